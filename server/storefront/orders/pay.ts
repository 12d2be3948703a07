import { Refusal } from "../../kit/errors.ts"
import { type Html, html } from "../../kit/html.ts"
import { type Money, zero } from "../../kit/money.ts"
import { type AttemptReply, placedRoutes, reasonWords } from "../../modules/checkout/index.ts"
import { signInPath } from "../account/frame.ts"
import { headersWithField, headWithField } from "../checkout/card.ts"
import { type Options, paymentStep } from "../checkout/payment.ts"
import { buy, cardFieldName, hasField, ownPath, payingWith, problemOfField } from "../checkout/place.ts"
import { approveSheet, payingSheet } from "../checkout/waiting.ts"
import { icon } from "../icons.ts"
import { type Fields, form, type PageReply, page, type Visit } from "../pages.ts"
import { hidden, nothingTyped, type Typed } from "../parts/field.ts"
import { type Frame, layOut } from "../parts/layout.ts"
import { notice, problemList } from "../parts/notice.ts"
import { frameOf } from "../parts/prepared.ts"
import { slimPage } from "../parts/slim.ts"
import { formToken, optionalOf, problemsFrom, textOf, tokenOf, typedOf } from "../parts/typed.ts"
import { type Place, placeOf } from "../place.ts"

export const payPages = [
  page({ path: "GET /orders/:orderId/pay", run: (visit) => shownOrSignIn(visit, () => show(visit)) }),
  form({ path: "POST /orders/:orderId/pay", cost: "checkout", run: pay }),
  page({ path: "GET /orders/:orderId/pay/back", run: comeBack }),
  page({
    path: "GET /orders/:orderId/pay/:attemptId",
    cost: "checkout",
    run: (visit) => shownOrSignIn(visit, () => wait(visit)),
  }),
]

export type PayOffer = {
  orderId: string
  number: string
  due: Money
  paymentMethods: Options["paymentMethods"]
}

// What opens the order while its buyer is at their bank: the address they come back to does not have it.
const backCookie = "order_paid"
const backSeconds = 3_600

async function shownOrSignIn(visit: Visit, show: () => Promise<PageReply>): Promise<PageReply> {
  try {
    return await show()
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "order.link_needed") throw error
    return { redirect: signInPath(placeOf(visit), `${visit.url.pathname}${visit.url.search}`) }
  }
}

type Shown = { typed?: Typed; general?: string | undefined; headline?: string; status?: number }

async function show(visit: Visit, shown: Shown = {}): Promise<PageReply> {
  const place = placeOf(visit)
  const token = tokenIn(visit)
  const asked = { orderId: visit.params.orderId, ...(token && { token }) }
  const offer = (await visit.perform(placedRoutes.payOffer, asked)).reply as PayOffer
  const frame = await frameOf(visit)
  const { typed = nothingTyped, general, headline, status } = shown
  const sheet = { offer, token, typed, general, headline }
  const { html } = payView(place, frame, sheet)
  return { status, html, headers: headersWithField(optionsOf(offer)) }
}

type PaySheet = {
  offer: PayOffer
  token: string | undefined
  typed: Typed
  general?: string | undefined
  headline?: string | undefined
}

/** What is still to be paid, and the ways that pay it at once. */
export function payView(place: Place, frame: Frame, sheet: PaySheet): { html: Html } {
  const { say } = place
  const { offer, token, typed, general } = sheet
  const path = `/orders/${offer.orderId}/pay`
  const head = { title: say("order.pay_title", { number: offer.number }), path, hidden: true }
  const back = html`<p><a href="${place.path(orderPath(offer, token))}">${say("order.pay_back")}</a></p>`
  const page = (content: Html) =>
    layOut({
      ...{ place, frame, head: { ...head, ...headWithField(optionsOf(offer)) } },
      content: html`<div class="slim stack"><h1>${head.title}</h1>${content}${back}</div>`,
    })
  if (offer.paymentMethods.length === 0) return { html: page(notice("note", say("order.pay_over"))) }
  const amount = place.amount(offer.due)
  const { headline = say("checkout.declined") } = sheet
  const wrong = problemList(headline, typed.problems)
  const told = html`${general !== undefined && notice("bad", general)}${wrong}`
  const action = place.path(`${path}${queryOf(token)}`)
  const due = hidden("due", String(offer.due.minor))
  const ways = paymentStep(place, { options: optionsOf(offer), typed, keeping: undefined })
  return {
    html: page(html`<p class="lead">${say("order.pay_by_card", { amount })}</p><p
class="quiet">${say("order.pay_by_card_more")}</p>${told}
<form method="post" action="${action}" class="stack">${formToken()}${due}${ways}
<button class="button big wide" id="pay">${say("order.pay_button", { amount })}</button><p
class="quiet small iconed">${icon("shield")} ${say("checkout.safe")}</p></form>`),
  }
}

/** The page of the checkout knows ways to pay by this name; nothing is delivered any more. */
function optionsOf({ due, paymentMethods }: PayOffer): Options {
  const none = zero(due.currency)
  return {
    ...{ currency: due.currency, needsDelivery: false, deliveryOptions: [], obstacles: [], paymentMethods },
    ...{ subtotal: due, itemsTotal: due, goodsTotal: due, total: due, due, cash: null },
    ...{ discounts: [], taxTotal: none, taxes: [], taxTreatment: "taxed", taxCountry: "", vatNumber: null },
    credit: null,
  }
}

