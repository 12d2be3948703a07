import { type Content, type Html, html } from "../../kit/html.ts"
import type { Money } from "../../kit/money.ts"
import type { CheckoutOptions } from "../../modules/checkout/index.ts"
import type { DeliveryOption } from "../../modules/fulfillment/index.ts"
import { cards } from "../../modules/payments/index.ts"
import type { TaxTreatment } from "../../modules/pricing/index.ts"
import { t } from "../../modules/settings/index.ts"
import { codeField } from "../gifts/view.ts"
import { icon } from "../icons.ts"
import { field, problemBeside, type Typed } from "../parts/field.ts"
import type { Place } from "../place.ts"

/** How a cart can be delivered and paid, as the checkout says it. */
export type Options = {
  currency: string
  needsDelivery: boolean
  itemsTotal: Money
  taxCountry: string
  giftCards: readonly { cardId: string; lastFour: string | null; balance: Money }[]
  /** What the signed-in customer could use. */
  credit: Money | null
  vatNumber: string | null
  obstacles: CheckoutOptions["obstacles"]
  deliveryOptions: readonly (DeliveryOption & Costs & { taxCountry: string })[]
  paymentMethods: readonly { code: string; title: string; needsToken: boolean; inCash: boolean }[]
} & Costs

/** What the order costs one way. */
export type Costs = {
  /** The promotions that apply. */
  discounts: readonly { promotionId: string; title: string; amount: Money }[]
  taxTotal: Money
  taxes: readonly { ratePpm: number; tax: Money }[]
  taxTreatment: TaxTreatment
  total: Money
  /** What gift cards and credit leave to pay of it. */
  due: Money
  /** Where it is paid in cash and the market rounds that. */
  cash: { rounding: Money; total: Money; due: Money } | null
}

/** The way to pay; a card's number is asked for only when a card is chosen. */
export function paymentStep(place: Place, { options, typed }: { options: Options; typed: Typed }): Content {
  const { say } = place
  if (isFree(options)) return null
  const chosen = chosenMethod(options, typed)
  return html`<section class="step"><h2>${say("checkout.payment")}</h2><fieldset><legend
class="hide">${say("checkout.payment")}</legend>
<div class="choices" id="paymentMethod">${options.paymentMethods.map(
    ({ code, title, needsToken, inCash }) => html`<div class="choice"><label><input type="radio"
name="paymentMethod" value="${code}"${payLook({ needsToken, inCash })}${
      code === chosen &&
      html`
checked`
    }><span class="main"><strong>${title}</strong>${hint(
      place,
      code,
    )}</span>${icon(needsToken ? "card" : "note")}</label>
${needsToken && html`<div class="inner">${cardField(place, typed)}</div>`}</div>`,
  )}</div>${problemBeside("paymentMethod", typed.problems.paymentMethod)}</fieldset></section>`
}

/** The button and the sums follow the class of what is chosen. */
function payLook({ needsToken, inCash }: { needsToken: boolean; inCash: boolean }): Content {
  if (needsToken) return html` class="pays-now"`
  return inCash && html` class="pays-cash"`
}

/** Gift cards that pay first, and credit if its owner wants it used. Without script a button works it out. */
export function cardsStep(place: Place, { options, typed }: { options: Options; typed: Typed }): Content {
  const { giftCards, credit } = options
  const { say } = place
  const refresh = place.path("/checkout/options")
  const isRefused = typed.problems.gift_code !== undefined
  return html`<section class="step"><h2>${say("payment.method.cards")}</h2>${
    giftCards.length > 0 &&
    html`<ul class="plain">${giftCards.map(
      ({ lastFour, balance }) =>
        html`<li>${say("gift.ending", { lastFour: lastFour ?? "" })} <span class="quiet small">${say(
          "gift.of",
          {
            balance: place.amount(balance),
          },
        )}</span></li>`,
    )}</ul><p class="small"><a href="${place.path("/cart")}">${say("gift.remove")}</a></p>`
  }${
    credit &&
    html`<label class="check"><input type="checkbox" name="useCredit"${
      typed.values.useCredit === "on" && html` checked`
    } data-refresh="${refresh}"><span>${say("gift.use_credit", { amount: place.amount(credit) })}</span></label>
<button class="text-button no-script" formaction="${refresh}" formnovalidate>${say("gift.recalculate")}</button>`
  }<details class="more"${isRefused && html` open`}><summary>${say("gift.have_one")}</summary>
<div class="fields">${codeField(place, typed, false)}<p><button class="button second"
formaction="${place.path("/checkout/gift-cards")}" formnovalidate>${say("gift.use")}</button></p></div>
</details></section>`
}

export function chosenMethod({ paymentMethods }: Options, { values }: Typed): string | undefined {
  return (paymentMethods.find(({ code }) => code === values.paymentMethod) ?? paymentMethods[0])?.code
}

const hinted = new Set(["card", "transfer", "cash"])

function hint(place: Place, code: string): Content {
  return hinted.has(code) && html`<span class="quiet">${t(place.locale, `payment.hint.${code}`)}</span>`
}

function cardField(place: Place, typed: Typed): Html {
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
