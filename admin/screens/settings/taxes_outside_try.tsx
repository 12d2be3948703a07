import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { api, ask, type Shape } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { countryNames } from "./countries.ts"
import { percentText } from "./rates.ts"
import type { Market } from "./rules_reading.ts"

type Props = {
  markets: readonly Market[]
  /** What would be asked is what is kept. */
  isReady: boolean
}

/** Asks the service for one thing that goes to a place, and says what it answered. */
export function TaxesOutsideTry({ markets, isReady }: Props) {
  const { t, locale } = useWords()
  const [marketCode, setMarketCode] = useState(markets[0]?.code ?? "")
  const market = markets.find(({ code }) => code === marketCode)
  const countries = market?.countries ?? []
  const [chosen, setCountry] = useState("")
  const country = countries.includes(chosen) ? chosen : (market?.homeCountry ?? "")
  const [postalCode, setPostalCode] = useState("")
  const [region, setRegion] = useState("")
  const tried = useMutation({
    mutationFn: () => {
      const body = { marketCode, country, region, postalCode }
      return ask(() => api.POST("/admin/v1/tax-service/tries", { body }))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !tried.isPending) tried.mutate()
  }
  const names = countryNames(locale)
  return (
    <Panel title={t("tax_service.try")}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-muted text-sm">{t("tax_service.try_text")}</p>
        <SelectField
          label={t("tax_service.try_market")}
          value={marketCode}
          onChange={setMarketCode}
          choices={markets.map(({ code, titles }) => ({
            value: code,
            text: textFor(titles, locale) || code,
          }))}
        />
        <SelectField
          label={t("tax_service.try_country")}
          value={country}
          onChange={setCountry}
          choices={countries.map((code) => ({ value: code, text: names.of(code) ?? code }))}
        />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField label={t("tax_service.try_region")} maxLength={80} value={region} onChange={setRegion} />
          <TextField
            label={t("tax_service.try_postal_code")}
            maxLength={16}
            value={postalCode}
            onChange={setPostalCode}
          />
        </div>
        <div aria-live="polite" className="grid gap-2 empty:hidden">
          {tried.error && <Notice tone="bad">{sentenceOf(t, tried.error)}</Notice>}
          {tried.data && <Answer tried={tried.data} />}
        </div>
        {!isReady && <p className="text-muted text-sm">{t("tax_service.try_save_first")}</p>}
        <div>
          <Button type="submit" busy={tried.isPending} disabled={!isReady}>
            {t("tax_service.try_do")}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

function Answer({ tried }: { tried: Shape<"TaxServiceTry"> }) {
  const { t, locale } = useWords()
  const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(tried.tookMs / 1000)
  if (tried.kind === "failed") {
    return <Notice tone="bad">{t(`tax_service.failure.${tried.failure}`)}</Notice>
  }
  const rate = percentText(locale, tried.ratePpm)
  const delivery = percentText(locale, tried.deliveryPpm)
  return <Notice tone="plain">{t("tax_service.answer", { rate, delivery, seconds })}</Notice>
}
