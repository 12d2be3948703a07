import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { taxesEn } from "../../messages/taxes.en.ts"
import type { Draft } from "../../parts/draft.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import type { MarketForm } from "./market_form.ts"
import type { Problems } from "./saving.ts"

bring(taxesEn)

const roundings = ["line", "unit", "rate_group", "order"] as const
const modes = ["half_up", "half_even", "up", "down"] as const
const deliveryTaxes = ["leading", "shares", "standard", "reduced", "super_reduced", "zero"] as const

type Props = { draft: Draft<MarketForm>; currency: string; problems: Problems }

/** How amounts become whole, and how delivery is taxed. */
export function MarketRounding({ draft, currency, problems }: Props) {
  const { t } = useWords()
  const { value, change } = draft
  return (
    <>
      <SelectField
        label={t("markets.delivery_tax")}
        value={value.deliveryTax}
        onChange={(deliveryTax) => change({ deliveryTax })}
        choices={deliveryTaxes.map((one) => ({ value: one, text: t(`markets.delivery_tax.${one}`) }))}
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
      <TextField
        label={t("markets.cash_step", { currency })}
        hint={t("markets.cash_step_hint")}
        inputMode="decimal"
        problem={problems.cashStep}
        value={value.cashStep}
        onChange={(cashStep) => change({ cashStep })}
      />
    </>
  )
}
