import { setTimeout as sleep } from "node:timers/promises"
import type { Reply } from "../../server/testing.ts"
import type { Lane } from "./lane.ts"

export type Told = { cartIds: string[]; acknowledged: string[] }
export type Cart = { cartId: string; token: string }
export type Actors = ReturnType<typeof buyersOf> & ReturnType<typeof staffOf> & { told: Told }

/** Buyers and staff. Each intention has one key, and is asked again after the program died. */
export function actorsOf(lane: Lane, mark: string): Actors {
  const told: Told = { cartIds: [], acknowledged: [] }
  const again = patient(lane)
  return { told, ...buyersOf({ lane, mark, told, again }), ...staffOf({ lane, mark, again }) }
}

type Again = <Result>(act: () => Promise<Result>) => Promise<Result | undefined>

const patient =
  (lane: Lane): Again =>
  async (act) => {
    for (let turn = 0; turn < 4; turn++) {
      await lane.alive()
      const result = await act().catch(() => undefined)
      if (result !== undefined && !lane.isDead()) return result
    }
    return undefined
  }

const home = { name: "Ada", postalCode: "10119", city: "Berlin", country: "DE" }

function buyersOf({ lane, mark, told, again }: { lane: Lane; mark: string; told: Told; again: Again }) {
  const { stage, rig } = lane
  return {
    rig,
    async cart(quantity = 3, variantId = lane.variantId): Promise<Cart> {
      const filled = await again(() => stage.fillCart({ variantId, quantity }))
      if (!filled) throw new Error("nothing can be put into a cart")
      told.cartIds.push(filled.cartId)
      return filled
    },
    async pay(filled: Cart, card: string, press = 1): Promise<Reply | undefined> {
      const who = `${mark}-${told.cartIds.indexOf(filled.cartId)}`
      const asked = {
        paymentToken: rig.card(card, `${who}-${press}`),
        paymentMethod: rig.method,
        email: `buyer-${who}@example.com`,
        address: { ...home, line1: `Street ${who}` },
        idempotencyKey: `chaos-${mark}-${filled.cartId}-${card}-${press}`,
      }
      const reply = await again(() => stage.pay(filled, asked))
      if (reply?.body?.state === "placed") told.acknowledged.push(reply.body.orderId)
      return reply
    },
    comesBack: ({ token }: Cart, attemptId: string) =>
      again(() =>
        stage.call(`/store/v1/checkout/attempts/${attemptId}/check`, { method: "POST", cartToken: token }),
      ),
    /** The order that a cart has become, once it has. */
    async orderOf({ cartId }: Cart): Promise<string | undefined> {
      for (let turn = 0; turn < 12; turn++) {
        const found = await lane.ask<{ id: string }>("select id from orders.orders where cart_id = $1", [
          cartId,
        ])
        if (found[0]) return found[0].id
        await sleep(100)
      }
      return undefined
    },
    async lastUnit(): Promise<string | undefined> {
      const sku = `LAST-${mark}-${told.cartIds.length}`
      return (await again(() => stage.addProduct({ sku, priceMinor: 5_000, stock: 1 })))?.variantId
    },
  }
}

function staffOf({ lane, mark, again }: { lane: Lane; mark: string; again: Again }) {
  const { stage } = lane
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
  return {
    staff,
    units: async (orderId: string, quantity: number, delivery = false) => ({
      units: { lines: [{ orderLineId: await lineOf(orderId), quantity }], delivery },
    }),
    async send(orderId: string, quantity: number): Promise<void> {
      const lines = [{ orderLineId: await lineOf(orderId), quantity }]
      const parcel = await staff(`/orders/${orderId}/parcels`, { lines }, `parcel-${quantity}-${orderId}`)
      const parcelId: string | undefined = parcel?.body?.parcelId
      if (parcelId) await staff(`/parcels/${parcelId}/shipment`)
    },
  }
}
