import { Link } from "@tanstack/react-router"
import type { Shape } from "../../../client/index.ts"
import { dayText, decimalText, momentText, moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Translate } from "../../kit/words.ts"
import type { ListColumn } from "../../parts/list/list.tsx"
import { Badge } from "../../parts/states.tsx"
import { goodsTone, moneyTone } from "./tones.ts"

export type OrderRow = Shape<"OrderSummary">

export const orderColumns: readonly ListColumn<OrderRow>[] = [
  {
    id: "number",
    title: "orders.column.number",
    isFixed: true,
    // The link covers the whole row: wherever it is pressed, the order opens.
    cell: (order) => <OrderLink order={order} />,
    file: [{ title: "orders.column.number", value: ({ number }) => number }],
  },
  {
    id: "placed",
    title: "orders.column.placed",
    sort: { falling: undefined, rising: "oldest" },
    cell: ({ placedAt }, { locale }) => <time dateTime={placedAt}>{momentText(locale, placedAt)}</time>,
    file: [{ title: "orders.column.placed", value: ({ placedAt }) => placedAt }],
  },
  {
    id: "buyer",
    title: "orders.column.buyer",
    cell: (order, { t }) => <span className="block max-w-56 truncate">{buyerOf(t, order)}</span>,
    file: [
      { title: "orders.column.buyer", value: ({ buyerName }) => buyerName ?? "" },
      { title: "orders.column.email", value: ({ email }) => email ?? "" },
    ],
  },
  {
    id: "items",
    title: "orders.column.items",
    atEnd: true,
    cell: ({ itemCount }) => itemCount,
    file: [{ title: "orders.column.items", value: ({ itemCount }) => itemCount }],
  },
  {
    id: "money",
    title: "orders.column.money",
    cell: (order) => <MoneyBadge order={order} />,
    file: [{ title: "orders.column.money", value: ({ money }, { t }) => t(`orders.money.${money}`) }],
  },
  {
    id: "goods",
    title: "orders.column.goods",
    cell: (order) => <GoodsBadge order={order} />,
    file: [{ title: "orders.column.goods", value: ({ goods }, { t }) => t(`orders.goods.${goods}`) }],
  },
  {
    id: "total",
    title: "orders.column.total",
    atEnd: true,
    cell: ({ total }, { locale }) => moneyText(locale, total),
    file: [
      { title: "orders.column.total", value: ({ total }) => decimalText(total.minor, total.currency) },
      { title: "orders.column.currency", value: ({ total }) => total.currency },
    ],
  },
]

function buyerOf(t: Translate, { buyerName, email }: OrderRow): string {
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

function OrderLink({ order }: { order: OrderRow }) {
  return (
    <Link
      data-row
      to="/orders/$orderId"
      params={{ orderId: order.orderId }}
      className="font-semibold text-link after:absolute after:inset-0 hover:underline"
    >
      {order.number}
    </Link>
  )
}

export function OrderCard({ order }: { order: OrderRow }) {
  const { t, locale } = useWords()
  return (
    <>
      <div className="flex items-baseline justify-between gap-3">
        <OrderLink order={order} />
        <span className="font-semibold tabular-nums">{moneyText(locale, order.total)}</span>
      </div>
      <p className="flex flex-wrap justify-between gap-x-3 text-muted text-sm">
        <span className="max-w-full truncate">{buyerOf(t, order)}</span>
        <span>
          {t("orders.items", { count: order.itemCount })}, {dayText(locale, order.placedAt)}
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        <MoneyBadge order={order} />
        <GoodsBadge order={order} />
      </div>
    </>
  )
}
