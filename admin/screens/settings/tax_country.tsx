import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { rulesEn } from "../../messages/rules.en.ts"
import { taxesEn } from "../../messages/taxes.en.ts"
import { Button } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { countryNames } from "./countries.ts"
import { NewRate } from "./new_rate.tsx"
import { standingOf, taxCategories } from "./rates.ts"
import { ratesOf, type TaxRate } from "./rules_reading.ts"
import { TaxRateRow } from "./tax_rate_row.tsx"

bring(taxesEn)
bring(rulesEn)

/** The rates of a country and its parts: those that were, those that hold, those to come. */
export default function TaxCountry() {
  const { t, locale } = useWords()
  const { marketCode, country } = useParams({
    from: "/inside/settings/markets/$marketCode/taxes/$country",
  })
  const mayWrite = useMay("taxes.write")
  const [isNew, setIsNew] = useState(false)
  const rates = useQuery(ratesOf(country))
  const name = countryNames(locale).of(country) ?? country
  const places = placesIn(rates.data ?? [])
  const isMissing = !rates.data?.some((rate) => standingOf(rate) === "now")
  return (
    <>
      <PageHeader
        title={t("taxes.country", { country: name })}
        above={<BackToMarket marketCode={marketCode} />}
      >
        {mayWrite && (
          <Button tone="primary" onClick={() => setIsNew(true)}>
            {t("rates.new")}
          </Button>
        )}
      </PageHeader>
      {rates.isPending && <Loading />}
      {rates.error && !rates.data && <ErrorState error={rates.error} retry={() => void rates.refetch()} />}
      {rates.data && (
        <div className="grid max-w-3xl gap-4">
          {isMissing && <Notice tone="warn">{t("taxes.none_here")}</Notice>}
          {places.map((region) => (
            <Panel key={region ?? ""} title={region ?? t("taxes.whole")}>
              <div className="grid gap-4">
                {taxCategories.map((category) => (
                  <CategoryRates
                    key={category}
                    category={category}
                    rates={rates.data.filter((rate) => rate.region === region && rate.category === category)}
                  />
                ))}
              </div>
            </Panel>
          ))}
          <p className="text-muted text-sm">{t("rates.for_ever")}</p>
        </div>
      )}
      {isNew && <NewRate country={country} onClose={() => setIsNew(false)} />}
    </>
  )
}

/** The whole country, then its parts. */
function placesIn(rates: readonly TaxRate[]): (string | null)[] {
  const regions = [...new Set(rates.flatMap(({ region }) => region ?? []))].sort()
  const hasWhole = rates.some(({ region }) => region === null)
  return [...(hasWhole ? [null] : []), ...regions]
}

function CategoryRates({ category, rates }: { category: TaxRate["category"]; rates: TaxRate[] }) {
  const { t } = useWords()
  if (rates.length === 0) return null
  const newestFirst = rates.toSorted((one, other) => other.validFrom.localeCompare(one.validFrom))
  const past = newestFirst.filter((rate) => standingOf(rate) === "past")
  return (
    <section>
      <h3 className="font-medium">{t(`rates.category.${category}`)}</h3>
      <ul className="divide-y divide-line">
        {newestFirst
          .filter((rate) => !past.includes(rate))
          .map((rate) => (
            <TaxRateRow key={rate.taxRateId} rate={rate} />
          ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary className="cursor-pointer py-2 text-muted text-sm">{t("taxes.past_more")}</summary>
          <ul className="divide-y divide-line">
            {past.map((rate) => (
              <TaxRateRow key={rate.taxRateId} rate={rate} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function BackToMarket({ marketCode }: { marketCode: string }) {
  const { t } = useWords()
  return (
    <Link
      to="/settings/markets/$marketCode"
      params={{ marketCode }}
      className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline"
    >
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("taxes.back_to_market") })}
    </Link>
  )
}
