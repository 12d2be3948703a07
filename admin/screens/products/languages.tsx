import { useQuery } from "@tanstack/react-query"
import type { Texts } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { variantsEn } from "../../messages/variants.en.ts"
import { Views } from "../../parts/views.tsx"
import { publicShopFacts } from "./reading.ts"

bring(variantsEn)

/** The languages of the shop; until they are known, those that something has words in. */
export function useShopLanguages(titles: Texts): { languages: readonly string[]; first: string } {
  const { data: shop } = useQuery(publicShopFacts)
  const languages = shop?.locales ?? Object.keys(titles)
  return { languages, first: shop?.defaultLocale ?? languages[0] ?? "en" }
}

/** Where a name is asked for in one language only: in which, if the shop speaks more. */
export function useOwnLanguageHint(): string | undefined {
  const { t, locale } = useWords()
  const { languages, first } = useShopLanguages({})
  const name = new Intl.DisplayNames(locale, { type: "language" }).of(first) ?? first
  return languages.length > 1 ? t("product.own_language", { language: name }) : undefined
}

type Props = { languages: readonly string[]; language: string; choose: (language: string) => void }

export function LanguageViews({ languages, language, choose }: Props) {
  const { t, locale } = useWords()
  const names = new Intl.DisplayNames(locale, { type: "language" })
  if (languages.length < 2) return null
  return (
    <div className="flex">
      <Views
        label={t("shell.language")}
        chosen={language}
        choose={choose}
        choices={languages.map((one) => ({ value: one, text: names.of(one) ?? one }))}
      />
    </div>
  )
}

/** A text in one language more; one that is taken away is none, so that the shop falls back to another. */
export function withText(titles: Texts, language: string, text: string): Record<string, string> {
  const { [language]: _, ...others } = titles
  return text.trim() === "" ? others : { ...titles, [language]: text }
}
