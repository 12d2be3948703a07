import { type Content, type Html, html } from "../../kit/html.ts"
import { add, type Money, subtract } from "../../kit/money.ts"
import type { CartView } from "../../modules/cart/index.ts"
import { priceBefore } from "../cart/lines.ts"
import { discountRows, giftLines } from "../cart/promotions.ts"
import { dueRows, giftWords } from "../gifts/view.ts"
import { icon } from "../icons.ts"
import { deliveryAmount } from "../parts/delivery.ts"
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
class="quiet small">${[
        line.variantTitle,
        giftWords(place, line.configuration),
        say("order.quantity", { count: line.quantity }),
      ]
        .filter(Boolean)
        .join(" · ")}</p></div>${
        line.total && html`<span>${priceBefore(place, cart, line)}${amount(place, line.total)}</span>`
      }</li>`,
  )}${giftLines(place, cart.gifts)}</ul><hr>${ways.map(
    (way, index) => html`<dl class="sums only-${index + 1}">${rows(place, { cart, options, way })}</dl>`,
  )}</details>`
}

type Way = Costs & { delivery: { price: Money; discount: Money } | null }

function waysOf(options: Options): Way[] {
  const { deliveryOptions } = options
  if (deliveryOptions.length === 0) return [{ ...options, delivery: null }]
  return deliveryOptions.map((option) => ({ ...option, delivery: option }))
}

type Rows = { cart: CartView; options: Options; way: Way }

/**
 * As in the cart: what is taken off is a sum where prices are as they are paid, else it is named. The items
 * stand above as the cart shows them: where no tax is paid, what is left out of them is said.
 */
function rows(place: Place, { cart, options, way }: Rows): Html {
  const { delivery, discounts, taxes, total, due, cash, taxTreatment: treatment } = way
  const { say } = place
  const isTaxed = treatment === "taxed"
  const isAsPaid = cart.taxDisplay === "gross" && isTaxed
  const off = isAsPaid
    ? discountRows(place, ofItems(cart, discounts), cart.gifts)
    : discountNames(place, discounts)
  const items = isTaxed ? options.itemsTotal : cart.itemsTotal
  const leftOut = isTaxed ? undefined : subtract(delivery ? add(items, delivery.price) : items, total)
  return html`<div><dt>${say("cart.subtotal")}</dt><dd>${amount(
    place,
    isAsPaid ? options.subtotal : items,
  )}</dd></div>${off}
${
  delivery && html`<div><dt>${say("cart.delivery")}</dt><dd>${deliveryAmount(place, delivery)}</dd></div>`
}${cash && cashRow(place, cash.rounding, "in-cash-row")}
<div class="total"><dt>${say("cart.total")}</dt><dd>${eitherWay(cash, {
    usual: amount(place, total),
    inCash: cash && amount(place, cash.total),
  })}</dd></div>
${taxRows(place, { ...{ taxes, treatment, leftOut }, vatNumber: options.vatNumber })}
${dueRows(place, { total, due, cash })}`
}

/** What is taken off the delivery is in its price. */
function ofItems({ lines }: CartView, discounts: Options["discounts"]): Options["discounts"] {
  const known = new Set(lines.flatMap((line) => line.discounts.map(({ promotionId }) => promotionId)))
  return discounts.filter(({ promotionId }) => known.has(promotionId))
}

function discountNames({ say }: Place, discounts: Options["discounts"]): Content {
  if (discounts.length === 0) return null
  const titles = discounts.map(({ title }) => html`${title}<br>`)
  return html`<div class="tax"><dt>${say("cart.discounts")}</dt><dd>${titles}</dd></div>`
}
