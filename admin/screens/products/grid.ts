import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useMay } from "../../kit/me.ts"
import { amountText } from "../../kit/numbers.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { allPlaces, type StockRow, stockOfProduct } from "../stock/reading.ts"
import { useMarkets } from "./markets.ts"
import { readPrice } from "./prices.ts"
import type { Product, Variant } from "./reading.ts"
import { type Booking, type Entry, type StockChange, unitsOf, useTypedStock } from "./typed_stock.ts"

type PriceColumn = {
  kind: "price" | "was"
  isLocked: boolean
  id: string
  title: string
  marketCode: string
  currency: string
}
/** A locked one is there to be read: its numbers are somebody else's to change. */
export type GridColumn =
  | PriceColumn
  | { kind: "stock"; isLocked: boolean; id: string; title: string; placeId: string }

export type Grid = {
  rows: readonly Variant[]
  columns: readonly GridColumn[]
  isDirty: boolean
  seen: SeenPrices
  /** Some cell holds what is no amount, or a price before that is not higher. */
  hasWrong: boolean
  /** What a cell shows: what was typed, else what is kept. */
  text(variantId: string, column: GridColumn): string
  /** What an empty cell shows faintly: the converted price. */
  placeholder(variant: Variant, column: GridColumn): string | undefined
  isWrong(variantId: string, column: GridColumn): boolean
  isChanged(variantId: string, column: GridColumn): boolean
  type(entries: readonly { variantId: string; column: GridColumn; text: string }[]): void
  drop(): void
  priceChanges(): PriceChange[]
  /** Where a variant will not be sold any more: its price was taken away. */
  leaving: readonly { variantId: string; marketCode: string }[]
  stockChanges(): StockChange[]
  /** Below a number of stock that is typed: what is there now, and what will be booked. */
  bookingOf(variantId: string, column: GridColumn): Booking | undefined
  /** How many numbers of stock have moved since they were typed over. */
  movedCount: number
  savedPrices(): void
  savedCell(cell: string): void
}

type Money = { minor: number; currency: string }
type PriceChange = { variantId: string; marketCode: string; price: Money; compareAt: Money | null }
const cellOf = (variantId: string, { id }: GridColumn) => `${variantId} ${id}`

/** Prices by market and stock by place of every variant, as a sheet that is typed into. */
export function useGrid(product: Product): Grid {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const { columns, stock } = useColumns(product.id)
  const rows = product.variants.filter(({ state }) => state === "active")
  const seen = useSeenPrices(rows)

  const kept = (variantId: string, column: GridColumn) => keptText({ rows, stock, variantId, column })
  const cells = rows.flatMap(({ id }) => columns.map((column) => ({ variantId: id, column })))
  const text = (variantId: string, column: GridColumn) =>
    typed[cellOf(variantId, column)] ?? kept(variantId, column)
  const isChanged = (variantId: string, column: GridColumn) =>
    text(variantId, column).trim() !== kept(variantId, column)
  const priceIn = (variantId: string, column: PriceColumn) => {
    const cell = (kind: "price" | "was") => text(variantId, besides(column, kind))
    return readPrice({ price: cell("price"), was: cell("was"), currency: column.currency })
  }
  const isWrong = (variantId: string, column: GridColumn) => {
    if (column.kind === "stock")
      return isChanged(variantId, column) && unitsOf(text(variantId, column)) === undefined
    const found = priceIn(variantId, column)
    const isTouched = (["price", "was"] as const).some((kind) => isChanged(variantId, besides(column, kind)))
    return isTouched && found.kind === "wrong" && found.cells.includes(column.kind)
  }
  const typedStock = useTypedStock({ kept, text, cellOf })
  const changed = cells.filter(({ variantId, column }) => isChanged(variantId, column))
  const prices = pricesTouched(changed).map((one) => ({ ...one, read: priceIn(one.variantId, one.column) }))
  const without = (gone: (cell: string) => boolean) =>
    setTyped((before) => Object.fromEntries(Object.entries(before).filter(([cell]) => !gone(cell))))
  return {
    rows,
    columns,
    isDirty: changed.length > 0,
    seen,
    hasWrong: cells.some(({ variantId, column }) => isWrong(variantId, column)),
    text,
    placeholder: convertedText,
    isChanged,
    isWrong,
    type(entries) {
      const open = entries.filter(({ column }) => !column.isLocked)
      setTyped((before) => ({ ...before, ...typedAs(open) }))
      typedStock.note(open)
      seen.note(open)
    },
    drop() {
      setTyped({})
      seen.forget()
    },
    priceChanges: () => prices.flatMap(changeOf),
    leaving: prices
      .filter(({ read }) => read.kind === "none")
      .map(({ variantId, column: { marketCode } }) => ({ variantId, marketCode })),
    stockChanges: () => changed.flatMap((one) => typedStock.changeOf(one) ?? []),
    bookingOf: (variantId, column) => typedStock.bookingOf({ variantId, column }),
    movedCount: changed.filter(typedStock.hasMoved).length,
    savedPrices() {
      without((cell) => columns.some((one) => one.kind !== "stock" && cell.endsWith(` ${one.id}`)))
      seen.forget()
    },
    savedCell: (cell) => without((one) => one === cell),
  }
}

type Touched = { variantId: string; column: PriceColumn; read: ReturnType<typeof readPrice> }

