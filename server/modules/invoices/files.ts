import { dayIn } from "../../kit/clock.ts"
import { all, type Db } from "../../kit/db.ts"
import type { FileReply } from "../../kit/http/routes.ts"
import { parcelsOf } from "../fulfillment/index.ts"
import { type OrderForStaff, type OrderHolder, orderForStaff } from "../orders/index.ts"
import { getShop } from "../settings/index.ts"
import { drawDocument } from "./pdf/document.ts"
import { undrawable } from "./pdf/fonts.ts"
import { drawSlip } from "./pdf/slip.ts"
import { getDocument, getDocumentOfHolder, type IssuedDocument } from "./queries/documents.ts"
import { getSettings } from "./queries/settings.ts"
import type { Content } from "./rules/content.ts"
import { buyerOf, sellerOf } from "./rules/writing.ts"

/** The PDF of a document, for staff. */
export async function documentPdf(db: Db, input: { documentId: string }): Promise<FileReply> {
  return pdfOf(await getDocument(db, input))
}

/** The same, for whoever may see the order. */
export async function documentPdfOfHolder(
  db: Db,
  input: { orderId: string; documentId: string; holder: OrderHolder },
): Promise<FileReply> {
  return pdfOf(await getDocumentOfHolder(db, input))
}

async function pdfOf({ content, number }: IssuedDocument): Promise<FileReply> {
  return pdf(`${number.replaceAll("/", "-")}.pdf`, await drawDocument(content))
}

function pdf(name: string, bytes: Buffer): FileReply {
  async function* parts() {
    yield bytes
  }
  return { name, type: "application/pdf", parts: parts() }
}

/** A document with what its PDF cannot show. */
export async function documentForStaff(
  db: Db,
  input: { documentId: string },
): Promise<IssuedDocument & { undrawable: string[] }> {
  const document = await getDocument(db, input)
  return { ...document, undrawable: await undrawable(textsOf(document.content)) }
}

function textsOf({ seller, buyer, lines, discounts, exemptBecause }: Content): string[] {
  const { name, address, vatNumber } = buyer
  return [
    ...[seller.name, ...seller.addressLines, seller.footer, name, vatNumber ?? "", exemptBecause ?? ""],
    ...Object.values(address ?? {}).map((part) => part ?? ""),
    ...lines.flatMap(({ title, detail }) => [title, detail ?? ""]),
    ...discounts.map(({ title }) => title),
  ]
}

/** What goes into the parcel on paper: of one that is still here, else what was not sent, else all. */
export async function packingSlip(db: Db, input: { orderId: string }): Promise<FileReply> {
  const [order, { parcels }, shop, settings] = await all(
    orderForStaff(db, input),
    parcelsOf(db, input),
    getShop(db),
    getSettings(db),
  )
  const here = parcels.find(({ state }) => state === "open" || state === "packed")
  const bytes = await drawSlip({
    locale: order.locale,
    currency: order.currency,
    orderNumber: order.number,
    placedOn: dayIn(shop.timeZone, order.placedAt),
    at: order.placedAt,
    delivery: order.delivery?.title ?? null,
    seller: sellerOf(shop, settings, order.locale),
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
    .map(({ line: { title, variantTitle, sku }, quantity }) => ({
      ...{ title, quantity },
      detail: [variantTitle, sku].filter(Boolean).join(" · ") || null,
    }))
}
