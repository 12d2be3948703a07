import { digitsOf } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, IconButton } from "../../parts/button.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { emptyTier, type TypedTier } from "./typed.ts"

type Props = {
  tiers: readonly TypedTier[]
  currency: string
  problem?: string | undefined
  change: (tiers: TypedTier[]) => void
}

const tiersMax = 20

/** What a piece costs from which quantity on. */
export function TierFields({ tiers, currency, problem, change }: Props) {
  const { t } = useWords()
  const set = (key: string, more: Partial<TypedTier>) =>
    change(tiers.map((tier) => (tier.key === key ? { ...tier, ...more } : tier)))
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1 font-semibold">{t("depth.tiers")}</legend>
      <p className="text-muted text-sm">{t("depth.tiers_hint")}</p>
      {tiers.map(({ key, quantity, price }) => (
        <div key={key} className="grid grid-cols-[1fr_1fr_auto] items-end gap-2">
          <NumberField
            label={t("depth.from_pieces")}
            digits={0}
            value={quantity}
            onChange={(text) => set(key, { quantity: text })}
          />
          <NumberField
            label={t("depth.each_in", { currency })}
            digits={digitsOf(currency)}
            value={price}
            onChange={(text) => set(key, { price: text })}
          />
          <IconButton
            icon="close"
            label={t("depth.tier_remove", { count: quantity || "?" })}
            onClick={() => change(tiers.filter((tier) => tier.key !== key))}
          />
        </div>
      ))}
      {problem && (
        <p role="alert" className="text-bad text-sm">
          {problem}
        </p>
      )}
      {tiers.length < tiersMax && (
        <Button className="justify-self-start" onClick={() => change([...tiers, emptyTier()])}>
          {t("depth.tier_add")}
        </Button>
      )}
    </fieldset>
  )
}
