import { all, type Work } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { lockOrders, type OrderForStaff, ordersForStaff } from "../../orders/index.ts"
import { type PaidByWay, paidByWays } from "../../payments/index.ts"
import { getShop, type Shop, standingMarket } from "../../settings/index.ts"
import { documentsOfOrders, type IssuedDocument } from "../queries/documents.ts"
import { getSettings, type InvoiceSettings } from "../queries/settings.ts"
import { type PaperSize, paperFor } from "../rules/paper.ts"

/** Everything that issuing looks at, with the order locked: what is issued of one order comes one by one. */
export type Issuing = {
  order: OrderForStaff
  shop: Shop
  settings: InvoiceSettings
  documents: IssuedDocument[]
  paper: PaperSize
  paidBy: PaidByWay[]
}

export async function openIssuing(work: Work, { orderId }: { orderId: string }): Promise<Issuing> {
  const [issuing] = await openIssuings(work, { orderIds: [orderId] })
  if (!issuing) throw notFound("order")
  return issuing
}

/** Several orders at once, the oldest first. */
export async function openIssuings(work: Work, input: { orderIds: readonly string[] }): Promise<Issuing[]> {
  await lockOrders(work.tx, input)
  const [orders, shop, settings, issued, ways] = await all(
    ordersForStaff(work.tx, input),
    getShop(work.tx),
    getSettings(work.tx),
    documentsOfOrders(work.tx, input),
    paidByWays(work.tx, input),
  )
  const markets = await Promise.all(orders.map(({ marketCode }) => standingMarket(work.tx, marketCode)))
  return orders.map((order, place) => {
    const documents = issued.filter(({ orderId }) => orderId === order.orderId)
    const paper = paperFor(settings.paper, markets[place] ?? { countries: [] })
    const paidBy = ways.filter(({ orderId }) => orderId === order.orderId)
    return { order, shop, settings, documents, paper, paidBy }
  })
}
