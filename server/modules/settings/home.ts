/** Where most of a market's buyers live: a market "de" is Germany; else its first country. */
export function homeCountry({ code, countries }: { code: string; countries: readonly string[] }): string {
  return countries.find((country) => country === code.toUpperCase()) ?? countries[0] ?? ""
}
