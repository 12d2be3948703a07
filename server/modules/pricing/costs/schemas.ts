import { z } from "zod"
import { moneySchema } from "../../../kit/money.ts"

const text = z.string()

const variantCosts = z.object({ variantId: text, costs: z.array(moneySchema) }).meta({ id: "VariantCosts" })

export const variantCostsReply = variantCosts

export const productCostsReply = z.object({ variants: z.array(variantCosts) }).meta({ id: "ProductCosts" })

// More currencies than any shop sells in.
export const costsMax = 50

/** What one unit costs the shop: at most one amount for a currency, and none to forget them all. */
export const costsField = z.array(moneySchema).max(costsMax)
