import { digitsOf } from "../../kit/format.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Check } from "../../parts/check.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { Notice } from "../../parts/states.tsx"
import type { Conversion } from "../prices/conversions_reading.ts"
import { type ConversionForm, rateDigits, today, type WrongField } from "./conversion_form.ts"
import type { Market } from "./rules_reading.ts"

type Props = {
  form: ConversionForm
  fromCurrency: string
  markets: readonly Market[]
  /** The rule that is changed: its currencies stay. */
  rule: Conversion | undefined
  wrong: ReadonlySet<WrongField>
  change: (more: Partial<ConversionForm>) => void
}

const directions = ["nearest", "up", "down"] as const

export function ConversionFields(props: Props) {
  const { form, fromCurrency, wrong, change } = props
  const { t } = useWords()
  const currency = form.toCurrency
  return (
    <>
      <Currencies {...props} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <NumberField
          label={t("conversions.rate", { from: fromCurrency, to: currency })}
          digits={rateDigits}
          required
          problem={wrong.has("rate") ? t("conversions.rate_wrong") : undefined}
          value={form.rate}
          onChange={(rate) => change({ rate })}
        />
        <TextField
          label={t("conversions.day")}
          type="date"
          required
          max={today()}
          problem={wrong.has("day") ? t("conversions.day_wrong") : undefined}
          value={form.rateOn}
          onChange={(rateOn) => change({ rateOn })}
        />
        <NumberField
          label={t("conversions.step", { currency })}
          digits={digitsOf(currency)}
          problem={wrong.has("step") ? t("conversions.step_wrong") : undefined}
          value={form.step}
          onChange={(step) => change({ step })}
        />
        <NumberField
          label={t("conversions.ending", { currency })}
          hint={t("conversions.ending_hint")}
          digits={digitsOf(currency)}
          problem={wrong.has("ending") ? t("conversions.ending_wrong") : undefined}
          value={form.ending}
          onChange={(ending) => change({ ending })}
        />
      </div>
      <SelectField
        label={t("conversions.direction")}
        value={form.direction}
        onChange={(direction) => change({ direction })}
        choices={directions.map((one) => ({ value: one, text: t(`conversions.direction.${one}`) }))}
      />
      <Check
        label={t("conversions.is_on")}
        hint={form.isOn ? undefined : t("conversions.is_on_hint")}
        checked={form.isOn}
        onChange={(isOn) => change({ isOn })}
      />
    </>
  )
}

function Currencies({ form, fromCurrency, markets, rule, change }: Props) {
  const { t, locale } = useWords()
  const sources = rule ? markets.filter(({ currency }) => currency === rule.fromCurrency) : markets
  const into = rule
    ? [rule.toCurrency]
    : [...new Set(markets.map(({ currency }) => currency))].filter((one) => one !== fromCurrency)
  if (into.length === 0) return <Notice tone="warn">{t("refusal.conversion.no_market")}</Notice>
  const pick = (fromMarket: string) => {
    const chosen = markets.find(({ code }) => code === fromMarket)?.currency
    const other = markets.find(({ currency }) => currency !== chosen)?.currency ?? ""
    change({ fromMarket, ...(form.toCurrency === chosen && { toCurrency: other }) })
  }
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <SelectField
        label={t("conversions.from")}
        value={form.fromMarket}
        onChange={pick}
        choices={sources.map(({ code, titles, currency }) => ({
          value: code,
          text: t("conversions.market", { market: textFor(titles, locale) || code, currency }),
        }))}
      />
      <SelectField
        label={t("conversions.to")}
        value={form.toCurrency}
        onChange={(toCurrency) => change({ toCurrency })}
        choices={into.map((currency) => ({ value: currency, text: currency }))}
      />
    </div>
  )
}
