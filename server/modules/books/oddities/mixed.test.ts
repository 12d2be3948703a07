// tidy: doors, because what happens to an order is brought about step by step, which only a test does.

import { afterAll, expect, test } from "vitest"
import { hashToken } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { cancelUnits } from "../../aftersale/index.ts"
import { refund } from "../../aftersale/refunds.ts"
import { addGiftCard, tryGiftCard } from "../../cart/index.ts"
import { openDispatch } from "../../checkout/dispatch.fixture.ts"
import { settleAttempt } from "../../checkout/jobs.ts"
import { openPayment } from "../../checkout/placed/open.ts"
import { eur, home } from "../../checkout/shop.fixture.ts"
import { ordersTable } from "../../exports/orders.ts"
import { taxRows } from "../../exports/taxes/report.ts"
import { orderForStaff, orderTokenOf } from "../../orders/index.ts"
import { issueCard, ledgerRows, paymentsOf } from "../../payments/index.ts"
import { giveBackOddity } from "./acts.ts"
import { lookForOddities } from "./look.ts"
import { listOddities } from "./queries.ts"
import { noteMoney, previewMoney, takeNoteBack } from "./receipts.ts"

const { shop, linesOf, send, breakPromise, close } = await openDispatch()
const { db, out, inWork } = shop
afterAll(close)

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
console.log(`money in every way: seed ${seed}`)
let state = seed
function dice(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

let visitor = 0
const why = "As it went"

/** Two cups and a plate, a part of them now and then paid by a gift card; promised, awaited or paid. */
async function order(): Promise<string> {
  const { cup, plate } = shop.goods
  const cart = await shop.fill([
    { variantId: cup, quantity: 2 },
    { variantId: plate, quantity: 1 },
  ])
  if (dice(2) === 0) {
    const amount = eur(BigInt(500 + dice(2000)))
    const { code } = await inWork((work) => issueCard(work, { amount, expiresAt: null, reason: "a test" }))
    await addGiftCard(out, await inWork((work) => tryGiftCard(work, { ...cart, code })))
  }
  const way =
    dice(3) === 0
      ? { paymentMethod: "transfer", paymentToken: undefined }
      : { paymentToken: `approve:${++visitor}` }
  const reply = await shop.buy(cart, { address: home, ...way })
  if (reply.state !== "placed") throw new Error(JSON.stringify(reply))
  await shop.settle()
  return reply.orderId
}

async function note(orderId: string) {
  const amount = eur(BigInt(1 + dice(3000)))
  const { received } = await previewMoney(db, { orderId, amount })
  const by = dice(2) === 0 ? ("transfer" as const) : ("cash" as const)
  await inWork((work) => noteMoney(work, { orderId, amount, received, by }))
}

async function takeBack(orderId: string) {
  const { payments } = await paymentsOf(db, { orderId })
  const notes = payments.filter(
    ({ provider, captured, takenBack }) => provider !== "local" && captured.minor > 0n && !takenBack,
  )
  const { intentId } = notes[dice(notes.length)] ?? {}
  if (intentId) await inWork((work) => takeNoteBack(work, { orderId, intentId, why }))
}

async function pay(orderId: string) {
  const holder = {
    ...{ orderTokenHash: hashToken(orderTokenOf(orderId)), customerId: null },
    ip: `198.51.100.${++visitor % 250}`,
  }
  const asked = { orderId, holder, paymentMethod: "card", paymentToken: `approve:${visitor}` }
  await settleAttempt(out, await inWork((work) => openPayment(work, asked)))
}

async function cancelOne(orderId: string) {
  const lines = await linesOf(orderId)
  const orderLineId = lines[dice(lines.length)]?.lineId ?? ""
  const units = { lines: [{ orderLineId, quantity: 1 }], delivery: false }
  await inWork((work) => cancelUnits(work, { orderId, units }))
}

const giveBack = (orderId: string) =>
  inWork((work) => refund(work, { orderId, amount: eur(BigInt(1 + dice(900))), why }))

async function giveOddBack() {
  await lookForOddities(out)
  const { oddities } = await listOddities(db, { state: "open", limit: 100 })
  const odd = oddities.find(({ acts }) => acts.includes("give_back"))
  if (odd) await inWork((work) => giveBackOddity(work, { oddityId: odd.oddityId, why }))
}

const deeds = [
  ...[note, note, takeBack, pay, cancelOne, giveBack, breakPromise, giveOddBack],
  (orderId: string) => send(orderId, dice(2) === 0 ? { cups: 1 } : { plates: 1 }),
]

/** What the ledger has of an order, after what came for nothing of it. */
async function inLedger(orderId: string): Promise<bigint> {
  const { minor } = await db.one(sql<{ minor: bigint }>`
    select coalesce(sum(case when credit = 'orders' then amount_minor else -amount_minor end), 0)::bigint
      as minor
    from (${ledgerRows({ orderId })}) entry where 'orders' in (credit, debit)
      and not exists (
        select from payments.intents late where late.id = entry.payment_id and late.order_id is null
      )
  `)
  return minor
}

test("however an order is paid, taken back, canceled and given back, its sums agree to the cent", async () => {
  const orderIds: string[] = []
  for (let turn = 0; turn < 8; turn++) {
    const orderId = await order()
    orderIds.push(orderId)
    for (let step = 0; step < 8; step++) {
      const at = `seed ${seed}, order ${turn}, step ${step}`
      const deed = deeds[dice(deeds.length)]
      await deed?.(orderId).catch((refused) => {
        expect(refused.status, `${at}: ${refused.stack}`).toBeLessThan(500)
      })
      if (dice(2) === 0) await shop.settle()
    }
  }
  await shop.settle()
  await lookForOddities(out)
  await shop.settle()
  await shop.checkBooks()
  const kept = new Map<string, bigint>()
  for (const orderId of orderIds) {
    const { paid, refunded, total, canceledTotal, sale } = await orderForStaff(db, { orderId })
    const { payments, lacking } = await paymentsOf(db, { orderId })
    kept.set(orderId, paid.minor - refunded.minor)
    const at = `seed ${seed}, order ${orderIds.indexOf(orderId)}`
    expect(await inLedger(orderId), at).toBe(paid.minor - refunded.minor)
    // Money is missing exactly where somebody is asked for it.
    const awaited = payments.reduce((sum, one) => sum + one.awaited.minor, lacking?.minor ?? 0n)
    const missing = total.minor - canceledTotal.minor - paid.minor
    if (sale !== "canceled" && refunded.minor === 0n) expect(awaited, at).toBe(missing > 0n ? missing : 0n)
  }
  const span = { from: new Date(Date.now() - 86_400_000), until: new Date(Date.now() + 86_400_000) }
  let exported = 0n
  for await (const page of ordersTable(db, { ...span, timeZone: "UTC" }).pages)
    for (const row of page) exported += row.paidMinor - row.refundedMinor
  const all = [...kept.values()].reduce((sum, minor) => sum + minor, 0n)
  expect(exported, `seed ${seed}`).toBe(all)
  const day = (at: Date) => at.toISOString().slice(0, 10)
  let taxed = 0n
  const asked = { from: day(span.from), to: day(span.until), by: "whole", basis: "paid" } as const
  for await (const rows of taxRows(db, asked))
    for (const row of rows)
      taxed += row.salesNetMinor + row.salesTaxMinor + row.refundsNetMinor + row.refundsTaxMinor
  expect(taxed, `seed ${seed}: tax`).toBe(all)
}, 120_000)
