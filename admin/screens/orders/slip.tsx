import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { dayText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { Address } from "./buyer_box.tsx"
import { orderNamed, parcelsOf } from "./reading.ts"
import { leftToPack, type Order, type Parcel } from "./standing.ts"

/** What goes into the parcel, on paper: for whoever packs and whoever opens it. Without prices. */
export default function Slip() {
  const { t } = useWords()
  const { orderId } = useParams({ from: "/inside/orders/$orderId/slip" })
  const order = useQuery(orderNamed(orderId))
  const parcels = useQuery(parcelsOf(orderId))
  if (order.error && !order.data) return <ErrorState error={order.error} retry={() => void order.refetch()} />
  if (!order.data || !parcels.data) return <Loading />
  const above = (
    <Link
      to="/orders/$orderId"
      params={{ orderId }}
      className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline print:hidden"
    >
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("order.title", { number: order.data.number }) })}
    </Link>
  )
  return (
    <>
      <PageHeader title={t("order.slip_title", { number: order.data.number })} above={above}>
        <Button tone="primary" icon="print" onClick={() => print()}>
          {t("part.print")}
        </Button>
      </PageHeader>
      <Sheet order={order.data} parcels={parcels.data} />
    </>
  )
}

export function Sheet({ order, parcels }: { order: Order; parcels: readonly Parcel[] }) {
  const { t, locale } = useWords()
  return (
    <div className="panel grid gap-6 p-6 print:border-0 print:p-0">
      <div className="flex flex-wrap justify-between gap-6">
        <div className="min-w-0">
          <Address order={order} />
        </div>
        <p className="text-muted">
          {t("order.event.placed")}: {dayText(locale, order.placedAt)}
          <br />
          {order.delivery?.title}
        </p>
      </div>
      <table className="w-full border-collapse">
        <thead className="border-line border-b text-start text-muted text-sm">
          <tr>
            <th scope="col" className="py-2 pe-4 text-end font-medium">
              {t("order.slip_count")}
            </th>
            <th scope="col" className="py-2 text-start font-medium">
              {t("order.lines")}
            </th>
            <th scope="col" className="py-2 text-end font-medium">
              {t("order.slip_check")}
            </th>
          </tr>
        </thead>
        <tbody>
          {onSlip(order, parcels).map(({ line, quantity }) => (
            <tr key={line.lineId} className="border-line border-b">
              <td className="w-16 py-3 pe-4 text-end font-semibold text-lg tabular-nums">{quantity}</td>
              <td className="py-3">
                {line.title}
                <span className="block text-muted text-sm">
                  {[line.variantTitle, line.sku, line.giftOf !== null && t("order.gift")]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </td>
              <td className="py-3">
                <span className="ms-auto block size-6 rounded-small border-2 border-edge" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is to be packed now: what is in a parcel that is still here, else what is left, else all of it. */
function onSlip(order: Order, parcels: readonly Parcel[]) {
  const here = parcels.find(({ state }) => state === "open" || state === "packed")
  const inParcel = here?.lines.map(({ orderLineId, quantity }) => ({ lineId: orderLineId, quantity }))
  const left = leftToPack(order, parcels)
  const sold = order.lines.map(({ lineId, quantity, canceledQuantity }) => ({
    lineId,
    quantity: quantity - canceledQuantity,
  }))
  const chosen = (inParcel ?? (left.length > 0 ? left : sold)).filter(({ quantity }) => quantity > 0)
  return chosen.flatMap(({ lineId, quantity }) => {
    const line = order.lines.find((one) => one.lineId === lineId)
    return line ? [{ line, quantity }] : []
  })
}
