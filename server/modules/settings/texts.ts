/** One text in several languages: { en: "Cup", de: "Tasse" }. */
export type Texts = Record<string, string>

/** The text in this language, else in its general form (de-AT, de), else in English, else in any. */
export function localized(texts: Texts, locale: string): string {
  return (
    own(texts, locale) ||
    own(texts, languageOf(locale)) ||
    own(texts, "en") ||
    Object.values(texts).find(Boolean) ||
    ""
  )
}

/** "de" of "de-AT". */
export function languageOf(locale: string): string {
  const dash = locale.indexOf("-")
  return dash === -1 ? locale : locale.slice(0, dash)
}

// A language tag comes from outside: "constructor" is no language.
function own(texts: Texts, locale: string): string | undefined {
  return Object.hasOwn(texts, locale) ? texts[locale] : undefined
}
