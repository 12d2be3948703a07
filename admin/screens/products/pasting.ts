import type { Grid } from "./grid.ts"

/** What a spreadsheet puts on the clipboard: rows of cells, with a line's end at the last of them. */
export function tableOf(text: string): string[][] {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/)
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()))
}

/** Where each pasted cell goes; what would lie beyond the sheet is left out. */
export function entriesFor(
  { rows, columns }: Pick<Grid, "rows" | "columns">,
  pasted: string[][],
  from: { row: number; column: number },
) {
  return pasted.flatMap((cells, down) =>
    cells.flatMap((text, along) => {
      const variant = rows[from.row + down]
      const column = columns[from.column + along]
      return variant && column ? [{ variantId: variant.id, column, text }] : []
    }),
  )
}
