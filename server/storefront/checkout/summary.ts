import { type Content, type Html, html } from "../../kit/html.ts"
import type { Money } from "../../kit/money.ts"
import type { CartView } from "../../modules/cart/index.ts"
import { shownTotal, was } from "../cart/lines.ts"
import { discountRows, giftLines } from "../cart/promotions.ts"
import { itemDiscounts, netOfDelivery } from "../cart/view.ts"
import { dueRows } from "../gifts/view.ts"
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
        .join(" · ")}</p></div>${
        line.total && html`<span>${was(place, line)}${amount(place, shownTotal(cart, line))}</span>`
      }</li>`,
  )}${giftLines(place, cart.gifts)}</ul><hr>${ways.map(
    (way, index) => html`<dl class="sums only-${index + 1}">${rows(place, cart, way)}</dl>`,
  )}</details>`
}

type Way = Costs & { delivery: Money | null }

function waysOf(options: Options): Way[] {
  const { deliveryOptions } = options
  if (deliveryOptions.length === 0) return [{ ...options, delivery: null }]
  return deliveryOptions.map((option) => ({ ...option, delivery: option.price }))
}

function rows(place: Place, cart: CartView, way: Way): Html {
  const { delivery, taxes, total, due, cash } = way
  const { say } = place
  const discounts = itemDiscounts(cart)
  // What they give is in the price of the delivery, or a thing that costs nothing.
  const others = way.discounts.filter((one) => discounts.every((of) => of.promotionId !== one.promotionId))
  const isNet = cart.taxDisplay === "net"
  const price = delivery && (isNet ? netOfDelivery(cart, { discounts, taxes }) : delivery)
  const taxed = taxRows(place, { taxes, taxDisplay: cart.taxDisplay })
  return html`<div><dt>${say("cart.subtotal")}</dt><dd>${amount(place, cart.subtotal)}</dd></div>
${discountRows(place, discounts, [])}${
  price &&
  html`<div><dt>${say("cart.delivery")}</dt><dd>${
    price.minor === 0n ? say("cart.free") : amount(place, price)
  }</dd></div>`
}
${discountNames(place, others)}${isNet && taxed}${cash && cashRow(place, cash.rounding, "in-cash-row")}
<div class="total"><dt>${say("cart.total")}</dt><dd>${eitherWay(cash, {
    usual: amount(place, total),
    inCash: cash && amount(place, cash.total),
  })}</dd></div>
${!isNet && taxed}${dueRows(place, { total, due, cash })}`
}

function discountNames({ say }: Place, discounts: Options["discounts"]): Content {
  if (discounts.length === 0) return null
  const titles = discounts.map(({ title }) => html`${title}<br>`)
  return html`<div class="tax"><dt>${say("cart.discounts")}</dt><dd>${titles}</dd></div>`
}
