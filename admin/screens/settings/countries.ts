const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]

// Codes with a name that are no country.
const unions = ["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"]

/** Every country that browsers have a name for, by the code that is in use today. */
export function allCountries(): string[] {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" })
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !unions.includes(code) && names.of(code) !== undefined)
    .filter((code) => new Intl.Locale(`und-${code}`).region === code)
}

export function countryNames(locale: string): Intl.DisplayNames {
  return new Intl.DisplayNames(locale, { type: "region" })
}

export function timeZones(known: string): string[] {
  const zones = Intl.supportedValuesOf("timeZone")
  return zones.includes(known) ? zones : [known, ...zones]
}

export const euCountries = [
  ...(["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"] as const),
  ...(["IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"] as const),
]
