import { type Content, type Html, html } from "../../kit/html.ts"
import { shownAddress } from "../../kit/mail_address.ts"
import { add } from "../../kit/money.ts"
import type { OfferedDownload, Parcel } from "../../modules/fulfillment/index.ts"
import type { OfferedDocument } from "../../modules/invoices/index.ts"
import { methodInWords, type Order } from "../../modules/orders/index.ts"
import { t } from "../../modules/settings/index.ts"
import { newPassword } from "../account/fields.ts"
import { giftWords, tenderRows } from "../gifts/view.ts"
import { icon } from "../icons.ts"
import { addressLines } from "../parts/address.ts"
import { hidden, nothingTyped } from "../parts/field.ts"
import { type Frame, layOut } from "../parts/layout.ts"
import { notice } from "../parts/notice.ts"
import { smallShot } from "../parts/picture.ts"
import { amount, minus, struck } from "../parts/price.ts"
import { cashRow, taxRows } from "../parts/taxes.ts"
import { formToken } from "../parts/typed.ts"
import type { Place } from "../place.ts"
import { arrival } from "../product/promise.ts"
import { dueOf, payment } from "./awaited.ts"
import { progressTrack, timeline } from "./progress.ts"

export type OrderSheet = {
  order: Order
  /** With the token, without which nobody else's page shows the order. */
  here: string
  parcels: readonly Parcel[]
  downloads: readonly OfferedDownload[]
  invoices: readonly OfferedDocument[]
  /** What the link of its mail carries; nothing for who is signed in. */
  token: string | undefined
  /** Just placed: then the page says thank you. */
  isNew: boolean
  /** How many things are in the cart by now, so that nobody takes them for ordered. */
  inCart: number
  /** Its buyer can cancel it here. */
  mayCancel: boolean
  /** Its buyer has just canceled it. */
  isJustCanceled: boolean
  /** Its money is awaited and can be paid at once. */
  mayPay: boolean
  /** Its buyer has just paid it that way. */
  isJustPaid: boolean
  /** A guest may make an account of the order, with one field. */
  offerAccount: boolean
}

export function orderView(place: Place, frame: Frame, sheet: OrderSheet): Html {
  const { order } = sheet
  const title = place.say("order.title", { number: order.number })
  return layOut({
    place,
    frame,
    ...(sheet.isNew && { cartCount: sheet.inCart }),
    head: { title, path: `/orders/${order.orderId}`, here: sheet.here, hidden: true },
    content: html`<div class="narrow stack">${heading(place, sheet, title)}
${stillInCart(place, sheet)}${payment(place, sheet)}${downloads(place, sheet)}
<section class="panel"><h2>${place.say("order.state")}</h2>${progressTrack(place, order)}${parcels(
      place,
      sheet,
    )}</section>
<section class="panel"><h2>${place.say("order.items")}</h2>${items(place, order)}</section>
<div class="boxes">${whereTo(place, order)}${howPaid(place, order)}</div>
${invoices(place, sheet)}
<section class="panel"><h2>${place.say("order.timeline")}</h2>${timeline(place, order)}</section>
${sheet.offerAccount && accountOffer(place, order)}
<p class="quiet small">${place.say("order.questions")} <a
href="mailto:${place.shop.email}">${shownAddress(place.shop.email)}</a></p>${cancelLink(place, sheet)}</div>`,
  })
}

function heading(place: Place, sheet: OrderSheet, title: string): Html {
  const { order, isNew } = sheet
  const { say } = place
  const placed = html`<p class="quiet">${say("order.placed_on", { day: place.moment(order.placedAt) })}</p>`
  if (!isNew)
    return html`<div class="intro"><h1>${title}</h1>${placed}${canceled(place, sheet)}${
      sheet.isJustPaid && order.money === "paid" && notice("good", say("order.paid_now"))
    }</div>`
  return html`<div class="thanks"><span class="seal">${icon("check")}</span><h1>${say("order.thanks")}</h1>
<p class="lead">${say("order.thanks_intro", { email: order.email })} ${say("order.keep_link")}</p>
<p><strong>${title}</strong></p></div>`
}

/** What was put into the cart while the order was being paid is no part of it, and not lost either. */
function stillInCart(place: Place, { isNew, inCart: count }: OrderSheet): Content {
  if (!isNew || count === 0) return null
  const { say } = place
  const link = html`<a href="${place.path("/cart")}">${say("cart.see")}</a>`
  return notice("note", say("order.still_in_cart", { count }), link)
}

