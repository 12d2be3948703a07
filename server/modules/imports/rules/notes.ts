import { readAmount, readWhole } from "./cells.ts"
import type { PriceDraft } from "./draft.ts"
import { cellOf, type GivenRow, hasColumn, spot } from "./groups.ts"
import {
  type Problem,
  type ProblemCode,
  problemAt,
  type Warning,
  type WarningCode,
  warningAt,
} from "./problems.ts"

/** Reads cells of rows and remembers what is wrong with them. */
export class Notes {
  readonly problems: Problem[] = []
  readonly warnings: Warning[] = []

  refuse(row: GivenRow, field: string, code: ProblemCode, values: Record<string, string> = {}): undefined {
    this.problems.push(problemAt(spot(row, field), code, values))
  }

  warn(row: GivenRow, field: string, code: WarningCode, values: Record<string, string> = {}): void {
    this.warnings.push(warningAt(spot(row, field), code, values))
  }

  /** Undefined for a cell that is empty, or wrong. */
  whole(row: GivenRow, field: string, max: number): number | undefined {
    const text = cellOf(row, field)
    if (text === "") return undefined
    const read = readWhole(text, max)
    return read.problem ? this.refuse(row, field, read.problem, read.values) : read.value
  }

  amount(row: GivenRow, field: string, currency: string): number | undefined {
    const text = cellOf(row, field)
    if (text === "") return undefined
    const read = readAmount(text, currency)
    return read.problem ? this.refuse(row, field, read.problem, read.values) : Number(read.value)
  }

  /** The price of a row and what it was before; a price that is not given stays as it is. */
  price(
    row: GivenRow,
    market: { code: string; currency: string },
    fields: { price: string; compareAt: string; isStrict: boolean },
  ): PriceDraft | undefined {
    const minor = this.amount(row, fields.price, market.currency)
    const given = this.amount(row, fields.compareAt, market.currency)
    if (minor === undefined) return undefined
    const isLower = given !== undefined && given <= minor
    if (isLower && fields.isStrict) return this.refuse(row, fields.compareAt, "compare_at_too_low")
    // Other shops write the price itself there, or zero.
    if (isLower && given !== 0) this.warn(row, fields.compareAt, "compare_at_left_out")
    const price = { marketCode: market.code, currency: market.currency, minor }
    if (!hasColumn(row, fields.compareAt)) return price
    return { ...price, compareAtMinor: given === undefined || isLower ? null : given }
  }

  /** A text of at most so many characters. */
  text(row: GivenRow, field: string, max: number): string {
    const text = row.cells[field] ?? ""
    if (text.length > max) this.refuse(row, field, "too_long", { max: String(max) })
    return text
  }

  oneOf<Word extends string>(row: GivenRow, field: string, known: readonly Word[]): Word | undefined {
    const text = cellOf(row, field).toLowerCase()
    if (text === "") return undefined
    const found = known.find((one) => one === text)
    return found ?? this.refuse(row, field, "not_known", { known: known.join(", ") })
  }
}

/** The fields of a row that begin like this and name a part: the languages of "title:". */
export function partsOf(row: GivenRow, field: string): string[] {
  const begin = `${field}:`
  return Object.keys(row.headers)
    .filter((name) => name.startsWith(begin))
    .map((name) => name.slice(begin.length))
}

/** How many pairs of option columns the file has. */
export function optionPlaces(row: GivenRow): number[] {
  return [1, 2, 3, 4, 5].filter((place) => hasColumn(row, `option${place}`))
}
