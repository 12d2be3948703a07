import { newId } from "../../server/kit/ids.ts"
import { sql } from "../../server/kit/sql.ts"
import type { TestApp } from "../../server/testing.ts"
import { openStage } from "../flows/stage.ts"
import type { People } from "./people.ts"

export type Belongings = {
  /** Ids of things that are there, by the name that routes have for them. */
  ids: Record<string, string>
  /** What their owners see: an address, and what they send along. */
  readable: { path: string; headers: Record<string, string> }[]
}

/**
 * The guest fills a cart, another visitor buys, the shopper saves an address: things
 * that are not everybody's.
 */
export async function openBelongings(shop: TestApp, people: People): Promise<Belongings> {
  const owner = people.owner.authorization?.split(" ")[1] ?? ""
  const stage = await openStage({ call: shop.call, owner })
  const product = await stage.addProduct({ sku: "BOAT-7", priceMinor: 4_000, stock: 50 })
  const { variantId } = product

  const filled = await stage.ok("/store/v1/carts/current", { headers: people.guest })
  const item = { headers: people.guest, body: { variantId, quantity: 2 } }
  const cart = await stage.ok(`/store/v1/carts/${filled.cartId}/items`, item)

  const gift = { amount: { minor: 1_000, currency: "EUR" }, reason: "a test" }
  const { code } = await stage.admin("/gift-cards", { body: gift })
  const { giftCards } = await stage.ok(`/store/v1/carts/${filled.cartId}/gift-cards`, {
    ...{ headers: people.guest, body: { code } },
  })

  const bought = await stage.fillCart({ variantId })
  const { body: placed } = await stage.pay(bought)

  const savedId = await keptCard(shop, people)
  const { version } = await stage.admin("/shop")
  const seller = { legalName: "Boats GmbH", addressLines: ["Kai 1", "20457 Hamburg"] }
  await stage.admin("/shop", { method: "PATCH", body: { version, ...seller } })
  const { documents } = await stage.admin(`/orders/${placed.orderId}/invoices`, { method: "POST", body: {} })

  const home = { name: "Ada", line1: "Torstraße 89", postalCode: "10119", city: "Berlin", country: "DE" }
  const address = await stage.ok("/store/v1/me/addresses", { headers: people.shopper, body: home })
  const { sessions } = await stage.ok("/store/v1/sessions", { headers: people.shopper })

  const ids = {
    ...{ productId: product.productId, variantId, methodId: stage.methodId, marketCode: "de" },
    ...{ cartId: cart.cartId, lineId: cart.lines[0].lineId, cardId: giftCards[0].cardId },
    ...{ attemptId: placed.attemptId, orderId: placed.orderId },
    documentId: documents[0].documentId,
    ...{ addressId: address.id, sessionId: sessions[0].id, savedId },
  }
  const buyer = { "cart-token": bought.token }
  return {
    ids,
    readable: [
      { path: `/store/v1/carts/${ids.cartId}`, headers: people.guest },
      { path: `/store/v1/checkout/attempts/${ids.attemptId}`, headers: buyer },
      { path: `/store/v1/orders/${ids.orderId}`, headers: { "order-token": placed.orderToken } },
      { path: `/store/v1/orders/${ids.orderId}/parcels`, headers: { "order-token": placed.orderToken } },
      { path: `/store/v1/orders/${ids.orderId}/invoices`, headers: { "order-token": placed.orderToken } },
      { path: `/store/v1/orders/${ids.orderId}?token=${placed.orderToken}`, headers: {} },
      { path: "/store/v1/me/addresses", headers: people.shopper },
    ],
  }
}

/** As if a provider had kept one for the shopper: no account of ours is needed for that. */
async function keptCard({ app, call }: TestApp, people: People): Promise<string> {
  const { body } = await call("/store/v1/me", { headers: people.shopper })
  const [payerId, savedId] = [newId("payer"), newId("savedCard")]
  await app.out.inWork(async (work) => {
    work.write(sql`
      insert into payments.payers (id, customer_id, provider, reference, state, created_at, updated_at)
      values (${payerId}, ${body.id}, 'stripe_test', 'cus_1', 'open', now(), now())
    `)
    work.write(sql`
      insert into payments.saved_cards
        (id, payer_id, reference, brand, last_four, expires_year, expires_month, fingerprint, state,
         created_at, updated_at)
      values (${savedId}, ${payerId}, 'pm_1', 'visa', '4242', 2034, 12, 'f', 'kept', now(), now())
    `)
  })
  return savedId
}
