import { Refusal } from "../../../kit/errors.ts"

/** From one instant to another, the end not included; without an end as long as nothing else is said. */
export type Period = { validFrom: Date; validUntil: Date | null }

export type Fitted<Row extends Period> = {
  validUntil: Date | null
  /** The one that held until then; it ends where the new one begins. */
  cut: Row | undefined
  /** Goes on after the new one has ended. */
  continued: Period | undefined
}

/**
 * Puts a new rate among the others of its place and category. It holds until the end that it was given, else
 * until the next one that is planned. The one that holds at its beginning ends there, and goes on after it.
 * Whatever else it would overlap is refused, so that two rates are never true at once.
 */
export function fitIn<Row extends Period>(
  rows: readonly Row[],
  wanted: { validFrom: Date; validUntil?: Date | null | undefined },
): Fitted<Row> {
  const { validFrom } = wanted
  const next = rows
    .filter((row) => row.validFrom >= validFrom)
    .sort((one, other) => one.validFrom.getTime() - other.validFrom.getTime())[0]
  if (next && next.validFrom.getTime() === validFrom.getTime()) throw overlap("validFrom", next)
  const validUntil = wanted.validUntil ?? next?.validFrom ?? null
  if (next && endOf(wanted.validUntil ?? next.validFrom) > next.validFrom.getTime()) {
    throw overlap("validUntil", next)
  }
  const cut = rows.find((row) => row.validFrom < validFrom && endOf(row.validUntil) > validFrom.getTime())
  const goesOn = cut && validUntil !== null && endOf(cut.validUntil) > validUntil.getTime()
  return {
    validUntil,
    cut,
    continued: goesOn ? { validFrom: validUntil, validUntil: cut.validUntil } : undefined,
  }
}

const endOf = (until: Date | null) => until?.getTime() ?? Number.POSITIVE_INFINITY

function overlap(field: "validFrom" | "validUntil", { validFrom, validUntil }: Period): Refusal {
  const message = `Another rate of this place and category holds from ${dayOf(validFrom)} on. Choose other days, or take that one back first.`
  return new Refusal("tax_rate.overlap", 409, message, { field, validFrom, validUntil })
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)
