import { useState } from "react"
import { useWords } from "../../kit/use_words.ts"
import type { GridColumn } from "./grid.ts"

export type Entry = { variantId: string; column: GridColumn }
/** What saving books for a number that was typed: the ledger keeps the difference to what is there. */
export type Booking = { now: number; change: number }
export type StockChange = {
  cell: string
  variantId: string
  placeId: string
  change: number
  seen: number
  reason: string
}

const unitsMax = 100_000_000

/** The units of a text; nothing when it is no whole number of them. */
export function unitsOf(text: string): number | undefined {
  const units = /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined
  return units !== undefined && units <= unitsMax ? units : undefined
}

type Cells = {
  kept(variantId: string, column: GridColumn): string
  text(variantId: string, column: GridColumn): string
  cellOf(variantId: string, column: GridColumn): string
}

/** Counts that were typed over what is kept, and what of that has moved meanwhile. */
export function useTypedStock({ kept, text, cellOf }: Cells) {
  const { t } = useWords()
  const [under, setUnder] = useState<Readonly<Record<string, string>>>({})
  const isTyped = ({ variantId, column }: Entry) => text(variantId, column).trim() !== kept(variantId, column)
  const bookingOf = (entry: Entry): Booking | undefined => {
    const { variantId, column } = entry
    const units = column.kind === "stock" && isTyped(entry) ? unitsOf(text(variantId, column)) : undefined
    const now = Number(kept(variantId, column) || 0)
    return units === undefined || units === now ? undefined : { now, change: units - now }
  }
  return {
    bookingOf,
    /** What is sent is what stands below the cell: the shop books it only while that is still so. */
    changeOf(entry: Entry): StockChange | undefined {
      const { variantId, column } = entry
      const booking = bookingOf(entry)
      if (column.kind !== "stock" || !booking) return undefined
      const { now: seen, change } = booking
      const cell = cellOf(variantId, column)
      return { cell, variantId, placeId: column.placeId, change, seen, reason: t("product.counted") }
    },
    /** Keeps what stood in a cell when somebody began to type over it. */
    note(entries: readonly Entry[]) {
      const begun = entries
        .filter((one) => !isTyped(one))
        .map(({ variantId, column }) => [cellOf(variantId, column), kept(variantId, column)])
      setUnder((before) => ({ ...before, ...Object.fromEntries(begun) }))
    },
    hasMoved: ({ variantId, column }: Entry) =>
      column.kind === "stock" && under[cellOf(variantId, column)] !== kept(variantId, column),
  }
}
