import { dayIn } from "../../kit/clock.ts"
import { all, type Db } from "../../kit/db.ts"
import type { FileStore } from "../../kit/files.ts"
import type { FileReply } from "../../kit/http/routes.ts"
import { parcelsOf } from "../fulfillment/index.ts"
import { type OrderForStaff, type OrderHolder, orderForStaff } from "../orders/index.ts"
import { getShop, standingMarket } from "../settings/index.ts"
import { drawDocument } from "./pdf/document.ts"
import { readLogo } from "./pdf/logo.ts"
import { drawSlip } from "./pdf/slip.ts"
import { getDocument, getDocumentOfHolder, type IssuedDocument } from "./queries/documents.ts"
import { getSettings } from "./queries/settings.ts"
import { paperFor } from "./rules/paper.ts"
import { buyerOf, sellerOf } from "./rules/writing.ts"

/** The PDF of a document, for staff. */
export async function documentPdf(
  db: Db,
  input: { documentId: string },
  files: FileStore,
): Promise<FileReply> {
  return pdfOf(await getDocument(db, input), files)
}

/** The same, for whoever may see the order. */
export async function documentPdfOfHolder(
  db: Db,
  input: { orderId: string; documentId: string; holder: OrderHolder },
  files: FileStore,
): Promise<FileReply> {
  return pdfOf(await getDocumentOfHolder(db, input), files)
}

async function pdfOf({ content, number }: IssuedDocument, files: FileStore): Promise<FileReply> {
  const logo = await readLogo(files, content.seller)
  return pdf(`${number.replaceAll("/", "-")}.pdf`, await drawDocument(content, logo))
}

function pdf(name: string, bytes: Buffer): FileReply {
  async function* parts() {
    yield bytes
  }
  return { name, type: "application/pdf", parts: parts() }
}

/** What goes into the parcel on paper: of one that is still here, else what was not sent, else all. */
export async function packingSlip(db: Db, input: { orderId: string }, files: FileStore): Promise<FileReply> {
  const [order, { parcels }, shop, settings] = await all(
    orderForStaff(db, input),
    parcelsOf(db, input),
    getShop(db),
    getSettings(db),
  )
  const here = parcels.find(({ state }) => state === "open" || state === "packed")
  const seller = sellerOf(shop, settings, order.locale)
  const bytes = await drawSlip({
    locale: order.locale,
    currency: order.currency,
    paper: paperFor(settings.paper, await standingMarket(db, order.marketCode)),
    logo: await readLogo(files, seller),
    orderNumber: order.number,
    placedOn: dayIn(order.placedAt, shop.timeZone),
    at: order.placedAt,
    delivery: order.delivery?.title ?? null,
    seller,
    buyer: buyerOf(order),
    lines: slipLines(order, here?.lines),
  })
  return pdf(`slip-${order.number}.pdf`, bytes)
}

type Packed = readonly { orderLineId: string; quantity: number }[] | undefined

function slipLines({ lines }: OrderForStaff, packed: Packed) {
  const carried = lines.filter(({ reach }) => reach === "parcel" || reach === "counter")
  const ordered = ({ quantity, canceledQuantity }: (typeof lines)[number]) => quantity - canceledQuantity
  const left = carried.map((line) => ({ line, quantity: ordered(line) - line.shippedQuantity }))
  const isAllGone = left.every(({ quantity }) => quantity === 0)
  const chosen = packed
    ? packed.flatMap(({ orderLineId, quantity }) => {
        const line = lines.find(({ lineId }) => lineId === orderLineId)
        return line ? [{ line, quantity }] : []
      })
    : left.map(({ line, quantity }) => ({ line, quantity: isAllGone ? ordered(line) : quantity }))
  return chosen
    .filter(({ quantity }) => quantity > 0)
    .map(({ line: { title, variantTitle, sku, configuration }, quantity }) => ({
      ...{ title, quantity },
      detail: [variantTitle, sku, ...Object.values(configuration ?? {})].filter(Boolean).join(" · ") || null,
    }))
}
