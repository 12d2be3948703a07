import { digitsOf } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { taxesEn } from "../../messages/taxes.en.ts"
import type { Draft } from "../../parts/draft.tsx"
import { SelectField } from "../../parts/field.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { countryNames, euCountries } from "./countries.ts"
import type { MarketForm } from "./market_form.ts"
import type { Problems } from "./saving.ts"

bring(taxesEn)

const roundings = ["line", "unit", "rate_group", "order"] as const
const modes = ["half_up", "half_even", "up", "down"] as const
const deliveryTaxes = ["leading", "shares", "standard", "reduced", "super_reduced", "zero"] as const

type Props = { draft: Draft<MarketForm>; currency: string; problems: Problems }

/** How amounts become whole, how delivery is taxed, and whether businesses abroad owe the tax themselves. */
export function MarketRounding({ draft, currency, problems }: Props) {
  const { t, locale } = useWords()
  const { value, change } = draft
  const names = countryNames(locale)
  return (
    <>
      <SelectField
        label={t("markets.delivery_tax")}
        value={value.deliveryTax}
        onChange={(deliveryTax) => change({ deliveryTax })}
        choices={deliveryTaxes.map((one) => ({ value: one, text: t(`markets.delivery_tax.${one}`) }))}
      />
      <SelectField
        label={t("markets.reverse_charge")}
        hint={t("markets.reverse_charge_hint")}
        value={value.reverseChargeFrom ?? ""}
        onChange={(country) =>
          change({ reverseChargeFrom: euCountries.find((one) => one === country) ?? null })
        }
        choices={[
          { value: "", text: t("markets.reverse_charge_off") },
          ...euCountries.map((one) => ({
            value: one,
            text: t("markets.reverse_charge_from", { country: names.of(one) ?? one }),
          })),
        ]}
      />
      <SelectField
        label={t("markets.rounding")}
        value={value.rounding}
        onChange={(rounding) => change({ rounding })}
        choices={roundings.map((one) => ({ value: one, text: t(`markets.rounding.${one}`) }))}
      />
      <SelectField
        label={t("markets.rounding_mode")}
        hint={t("markets.rounding_hint")}
        value={value.roundingMode}
        onChange={(roundingMode) => change({ roundingMode })}
        choices={modes.map((one) => ({ value: one, text: t(`markets.rounding_mode.${one}`) }))}
      />
      <NumberField
        label={t("markets.cash_step", { currency })}
        hint={t("markets.cash_step_hint")}
        digits={digitsOf(currency)}
        problem={problems.cashStep}
        value={value.cashStep}
        onChange={(cashStep) => change({ cashStep })}
      />
    </>
  )
}
