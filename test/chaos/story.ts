import { setTimeout as sleep } from "node:timers/promises"
import type { Reply } from "../../server/testing.ts"
import type { Lane } from "./lane.ts"
import type { Plan } from "./plan.ts"

export type Told = { cartIds: string[]; acknowledged: string[] }

const city = { postalCode: "10119", city: "Berlin", country: "DE" }

/** What buyers and staff do in a seed. Each intention has one key, and is asked again after the program died. */
export async function tell(lane: Lane, plan: Plan): Promise<Told> {
  const { stage, rig } = lane
  const told: Told = { cartIds: [], acknowledged: [] }
  const mark = `${plan.seed}`

  async function again<Result>(act: () => Promise<Result>): Promise<Result | undefined> {
    for (let turn = 0; turn < 4; turn++) {
      await lane.alive()
      const result = await act().catch(() => undefined)
      if (result !== undefined && !lane.isDead()) return result
    }
    return undefined
  }
  const cart = async (quantity = 3, variantId = lane.variantId) => {
    const filled = await again(() => stage.fillCart({ variantId, quantity }))
    if (!filled) throw new Error("nothing can be put into a cart")
    told.cartIds.push(filled.cartId)
    return filled
  }
  type Cart = Awaited<ReturnType<typeof cart>>
  /** Presses the button; what is refused for a moment is asked for again, as the page does it. */
  const pay = async (filled: Cart, card: string, press = 1): Promise<Reply | undefined> => {
    const who = `${mark}-${told.cartIds.indexOf(filled.cartId)}`
    const reply = await again(() =>
      stage.pay(filled, {
        paymentToken: rig.card(card, `${who}-${press}`),
        paymentMethod: rig.method,
        email: `buyer-${who}@example.com`,
        address: { name: "Ada", line1: `Street ${who}`, ...city },
        idempotencyKey: `chaos-${mark}-${filled.cartId}-${card}-${press}`,
      } as never),
    )
    if (reply?.body?.state === "placed") told.acknowledged.push(reply.body.orderId)
    return reply
  }
  /** The order that a cart has become, once it has. */
  const orderOf = async ({ cartId }: Cart): Promise<string | undefined> => {
    for (let turn = 0; turn < 12; turn++) {
      const [order] = await lane.ask<{ id: string }>("select id from orders.orders where cart_id = $1", [
        cartId,
      ])
      if (order) return order.id
      await sleep(100)
    }
    return undefined
  }
  const staff = (path: string, body: object = {}, key = path) =>
    again(() =>
      stage.call(`/admin/v1${path}`, {
        method: "POST",
        token: stage.owner,
        headers: { "idempotency-key": `chaos-${mark}-${key}`.slice(0, 200) },
        body,
      }),
    )
  const lineOf = async (orderId: string): Promise<string> => {
    const [line] = await lane.ask<{ id: string }>("select id from orders.lines where order_id = $1", [
      orderId,
    ])
    return line?.id ?? ""
  }
  const send = async (orderId: string, quantity: number) => {
    const lines = [{ orderLineId: await lineOf(orderId), quantity }]
    const parcel = await staff(`/orders/${orderId}/parcels`, { lines }, `parcel-${quantity}-${orderId}`)
    const parcelId = parcel?.body?.parcelId
    if (parcelId) await staff(`/parcels/${parcelId}/shipment`)
  }
  const units = async (orderId: string, quantity: number, delivery = false) => ({
    units: { lines: [{ orderLineId: await lineOf(orderId), quantity }], delivery },
  })
  const bought = async (): Promise<string | undefined> => {
    const filled = await cart()
    await pay(filled, "approve")
    return orderOf(filled)
  }

  switch (plan.story) {
    case "buy":
      await bought()
      break
    case "press_twice": {
      const filled = await cart()
      await Promise.all([pay(filled, "approve", 1), pay(filled, "approve", 2)])
      await pay(filled, "approve", 3)
      break
    }
    case "decline_then_pay": {
      const filled = await cart()
      await pay(filled, "decline")
      await pay(filled, "approve", 2)
      break
    }
    case "approve_at_bank":
    case "refuse_at_bank": {
      const filled = await cart()
      const reply = await pay(filled, "action")
      if (reply?.body?.state !== "actionNeeded") break
      await rig.decide(reply.body.url, plan.story === "approve_at_bank")
      const { attemptId } = reply.body
      await again(() =>
        stage.call(`/store/v1/checkout/attempts/${attemptId}/check`, {
          method: "POST",
          cartToken: filled.token,
        }),
      )
      break
    }
    case "processing": {
      const filled = await cart()
      await pay(filled, plan.seed % 2 === 0 ? "pending" : "pending_decline")
      await sleep(400)
      break
    }
    case "cancel": {
      const orderId = await bought()
      if (orderId) await staff(`/orders/${orderId}/cancellation`)
      break
    }
    case "cancel_a_part": {
      const orderId = await bought()
      if (orderId) await staff(`/orders/${orderId}/cancellations`, await units(orderId, 1))
      if (orderId) await send(orderId, 2)
      break
    }
    case "refund_a_part": {
      const orderId = await bought()
      if (!orderId) break
      await send(orderId, 3)
      await lane.alive()
      await sleep(300)
      await staff(`/orders/${orderId}/refunds`, { ...(await units(orderId, 2, true)), why: "broken" })
      break
    }
    case "refund_twice_at_once": {
      const orderId = await bought()
      if (!orderId) break
      const amount = { minor: 2_000, currency: "EUR" }
      const refund = (key: string) => staff(`/orders/${orderId}/refunds`, { amount, why: "goodwill" }, key)
      await Promise.all([refund("one"), refund("two")])
      break
    }
    case "send_in_parts": {
      const orderId = await bought()
      if (!orderId) break
      await send(orderId, 1)
      await send(orderId, 2)
      break
    }
    case "send_and_cancel_the_rest": {
      const orderId = await bought()
      if (!orderId) break
      await send(orderId, 1)
      await staff(`/orders/${orderId}/cancellations`, await units(orderId, 2))
      break
    }
    case "take_by_hand_and_cancel": {
      const orderId = await bought()
      if (!orderId) break
      await Promise.all([staff(`/orders/${orderId}/captures`), staff(`/orders/${orderId}/cancellation`)])
      break
    }
    case "last_unit_for_two": {
      const product = await again(() =>
        stage.addProduct({ sku: `LAST-${mark}-${Date.now() % 100_000}`, priceMinor: 5_000, stock: 1 }),
      )
      if (!product) break
      const both = [await cart(1, product.variantId), await cart(1, product.variantId)]
      await Promise.all(both.map((filled) => pay(filled, "approve")))
      break
    }
  }
  await lane.alive()
  return told
}
