/** Rows and cells of a table that somebody copied from a spreadsheet or a CSV file. */
export function cellsOf(pasted: string): string[][] {
  const lines = pasted.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)
  const filled = lines.filter((line) => line.trim() !== "")
  // Where a comma is written in numbers, something else parts the cells.
  const parting = ["\t", ";"].find((mark) => filled.some((line) => line.includes(mark))) ?? ","
  return filled.map((line) => line.split(parting).map(plain))
}

const plain = (cell: string) =>
  cell
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .trim()
