import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { taxesEn } from "../../messages/taxes.en.ts"
import type { Draft } from "../../parts/draft.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { allCountries, countryNames } from "./countries.ts"
import { CountriesField } from "./countries_field.tsx"
import type { MarketForm } from "./market_form.ts"
import type { Problems } from "./saving.ts"
import { TitlesFields } from "./titles_fields.tsx"

bring(taxesEn)

type Props = {
  draft: Draft<MarketForm>
  currency: string
  languages: readonly string[]
  problems: Problems
}

const displays = ["gross", "net"] as const

export function MarketFields({ draft, currency, languages, problems }: Props) {
  const { t, locale } = useWords()
  const { value, change } = draft
  const names = new Intl.DisplayNames(locale, { type: "language" })
  return (
    <>
      <TitlesFields
        label={t("product.title")}
        titles={value.titles}
        languages={languages}
        lengthMax={200}
        problem={problems.titles}
        onChange={(titles) => change({ titles })}
      />
      <p>{t("markets.money", { currency })}</p>
      <CountriesField
        label={t("rules.countries")}
        problem={problems.countries}
        value={value.countries}
        choices={allCountries()}
        onChange={(countries) => change({ countries })}
      />
      <SelectField
        label={t("markets.home")}
        hint={t("markets.home_hint")}
        problem={problems.homeCountry}
        value={value.homeCountry}
        onChange={(homeCountry) => change({ homeCountry })}
        choices={[...new Set([value.homeCountry, ...value.countries])].map((one) => ({
          value: one,
          text: countryNames(locale).of(one) ?? one,
        }))}
      />
      <SelectField
        label={t("markets.display")}
        value={value.taxDisplay}
        onChange={(taxDisplay) => change({ taxDisplay })}
        choices={displays.map((one) => ({ value: one, text: t(`markets.display.${one}`) }))}
      />
      <SelectField
        label={t("markets.language")}
        hint={t("markets.language_hint")}
        problem={problems.defaultLocale}
        value={value.defaultLocale}
        onChange={(defaultLocale) => change({ defaultLocale })}
        choices={languages.map((one) => ({ value: one, text: names.of(one) ?? one }))}
      />
      <TextField
        label={t("rules.position")}
        hint={t("rules.position_hint")}
        inputMode="numeric"
        problem={problems.position}
        value={value.position}
        onChange={(position) => change({ position })}
      />
    </>
  )
}
