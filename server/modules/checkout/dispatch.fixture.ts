import { sql } from "../../kit/sql.ts"
import { markPacked, markShipped, openParcel } from "../fulfillment/index.ts"
import { releaseCommitted } from "../inventory/index.ts"
import { lockOrder, orderForStaff, recordCanceled } from "../orders/index.ts"
import { paymentsOf, takeOff, watchAuthorizations } from "../payments/index.ts"
import { home, openShop, type Wish } from "./shop.fixture.ts"

/** A tiny shop whose card is charged when something leaves, and the steps of sending. */
export async function openDispatch() {
  const shop = await openShop()
  await shop.inWork(async (work) => {
    work.write(sql`update payments.methods set capture_at = 'dispatch' where code = 'card'`)
  })

  /** An order of two cups and a plate: 2500 + 1999 + 490. */
  async function placed(wish: Wish = {}) {
    const { cup, plate } = shop.goods
    const cart = await shop.fill([
      { variantId: cup, quantity: 2 },
      { variantId: plate, quantity: 1 },
    ])
    const reply = await shop.buy(cart, { address: home, ...wish })
    if (reply.state !== "placed") throw new Error(`not placed: ${JSON.stringify(reply)}`)
    return reply.orderId
  }

  const linesOf = async (orderId: string) => (await orderForStaff(shop.db, { orderId })).lines

  async function send(orderId: string, quantities: { cups?: number; plates?: number }) {
    const [cups, plates] = await linesOf(orderId)
    const lines = [
      { orderLineId: cups?.lineId ?? "", quantity: quantities.cups ?? 0 },
      { orderLineId: plates?.lineId ?? "", quantity: quantities.plates ?? 0 },
    ].filter(({ quantity }) => quantity > 0)
    const { parcelId } = await shop.inWork((work) => openParcel(work, { orderId, lines }))
    await shop.inWork((work) => markPacked(work, { parcelId }))
    await shop.inWork((work) => markShipped(work, { parcelId }))
  }

  async function moneyOf(orderId: string) {
    const { payments } = await paymentsOf(shop.db, { orderId })
    const { money, sale } = await orderForStaff(shop.db, { orderId })
    const [payment] = payments
    if (!payment) throw new Error("an order has its payment")
    const { twin } = shop.payments.local
    const witness = (await twin()).journal.payments.get(payment.intentId)
    const { state, captured, captureFailure } = payment
    return {
      money,
      sale,
      state,
      captured: Number(captured.minor),
      captureFailure,
      witness: witness?.capturedMinor,
    }
  }

  /** What was promised for an order is over at its provider. */
  async function endPromise(orderId: string): Promise<void> {
    const { payments } = await paymentsOf(shop.db, { orderId })
    const { journal } = await shop.payments.local.twin()
    for (const { intentId } of payments) {
      const promised = journal.payments.get(intentId)
      if (promised) journal.savePayment({ ...promised, authorizedUntilMs: Date.now() - 1 })
    }
  }

  /** The same, and the shop has noticed. */
  async function breakPromise(orderId: string): Promise<void> {
    await endPromise(orderId)
    await shop.inWork(async (work) =>
      work.write(sql`
        update payments.intents set authorized_until = ${new Date()}
        where order_id = ${orderId} and state in ('authorized', 'partly_captured')
      `),
    )
    await watchAuthorizations(shop.out)
  }

  const attention = async (orderId: string) =>
    (
      await shop.db.one(sql<{ attention: string | null }>`
      select attention from orders.covers where order_id = ${orderId} and tender is null
    `)
    ).attention

  /** As aftersale does it: what is not sent is not owed, and what was to come for it is not asked for. */
  async function cancelPart(orderId: string, { cups }: { cups: number }) {
    const [line] = await linesOf(orderId)
    await shop.inWork(async (work) => {
      const locked = await lockOrder(work.tx, { orderId })
      const amountMinor = 1250n * BigInt(cups)
      const lines = [{ lineId: line?.lineId ?? "", quantity: cups }]
      recordCanceled(work, { order: locked, lines, amountMinor, reason: null })
      await releaseCommitted(work, { orderId, lines: [{ variantId: shop.goods.cup, quantity: cups }] })
      await takeOff(work, { orderId, amountMinor, why: "canceled" })
    })
  }

  async function close(): Promise<void> {
    await shop.checkBooks()
    await shop.close()
  }

  return { shop, placed, linesOf, send, endPromise, breakPromise, moneyOf, attention, cancelPart, close }
}
