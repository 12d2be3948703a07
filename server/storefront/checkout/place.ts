import { Refusal } from "../../kit/errors.ts"
import type { Route } from "../../kit/http/routes.ts"
import { type AttemptReply, checkoutRoutes, reasonWords } from "../../modules/checkout/index.ts"
import { orderTokenOf } from "../../modules/orders/index.ts"
import { sentenceOf } from "../../modules/settings/index.ts"
import { cartOf, isElsewhere } from "../cart/current.ts"
import type { Fields, PageReply, Visit } from "../pages.ts"
import { addressFrom } from "../parts/address.ts"
import type { Typed } from "../parts/field.ts"
import { optionalOf, problemsFrom, textOf, tokenOf, typedOf } from "../parts/typed.ts"
import { type Place, placeOf } from "../place.ts"
import { cartPutAside, linkThatEnded } from "./by_link.ts"
import { withCodes } from "./codes.ts"
import { optionsFor } from "./options.ts"
import type { Options } from "./payment.ts"
import { checkoutNames, showCheckout } from "./show.ts"

// A second press while the first is being worked on waits for its answer: longer than most payments take.
const waitsMax = 20
const waitMs = 700

/** Buys the cart. Whatever goes wrong, the page comes back with everything typed and says what to do. */
export async function place(visit: Visit, fields: Fields): Promise<PageReply> {
  const where = placeOf(visit)
  const typed = typedOf(fields, checkoutNames)
  const cart = await cartOf(visit)
  const ended = cart ? undefined : await linkThatEnded(visit)
  if (ended) return ended
  // Its page says for which market it is; what was seen here were prices of another.
  if (cart && isElsewhere(visit, cart)) return { redirect: where.path("/cart") }
  // Whoever types a code and pays means to pay with it: they see first what it does.
  const asked = await withCodes(visit, fields, typed)
  if (asked) return asked
  let options: Options | undefined
  try {
    options = cart && (await optionsFor(visit, cart, typed.values))
    const reply = await buy(visit, rawFrom(visit, fields, options), tokenOf(fields))
    return answer(visit, reply, { typed, options })
  } catch (error) {
    const ordered = orderOf(error)
    if (ordered !== undefined) return toOrder(visit, { orderId: ordered, orderToken: orderTokenOf(ordered) })
    const { problems, general, status } = problemsFrom(error, where, typed)
    return showCheckout(visit, {
      typed: { ...typed, problems: { ...problems, ...problemOfField(error, { where, options, typed }) } },
      general: hasField(error) ? undefined : general,
      status,
    })
  }
}

/** Only what the chosen way needs is passed on: who collects has no address to be wrong. */
function rawFrom(visit: Visit, fields: Fields, options: Options | undefined): Record<string, unknown> {
  const deliveryMethodId = optionalOf(fields, "deliveryMethodId", 60)
  const delivery = options?.deliveryOptions.find(({ methodId }) => methodId === deliveryMethodId)
  const isShipped = (options?.needsDelivery ?? true) && delivery?.kind !== "pickup"
  const paymentMethod = optionalOf(fields, "paymentMethod", 40)
  const isInCash = options?.paymentMethods.some(({ code, inCash }) => inCash && code === paymentMethod)
  const seen = isInCash && optionalOf(fields, `cash:${deliveryMethodId}`, 20)
  const total = seen || optionalOf(fields, `total:${deliveryMethodId}`, 20)
  const due = optionalOf(fields, `${seen ? "cash-due" : "due"}:${deliveryMethodId}`, 20)
  const vatNumber = optionalOf(fields, "vatNumber", 30)
  return {
    cartId: textOf(fields, "cartId", 60),
    email: textOf(fields, "email"),
    locale: visit.locale,
    ...(isShipped ? { address: addressFrom(fields), ...keeping(fields) } : { name: textOf(fields, "name") }),
    ...(vatNumber && { vatNumber }),
    ...(deliveryMethodId && { deliveryMethodId }),
    ...(paymentMethod && { paymentMethod }),
    ...payingWith(
      fields,
      options?.paymentMethods.find(({ code }) => code === paymentMethod),
    ),
    ...(total &&
      /^\d{1,15}$/.test(total) &&
      options && { expectedTotal: { minor: Number(total), currency: options.currency } }),
    ...(due &&
      /^\d{1,15}$/.test(due) &&
      options && { expectedDue: { minor: Number(due), currency: options.currency } }),
    ...(textOf(fields, "useCredit", 2) === "on" && { useCredit: true }),
  }
}

/**
 * Where the provider has a field of its own, nothing that was typed into one of ours goes on: what comes is
 * the id of its token, or of a card that was kept.
 */
