import type { Db } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { standingFact } from "../../kit/standing.ts"
import { getMarket, standingOpenMarkets } from "../settings/index.ts"
import { countriesWithoutRates, type PlacedRate, type TaxBook, taxBookFrom } from "./rules/places.ts"
import { taxTag } from "./rules/taxes.ts"

// Every country and state of the world with four categories, many times over.
const ratesMax = 20_000

/** The rates of every place, those of the past left out: they stand, so that asking costs no trip. */
export const standingTaxBook = standingFact<TaxBook>({
  tags: [taxTag],
  read: async (db) =>
    taxBookFrom(
      await db.many(sql<PlacedRate>`
        select country, region, category, rate_ppm, valid_from, valid_until
        from pricing.tax_rates
        where valid_until is null or valid_until > now()
        order by country, id
        limit ${ratesMax}
      `),
    ),
})

export type SetTaxRate = PlacedRate & {
  taxRateId: string
  /** Who says so, where it was read, and when somebody looked: of rates that were not typed. */
  authority: string | null
  source: string | null
  checkedOn: string | null
  actor: string
}

const columns = sql`
  id as tax_rate_id, country, region, category, rate_ppm, valid_from, valid_until, authority, source,
  checked_on::text as checked_on, actor
`

export type TaxRatePage = { taxRates: SetTaxRate[]; next: string | null }

/** All rates of a country, past and to come, the last one set first. */
export async function listTaxRates(
  db: Db,
  input: { country: string; before?: string | undefined; limit?: number | undefined },
): Promise<TaxRatePage> {
  const { country, before, limit = 200 } = input
  const rows = await db.many(sql<SetTaxRate>`
    select ${columns} from pricing.tax_rates
    where country = ${country} and id < ${before ?? "txs"}
    order by id desc
    limit ${limit + 1}
  `)
  const taxRates = rows.slice(0, limit)
  return { taxRates, next: rows.length > limit ? (taxRates.at(-1)?.taxRateId ?? null) : null }
}

export function getTaxRate(db: Db, input: { taxRateId: string }): Promise<SetTaxRate | undefined> {
  return db.maybe(sql<SetTaxRate>`select ${columns} from pricing.tax_rates where id = ${input.taxRateId}`)
}

/** Those that hold and those to come, of some countries or of all. */
export function taxRatesAhead(
  db: Db,
  input: { countries?: readonly string[]; now: Date },
): Promise<SetTaxRate[]> {
  return db.many(sql<SetTaxRate>`
    select ${columns} from pricing.tax_rates
    where (valid_until is null or valid_until > ${input.now})
      ${input.countries ? sql`and country = any(${[...input.countries]}::text[])` : sql``}
    order by country, region nulls first, category, valid_from
    limit ${ratesMax}
  `)
}

export type MarketTaxes = {
  marketCode: string
  homeCountry: string
  countries: { country: string; rates: SetTaxRate[]; isMissing: boolean }[]
}

/** What a market takes where: its own country first. A country without any rate is said to be missing. */
export async function taxesOfMarket(db: Db, input: { marketCode: string; now: Date }): Promise<MarketTaxes> {
  const { countries, homeCountry } = await getMarket(db, input)
  const rates = await taxRatesAhead(db, { countries, now: input.now })
  const missing = new Set(countriesWithoutRates(countries, taxBookFrom(rates), input.now))
  const ordered = [homeCountry, ...countries.filter((country) => country !== homeCountry).sort()]
  return {
    marketCode: input.marketCode,
    homeCountry,
    countries: ordered.map((country) => ({
      country,
      rates: rates.filter((rate) => rate.country === country),
      isMissing: missing.has(country),
    })),
  }
}

/** The countries to which open markets sell and for which no rate is set: nobody is charged a tax there. */
export async function untaxedCountries(db: Db, input: { now: Date }): Promise<string[]> {
  const markets = await standingOpenMarkets(db)
  const countries = [...new Set(markets.flatMap((market) => market.countries))].sort()
  return countriesWithoutRates(countries, await standingTaxBook(db), input.now)
}
