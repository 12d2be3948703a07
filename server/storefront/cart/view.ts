import { type Content, type Html, html } from "../../kit/html.ts"
import { add, type Money, zero } from "../../kit/money.ts"
import type { CartDiscount, CartView } from "../../modules/cart/index.ts"
import type { Card } from "../../modules/catalog/index.ts"
import { cartCards, dueRows } from "../gifts/view.ts"
import { icon } from "../icons.ts"
import { cardGrid } from "../parts/card.ts"
import { deliveryAmount, netOfDelivery, surchargeWords } from "../parts/delivery.ts"
import { hidden, type Typed } from "../parts/field.ts"
import { type Frame, layOut } from "../parts/layout.ts"
import { notice } from "../parts/notice.ts"
import { amount } from "../parts/price.ts"
import { leftOut, taxRows } from "../parts/taxes.ts"
import { formToken } from "../parts/typed.ts"
import type { Place } from "../place.ts"
import { arrival } from "../product/promise.ts"
import { marketName } from "../region/view.ts"
import { isElsewhere } from "./current.ts"
import { deliveryEstimate, type Estimate } from "./estimate.ts"
import { cartLines } from "./lines.ts"
import { codePanel, codesFor, discountRows, nearMissBar, whyPanel } from "./promotions.ts"

/** What was just taken out, so that it can be put back. */
export type Removed = {
  variantId: string
  quantity: number
  title: string
  /** Of a gift card: for whom it is. */
  configuration?: Record<string, string> | null | undefined
}

/** What the items cost in the market from which the cart has come. */
export type Moved = { before: Money }

export type CartSheet = {
  cart: CartView | undefined
  removed?: Removed | undefined
  added?: string | undefined
  moved?: Moved | undefined
  general?: string | undefined
  /** The cheapest way to the door: what most people will pay. Without it, the estimate of the cart itself. */
  estimate?: Estimate | undefined
  /** Of the form that asks where it goes, when something in it was wrong. */
  typed?: Typed | undefined
  popular: readonly Card[]
  /** A code or the code of a gift card that was refused, with the reason. */
  codes?: Typed | undefined
}

export function cartView(place: Place, frame: Frame, sheet: CartSheet): Html {
  const { cart } = sheet
  const isEmpty = !cart || cart.lines.length === 0
  return layOut({
    place,
    frame,
    cartCount: cart?.count ?? 0,
    head: { title: place.say("cart.title"), path: "/cart", hidden: true },
    content: html`<div class="wrap"><div class="intro"><h1>${place.say("cart.title")}</h1></div>${news(
      place,
      sheet,
    )}
${isEmpty ? emptyCart(place, sheet) : fullCart(place, cart, sheet)}</div>`,
  })
}

function news(place: Place, { cart, removed, added, moved, general }: CartSheet): Content {
  const { say } = place
  return [
    general !== undefined && notice("bad", general),
    added !== undefined && notice("good", say("cart.added", { title: added })),
    cart && whereSold(place, cart, moved),
    removed &&
      html`<div class="notice">${icon("check")}<div class="spread"><span data-tell>${say("cart.removed", {
        title: removed.title,
      })}</span>
<form method="post" action="${place.path("/cart/items")}" data-swap>${formToken()}${hidden(
        "variantId",
        removed.variantId,
      )}${hidden("quantity", removed.quantity)}${Object.entries(removed.configuration ?? {}).map(
        ([name, words]) => hidden(name, words),
      )}${hidden("undo", "1")}<button class="text-button"
id="undo">${say("cart.undo")}</button></form></div></div>`,
  ]
}

/** A cart that came from another market says what became of it; one that is still there, how to bring it. */
function whereSold(place: Place, cart: CartView, moved: Moved | undefined): Content {
  const { say, market } = place
  const here = marketName(place, market)
  if (cart.lines.length === 0) return null
  if (isElsewhere(place, cart)) {
    const there = place.markets.find(({ code }) => code === cart.marketCode)
    const title = there
      ? say("cart.elsewhere", { there: marketName(place, there), here })
      : say("refusal.cart.market_closed")
    const asked = [hidden("market", market.code), hidden("next", "/cart")]
    const bring = html`<form method="post" action="${place.path("/region")}">${asked}<button
class="button little">${say("cart.bring", { here })}</button></form>`
    return notice("warn", title, bring)
  }
  const missing = cart.lines.filter(({ total }) => total === null).map(({ title }) => title)
  if (!moved) return null
  const [before, after] = [place.amount(moved.before), place.amount(cart.itemsTotal)]
  const title =
    before === after ? say("cart.moved", { here }) : say("cart.moved_prices", { here, before, after })
  return missing.length === 0
    ? notice("note", title)
    : notice(
        "warn",
        title,
        html`<p>${say("cart.not_sold_here", { here, titles: listed(place, missing) })}</p>`,
      )
}

