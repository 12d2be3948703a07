import { type FormEvent, useState } from "react"
import type { Shape } from "../../../client/index.ts"
import { api, ask, keyed } from "../../kit/api.ts"
import { moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useAct } from "./acting.ts"
import "./aftersale_words.ts"
import { methodText } from "./method.ts"
import { isByHand } from "./paid_by.ts"
import type { Order, Payments } from "./standing.ts"

type Payment = Shape<"OrderPayment">

/** Money that was noted by hand, and can still be taken back: nothing of it has gone anywhere. */
const isNoted = (payment: Payment) =>
  isByHand(payment) && payment.captured.minor > 0 && payment.refunded.minor === 0 && !payment.takenBack

/** Every note of money that came by hand, with the way out of a wrong one. */
export function Notes({ order, payments }: { order: Order; payments: Payments }) {
  const { t, locale } = useWords()
  const mayNote = useMay("payments.write")
  const [wrong, setWrong] = useState<Payment>()
  const notes = payments.payments.filter(isNoted)
  if (!mayNote || notes.length === 0 || order.refunded.minor > 0) return null
  return (
    <>
      <ul className="mt-3 grid gap-1 text-sm">
        {notes.map((payment) => (
          <li key={payment.intentId} className="flex flex-wrap items-center justify-between gap-x-4">
            {t("order.note", {
              amount: moneyText(locale, payment.captured),
              method: methodText(t, payment.method, order),
            })}
            <button type="button" className="min-h-9 text-link underline" onClick={() => setWrong(payment)}>
              {t("order.note_take_back")}
            </button>
          </li>
        ))}
      </ul>
      {wrong && <TakeBackDialog order={order} payment={wrong} onClose={() => setWrong(undefined)} />}
    </>
  )
}

type Props = { order: Order; payment: Payment; onClose: () => void }

/** What follows is said before it is confirmed: no money is sent, and the order waits again. */
function TakeBackDialog({ order, payment, onClose }: Props) {
  const { t, locale } = useWords()
  const { orderId } = order
  const { intentId, captured, isLate } = payment
  const [why, setWhy] = useState("")
  const amount = moneyText(locale, captured)
  const takeBack = useAct({
    act: (_none, key) =>
      ask(() =>
        api.POST("/admin/v1/orders/{orderId}/receipts/{intentId}/reversal", {
          params: { path: { orderId, intentId }, header: keyed(key) },
          body: { why: why.trim() },
        }),
      ),
    done: () => t("order.done.note_taken_back", { amount }),
    after: onClose,
    quiet: true,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    takeBack.mutate()
  }
  const hasLeft = order.goods !== "waiting" && order.goods !== "not_needed"
  return (
    <Dialog title={t("order.note_title", { amount })} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {takeBack.error && <Notice tone="bad">{sentenceOf(t, takeBack.error)}</Notice>}
        <ul className="grid list-disc gap-1 ps-5">
          <li>{t("order.note_nobody")}</li>
          <li>{t(isLate ? "order.note_was_late" : "order.note_waits", { amount })}</li>
          {hasLeft && !isLate && <li>{t("order.note_has_left")}</li>}
        </ul>
        <TextField
          label={t("order.note_why")}
          hint={t("order.refund_why_hint")}
          required
          maxLength={300}
          value={why}
          onChange={setWhy}
        />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="bad" busy={takeBack.isPending}>
            {t("order.note_submit")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
