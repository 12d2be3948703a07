import { useMutation } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import type { Shape } from "../../../../client/index.ts"
import { api, ask } from "../../../kit/api.ts"
import { digitsOf, moneyText } from "../../../kit/format.ts"
import { minorOf } from "../../../kit/numbers.ts"
import { sentenceOf } from "../../../kit/problem.ts"
import { useWords } from "../../../kit/use_words.ts"
import { Button } from "../../../parts/button.tsx"
import { SelectField, TextField } from "../../../parts/field.tsx"
import { NumberField } from "../../../parts/number_field.tsx"
import { Badge, Notice } from "../../../parts/states.tsx"
import { countryNames } from "../countries.ts"
import type { DeliveryMethod, Market } from "../rules_reading.ts"
import { wholeOf } from "../saving.ts"
import { gramsOf, kiloDigits } from "./form.ts"

type Quotes = Shape<"DeliveryQuotes">
type Quote = Quotes["options"][number]
type Drafted = Omit<DeliveryMethod, "version">

type Props = { market: Market; methodId: string; draft: Drafted | undefined }

/** What every way answers to a cart: its price and why, or why not. What is typed on the page counts. */
export function TryOut({ market, methodId, draft }: Props) {
  const { t } = useWords()
  const home = market.countries.find((one) => one === market.code.toUpperCase()) ?? market.countries[0] ?? ""
  const [typed, setTyped] = useState<Typed>({
    ...{ country: home, postalCode: "", region: "", kilos: "1", units: "1", subtotal: "20" },
  })
  const read = readTyped(typed, market.currency)
  const quotes = useQuotes({ market, draft, typed })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (read && !quotes.isPending) quotes.mutate(read)
  }
  return (
    <section aria-labelledby="try" className="panel mt-6 grid gap-4 p-5">
      <div>
        <h2 id="try" className="font-semibold text-lg">
          {t("try.title")}
        </h2>
        <p className="text-muted text-sm">{t("try.text")}</p>
      </div>
      <form onSubmit={submit} className="grid items-start gap-4 sm:grid-cols-3">
        <TriedFields market={market} typed={typed} onChange={(more) => setTyped({ ...typed, ...more })} />
        <div className="sm:col-span-3">
          <Button type="submit" busy={quotes.isPending} disabled={!read}>
            {t("try.ask")}
          </Button>
        </div>
      </form>
      {quotes.error && <Notice tone="bad">{sentenceOf(t, quotes.error)}</Notice>}
      {quotes.data && <Answers quotes={quotes.data} methodId={methodId} />}
    </section>
  )
}

type Typed = Record<"country" | "postalCode" | "region" | "kilos" | "units" | "subtotal", string>
type Read = { weightGrams: number; quantity: number; subtotalMinor: number }

function readTyped({ kilos, units, subtotal }: Typed, currency: string): Read | undefined {
  const [weightGrams, quantity] = [gramsOf(kilos), wholeOf(units)]
  const subtotalMinor = minorOf(subtotal, currency)
  return weightGrams === undefined || !quantity || subtotalMinor === undefined
    ? undefined
    : { weightGrams, quantity, subtotalMinor }
}

function useQuotes({ market, draft, typed }: Omit<Props, "methodId"> & { typed: Typed }) {
  const { locale } = useWords()
  return useMutation({
    mutationFn({ weightGrams, quantity, subtotalMinor }: Read) {
      const body = {
        ...{ marketCode: market.code, country: typed.country, subtotalMinor, locale },
        region: typed.region.trim() || null,
        postalCode: typed.postalCode.trim() || null,
        items: [{ reach: "parcel" as const, weightGrams, quantity }],
        ...(draft && { draft }),
      }
      return ask(() => api.POST("/admin/v1/delivery-quotes", { body }))
    },
  })
}

type FieldsProps = { market: Market; typed: Typed; onChange: (more: Partial<Typed>) => void }

