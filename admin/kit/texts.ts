/** A text in several languages. */
export type Texts = Readonly<Record<string, string>>

/** The text for a reader: in the languages asked for, else in English, else in any. */
export function textFor(texts: Texts, ...languages: readonly string[]): string {
  const wanted = [...languages.flatMap((one) => [one, one.slice(0, 2)]), "en"]
  const known = wanted.find((one) => texts[one])
  return (known && texts[known]) || Object.values(texts).find(Boolean) || ""
}
