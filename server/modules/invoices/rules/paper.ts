export const paperSizes = ["a4", "letter"] as const
export type PaperSize = (typeof paperSizes)[number]

/** What the owner chooses: one size for all documents, or as the market of each order prints. */
export const paperChoices = ["by_market", ...paperSizes] as const
export type PaperChoice = (typeof paperChoices)[number]

/** Where printers hold Letter paper; everywhere else it is A4. */
const letterCountries = new Set([
  "CA",
  "CL",
  "CO",
  "CR",
  "DO",
  "GT",
  "MX",
  "NI",
  "PA",
  "PH",
  "PR",
  "SV",
  "US",
])

/** A market prints on Letter when everybody in it does. */
export function paperFor(choice: PaperChoice, { countries }: { countries: readonly string[] }): PaperSize {
  if (choice !== "by_market") return choice
  const isLetter = countries.length > 0 && countries.every((country) => letterCountries.has(country))
  return isLetter ? "letter" : "a4"
}