async function pay(visit: Visit, fields: Fields): Promise<PageReply> {
  const where = placeOf(visit)
  const { orderId = "" } = visit.params
  const token = tokenIn(visit)
  const known = { orderId, ...(token && { token }) }
  const typed = typedOf(fields, ["paymentMethod"])
  let options: Options | undefined
  try {
    const offer = (await visit.perform(placedRoutes.payOffer, known)).reply as PayOffer
    options = optionsOf(offer)
    const way = offer.paymentMethods.find(({ code }) => code === typed.values.paymentMethod)
    const due = textOf(fields, "due", 20)
    const raw = {
      ...known,
      paymentMethod: optionalOf(fields, "paymentMethod", 40),
      ...payingWith(fields, way),
      ...(/^\d{1,15}$/.test(due) && { expectedDue: { minor: Number(due), currency: offer.due.currency } }),
    }
    return await answer(visit, await buy(visit, raw, tokenOf(fields), placedRoutes.payPlaced), {
      ...{ typed, options },
    })
  } catch (error) {
    const { problems, general, status } = problemsFrom(error, where, typed)
    return show(visit, {
      typed: { ...typed, problems: { ...problems, ...problemOfField(error, { where, options, typed }) } },
      general: hasField(error) ? undefined : general,
      status,
    })
  }
}

async function answer(
  visit: Visit,
  reply: AttemptReply,
  { typed, options }: { typed: Typed; options: Options },
): Promise<PageReply> {
  const place = placeOf(visit)
  const { orderId = "" } = visit.params
  const token = tokenIn(visit)
  switch (reply.state) {
    case "placed":
      return toPaid(visit)
    case "pending":
    case "actionNeeded": {
      const path = place.path(`/orders/${orderId}/pay/${reply.attemptId}${queryOf(token)}`)
      const redirect = (reply.state === "actionNeeded" && ownPath(visit, reply.url)) || path
      return { redirect, cookies: token ? [backWith(token, backSeconds)] : [] }
    }
    case "declined": {
      const field = cardFieldName({ typed, options }) ?? "paymentMethod"
      const problems = { [field]: reasonWords(place.locale, reply.reason) }
      return show(visit, { typed: { ...typed, problems }, status: 422 })
    }
    default:
      return show(visit, { typed, general: reasonWords(place.locale, reply.reason), status: 422 })
  }
}

const backWith = (value: string, maxAgeSeconds: number) => ({ name: backCookie, value, maxAgeSeconds })

function toPaid(visit: Visit): PageReply {
  const { orderId = "" } = visit.params
  const token = tokenIn(visit)
  const query = new URLSearchParams({ ...(token && { token }), paid: "1" })
  return { redirect: placeOf(visit).path(`/orders/${orderId}?${query}`), cookies: [backWith("", 0)] }
}

/** Back from the page of a bank, which was not told what opens the order. */
async function comeBack(visit: Visit): Promise<PageReply> {
  const { orderId = "" } = visit.params
  const attemptId = visit.url.searchParams.get("attempt") ?? ""
  const cookie = visit.incoming.cookie(backCookie)
  const token = cookie !== undefined && /^[\w-]{43}$/.test(cookie) ? cookie : undefined
  if (!/^att_[0-9a-f]{32}$/.test(attemptId)) return { redirect: placeOf(visit).path("/") }
  return { redirect: placeOf(visit).path(`/orders/${orderId}/pay/${attemptId}${queryOf(token)}`) }
}

/** A payment under way: the provider is asked, again and again, until it is known how it ended. */
async function wait(visit: Visit): Promise<PageReply> {
  const place = placeOf(visit)
  const { orderId = "", attemptId } = visit.params
  const token = tokenIn(visit)
  const asked = { orderId, attemptId, ...(token && { token }) }
  const reply = (await visit.perform(placedRoutes.checkPayment, asked)).reply as AttemptReply
  const path = `/orders/${orderId}/pay/${attemptId}`
  switch (reply.state) {
    case "placed":
      return toPaid(visit)
    case "pending":
      return { html: slimPage(place, await frameOf(visit), payingSheet(place, path)) }
    case "actionNeeded":
      return { html: slimPage(place, await frameOf(visit), approveSheet(place, path, reply)) }
    default: {
      const content = html`${notice("bad", reasonWords(place.locale, reply.reason))}<a class="button wide"
href="${place.path(`/orders/${orderId}/pay${queryOf(token)}`)}">${place.say("checkout.try_again")}</a>`
      const sheet = { title: place.say("checkout.declined"), path, content }
      return { html: slimPage(place, await frameOf(visit), sheet) }
    }
  }
}

function orderPath({ orderId }: PayOffer, token: string | undefined): string {
  return `/orders/${orderId}${queryOf(token)}`
}

/** Whoever has only the link has it in every address. */
function tokenIn({ url }: Visit): string | undefined {
  return url.searchParams.get("token")?.slice(0, 100)
}

function queryOf(token: string | undefined): string {
  return token ? `?${new URLSearchParams({ token })}` : ""
}
