import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { digitsOf, moneyText } from "../../kit/format.ts"
import { inParts, minorOf, typedAmount } from "../../kit/numbers.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Check } from "../../parts/check.tsx"
import { SelectField } from "../../parts/field.tsx"
import { ManyDialog } from "../../parts/list/many_dialog.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { type AskedProducts, productsOf } from "./many.tsx"
import { useMarkets } from "./markets.ts"
import { changeOf, type PriceWay, percentDigits, priceWays } from "./price_change.ts"
import { filterOf } from "./search.ts"

// What a preview can be asked for by name; it shows a few examples.
const previewIdsMax = 100

/** Dearer or cheaper by a part or an amount, after a look at what some prices become. */
export function ManyPrices({ onClose, ...given }: AskedProducts) {
  const { t, locale } = useWords()
  const markets = useMarkets()
  const [marketChosen, setMarketCode] = useState("")
  const [way, setWay] = useState<PriceWay>("percent_down")
  const [typed, setTyped] = useState("")
  const [crossOut, setCrossOut] = useState(false)
  const marketCode = marketChosen || (markets[0]?.code ?? "")
  const currency = markets.find(({ code }) => code === marketCode)?.currency ?? "EUR"
  const isPercent = way.startsWith("percent")
  const change = changeOf(way, isPercent ? inParts(typed, percentDigits) : minorOf(typed, currency))
  const example = typedAmount(locale, { minor: 1250, currency: isPercent ? "EUR" : currency })
  const { count } = given.chosen
  const isDown = way.endsWith("down")
  return (
    <ManyDialog
      title={t("products.many.prices")}
      submit={t("products.many.prices_submit", { count })}
      isIncomplete={!change || !marketCode}
      begin={(key) => {
        const body = {
          products: productsOf(given),
          marketCode,
          change: change ?? { minor: 0 },
          crossOut: isDown && crossOut,
        }
        return ask(() => api.POST("/admin/v1/prices/changes", { params: { header: keyed(key) }, body }))
      }}
      changes={["products", "tasks"]}
      onClose={onClose}
    >
      <p>{t("products.many.prices_text", { count })}</p>
      <SelectField
        label={t("products.many.market")}
        value={marketCode}
        onChange={setMarketCode}
        choices={markets.map(({ code, titles }) => ({ value: code, text: textFor(titles, locale) }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t("products.many.how")}
          value={way}
          onChange={(value) => setWay(priceWays.find((one) => one === value) ?? way)}
          choices={priceWays.map((value) => ({ value, text: t(`products.many.${value}`, { currency }) }))}
        />
        <NumberField
          label={isPercent ? t("products.many.percent") : t("products.many.amount", { currency })}
          digits={isPercent ? percentDigits : digitsOf(currency)}
          autoComplete="off"
          required
          value={typed}
          onChange={setTyped}
          problem={typed && !change ? t("products.many.no_number", { example }) : undefined}
        />
      </div>
      {isDown && <Check label={t("products.many.cross_out")} checked={crossOut} onChange={setCrossOut} />}
      {change && marketCode && (
        <Examples {...given} asked={{ marketCode, crossOut: isDown && crossOut, ...change }} />
      )}
    </ManyDialog>
  )
}

type Asked = { marketCode: string; crossOut: boolean; ratePpm?: number; minor?: number }

/** Some of the prices, before and after. */
function Examples({ chosen, search, asked }: Omit<AskedProducts, "onClose"> & { asked: Asked }) {
  const { t, locale } = useWords()
  const which = chosen.isAll ? filterOf(search) : { productId: chosen.ids.slice(0, previewIdsMax) }
  const crossOut = asked.crossOut ? ("true" as const) : ("false" as const)
  const query = { ...which, ...asked, crossOut }
  const { data: preview } = useQuery({
    queryKey: ["products", "price_preview", query],
    queryFn: () => ask(() => api.GET("/admin/v1/prices/preview", { params: { query } })),
    placeholderData: keepPreviousData,
  })
  if (!preview) return null
  if (preview.examples.length === 0) return <p className="text-muted">{t("products.many.no_prices")}</p>
  const text = (minor: number) => moneyText(locale, { minor, currency: preview.currency })
  return (
    <section aria-label={t("products.many.examples")} className="rounded-card bg-bg p-4">
      <h3 className="mb-2 font-medium text-[0.95rem]">{t("products.many.examples")}</h3>
      <ul className="grid gap-1.5">
        {preview.examples.map(({ sku, titles, beforeMinor, afterMinor }) => (
          <li key={sku} className="flex flex-wrap justify-between gap-x-4">
            <span className="min-w-0">
              {textFor(titles, locale)} <span className="text-muted text-sm">{sku}</span>
            </span>
            <span className="tabular-nums">
              {text(beforeMinor)} →{" "}
              {afterMinor === null ? t("products.many.too_far") : <strong>{text(afterMinor)}</strong>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
