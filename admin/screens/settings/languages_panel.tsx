import { useWords } from "../../kit/use_words.ts"
import { Checks } from "../../parts/check.tsx"
import { SelectField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"

export type Languages = { locales: string[]; defaultLocale: string }

type Props = {
  value: Languages
  /** The languages that the program has words for. */
  known: readonly string[]
  onChange: (value: Languages) => void
}

/** What the shop speaks to its shoppers. One language always stays, and the first of them is its own. */
export function LanguagesPanel({ value, known, onChange }: Props) {
  const { t, locale } = useWords()
  const names = new Intl.DisplayNames(locale, { type: "language" })
  const nameOf = (one: string) => ({ value: one, text: names.of(one) ?? one })
  const choices = [...known, ...value.locales.filter((one) => !known.includes(one))]
  const choose = (locales: string[]) => {
    const [first] = locales
    if (first === undefined) return
    const isKept = locales.includes(value.defaultLocale)
    onChange({ locales, defaultLocale: isKept ? value.defaultLocale : first })
  }
  return (
    <Panel title={t("settings.languages")} className="self-start">
      <div className="grid gap-4">
        <Checks
          label={t("settings.locales")}
          hint={t("settings.locales_hint")}
          value={value.locales}
          choices={choices.map(nameOf)}
          onChange={choose}
        />
        <SelectField
          label={t("settings.default_locale")}
          hint={t("settings.default_locale_hint")}
          value={value.defaultLocale}
          onChange={(defaultLocale) => onChange({ ...value, defaultLocale })}
          choices={value.locales.map(nameOf)}
        />
      </div>
    </Panel>
  )
}