function listed(place: Place, titles: readonly string[]): string {
  return new Intl.ListFormat(place.formatLocale).format(titles)
}

function fullCart(place: Place, cart: CartView, sheet: CartSheet): Html {
  const { say } = place
  const canOrder = !isElsewhere(place, cart) && cart.lines.some(({ total }) => total !== null)
  const { estimate, typed } = sheet
  return html`<div class="split"><section aria-label="${say("cart.items")}">${cartLines(
    place,
    cart,
  )}</section>
<section class="panel aside stack" aria-label="${say("cart.total")}">${sums(place, cart, estimate)}
${nearMissBar(cart)}${estimate && deliveryEstimate(place, { estimate, typed })}
${codePanel(
  place,
  codesFor(place, cart.codes, estimate?.delivery?.discounts),
  sheet.codes,
)}${canOrder && cartCards(place, cart, sheet.codes)}
${canOrder && html`<a class="button wide big" href="${place.path("/checkout")}">${say("cart.checkout")}</a>`}
<p class="quiet small">${say("cart.reassurance")}</p>${whyPanel(
    place,
    cart,
    estimate?.delivery?.methodId,
  )}</section></div>`
}

/** What it comes to, delivery included: nobody should learn of it only at the till. */
function sums(place: Place, cart: CartView, estimate: Estimate | undefined): Html {
  const { say } = place
  const { taxes, taxTreatment: treatment, taxCountry, total, due } = estimate?.delivery ?? cart
  const delivery = estimate?.delivery ?? cart.delivery
  const discount = estimate?.delivery ? estimate.delivery.discount : deliveryDiscount(cart)
  const canCollect = estimate?.options.deliveryOptions.some(({ kind }) => kind === "pickup")
  const isNet = cart.taxDisplay === "net"
  const discounts = itemDiscounts(cart)
  const price = delivery && (isNet ? netOfDelivery(cart.subtotal, { discounts, taxes }) : delivery.price)
  const isTaxed = treatment === "taxed"
  const taxed = taxRows(place, {
    ...{ taxes, treatment, estimatedFor: taxCountry, taxDisplay: cart.taxDisplay },
    ...(!isTaxed && { leftOut: leftOut({ subtotal: cart.subtotal, discounts, delivery: price, total }) }),
  })
  return html`<dl class="sums"><div><dt>${say("cart.subtotal")}</dt><dd>${amount(
    place,
    cart.subtotal,
  )}</dd></div>${discountRows(place, discounts, [])}
${
  delivery &&
  html`<div><dt>${say("cart.delivery")}<br><span class="small">${arrival(
    place,
    delivery,
  )}${delivery.kind === "ship" && canCollect && html`<br>${say("cart.or_collect")}`}${surchargeWords(
    place,
    delivery,
  ).map((words) => html`<br>${words}`)}</span></dt>
<dd>${price && deliveryAmount(place, { price, discount: isTaxed ? discount : zero(cart.currency) })}</dd></div>`
}
${isNet && taxed}<div class="total"><dt>${say("cart.total")}</dt><dd>${amount(place, total)}</dd></div>
${!isNet && taxed}${dueRows(place, { total, due })}</dl>`
}

function deliveryDiscount({ deliveryDiscounts, currency }: CartView): Money {
  return deliveryDiscounts.reduce((sum, { amount: off }) => add(sum, off), zero(currency))
}

/** What each promotion takes off the items; what it takes off the delivery is in the price of that. */
function itemDiscounts({ lines }: CartView): CartDiscount[] {
  const sums = new Map<string, CartDiscount>()
  for (const one of lines.flatMap(({ discounts }) => discounts)) {
    const known = sums.get(one.promotionId)
    sums.set(one.promotionId, known ? { ...one, amount: add(known.amount, one.amount) } : one)
  }
  return [...sums.values()]
}

function emptyCart(place: Place, { popular }: CartSheet): Html {
  const { say } = place
  return html`<div class="empty">${icon("basket")}<p
class="lead">${say("cart.empty")} ${say("cart.empty_hint")}</p><a class="button"
href="${place.path("/")}">${say("cart.continue")}</a></div>
${
  popular.length > 0 &&
  html`<section class="section"><div
class="spread"><h2>${say("home.popular")}</h2></div>${cardGrid(place, popular)}</section>`
}`
}
