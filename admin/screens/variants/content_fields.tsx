import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { pricesEn } from "../../messages/prices.en.ts"
import { SelectField } from "../../parts/field.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { basesFor } from "./content.ts"
import type { VariantRow } from "./drafts.ts"

bring(pricesEn)

type Props = {
  row: VariantRow
  problem: string | undefined
  change: (more: Partial<VariantRow>) => void
}

/** How much is in it, and of which quantity the price is told beside its own. */
export function ContentFields({ row, problem, change }: Props) {
  const { t } = useWords()
  const bases = basesFor(row.content)
  const base = bases.find((one) => one === row.contentBase) ?? bases[0]
  return (
    <>
      <NumberField
        label={t("variants.content")}
        hint={t("variants.content_hint")}
        problem={problem}
        digits={3}
        inputMode="text"
        maxLength={20}
        value={row.content}
        onChange={(content) => change({ content })}
      />
      {base && bases.length > 1 && (
        <SelectField
          label={t("variants.content_base")}
          value={base}
          onChange={(contentBase) => change({ contentBase })}
          choices={bases.map((one) => ({ value: one, text: one.replace(/^100/, "100 ") }))}
        />
      )}
    </>
  )
}
