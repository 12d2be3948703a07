import type { Outside } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { job } from "../../../kit/jobs.ts"
import { openTurns } from "../../../kit/turns.ts"
import { type ComparedRow, countTry, keepRows, markFailed, markReady } from "../commands/reading.ts"
import { headerOf } from "../commands/upload.ts"
import { compareRows } from "../comparing.ts"
import { type ImportToRead, importToRead, namedCategories } from "../queries/imports.ts"
import { shopFacts } from "../queries/known.ts"
import type { CategoryPath } from "../rules/categories.ts"
import { type Columns, columnsOf } from "../rules/columns.ts"
import { linesIn, recordsOf, withoutSeparatorLine } from "../rules/csv.ts"
import { customerKey, readCustomer, readShopifyCustomer } from "../rules/customers.ts"
import type { Draft, ReadRow, ShopFacts, VariantDraft } from "../rules/draft.ts"
import { decode } from "../rules/encoding.ts"
import { cellOf, type GivenRow, type Group, Grouping, rowOf } from "../rules/groups.ts"
import { readListRow, readPriceRow, readStockRow } from "../rules/lists.ts"
import { problemAt, problemSentences } from "../rules/problems.ts"
import { readProduct } from "../rules/products.ts"
import { readShopify, shopifyKey } from "../rules/shopify.ts"
import { skuBeside } from "../rules/skus.ts"
import { readingTriesMax, recordsMax } from "../rules/states.ts"

/**
 * Reads a file and compares it with the shop, some rows at a time. Whoever comes after a crash reads it again
 * and leaves out what was compared already.
 */
export const readImportJob = job<{ importId: string }>({
  name: "imports.read",
  isLong: true,
  run: readImport,
})

const rowsAtOnce = 50

export async function readImport(out: Outside, { importId }: { importId: string }): Promise<void> {
  const found = await importToRead(out.db, { importId })
  if (found?.state !== "reading") return
  try {
    if (found.tries >= readingTriesMax) {
      throw new Refusal("imports.fault", 422, "This file could not be read. The shop's log says why.")
    }
    await out.inWork(async (work) => countTry(work, { importId }))
    const { kind, fileKey } = found
    if (fileKey === null) throw gone()
    await readAll(out, { ...found, fileKey })
    await out.inWork(async (work) => markReady(work, { importId, kind, fileKey }))
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error
    if (error.code === "import.moved_on") return
    const { kind, fileKey } = found
    await out.inWork(async (work) => markFailed(work, { importId, kind, fileKey, problem: error }))
  }
}

function gone(): Refusal {
  return new Refusal("imports.gone", 422, "The file is no longer there. Upload it again.")
}

async function readAll(out: Outside, found: ImportToRead & { fileKey: string }): Promise<void> {
  const bytes = await out.providers.files.read(found.fileKey)
  if (!bytes) throw gone()
  const facts = await shopFacts(out.db)
  const whole = decode(bytes, found.encoding)
  const lines = linesIn(whole)
  let number = 0
  let rowsBefore = found.readRows
  let open: ReadRow[] = []
  const named = await namedCategories(out.db, { importId: found.id })
  const paths = new Map<string, CategoryPath>(named.map(({ key, titles }) => [key, titles]))
  const keep = async (line: number) => {
    const first = number - open.length + 1
    const asked = { kind: found.kind, rows: open, facts, now: out.now(), pathsBefore: [...paths.values()] }
    const { rows: compared, categories } = await compareRows(out.db, asked)
    const rows: ComparedRow[] = compared.map((row, place) => ({ ...row, number: first + place }))
    const permille = Math.min(999, Math.floor((line * 1000) / lines))
    const kept = { importId: found.id, rows, categories, rowsBefore, permille }
    await out.inWork(async (work) => keepRows(work, kept))
    for (const { key, path } of categories) paths.set(key, path)
    rowsBefore += rows.length
    open = []
  }
  for await (const row of rowsOf(whole, { found, facts })) {
    number++
    if (number <= found.readRows) continue
    open.push(row)
    if (open.length === rowsAtOnce) await keep(row.line)
  }
  if (open.length > 0) await keep(lines)
}

type Reading = { found: Pick<ImportToRead, "kind" | "layout" | "delimiter">; facts: ShopFacts }