function canceled(place: Place, { order, isJustCanceled }: OrderSheet): Content {
  if (order.sale !== "canceled") return null
  return isJustCanceled
    ? notice("good", place.say("cancel.done"))
    : notice("warn", place.say("order.timeline.canceled"))
}

function cancelLink(place: Place, { here, mayCancel }: OrderSheet): Content {
  if (!mayCancel) return null
  const { pathname, search } = new URL(here, "http://shop")
  const query = new URLSearchParams(search)
  query.delete("thanks")
  const to = `${pathname}/cancel${query.size > 0 ? `?${query}` : ""}`
  return html`<p class="no-print"><a class="button second little" href="${place.path(to)}">${place.say(
    "cancel.link",
  )}</a></p>`
}

function downloads(place: Place, { downloads }: OrderSheet): Content {
  if (downloads.length === 0) return null
  const { say } = place
  return html`<section class="panel"><h2>${say("order.downloads")}</h2><ul class="downloads">${downloads.map(
    ({ title, url, downloadsLeft, expiresAt }) =>
      html`<li><div><strong>${title}</strong><div class="quiet small">${
        url === null
          ? say("order.download_over")
          : html`${say("order.downloads_left", { count: downloadsLeft })} · ${say("order.download_until", {
              day: place.day(expiresAt),
            })}`
      }</div></div>${
        url !== null &&
        html`<a class="button little no-print"
href="${place.path(url)}">${icon("file")}${say("order.download")}</a>`
      }</li>`,
  )}</ul></section>`
}

/** Each leads to its PDF. */
function invoices(place: Place, { order, invoices, token }: OrderSheet): Content {
  if (invoices.length === 0) return null
  const { say } = place
  const query = token === undefined ? "" : `?token=${encodeURIComponent(token)}`
  return html`<section class="panel"><h2>${say("order.invoices")}</h2><ul class="downloads">${invoices.map(
    ({ documentId, kind, number, issuedOn, total }) =>
      html`<li><div><strong>${say("order.invoice_of", { title: say(`invoice.${kind}`), number })}</strong><div
class="quiet small">${place.day(new Date(issuedOn))} · ${place.amount(total)}</div></div><a
class="button little second no-print"
href="${place.path(`/orders/${order.orderId}/invoices/${documentId}${query}`)}">${icon("file")}${say(
        "order.invoice_open",
      )}</a></li>`,
  )}</ul></section>`
}

function parcels(place: Place, { parcels, order }: OrderSheet): Content {
  if (order.delivery?.kind === "pickup") return null
  const sent = parcels.filter(({ state }) => state === "shipped" || state === "delivered")
  if (sent.length === 0) return null
  const { say } = place
  return html`<ul class="rows">${sent.map(
    (parcel, index) => html`<li><div><strong>${say("parcel.title", {
      number: index + 1,
    })}</strong>: ${say(`parcel.state.${parcel.state}`)}
<div class="quiet small">${[parcel.carrier, parcel.trackingNumber].filter(Boolean).join(" · ")}</div></div>
${
  parcel.trackingUrl &&
  html`<a class="button little second" href="${place.link(parcel.trackingUrl)}"
rel="noreferrer">${say("order.track")}</a>`
}</li>`,
  )}</ul>`
}

function items(place: Place, order: Order): Html {
  const { say } = place
  return html`<ul class="lines">${order.lines.map(
    (line) =>
      html`<li class="line brief">${smallShot(line.pictureUrl)}<div><h3>${line.title}</h3><p
class="quiet small">${[
        line.variantTitle,
        giftWords(place, line.configuration),
        say("order.quantity", { count: line.quantity }),
        line.canceledQuantity > 0 &&
          order.sale !== "canceled" &&
          say("order.canceled_units", { count: line.canceledQuantity }),
      ]
        .filter(Boolean)
        .join(" · ")}</p></div><span>${linePrice(place, order, line)}</span></li>`,
  )}</ul><hr>${orderSums(place, order)}`
}

/** With what it would have cost without promotions. */
function linePrice(place: Place, { taxTreatment }: Order, line: Order["lines"][number]): Content {
  const { shownTotal, discount, giftOf } = line
  const isReduced = taxTreatment === "taxed" && discount.minor > 0n
  const now =
    giftOf === null ? amount(place, shownTotal) : html`<strong>${place.say("cart.gift_free")}</strong>`
  return html`${isReduced && struck(place, add(shownTotal, discount))}${now}`
}

