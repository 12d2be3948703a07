import { type Content, type Html, html } from "../../kit/html.ts"
import type { Money } from "../../kit/money.ts"
import type { CartView } from "../../modules/cart/index.ts"
import { dueRows } from "../gifts/view.ts"
import { giftLines } from "../cart/promotions.ts"
import { icon } from "../icons.ts"
import { smallShot } from "../parts/picture.ts"
import { amount } from "../parts/price.ts"
import { cashRow, taxRows } from "../parts/taxes.ts"
import type { Place } from "../place.ts"
import { type Costs, eitherWay, type Options } from "./payment.ts"

/**
 * What is bought and what it comes to, folded on a phone; the sums follow the way of delivery that is
 * chosen.
 */
export function summary(place: Place, cart: CartView, options: Options): Html {
  const { say } = place
  const ways = waysOf(options)
  return html`<details class="panel summary" data-open-wide>
<summary>${icon("basket")}${say("checkout.summary", { count: cart.count })}${icon("down")}<span
class="amount">${ways.map(
    ({ due, cash }, index) => html`<span
class="only-${index + 1}">${eitherWay(cash, {
      usual: place.amount(due),
      inCash: cash && place.amount(cash.due),
    })}</span>`,
  )}</span></summary>
<h2 class="hide">${say("cart.items")}</h2><ul class="lines">${cart.lines.map(
    (line) =>
      html`<li class="line brief">${smallShot(line.pictureUrl)}<div><h3>${line.title}</h3><p
class="quiet small">${[line.variantTitle, say("order.quantity", { count: line.quantity })]
        .filter(Boolean)
        .join(" · ")}</p></div>${line.total && amount(place, line.total)}</li>`,
  )}${giftLines(place, cart.gifts)}</ul><hr>${ways.map(
    (way, index) => html`<dl class="sums only-${index + 1}">${rows(place, options, way)}</dl>`,
  )}</details>`
}

type Way = Costs & { delivery: Money | null }

function waysOf(options: Options): Way[] {
  const { deliveryOptions } = options
  if (deliveryOptions.length === 0) return [{ ...options, delivery: null }]
  return deliveryOptions.map((option) => ({ ...option, delivery: option.price }))
}

function rows(place: Place, { itemsTotal }: Options, way: Way): Html {
  const { delivery, discounts, taxes, total, due, cash } = way
  const { say } = place
  return html`<div><dt>${say("cart.subtotal")}</dt><dd>${amount(place, itemsTotal)}</dd></div>
${
  delivery &&
  html`<div><dt>${say("cart.delivery")}</dt><dd>${
    delivery.minor === 0n ? say("cart.free") : amount(place, delivery)
  }</dd></div>`
}
${discountNames(place, discounts)}${cash && cashRow(place, cash.rounding, "in-cash-row")}
<div class="total"><dt>${say("cart.total")}</dt><dd>${eitherWay(cash, {
    usual: amount(place, total),
    inCash: cash && amount(place, cash.total),
  })}</dd></div>
${taxRows(place, { taxes })}${dueRows(place, { total, due, cash })}`
}

function discountNames({ say }: Place, discounts: Options["discounts"]): Content {
  if (discounts.length === 0) return null
  const titles = discounts.map(({ title }) => html`${title}<br>`)
  return html`<div class="tax"><dt>${say("cart.discounts")}</dt><dd>${titles}</dd></div>`
}
