import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { digitsOf, type Money, moneyText } from "../../kit/format.ts"
import { amountText, minorOf, typedAmount } from "../../kit/numbers.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Check } from "../../parts/check.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { Notice } from "../../parts/states.tsx"
import { Views } from "../../parts/views.tsx"
import { useAct } from "./acting.ts"
import { refundPreview, type Units } from "./reading.ts"
import { type ChosenUnits, isUnitsLeft, noUnits, RefundUnits, unitsOf } from "./refund_units.tsx"
import type { Order } from "./standing.ts"

type Props = {
  order: Order
  refundable: Money
  /** It came as a transfer or in cash: whoever gives it back sends it. */
  isByHand: boolean
  onClose: () => void
}

/** Gives money back, for items or as an amount: what goes, and what stays, is said before it is done. */
export function RefundDialog({ order, refundable, isByHand, onClose }: Props) {
  const { t, locale } = useWords()
  const { currency } = refundable
  const [by, setBy] = useState<"units" | "sum">(isUnitsLeft(order) ? "units" : "sum")
  const [chosen, setChosen] = useState<ChosenUnits>(noUnits)
  const [typed, setTyped] = useState(amountText(refundable))
  const [why, setWhy] = useState("")
  const [asCredit, setAsCredit] = useState(false)
  const units = unitsOf(order, chosen)
  const preview = useQuery({ ...refundPreview(order, units), enabled: by === "units" && units !== undefined })
  const sum = minorOf(typed, currency)
  const isSum = sum !== undefined && sum > 0 && sum <= refundable.minor
  const minor = by === "sum" ? (isSum ? sum : 0) : units ? (preview.data?.amount.minor ?? 0) : 0
  const amount = moneyText(locale, { minor, currency })
  const refund = useRefund({
    order,
    asCredit,
    amount,
    body: { why: why.trim(), ...(by === "units" && units ? { units } : { amount: { minor, currency } }) },
    onClose,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (minor > 0) refund.mutate()
  }
  const kept = { minor: Math.max(order.paid.minor - order.refunded.minor - minor, 0), currency }
  return (
    <Dialog title={t("order.refund_title", { number: order.number })} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {refund.error && <Notice tone="bad">{sentenceOf(t, refund.error)}</Notice>}
        {isUnitsLeft(order) && (
          <Views
            label={t("order.refund_what")}
            chosen={by}
            choices={[
              { value: "units", text: t("order.refund_units") },
              { value: "sum", text: t("order.refund_sum") },
            ]}
            choose={setBy}
          />
        )}
        {by === "units" ? (
          <RefundUnits order={order} chosen={chosen} change={setChosen} preview={preview} />
        ) : (
          <SumField refundable={refundable} isWrong={!isSum} typed={typed} onChange={setTyped} />
        )}
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
        {minor > 0 && (
          <WhatFollows amount={amount} left={moneyText(locale, kept)} isByHand={isByHand && !asCredit} />
        )}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={refund.isPending} disabled={minor === 0}>
            {t("order.refund_submit", { amount })}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

type Following = { amount: string; left: string; isByHand: boolean }

function WhatFollows({ amount, left, isByHand }: Following) {
  const { t } = useWords()
  return (
    <Notice tone="plain">
      {t("order.refund_preview", { amount, left })}
      {isByHand && ` ${t("order.refund_by_hand")}`}
    </Notice>
  )
}

type Refunding = {
  order: Order
  asCredit: boolean
  amount: string
  body: { why: string } & ({ amount: Money } | { units: Units })
  onClose: () => void
}

function useRefund({ order: { orderId }, asCredit, amount, body, onClose }: Refunding) {
  const { t } = useWords()
  return useAct({
    act: (_none, key) =>
      ask(() =>
        api.POST(`/admin/v1/orders/{orderId}/${asCredit ? "credit-refunds" : "refunds"}`, {
          params: { path: { orderId }, header: keyed(key) },
          body,
        }),
      ),
    done: (_none, given) =>
      given.request ? t("order.done.refund_asked", { amount }) : t("order.done.refund", { amount }),
    after: onClose,
    quiet: true,
  })
}

type SumProps = { refundable: Money; isWrong: boolean; typed: string; onChange: (typed: string) => void }

function SumField({ refundable, isWrong, typed, onChange }: SumProps) {
  const { t, locale } = useWords()
  const { currency } = refundable
  const most = moneyText(locale, refundable)
  const example = typedAmount(locale, { minor: 1250, currency })
  const notAmount = t("order.refund_not_amount", { example, amount: most })
  return (
    <NumberField
      label={t("order.refund_amount", { currency })}
      hint={t("order.refund_at_most", { amount: most })}
      problem={isWrong ? notAmount : undefined}
      digits={digitsOf(currency)}
      required
      value={typed}
      onChange={onChange}
      className="tabular-nums"
    />
  )
}
