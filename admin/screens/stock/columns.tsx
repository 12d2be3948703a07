import { useQuery } from "@tanstack/react-query"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { ListColumn } from "../../parts/list/list.tsx"
import { allPlaces, type StockRow } from "./reading.ts"

const shown = ["available", "committed", "reserved"] as const

/** What there is, where, and in which states; the first opens how it came about. */
export function stockColumns(open: (row: StockRow) => void): ListColumn<StockRow>[] {
  return [
    {
      id: "item",
      title: "stock.item",
      isFixed: true,
      cell: (row) => <Item row={row} open={open} />,
      file: [
        { title: "product.sku", value: ({ sku }) => sku },
        { title: "product.title", value: ({ productTitles }, { locale }) => textFor(productTitles, locale) },
        { title: "stock.place", value: ({ placeCode }) => placeCode },
      ],
    },
    ...shown.map((state) => ({
      id: state,
      title: `stock.state.${state}` as const,
      atEnd: true as const,
      cell: ({ units }: StockRow) => units[state],
      file: [{ title: `stock.state.${state}` as const, value: ({ units }: StockRow) => units[state] }],
    })),
    {
      id: "on_hand",
      title: "stock.on_hand",
      atEnd: true,
      cell: ({ onHand }) => onHand,
      file: [{ title: "stock.on_hand", value: ({ onHand }) => onHand }],
    },
  ]
}

type ItemProps = { row: StockRow; open: (row: StockRow) => void }

function Item({ row, open }: ItemProps) {
  const { locale } = useWords()
  const { data: places = [] } = useQuery(allPlaces)
  const place = places.find(({ placeId }) => placeId === row.placeId)
  return (
    <>
      <button
        type="button"
        data-row
        onClick={() => open(row)}
        className="text-start font-semibold text-link after:absolute after:inset-0 hover:underline"
      >
        {textFor(row.productTitles, locale)}
      </button>
      <span className="block text-muted text-sm">
        {row.sku} · {textFor(place?.titles ?? {}, locale)}
      </span>
    </>
  )
}

export function StockCard({ row, open }: ItemProps) {
  const { t } = useWords()
  return (
    <>
      <div>
        <Item row={row} open={open} />
      </div>
      <p className="flex flex-wrap justify-between gap-x-3 text-sm tabular-nums">
        <span className="font-semibold">
          {t("stock.state.available")}: {row.units.available}
        </span>
        <span className="text-muted">
          {t("stock.on_hand")}: {row.onHand}
        </span>
      </p>
    </>
  )
}
