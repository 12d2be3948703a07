import { inks, type Paper } from "./paper.ts"

export type Column = { title: string; width: number; align: "left" | "right" }

export type Cell = {
  text: string
  /** Below it, smaller. */
  detail?: string | null | undefined
}

export type Row = { cells: readonly Cell[] }

const gap = 8
const padding = 5

/** One column takes what the others leave. */
export function widthsOf(sheet: Paper, columns: readonly Column[], flexible: number): Column[] {
  const whole = sheet.width - gap * (columns.length - 1)
  const others = columns.reduce((sum, { width }, place) => (place === flexible ? sum : sum + width), 0)
  return columns.map((column, place) => (place === flexible ? { ...column, width: whole - others } : column))
}

/** What stands over the columns, on every sheet. */
export function drawHead(sheet: Paper, columns: readonly Column[]): void {
  eachCell(sheet, columns, (column, x) => {
    const box = { x, y: sheet.y, width: column.width }
    sheet.writeLine(column.title, box, { size: 8, font: "bold", color: inks.quiet, align: column.align })
  })
  sheet.y += 14
  sheet.rule(sheet.y)
  sheet.y += padding
}

/** What every sheet but the first begins with. */
export function drawGoesOn(sheet: Paper, words: string): void {
  const box = { x: sheet.left, y: sheet.y, width: sheet.width }
  sheet.writeLine(words, box, { size: 9, color: inks.quiet })
  sheet.y += 24
}

/** A row stays together on its sheet. Says where it begins there. */
export function drawRow(sheet: Paper, columns: readonly Column[], { cells }: Row): number {
  const heights = cells.map((cell, place) => heightOf(sheet, cell, columns[place]?.width ?? 0))
  sheet.room(Math.max(...heights) + padding)
  const top = sheet.y
  eachCell(sheet, columns, (column, x, place) => {
    const cell = cells[place]
    if (!cell || cell.text === "") return
    const box = { x, y: sheet.y, width: column.width }
    if (column.align === "right") return sheet.writeLine(cell.text, box, { align: "right" })
    const height = sheet.write(clipped(cell.text), box)
    if (!cell.detail) return
    sheet.write(clipped(cell.detail), { ...box, y: sheet.y + height }, { size: 8, color: inks.quiet })
  })
  sheet.y += Math.max(...heights) + padding
  return top
}

function heightOf(sheet: Paper, { text, detail }: Cell, width: number): number {
  const detailHeight = detail ? sheet.heightOf(clipped(detail), width, { size: 8 }) : 0
  return sheet.heightOf(clipped(text) || " ", width) + detailHeight
}

function eachCell(
  sheet: Paper,
  columns: readonly Column[],
  draw: (column: Column, x: number, place: number) => void,
): void {
  let x: number = sheet.left
  for (const [place, column] of columns.entries()) {
    draw(column, x, place)
    x += column.width + gap
  }
}

const lettersMax = 400

/** What somebody called a thing must not fill a sheet. */
function clipped(text: string): string {
  return text.length > lettersMax ? `${text.slice(0, lettersMax)}…` : text
}

/** A label and an amount below the table, at its end. */
export function drawSum(sheet: Paper, label: string, amount: string, isGrand = false): void {
  const look = isGrand ? ({ size: 11, font: "bold" } as const) : ({ size: 9 } as const)
  sheet.room(isGrand ? 20 : 15)
  const [x, width] = [sheet.right - 260, 150]
  sheet.writeLine(label, { x, y: sheet.y, width }, look)
  sheet.writeLine(amount, { x: x + width, y: sheet.y, width: 110 }, { ...look, align: "right" })
  sheet.y += isGrand ? 19 : 14.5
}
