import type { Db } from "../../../kit/db.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"

export type VariantCosts = { variantId: string; costs: Money[] }

type CostRow = { variantId: string; currency: string | null; costMinor: bigint | null }

function byVariant(rows: readonly CostRow[]): VariantCosts[] {
  const found = new Map<string, VariantCosts>()
  for (const { variantId, currency, costMinor } of rows) {
    const one = found.get(variantId) ?? { variantId, costs: [] }
    if (currency !== null && costMinor !== null) one.costs.push(money(costMinor, currency))
    found.set(variantId, one)
  }
  return [...found.values()]
}

/** What one unit of some variants costs the shop; a variant of which nothing is known is absent. */
export async function costsOf(db: Db, input: { variantIds: readonly string[] }): Promise<VariantCosts[]> {
  const rows = await db.many(sql<CostRow>`
    select variant_id, currency, cost_minor from pricing.costs
    where variant_id = any(${[...input.variantIds]}::text[])
    order by variant_id, currency
    limit 50000
  `)
  return byVariant(rows)
}

export async function costsOfVariant(db: Db, input: { variantId: string }): Promise<VariantCosts> {
  const [found] = await costsOf(db, { variantIds: [input.variantId] })
  return found ?? { variantId: input.variantId, costs: [] }
}

/** Of all variants of a product that are sold, in their order. */
export async function costsOfProduct(
  db: Db,
  input: { productId: string },
): Promise<{ variants: VariantCosts[] }> {
  const rows = await db.many(sql<CostRow>`
    select variant.id as variant_id, cost.currency, cost.cost_minor
    from catalog.variants variant
    left join pricing.costs cost on cost.variant_id = variant.id
    where variant.product_id = ${input.productId} and variant.state = 'active'
    order by variant.position, variant.id, cost.currency
    limit 20000
  `)
  return { variants: byVariant(rows) }
}
