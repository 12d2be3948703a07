import { useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useAct } from "./acting.ts"
import { leftToPack, type Order, type Parcel } from "./standing.ts"

type PartLine = { orderLineId: string; quantity: number }
type Packing = { orderId: string; parcel?: Parcel | undefined; after?: () => void; quiet?: boolean }

/** Puts lines, or all that is left, into a parcel and says that it is packed. */
export function usePack({ orderId, parcel, after, quiet }: Packing) {
  const { t } = useWords()
  return useAct<PartLine[] | undefined>({
    async act(lines, key) {
      const parcelId = parcel?.parcelId ?? (await openParcel(orderId, key, lines)).parcelId
      await ask(() => api.POST("/admin/v1/parcels/{parcelId}/packing", { params: { path: { parcelId } } }))
    },
    done: () => t("order.done.pack"),
    ...(after && { after }),
    ...(quiet && { quiet }),
  })
}

function openParcel(orderId: string, key: string, lines: PartLine[] | undefined) {
  return ask(() =>
    api.POST("/admin/v1/orders/{orderId}/parcels", {
      params: { path: { orderId }, header: keyed(key) },
      body: lines ? { lines } : {},
    }),
  )
}

/** For what does not fit into one parcel. An order with one single thing has no part. */
export function PackPart({ order, parcels }: { order: Order; parcels: readonly Parcel[] }) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const left = leftToPack(order, parcels)
  if (left.reduce((sum, line) => sum + line.quantity, 0) < 2) return null
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t("order.pack_part")}</Button>
      {isOpen && <PackDialog order={order} left={left} onClose={() => setIsOpen(false)} />}
    </>
  )
}

type DialogProps = { order: Order; left: { lineId: string; quantity: number }[]; onClose: () => void }

function PackDialog({ order, left, onClose }: DialogProps) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const pack = usePack({ orderId: order.orderId, after: onClose, quiet: true })
  const lines = left.flatMap(({ lineId, quantity }) => {
    const wanted = Number(chosen[lineId] ?? quantity)
    return wanted > 0 ? [{ orderLineId: lineId, quantity: wanted }] : []
  })
  const nameOf = (lineId: string) => {
    const line = order.lines.find((one) => one.lineId === lineId)
    return [line?.title, line?.variantTitle].filter(Boolean).join(", ")
  }
  return (
    <Dialog title={t("order.pack_title")} open onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          pack.mutate(lines)
        }}
      >
        {pack.error && <Notice tone="bad">{sentenceOf(t, pack.error)}</Notice>}
        {left.map(({ lineId, quantity }) => (
          <TextField
            key={lineId}
            label={nameOf(lineId)}
            type="number"
            min={0}
            max={quantity}
            step={1}
            required
            value={chosen[lineId] ?? String(quantity)}
            onChange={(value) => setChosen({ ...chosen, [lineId]: value })}
          />
        ))}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={pack.isPending} disabled={lines.length === 0}>
            {t("order.pack_submit")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
