import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { SaveBar, useDraft } from "../../parts/draft.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { Badge, EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { allMarkets, shopFacts } from "../products/reading.ts"
import { BackToMarkets } from "./back.tsx"
import { KnownRates } from "./known_rates.tsx"
import { MarketFields } from "./market_fields.tsx"
import { formOf, marketProblems, useSaveMarket } from "./market_form.ts"
import { MarketRounding } from "./market_rounding.tsx"
import { MarketSwitches } from "./market_switches.tsx"
import { MarketTaxes } from "./market_taxes.tsx"
import { RatesFile } from "./rates_file.tsx"
import type { Market } from "./rules_reading.ts"
import { problemsOf, Unready } from "./saving.ts"
import type { ShopSettings } from "./settings.tsx"

/** One market: its countries, how prices are shown, whether it is open, and its taxes. */
export default function MarketScreen() {
  const { t } = useWords()
  const { marketCode } = useParams({ from: "/inside/settings/markets/$marketCode" })
  const markets = useQuery(allMarkets)
  const shop = useQuery(shopFacts)
  const failed = [markets, shop].find(({ error, data }) => error && !data)
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />
  if (!markets.data || !shop.data) return <Loading />
  const market = markets.data.find(({ code }) => code === marketCode)
  if (market) return <Editor key={marketCode} market={market} shop={shop.data} />
  return (
    <>
      <PageHeader title={t("part.not_found")} above={<BackToMarkets />} />
      <EmptyState icon="search" title={t("part.not_found")} text={t("part.not_found_text")} />
    </>
  )
}

function Editor({ market, shop }: { market: Market; shop: ShopSettings }) {
  const { t, locale } = useWords()
  const mayWrite = useMay("settings.write")
  const mayTax = useMay("taxes.write")
  const { titles, isOpen } = market
  const kept = formOf(market)
  const draft = useDraft(kept, market.version)
  const wrong = marketProblems(t, draft.value, { language: shop.defaultLocale, currency: market.currency })
  const save = useSaveMarket({ market, draft, isReady: Object.keys(wrong).length === 0 })
  const isUnready = save.error instanceof Unready
  // What was wrong is said until it is mended.
  const isSaid = save.error && (Object.keys(wrong).length > 0 || !isUnready)
  const problem = isUnready ? t("rules.look_again") : sentenceOf(t, save.error)
  const problems = isUnready ? wrong : problemsOf(t, save.error)
  const drop = () => {
    draft.drop()
    save.reset()
  }
  return (
    <>
      <PageHeader title={textFor(titles, locale)} above={<BackToMarkets />}>
        {market.isDefault && <Badge tone="plain">{t("markets.own")}</Badge>}
        <Badge tone={isOpen ? "good" : "plain"}>{isOpen ? t("markets.open") : t("markets.closed")}</Badge>
      </PageHeader>
      <div className="grid gap-4 lg:grid-cols-2">
        <fieldset disabled={!mayWrite} className="panel grid gap-5 self-start p-5">
          <MarketFields
            draft={draft}
            currency={market.currency}
            languages={shop.locales}
            problems={problems}
          />
          <MarketRounding draft={draft} currency={market.currency} problems={problems} />
        </fieldset>
        <div className="grid gap-4 self-start">
          {mayWrite && (
            <Panel title={t("markets.state")}>
              <MarketSwitches market={market} shop={shop} />
            </Panel>
          )}
          <MarketTaxes marketCode={market.code} />
          {mayTax && <KnownRates marketCode={market.code} />}
          {mayTax && <RatesFile />}
        </div>
      </div>
      <SaveBar
        draft={{ ...draft, drop }}
        busy={save.isPending}
        problem={isSaid ? problem : undefined}
        onSave={() => save.mutate()}
      />
    </>
  )
}
