import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { taxesEn } from "../../messages/taxes.en.ts"
import { Panel } from "../../parts/page.tsx"
import { Badge, ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { countryNames } from "./countries.ts"
import { percentText, standingOf, taxCategories } from "./rates.ts"
import { type TaxRate, taxesOf } from "./rules_reading.ts"

bring(taxesEn)

/** What a market takes in each of its countries; where no rate is set, it says so before anything else. */
export function MarketTaxes({ marketCode }: { marketCode: string }) {
  const { t, locale } = useWords()
  const taxes = useQuery(taxesOf(marketCode))
  if (taxes.error && !taxes.data) return <ErrorState error={taxes.error} retry={() => void taxes.refetch()} />
  if (!taxes.data) return <Loading />
  const { homeCountry, countries } = taxes.data
  const names = countryNames(locale)
  const missing = countries.filter(({ isMissing }) => isMissing)
  const listed = new Intl.ListFormat(locale).format(
    missing.map(({ country }) => names.of(country) ?? country),
  )
  return (
    <Panel title={t("rates.title")}>
      <div className="grid gap-4">
        {missing.length > 0 && (
          <Notice tone="warn">
            <p className="font-semibold">{t("taxes.none_title", { count: missing.length })}</p>
            <p>{t("taxes.none_text", { countries: listed })}</p>
          </Notice>
        )}
        <p className="text-muted text-sm">{t("taxes.gross_stays")}</p>
        <ul className="divide-y divide-line">
          {countries.map(({ country, rates, isMissing }) => (
            <li key={country} className="relative flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
              <Link
                to="/settings/markets/$marketCode/taxes/$country"
                params={{ marketCode, country }}
                className="min-w-36 flex-1 font-medium text-link after:absolute after:inset-0 hover:underline"
              >
                {names.of(country) ?? country}
                {country === homeCountry && (
                  <span className="block font-normal text-muted text-sm">{t("taxes.home")}</span>
                )}
              </Link>
              {isMissing ? (
                <Badge tone="warn">{t("rates.unset")}</Badge>
              ) : (
                <span className="text-sm tabular-nums">{summaryOf(locale, rates)}</span>
              )}
              {rates.some((rate) => standingOf(rate) === "coming") && (
                <Badge tone="plain">{t("rates.coming")}</Badge>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}

/** "19 % · 7 %": what holds in the whole country, the standard rate first. */
function summaryOf(locale: string, rates: readonly TaxRate[]): string {
  const holding = rates.filter((rate) => standingOf(rate) === "now")
  const whole = holding.filter(({ region }) => region === null)
  const shown = whole.length > 0 ? whole : holding
  return taxCategories
    .flatMap((category) => shown.filter((rate) => rate.category === category && category !== "zero"))
    .map(({ ratePpm }) => percentText(locale, ratePpm))
    .join(" · ")
}
