import { money } from "../kit/money.ts"
import type { Content } from "../modules/catalog/index.ts"
import type { SetPrice } from "../modules/pricing/index.ts"

const grams = (count: number, base: "kg" | "100g" = "kg"): Content => ({
  ...{ thousandths: count * 1_000, unit: "g", base },
})
const milliliters = (count: number): Content => ({ thousandths: count * 1_000, unit: "ml", base: "l" })

/** How much is in some of the goods, as their texts say: so they have a price per kilogram or liter. */
export const contents: Readonly<Record<string, Content>> = {
  "FF-DECAF-BEANS": grams(250),
  "FF-DECAF-GROUND": grams(250),
  "FF-OIL": milliliters(500),
  "FF-SUGO": milliliters(500),
  "FF-SALT": grams(120, "100g"),
}

const eur = (minor: number) => money(BigInt(minor), "EUR")
const saleDays = 21

/** One sale with an end and one price by quantity, to look at. */
export function depthOf(sku: string, now: Date): Pick<SetPrice, "sales" | "tiers"> {
  const until = new Date(now.getTime() + saleDays * 86_400_000)
  if (sku.startsWith("FF-DECAF-")) return { sales: [{ price: eur(890), until }] }
  if (sku === "FF-SUGO") return { tiers: [{ quantityMin: 6, price: eur(520) }] }
  return {}
}
