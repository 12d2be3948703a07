import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { momentText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Panel } from "../../parts/page.tsx"
import { Badge, ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { NewRate } from "./new_rate.tsx"
import { standingOf, taxCategories } from "./rates.ts"
import { ratesOf, type TaxRate } from "./rules_reading.ts"

/** The rates of a market: those that were, those that count, those to come. None is ever taken back. */
export function TaxRates({ marketCode }: { marketCode: string }) {
  const { t } = useWords()
  const mayWrite = useMay("taxes.write")
  const [isNew, setIsNew] = useState(false)
  const rates = useQuery(ratesOf(marketCode))
  if (rates.error && !rates.data) return <ErrorState error={rates.error} retry={() => void rates.refetch()} />
  if (!rates.data) return <Loading />
  const known = taxCategories.filter((one) => rates.data.some(({ category }) => category === one))
  return (
    <Panel title={t("rates.title")}>
      <div className="grid gap-4">
        {known.length === 0 && <Notice tone="warn">{t("rates.none")}</Notice>}
        {known.map((category) => (
          <CategoryRates
            key={category}
            category={category}
            rates={rates.data.filter((rate) => rate.category === category)}
          />
        ))}
        {mayWrite && (
          <div>
            <Button onClick={() => setIsNew(true)}>{t("rates.new")}</Button>
          </div>
        )}
      </div>
      {isNew && <NewRate marketCode={marketCode} onClose={() => setIsNew(false)} />}
    </Panel>
  )
}

const tones = { past: "plain", now: "good", coming: "warn" } as const

function CategoryRates({ category, rates }: { category: TaxRate["category"]; rates: TaxRate[] }) {
  const { t, locale } = useWords()
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 4 })
  const newestFirst = rates.toSorted((one, other) => other.validFrom.localeCompare(one.validFrom))
  const now = new Date().toISOString()
  return (
    <section>
      <h3 className="font-medium">{t(`rates.category.${category}`)}</h3>
      <ul className="divide-y divide-line">
        {newestFirst.map((rate) => {
          const standing = standingOf(rate, newestFirst, now)
          return (
            <li key={rate.validFrom} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <span className="w-16 font-semibold tabular-nums">
                {percent.format(rate.ratePpm / 1_000_000)}
              </span>
              <span className="flex-1 text-muted text-sm">
                {t("rates.from", { day: momentText(locale, rate.validFrom) })}
              </span>
              <Badge tone={tones[standing]}>{t(`rates.${standing}`)}</Badge>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
