import { readSales, readTiers } from "./depth_cells.ts"
import type { ListRowDraft, PriceRowDraft, ReadRow, ShopFacts, StockDraft } from "./draft.ts"
import { cellOf, type GivenRow, hasColumn } from "./groups.ts"
import { Notes } from "./notes.ts"
import { kept } from "./products.ts"

const unitsMax = 100_000_000

/** A row of a stock file: how many of a variant lie at a place. Without a place it is the first one. */
export function readStockRow(row: GivenRow, { places }: ShopFacts): ReadRow<StockDraft> {
  const notes = noted(row)
  const sku = skuOf(row, notes)
  const code = cellOf(row, "place")
  const place = code === "" ? places[0] : places.find((one) => one.code === code.toLowerCase())
  if (!place) {
    const known = places
      .map((one) => one.code)
      .slice(0, 20)
      .join(", ")
    notes.refuse(row, "place", "no_place", { code, known })
  }
  if (cellOf(row, "on_hand") === "") notes.refuse(row, "on_hand", "missing")
  const onHand = notes.whole(row, "on_hand", unitsMax) ?? 0
  const given = { line: row.line, sku, place: place?.code ?? code, placeId: place?.placeId ?? "", onHand }
  return { line: row.line, key: `${sku} ${given.place}`, label: sku, given, ...kept(notes) }
}

/** A row of a price file: what a variant costs in a market. Without a market it is the shop's first. */
export function readPriceRow(row: GivenRow, { markets, defaultMarket }: ShopFacts): ReadRow<PriceRowDraft> {
  const notes = noted(row)
  const sku = skuOf(row, notes)
  const code = cellOf(row, "market") || defaultMarket
  const market = markets.find((one) => one.code === code.toLowerCase())
  if (!market) {
    const known = markets
      .map((one) => one.code)
      .slice(0, 20)
      .join(", ")
    notes.refuse(row, "market", "no_market", { code, known })
  }
  const currency = cellOf(row, "currency").toUpperCase()
  if (market && hasColumn(row, "currency") && currency !== "" && currency !== market.currency) {
    notes.refuse(row, "currency", "currency_differs", { currency: market.currency })
  }
  if (cellOf(row, "price") === "") notes.refuse(row, "price", "missing")
  const fields = { price: "price", compareAt: "compare_at", isStrict: true }
  const price = market && notes.price(row, market, fields)
  const nothing = { marketCode: code, currency: "", minor: 0, compareAtMinor: null }
  const depth = market && { ...tiersOf(row, notes, market), ...salesOf(row, notes, market) }
  const given = { line: row.line, sku, ...(price ?? nothing), ...depth }
  return { line: row.line, key: `${sku} ${given.marketCode}`, label: sku, given, ...kept(notes) }
}

/** A row of a file of price lists: what a variant costs by a list, which is named by its id or its title. */
export function readListRow(row: GivenRow, { priceLists }: ShopFacts): ReadRow<ListRowDraft> {
  const notes = noted(row)
  const sku = skuOf(row, notes)
  const name = cellOf(row, "list")
  const titled = priceLists.filter(({ title }) => title.toLowerCase() === name.toLowerCase())
  const list =
    priceLists.find(({ listId }) => listId === name) ?? (titled.length === 1 ? titled[0] : undefined)
  if (!list) notes.refuse(row, "list", "no_list", { code: name })
  const market = { currency: list?.currency ?? "EUR" }
  const currency = cellOf(row, "currency").toUpperCase()
  if (list && currency !== "" && currency !== list.currency) {
    notes.refuse(row, "currency", "currency_differs", { currency: list.currency })
  }
  if (cellOf(row, "price") === "") notes.refuse(row, "price", "missing")
  const minor = (list && notes.amount(row, "price", market.currency)) ?? 0
  const depth = list && tiersOf(row, notes, market)
  const listId = list?.listId ?? name
  const given = { line: row.line, sku, listId, currency: market.currency, minor, ...depth }
  return { line: row.line, key: `${sku} ${listId}`, label: sku, given, ...kept(notes) }
}

function tiersOf(row: GivenRow, notes: Notes, { currency }: { currency: string }) {
  if (!hasColumn(row, "tiers")) return {}
  const tiers = readTiers(cellOf(row, "tiers"), currency)
  if (!tiers) notes.refuse(row, "tiers", "tiers_bad")
  return tiers && { tiers }
}

function salesOf(row: GivenRow, notes: Notes, { currency }: { currency: string }) {
  if (!hasColumn(row, "sales")) return {}
  const sales = readSales(cellOf(row, "sales"), currency)
  if (!sales) notes.refuse(row, "sales", "sales_bad")
  return sales && { sales }
}

function noted({ problems }: GivenRow): Notes {
  const notes = new Notes()
  notes.problems.push(...problems)
  return notes
}

function skuOf(row: GivenRow, notes: Notes): string {
  const sku = cellOf(row, "sku")
  if (sku === "") notes.refuse(row, "sku", "missing")
  if (sku.length > 64) notes.refuse(row, "sku", "too_long", { max: "64" })
  return sku
}
