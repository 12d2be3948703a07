import { Link } from "@tanstack/react-router"
import { columnVisibilityFeature, createColumnHelper, tableFeatures, useTable } from "@tanstack/react-table"
import { useMemo, useRef } from "react"
import type { Shape } from "../../../client/index.ts"
import { dayText, momentText, moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Words } from "../../kit/words.ts"
import { Icon } from "../../parts/icon.tsx"
import { useRowKeys } from "../../parts/row_keys.ts"
import { Badge } from "../../parts/states.tsx"
import { type Column, columns as hideable, type OrdersSearch } from "./search.ts"
import { goodsTone, moneyTone } from "./tones.ts"

export type OrderRow = Shape<"OrderSummary">

const features = tableFeatures({ columnVisibilityFeature })
const column = createColumnHelper<typeof features, OrderRow>()

const atEnd: readonly string[] = ["items", "total"]

type Props = {
  orders: OrderRow[]
  search: OrdersSearch
  change: (changes: Pick<OrdersSearch, "sort"> | { sort: undefined }) => void
}

/** A table where there is room for one, cards on a phone: the same orders, the same links. */
export function OrdersTable({ orders, search, change }: Props) {
  const words = useWords()
  const { t } = words
  const body = useRef<HTMLTableSectionElement>(null)
  useRowKeys(body)
  const columns = useMemo(() => columnsIn(words), [words])
  const columnVisibility = useMemo(() => visible(search.hide ?? []), [search.hide])
  const table = useTable({ features, columns, data: orders, state: { columnVisibility } })
  const isOldest = search.sort === "oldest"
  return (
    <>
      <div className="panel hidden overflow-x-auto md:block">
        <table className="w-full border-collapse text-start">
          <caption className="sr-only">{t("place.orders")}</caption>
          <thead className="border-line border-b text-muted text-sm">
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map(({ id, column: { columnDef } }) => (
                  <th
                    key={id}
                    scope="col"
                    aria-sort={id === "placed" ? (isOldest ? "ascending" : "descending") : undefined}
                    className={`px-4 py-2.5 font-medium ${atEnd.includes(id) ? "text-end" : "text-start"}`}
                  >
                    {id === "placed" ? (
                      <SortButton
                        isOldest={isOldest}
                        turn={() => change({ sort: isOldest ? undefined : "oldest" })}
                      >
                        {String(columnDef.header)}
                      </SortButton>
                    ) : (
                      String(columnDef.header)
                    )}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody ref={body}>
            {table.getRowModel().rows.map((row) => (
              <tr
                key={row.id}
                className="relative border-line border-b last:border-b-0 hover:bg-soft focus-within:bg-soft"
              >
                {row.getVisibleCells().map((cell) => (
                  <td
                    key={cell.id}
                    className={`px-4 py-3 ${atEnd.includes(cell.column.id) ? "text-end tabular-nums" : ""}`}
                  >
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="grid gap-2 md:hidden">
        {orders.map((order) => (
          <li key={order.orderId}>
            <OrderCard order={order} />
          </li>
        ))}
      </ul>
    </>
  )
}

function visible(hidden: readonly Column[]): Record<string, boolean> {
  return Object.fromEntries(hideable.map((column) => [column, !hidden.includes(column)]))
}

function SortButton(props: { isOldest: boolean; turn: () => void; children: string }) {
  return (
    <button
      type="button"
      onClick={props.turn}
      className="inline-flex min-h-8 items-center gap-1 rounded-small hover:text-text"
    >
      {props.children}
      <Icon name="down" className={`size-4 ${props.isOldest ? "rotate-180" : ""}`} />
    </button>
  )
}

function columnsIn({ t, locale }: Words) {
  return column.columns([
    column.accessor("number", {
      header: t("orders.column.number"),
      // The link covers the whole row: wherever it is pressed, the order opens.
      cell: ({ row }) => (
        <OrderLink order={row.original} className="font-semibold after:absolute after:inset-0" />
      ),
    }),
    column.accessor("placedAt", {
      id: "placed",
      header: t("orders.column.placed"),
      cell: ({ row }) => (
        <time dateTime={row.original.placedAt}>{momentText(locale, row.original.placedAt)}</time>
      ),
    }),
    column.accessor("buyerName", {
      id: "buyer",
      header: t("orders.column.buyer"),
      cell: ({ row }) => <span className="block max-w-56 truncate">{buyerOf(t, row.original)}</span>,
    }),
    column.accessor("itemCount", { id: "items", header: t("orders.column.items") }),
    column.accessor("money", {
      header: t("orders.column.money"),
      cell: ({ row: { original } }) => <MoneyBadge order={original} />,
    }),
    column.accessor("goods", {
      header: t("orders.column.goods"),
      cell: ({ row: { original } }) => <GoodsBadge order={original} />,
    }),
    column.accessor("total", {
      header: t("orders.column.total"),
      cell: ({ row }) => moneyText(locale, row.original.total),
    }),
  ])
}

function buyerOf(t: Words["t"], { buyerName, email }: OrderRow): string {
  return buyerName ?? email ?? t("customer.erased")
}

type Standing = Pick<OrderRow, "sale" | "money" | "goods">

export function MoneyBadge({ order }: { order: Standing }) {
  const { t } = useWords()
  return <Badge tone={moneyTone(order)}>{t(`orders.money.${order.money}`)}</Badge>
}

/** Goods of a canceled order go nowhere: then that is what there is to say. */
export function GoodsBadge({ order }: { order: Standing }) {
  const { t } = useWords()
  if (order.sale === "canceled") return <Badge tone="plain">{t("orders.sale.canceled")}</Badge>
  return <Badge tone={goodsTone(order)}>{t(`orders.goods.${order.goods}`)}</Badge>
}

function OrderLink({ order, className }: { order: OrderRow; className: string }) {
  return (
    <Link
      data-row
      to="/orders/$orderId"
      params={{ orderId: order.orderId }}
      className={`text-link hover:underline ${className}`}
    >
      {order.number}
    </Link>
  )
}

function OrderCard({ order }: { order: OrderRow }) {
  const { t, locale } = useWords()
  return (
    <div className="panel relative grid gap-2 p-4">
      <div className="flex items-baseline justify-between gap-3">
        <OrderLink order={order} className="font-semibold after:absolute after:inset-0" />
        <span className="font-semibold tabular-nums">{moneyText(locale, order.total)}</span>
      </div>
      <p className="flex justify-between gap-3 text-muted text-sm">
        <span className="min-w-0 truncate">{buyerOf(t, order)}</span>
        <span className="shrink-0">
          {t("orders.items", { count: order.itemCount })}, {dayText(locale, order.placedAt)}
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        <MoneyBadge order={order} />
        <GoodsBadge order={order} />
      </div>
    </div>
  )
}
