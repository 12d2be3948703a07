import { all, type Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { type Money, money } from "../../kit/money.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import { fromKept, type KeptInputs, type PricedCart, priceCart } from "../pricing/index.ts"
import { standingShop } from "../settings/index.ts"

export type Replayed = {
  attemptId: string
  cartId: string
  /** Nothing where nothing was kept: what came in from elsewhere was priced elsewhere. */
  priced: (PricedCart & { titles: LineTitle[] }) | null
  /** The instant whose prices, rates and promotions these are. */
  pricedAt: Date
  /** The clock that the shop goes by. */
  timeZone: string
  charged: Money
  /** Whether the kept inputs still come to what was charged. */
  matches: boolean
}

export type LineTitle = { id: string; title: string; variantTitle: string | null; quantity: number }

type Row = {
  attemptId: string
  cartId: string
  inputs: KeptInputs | Record<string, never>
  totalMinor: bigint
  currency: string
  createdAt: Date
  lines: { variantId: string; title: string; variantTitle: string | null }[] | null
}

/** How an order's price came about, worked out once more from what was kept of it. */
export function pricingOfOrder(
  db: Db,
  { orderId, explain }: { orderId: string; explain?: boolean },
): Promise<Replayed> {
  return replay(db, {
    which: sql`a.order_id = ${orderId} and a.pays_order_id is null`,
    thing: "order",
    explain,
  })
}

/** The same of a try to buy, whatever became of it. */
export function pricingOfAttempt(
  db: Db,
  { attemptId, explain }: { attemptId: string; explain?: boolean },
): Promise<Replayed> {
  return replay(db, { which: sql`a.id = ${attemptId}`, thing: "attempt", explain })
}

type Asked = { which: Sql; thing: string; explain?: boolean | undefined }

async function replay(db: Db, { which, thing, explain = true }: Asked): Promise<Replayed> {
  const [row, { timeZone }] = await all(
    db.maybe(sql<Row>`
      select a.id as attempt_id, a.cart_id, a.inputs, a.total_minor, a.currency, a.created_at,
             a.sale -> 'lines' as lines
      from checkout.attempts a where ${which}
    `),
    standingShop(db),
  )
  if (!row) throw notFound(thing)
  const { attemptId, cartId, inputs } = row
  const facts = { attemptId, cartId, timeZone, charged: money(row.totalMinor, row.currency) }
  if (!isKept(inputs)) return { ...facts, priced: null, pricedAt: row.createdAt, matches: false }
  const input = fromKept(inputs)
  const priced = priceCart({ ...input, explain })
  const lines = [...input.lines, ...(input.gifts ?? []).map(({ line }) => line)]
  const titles = priced.lines.map(({ id, quantity }): LineTitle => {
    const { variantId } = lines.find((line) => line.id === id) ?? {}
    const sold = row.lines?.find((line) => line.variantId === variantId)
    return { id, quantity, title: sold?.title ?? "", variantTitle: sold?.variantTitle ?? null }
  })
  const matches = priced.total.minor === row.totalMinor && priced.currency === row.currency
  return { ...facts, priced: { ...priced, titles }, pricedAt: input.now, matches }
}

function isKept(inputs: Row["inputs"]): inputs is KeptInputs {
  return "market" in inputs
}