export function payingWith(fields: Fields, way: Way | undefined): Record<string, unknown> {
  if (!way?.needsToken) return {}
  if (!way.cardField) return { paymentToken: optionalOf(fields, "card_number", 40) ?? "" }
  const savedCard = optionalOf(fields, "savedCard", 60)
  if (savedCard) return { paymentToken: savedCard }
  const keeps = textOf(fields, "keepCard", 2) === "on"
  return { paymentToken: textOf(fields, "paymentToken", 200), ...(keeps && { keepCard: true }) }
}

type Way = Options["paymentMethods"][number]

function keeping(fields: Fields): { keepAddress?: true } {
  return textOf(fields, "keepAddress", 2) === "on" ? { keepAddress: true } : {}
}

export async function buy(
  visit: Visit,
  raw: Record<string, unknown>,
  key: string | undefined,
  route: Route = checkoutRoutes.openAttempt,
): Promise<AttemptReply> {
  for (let waits = 0; ; waits++) {
    try {
      return (await visit.perform(route, raw, { key })).reply as AttemptReply
    } catch (error) {
      const isRunning =
        error instanceof Refusal &&
        (error.code === "idempotency.running" || error.code === "checkout.running")
      if (!isRunning || waits >= waitsMax) throw error
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
}

export type Sent = { typed: Typed; options: Options | undefined }

function answer(visit: Visit, reply: AttemptReply, { typed, options }: Sent): PageReply | Promise<PageReply> {
  const where = placeOf(visit)
  switch (reply.state) {
    case "placed":
      return toOrder(visit, reply)
    case "actionNeeded":
      return toBank(visit, reply)
    case "pending":
      return { redirect: where.path(`/checkout/attempts/${reply.attemptId}`) }
    case "declined": {
      // Beside what has to change: the card's number, or the way to pay.
      const problems = {
        [cardFieldName({ typed, options }) ?? "paymentMethod"]: reasonWords(where.locale, reply.reason),
      }
      const headline = where.say("checkout.declined")
      return showCheckout(visit, { typed: { ...typed, problems }, headline, status: 422 })
    }
    default:
      return showCheckout(visit, { typed, general: reasonWords(where.locale, reply.reason), status: 422 })
  }
}

/** The order's own link, which is all that its buyer needs from now on. */
export function toOrder(
  visit: Visit,
  { orderId, orderToken }: { orderId: string; orderToken: string },
): PageReply {
  const redirect = placeOf(visit).path(`/orders/${orderId}?token=${orderToken}&thanks=1`)
  return { redirect, cookies: cartPutAside(visit) }
}

/**
 * The page of a bank elsewhere is led to by a page of ours: browsers do not let a form end at a stranger's.
 */
export function toBank(visit: Visit, { attemptId, url }: { attemptId: string; url: string }): PageReply {
  return { redirect: ownPath(visit, url) ?? placeOf(visit).path(`/checkout/attempts/${attemptId}`) }
}

/** Nothing where it leads to somebody else's page. */
export function ownPath({ shop }: Visit, url: string): string | undefined {
  const isOurs = URL.canParse(url) && new URL(url).origin === new URL(shop.url).origin
  return isOurs ? `${new URL(url).pathname}${new URL(url).search}` : undefined
}

/** The cart became an order already, in another window perhaps: then that order is the answer. */
function orderOf(error: unknown): string | undefined {
  if (!(error instanceof Refusal) || error.code !== "cart.closed") return undefined
  const { orderId } = error.details
  return typeof orderId === "string" ? orderId : undefined
}

export function hasField(error: unknown): error is Refusal {
  return error instanceof Refusal && error.status === 422 && typeof error.details.field === "string"
}

// A refusal of the checkout names its field as the route does.
const fieldNames: Record<string, string> = {
  address: "line1",
  "address.country": "country",
  "address.region": "region",
}

export function problemOfField(
  error: unknown,
  { where, ...sent }: Sent & { where: Place },
): Record<string, string> {
  if (!hasField(error)) return {}
  const field = String(error.details.field)
  const name = (field === "paymentToken" ? cardFieldName(sent) : fieldNames[field]) ?? field
  return { [name]: sentenceOf(where.locale, error) }
}

/** Where the card is given that was chosen; nothing for other ways to pay. */
export function cardFieldName({ typed, options }: Sent): string | undefined {
  const { paymentMethod } = typed.values
  const way = options?.paymentMethods.find(({ code }) => code === paymentMethod)
  if (!way?.needsToken) return undefined
  if (!way.cardField) return "card_number"
  return typed.values.savedCard ? "savedCard" : "paymentToken"
}
