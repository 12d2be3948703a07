import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { useRef, useState } from "react"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { useRowKeys } from "../../parts/row_keys.ts"
import { SearchField } from "../../parts/search_field.tsx"
import { EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { Views } from "../../parts/views.tsx"
import { Ledger } from "./ledger.tsx"
import { allPlaces, type StockRow, stockFound } from "./reading.ts"
import type { StockSearch } from "./search.ts"

/** How many of what are where; behind each number stands how it came about. */
export default function Stock() {
  const { t, locale } = useWords()
  const search = useSearch({ from: "/inside/stock" })
  const navigate = useNavigate({ from: "/stock" })
  const [open, setOpen] = useState<StockRow>()
  const change = (changes: { [Name in keyof StockSearch]: StockSearch[Name] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...changes }) as StockSearch, replace: true })
  const { data: places = [] } = useQuery(allPlaces)
  const found = useInfiniteQuery({ ...stockFound(search), placeholderData: keepPreviousData })
  const rows = found.data?.pages.flatMap(({ stock }) => stock) ?? []
  // After a change the list is read again: what is open shows the new numbers.
  const fresh = open && rows.find((row) => keyOf(row) === keyOf(open))
  return (
    <>
      <PageHeader title={t("place.stock")}>
        <Link to="/imports" className={buttonLook()}>
          {t("imports.title")}
        </Link>
      </PageHeader>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        {places.length > 1 && (
          <Views
            label={t("stock.place")}
            chosen={search.place}
            choose={(place) => change({ place })}
            choices={[
              { value: undefined, text: t("part.filter_all") },
              ...places.map(({ placeId, titles }) => ({ value: placeId, text: textFor(titles, locale) })),
            ]}
          />
        )}
        <SearchField
          label={t("stock.search")}
          q={search.q ?? ""}
          onSearch={(q) => change({ q: q || undefined })}
        />
      </div>
      {found.isPending && <Loading />}
      {found.error && !found.data && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <EmptyState icon="stock" title={t("stock.none")} text={t("stock.none_text")} />
      )}
      {rows.length > 0 && <StockTable rows={rows} open={setOpen} />}
      {found.hasNextPage && (
        <div className="mt-4 flex justify-center">
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t("part.show_more")}
          </Button>
        </div>
      )}
      {open && <Ledger row={fresh ?? open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

const keyOf = ({ variantId, placeId }: StockRow) => `${variantId} ${placeId}`

const shown = ["available", "committed", "reserved"] as const

// A phone has room for what can be sold and for what is there.
const lookOf = (state: string) => (state === "available" ? "" : "max-sm:hidden")

function StockTable({ rows, open }: { rows: StockRow[]; open: (row: StockRow) => void }) {
  const { t, locale } = useWords()
  const { data: places = [] } = useQuery(allPlaces)
  const body = useRef<HTMLTableSectionElement>(null)
  useRowKeys(body)
  const placeTitle = (placeId: string) =>
    textFor(places.find((place) => place.placeId === placeId)?.titles ?? {}, locale)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard.
    <section aria-label={t("place.stock")} tabIndex={0} className="panel overflow-x-auto">
      <table className="w-full border-collapse">
        <thead className="border-line border-b text-muted text-sm">
          <tr>
            <th scope="col" className="px-4 py-2.5 text-start font-medium">
              {t("stock.item")}
            </th>
            {shown.map((state) => (
              <th key={state} scope="col" className={`px-4 py-2.5 text-end font-medium ${lookOf(state)}`}>
                {t(`stock.state.${state}`)}
              </th>
            ))}
            <th scope="col" className="px-4 py-2.5 text-end font-medium">
              {t("stock.on_hand")}
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="relative border-line border-b last:border-b-0 hover:bg-soft">
              <th scope="row" className="min-w-40 px-4 py-2.5 text-start font-normal">
                <button
                  type="button"
                  data-row
                  onClick={() => open(row)}
                  className="text-start font-semibold text-link after:absolute after:inset-0 hover:underline"
                >
                  {textFor(row.productTitles, locale)}
                </button>
                <span className="block text-muted text-sm">
                  {row.sku} · {placeTitle(row.placeId)}
                </span>
              </th>
              {shown.map((state) => (
                <td key={state} className={`px-4 py-2.5 text-end tabular-nums ${lookOf(state)}`}>
                  {row.units[state]}
                </td>
              ))}
              <td className="px-4 py-2.5 text-end tabular-nums">{row.onHand}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
