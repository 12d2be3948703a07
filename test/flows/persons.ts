import { expect } from "vitest"
import { rawSql, sql } from "../../server/kit/sql.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { bearer, mailedToken } from "../api/people.ts"
import { openStage } from "./stage.ts"

const password = "three small green boats"

export const living = (name: string, phone?: string) => ({
  name,
  line1: `${name}street 7`,
  postalCode: "10119",
  city: "Berlin",
  country: "DE",
  ...(phone && { phone }),
})

/** Every table in which this text stands, wherever. */
const tablesWith =
  (shop: TestApp) =>
  async (text: string): Promise<string[]> => {
    const tables = await shop.app.db.many(sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
    order by 1 limit 1000
  `)
    const hits: string[] = []
    for (const { name } of tables) {
      const { count } = await shop.app.db.one(
        rawSql<{ count: number }>(
          [`select count(*)::int as count from ${name} t where t::text ilike `, ""],
          [`%${text}%`],
        ),
      )
      if (count > 0) hits.push(name)
    }
    return hits
  }

/** A small shop, and the steps that stories about its customers are made of. */
export async function openPersons() {
  const shop = await testApp()
  const stage = await openStage({ call: shop.call, owner: await shop.owner() })
  const { variantId } = await stage.addProduct({ sku: "CUP-1", priceMinor: 1_000, stock: 500 })

  /** Opens an account, confirms it, and signs in. */
  async function join(email: string, name: string) {
    await stage.ok("/store/v1/customers", { body: { email, name, password, marketingConsent: true } })
    const token = await mailedToken(shop, email)
    const body = await stage.ok("/store/v1/customers/confirmation", { body: { token, password } })
    await shop.app.settle()
    return { customerId: body.customer.id as string, headers: bearer(body.session.token) }
  }

  /** Buys one cup, as a guest or signed in. */
  async function buy(given: {
    email: string
    name: string
    phone?: string
    headers?: Record<string, string>
  }) {
    const headers = { ...given.headers }
    const { cart, token } = await stage.ok("/store/v1/carts", {
      headers,
      body: { item: { variantId, quantity: 1 } },
    })
    const reply = await shop.call("/store/v1/checkout/attempts", {
      headers: { ...headers, "cart-token": token, "idempotency-key": `people-${token}` },
      body: {
        cartId: cart.cartId,
        email: given.email,
        address: living(given.name, given.phone),
        deliveryMethodId: stage.methodId,
        paymentMethod: "card",
        paymentToken: "approve",
      },
    })
    expect(reply.status, reply.text).toBe(201)
    await shop.app.settle()
    return reply.body as { orderId: string; number: string; orderToken: string }
  }

  async function ship(orderId: string) {
    const { parcelId } = await stage.admin(`/orders/${orderId}/parcels`, { method: "POST", body: {} })
    await stage.admin(`/parcels/${parcelId}/shipment`, { method: "POST", body: {} })
    await shop.app.settle()
  }

  const found = async (query: string) => (await stage.admin(`/customers?${query}`)).people
  const names = async (query: string) => (await found(query)).map(({ name }: { name: string }) => name)

  /** Long work, once it is over. */
  async function over(taskId: string) {
    await shop.app.settle()
    return stage.admin(`/tasks/${taskId}`)
  }

  /** Once all is quiet, the books agree. */
  async function close() {
    await shop.app.settle()
    expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
    await shop.close()
  }

  return { shop, stage, variantId, join, buy, ship, found, names, over, tablesWith: tablesWith(shop), close }
}
