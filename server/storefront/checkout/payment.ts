import { type Content, type Html, html } from "../../kit/html.ts"
import type { Money } from "../../kit/money.ts"
import { type CheckoutOptions, usualWay } from "../../modules/checkout/index.ts"
import type { DeliveryOption } from "../../modules/fulfillment/index.ts"
import { cards } from "../../modules/payments/index.ts"
import type { TaxTreatment } from "../../modules/pricing/index.ts"
import { t } from "../../modules/settings/index.ts"
import { icon } from "../icons.ts"
import { field, problemBeside, type Typed } from "../parts/field.ts"
import type { Place } from "../place.ts"
import { type CardField, cardChoice, type Keeping } from "./card.ts"

/** How a cart can be delivered and paid, as the checkout says it. */
export type Options = {
  currency: string
  needsDelivery: boolean
  /** Without promotions, as the market shows prices. */
  subtotal: Money
  itemsTotal: Money
  /** Without gift cards: delivery is free from so much. */
  goodsTotal: Money
  taxCountry: string
  /** What the signed-in customer could use. */
  credit: Money | null
  vatNumber: string | null
  obstacles: CheckoutOptions["obstacles"]
  /** Each with what promotions take off its price. */
  deliveryOptions: readonly (DeliveryOption &
    Costs & {
      taxCountry: string
      discount: Money
      taxSource?: CheckoutOptions["deliveryOptions"][number]["taxSource"]
    })[]
  paymentMethods: readonly {
    code: string
    title: string
    needsToken: boolean
    inCash: boolean
    /** Cards are typed into a field of the provider's, not into one of ours. */
    cardField?: CardField | null
  }[]
} & Costs

/** What the order costs one way. */
export type Costs = {
  /** The promotions that apply. */
  discounts: readonly { promotionId: string; title: string; amount: Money }[]
  taxTotal: Money
  taxes: readonly { ratePpm: number; net: Money; tax: Money }[]
  taxTreatment: TaxTreatment
  total: Money
  /** What gift cards and credit leave to pay of it. */
  due: Money
  /** Where it is paid in cash and the market rounds that. */
  cash: { rounding: Money; total: Money; due: Money } | null
}

/** The way to pay; a card's number is asked for only when a card is chosen. */
export function paymentStep(
  place: Place,
  { options, typed, keeping }: { options: Options; typed: Typed; keeping: Keeping },
): Content {
  const { say } = place
  if (isFree(options)) return paidByCards(place, options)
  const chosen = chosenMethod(options, typed)
  return html`<section class="step"><h2>${say("checkout.payment")}</h2><fieldset><legend
class="hide">${say("checkout.payment")}</legend>
<div class="choices" id="paymentMethod">${options.paymentMethods.map(
    ({
      code,
      title,
      needsToken,
      inCash,
      cardField: field,
    }) => html`<div class="choice"><label><input type="radio"
name="paymentMethod" value="${code}"${payLook({ needsToken, inCash })}${
      code === chosen &&
      html`
checked`
    }><span class="main"><strong>${inCash ? inCashTitle(place, options, title) : title}</strong>${hint(
      place,
      options,
      field ? "card" : code,
    )}</span>${icon(needsToken ? "card" : "note")}</label>
${
  field
    ? cardChoice(place, { code, field, options, typed, keeping })
    : needsToken && html`<div class="inner">${numberField(place, typed)}</div>`
}</div>`,
  )}</div>${problemBeside("paymentMethod", typed.problems.paymentMethod)}</fieldset></section>`
}

/** Nobody is asked how to pay; where cards pay for all, that is why. */
function paidByCards({ say }: Place, { total, due, deliveryOptions }: Options): Content {
  const isCovered = [{ total, due }, ...deliveryOptions].some((way) => way.total.minor > way.due.minor)
  return isCovered && html`<p class="iconed">${icon("check")} ${say("gift.all_paid")}</p>`
}

/** The button and the sums follow the class of what is chosen. */
function payLook({ needsToken, inCash }: { needsToken: boolean; inCash: boolean }): Content {
  if (needsToken) return html` class="pays-now"`
  return inCash && html` class="pays-cash"`
}

export function chosenDelivery(options: Options, { values }: Typed): string | undefined {
  return usualWay(options.deliveryOptions, values.deliveryMethodId)?.methodId
}

export function chosenMethod({ paymentMethods }: Options, { values }: Typed): string | undefined {
  return (paymentMethods.find(({ code }) => code === values.paymentMethod) ?? paymentMethods[0])?.code
}

const hinted = new Set(["card", "transfer", "cash"])

function hint(place: Place, options: Options, code: string): Content {
  if (!hinted.has(code)) return undefined
  const [words, atCounter] = [code, "cash_counter"].map((one) => t(place.locale, `payment.hint.${one}`))
  return html`<span class="quiet">${code === "cash" ? whereTaken(options, [words, atCounter]) : words}</span>`
}

function inCashTitle({ say }: Place, options: Options, title: string): Content {
  return whereTaken(options, [title, say("payment.method.cash_counter")])
}

/** Where cash is taken follows the way of delivery that is chosen. */
function whereTaken({ needsDelivery, deliveryOptions }: Options, [atDoor, atCounter]: Content[]): Content {
  if (!needsDelivery) return atCounter
  if (!deliveryOptions.some(({ kind }) => kind === "pickup")) return atDoor
  return html`<span class="to-ship">${atDoor}</span><span class="to-collect">${atCounter}</span>`
}

function numberField(place: Place, typed: Typed): Html {
  const [example] = cards
  const isTest = !place.shop.live && example !== undefined
  return field(typed, {
    name: "card_number",
    label: place.say("payment.card_number"),
    autocomplete: "cc-number",
    inputMode: "numeric",
    lengthMax: 30,
    required: false,
    secret: true,
    hint: isTest ? place.say("checkout.test_card", { number: spaced(example.number) }) : undefined,
  })
}

function spaced(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, "$1 ")
}

/** A total may be nothing whichever way it comes: then nobody is asked to pay. */
export function isFree({ due, deliveryOptions, needsDelivery }: Options): boolean {
  if (needsDelivery && deliveryOptions.length > 0)
    return deliveryOptions.every((option) => option.due.minor === 0n)
  return due.minor === 0n
}

/** "Pay €12.30": the words follow what is chosen above, with the style sheet alone. */
export function payButton(place: Place, options: Options): Html {
  const { say } = place
  const ways = options.deliveryOptions.length > 0 ? options.deliveryOptions : [options]
  const each = (key: string) =>
    ways.map(
      ({ due, cash }, index) =>
        html`<span class="only-${index + 1}">${eitherWay(cash, {
          usual: say(key, { total: place.amount(due) }),
          inCash: cash && say(key, { total: place.amount(cash.due) }),
        })}</span>`,
    )
  if (isFree(options)) return html`<button class="button big wide" id="pay">${say("checkout.order")}</button>`
  return html`<button class="button big wide" id="pay"><span
class="say-now">${each("checkout.pay")}</span><span
class="say-later">${each("checkout.order_for")}</span></button>`
}

/** The words follow the way to pay that is chosen, where paying in cash makes a difference. */
export function eitherWay(cash: Costs["cash"], words: { usual: Content; inCash: Content }): Content {
  if (!cash || cash.rounding.minor === 0n) return words.usual
  return html`<span class="not-cash">${words.usual}</span><span class="in-cash">${words.inCash}</span>`
}
