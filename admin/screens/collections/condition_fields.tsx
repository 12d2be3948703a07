import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { digitsOf } from "../../kit/format.ts"
import { amountText, minorOf } from "../../kit/numbers.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Checks } from "../../parts/check.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { parentChoices } from "../categories/tree.ts"
import { useMarkets } from "../products/markets.ts"
import { allAttributes, allCategories } from "../products/reading.ts"
import { daysMax, kindOf } from "./conditions.ts"
import type { Condition } from "./reading.ts"

type Of<Kind extends Condition["kind"]> = Extract<Condition, { kind: Kind }>
type Props<Kind extends Condition["kind"] = Condition["kind"]> = {
  condition: Of<Kind>
  language: string
  change: (condition: Condition) => void
}

/** What a line of its kind needs. */
export function ConditionFields({ condition, ...rest }: Props) {
  switch (condition.kind) {
    case "category":
      return <CategoryFields condition={condition} {...rest} />
    case "attribute":
      return kindOf(condition) === "maker" ? (
        <MakerFields condition={condition} {...rest} />
      ) : (
        <AttributeFields condition={condition} {...rest} />
      )
    case "price_below":
    case "price_above":
      return <PriceFields condition={condition} {...rest} />
    case "title":
      return <TitleFields condition={condition} {...rest} />
    case "age":
      return <AgeFields condition={condition} {...rest} />
    case "band":
      return <BandFields condition={condition} {...rest} />
    default:
      return <OnSale />
  }
}

function CategoryFields({ condition, language, change }: Props<"category">) {
  const { t } = useWords()
  const { data: categories = [] } = useQuery(allCategories)
  return (
    <SelectField
      label={t("collections.category")}
      hint={t("collections.category_hint")}
      value={condition.categoryId}
      onChange={(categoryId) => change({ ...condition, categoryId })}
      choices={[{ value: "", text: t("categories.choose") }, ...parentChoices(categories, language)]}
    />
  )
}

function AttributeFields({ condition, language, change }: Props<"attribute">) {
  const { t } = useWords()
  const { data = [] } = useQuery(allAttributes)
  const attributes = data.filter(({ code }) => code !== "maker")
  const [chosen, setChosen] = useState(condition.codes[0]?.split(":")[0] ?? "")
  const attribute = attributes.find(({ code }) => code === chosen)
  return (
    <div className="grid gap-3">
      <SelectField
        label={t("collections.attribute")}
        value={chosen}
        onChange={(code) => {
          setChosen(code)
          change({ ...condition, codes: [] })
        }}
        choices={[
          { value: "", text: t("product.attribute_choose") },
          ...attributes.map(({ code, titles }) => ({ value: code, text: textFor(titles, language) })),
        ]}
      />
      {attribute && (
        <div className="max-h-52 overflow-y-auto">
          <Checks
            label={t("collections.any_of")}
            value={condition.codes}
            choices={attribute.values.map(({ code, titles }) => ({
              value: `${chosen}:${code}`,
              text: textFor(titles, language),
            }))}
            onChange={(codes) => change({ ...condition, codes })}
          />
        </div>
      )}
    </div>
  )
}

function MakerFields({ condition, language, change }: Props<"attribute">) {
  const { t } = useWords()
  const { data = [] } = useQuery(allAttributes)
  const makers = data.find(({ code }) => code === "maker")?.values ?? []
  return (
    <SelectField
      label={t("collections.maker")}
      value={condition.codes[0] ?? "maker:"}
      onChange={(code) => change({ ...condition, codes: [code] })}
      choices={[
        { value: "maker:", text: t("product.attribute_choose") },
        ...makers.map(({ code, titles }) => ({ value: `maker:${code}`, text: textFor(titles, language) })),
      ]}
    />
  )
}

/** One amount for each currency that the shop sells in. */
function PriceFields({ condition, change }: Props<"price_below" | "price_above">) {
  const markets = useMarkets()
  const known = Object.keys(condition.amounts)
  const currencies = [...new Set([...markets.map(({ currency }) => currency), ...known])]
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {currencies.map((currency) => (
        <Amount
          key={currency}
          currency={currency}
          kept={condition.amounts[currency]}
          change={(minor) => {
            const { [currency]: _, ...others } = condition.amounts
            change({ ...condition, amounts: minor === undefined ? others : { ...others, [currency]: minor } })
          }}
        />
      ))}
    </div>
  )
}

type AmountProps = {
  currency: string
  kept: number | undefined
  change: (minor: number | undefined) => void
}

function Amount({ currency, kept, change }: AmountProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState(kept === undefined ? "" : amountText({ minor: kept, currency }))
  const isWrong = typed.trim() !== "" && minorOf(typed, currency) === undefined
  return (
    <NumberField
      label={t("collections.amount", { currency })}
      problem={isWrong ? t("collections.amount_wrong") : undefined}
      digits={digitsOf(currency)}
      maxLength={15}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        change(minorOf(text, currency))
      }}
    />
  )
}

function TitleFields({ condition, change }: Props<"title">) {
  const { t } = useWords()
  return (
    <TextField
      label={t("collections.words")}
      hint={t("collections.words_hint")}
      maxLength={100}
      value={condition.words}
      onChange={(words) => change({ ...condition, words })}
    />
  )
}

function AgeFields({ condition, change }: Props<"age">) {
  const { t } = useWords()
  const { days } = condition
  return (
    <TextField
      label={t("collections.days")}
      hint={t("collections.days_hint")}
      type="number"
      min={1}
      max={daysMax}
      value={Number.isNaN(days) ? "" : String(days)}
      onChange={(text) => change({ ...condition, days: text === "" ? Number.NaN : Number(text) })}
    />
  )
}

const bands = ["in_stock", "few_left", "none"] as const

function BandFields({ condition, change }: Props<"band">) {
  const { t } = useWords()
  return (
    <Checks
      label={t("collections.bands")}
      value={condition.bands}
      choices={bands.map((value) => ({ value, text: t(`collections.band.${value}`) }))}
      onChange={(chosen) => change({ ...condition, bands: chosen })}
    />
  )
}

function OnSale() {
  const { t } = useWords()
  return <p className="text-muted text-sm">{t("collections.on_sale_hint")}</p>
}
