import type { TaxCategory, TaxRate } from "./taxes.ts"

/** A country, or a part of it with rates of its own (US-CA). */
export type TaxPlace = { country: string; region: string | null }

/** A rate with the place it belongs to and, where it is known, its end. */
export type PlacedRate = TaxRate & TaxPlace & { validUntil: Date | null }

/** All rates by country: so a cart looks at those of one country only. */
export type TaxBook = ReadonlyMap<string, readonly PlacedRate[]>

export function taxBookFrom(rates: readonly PlacedRate[]): TaxBook {
  const book = new Map<string, PlacedRate[]>()
  for (const rate of rates) {
    const known = book.get(rate.country)
    if (known) known.push(rate)
    else book.set(rate.country, [rate])
  }
  return book
}

/**
 * The rates that hold where goods go: of each category the region's own before the country's. A category
 * without one follows the rule of `rateOf`. A country without any rate has not been set up, and nothing is
 * guessed for it: nobody is charged a tax there, and the market says so.
 */
export function ratesFor(place: TaxPlace, book: TaxBook, now: Date): TaxRate[] {
  const found = new Map<TaxCategory, PlacedRate>()
  for (const rate of book.get(place.country) ?? []) {
    const isHere = rate.region === null || rate.region === place.region
    if (!isHere || !holds(rate, now)) continue
    const known = found.get(rate.category)
    if (!known || rate.region !== null) found.set(rate.category, rate)
  }
  return [...found.values()].map(({ category, ratePpm, validFrom }) => ({ category, ratePpm, validFrom }))
}

export function holds({ validFrom, validUntil }: Pick<PlacedRate, "validFrom" | "validUntil">, now: Date) {
  return validFrom <= now && (validUntil === null || validUntil > now)
}

/** Whether parts of a country have rates of their own, so that an address must say in which one it is. */
export function hasRegions(country: string, book: TaxBook, now: Date): boolean {
  return (book.get(country) ?? []).some((rate) => rate.region !== null && holds(rate, now))
}

/** The countries of which no rate holds, neither their own nor one of a region. */
export function countriesWithoutRates(countries: readonly string[], book: TaxBook, now: Date): string[] {
  return countries.filter((country) => !book.get(country)?.some((rate) => holds(rate, now)))
}

/** Where something goes, as far as taxes care. What is no code of a region ("New York") names none. */
export function placeOf(address: { country: string; region?: string | null | undefined }): TaxPlace {
  const { country } = address
  const typed = address.region?.trim().toUpperCase() ?? ""
  const code = typed.startsWith(`${country}-`) ? typed.slice(3) : typed
  return { country, region: /^[A-Z0-9]{1,3}$/.test(code) ? `${country}-${code}` : null }
}
