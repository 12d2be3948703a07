/** A text in several languages. */
export type Texts = Readonly<Record<string, string>>

/** The text for a reader: in their language, else in the shop's, else in any. */
export function textFor(texts: Texts, ...languages: readonly string[]): string {
  const known = languages.flatMap((one) => [one, one.slice(0, 2)]).find((one) => texts[one])
  return (known && texts[known]) || Object.values(texts).find(Boolean) || ""
}
