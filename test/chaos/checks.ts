import { auditQueries } from "../../server/app.ts"
import { runAudit } from "../../server/kit/audit.ts"
import type { Told } from "./actors.ts"
import type { Lane } from "./lane.ts"

type Cart = { cartId: string; orderId: string | null; sale: string | null; owed: number; tendered: number }
type Ours = {
  key: string
  attemptId: string
  cartId: string
  captured: number
  refunded: number
  isOpen: boolean
}

/** Everything that is wrong after a seed and its healing, in sentences; nothing when all is well. */
export async function wrongIn(lane: Lane, told: Told): Promise<string[]> {
  const { ask, rig } = lane
  const ours = await ask<Ours>(
    `
    select i.id as key, i.attempt_id as "attemptId", a.cart_id as "cartId", i.captured_minor::int as captured,
      coalesce((select sum(amount_minor) from payments.refunds
                where intent_id = i.id and state = 'done' and credit_id is null), 0)::int as refunded,
      i.state in ('opened', 'action_needed', 'pending', 'unknown') as "isOpen"
    from payments.intents i join checkout.attempts a on a.id = i.attempt_id
    where i.provider = $1
  `,
    [rig.provider],
  )
  const carts = await ask<Cart>(
    `
    select c.id as "cartId", o.id as "orderId", o.sale,
      coalesce(o.total_minor - o.canceled_minor, 0)::int as owed, 0 as tendered
    from unnest($1::text[]) as c (id) left join orders.orders o on o.cart_id = c.id
  `,
    [told.cartIds],
  )
  return [
    ...sameBooks(lane, ours),
    ...(await sameRefunds(lane)),
    ...sameLedger(ours, await ledgerOf(lane)),
    ...chargedOnce(lane, { ours, carts }),
    ...(await acknowledged(lane, told)),
    ...(await brokenBooks(lane)),
  ]
}

/** The provider's journal and our books, key by key. */
function sameBooks({ rig }: Lane, ours: Ours[]): string[] {
  const taken = new Map(rig.taken().map((one) => [one.key, one]))
  const known = new Set(ours.map(({ key }) => key))
  return [
    ...ours.flatMap(({ key, captured, refunded, isOpen }) => {
      const theirs = taken.get(key) ?? { captured: 0, refunded: 0 }
      const wrong = []
      if (theirs.captured !== captured)
        wrong.push(`${key}: the provider took ${theirs.captured}, we know of ${captured}`)
      if (theirs.refunded !== refunded)
        wrong.push(`${key}: the provider gave back ${theirs.refunded}, we know of ${refunded}`)
      if (isOpen) wrong.push(`${key}: nobody knows how it ended`)
      return wrong
    }),
    ...[...taken.keys()]
      .filter((key) => !known.has(key))
      .map((key) => `${key}: the provider took money nobody asked for`),
  ]
}

async function sameRefunds({ ask, rig }: Lane): Promise<string[]> {
  const theirs = rig.refunds()
  const ours = await ask<{ id: string; minor: number }>(
    "select id, amount_minor::int as minor from payments.refunds where provider = $1 and state = 'done'",
    [rig.provider],
  )
  const known = new Set(ours.map(({ id }) => id))
  return [
    ...ours
      .filter(({ id, minor }) => theirs.get(id) !== minor)
      .map(
        ({ id, minor }) => `${id}: we gave back ${minor}, the provider says ${theirs.get(id) ?? "nothing"}`,
      ),
    ...[...theirs.keys()]
      .filter((id) => !known.has(id))
      .map((id) => `${id}: the provider gave back what we do not know of`),
  ]
}

async function ledgerOf({ ask, rig }: Lane): Promise<{ captured: number; refunded: number }> {
  const [sums] = await ask<{ captured: number; refunded: number }>(
    `select
       (select coalesce(sum(amount_minor), 0)::int from payments.captures where provider = $1) as captured,
       (select coalesce(sum(amount_minor), 0)::int from payments.refunds
        where provider = $1 and state = 'done' and credit_id is null) as refunded`,
    [rig.provider],
  )
  return sums ?? { captured: 0, refunded: 0 }
}

function sameLedger(ours: Ours[], ledger: { captured: number; refunded: number }): string[] {
  const captured = ours.reduce((sum, one) => sum + one.captured, 0)
  const refunded = ours.reduce((sum, one) => sum + one.refunded, 0)
  if (captured === ledger.captured && refunded === ledger.refunded) return []
  return [
    `the ledger holds ${ledger.captured} and ${ledger.refunded}, the payments ${captured} and ${refunded}`,
  ]
}

/** By what the provider itself says: of each cart one payment at most, within what its order owes. */
function chargedOnce({ rig }: Lane, { ours, carts }: { ours: Ours[]; carts: Cart[] }): string[] {
  const taken = new Map(rig.taken().map((one) => [one.key, one.captured - one.refunded]))
  return carts.flatMap(({ cartId, orderId, sale, owed }) => {
    const kept = ours
      .filter((one) => one.cartId === cartId)
      .map(({ key }) => taken.get(key) ?? 0)
      .filter((minor) => minor > 0)
    const sum = kept.reduce((all, minor) => all + minor, 0)
    if (sum > 0 && orderId === null) return [`${cartId}: ${sum} was kept, and there is no order`]
    if (sum > 0 && sale === "canceled") return [`${cartId}: ${sum} was kept of a canceled order`]
    if (kept.length > 1) return [`${cartId}: charged ${kept.length} times`]
    return sum > owed ? [`${cartId}: ${sum} was kept of an order that owes ${owed}`] : []
  })
}

async function acknowledged({ ask }: Lane, { acknowledged: ids }: Told): Promise<string[]> {
  const found = await ask<{ id: string }>("select id from orders.orders where id = any($1)", [ids])
  const there = new Set(found.map(({ id }) => id))
  return ids.filter((id) => !there.has(id)).map((id) => `${id}: was promised to its buyer and is not there`)
}

/** The books' audit an hour later, when nothing can be excused as just happening. */
async function brokenBooks({ ask, pools }: Lane): Promise<string[]> {
  await ask("update payments.intents set updated_at = updated_at - interval '1 hour'")
  await ask("update payments.tenders set updated_at = updated_at - interval '1 hour'")
  await ask(`
    update orders.orders
    set updated_at = updated_at - interval '1 hour', canceled_at = canceled_at - interval '1 hour'
    where updated_at > now() - interval '1 hour'
  `)
  const lines = await runAudit(auditQueries, (statement) => pools.db.many(statement))
  return lines
    .filter(({ rows }) => rows > 0)
    .map(({ name, examples }) => `the books: ${name}: ${examples.join(", ")}`)
}
