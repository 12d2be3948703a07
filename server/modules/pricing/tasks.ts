import type { Db, Work } from "../../kit/db.ts"
import { notFound, Refusal } from "../../kit/errors.ts"
import { money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { type ChosenProducts, type KeptProducts, keepProducts, productsChosen } from "../catalog/index.ts"
import { openTask, taskKind } from "../tasks/index.ts"
import { setPrices } from "./commands/prices.ts"
import { type PriceOfVariant, pricesOfProducts } from "./queries.ts"
import { changedPrice, type PriceChange } from "./rules/change.ts"
import type { Tier } from "./rules/choosing.ts"

type Change = { marketCode: string; change: PriceChange; crossOut: boolean }
type Row = { ref: string; label: string }
type Before = {
  priceMinor: string
  compareAtMinor: string | null
  tiers: Tier[] | null
  currency: string
  setMinor: string
}

/** A row is a variant with a price in the market, named by its product first: so they come in order. */
export const changePricesTask = taskKind<Change & { chosen: KeptProducts }, Row, Before>({
  kind: "prices.change",
  needs: "prices.write",
  rowsAtOnce: 20,
  async rowsAfter(db, { input }, after, limit) {
    const rows = await nextPrices(db, { ...input, after, limit })
    return rows.map(({ productId, variantId, sku }) => ({ ref: `${productId}.${variantId}`, label: sku }))
  },
  async apply(work, { ref }, { input }) {
    const { marketCode } = input
    const variantId = variantOf(ref)
    const price = await lockPrice(work, { variantId, marketCode })
    const next = changedPrice(price, input)
    if (next.priceMinor === price.priceMinor) return { outcome: "unchanged" }
    const { tiers, currency } = price
    const nextTiers = tiers?.map((tier) => ({ ...tier, minor: Number(changedTier(tier, input).priceMinor) }))
    await set(work, { variantId, marketCode }, { ...next, tiers: nextTiers ?? null, currency })
    const before = {
      priceMinor: String(price.priceMinor),
      compareAtMinor: price.compareAtMinor === null ? null : String(price.compareAtMinor),
      tiers,
      currency,
      setMinor: String(next.priceMinor),
    }
    return { outcome: "done", before }
  },
  async undo(work, { ref, before, input }) {
    const named = { variantId: variantOf(ref), marketCode: input.marketCode }
    const price = await lockPrice(work, named)
    if (String(price.priceMinor) !== before.setMinor) {
      throw new Refusal("price.changed_since", 409, "The price was changed since, so it stays as it is.")
    }
    const compareAtMinor = before.compareAtMinor === null ? null : BigInt(before.compareAtMinor)
    const { currency, tiers } = before
    await set(work, named, { priceMinor: BigInt(before.priceMinor), compareAtMinor, tiers, currency })
  },
})

const variantOf = (ref: string) => ref.split(".")[1] ?? ""

/** Products are chosen a few at a time, so that a page of prices is never far from its product. */
async function nextPrices(
  db: Db,
  given: { chosen: KeptProducts; marketCode: string; after: string; limit: number },
): Promise<PriceOfVariant[]> {
  const { chosen, marketCode, limit } = given
  const [productId = "", variantId = ""] = given.after.split(".")
  const here = productId
    ? await pricesOfProducts(db, { productIds: [productId], marketCode, afterVariantId: variantId, limit })
    : []
  let last = productId
  while (here.length < limit) {
    const products = await productsChosen(db, chosen, { after: last, limit: 100 })
    if (products.length === 0) break
    last = products.at(-1)?.ref ?? last
    const productIds = products.map(({ ref }) => ref)
    here.push(...(await pricesOfProducts(db, { productIds, marketCode, limit: limit - here.length })))
  }
  return here
}

/** Prices by quantity change with the price. */
function changedTier({ minor }: Tier, { change }: Change) {
  return changedPrice({ priceMinor: BigInt(minor), compareAtMinor: null }, { change, crossOut: false })
}

type Locked = { priceMinor: bigint; compareAtMinor: bigint | null; tiers: Tier[] | null; currency: string }

async function lockPrice(work: Work, named: { variantId: string; marketCode: string }): Promise<Locked> {
  const found = await work.tx.maybe(sql<Locked>`
    select price_minor, compare_at_minor, tiers, currency from pricing.current_prices
    where variant_id = ${named.variantId} and market_code = ${named.marketCode} and price_minor is not null
      and not is_converted
    for update
  `)
  if (!found) throw notFound("price")
  return found
}

async function set(
  work: Work,
  named: { variantId: string; marketCode: string },
  { priceMinor, compareAtMinor, tiers, currency }: Locked,
): Promise<void> {
  const price = money(priceMinor, currency)
  const compareAt = compareAtMinor === null ? null : money(compareAtMinor, currency)
  const steps = (tiers ?? []).map((tier) => ({
    quantityMin: tier.quantityMin,
    price: money(BigInt(tier.minor), currency),
  }))
  await setPrices(work, { prices: [{ ...named, price, compareAt, tiers: steps }] })
}

export async function changePrices(
  work: Work,
  { products, ...change }: Change & { products: ChosenProducts },
): Promise<{ taskId: string }> {
  await checkMarket(work.tx, change)
  const { chosen } = await keepProducts(work, products)
  return openTask(work, { kind: changePricesTask.kind, input: { chosen, ...change } })
}

export type PricePreview = {
  currency: string
  /** Of the first products only where there are many. */
  examples: { sku: string; titles: Record<string, string>; beforeMinor: number; afterMinor: number | null }[]
}

const examplesMax = 5

/** What some of the prices would become; nothing for one that cannot be changed like that. */
export async function previewPrices(
  db: Db,
  { products, ...change }: Change & { products: KeptProducts },
): Promise<PricePreview> {
  const currency = await checkMarket(db, change)
  const asked = { chosen: products, marketCode: change.marketCode, after: "", limit: examplesMax }
  const rows = await nextPrices(db, asked)
  const examples = rows.map((row) => ({
    sku: row.sku,
    titles: row.titles,
    beforeMinor: Number(row.priceMinor),
    afterMinor: afterOf(row, change),
  }))
  return { currency, examples }
}

function afterOf(row: PriceOfVariant, change: Change): number | null {
  try {
    return Number(changedPrice(row, change).priceMinor)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

async function checkMarket(db: Db, { marketCode }: { marketCode: string }): Promise<string> {
  const market = await db.maybe(sql<{ currency: string }>`
    select currency from settings.markets where code = ${marketCode}
  `)
  if (!market) throw notFound("market")
  return market.currency
}
