import { all, type Work } from "../../../kit/db.ts"
import { lockOrder, type OrderForStaff, orderForStaff } from "../../orders/index.ts"
import { getShop, type Shop, standingMarket } from "../../settings/index.ts"
import { documentsOf, type IssuedDocument } from "../queries/documents.ts"
import { getSettings, type InvoiceSettings } from "../queries/settings.ts"
import { type PaperSize, paperFor } from "../rules/paper.ts"

/** Everything that issuing looks at, with the order locked: what is issued of one order comes one by one. */
export type Issuing = {
  order: OrderForStaff
  shop: Shop
  settings: InvoiceSettings
  documents: IssuedDocument[]
  paper: PaperSize
}

export async function openIssuing(work: Work, input: { orderId: string }): Promise<Issuing> {
  await lockOrder(work.tx, input)
  const [order, shop, settings, documents] = await all(
    orderForStaff(work.tx, input),
    getShop(work.tx),
    getSettings(work.tx),
    documentsOf(work.tx, input),
  )
  const paper = paperFor(settings.paper, await standingMarket(work.tx, order.marketCode))
  return { order, shop, settings, documents, paper }
}
