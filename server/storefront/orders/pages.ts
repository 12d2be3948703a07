import { z } from "zod"
import { all, type Db } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { html } from "../../kit/html.ts"
import { everyone, type FileReply, write } from "../../kit/http/routes.ts"
import { shownAddress } from "../../kit/mail_address.ts"
import { aftersaleRoutes, type CancelOffer } from "../../modules/aftersale/index.ts"
import { cartVisitor, currentCart } from "../../modules/cart/index.ts"
import type { VariantFile } from "../../modules/catalog/index.ts"
import { maybeSignedIn } from "../../modules/customers/index.ts"
import {
  downloadInput,
  fulfillmentRoutes,
  type OfferedDownload,
  type Parcel,
  takeDownload,
} from "../../modules/fulfillment/index.ts"
import { invoiceRoutes, type OfferedDocument } from "../../modules/invoices/index.ts"
import { type Order, orderRoutes, unpaid } from "../../modules/orders/index.ts"
import { paymentMethodsFor } from "../../modules/payments/index.ts"
import { sentenceOf } from "../../modules/settings/index.ts"
import { signInPath } from "../account/frame.ts"
import { countCookie } from "../cart/current.ts"
import { icon } from "../icons.ts"
import { type Fields, form, type PageReply, page, type Visit } from "../pages.ts"
import { hidden } from "../parts/field.ts"
import { frameOf } from "../parts/prepared.ts"
import { slimPage } from "../parts/slim.ts"
import { textOf } from "../parts/typed.ts"
import { placeOf } from "../place.ts"
import { cancelPages } from "./cancel.ts"
import { payPages } from "./pay.ts"
import { orderView } from "./view.ts"

export const orderPages = [
  page({ path: "GET /orders/:orderId", run: show }),
  page({ path: "GET /orders/:orderId/invoices/:documentId", run: handOutInvoice }),
  ...cancelPages,
  ...payPages,
  page({ path: "GET /downloads/:downloadId", run: offerFile }),
  form({ path: "POST /downloads/:downloadId", run: handOut }),
]

/** An order for whoever has its link, or whose account it belongs to. */
async function show(visit: Visit): Promise<PageReply> {
  const place = placeOf(visit)
  const { searchParams, pathname, search } = visit.url
  const token = searchParams.get("token")?.slice(0, 100)
  const asked = { orderId: visit.params.orderId, ...(token && { token }) }
  const isNew = searchParams.has("thanks")
  try {
    const [order, offer, parcels, downloads, invoices, frame, customerId, inCart] = await all(
      visit.perform(orderRoutes.getOrder, asked),
      visit.perform(aftersaleRoutes.cancelOffer, asked),
      visit.perform(fulfillmentRoutes.parcelsOfHolder, asked),
      visit.perform(fulfillmentRoutes.downloadsOfHolder, asked),
      visit.perform(invoiceRoutes.invoicesOfHolder, asked),
      frameOf(visit),
      maybeSignedIn(visit.incoming, visit.db),
      isNew ? countInCart(visit) : 0,
    )
    const shown = order.reply as Order
    const sheet = {
      order: shown,
      here: `${pathname}${search}`,
      parcels: (parcels.reply as { parcels: Parcel[] }).parcels,
      downloads: (downloads.reply as { downloads: OfferedDownload[] }).downloads,
      invoices: (invoices.reply as { documents: OfferedDocument[] }).documents,
      token,
      isNew,
      mayCancel: (offer.reply as CancelOffer).obstacle === null,
      isJustCanceled: searchParams.has("canceled"),
      mayPay: await mayBePaid(visit.db, shown),
      isJustPaid: searchParams.has("paid"),
      inCart,
      offerAccount: isNew && customerId === undefined,
    }
    return { html: orderView(place, frame, sheet), ...(isNew && { cookies: [countCookie(inCart)] }) }
  } catch (error) {
    if (error instanceof Refusal && error.code === "order.link_needed")
      return { redirect: signInPath(place, `${pathname}${search}`) }
    throw error
  }
}

