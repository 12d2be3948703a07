import { ask, type Connection, type Question, type Reply } from "./connection.ts"
import type { Goods, StoryName } from "./plans.ts"
import type { Recorder } from "./recorder.ts"

/** One shopper's visit: over which connection, from which address, and among which goods. */
export type Visit = {
  connection: Connection
  from: string
  random: () => number
  goods: Goods
  recorder: Recorder
}

/** How a visit ended: "done", "refused …" with the reason, or "broken". */
export type Ended = string

type Refused = { refused: Ended; retryAfterSeconds: number | undefined }
export type Cart = { cartId: string; token: string }
export type ReadyToPay = Cart & { deliveryMethodId: string | undefined }

export const stories: Record<StoryName, (visit: Visit) => Promise<Ended>> = {
  /** A cart with one thing in it, then one thing more. */
  async cart(visit) {
    const cart = await fillCart(visit, 2)
    return "refused" in cart ? cart.refused : "done"
  },

  /**
   * Two things in the cart, the ways they can be delivered, then contact, address, delivery, card and order.
   */
  async checkout(visit) {
    const cart = await fillCart(visit, 2)
    if ("refused" in cart) return cart.refused
    const ready = await chooseDelivery(visit, cart)
    if ("refused" in ready) return ready.refused
    return (await pay(visit, ready, `bench-${cart.cartId}`)).ended
  },
}

/** A new cart with so many different things in it. */
export async function fillCart(visit: Visit, lines: number): Promise<Cart | Refused> {
  const [first, ...others] = variantsFor(visit, lines)
  const created = await must(visit, 201, "create", {
    method: "POST",
    path: "/store/v1/carts",
    body: { item: { variantId: first, quantity: 1 } },
  })
  if ("refused" in created) return created
  const { cart, token } = created.body as { cart: { cartId: string }; token: string }
  const { cartId } = cart
  for (const variantId of others) {
    const added = await must(visit, 200, "add", {
      method: "POST",
      path: `/store/v1/carts/${cartId}/items`,
      headers: { "cart-token": token },
      body: { variantId, quantity: 1 },
    })
    if ("refused" in added) return added
  }
  return { cartId, token }
}

/** Asks for the ways this cart can reach its buyer, and takes the first that brings it to the door. */
export async function chooseDelivery(visit: Visit, cart: Cart): Promise<ReadyToPay | Refused> {
  const options = await must(visit, 200, "options", {
    method: "GET",
    path: `/store/v1/checkout/options?cartId=${cart.cartId}&country=${visit.goods.country}`,
    headers: { "cart-token": cart.token },
  })
  if ("refused" in options) return options
  const { deliveryOptions } = options.body as { deliveryOptions: { methodId: string; kind?: string }[] }
  const sent = deliveryOptions.find(({ kind }) => kind === "ship") ?? deliveryOptions[0]
  return { ...cart, deliveryMethodId: sent?.methodId }
}

type Paid = { ended: Ended; retryAfterSeconds: number | undefined }

/** Contact, address, delivery, card and order; the same key again is the same order. */
export async function pay(visit: Visit, cart: ReadyToPay, key: string): Promise<Paid> {
  const placed = await must(visit, 201, "place", {
    method: "POST",
    path: "/store/v1/checkout/attempts",
    headers: { "cart-token": cart.token, "idempotency-key": key },
    body: orderForm(visit, cart),
  })
  if ("refused" in placed) return { ended: placed.refused, retryAfterSeconds: placed.retryAfterSeconds }
  const { state } = placed.body as { state: string }
  if (state === "placed") return { ended: "done", retryAfterSeconds: undefined }
  visit.recorder.surprise(`an attempt ended ${JSON.stringify(placed.body)}`)
  return { ended: `broken ${state}`, retryAfterSeconds: undefined }
}

/** What a shopper writes into the form of the checkout. */
export function orderForm(
  { from, random, goods }: Pick<Visit, "from" | "random" | "goods">,
  cart: ReadyToPay,
) {
  const name = "Robin Bench"
  const line1 = `Lange Straße ${1 + Math.floor(random() * 200)}`
  return {
    cartId: cart.cartId,
    email: `shopper-${from.replaceAll(".", "-")}@example.com`,
    name,
    address: { name, line1, postalCode: "10117", city: "Berlin", country: goods.country },
    deliveryMethodId: cart.deliveryMethodId,
    paymentMethod: goods.paymentMethod,
    paymentToken: goods.paymentToken ? `${goods.paymentToken}_${Math.floor(random() * 1e9)}` : "approve",
  }
}

function variantsFor({ goods, random }: Visit, count: number): string[] {
  const chosen = new Set<string>()
  while (chosen.size < Math.min(count, goods.variantIds.length)) {
    chosen.add(goods.variantIds[Math.floor(random() * goods.variantIds.length)] as string)
  }
  return [...chosen]
}

/** A step of a story: its reply when it went well, else how the visit ends with it. */
async function must(
  visit: Visit,
  status: number,
  step: string,
  question: Omit<Question, "from">,
): Promise<Reply | Refused> {
  const reply = await ask(visit.connection, { ...question, from: visit.from })
  if (reply.status === status) {
    visit.recorder.step(step, reply.ms)
    return reply
  }
  return refusalOf(visit, step, reply)
}

const busy = new Set([429, 503])

function refusalOf({ recorder }: Visit, step: string, reply: Reply): Refused {
  const { status, body, retryAfterSeconds, ms } = reply
  if (busy.has(status)) {
    recorder.step("refusal", ms)
    if (retryAfterSeconds === undefined)
      recorder.surprise(`${step} was refused with ${status} without Retry-After`)
    return { refused: `refused ${body.code} at ${step}`, retryAfterSeconds }
  }
  if (status === 409) return { refused: `refused ${body.code} at ${step}`, retryAfterSeconds: undefined }
  recorder.surprise(`${step} was answered ${status}: ${JSON.stringify(body).slice(0, 300)}`)
  return { refused: "broken", retryAfterSeconds: undefined }
}
