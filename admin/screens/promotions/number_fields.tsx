import { useId, useState } from "react"
import { digitsOf } from "../../kit/format.ts"
import { amountText, minorOf } from "../../kit/numbers.ts"
import { useWords } from "../../kit/use_words.ts"
import { NumberField } from "../../parts/number_field.tsx"
import { useMarkets } from "../products/markets.ts"
import { percentDigits, ppmOf } from "../settings/rates.ts"
import { wholeOf } from "../settings/saving.ts"
import { useProblem } from "./problems.tsx"
import type { Amounts } from "./reading.ts"

type Common = { label: string; hint?: string; field: string }
type NumberProps<Value> = Common & { value: Value; onChange: (value: Value) => void }

/** A whole number from one on. What cannot be read is nought, which the form does not take. */
export function CountField(props: NumberProps<number>) {
  return <ReadField {...props} text={textOf(props.value)} maxLength={9} read={(text) => wholeOf(text) ?? 0} />
}

/** The same, or nothing: no limit. */
export function LimitField(props: NumberProps<number | null>) {
  const read = (text: string) => (text.trim() === "" ? null : (wholeOf(text) ?? 0))
  return <ReadField {...props} text={textOf(props.value)} maxLength={9} read={read} />
}

/** A part of the whole in percent, up to 100. */
export function RateField(props: NumberProps<number>) {
  const text = textOf(props.value / 10_000)
  const read = (typed: string) => ppmOf(typed) ?? 0
  return <ReadField {...props} text={text} maxLength={8} digits={percentDigits} read={read} />
}

const textOf = (value: number | null) => (value ? String(value) : "")

type ReadProps<Value> = NumberProps<Value> & {
  /** What stands there at first. */
  text: string
  maxLength: number
  digits?: number
  read: (typed: string) => Value
}

function ReadField<Value>({ label, hint, field, onChange, ...rest }: ReadProps<Value>) {
  const { text, maxLength, digits = 0, read } = rest
  const problem = useProblem(field)
  const [typed, setTyped] = useState(text)
  return (
    <NumberField
      label={label}
      hint={hint}
      problem={problem}
      digits={digits}
      maxLength={maxLength}
      value={typed}
      onChange={(given) => {
        setTyped(given)
        onChange(read(given))
      }}
    />
  )
}

type UpToProps = {
  label: string
  max: number
  wrong: string
  value: string
  onChange: (typed: string) => void
}

/** What is typed as a whole number from 1 up to so many, and nothing else. */
export function UpToField({ label, max, wrong, value, onChange }: UpToProps) {
  return (
    <NumberField
      label={label}
      digits={0}
      maxLength={String(max).length}
      problem={countUpTo(max, value) === undefined ? wrong : undefined}
      value={value}
      onChange={onChange}
    />
  )
}

export function countUpTo(max: number, typed: string): number | undefined {
  const count = wholeOf(typed)
  return count !== undefined && count >= 1 && count <= max ? count : undefined
}

/** The currencies that the shop sells in, and those that are set already. */
function useCurrencies(amounts: Amounts): string[] {
  const markets = useMarkets()
  return [...new Set([...markets, ...amounts].map(({ currency }) => currency))]
}

/** One amount for each currency: nothing is converted. */
export function AmountsFields({ label, hint, field, value, onChange }: NumberProps<Amounts>) {
  const currencies = useCurrencies(value)
  const problem = useProblem(field)
  const id = useId()
  const said = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ")
  const put = (currency: string, minor: number | undefined) => {
    const others = value.filter((one) => one.currency !== currency)
    const all = minor === undefined ? others : [...others, { minor, currency }]
    // In the order of the fields, so that typing back what was kept is no change.
    onChange(currencies.flatMap((one) => all.filter((amount) => amount.currency === one)))
  }
  return (
    <fieldset aria-describedby={said || undefined} className="grid min-w-0 gap-1.5">
      <legend className="mb-1.5 font-medium text-[0.95rem]">{label}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        {currencies.map((currency) => (
          <AmountField
            key={currency}
            currency={currency}
            kept={value.find((one) => one.currency === currency)?.minor}
            change={(minor) => put(currency, minor)}
          />
        ))}
      </div>
      {problem && (
        <p id={`${id}-problem`} className="text-bad text-sm">
          {problem}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
    </fieldset>
  )
}

type AmountProps = {
  currency: string
  kept: number | undefined
  change: (minor: number | undefined) => void
}

function AmountField({ currency, kept, change }: AmountProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState(kept ? amountText({ minor: kept, currency }) : "")
  const isWrong = typed.trim() !== "" && !minorOf(typed, currency)
  return (
    <NumberField
      label={currency}
      problem={isWrong ? t("rules.no_amount") : undefined}
      digits={digitsOf(currency)}
      maxLength={15}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        change(text.trim() === "" ? undefined : (minorOf(text, currency) ?? 0))
      }}
    />
  )
}
