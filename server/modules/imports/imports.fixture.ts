import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect } from "vitest"
import { runAudit } from "../../kit/audit.ts"
import { deliverDue, enroll } from "../../kit/deliveries.ts"
import { openFileStore } from "../../kit/files.ts"
import { testDb } from "../../kit/testing.ts"
import {
  catalogModule,
  createProduct,
  type NewProduct,
  productsForStaff,
  type StaffProduct,
} from "../catalog/index.ts"
import { inventoryModule, receiveStock } from "../inventory/index.ts"
import { pricingModule, setPrices } from "../pricing/index.ts"
import { openImport, prepareImport } from "./commands/upload.ts"
import { readImport } from "./jobs/read.ts"
import { getImport, type Import, type ImportRow, listImportRows, rowsToTake } from "./queries/imports.ts"
import type { ImportKind } from "./rules/columns.ts"

export const everything = [
  "catalog.write",
  "prices.write",
  "costs.write",
  "inventory.write",
  "media.write",
  "customers.write",
]

/** A private database with a blank shop, and the steps that the tests of imports are made of. */
export async function openDesk() {
  const folder = mkdtempSync(join(tmpdir(), "imports-test-"))
  const database = await testDb({ files: openFileStore(folder) })
  const { db, inWork, out } = database
  const { subscriptions } = inventoryModule
  await inWork((work) => enroll(work, subscriptions))

  /** Uploads a file and reads it. */
  async function upload(kind: ImportKind, file: string | Buffer): Promise<Import> {
    const bytes = typeof file === "string" ? Buffer.from(file) : file
    const given = { fileName: `${kind}.csv`, contentType: "text/csv", bytes }
    const prepared = await prepareImport(out, { kind, upload: given })
    const { id } = await inWork((work) => openImport(work, prepared))
    await readImport(out, { importId: id })
    return getImport(db, { importId: id, held: everything })
  }

  async function rowsOf(found: Import, outcome?: ImportRow["outcome"] | "warned"): Promise<ImportRow[]> {
    const { rows } = await listImportRows(db, {
      importId: found.id,
      held: everything,
      outcome,
      limit: 1_000,
    })
    return rows
  }

  /** The rows of an import that change something, as the task would be given them. */
  function toTake<Given>(found: Import, after = "", limit = 1_000) {
    return rowsToTake<Given>(db, { importId: found.id, after, limit })
  }

  async function product(given: Partial<NewProduct> = {}): Promise<StaffProduct> {
    return inWork((work) =>
      createProduct(work, {
        titles: { en: "Cup" },
        slug: "cup",
        reach: "parcel",
        state: "active",
        variants: [{ sku: "CUP" }],
        ...given,
      }),
    )
  }

  async function productBySlug(slug: string): Promise<StaffProduct | undefined> {
    const all = await db.many<{ id: string }>(
      (await import("../../kit/sql.ts")).sql`select id from catalog.products where slug = ${slug} limit 1`,
    )
    return (await productsForStaff(db, { productIds: all.map(({ id }) => id) }))[0]
  }

  async function checkBooks(): Promise<void> {
    await deliverDue({ subscriptions, outside: () => out, jobs: [], log: out.log } as never, out)
    const queries = [...catalogModule.audit, ...inventoryModule.audit, ...pricingModule.audit]
    const broken = await runAudit(queries, (statement) => db.many(statement))
    expect(broken.filter(({ rows }) => rows > 0)).toEqual([])
  }

  return {
    ...database,
    upload,
    rowsOf,
    toTake,
    product,
    productBySlug,
    checkBooks,
    receive: (variantId: string, quantity: number) =>
      inWork((work) => receiveStock(work, { lines: [{ variantId, quantity }] })),
    price: (variantId: string, minor: number, compareAt: number | null = null) =>
      inWork((work) =>
        setPrices(work, {
          prices: [
            {
              variantId,
              marketCode: "de",
              price: { minor: BigInt(minor), currency: "EUR" },
              compareAt: compareAt === null ? null : { minor: BigInt(compareAt), currency: "EUR" },
            },
          ],
        }),
      ),
    async close() {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
