import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { decimalText, minorOf } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { allPlaces, type StockRow, stockOfProduct } from "../stock/reading.ts"
import { allMarkets, type Product, type Variant } from "./reading.ts"

/** A locked one is there to be read: its numbers are somebody else's to change. */
export type GridColumn = { id: string; title: string; isLocked: boolean } & (
  | { kind: "price"; marketCode: string; currency: string }
  | { kind: "stock"; placeId: string }
)

export type Grid = {
  rows: readonly Variant[]
  columns: readonly GridColumn[]
  isDirty: boolean
  /** Some cell holds what is no amount. */
  hasWrong: boolean
  /** What a cell shows: what was typed, else what is kept. */
  text(variantId: string, column: GridColumn): string
  isWrong(variantId: string, column: GridColumn): boolean
  isChanged(variantId: string, column: GridColumn): boolean
  type(entries: readonly { variantId: string; column: GridColumn; text: string }[]): void
  drop(): void
  priceChanges(): PriceChange[]
  stockChanges(): StockChange[]
  savedPrices(): void
  savedCell(cell: string): void
}

type Money = { minor: number; currency: string }
type PriceChange = { variantId: string; marketCode: string; price: Money; compareAt: Money | null }
type StockChange = { cell: string; variantId: string; placeId: string; change: number; reason: string }

const unitsMax = 100_000_000

/** The units of a text; nothing when it is no whole number of them. */
export function unitsOf(text: string): number | undefined {
  const units = /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined
  return units !== undefined && units <= unitsMax ? units : undefined
}

const cellOf = (variantId: string, { id }: GridColumn) => `${variantId} ${id}`

/** Prices by market and stock by place of every variant, as a sheet that is typed into. */
export function useGrid(product: Product): Grid {
  const { t } = useWords()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const { columns, stock } = useColumns(product.id)
  const rows = product.variants.filter(({ state }) => state === "active")

  const kept = (variantId: string, column: GridColumn) => keptText({ rows, stock, variantId, column })
  const cells = rows.flatMap(({ id }) => columns.map((column) => ({ variantId: id, column })))
  const text = (variantId: string, column: GridColumn) =>
    typed[cellOf(variantId, column)] ?? kept(variantId, column)
  const isChanged = (variantId: string, column: GridColumn) =>
    text(variantId, column).trim() !== kept(variantId, column)
  const amountIn = (variantId: string, column: GridColumn) =>
    column.kind === "price"
      ? minorOf(text(variantId, column), column.currency)
      : unitsOf(text(variantId, column))
  const changed = cells.filter(({ variantId, column }) => isChanged(variantId, column))
  const without = (gone: (cell: string) => boolean) =>
    setTyped((before) => Object.fromEntries(Object.entries(before).filter(([cell]) => !gone(cell))))

  return {
    rows,
    columns,
    isDirty: changed.length > 0,
    hasWrong: changed.some(({ variantId, column }) => amountIn(variantId, column) === undefined),
    text,
    isChanged,
    isWrong: (variantId, column) => isChanged(variantId, column) && amountIn(variantId, column) === undefined,
    type: (entries) =>
      setTyped((before) => ({
        ...before,
        ...Object.fromEntries(
          entries
            .filter(({ column }) => !column.isLocked)
            .map((one) => [cellOf(one.variantId, one.column), one.text]),
        ),
      })),
    drop: () => setTyped({}),
    priceChanges: () =>
      changed.flatMap(({ variantId, column }) => {
        const minor = amountIn(variantId, column)
        if (column.kind !== "price" || minor === undefined) return []
        const { marketCode, currency } = column
        return [
          {
            variantId,
            marketCode,
            price: { minor, currency },
            compareAt: compareAtFor(rows, variantId, { marketCode, minor }),
          },
        ]
      }),
    stockChanges: () =>
      changed.flatMap(({ variantId, column }) => {
        const units = amountIn(variantId, column)
        if (column.kind !== "stock" || units === undefined) return []
        const change = units - Number(kept(variantId, column) || 0)
        const { placeId } = column
        return change === 0
          ? []
          : [{ cell: cellOf(variantId, column), variantId, placeId, change, reason: t("product.counted") }]
      }),
    savedPrices: () =>
      without((cell) => columns.some((one) => one.kind === "price" && cell.endsWith(` ${one.id}`))),
    savedCell: (cell) => without((one) => one === cell),
  }
}

type Kept = { rows: readonly Variant[]; stock: readonly StockRow[]; variantId: string; column: GridColumn }

function keptText({ rows, stock, variantId, column }: Kept): string {
  if (column.kind === "stock") {
    const row = stock.find((one) => one.variantId === variantId && one.placeId === column.placeId)
    return row ? String(row.units.available) : ""
  }
  const prices = rows.find(({ id }) => id === variantId)?.prices ?? []
  const found = prices.find(({ marketCode }) => marketCode === column.marketCode)
  return found ? decimalText(found.price.minor, column.currency) : ""
}

/** The crossed-out price stays as long as it is the higher one. */
function compareAtFor(
  rows: readonly Variant[],
  variantId: string,
  { marketCode, minor }: { marketCode: string; minor: number },
): Money | null {
  const prices = rows.find(({ id }) => id === variantId)?.prices ?? []
  const compareAt = prices.find((one) => one.marketCode === marketCode)?.compareAt ?? null
  return compareAt && compareAt.minor > minor ? compareAt : null
}

function useColumns(productId: string) {
  const { t, locale } = useWords()
  const seesStock = useMay("inventory.read")
  const pricesLocked = !useMay("prices.write")
  const stockLocked = !useMay("inventory.write")
  const { data: markets = [] } = useQuery({ ...allMarkets, enabled: useMay("settings.read") })
  const { data: places = [] } = useQuery({ ...allPlaces, enabled: seesStock })
  const { data: stock = [] } = useQuery({ ...stockOfProduct(productId), enabled: seesStock })
  const priced = markets.map(
    ({ code, currency, titles }): GridColumn => ({
      kind: "price",
      isLocked: pricesLocked,
      id: `price.${code}`,
      title:
        markets.length === 1
          ? t("product.price_in", { currency })
          : `${titles[locale.slice(0, 2)] ?? code}, ${currency}`,
      marketCode: code,
      currency,
    }),
  )
  const stocked = places
    .filter(({ active }) => active)
    .map(
      ({ placeId, titles, code }, _place, all): GridColumn => ({
        kind: "stock",
        isLocked: stockLocked,
        id: `stock.${placeId}`,
        title: all.length === 1 ? t("product.stock") : (titles[locale.slice(0, 2)] ?? code),
        placeId,
      }),
    )
  return { columns: [...priced, ...stocked], stock }
}