function orderSums(place: Place, order: Order): Html {
  const { say } = place
  const { subtotal, discounts, delivery } = order.shown
  const isNet = order.taxDisplay === "net"
  const taxed = taxRows(place, { ...order, treatment: order.taxTreatment })
  return html`<dl class="sums"><div><dt>${say("order.subtotal")}</dt><dd>${amount(place, subtotal)}</dd></div>
${discounts.map(
  ({ title, amount: off }) => html`<div class="off"><dt>${title}</dt><dd>${minus(place, off)}</dd></div>`,
)}${discounts.length === 0 && saved(place, order)}${
  order.delivery &&
  html`<div><dt>${say("order.delivery")}</dt><dd>${
    delivery.minor === 0n ? say("cart.free") : amount(place, delivery)
  }</dd></div>`
}${isNet && taxed}${cashRow(place, order.cashRounding)}
<div class="total"><dt>${say("order.total")}</dt><dd>${amount(place, order.total)}</dd></div>
${!isNet && taxed}
${tenderRows(place, order)}${leftAfterTenders(place, order)}
${
  order.canceledTotal.minor > 0n &&
  html`<div><dt>${say("order.canceled_off")}</dt><dd>${minus(place, order.canceledTotal)}</dd></div>`
}${
  order.refunded.minor > 0n &&
  html`<div><dt>${say("order.refunded")}</dt><dd>${amount(place, order.refunded)}</dd></div>`
}${stillDue(place, order)}</dl>`
}

/** What cards and credit have left for the other way to pay. */
function leftAfterTenders(place: Place, { tenders, total }: Order): Content {
  const minor = tenders.reduce((left, { amount: taken }) => left - taken.minor, total.minor)
  if (tenders.length === 0 || minor <= 0n) return null
  const left = { minor, currency: total.currency }
  return html`<div><dt>${place.say("mail.order.due")}</dt><dd>${amount(place, left)}</dd></div>`
}

/** What is left to pay, once a part was canceled. */
function stillDue(place: Place, order: Order): Content {
  const due = dueOf(order)
  const isAwaited = order.money === "pending" || order.money === "partly_paid"
  if (order.canceledTotal.minor === 0n || due.minor <= 0n || !isAwaited || order.sale === "canceled")
    return null
  return html`<div><dt>${place.say("order.due")}</dt><dd>${amount(place, due)}</dd></div>`
}

/** Where the sums cannot say what promotions took off, they are named beside them. */
function saved(place: Place, { discounts, lines }: Order): Content {
  const given = new Set(lines.map(({ giftOf }) => giftOf))
  const others = discounts.filter(({ promotionId }) => !given.has(promotionId))
  if (others.length === 0) return null
  const titles = new Intl.ListFormat(place.formatLocale).format(others.map(({ title }) => title))
  return html`<div class="tax"><dt>${place.say("cart.discounts")}</dt><dd>${titles}</dd></div>`
}

function whereTo(place: Place, { address, delivery, goods }: Order): Content {
  if (!address && !delivery) return null
  const { say } = place
  const promise =
    delivery?.promise && goods !== "delivered"
      ? arrival(place, { kind: delivery.kind, promise: delivery.promise })
      : null
  return html`<section class="panel stack"><h2>${say(
    delivery?.kind === "pickup" ? "order.delivery" : "order.address",
  )}</h2>
${address && addressLines(place, address)}${
  delivery &&
  html`<p>${delivery.title}${
    promise &&
    html`<br><span
class="quiet">${promise}</span>`
  }</p>`
}
${delivery?.kind === "pickup" && html`<p class="quiet">${place.shop.addressLines.join(", ")}</p>`}</section>`
}

function howPaid(place: Place, order: Order): Html {
  const { say } = place
  return html`<section class="panel stack"><h2>${say("order.payment")}</h2><p>${t(
    place.locale,
    `payment.method.${methodInWords(order)}`,
  )}<br><span
class="quiet">${say(`order.money.${order.money}`)}</span></p></section>`
}

/** Asked after buying, never before: everything but the password is known already. */
function accountOffer(place: Place, order: Order): Html {
  const { say } = place
  const name = order.buyerName ?? order.address?.name ?? ""
  return html`<section class="panel no-print"><h2>${say("account.keep")}</h2>
<p>${say("account.keep_more")}</p>
<form method="post" action="${place.path("/account/sign-up")}" class="fields">${formToken()}${hidden(
    "email",
    order.email,
  )}${hidden("name", name)}
${newPassword(place, nothingTyped)}<p><button class="button second">${say("account.register")}</button></p>
</form></section>`
}
