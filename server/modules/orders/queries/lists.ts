import { all, type Db } from "../../../kit/db.ts"
import { type Money, money } from "../../../kit/money.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import type { OrdersOf } from "../personal.ts"
import type { Goods, MoneyProgress, Returns, Sale, Todo } from "../rules.ts"

export type OrderSummary = {
  orderId: string
  number: string
  /** Nothing once its buyer was erased. */
  email: string | null
  buyerName: string | null
  sale: Sale
  money: MoneyProgress
  goods: Goods
  returns: Returns
  total: Money
  itemCount: number
  placedAt: Date
}

export type OrderPage = { orders: OrderSummary[]; next: string | null }

type SummaryRow = Omit<OrderSummary, "total"> & { totalMinor: bigint; currency: string }

const summaryColumns = sql`
  o.id as order_id, o.number, o.email, o.buyer_name, o.sale, o.money, o.goods, o.returns, o.total_minor,
  o.currency, o.placed_at,
  (select coalesce(sum(quantity), 0)::integer from orders.lines where order_id = o.id) as item_count
`

const nothing = sql``

// Above every id in any collation: ids are small letters, digits and one underscore.
const lastId = "zzzz"

// Cash comes with the parcel: until then it neither holds the order up nor is missing.
const todoConditions: Readonly<Record<Todo, Sql>> = {
  ship: sql`
    o.sale = 'open' and o.goods in ('waiting', 'partly_shipped')
      and o.money not in ('partly_paid', 'voided') and (o.money <> 'pending' or o.payment_method = 'cash')
  `,
  pay: sql`
    o.sale = 'open' and (
      o.money in ('pending', 'partly_paid')
        and (o.payment_method <> 'cash' or o.goods in ('shipped', 'delivered'))
      -- Money that is promised and does not come: it could not be taken, or the promise ends.
      or o.id in (select order_id from orders.covers where attention is not null)
    )
  `,
}

export type OrderFilter = {
  todo?: Todo | undefined
  /** The number of an order or a mail address. */
  q?: string | undefined
  placedSince?: Date | undefined
  placedBefore?: Date | undefined
  sale?: Sale | undefined
  money?: MoneyProgress | undefined
  goods?: Goods | undefined
  email?: string | undefined
  number?: string | undefined
  customerId?: string | undefined
}

export type ListOrders = OrderFilter & {
  sort?: "newest" | "oldest" | undefined
  after?: string | undefined
  limit: number
}

/** The newest first, or the oldest. `after` is the last order of the page before. */
export async function listOrders(db: Db, input: ListOrders): Promise<OrderPage> {
  const isOldest = input.sort === "oldest"
  const begin = isOldest ? sql`o.id > ${input.after ?? ""}` : sql`o.id < ${input.after ?? lastId}`
  const rows = await db.many(sql<SummaryRow>`
    select ${summaryColumns}
    from orders.orders o
    where ${begin} ${matching(input)}
    order by ${isOldest ? sql`o.id` : sql`o.id desc`}
    limit ${input.limit + 1}
  `)
  return toPage(rows, input.limit)
}

// Nobody needs a larger number to think before they act on all of them.
export const matchesMax = 100_000

export async function countMatches(db: Db, input: OrderFilter): Promise<{ count: number; countMax: number }> {
  const { count } = await db.one(sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from orders.orders o where true ${matching(input)} limit ${matchesMax}
    ) found
  `)
  return { count, countMax: matchesMax }
}

// A filter that is not asked for is not in the statement: each of the few statements finds its own index.
export function matching(input: OrderFilter): Sql {
  const q = input.q?.toLowerCase()
  return sql`
    ${input.todo ? sql`and ${todoConditions[input.todo]}` : nothing}
    ${q ? sql`and (o.number = ${q} or o.email = ${q})` : nothing}
    ${input.placedSince ? placedSince(input.placedSince) : nothing}
    ${input.placedBefore ? placedBefore(input.placedBefore) : nothing}
    ${input.sale ? sql`and o.sale = ${input.sale}` : nothing}
    ${input.money ? sql`and o.money = ${input.money}` : nothing}
    ${input.goods ? sql`and o.goods = ${input.goods}` : nothing}
    ${input.email ? sql`and o.email = ${input.email.toLowerCase()}` : nothing}
    ${input.number ? sql`and o.number = ${input.number}` : nothing}
    ${input.customerId ? sql`and o.customer_id = ${input.customerId}` : nothing}
  `
}

// An id begins with the millisecond it was made in, which is about the one of placing: between two instants
// the index is read, and no further.
const idMarginMs = 60_000

function placedSince(since: Date): Sql {
  return sql`and o.id >= ${idFrom(since.getTime() - idMarginMs)} and o.placed_at >= ${since}`
}

function placedBefore(before: Date): Sql {
  return sql`and o.id < ${idFrom(before.getTime() + idMarginMs)} and o.placed_at < ${before}`
}

/** A condition on `o`, an order: placed from this moment on, and before that one. */
export function placedBetween({ from, until }: { from: Date; until: Date }): Sql {
  return sql`true ${placedSince(from)} ${placedBefore(until)}`
}

/** Below all ids that are made from this millisecond on. */
function idFrom(ms: number): string {
  return `ord_${Math.max(0, ms).toString(16).padStart(12, "0")}`
}

// Who has more than this to do does not need the number.
export const countMax = 1_000

export type OrderCounts = { countMax: number } & Record<Todo, number>

/** How many open orders wait for us, each counted up to a limit. */
export async function countOrders(db: Db): Promise<OrderCounts> {
  const [ship, pay] = await all(countTodo(db, "ship"), countTodo(db, "pay"))
  return { countMax, ship: ship.count, pay: pay.count }
}

function countTodo(db: Db, todo: Todo): Promise<{ count: number }> {
  return db.one(sql<{ count: number }>`
    select count(*)::integer as count from (
      select 1 from orders.orders o where ${todoConditions[todo]} limit ${countMax}
    ) found
  `)
}

export async function listMyOrders(
  db: Db,
  input: { holder: { customerId: string }; after?: string | undefined; limit: number },
): Promise<OrderPage> {
  const rows = await db.many(sql<SummaryRow>`
    select ${summaryColumns} from orders.orders o
    where o.customer_id = ${input.holder.customerId}
      and o.id < ${input.after ?? lastId}
    order by o.id desc
    limit ${input.limit + 1}
  `)
  return toPage(rows, input.limit)
}

/** The orders of somebody: by account, and what guests bought under a mail address that is proven theirs. */
export async function listOrdersOf(
  db: Db,
  input: OrdersOf & { after?: string | undefined; limit: number },
): Promise<OrderPage> {
  const rows = await db.many(sql<SummaryRow>`
    select ${summaryColumns} from orders.orders o
    where o.id in (
      (select id from orders.orders
       where customer_id = ${input.customerId} and id < ${input.after ?? lastId}
       order by id desc limit ${input.limit + 1})
      union all
      (select id from orders.orders
       where email = ${input.email} and customer_id is null and id < ${input.after ?? lastId}
       order by id desc limit ${input.limit + 1})
    )
    order by o.id desc
    limit ${input.limit + 1}
  `)
  return toPage(rows, input.limit)
}

function toPage(rows: SummaryRow[], limit: number): OrderPage {
  const orders = rows.slice(0, limit).map(({ totalMinor, currency, ...row }) => ({
    ...row,
    total: money(totalMinor, currency),
  }))
  return { orders, next: rows.length > limit ? (orders.at(-1)?.orderId ?? null) : null }
}
