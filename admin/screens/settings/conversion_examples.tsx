import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import { moneyText } from "../../kit/format.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { conversionsKey } from "../prices/conversions_reading.ts"
import type { ConversionFields } from "./conversion_form.ts"

type Props = { fields: ConversionFields; toCurrency: string }

/** Some prices before and after, while the rule is typed. */
export function ConversionExamples({ fields, toCurrency }: Props) {
  const { t, locale } = useWords()
  const { fromMarket, rate, stepMinor, endingMinor, direction } = fields
  const query = { fromMarket, toCurrency, rate, stepMinor, endingMinor, direction }
  const { data } = useQuery({
    queryKey: [...conversionsKey, "examples", query],
    queryFn: () => ask(() => api.GET("/admin/v1/conversions/examples", { params: { query } })),
    placeholderData: keepPreviousData,
  })
  if (!data) return null
  return (
    <section className="rounded-small border border-line p-3">
      <h3 className="mb-1 font-medium text-[0.95rem]">{t("conversions.examples")}</h3>
      {data.examples.length === 0 && <p className="text-muted">{t("conversions.examples_none")}</p>}
      <ul className="grid gap-1 text-sm">
        {data.examples.map(({ sku, titles, from, price }) => (
          <li key={sku} className="flex flex-wrap justify-between gap-x-4">
            <span className="text-muted">{textFor(titles, locale) || sku}</span>
            <span className="tabular-nums">
              {t("conversions.example", { from: moneyText(locale, from), price: moneyText(locale, price) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
