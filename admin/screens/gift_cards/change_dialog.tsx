import { type FormEvent, useState } from "react"
import { digitsOf } from "../../kit/format.ts"
import { minorOf, typedAmount } from "../../kit/numbers.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useCardAct } from "./reading.ts"

export type Change = { amount: { minor: number; currency: string }; reason: string }

type Props = {
  title: string
  /** Of which one is chosen. */
  currencies: readonly string[]
  send: (change: Change, key: string) => Promise<{ request: object | null }>
  onClose: () => void
}

/** More or less on a card or on somebody's credit, with the reason. */
export function ChangeDialog({ title, currencies, send, onClose }: Props) {
  const { t } = useWords()
  const [currency, setCurrency] = useState(currencies[0] ?? "EUR")
  const [typed, setTyped] = useState("")
  const [reason, setReason] = useState("")
  const minor = signedMinorOf(typed, currency)
  const isFitting = minor !== undefined && minor !== 0
  const change = useCardAct({
    act: (key) => send({ amount: { minor: minor ?? 0, currency }, reason: reason.trim() }, key),
    done: ({ request }) => t(request === null ? "gifts.adjusted" : "gifts.waits"),
    after: onClose,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isFitting) change.mutate()
  }
  return (
    <Dialog title={title} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {change.error && <Notice tone="bad">{sentenceOf(t, change.error)}</Notice>}
        {currencies.length > 1 && (
          <SelectField
            label={t("gifts.currency")}
            value={currency}
            onChange={setCurrency}
            choices={currencies.map((value) => ({ value, text: value }))}
          />
        )}
        <AmountField
          currency={currency}
          hint={t("gifts.adjust_hint")}
          isFitting={isFitting}
          value={typed}
          onChange={setTyped}
        />
        <WhyField value={reason} onChange={setReason} />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={change.isPending} disabled={!isFitting}>
            {title}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

function signedMinorOf(plain: string, currency: string): number | undefined {
  const isLess = plain.startsWith("-")
  const minor = minorOf(isLess ? plain.slice(1) : plain, currency)
  return minor === undefined ? undefined : isLess ? -minor : minor
}

type AmountProps = {
  currency: string
  hint?: string
  isFitting: boolean
  value: string
  onChange: (value: string) => void
}

/** What is typed is wrong only once something is typed. */
export function AmountField({ currency, isFitting, value, ...rest }: AmountProps) {
  const { t, locale } = useWords()
  const isWrong = value !== "" && !isFitting
  const example = typedAmount(locale, { minor: 5000, currency })
  return (
    <NumberField
      {...rest}
      label={t("gifts.amount", { currency })}
      digits={digitsOf(currency)}
      problem={isWrong ? t("gifts.amount_wrong", { example }) : undefined}
      required
      value={value}
      className="tabular-nums"
    />
  )
}

export function WhyField(given: { value: string; onChange: (value: string) => void }) {
  const { t } = useWords()
  return <TextField {...given} label={t("gifts.why")} hint={t("gifts.why_hint")} required maxLength={300} />
}
