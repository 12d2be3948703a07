export const delimiters = [",", ";", "\t"] as const
export type Delimiter = (typeof delimiters)[number]

/** One row of a file: the line it begins on, and what is wrong with how it is written. */
export type CsvRecord = { line: number; cells: string[]; fault?: CsvFault }

export type CsvFault =
  /** Text goes on behind a closing mark: a mark inside a cell is to be written twice. */
  | { kind: "stray_quote"; line: number }
  /** The file ends before the mark that began on this line is closed. */
  | { kind: "open_quote"; line: number }

// The longest text that anything here takes is a description in HTML; beyond this a mark was forgotten.
export const cellCharactersMax = 200_000

/**
 * The rows of a file, one by one, so that a long file can be read with pauses. Cells in quotation marks hold
 * delimiters and line breaks; a mark inside is written twice. Rows that are empty are left out.
 */
export function* recordsOf(text: string, delimiter: Delimiter): Generator<CsvRecord> {
  const reader = new Reader(text, delimiter)
  while (!reader.isAtEnd()) {
    const record = reader.record()
    if (record.cells.length > 1 || record.cells[0]?.trim() !== "") yield record
  }
}

/** What separates the cells: whichever there is most of in the first line, outside quotation marks. */
export function delimiterOf(text: string): Delimiter {
  // Some spreadsheets say it themselves, in a line of its own.
  const said = /^sep=([,;\t])\r?\n/.exec(text)?.[1]
  if (said) return said as Delimiter
  const counts = new Map<string, number>()
  let isQuoted = false
  for (const letter of text.slice(0, 20_000)) {
    if (letter === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if (letter === "\n" || letter === "\r") break
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return delimiters.reduce((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best))
}

/** The text behind a line that only says what separates the cells. */
export function withoutSeparatorLine(text: string): { text: string; lines: number } {
  const found = /^sep=[,;\t]\r?\n/.exec(text)
  return found ? { text: text.slice(found[0].length), lines: 1 } : { text, lines: 0 }
}

/** How many lines a text has, for saying how far it has been read. */
export function linesIn(text: string): number {
  return breaksIn(text) + 1
}

class Reader {
  private readonly text: string
  private readonly delimiter: Delimiter
  private at = 0
  private line = 1

  constructor(text: string, delimiter: Delimiter) {
    this.text = text
    this.delimiter = delimiter
  }

  isAtEnd(): boolean {
    return this.at >= this.text.length
  }

  record(): CsvRecord {
    const record: CsvRecord = { line: this.line, cells: [] }
    for (;;) {
      record.cells.push(this.isQuoteNext() ? this.quoted(record) : this.bare())
      const letter = this.text[this.at]
      this.at++
      if (letter === this.delimiter) continue
      if (letter === "\r" && this.text[this.at] === "\n") this.at++
      this.line++
      return record
    }
  }

  /** Blanks before a mark are the spreadsheet's, not the cell's. */
  private isQuoteNext(): boolean {
    let place = this.at
    while (this.text[place] === " ") place++
    if (this.text[place] !== '"') return false
    this.at = place
    return true
  }

  private bare(): string {
    const begin = this.at
    while (this.at < this.text.length && !this.endsCell(this.text[this.at] as string)) this.at++
    return this.text.slice(begin, this.at)
  }

  private quoted(record: CsvRecord): string {
    const begunOn = this.line
    let cell = ""
    let from = this.at + 1
    for (;;) {
      const mark = this.text.indexOf('"', from)
      const end = mark === -1 ? this.text.length : mark
      const piece = this.text.slice(from, end)
      cell += piece
      this.line += breaksIn(piece)
      if (mark === -1 || cell.length > cellCharactersMax) {
        record.fault = { kind: "open_quote", line: begunOn }
        this.at = this.text.length
        return cell
      }
      if (this.text[mark + 1] === '"') {
        cell += '"'
        from = mark + 2
        continue
      }
      if (this.closesAt(mark + 1)) return cell
      // Taken as a letter, so that the rest of the file is still read as it is meant.
      record.fault ??= { kind: "stray_quote", line: this.line }
      cell += '"'
      from = mark + 1
    }
  }

  private closesAt(place: number): boolean {
    let next = place
    while (this.text[next] === " ") next++
    if (next < this.text.length && !this.endsCell(this.text[next] as string)) return false
    this.at = next
    return true
  }

  private endsCell(letter: string): boolean {
    return letter === this.delimiter || letter === "\n" || letter === "\r"
  }
}

function breaksIn(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === "\n" || (letter === "\r" && text[at + 1] !== "\n")) count++
  }
  return count
}
