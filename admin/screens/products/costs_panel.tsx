import { digitsOf } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { pricesEn } from "../../messages/prices.en.ts"
import { NumberInput } from "../../parts/number_field.tsx"
import { Panel } from "../../parts/page.tsx"
import type { Costs } from "./costs.ts"
import type { Product } from "./reading.ts"
import { variantTitle } from "./variant_grid.tsx"

bring(pricesEn)

/** What one unit costs the shop: for the margin of promotions and prices, and for nobody who shops. */
export function CostsPanel({ product, costs }: { product: Product; costs: Costs }) {
  const { t, locale } = useWords()
  const { rows, currencies, isLocked } = costs
  if (!rows || rows.length === 0 || currencies.length === 0) return null
  return (
    <Panel title={t("costs.title")}>
      <p className="mb-2 text-muted text-sm">{t("costs.text")}</p>
      <ul className="divide-y divide-line">
        {rows.map((variant) => {
          const name = variantTitle(product, variant, locale) ?? variant.sku
          return (
            <li key={variant.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
              <span className="min-w-32 flex-1">{name}</span>
              <span className="flex flex-wrap gap-3">
                {currencies.map((currency) => {
                  const id = `cost-${variant.id}-${currency}`
                  return (
                    <span key={currency} className="flex flex-wrap items-center gap-2">
                      <label htmlFor={id} className="text-muted text-sm">
                        <span className="sr-only">{name}, </span>
                        {t("costs.in", { currency })}
                      </label>
                      <NumberInput
                        id={id}
                        className="field w-28 text-end tabular-nums aria-[invalid]:text-bad read-only:text-muted"
                        digits={digitsOf(currency)}
                        maxLength={20}
                        readOnly={isLocked}
                        aria-invalid={costs.isWrong(variant.id, currency) || undefined}
                        value={costs.text(variant.id, currency)}
                        onChange={(plain) => costs.type(variant.id, currency, plain)}
                      />
                    </span>
                  )
                })}
              </span>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
