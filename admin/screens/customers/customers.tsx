import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useMemo } from "react"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { type Change, CustomersFilters } from "./filters.tsx"
import { CustomersMenus } from "./menus.tsx"
import { peopleFound } from "./reading.ts"
import { type CustomersSearch, isFiltered } from "./search.ts"
import { CustomersTable } from "./table.tsx"

/** Everybody the shop knows, with an account or as a guest, as the address says who. */
export default function Customers() {
  const { t } = useWords()
  const search = useSearch({ from: "/inside/customers" })
  const navigate = useNavigate({ from: "/customers" })
  const change: Change = (changes) =>
    void navigate({
      // What is undefined leaves the address.
      search: (before) => ({ ...before, ...changes }) as CustomersSearch,
      replace: true,
      resetScroll: false,
    })
  const found = useInfiniteQuery({ ...peopleFound(search), placeholderData: keepPreviousData })
  const people = useMemo(() => found.data?.pages.flatMap((page) => page.people) ?? [], [found.data])
  const hasMore = found.data?.pages.some(({ more }) => more) ?? false
  return (
    <>
      <PageHeader title={t("place.customers")}>
        <CustomersMenus search={search} change={change} />
      </PageHeader>
      <CustomersFilters search={search} change={change} />
      {found.isPending && <Loading />}
      {found.error && !found.data && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.data && people.length === 0 && <Nobody search={search} clear={() => change(nothingChosen)} />}
      {people.length > 0 && (
        <div aria-busy={found.isPlaceholderData} className={found.isPlaceholderData ? "opacity-60" : ""}>
          <CustomersTable people={people} search={search} />
          <div className="mt-4 flex justify-center text-muted">
            {found.hasNextPage ? (
              <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {t("part.show_more")}
              </Button>
            ) : (
              t(hasMore ? "customers.more_found" : "part.all_shown")
            )}
          </div>
        </div>
      )}
    </>
  )
}

const nothingChosen = {
  q: undefined,
  confirmed: undefined,
  consent: undefined,
  ordered: undefined,
  days: undefined,
}

function Nobody({ search, clear }: { search: CustomersSearch; clear: () => void }) {
  const { t } = useWords()
  if (isFiltered(search)) {
    return (
      <EmptyState icon="search" title={t("customers.none_found")} text={t("customers.none_found_text")}>
        <Button onClick={clear}>{t("part.clear_filters")}</Button>
      </EmptyState>
    )
  }
  const which = search.kind ?? "account"
  return (
    <EmptyState icon="team" title={t(`customers.none.${which}`)} text={t(`customers.none_text.${which}`)} />
  )
}