function changeOf({ variantId, column: { marketCode, currency }, read }: Touched): PriceChange[] {
  if (read.kind !== "set") return []
  const price = { minor: read.minor, currency }
  const compareAt = read.wasMinor === null ? null : { minor: read.wasMinor, currency }
  return [{ variantId, marketCode, price, compareAt }]
}

type SeenPrices = {
  /** Somebody else has set one of the prices meanwhile. */
  isBehind: boolean
  note(entries: Entries): void
  /** What stood in a market when somebody began to type another price. */
  price(variantId: string, marketCode: string): Money | null
  /** The prices that are there now have been seen, whatever was typed over which. */
  lookAgain(): void
  forget(): void
}

function useSeenPrices(rows: readonly Variant[]): SeenPrices {
  const [isBehind, setIsBehind] = useState(false)
  const [prices, setPrices] = useState<Readonly<Record<string, Money | null>>>({})
  const begin = (behind: boolean) => () => {
    setPrices({})
    setIsBehind(behind)
  }
  return {
    isBehind,
    note: (entries: Entries) => setPrices((before) => ({ ...pricesUnder(rows, entries), ...before })),
    price(variantId: string, marketCode: string) {
      const key = `${variantId} ${marketCode}`
      return key in prices ? (prices[key] ?? null) : setPriceOf(rows, variantId, marketCode)
    },
    lookAgain: begin(true),
    forget: begin(false),
  }
}

type Entries = readonly Entry[]
type Kept = { rows: readonly Variant[]; stock: readonly StockRow[]; variantId: string; column: GridColumn }

function keptText({ rows, stock, variantId, column }: Kept): string {
  if (column.kind === "stock") {
    const row = stock.find((one) => one.variantId === variantId && one.placeId === column.placeId)
    return row ? String(row.units.available) : ""
  }
  const prices = rows.find(({ id }) => id === variantId)?.prices ?? []
  const found = prices.find(({ marketCode }) => marketCode === column.marketCode)
  if (found?.isConverted) return ""
  const shown = column.kind === "was" ? found?.compareAt : found?.price
  return shown ? amountText(shown) : ""
}

/** The price that somebody has set; one that came of a rule is none. */
function setPriceOf(rows: readonly Variant[], variantId: string, marketCode: string): Money | null {
  const prices = rows.find(({ id }) => id === variantId)?.prices ?? []
  return prices.find((one) => one.marketCode === marketCode && !one.isConverted)?.price ?? null
}

function pricesUnder(rows: readonly Variant[], entries: Entries): Record<string, Money | null> {
  const keyed = entries.flatMap(({ variantId, column }): [string, Money | null][] =>
    column.kind === "stock"
      ? []
      : [[`${variantId} ${column.marketCode}`, setPriceOf(rows, variantId, column.marketCode)]],
  )
  return Object.fromEntries(keyed)
}

/** A price that nobody has set stands in its empty cell, until somebody does. */
function convertedText({ prices }: Variant, column: GridColumn): string | undefined {
  if (column.kind !== "price") return undefined
  const found = prices.find((one) => one.marketCode === column.marketCode && one.isConverted)
  return found && amountText(found.price)
}

/** The price of the same market, or the one before it. */
function besides(column: PriceColumn, kind: "price" | "was"): PriceColumn {
  return { ...column, kind, id: `${kind}.${column.marketCode}` }
}

/** Each price of which one of its two cells has changed, once. */
function pricesTouched(changed: readonly { variantId: string; column: GridColumn }[]) {
  const touched = changed.flatMap(({ variantId, column }) =>
    column.kind === "stock" ? [] : [{ variantId, column: besides(column, "price") }],
  )
  return [...new Map(touched.map((one) => [cellOf(one.variantId, one.column), one])).values()]
}

/** Where a price is taken away, the one before it goes as well. */
function typedAs(entries: readonly { variantId: string; column: GridColumn; text: string }[]) {
  const all = entries.flatMap((one) =>
    one.column.kind === "price" && one.text.trim() === ""
      ? [{ ...one, column: besides(one.column, "was") }, one]
      : [one],
  )
  return Object.fromEntries(all.map((one) => [cellOf(one.variantId, one.column), one.text]))
}

function useColumns(productId: string) {
  const { t, locale } = useWords()
  const seesStock = useMay("inventory.read")
  const pricesLocked = !useMay("prices.write")
  const stockLocked = !useMay("inventory.write")
  const markets = useMarkets()
  const { data: places = [] } = useQuery({ ...allPlaces, enabled: seesStock })
  const { data: stock = [] } = useQuery({ ...stockOfProduct(productId), enabled: seesStock })
  const priced = markets.flatMap(({ code, currency, titles }): GridColumn[] => {
    const market = textFor(titles, locale) || code
    const price = markets.length === 1 ? t("product.price_in", { currency }) : `${market}, ${currency}`
    const was =
      markets.length === 1 ? t("product.was_in", { currency }) : t("product.was_of", { market, currency })
    const inMarket = { isLocked: pricesLocked, marketCode: code, currency }
    return [
      { kind: "price", id: `price.${code}`, title: price, ...inMarket },
      { kind: "was", id: `was.${code}`, title: was, ...inMarket },
    ]
  })
  const stocked = places
    .filter(({ active }) => active)
    .map(
      ({ placeId, titles, code }, _place, all): GridColumn => ({
        kind: "stock",
        isLocked: stockLocked,
        id: `stock.${placeId}`,
        title: all.length === 1 ? t("product.stock") : textFor(titles, locale) || code,
        placeId,
      }),
    )
  return { columns: [...priced, ...stocked], stock }
}
