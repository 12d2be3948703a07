import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect } from "vitest"
import { runAudit } from "../../kit/audit.ts"
import type { Work } from "../../kit/db.ts"
import { openFileStore } from "../../kit/files.ts"
import { money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { testDb } from "../../kit/testing.ts"
import { catalogAudit } from "./audit.ts"
import { setBands } from "./commands/bands.ts"
import { createCategory } from "./commands/categories/create.ts"
import { setOffers } from "./commands/offers.ts"
import { createProduct } from "./commands/products/create.ts"
import type { StaffProduct } from "./queries/staff.ts"
import type { StaffCategory } from "./queries/staff_categories.ts"
import type { Band } from "./rules/states.ts"
import type { NewProduct } from "./schemas.ts"

export const market = "de"

export type GivenProduct = Partial<NewProduct> & {
  /** In English; German gets the same unless titles are given. */
  title?: string
  price?: number | undefined
  band?: Band
}

/** A private database with a blank shop, and the steps that the tests of the catalog are made of. */
export async function openCatalog() {
  const folder = mkdtempSync(join(tmpdir(), "catalog-test-"))
  const files = openFileStore(folder)
  const database = await testDb({ files })
  const { db, inWork } = database
  let number = 0

  /** Active, priced and on the shelf unless said otherwise. */
  async function product(given: GivenProduct = {}): Promise<StaffProduct> {
    const { title = `Thing ${++number}`, price = 1000, band = "in_stock", ...input } = given
    const made = await inWork((work) =>
      createProduct(work, {
        titles: { en: title },
        reach: "parcel",
        state: "active",
        variants: [{ sku: `SKU-${++number}` }],
        ...input,
      }),
    )
    if ("price" in given && given.price === undefined) return made
    await inWork((work) =>
      setOffers(
        work,
        made.variants.map(({ id }) => offer(id, price)),
      ),
    )
    await inWork((work) =>
      setBands(
        work,
        made.variants.map(({ id }) => ({ variantId: id, band })),
      ),
    )
    return made
  }

  function category(title: string, parentId: string | null = null): Promise<StaffCategory> {
    return inWork((work) => createCategory(work, { titles: { en: title }, parentId }))
  }

  /** Which tags a command touches. */
  async function touchedBy(command: (work: Work) => Promise<unknown>): Promise<string[]> {
    const before = await lastTouch()
    await inWork(command)
    const rows = await db.many(
      sql<{ tag: string }>`select distinct tag from kit.touches where id > ${before} order by tag`,
    )
    return rows.map(({ tag }) => tag)
  }

  async function lastTouch(): Promise<bigint> {
    const { id } = await db.one(
      sql<{ id: bigint }>`select coalesce(max(id), 0)::bigint as id from kit.touches`,
    )
    return id
  }

  async function checkBooks(): Promise<void> {
    const lines = await runAudit(catalogAudit, (statement) => db.many(statement))
    expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
  }

  const empty = () => inWork(emptyTables)

  async function close(): Promise<void> {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }

  return { ...database, files, product, category, touchedBy, checkBooks, empty, close }
}

export function offer(variantId: string, price: number, compareAt?: number) {
  return {
    variantId,
    marketCode: market,
    price: money(BigInt(price), "EUR"),
    compareAt: compareAt === undefined ? null : money(BigInt(compareAt), "EUR"),
  }
}

async function emptyTables(work: Work): Promise<void> {
  work.write(sql`
    truncate catalog.categories, catalog.collections, catalog.products, catalog.product_categories,
      catalog.options, catalog.option_values, catalog.media, catalog.picture_turns, catalog.files,
      catalog.variants, catalog.offers, catalog.slug_redirects, catalog.cards, catalog.placements,
      catalog.search_documents, catalog.terms, catalog.term_deletions, catalog.term_parts
    cascade
  `)
  work.write(sql`delete from catalog.attribute_values`)
  work.write(sql`delete from catalog.attributes where code <> 'maker'`)
}
