import { setTimeout as sleep } from "node:timers/promises"
import { addressOf, ask, Connection, type Question } from "../load/connection.ts"
import { orderForm } from "../load/stories.ts"
import { type OpenDatabase, secondsUntilSettled } from "./database.ts"
import { stockUp } from "./goods.ts"
import type { Shop } from "./program.ts"
import type { Staff } from "./staff.ts"

/** With a line that is in no parcel yet, and one that was sent and can go back. */
export type LongOrder = { orderId: string; token: string; open: string; sent: string }

type Wish = { lines: number; parcels: number }
type Opened = { shop: Shop; staff: Staff; database: OpenDatabase }

// Goods of the demo shop, with pictures and all: more of them no parcel service would take at once.
const demoLines = 25

/**
 * One order with very many lines, sent in very many parcels, some of it canceled, some given back, with its
 * invoice, which the demo shop issues by itself: all of it as shoppers and staff do it.
 */
export async function makeLongOrder(opened: Opened, { lines, parcels }: Wish): Promise<LongOrder> {
  const { shop, staff, database } = opened
  const variantIds = (await stockUp(staff, shop.port)).variantIds.slice(0, demoLines)
  for (let number = variantIds.length; number < lines; number++)
    variantIds.push(await newThing(staff, number))
  const { orderId, orderToken } = await buy(shop.port, variantIds)
  await secondsUntilSettled(database)
  const path = `/admin/v1/orders/${orderId}`
  const found = (await staff.must({ method: "GET", path })) as { lines: { lineId: string }[] }
  const lineIds = found.lines.map(({ lineId }) => lineId)

  const [canceled = "", open = "", refunded = "", ...others] = lineIds
  await staff.must({ method: "POST", path: `${path}/cancellations`, body: { units: units(canceled) } })
  const perParcel = Math.floor((others.length + 1) / parcels)
  const toSend = [refunded, ...others]
  for (let from = 0; from < toSend.length; from += perParcel)
    await send({ staff, path, from }, toSend.slice(from, from + perParcel))
  const why = "one was broken"
  await staff.must({ method: "POST", path: `${path}/refunds`, body: { units: units(refunded), why } })
  await secondsUntilSettled(database)
  // The provider gives money back in the background, and tells of it.
  await sleep(1_000)
  await secondsUntilSettled(database)
  return { orderId, token: orderToken, open, sent: others[0] ?? "" }
}

function units(orderLineId: string) {
  return { lines: [{ orderLineId, quantity: 1 }] }
}

async function newThing(staff: Staff, number: number): Promise<string> {
  const title = `Thing number ${number}`
  const made = await staff.must({
    method: "POST",
    path: "/admin/v1/products",
    body: {
      titles: { en: title, de: title },
      reach: "parcel",
      state: "active",
      variants: [{ sku: `THING-${number}` }],
    },
  })
  const variantId = (made as { variants: { id: string }[] }).variants[0]?.id as string
  const price = { minor: 500 + number, currency: "EUR" }
  await staff.must({ method: "PUT", path: `/admin/v1/variants/${variantId}/prices/de`, body: { price } })
  const lines = [{ variantId, quantity: 1_000 }]
  await staff.must({
    method: "POST",
    path: "/admin/v1/stock/receipts",
    body: { lines, reference: "bench" },
  })
  return variantId
}

type Placed = { orderId: string; orderToken: string }

async function buy(port: number, variantIds: readonly string[]): Promise<Placed> {
  const connection = new Connection(port)
  let clients = 14_000_000
  let headers: Record<string, string> = {}
  // Each call comes from somewhere else: one client alone would have to wait between so many.
  const must = async (question: Omit<Question, "from">) => {
    const given = { ...question, headers: { ...headers, ...question.headers }, from: addressOf(clients++) }
    const { status, body } = await ask(connection, given)
    if (status < 300) return body
    throw new Error(`${question.method} ${question.path} was answered ${status}: ${JSON.stringify(body)}`)
  }
  const [first, ...others] = variantIds
  const item = (variantId: string | undefined) => ({ variantId, quantity: 1 })
  const made = await must({ method: "POST", path: "/store/v1/carts", body: { item: item(first) } })
  const { cart, token } = made as { cart: { cartId: string }; token: string }
  headers = { "cart-token": token }
  const path = `/store/v1/carts/${cart.cartId}/items`
  for (const variantId of others) await must({ method: "POST", path, body: item(variantId) })
  const asked = `/store/v1/checkout/options?cartId=${cart.cartId}&country=DE`
  const options = await must({ method: "GET", path: asked })
  const { deliveryOptions } = options as { deliveryOptions: { methodId: string; kind: string }[] }
  const deliveryMethodId = deliveryOptions.find(({ kind }) => kind === "ship")?.methodId
  const goods = { variantIds, country: "DE", paymentMethod: "card" }
  const form = orderForm(
    { from: "a-trade-customer", random: () => 0, goods },
    { cartId: cart.cartId, token, deliveryMethodId },
  )
  const placed = await must({
    method: "POST",
    path: "/store/v1/checkout/attempts",
    headers: { "idempotency-key": "long-order" },
    body: form,
  })
  connection.close()
  if (placed.state !== "placed") throw new Error(`the long order ended ${JSON.stringify(placed)}`)
  return placed as Placed
}

type Sending = { staff: Staff; path: string; from: number }

async function send({ staff, path, from }: Sending, lineIds: readonly string[]): Promise<void> {
  const post = (to: string, body: object) => staff.must({ method: "POST", path: to, body })
  const lines = lineIds.map((orderLineId) => ({ orderLineId, quantity: 1 }))
  const { parcelId } = await post(`${path}/parcels`, { lines })
  await post(`/admin/v1/parcels/${parcelId}/packing`, {})
  await post(`/admin/v1/parcels/${parcelId}/shipment`, { carrier: "Post", trackingNumber: `00${from}` })
  await post(`/admin/v1/parcels/${parcelId}/delivery`, {})
}
