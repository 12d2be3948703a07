import { type FormEvent, useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { decimalText, type Money, minorOf, moneyText } from "../../kit/format.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Check } from "../../parts/check.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useAct } from "./acting.ts"
import type { Order } from "./standing.ts"

type Props = { order: Order; refundable: Money; onClose: () => void }

/** Gives money back: what goes, and what stays, is said before it is done. */
export function RefundDialog({ order, refundable, onClose }: Props) {
  const { t, locale } = useWords()
  const { orderId, number } = order
  const { currency } = refundable
  const [typed, setTyped] = useState<string>(decimalText(refundable.minor, currency))
  const [why, setWhy] = useState("")
  const [asCredit, setAsCredit] = useState(false)
  const minor = minorOf(typed, currency)
  const isFitting = minor !== undefined && minor > 0 && minor <= refundable.minor
  const amount = moneyText(locale, { minor: isFitting ? minor : 0, currency })
  const most = moneyText(locale, refundable)
  const refund = useAct({
    act: (_none, key) =>
      ask(() =>
        api.POST(`/admin/v1/orders/{orderId}/${asCredit ? "credit-refunds" : "refunds"}`, {
          params: { path: { orderId }, header: keyed(key) },
          body: { amount: { minor: minor ?? 0, currency }, why: why.trim() },
        }),
      ),
    done: () => t("order.done.refund", { amount }),
    after: onClose,
    quiet: true,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isFitting) refund.mutate()
  }
  const kept = { minor: Math.max(order.paid.minor - order.refunded.minor - (minor ?? 0), 0), currency }
  const notAmount = t("order.refund_not_amount", { example: decimalText(1250, currency), amount: most })
  return (
    <Dialog title={t("order.refund_title", { number })} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {refund.error && <Notice tone="bad">{sentenceOf(t, refund.error)}</Notice>}
        <TextField
          label={t("order.refund_amount", { currency })}
          hint={t("order.refund_at_most", { amount: most })}
          problem={isFitting ? undefined : notAmount}
          inputMode="decimal"
          required
          value={typed}
          onChange={setTyped}
          className="tabular-nums"
        />
        <TextField
          label={t("order.refund_why")}
          hint={t("order.refund_why_hint")}
          required
          maxLength={300}
          value={why}
          onChange={setWhy}
        />
        {order.customerId && (
          <Check label={t("order.refund_as_credit")} checked={asCredit} onChange={setAsCredit} />
        )}
        {isFitting && (
          <Notice tone="plain">{t("order.refund_preview", { amount, left: moneyText(locale, kept) })}</Notice>
        )}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={refund.isPending} disabled={!isFitting}>
            {t("order.refund_submit", { amount })}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
