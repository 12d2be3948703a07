import { csvOf, saveFile } from "../../kit/csv.ts"
import { decimalText } from "../../kit/format.ts"
import type { PlainKey, Words } from "../../kit/words.ts"
import { ordersPage } from "./reading.ts"
import type { Column, OrdersSearch } from "./search.ts"
import type { OrderRow } from "./table.tsx"

// More is work for a report; a browser holds these easily.
const rowsMax = 10_000
const pageLength = 100

/** What the list shows, with all its pages, as a file; answers with how many orders are in it. */
export async function exportOrders(search: OrdersSearch, { t }: Words): Promise<number> {
  const orders: OrderRow[] = []
  let after: string | undefined
  do {
    const page = await ordersPage(search, after, pageLength)
    orders.push(...page.orders)
    after = page.next ?? undefined
  } while (after !== undefined && orders.length < rowsMax)
  const shown = fields.filter(({ column }) => !column || !search.hide?.includes(column))
  const head = shown.map(({ title }) => t(title))
  const rows = orders.map((order) => shown.map(({ cell }) => cell(order, t)))
  saveFile(
    `orders-${new Date().toISOString().slice(0, 10)}.csv`,
    "text/csv;charset=utf-8",
    csvOf([head, ...rows]),
  )
  return orders.length
}

type Field = {
  title: PlainKey
  column?: Column
  cell: (order: OrderRow, t: Words["t"]) => string | number
}

const fields: readonly Field[] = [
  { title: "orders.column.number", cell: ({ number }) => number },
  { title: "orders.column.placed", column: "placed", cell: ({ placedAt }) => placedAt },
  { title: "orders.column.buyer", column: "buyer", cell: ({ buyerName }) => buyerName ?? "" },
  { title: "orders.column.email", column: "buyer", cell: ({ email }) => email ?? "" },
  { title: "orders.column.items", column: "items", cell: ({ itemCount }) => itemCount },
  { title: "orders.column.money", column: "money", cell: ({ money }, t) => t(`orders.money.${money}`) },
  { title: "orders.column.goods", column: "goods", cell: ({ goods }, t) => t(`orders.goods.${goods}`) },
  {
    title: "orders.column.total",
    column: "total",
    cell: ({ total }) => decimalText(total.minor, total.currency),
  },
  { title: "orders.column.currency", column: "total", cell: ({ total }) => total.currency },
]
