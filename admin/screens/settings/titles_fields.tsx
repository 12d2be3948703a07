import type { Texts } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { rulesEn } from "../../messages/rules.en.ts"
import { TextField } from "../../parts/field.tsx"

bring(rulesEn)

type Props = {
  /** What is written, as "Title". */
  label: string
  titles: Texts
  languages: readonly string[]
  lengthMax: number
  problem?: string | undefined
  onChange: (titles: Record<string, string>) => void
}

/** A short text in each language of the shop; what is wrong is said at the first. */
export function TitlesFields({ label, titles, languages, lengthMax, problem, onChange }: Props) {
  const { t, locale } = useWords()
  const names = new Intl.DisplayNames(locale, { type: "language" })
  const write = (language: string, text: string) => {
    const { [language]: _, ...others } = titles
    onChange(text === "" ? others : { ...others, [language]: text })
  }
  return languages.map((language, place) => (
    <TextField
      key={language}
      label={t("rules.in_language", { what: label, language: names.of(language) ?? language })}
      maxLength={lengthMax}
      problem={place === 0 ? problem : undefined}
      value={titles[language] ?? ""}
      onChange={(text) => write(language, text)}
    />
  ))
}
