import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { allMarkets, shopFacts } from "../products/reading.ts"
import { allCountries } from "./countries.ts"
import { CountriesField } from "./countries_field.tsx"
import { codeFrom } from "./delivery_form.ts"

/** What cannot be left out, and the currency, which stays for ever; it begins closed. */
export function NewMarket({ onClose }: { onClose: () => void }) {
  const { t, locale } = useWords()
  const [title, setTitle] = useState("")
  const [currency, setCurrency] = useState("EUR")
  const [countries, setCountries] = useState<string[]>([])
  const make = useMakeMarket({ title: title.trim(), currency, countries })
  const names = new Intl.DisplayNames(locale, { type: "currency" })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending) make.mutate()
  }
  const isMissing = make.error !== null && countries.length === 0
  return (
    <Dialog title={t("markets.new")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {make.error && !isMissing && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
        <TextField label={t("product.title")} required maxLength={200} value={title} onChange={setTitle} />
        <SelectField
          label={t("markets.currency")}
          hint={t("markets.currency_hint")}
          value={currency}
          onChange={setCurrency}
          choices={Intl.supportedValuesOf("currency").map((code) => ({
            value: code,
            text: t("markets.currency_named", { code, name: names.of(code) ?? code }),
          }))}
        />
        <CountriesField
          label={t("rules.countries")}
          problem={isMissing ? t("markets.countries_none") : undefined}
          value={countries}
          choices={allCountries()}
          onChange={setCountries}
        />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={make.isPending}>
            {t("pages.make")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

type New = { title: string; currency: string; countries: string[] }

function useMakeMarket({ title, currency, countries }: New) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data: shop } = useQuery(shopFacts)
  const { data: known = [] } = useQuery(allMarkets)
  return useMutation({
    mutationFn() {
      const language = shop?.defaultLocale ?? "en"
      const taken = known.map(({ code }) => code)
      // The code of a market is shorter than others.
      const code = codeFrom(title.slice(0, 16), taken)
      const position = Math.max(0, ...known.map((market) => market.position)) + 1
      const titles = { [language]: title }
      const rules = { taxDisplay: "gross", rounding: "line", isOpen: false } as const
      const body = { code, titles, currency, countries, defaultLocale: language, position, ...rules }
      return ask(() => api.POST("/admin/v1/markets", { body }))
    },
    async onSuccess({ code }) {
      await queries.invalidateQueries({ queryKey: allMarkets.queryKey })
      void navigate({ to: "/settings/markets/$marketCode", params: { marketCode: code } })
    },
  })
}
