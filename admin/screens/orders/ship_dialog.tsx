import { type FormEvent, useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { fieldSentence, sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useAct } from "./acting.ts"
import type { Parcel } from "./standing.ts"

// Whoever ships ten parcels ships them with one carrier.
let lastCarrier = ""

/** The last look before a parcel leaves: with whom, and under which number. */
export function ShipDialog({ parcel, onClose }: { parcel: Parcel; onClose: () => void }) {
  const { t } = useWords()
  const { parcelId } = parcel
  const [carrier, setCarrier] = useState(lastCarrier)
  const [trackingNumber, setTrackingNumber] = useState("")
  const [trackingUrl, setTrackingUrl] = useState("")
  const given = {
    carrier: carrier.trim(),
    trackingNumber: trackingNumber.trim(),
    trackingUrl: trackingUrl.trim(),
  }
  const ship = useShip({ parcelId, onShipped: onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ship.mutate(given)
  }
  const problemOf = (field: string) => fieldSentence(t, ship.error, field)
  return (
    <Dialog title={t("order.ship_title")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {ship.error && <Notice tone="bad">{sentenceOf(t, ship.error)}</Notice>}
        {parcel.warnings.map((warning) => (
          <Notice key={warning} tone="warn">
            {t(`order.warning.${warning}`)}
          </Notice>
        ))}
        <TextField
          label={t("order.tracking_number")}
          value={trackingNumber}
          onChange={setTrackingNumber}
          maxLength={100}
          autoComplete="off"
          autoFocus
          problem={problemOf("trackingNumber")}
        />
        <TextField
          label={t("order.carrier")}
          value={carrier}
          onChange={setCarrier}
          maxLength={60}
          problem={problemOf("carrier")}
        />
        <TextField
          label={t("order.tracking_url")}
          hint={t("order.ship_hint")}
          type="url"
          placeholder="https://"
          value={trackingUrl}
          onChange={setTrackingUrl}
          problem={problemOf("trackingUrl")}
        />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={ship.isPending}>
            {t("order.ship_submit")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

type Shipment = { carrier: string; trackingNumber: string; trackingUrl: string }

function useShip({ parcelId, onShipped }: { parcelId: string; onShipped: () => void }) {
  const { t } = useWords()
  return useAct<Shipment>({
    async act(given, key) {
      const body = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""))
      const params = { path: { parcelId }, header: keyed(key) }
      await ask(() => api.POST("/admin/v1/parcels/{parcelId}/shipment", { params, body }))
      lastCarrier = given.carrier
    },
    done: () => t("order.done.ship"),
    after: onShipped,
    quiet: true,
  })
}
