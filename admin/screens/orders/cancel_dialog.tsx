import { type FormEvent, useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { moneyText } from "../../kit/format.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useAct } from "./acting.ts"
import type { Order } from "./standing.ts"

/** Ends an order that has not left, after everything that follows from it has been said. */
export function CancelDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t, locale } = useWords()
  const { orderId } = order
  const [reason, setReason] = useState("")
  const cancel = useAct({
    act: (_none, key) =>
      ask(() =>
        api.POST("/admin/v1/orders/{orderId}/cancellation", {
          params: { path: { orderId }, header: keyed(key) },
          body: reason.trim() ? { reason: reason.trim() } : {},
        }),
      ),
    done: () => t("order.done.cancel"),
    after: onClose,
    quiet: true,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    cancel.mutate()
  }
  const carried = order.lines.filter(({ reach }) => reach === "parcel" || reach === "counter")
  const count = carried.reduce((sum, { quantity, canceledQuantity }) => sum + quantity - canceledQuantity, 0)
  const owed = { ...order.paid, minor: order.paid.minor - order.refunded.minor }
  return (
    <Dialog title={t("order.cancel")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {cancel.error && <Notice tone="bad">{sentenceOf(t, cancel.error)}</Notice>}
        <ul className="grid list-disc gap-1 ps-5">
          {count > 0 && <li>{t("order.cancel_stock", { count })}</li>}
          <li>
            {owed.minor > 0
              ? t("order.cancel_money", { amount: moneyText(locale, owed) })
              : t("order.cancel_no_money")}
          </li>
          <li>{t("order.cancel_mail")}</li>
          <li>{t("order.cancel_final")}</li>
        </ul>
        <TextField label={t("order.cancel_reason")} maxLength={300} value={reason} onChange={setReason} />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="bad" busy={cancel.isPending}>
            {t("order.cancel")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