function TriedFields({ market, typed, onChange }: FieldsProps) {
  const { t, locale } = useWords()
  const { countries, currency } = market
  const names = countryNames(locale)
  return (
    <>
      <SelectField
        label={t("try.country")}
        value={typed.country}
        onChange={(country) => onChange({ country })}
        choices={countries.map((code) => ({ value: code, text: names.of(code) ?? code }))}
      />
      <TextField
        label={t("try.postal_code")}
        maxLength={16}
        value={typed.postalCode}
        onChange={(postalCode) => onChange({ postalCode })}
      />
      <TextField
        label={t("try.region")}
        maxLength={80}
        value={typed.region}
        onChange={(region) => onChange({ region })}
      />
      <NumberField
        label={t("try.kilos")}
        digits={kiloDigits}
        problem={gramsOf(typed.kilos) === undefined ? t("zones.no_weight") : undefined}
        value={typed.kilos}
        onChange={(kilos) => onChange({ kilos })}
      />
      <TextField
        label={t("try.units")}
        inputMode="numeric"
        problem={wholeOf(typed.units) ? undefined : t("rules.no_number")}
        value={typed.units}
        onChange={(units) => onChange({ units })}
      />
      <NumberField
        label={t("try.subtotal", { currency })}
        digits={digitsOf(currency)}
        problem={minorOf(typed.subtotal, currency) === undefined ? t("rules.no_amount") : undefined}
        value={typed.subtotal}
        onChange={(subtotal) => onChange({ subtotal })}
      />
    </>
  )
}

function Answers({ quotes, methodId }: { quotes: Quotes; methodId: string }) {
  const { t, locale } = useWords()
  const kilos = (grams: number) => weightText(locale, grams)
  const { options, obstacles } = quotes
  if (options.length + obstacles.length === 0) return <p className="text-muted">{t("try.none")}</p>
  return (
    <ul className="divide-y divide-line" aria-live="polite">
      {options.map((option) => (
        <li key={option.methodId} className="grid gap-1 py-3">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">{option.title}</span>
            {option.methodId === methodId && <Badge tone="plain">{t("try.this")}</Badge>}
            {option.isCheapest && <Badge tone="good">{t("try.cheapest")}</Badge>}
            {option.isFastest && <Badge tone="good">{t("try.fastest")}</Badge>}
            {!option.active && <Badge tone="plain">{t("rules.off")}</Badge>}
            <span className="ms-auto font-semibold tabular-nums">
              {option.price.minor === 0 ? t("try.free") : moneyText(locale, option.price)}
            </span>
          </div>
          <ul className="text-muted text-sm">
            {option.why.map(whyText).map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </li>
      ))}
      {obstacles.map((one) => (
        <li key={one.methodId} className="py-3">
          <span className="font-semibold">{one.title}</span>
          {one.methodId === methodId && <Badge tone="plain">{t("try.this")}</Badge>}
          <p className="text-sm text-warn">
            {t(`try.not.${one.reason}`, { weight: kilos(one.weightGramsMax ?? 0) })}
          </p>
        </li>
      ))}
    </ul>
  )

  function whyText(row: Quote["why"][number]): string {
    const amount = moneyText(locale, row.amount)
    if (row.kind === "delivery_free") return t("try.why.free", { from: moneyText(locale, row.from), amount })
    if (row.kind === "delivery_surcharge") {
      return row.reason === "bulky"
        ? t("try.why.bulky", { count: row.units, amount })
        : t("try.why.place", { amount })
    }
    const { zone, upToGrams, fromMinor, weightGrams } = row
    const upTo = upToGrams === undefined ? "" : kilos(upToGrams)
    const from = moneyText(locale, { minor: fromMinor ?? 0, currency: row.amount.currency })
    if (upTo && fromMinor !== undefined) return t("try.why.zone_table", { zone, upTo, from, amount })
    if (upTo) return t("try.why.zone_weight", { zone, upTo, amount })
    if (fromMinor !== undefined) return t("try.why.zone_subtotal", { zone, from, amount })
    if (weightGrams !== undefined)
      return t("try.why.zone_further", { zone, weight: kilos(weightGrams), amount })
    return t("try.why.zone", { zone, amount })
  }
}

function weightText(locale: string, grams: number): string {
  const format = new Intl.NumberFormat(locale, {
    ...{ style: "unit", unit: "kilogram", maximumFractionDigits: 3 },
  } as Intl.NumberFormatOptions)
  return format.format(grams / 1_000)
}
