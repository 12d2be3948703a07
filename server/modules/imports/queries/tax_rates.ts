import type { Db } from "../../../kit/db.ts"
import { taxRatesAhead } from "../../pricing/index.ts"
import { standingShop } from "../../settings/index.ts"
import text from "../known_tax_rates.csv"
import { type ComparedRate, compareTaxRates } from "../rules/tax_rate_diff.ts"
import { type RateInFile, readTaxRates, taxRatesFile } from "../rules/tax_rates.ts"

/** The rates that came with the program, each with who says so and when somebody looked. */
export function knownTaxRates(now: Date): RateInFile[] {
  return readTaxRates(text, { now, timeZone: "UTC" }).flatMap(({ rate }) => (rate ? [rate] : []))
}

/** What they would change in these countries; nothing is taken over by itself. */
export async function offeredTaxRates(
  db: Db,
  { countries, now }: { countries: readonly string[]; now: Date },
): Promise<ComparedRate[]> {
  const lines = readTaxRates(text, { now, timeZone: "UTC" }).filter(
    ({ rate }) => rate && countries.includes(rate.country),
  )
  const known = await taxRatesAhead(db, { countries, now })
  return compareTaxRates(lines, { known, now })
}

export async function comparedTaxRates(
  db: Db,
  { file, now }: { file: string; now: Date },
): Promise<ComparedRate[]> {
  const { timeZone } = await standingShop(db)
  const lines = readTaxRates(file, { now, timeZone })
  const countries = [...new Set(lines.flatMap(({ rate }) => rate?.country ?? []))]
  const known = await taxRatesAhead(db, { countries, now })
  return compareTaxRates(lines, { known, now })
}

/** Those that hold and those to come. */
export async function exportedTaxRates(db: Db, { now }: { now: Date }): Promise<string> {
  const { timeZone } = await standingShop(db)
  return taxRatesFile(await taxRatesAhead(db, { now }), timeZone)
}
