import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import type { Shape } from "../../../client/index.ts"
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
import { RefundParts } from "./refund_parts.tsx"
import { type ChosenUnits, isUnitsLeft, noUnits, RefundUnits, unitsOf } from "./refund_units.tsx"
import type { Order } from "./standing.ts"

type Props = { order: Order; refundable: Money; onClose: () => void }

/** Gives money back, for items or as an amount: what goes where and what stays is said before it is done. */
export function RefundDialog({ order, refundable, onClose }: Props) {
  const { t, locale } = useWords()
  const { currency } = refundable
  const [by, setBy] = useState<"units" | "sum">(isUnitsLeft(order) ? "units" : "sum")
  const [chosen, setChosen] = useState<ChosenUnits>(noUnits)
  const [typed, setTyped] = useState(amountText(refundable))
  const [why, setWhy] = useState("")
  const [asCredit, setAsCredit] = useState(false)
  const units = unitsOf(order, chosen)
  const sum = minorOf(typed, currency)
  const isSum = sum !== undefined && sum > 0 && sum <= refundable.minor
  const typedSum = { minor: by === "sum" && isSum ? sum : 0, currency }
  const bySum: Wish | undefined = isSum ? { amount: typedSum } : undefined
  const asked = by === "sum" ? bySum : units && { units }
  const preview = useQuery({ ...refundPreview(order, { ...asked, asCredit }), enabled: asked !== undefined })
  const shown = asked && preview.data
  const amount = moneyText(locale, shown?.amount ?? typedSum)
  const isReady = shown !== undefined && shown.amount.minor > 0
  const refund = useRefund({ order, asCredit, amount, why: why.trim(), onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (asked && isReady) refund.mutate(asked)
  }
  const error = refund.error ?? preview.error
  return (
    <Dialog title={t("order.refund_title", { number: order.number })} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {error && <Notice tone="bad">{sentenceOf(t, error)}</Notice>}
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
          <RefundUnits order={order} chosen={chosen} change={setChosen} preview={shown} />
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
        {isReady && <WhatFollows order={order} preview={shown} />}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={refund.isPending} disabled={!isReady}>
            {t("order.refund_submit", { amount })}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

type Wish = { units: Units } | { amount: Money }

function WhatFollows({ order, preview }: { order: Order; preview: Shape<"RefundPreview"> }) {
  const { t, locale } = useWords()
  const { amount, parts } = preview
  const kept = Math.max(order.paid.minor - order.refunded.minor - amount.minor, 0)
  const left = moneyText(locale, { ...amount, minor: kept })
  return (
    <Notice tone="plain">
      {t("order.refund_preview", { amount: moneyText(locale, amount), left })}
      <RefundParts parts={parts} order={order} />
    </Notice>
  )
}

type Refunding = {
  order: Order
  asCredit: boolean
  amount: string
  why: string
  onClose: () => void
}

function useRefund({ order: { orderId }, asCredit, amount, why, onClose }: Refunding) {
  const { t } = useWords()
  return useAct({
    act: (wish: Wish, key) =>
      ask(() =>
        api.POST(`/admin/v1/orders/{orderId}/${asCredit ? "credit-refunds" : "refunds"}`, {
          params: { path: { orderId }, header: keyed(key) },
          body: { ...wish, why },
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
