import { type Html, html } from "../../kit/html.ts"
import { type Money, subtract, zero } from "../../kit/money.ts"
import type { CartView } from "../../modules/cart/index.ts"
import { priceBefore, shownTotal } from "../cart/lines.ts"
import { discountRows, giftLines } from "../cart/promotions.ts"
import { dueRows, giftWords } from "../gifts/view.ts"
import { icon } from "../icons.ts"
import { deliveryAmount, netOfDelivery } from "../parts/delivery.ts"
import { smallShot } from "../parts/picture.ts"
import { amount } from "../parts/price.ts"
import { cashRow, leftOut, taxRows } from "../parts/taxes.ts"
import type { Place } from "../place.ts"
import { type Costs, eitherWay, type Options } from "./payment.ts"

/**
 * What is bought and what it comes to, folded on a phone; the sums follow the way of delivery that is
 * chosen.
 */
export function summary(place: Place, cart: CartView, options: Options): Html {
  const { say } = place
  const ways = waysOf(cart, options)
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
        line.total && html`<span>${priceBefore(place, line)}${amount(place, shownTotal(cart, line))}</span>`
      }</li>`,
  )}${giftLines(place, cart.gifts, { isBrief: true })}</ul><hr>${ways.map(
    (way, index) => html`<dl class="sums only-${index + 1}">${rows(place, { cart, options, way })}</dl>`,
  )}</details>`
}

type Way = Costs & { delivery: { price: Money; discount: Money } | null; isTaxKnown: boolean }

function waysOf({ taxDisplay }: CartView, options: Options): Way[] {
  const { deliveryOptions } = options
  if (deliveryOptions.length === 0) return [{ ...options, delivery: null, isTaxKnown: true }]
  return deliveryOptions.map((option) => {
    const way = { ...option, delivery: option, isTaxKnown: option.taxSource !== "not_known" }
    return way.isTaxKnown || taxDisplay === "gross" ? way : { ...way, ...beforeTax(option) }
  })
}

/** Where the tax comes on top and nobody knows it, what comes before it is all that can be said. */
function beforeTax({ total, due, taxTotal }: Costs): Pick<Costs, "total" | "due" | "cash"> {
  const left = subtract(due, taxTotal)
  return { total: subtract(total, taxTotal), due: left.minor < 0n ? zero(left.currency) : left, cash: null }
}

type Rows = { cart: CartView; options: Options; way: Way }

/** As in the cart: as the market shows prices, with the tax before the total where they are without it. */
function rows(place: Place, { cart, options, way }: Rows): Html {
  const { delivery, taxes, total, due, cash, taxTreatment: treatment } = way
  const { say } = place
  const isNet = cart.taxDisplay === "net"
  const discounts = ofItems(cart, way.discounts)
  const price = isNet ? netOfDelivery(options.subtotal, { discounts, taxes }) : delivery?.price
  const { subtotal, vatNumber } = options
  const free =
    treatment === "taxed" ? undefined : leftOut({ subtotal, discounts, delivery: delivery && price, total })
  const { taxDisplay } = cart
  const taxed = way.isTaxKnown
    ? taxRows(place, { taxes, treatment, vatNumber, leftOut: free, taxDisplay })
    : html`<div class="tax"><dt>${say("taxes.not_known")}</dt><dd></dd></div>`
  return html`<div><dt>${say("cart.subtotal")}</dt><dd>${amount(place, subtotal)}</dd></div>
${discountRows(place, discounts, cart.gifts)}
${
  delivery &&
  price &&
  html`<div><dt>${say("cart.delivery")}</dt><dd>${deliveryAmount(place, {
    price,
    discount: delivery.discount,
  })}</dd></div>`
}${isNet && taxed}${cash && cashRow(place, cash.rounding, "in-cash-row")}
<div class="total"><dt>${say("cart.total")}</dt><dd>${eitherWay(cash, {
    usual: amount(place, total),
    inCash: cash && amount(place, cash.total),
  })}</dd></div>
${!isNet && taxed}${dueRows(place, { total, due, cash })}`
}

/** What is taken off the delivery is in its price. */
function ofItems({ lines }: CartView, discounts: Options["discounts"]): Options["discounts"] {
  const known = new Set(lines.flatMap((line) => line.discounts.map(({ promotionId }) => promotionId)))
  return discounts.filter(({ promotionId }) => known.has(promotionId))
}
