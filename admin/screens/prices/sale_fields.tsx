import { digitsOf } from "../../kit/format.ts"
import { shownNumber } from "../../kit/numbers.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, IconButton } from "../../parts/button.tsx"
import { TextField } from "../../parts/field.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { ZoneNote } from "../products/shop_zone.tsx"
import { emptySale, type TypedSale } from "./typed.ts"

type Props = {
  sales: readonly TypedSale[]
  currency: string
  zone: string
  problem?: string | undefined
  change: (sales: TypedSale[]) => void
}

const salesMax = 20

/** Lower prices for a time. */
export function SaleFields({ sales, currency, zone, problem, change }: Props) {
  const { t, locale } = useWords()
  const set = (key: string, more: Partial<TypedSale>) =>
    change(sales.map((sale) => (sale.key === key ? { ...sale, ...more } : sale)))
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1 font-semibold">{t("depth.sales")}</legend>
      <p className="text-muted text-sm">{t("depth.sales_hint")}</p>
      {sales.map(({ key, price, from, until }) => (
        <div key={key} className="grid items-end gap-2 sm:grid-cols-[1fr_1.4fr_1.4fr_auto]">
          <NumberField
            label={t("depth.sale_in", { currency })}
            digits={digitsOf(currency)}
            value={price}
            onChange={(text) => set(key, { price: text })}
          />
          <TextField
            label={t("depth.from")}
            type="datetime-local"
            value={from}
            onChange={(text) => set(key, { from: text })}
          />
          <TextField
            label={t("depth.until")}
            type="datetime-local"
            value={until}
            onChange={(text) => set(key, { until: text })}
          />
          <IconButton
            icon="close"
            className="justify-self-end"
            label={t("depth.sale_remove", { price: shownNumber(locale, price) || "?" })}
            onClick={() => change(sales.filter((sale) => sale.key !== key))}
          />
        </div>
      ))}
      {sales.length > 0 && <ZoneNote zone={zone} />}
      {problem && (
        <p role="alert" className="text-bad text-sm">
          {problem}
        </p>
      )}
      {sales.length < salesMax && (
        <Button className="justify-self-start" onClick={() => change([...sales, emptySale()])}>
          {t("depth.sale_add")}
        </Button>
      )}
    </fieldset>
  )
}
