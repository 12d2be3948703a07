import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import type { Shape } from "../../../client/index.ts"
import { api, ask, keyed } from "../../kit/api.ts"
import { moneyText } from "../../kit/format.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Check } from "../../parts/check.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useAct } from "./acting.ts"
import "./aftersale_words.ts"
import { cancellationPreview, type Units } from "./reading.ts"
import { leftToCancel, type Order, type Parcel } from "./standing.ts"

type Props = { order: Order; parcels: readonly Parcel[]; onClose: () => void }

/** Cancels a part of an order that has not been packed: what it means for the money is said before. */
export function CancelUnitsDialog({ order, parcels, onClose }: Props) {
  const { t, locale } = useWords()
  const lines = leftToCancel(order, parcels)
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>({})
  const [delivery, setDelivery] = useState(true)
  const [reason, setReason] = useState("")
  const chosen = chosenOf(lines, counts)
  const preview = useQuery({
    ...cancellationPreview(order, chosen && { lines: chosen, delivery: false }),
    enabled: chosen !== undefined,
  })
  const mayDrop = preview.data?.mayDropDelivery === true && !preview.data.isWhole
  const units = chosen && { lines: chosen, delivery: mayDrop && delivery }
  const final = useQuery({ ...cancellationPreview(order, units), enabled: units !== undefined })
  const cancel = useCancelUnits({ order, units, reason: reason.trim(), onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (final.data) cancel.mutate()
  }
  const isPacked = lines.length < order.lines.length || lines.some(({ line, left }) => left < line.quantity)
  const dropped = { ...order.deliveryTotal, minor: order.deliveryTotal.minor - order.deliveryRefunded.minor }
  const error = preview.error ?? final.error
  return (
    <Dialog title={t("order.cancel_units_title", { number: order.number })} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {cancel.error && <Notice tone="bad">{sentenceOf(t, cancel.error)}</Notice>}
        {lines.map(({ line, left }) => (
          <TextField
            key={line.lineId}
            label={[line.title, line.variantTitle].filter(Boolean).join(", ")}
            hint={t("order.cancel_left", { count: left })}
            type="number"
            min={0}
            max={left}
            step={1}
            value={counts[line.lineId] ?? "0"}
            onChange={(count) => setCounts({ ...counts, [line.lineId]: count })}
          />
        ))}
        {isPacked && <p className="text-muted text-sm">{t("order.cancel_packed")}</p>}
        {mayDrop && (
          <Check
            label={t("order.cancel_delivery", { amount: moneyText(locale, dropped) })}
            checked={delivery}
            onChange={setDelivery}
          />
        )}
        <TextField
          label={t("order.cancel_units_reason")}
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
        {error ? <Notice tone="bad">{sentenceOf(t, error)}</Notice> : <Said preview={units && final.data} />}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="bad" busy={cancel.isPending} disabled={!final.data}>
            {t("order.cancel_units_submit")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

type Left = ReturnType<typeof leftToCancel>

/** What is asked for; nothing where nothing is chosen, or what is typed is no number of units. */
function chosenOf(lines: Left, counts: Readonly<Record<string, string>>): Units["lines"] | undefined {
  const typed = lines.map(({ line: { lineId }, left }) => {
    const quantity = Number(counts[lineId] || 0)
    return { lineId, quantity, isRight: Number.isInteger(quantity) && quantity >= 0 && quantity <= left }
  })
  const chosen = typed.filter(({ quantity }) => quantity > 0)
  if (chosen.length === 0 || typed.some(({ isRight }) => !isRight)) return undefined
  return chosen.map(({ lineId, quantity }) => ({ orderLineId: lineId, quantity }))
}

function Said({ preview }: { preview: Shape<"CancellationPreview"> | undefined }) {
  const { t, locale } = useWords()
  if (!preview) return <p className="text-muted">{t("order.cancel_choose")}</p>
  const { back, waived, isWhole } = preview
  return (
    <Notice tone={isWhole ? "warn" : "plain"}>
      {isWhole && <p>{t("order.cancel_whole")}</p>}
      {back.minor > 0 && <p>{t("order.cancel_back", { amount: moneyText(locale, back) })}</p>}
      {waived.minor > 0 && <p>{t("order.cancel_waived", { amount: moneyText(locale, waived) })}</p>}
      {back.minor + waived.minor === 0 && <p>{t("order.cancel_nothing")}</p>}
    </Notice>
  )
}

type Canceling = { order: Order; units: Units | undefined; reason: string; onClose: () => void }

function useCancelUnits({ order: { orderId }, units, reason, onClose }: Canceling) {
  const { t } = useWords()
  return useAct({
    act: (_none, key) =>
      ask(() =>
        api.POST("/admin/v1/orders/{orderId}/cancellations", {
          params: { path: { orderId }, header: keyed(key) },
          body: { units: units ?? { lines: [], delivery: false }, ...(reason && { reason }) },
        }),
      ),
    done: () => t("order.done.cancel_units"),
    after: onClose,
    quiet: true,
  })
}
