import { type Content, type Html, html } from "../../kit/html.ts"
import { type Money, money } from "../../kit/money.ts"
import type { Order } from "../../modules/orders/index.ts"
import { localized } from "../../modules/settings/index.ts"
import { icon } from "../icons.ts"
import type { Place } from "../place.ts"
import type { OrderSheet } from "./view.ts"

/** Where the money goes, while it is awaited. */
export function payment(place: Place, sheet: OrderSheet): Content {
  const { order } = sheet
  const isAwaited = order.money === "pending" || order.money === "partly_paid"
  const isByTransfer = isAwaited && order.sale !== "canceled" && order.paymentFacts.length > 0
  const { say } = place
  if (!isByTransfer) {
    return (
      sheet.mayPay &&
      html`<section class="panel stack"><h2>${say("order.pay_open")}</h2><p>${say("order.pay_by_card", {
        amount: place.amount(dueOf(order)),
      })}</p>${payLink(place, sheet)}</section>`
    )
  }
  const facts: { label: string; value: string }[] = [
    { label: say("order.due"), value: place.amount(dueOf(order)) },
    ...order.paymentFacts.map(({ label, value }) => ({ label: localized(label, place.locale), value })),
    { label: say("payment.reference"), value: order.number },
  ]
  return html`<section class="panel stack"><h2>${say("order.pay_now")}</h2><p>${say("order.pay_now_intro")}${
    order.payUntil && html` ${say("order.pay_until", { day: place.day(order.payUntil) })}`
  }</p><dl
class="list">${facts.map(
    ({ label, value }) => html`<div><dt>${label}</dt><dd class="copy">${value}</dd></div>`,
  )}</dl>${sheet.mayPay && html`<p>${say("order.pay_card_or")}</p>${payLink(place, sheet)}`}</section>`
}

function payLink(place: Place, { order, token }: OrderSheet): Html {
  const query = token === undefined ? "" : `?token=${encodeURIComponent(token)}`
  return html`<p class="no-print"><a class="button" href="${place.path(
    `/orders/${order.orderId}/pay${query}`,
  )}">${icon("card")}${place.say("order.pay_card")}</a></p>`
}

export function dueOf({ total, canceledTotal, paid, currency }: Order): Money {
  return money(total.minor - canceledTotal.minor - paid.minor, currency)
}
