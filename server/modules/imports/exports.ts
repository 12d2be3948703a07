import type { Db, Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { allCategories, productIdsAfter, productsForStaff } from "../catalog/index.ts"
import { listStock } from "../inventory/index.ts"
import { ordersAfter } from "../orders/index.ts"
import { costsOf, countListPrices, countPrices, listPricesAfter, pricesAfter } from "../pricing/index.ts"
import type { Permission } from "../staff/index.ts"
import { type Applied, openTask, taskKind } from "../tasks/index.ts"
import { shopFacts } from "./queries/known.ts"
import { type ProductColumns, productHead, productLines } from "./rules/writing.ts"
import {
  orderHead,
  orderLines,
  priceHead,
  priceLine,
  priceListHead,
  priceListLine,
  stockHead,
  stockLine,
} from "./rules/writing_lists.ts"

export const exportKinds = ["products", "stock", "prices", "price_lists", "orders"] as const
export type ExportKind = (typeof exportKinds)[number]

export const exportNeeds: Record<ExportKind, Permission> = {
  products: "catalog.read",
  stock: "inventory.read",
  prices: "catalog.read",
  price_lists: "catalog.read",
  orders: "orders.read",
}

// A file with what goods cost the shop is for who may see it, and made by who may bring it back, too.
const needsForCosts: Permission[] = ["costs.read", "costs.write"]

/** What the columns are is said when it is asked for: a language that is added meanwhile has none. */
type Input = ProductColumns & { on: string }
type Asked = { taskId: string; input: Input }
type Row = { ref: string; text: string }

// Each piece of the file is one row of the database.
const rowsAtOnce = 50

const type = "text/csv; charset=utf-8"

/**
 * A file of everything, piece by piece: no more than one piece is in memory, and it goes on after a crash.
 */
function exportTask(
  kind: ExportKind,
  head: string | ((input: Input) => string),
  rowsAfter: (db: Db, task: Asked, after: string, limit: number) => Promise<Row[]>,
) {
  return taskKind<Input, Row>({
    kind: `exports.${kind}`,
    needs: exportNeeds[kind],
    rowsAtOnce,
    rowsAfter,
    // Nothing is changed: the rows are counted and not kept.
    applyAll: async (_work: Work, rows): Promise<Applied<undefined>[]> =>
      rows.map(({ text }) => ({ outcome: "unchanged", output: text })),
    output: { name: ({ on }) => `${kind}-${on}.csv`, type, head },
  })
}

export const exportTasks = {
  products: exportTask("products", productHead, async (db, { input }, after, limit) => {
    const productIds = await productIdsAfter(db, { after, limit })
    if (productIds.length === 0) return []
    const [products, categories] = await Promise.all([
      productsForStaff(db, { productIds }),
      allCategories(db),
    ])
    const byId = new Map(categories.map((category) => [category.id, category]))
    const variantIds = products.flatMap(({ variants }) => variants.map(({ id }) => id))
    const costs = input.costs.length > 0 ? await costsOf(db, { variantIds }) : []
    const byVariant = new Map(costs.map((one) => [one.variantId, one]))
    return products.map((product) => ({
      ref: product.id,
      text: productLines(product, { ...input, categories: byId, costsOf: byVariant }),
    }))
  }),
  stock: exportTask("stock", stockHead, async (db, { input }, after, limit) => {
    const { stock } = await listStock(db, { limit, after: after || undefined })
    return stock.map((row) => ({
      ref: `${row.variantId}.${row.placeId}`,
      text: stockLine(row, input.locale),
    }))
  }),
  prices: exportTask("prices", priceHead, async (db, { input }, after, limit) => {
    const [variantId = "", marketCode = ""] = after.split(".")
    const prices = await pricesAfter(db, { after: { variantId, marketCode }, limit })
    return prices.map((row) => ({
      ref: `${row.variantId}.${row.marketCode}`,
      text: priceLine(row, input.locale),
    }))
  }),
  price_lists: exportTask("price_lists", priceListHead, async (db, { input }, after, limit) => {
    const [listId = "", variantId = ""] = after.split(".")
    const rows = await listPricesAfter(db, { after: { listId, variantId }, limit })
    return rows.map((row) => ({
      ref: `${row.listId}.${row.variantId}`,
      text: priceListLine(row, input.locale),
    }))
  }),
  orders: exportTask("orders", orderHead, async (db, _task, after, limit) => {
    const orders = await ordersAfter(db, { after, limit })
    return orders.map((order) => ({ ref: order.orderId, text: orderLines(order) }))
  }),
}

/** Asks for a file of everything of a kind. */
export async function openExport(work: Work, { kind }: { kind: ExportKind }): Promise<{ taskId: string }> {
  const { locale, locales, markets } = await shopFacts(work.tx)
  const on = work.now.toISOString().slice(0, 10)
  const { actor } = work
  const held = actor.kind === "staff" ? actor.permissions : []
  const hasCosts = kind === "products" && needsForCosts.every((one) => held.includes(one))
  const costs = hasCosts ? [...new Set(markets.map(({ currency }) => currency))] : []
  const input: Input = { locale, locales, markets: markets.map(({ code }) => code), costs, on }
  const total = await countOf(work.tx, kind)
  return openTask(work, {
    ...{ kind: `exports.${kind}`, input, total, subject: `${kind}-${on}.csv` },
    ...(hasCosts && { needs: "costs.read" as const }),
  })
}

async function countOf(tx: Db, kind: ExportKind): Promise<number> {
  const counts: Record<ExportKind, () => Promise<{ count: number }>> = {
    products: () => tx.one(sql<{ count: number }>`select count(*)::int as count from catalog.products`),
    stock: () => tx.one(sql<{ count: number }>`select count(*)::int as count from inventory.balances`),
    prices: () => countPrices(tx),
    price_lists: () => countListPrices(tx),
    orders: () => tx.one(sql<{ count: number }>`select count(*)::int as count from orders.orders`),
  }
  return (await counts[kind]()).count
}
