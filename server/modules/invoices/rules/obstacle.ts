import { Refusal } from "../../../kit/errors.ts"
import type { OrderForStaff } from "../../orders/index.ts"
import type { Shop } from "../../settings/index.ts"
import type { DocumentKind } from "./numbering.ts"

type Facts = {
  order: Pick<OrderForStaff, "erasedAt" | "sale" | "paid" | "refunded">
  shop: Pick<Shop, "legalName" | "addressLines">
  documents: readonly { kind: DocumentKind; number: string }[]
}

/** Why an order gets no invoice; nothing when it can. */
export function obstacleOf({ order, shop, documents }: Facts): Refusal | undefined {
  const invoice = documents.find(({ kind }) => kind === "invoice")
  if (invoice) {
    const message = `This order has the invoice ${invoice.number} already.`
    return new Refusal("invoices.issued_already", 409, message, { number: invoice.number })
  }
  if (order.erasedAt !== null) {
    const message = "The buyer of this order was erased: an invoice would name nobody."
    return new Refusal("invoices.buyer_erased", 409, message)
  }
  if (order.sale === "canceled" && order.paid.minor === order.refunded.minor) {
    const message = "This order was canceled, and nothing of its money was kept: there is nothing to invoice."
    return new Refusal("invoices.order_canceled", 409, message)
  }
  return sellerObstacle(shop)
}

export function sellerObstacle({ legalName, addressLines }: Facts["shop"]): Refusal | undefined {
  if (legalName !== "" && addressLines.length > 0) return undefined
  const message = "An invoice names the seller: give the shop its legal name and address first."
  return new Refusal("invoices.seller_missing", 409, message)
}
