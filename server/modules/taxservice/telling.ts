import type { Db, Outside, Work } from "../../kit/db.ts"
import { job } from "../../kit/jobs.ts"
import { sql } from "../../kit/sql.ts"
import { type OrderForStaff, orderForStaff } from "../orders/index.ts"
import type { Failure, ToldOrder } from "./provider.ts"
import { findProvider, type KeptProvider } from "./queries.ts"
import { tellAgainMinutes } from "./rules.ts"

export const tellJob = job({ name: "taxservice.tell", run: tellOrders, everySeconds: 60 })

const atOnce = 50

// A transaction that began before the last look may have ended after it.
const overlapMs = 10 * 60_000

/**
 * Tells the service of the orders that it was asked for, as they are now: when they were placed, and again
 * whenever units of them were canceled or money went back. What it did not take is told later and later.
 */
export async function tellOrders(out: Outside): Promise<void> {
  const provider = await findProvider(out.db)
  const { tellsSince } = provider ?? {}
  if (!provider?.isOn || !tellsSince) return
  await out.inWork((work) => noteChanged(work, { tellsSince, lookedUntil: provider.lookedUntil }))
  for (const due of await dueOrders(out.db, { now: out.now() })) await tellOne(out, { ...due, provider })
}

type Look = { tellsSince: Date; lookedUntil: Date | null }

/** Orders whose rates were to come from the service, and that have changed since it was told. */
async function noteChanged(work: Work, { tellsSince, lookedUntil }: Look): Promise<void> {
  const from = new Date((lookedUntil ?? tellsSince).getTime() - overlapMs)
  work.write(sql`
    insert into taxservice.told as known (order_id, revision, due_revision, tries, next_try_at)
    select id, 0, version, 0, ${work.now} from orders.orders
    where taxes ->> 'source' is not null and updated_at >= ${from} and placed_at >= ${tellsSince}
    order by id
    on conflict (order_id) do update
    set due_revision = excluded.due_revision, tries = 0, next_try_at = excluded.next_try_at
    where known.due_revision < excluded.due_revision
  `)
  work.write(sql`update taxservice.settings set looked_until = ${work.now} where only_row = 1`)
}

type Due = { orderId: string }

function dueOrders(db: Db, { now }: { now: Date }): Promise<Due[]> {
  return db.many(sql<Due>`
    select order_id from taxservice.told
    where revision < due_revision and next_try_at <= ${now} order by next_try_at, order_id limit ${atOnce}
  `)
}

/** Told twice, or an older state late, changes nothing there: it keeps the highest revision. */
async function tellOne(out: Outside, { orderId, provider }: Due & { provider: KeptProvider }): Promise<void> {
  const { seal, speaker } = out.providers.taxes
  const order = await orderForStaff(out.db, { orderId })
  const apiKey = seal.open(provider.keySealed)
  const answer =
    apiKey === undefined
      ? { kind: "failed" as const, failure: "key" as const }
      : await speaker({ url: provider.url, apiKey }).tell(toldFrom(order))
  const failure = answer.kind === "failed" ? answer.failure : null
  if (failure !== null) out.log.warn({ orderId, failure }, "the tax service was not told of an order")
  await out.inWork((work) => noteTold(work, { orderId, revision: order.version, failure }))
}

type Told = { orderId: string; revision: number; failure: Failure | null }

async function noteTold(work: Work, { orderId, revision, failure }: Told): Promise<void> {
  if (failure === null) {
    work.write(sql`
      update taxservice.told
      set revision = greatest(revision, ${revision}), tries = 0, failure = null, told_at = ${work.now}
      where order_id = ${orderId}
    `)
    return
  }
  const { tries } = await work.tx.one(sql<{ tries: number }>`
    select tries from taxservice.told where order_id = ${orderId} for update
  `)
  const nextTryAt = new Date(work.now.getTime() + tellAgainMinutes(tries) * 60_000)
  work.write(sql`
    update taxservice.told set tries = tries + 1, failure = ${failure}, next_try_at = ${nextTryAt}
    where order_id = ${orderId}
  `)
}

/** An order in the words of the contract. Who bought it is not told. */
export function toldFrom(order: OrderForStaff): ToldOrder {
  const { orderId: id, number, currency, address, taxPlace } = order
  const minor = ({ minor: amount }: { minor: bigint }) => Number(amount)
  return {
    ...{ id, number, currency, revision: order.version, placedAt: order.placedAt.toISOString() },
    taxIncluded: order.taxDisplay === "gross",
    ratesBy: order.taxSource === "service" ? "service" : "shop",
    to: {
      country: address?.country ?? taxPlace.country,
      region: taxPlace.region,
      postalCode: address?.postalCode ?? null,
    },
    lines: order.lines.map((line) => ({
      ...{ id: line.lineId, sku: line.sku, quantity: line.quantity },
      ...{ canceledQuantity: line.canceledQuantity, refundedQuantity: line.refundedQuantity },
      ...{ totalMinor: minor(line.total), taxMinor: minor(line.tax), refundedMinor: minor(line.refunded) },
    })),
    deliveryMinor: minor(order.deliveryTotal),
    deliveryRefundedMinor: minor(order.deliveryRefunded),
    taxes: order.taxes.map(({ ratePpm, net, tax }) => ({
      ...{ ratePpm, netMinor: minor(net), taxMinor: minor(tax) },
    })),
    ...{ totalMinor: minor(order.total), taxMinor: minor(order.taxTotal) },
    ...{ canceledMinor: minor(order.canceledTotal), refundedMinor: minor(order.refunded) },
    isCanceled: order.sale === "canceled",
  }
}