/** What the file says, row by row, with pauses in between. */
export async function* rowsOf(whole: string, { found, facts }: Reading): AsyncGenerator<ReadRow> {
  const { text, lines: before } = withoutSeparatorLine(whole)
  const columns = columnsOf(headerOf(text, found.delimiter), found.kind)
  const seen = new Seen(columns.layout)
  const grouping = new Grouping(keyReader(columns))
  const turn = openTurns()
  let count = 0
  for (const record of recordsOf(text, found.delimiter)) {
    count++
    if (count === 1) continue
    if (count > recordsMax + 1) throw tooManyRows()
    if (record.fault?.kind === "open_quote") throw openQuote(record.fault.line + before)
    await turn()
    const row = rowOf({ ...record, line: record.line + before }, columns)
    if (!groups(found)) {
      yield seen.checked(readOne(row, { found, facts }))
      continue
    }
    const ended = grouping.add(row)
    if (ended) yield seen.checked(readGroup(ended, { found, facts }))
  }
  const last = grouping.end()
  if (last) yield seen.checked(readGroup(last, { found, facts }))
}

/** Whether rows below each other are one thing. */
function groups({ kind, layout }: Reading["found"]): boolean {
  return kind === "products" || layout === "customers"
}

function keyReader({ layout }: Columns): (row: GivenRow) => string | undefined {
  if (layout === "customers") return customerKey
  if (layout === "shopify") return shopifyKey
  return (row) => cellOf(row, "slug") || undefined
}

function readGroup(group: Group, { found, facts }: Reading): ReadRow {
  if (found.kind === "customers") return readCustomer(group, facts)
  return found.layout === "shopify" ? readShopify(group, facts) : readProduct(group, facts)
}

function readOne(row: GivenRow, { found, facts }: Reading): ReadRow {
  if (found.kind === "customers") return readShopifyCustomer(row, facts)
  if (found.kind === "stock") return readStockRow(row, facts)
  return found.kind === "price_lists" ? readListRow(row, facts) : readPriceRow(row, facts)
}

/** What the rows before have named: nothing may come twice, or the last row would win unseen. */
class Seen {
  private readonly keys = new Map<string, number>()
  private readonly skus = new Map<string, number>()

  private readonly layout: Columns["layout"]

  constructor(layout: Columns["layout"]) {
    this.layout = layout
  }

  checked<Given extends Draft>(row: ReadRow<Given>): ReadRow<Given> {
    const earlier = this.keys.get(row.key)
    if (earlier !== undefined) row.problems.push(appearsAgain(row.line, earlier))
    else if (row.key.trim() !== "") this.keys.set(row.key, row.line)
    if (!("variants" in row.given)) return row
    const { variants } = row.given
    const named = variants.map(({ sku }) => sku)
    for (const variant of variants) this.checkSku(row, variant)
    for (const [place, variant] of variants.entries()) {
      const isShared = named.indexOf(named[place] ?? "") !== named.lastIndexOf(named[place] ?? "")
      if (variant.skuIs === "given" && isShared) variant.skuIs = "shared"
    }
    return row
  }

  private checkSku(row: ReadRow, variant: VariantDraft): void {
    const { sku, line } = variant
    if (sku === "") return
    const before = this.skus.get(sku)
    if (before === undefined) this.skus.set(sku, line)
    else if (this.layout !== "shopify") {
      row.problems.push(problemAt({ line }, "sku_again", { sku, line: String(before) }))
    } else {
      // There any number of variants may have the same one, and often all sizes do.
      variant.sku = skuBeside(variant, (made) => this.skus.has(made))
      variant.skuIs = "made"
      variant.skuNote = { code: "sku_made_other", sku, before }
      this.skus.set(variant.sku, line)
    }
  }
}

function appearsAgain(line: number, earlier: number) {
  return problemAt({ line }, "appears_again", { line: String(earlier) })
}

function tooManyRows(): Refusal {
  const message = `A file has at most ${recordsMax.toLocaleString("en")} rows here. Split it.`
  return new Refusal("imports.too_many_rows", 422, message, { rowsMax: recordsMax })
}

function openQuote(line: number): Refusal {
  const message = problemSentences.open_quote.replace("{line}", String(line))
  return new Refusal("imports.open_quote", 422, message, { line })
}
