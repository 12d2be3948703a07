import { expect } from "vitest"
import { parcel } from "../../server/parcel.fixture.ts"
import type { CallOptions, Reply } from "../../server/testing.ts"

export type Call = (path: string, given?: CallOptions) => Promise<Reply>

export type Stage = Awaited<ReturnType<typeof openStage>>

export const address = {
  name: "Ada Lovelace",
  line1: "Torstraße 89",
  postalCode: "10119",
  city: "Berlin",
  country: "DE",
}
export const email = "ada@example.com"

/** A small shop made over the API as its owner would, and the steps that stories about buying are made of. */
export async function openStage({ call, owner }: { call: Call; owner: string }) {
  let key = 0

  async function ok(path: string, given: CallOptions = {}) {
    const reply = await call(path, given)
    expect(reply.status, `${given.method ?? ""} ${path}: ${reply.text}`).toBeLessThan(300)
    return reply.body
  }
  const admin = (path: string, given: CallOptions = {}) => ok(`/admin/v1${path}`, { token: owner, ...given })

  await admin("/tax-rates", { body: { country: "DE", category: "standard", ratePpm: 190_000 } })
  const delivery = await admin("/delivery-methods", { body: parcel })
  const place = await admin("/places", { body: placeFields })

  async function addProduct(given: {
    sku: string
    priceMinor: number
    stock?: number
    reach?: string
    fileId?: string
  }) {
    const { sku, reach = "parcel", fileId } = given
    const product = await admin("/products", {
      body: {
        titles: { en: `Thing ${sku}`, de: `Ding ${sku}` },
        reach,
        state: "active",
        variants: [{ sku, weightGrams: 300, ...(fileId && { fileId }) }],
      },
    })
    const variantId: string = product.variants[0].id
    await admin(`/variants/${variantId}/prices/de`, {
      method: "PUT",
      body: { price: { minor: given.priceMinor, currency: "EUR" } },
    })
    if (given.stock !== undefined) await receive(variantId, given.stock)
    return { productId: product.id as string, slug: product.slug as string, variantId }
  }

  async function receive(variantId: string, quantity: number) {
    await admin("/stock/receipts", { body: { placeId: place.placeId, lines: [{ variantId, quantity }] } })
  }

  async function available(variantId: string): Promise<number> {
    const { stock } = await admin(`/stock?variantId=${variantId}`)
    return stock.reduce((sum: number, row: { units: { available: number } }) => sum + row.units.available, 0)
  }

  async function fillCart(...lines: { variantId: string; quantity?: number }[]) {
    const [first, ...others] = lines
    const { cart, token } = await ok("/store/v1/carts", { body: { item: { quantity: 1, ...first } } })
    for (const line of others) {
      await ok(`/store/v1/carts/${cart.cartId}/items`, { body: { quantity: 1, ...line }, cartToken: token })
    }
    return { cartId: cart.cartId as string, token: token as string }
  }

  /** Asks to place the order, and gives the reply as it is: a refusal can be the point of a story. */
  function pay(cart: { cartId: string; token: string }, given: Paying = {}): Promise<Reply> {
    const { card = "approve", idempotencyKey = `stage-${Date.now()}-${key++}`, headers, ...rest } = given
    return call("/store/v1/checkout/attempts", {
      cartToken: cart.token,
      headers: { "idempotency-key": idempotencyKey, ...headers },
      body: {
        cartId: cart.cartId,
        email,
        address,
        deliveryMethodId: delivery.methodId,
        paymentMethod: "card",
        ...(given.paymentMethod === undefined && { paymentToken: card }),
        ...rest,
      },
    })
  }

  const attempt = (cart: { token: string }, attemptId: string) =>
    ok(`/store/v1/checkout/attempts/${attemptId}`, { cartToken: cart.token })
  const order = (placed: { orderId: string; orderToken: string }) =>
    ok(`/store/v1/orders/${placed.orderId}`, { headers: { "order-token": placed.orderToken } })

  return {
    call,
    ok,
    admin,
    owner,
    addProduct,
    receive,
    available,
    fillCart,
    pay,
    attempt,
    order,
    methodId: delivery.methodId as string,
  }
}

type Paying = {
  card?: string
  paymentToken?: string
  idempotencyKey?: string
  paymentMethod?: string
  email?: string
  address?: typeof address | undefined
  deliveryMethodId?: string | undefined
  expectedTotal?: { minor: number; currency: string }
  vatNumber?: string
  headers?: Record<string, string>
}

const placeFields = {
  code: "shelf",
  titles: { en: "Shelf" },
  kind: "store",
  timeZone: "Europe/Berlin",
  position: 0,
  active: true,
}
