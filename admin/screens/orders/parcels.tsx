import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { Panel } from "../../parts/page.tsx"
import { Badge } from "../../parts/states.tsx"
import { useAct } from "./acting.ts"
import type { Order, Parcel } from "./standing.ts"

/** What has been put together, and where it is. */
export function Parcels({ parcels, order }: { parcels: readonly Parcel[]; order: Order }) {
  const { t } = useWords()
  const shown = parcels.filter(({ state }) => state !== "canceled")
  if (shown.length === 0) return null
  return (
    <Panel title={t("order.parcels")}>
      <ul className="grid gap-4">
        {shown.map((parcel) => (
          <ParcelRow key={parcel.parcelId} parcel={parcel} order={order} />
        ))}
      </ul>
    </Panel>
  )
}

function ParcelRow({ parcel, order }: { parcel: Parcel; order: Order }) {
  const { t } = useWords()
  const mayShip = useMay("orders.ship")
  const isHere = parcel.state === "open" || parcel.state === "packed"
  const contents = parcel.lines.map(({ orderLineId, quantity }) => {
    const line = order.lines.find(({ lineId }) => lineId === orderLineId)
    return `${t("order.quantity", { count: quantity })} ${line?.title ?? ""}`
  })
  const tracking = [parcel.carrier, parcel.trackingNumber].filter(Boolean).join(" ")
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <Badge tone={isHere ? "warn" : "good"}>{t(`order.parcel.${parcel.state}`)}</Badge>
      <div className="min-w-48 flex-1">
        <p>{contents.join(", ")}</p>
        {tracking && <p className="text-muted text-sm">{tracking}</p>}
        {parcel.trackingUrl && (
          <a
            href={parcel.trackingUrl}
            target="_blank"
            rel="noreferrer"
            className="inline-flex items-center gap-1 text-link text-sm underline"
          >
            {t("order.parcel.track")}
            <Icon name="outside" className="size-4" />
          </a>
        )}
      </div>
      {mayShip && isHere && <Unpack parcelId={parcel.parcelId} />}
    </li>
  )
}

function Unpack({ parcelId }: { parcelId: string }) {
  const { t } = useWords()
  const unpack = useAct({
    act: () =>
      ask(() => api.POST("/admin/v1/parcels/{parcelId}/cancellation", { params: { path: { parcelId } } })),
    done: () => t("order.done.unpack"),
  })
  return (
    <Button tone="quiet" busy={unpack.isPending} onClick={() => unpack.mutate()}>
      {t("order.parcel.unpack")}
    </Button>
  )
}