/** Its money is awaited, and there is a way that pays it at once. What a carrier collects stays so. */
async function mayBePaid(db: Db, { money, sale, paymentMethod, marketCode }: Order): Promise<boolean> {
  const isAwaited = sale === "open" && unpaid.includes(money) && paymentMethod !== "cash"
  return isAwaited && (await paymentMethodsFor(db, { marketCode })).some(({ needsToken }) => needsToken)
}

/** The PDF of an invoice. Whoever may not see the order is told as on its page. */
async function handOutInvoice(visit: Visit): Promise<PageReply> {
  const { orderId, documentId } = visit.params
  const { searchParams, pathname, search } = visit.url
  const token = searchParams.get("token")?.slice(0, 100)
  try {
    const asked = { orderId, documentId, ...(token && { token }) }
    const { reply } = await visit.perform(invoiceRoutes.invoicePdfOfHolder, asked)
    const { name, type, parts } = reply as FileReply
    const bytes: Buffer[] = []
    for await (const part of parts) bytes.push(Buffer.from(part))
    return {
      bytes: Buffer.concat(bytes),
      type,
      headers: { "content-disposition": attachment(name), "cache-control": "private, no-store" },
    }
  } catch (error) {
    if (error instanceof Refusal && error.code === "order.link_needed")
      return { redirect: signInPath(placeOf(visit), `${pathname}${search}`) }
    throw error
  }
}

async function countInCart({ incoming, db }: Visit): Promise<number> {
  const { holder } = await cartVisitor.allow(incoming, db)
  return (await currentCart(db, { holder }))?.count ?? 0
}

const takeFile = write({
  path: "POST /downloads/:downloadId",
  who: everyone,
  input: downloadInput,
  reply: z.object({
    fileId: z.string(),
    key: z.string(),
    name: z.string(),
    contentType: z.string(),
    bytes: z.int(),
  }),
  run: takeDownload,
  summary: "Hand out a bought file; each time is counted",
})

/**
 * The link of a mail shows a button: mail programs open links by themselves, and each download is counted.
 */
async function offerFile(visit: Visit): Promise<PageReply> {
  const place = placeOf(visit)
  const path = `/downloads/${visit.params.downloadId}`
  const token = (visit.url.searchParams.get("token") ?? "").slice(0, 100)
  const content = html`<form method="post" action="${place.path(path)}" data-stays>${hidden(
    "token",
    token,
  )}<button class="button big wide">${icon("file")}${place.say("order.download")}</button></form>`
  const sheet = { title: place.say("download.title"), path, intro: place.say("download.intro"), content }
  return { html: slimPage(place, await frameOf(visit), sheet) }
}

async function handOut(visit: Visit, fields: Fields): Promise<PageReply> {
  const place = placeOf(visit)
  const { downloadId } = visit.params
  try {
    const { reply } = await visit.perform(takeFile, { downloadId, token: textOf(fields, "token", 100) })
    const { key, name, contentType } = reply as VariantFile
    const file = await visit.providers.files.open(key)
    if (!file) throw new Refusal("download.gone", 410, "This file is no longer kept. Please write to us.")
    return { stream: file, type: contentType, headers: { "content-disposition": attachment(name) } }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error
    const content = html`<p><a class="button second"
href="mailto:${place.shop.email}">${shownAddress(place.shop.email)}</a></p>`
    const sheet = {
      title: place.say("download.over"),
      path: `/downloads/${downloadId}`,
      intro: sentenceOf(place.locale, error),
      content,
    }
    return {
      status: error.status === 422 ? 404 : error.status,
      html: slimPage(place, await frameOf(visit), sheet),
    }
  }
}

/** A name in every script, and one in ASCII for programs that know no other (RFC 6266). */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_")
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
