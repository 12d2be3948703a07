import { Refusal } from "../../../kit/errors.ts"

/** One text in several languages: { en: "Cup", de: "Tasse" }. */
export type Texts = Record<string, string>

/** The text in this language, else in the language's general form, else in the shop's own, else in any. */
export function textIn(texts: Texts, locale: string, fallback: string): string {
  const written = own(texts, locale) || own(texts, locale.split("-")[0] ?? "") || own(texts, fallback)
  return written || Object.values(texts).find(Boolean) || ""
}

/** Titles must at least speak the shop's own language, because that is what the others fall back to. */
export function checkTitles(titles: Texts, defaultLocale: string): void {
  if (titles[defaultLocale]?.trim()) return
  throw new Refusal(
    "catalog.title_missing",
    422,
    `Please give the title in "${defaultLocale}", the shop's own language.`,
    { defaultLocale },
  )
}

// A language can come from outside: "constructor" is none.
function own(texts: Texts, locale: string): string | undefined {
  return Object.hasOwn(texts, locale) ? texts[locale] : undefined
}
