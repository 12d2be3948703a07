import type { Work } from "../../kit/db.ts"
import { queue } from "../mail/index.ts"
import { orderMailFacts } from "../orders/index.ts"
import { getParcel } from "./queries.ts"

export async function mailParcelShipped(
  work: Work,
  event: { orderId: string; parcelId: string },
): Promise<void> {
  const [facts, parcel] = [await orderMailFacts(work.tx, event), await getParcel(work.tx, event)]
  if (!facts) return
  const { email, locale, head, order } = facts
  const items = parcel.lines.flatMap(({ orderLineId, quantity }) =>
    order.lines
      .filter(({ lineId }) => lineId === orderLineId)
      .map(({ title, variantTitle, pictureUrl }) => ({ title, variantTitle, pictureUrl, quantity })),
  )
  const mail = { to: email, locale, dedupeKey: `order_shipped:${event.parcelId}` }
  if (order.delivery?.kind === "pickup") {
    queue(work, { ...mail, template: "order_ready", values: { ...head, items } })
    return
  }
  queue(work, {
    ...mail,
    template: "order_shipped",
    values: {
      ...head,
      items,
      carrier: parcel.carrier,
      trackingNumber: parcel.trackingNumber,
      trackingUrl: parcel.trackingUrl,
      address: order.address,
    },
  })
}
