import { decimalText } from "../../../kit/money.ts"
import type { Tier } from "../../pricing/index.ts"
import { readAmount } from "./cells.ts"

/** A sale as a file says it; without a beginning it is on at once. */
export type SaleDraft = { minor: number; from: string | null; until: string | null }

/** "5: 12.00 | 10: 11.00" */
export function tiersText(tiers: readonly Tier[] | null, currency: string): string {
  return (tiers ?? [])
    .map(({ quantityMin, minor }) => `${quantityMin}: ${amount(minor, currency)}`)
    .join(" | ")
}

/** "14.50 2026-11-27T00:00:00.000Z/2026-12-01T00:00:00.000Z"; without an end nothing stands behind it. */
export function salesText(sales: readonly SaleDraft[] | null, currency: string): string {
  return (sales ?? [])
    .map(({ minor, from, until }) => `${amount(minor, currency)} ${from ?? ""}/${until ?? ""}`)
    .join(" | ")
}

const amount = (minor: number, currency: string) => decimalText({ minor, currency })

/** Undefined where a part of it cannot be read. */
export function readTiers(text: string, currency: string): Tier[] | undefined {
  return all(text, (part) => {
    const [, quantity, price = ""] = /^(\d{1,4})\s*:\s*(.+)$/.exec(part) ?? []
    const minor = readAmount(price, currency).value
    return quantity === undefined || minor === undefined
      ? undefined
      : { quantityMin: Number(quantity), minor: Number(minor) }
  })
}

export function readSales(text: string, currency: string): SaleDraft[] | undefined {
  return all(text, (part) => {
    const [price = "", times = ""] = part.split(/\s+(?=\S*\/|\S*$)/)
    const minor = readAmount(price, currency).value
    const [from, until] = [momentOf(times.split("/")[0]), momentOf(times.split("/")[1])]
    if (minor === undefined || from === undefined || until === undefined) return undefined
    return { minor: Number(minor), from, until }
  })
}

function all<Value>(text: string, read: (part: string) => Value | undefined): Value[] | undefined {
  if (text.trim() === "") return []
  const values = text.split("|").map((part) => read(part.trim()))
  return values.some((value) => value === undefined) ? undefined : (values as Value[])
}

const moment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?Z)?$/

/** A day is its first instant, in the world's time. Nothing for an empty one, undefined for a wrong one. */
function momentOf(text = ""): string | null | undefined {
  if (text === "") return null
  const at = moment.test(text) ? new Date(text) : new Date(Number.NaN)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
