import type { Db, Work } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import type { Permission } from "../staff/index.ts"
import { taskKind } from "../tasks/index.ts"
import { giveCustomersBack, takeCustomers } from "./commands/take_customers.ts"
import {
  giveListPricesBack,
  givePricesBack,
  giveStockBack,
  takeListPrices,
  takePrices,
  takeStock,
} from "./commands/take_lists.ts"
import { giveProductsBack, takeProducts } from "./commands/take_products.ts"
import { type RowToTake, rowsToTake } from "./queries/imports.ts"
import type { CustomerDraft, ListRowDraft, PriceRowDraft, ProductDraft, StockDraft } from "./rules/draft.ts"

type Input = {
  importId: string
  needs: Permission[]
  fileName: string
  /** Absent in tasks that were opened before files made categories. */
  makesCategories?: boolean
}
type Asked = { taskId: string; input: Input }

export const productsTask = taskKind({
  kind: "imports.products",
  needs: "catalog.write",
  // Every step changes the shop's lists, which are made anew then: fewer steps are less work for everybody.
  rowsAtOnce: 200,
  // Meanwhile the lists are made anew. 10,000 products still take less than a minute.
  restMs: (tookMs) => Math.min(tookMs * 2.5, 700),
  rowsAfter: async (db: Db, { input }: Asked, after: string, limit: number) =>
    fewVariants(await rowsOf<ProductDraft>(db, { input, after, limit })),
  async applyAll(work: Work, rows: Row<ProductDraft>[], { input }: Asked) {
    const refusal = refusedNow(work, input)
    if (refusal) return rows.map(() => refusal)
    const { makesCategories = false } = input
    return takeProducts(work, { ...input, makesCategories, rows, reason: reasonOf(input) })
  },
  undoAll: (work: Work, rows) => giveProductsBack(work, { rows, reason: undoReasonOf(rows) }),
})

export const stockTask = taskKind({
  kind: "imports.stock",
  needs: "inventory.write",
  rowsAtOnce: 100,
  rowsAfter: (db: Db, { input }: Asked, after: string, limit: number) =>
    rowsOf<StockDraft>(db, { input, after, limit }),
  applyAll: (work: Work, rows: Row<StockDraft>[], { input }: Asked) =>
    takeStock(work, { rows, reason: reasonOf(input) }),
  undoAll: (work: Work, rows) => giveStockBack(work, { rows, reason: undoReasonOf(rows) }),
})

export const pricesTask = taskKind({
  kind: "imports.prices",
  needs: "prices.write",
  rowsAtOnce: 50,
  rowsAfter: (db: Db, { input }: Asked, after: string, limit: number) =>
    rowsOf<PriceRowDraft>(db, { input, after, limit }),
  applyAll: (work: Work, rows: Row<PriceRowDraft>[]) => takePrices(work, { rows }),
  undoAll: (work: Work, rows) => givePricesBack(work, { rows }),
})

export const priceListsTask = taskKind({
  kind: "imports.price_lists",
  needs: "prices.write",
  rowsAtOnce: 50,
  rowsAfter: (db: Db, { input }: Asked, after: string, limit: number) =>
    rowsOf<ListRowDraft>(db, { input, after, limit }),
  applyAll: (work: Work, rows: Row<ListRowDraft>[]) => takeListPrices(work, { rows }),
  undoAll: (work: Work, rows) => giveListPricesBack(work, { rows }),
})

/** A task is kept for longer than the rows of a file: nothing in it names anybody. */
export const customersTask = taskKind({
  kind: "imports.customers",
  needs: "customers.write",
  rowsAtOnce: 100,
  async rowsAfter(db: Db, { input }: Asked, after: string, limit: number) {
    const rows = await rowsOf<CustomerDraft>(db, { input, after, limit })
    return rows.map(({ ref, line, given }) => ({ ref, line, given }))
  },
  applyAll: (work: Work, rows: { ref: string; line: number; given: CustomerDraft }[], { input }: Asked) =>
    takeCustomers(work, { rows, importId: input.importId, fileName: input.fileName }),
  undoAll: (work: Work, rows) => {
    const refs = rows.map(({ ref }) => ref)
    return giveCustomersBack(work, {
      refs,
      importId: rows[0]?.input.importId ?? "",
      reason: undoReasonOf(rows),
    })
  },
})

type Row<Given> = RowToTake<Given>

function rowsOf<Given>(
  db: Db,
  { input, after, limit }: { input: Input; after: string; limit: number },
): Promise<Row<Given>[]> {
  return rowsToTake<Given>(db, { importId: input.importId, after, limit })
}

// A product can have 300 variants: a step is short whatever its rows are.
const variantsAtOnce = 300

function fewVariants(rows: Row<ProductDraft>[]): Row<ProductDraft>[] {
  let count = 0
  const some = rows.findIndex(({ given }) => {
    count += given.variants.length
    return count > variantsAtOnce
  })
  return some === -1 ? rows : rows.slice(0, Math.max(1, some))
}

/** A file with prices is not taken over by somebody who may no longer set prices. */
function refusedNow({ actor }: Work, { needs }: Input): Refusal | undefined {
  if (actor.kind !== "staff" || needs.every((one) => actor.permissions.includes(one))) return undefined
  return new Refusal("imports.not_allowed_any_more", 403, "You may not change all of this any more.")
}

function reasonOf({ fileName }: Input): string {
  return `imported: ${fileName.replaceAll(/\p{Cc}/gu, "")}`.slice(0, 200)
}

function undoReasonOf(rows: readonly { input: Input }[]): string {
  const [first] = rows
  return `import taken back: ${first?.input.fileName ?? ""}`.slice(0, 200)
}
