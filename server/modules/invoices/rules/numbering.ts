import { Refusal } from "../../../kit/errors.ts"

export const documentKinds = ["invoice", "credit_note"] as const
export type DocumentKind = (typeof documentKinds)[number]

export const yearBlank = "{year}"

/**
 * What may stand before a number. It ends with a mark or a letter: what is prefix and what is counted can
 * always be told apart, so that two series never come to the same number.
 */
export const prefixPattern = /^(?:[A-Za-z0-9._/-]|\{year\}){0,30}[A-Za-z._/-]$/

/** The prefix of the series that a document of this day belongs to. */
export function prefixOn(template: string, day: string): string {
  return template.replaceAll(yearBlank, day.slice(0, 4))
}

export function numberIn({ prefix, digits }: { prefix: string; digits: number }, sequence: bigint): string {
  return `${prefix}${sequence.toString().padStart(digits, "0")}`
}

export type Series = {
  prefix: string
  kind: DocumentKind
  digits: number
  firstNumber: bigint
  nextNumber: bigint
}

export function isUsed({ firstNumber, nextNumber }: Series): boolean {
  return nextNumber > firstNumber
}

export type AskedSeries = {
  kind: DocumentKind
  prefix: string
  digits: number
  /** Left out: where the series has come to, or 1. */
  nextNumber?: bigint | undefined
}

/**
 * What becomes of a series that the owner asks for. One that was used goes on as it is; one that was not
 * begins at the number that is asked for, and only ever later than it was going to.
 */
export function seriesAfter(asked: AskedSeries, known: Series | undefined): Series {
  const nextNumber = asked.nextNumber ?? known?.nextNumber ?? 1n
  if (!known) return { ...asked, nextNumber, firstNumber: nextNumber }
  const { prefix } = known
  if (known.kind !== asked.kind) {
    const message = `The numbers ${prefix}… belong to the other kind of document. Choose another prefix.`
    throw new Refusal("invoices.prefix_taken", 409, message, { prefix })
  }
  if (isUsed(known)) {
    if (nextNumber === known.nextNumber && (!asked.nextNumber || asked.digits === known.digits)) return known
    const message = `The numbers ${prefix}… are in use and count up by themselves. For another number choose another prefix.`
    throw new Refusal("invoices.series_used", 409, message, { prefix })
  }
  if (nextNumber < known.nextNumber) {
    const next = numberIn(known, known.nextNumber)
    const message = `The next number is ${next} already. It can only be made larger.`
    throw new Refusal("invoices.number_only_up", 409, message, { next })
  }
  return { ...asked, nextNumber, firstNumber: nextNumber }
}

/** In no year may invoices and credit notes come to the same series. */
export function checkApart(templates: readonly string[]): void {
  const plain = templates.map((template) => template.replaceAll(/\d{4}/g, yearBlank))
  if (new Set(plain).size === plain.length) return
  const message = "Invoices and credit notes have numbers of their own: give them different prefixes."
  throw new Refusal("invoices.same_prefix", 422, message, { field: "numbering" })
}
