import type { Shape } from "../../../../client/index.ts"
import { digitsOf } from "../../../kit/format.ts"
import { amountText, inParts, minorOf, plainNumber } from "../../../kit/numbers.ts"
import type { PlainKey } from "../../../kit/words.ts"
import { deliveryPricesEn } from "../../../messages/delivery_prices.en.ts"
import { bring } from "../../../messages/here.ts"

bring(deliveryPricesEn)

export type Zone = Shape<"DeliveryZone">
export type PriceKind = Zone["price"]["kind"]

/** A zone as it is typed: weights in kilograms, amounts in the currency, places as lists in a text. */
export type ZoneForm = {
  name: string
  countries: string[]
  regions: string
  postalCodes: string
  kind: PriceKind
  flat: string
  /** The subtotals above a table by weight and subtotal. */
  head: string[]
  /** A row for each step: what it begins or ends with, then its price or prices. */
  rows: string[][]
  everyKilos: string
  everyPrice: string
  freeFrom: string
  placePrice: string
  bulkyKilos: string
  bulkyPrice: string
}

export function zoneFormOf(zone: Zone, currency: string): ZoneForm {
  const { name, countries, price, freeFromMinor, surcharges } = zone
  const amount = (minor: number | null | undefined) =>
    minor === null || minor === undefined ? "" : amountText({ minor, currency })
  const further = price.kind === "weight" ? price.further : null
  const place = surcharges.find(({ kind }) => kind === "place")
  const bulky = surcharges.flatMap((one) => (one.kind === "bulky" ? [one] : []))[0]
  return {
    name,
    countries,
    regions: zone.regions.join(", "),
    postalCodes: zone.postalCodes.join(", "),
    kind: price.kind,
    flat: price.kind === "flat" ? amount(price.priceMinor) : "",
    ...cellsOfPrice(price, amount),
    everyKilos: further ? kilos(further.everyGrams) : "",
    everyPrice: amount(further?.priceMinor),
    freeFrom: amount(freeFromMinor),
    placePrice: amount(place?.priceMinor),
    bulkyKilos: bulky ? kilos(bulky.fromGrams) : "",
    bulkyPrice: amount(bulky?.priceMinor),
  }
}

function cellsOfPrice(
  price: Zone["price"],
  amount: (minor: number) => string,
): Pick<ZoneForm, "head" | "rows"> {
  switch (price.kind) {
    case "flat":
      return { head: [], rows: [] }
    case "weight":
      return {
        head: [],
        rows: price.steps.map(({ upToGrams, priceMinor }) => [kilos(upToGrams), amount(priceMinor)]),
      }
    case "subtotal":
      return {
        head: [],
        rows: price.steps.map(({ fromMinor, priceMinor }) => [amount(fromMinor), amount(priceMinor)]),
      }
    case "table":
      return {
        head: price.fromMinor.map(amount),
        rows: price.rows.map(({ upToGrams, pricesMinor }) => [
          kilos(upToGrams),
          ...pricesMinor.map((minor) => amount(minor)),
        ]),
      }
  }
}

export const kiloDigits = 3

/** 31500 g is "31.5". */
export function kilos(grams: number): string {
  return String(grams / 1_000)
}

/** A weight in kilograms in whole grams; nothing when it is none. */
export function gramsOf(plain: string): number | undefined {
  return inParts(plain, kiloDigits)
}

/** What is wrong, by the field of the form; a cell of a table as "rows.1.0". */
export type ZoneProblems = Readonly<Record<string, PlainKey>>
type Read = { zone: Zone } | { problems: ZoneProblems }

/** What was typed as the shop wants it. Whether places and steps fit together, the shop says. */
export function readZone(form: ZoneForm, given: { currency: string; countries: readonly string[] }): Read {
  const problems: Record<string, PlainKey> = {}
  const amount = (typed: string, field: string): number => {
    const minor = minorOf(typed, given.currency)
    if (minor === undefined) problems[field] = "rules.no_amount"
    return minor ?? 0
  }
  const weight = (typed: string, field: string): number => {
    const grams = gramsOf(typed)
    if (grams === undefined || grams === 0) problems[field] = "zones.no_weight"
    return grams ?? 0
  }
  const optional = (typed: string, field: string) => (typed.trim() === "" ? null : amount(typed, field))
  if (form.name.trim() === "") problems.name = "zones.no_name"
  if (form.kind !== "flat" && form.rows.length === 0) problems.price = "zones.no_rows"
  const price = readPrice(form, { amount, weight })
  const place = optional(form.placePrice, "placePrice")
  const bulky = optional(form.bulkyPrice, "bulkyPrice")
  const zone: Zone = {
    name: form.name.trim(),
    countries: form.countries,
    regions: listed(form.regions).map((one) => one.toUpperCase()),
    postalCodes: postalCodesOf(form.postalCodes, given.countries),
    price,
    freeFromMinor: optional(form.freeFrom, "freeFrom"),
    surcharges: [
      ...(place ? [{ kind: "place" as const, priceMinor: place }] : []),
      ...(bulky
        ? [{ kind: "bulky" as const, fromGrams: weight(form.bulkyKilos, "bulkyKilos"), priceMinor: bulky }]
        : []),
    ],
  }
  return Object.keys(problems).length > 0 ? { problems } : { zone }
}

type Reading = {
  amount: (typed: string, field: string) => number
  weight: (typed: string, field: string) => number
}

function readPrice(form: ZoneForm, { amount, weight }: Reading): Zone["price"] {
  const { kind, rows, head } = form
  const cell = (row: number, place: number) => rows[row]?.[place] ?? ""
  switch (kind) {
    case "flat":
      return { kind, priceMinor: amount(form.flat, "flat") }
    case "weight": {
      const hasFurther = form.everyKilos.trim() !== "" || form.everyPrice.trim() !== ""
      return {
        kind,
        steps: rows.map((_, row) => ({
          upToGrams: weight(cell(row, 0), `rows.${row}.0`),
          priceMinor: amount(cell(row, 1), `rows.${row}.1`),
        })),
        further: hasFurther
          ? {
              everyGrams: weight(form.everyKilos, "everyKilos"),
              priceMinor: amount(form.everyPrice, "everyPrice"),
            }
          : null,
      }
    }
    case "subtotal":
      return {
        kind,
        steps: rows.map((_, row) => ({
          fromMinor: amount(cell(row, 0), `rows.${row}.0`),
          priceMinor: amount(cell(row, 1), `rows.${row}.1`),
        })),
      }
    case "table":
      return {
        kind,
        fromMinor: head.map((typed, place) => amount(typed, `head.${place}`)),
        rows: rows.map((_, row) => ({
          upToGrams: weight(cell(row, 0), `rows.${row}.0`),
          pricesMinor: head.map((_from, place) => amount(cell(row, place + 1), `rows.${row}.${place + 1}`)),
        })),
      }
  }
}

const listed = (typed: string) =>
  typed
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "")

/** An entry without a country is in that of the one before it, the first in the only country there is. */
function postalCodesOf(typed: string, countries: readonly string[]): string[] {
  let country = countries.length === 1 ? countries[0] : undefined
  return listed(typed).map((entry) => {
    const found = /^([A-Za-z]{2})\s+(.+)$/.exec(entry)
    if (found?.[1]) country = found[1].toUpperCase()
    const codes = found?.[2] ?? entry
    return country === undefined ? codes : `${country} ${codes}`
  })
}

/** How many digits the numbers of a column may have after the point. */
export function digitsIn(kind: PriceKind, column: number, currency: string): number {
  return column === 0 && kind !== "subtotal" ? kiloDigits : digitsOf(currency)
}

type Pasting = { kind: PriceKind; currency: string; locale: string }

/** A table that was pasted, in the cells of this kind, without a first row of titles. */
export function pasted(
  cells: string[][],
  { kind, currency, locale }: Pasting,
): Pick<ZoneForm, "head" | "rows"> {
  const read = (cell: string | undefined, column: number) =>
    plainNumber(locale, bare(cell), digitsIn(kind, column, currency))
  const [first, ...others] = cells
  const isTitle = first !== undefined && !/^\d/.test(bare(first[0]))
  if (kind === "table") {
    const head = (first ?? []).slice(1).map((cell) => read(cell, 1))
    return { head, rows: others.map((row) => row.map(read)) }
  }
  return { head: [], rows: (isTitle ? others : cells).map((row) => [read(row[0], 0), read(row[1], 1)]) }
}

// A comparison sign before a number says what the column says already.
const bare = (cell = "") => cell.replace(/^[<>≤≥=]+\s*/, "").replace(/\s*(kg|€)$/i, "")

export const emptyZone = (name: string): ZoneForm => ({
  ...{ name, countries: [], regions: "", postalCodes: "", kind: "flat", flat: "", head: [], rows: [] },
  ...{ everyKilos: "", everyPrice: "", freeFrom: "", placePrice: "", bulkyKilos: "", bulkyPrice: "" },
})

/** The cells that a kind of price begins with; what was typed of the same shape stays. */
export function asKind(form: ZoneForm, kind: PriceKind): Partial<ZoneForm> {
  if (kind === "flat" || kind === form.kind) return { kind }
  if (kind === "table") return { kind, head: ["0"], rows: [["", ""]] }
  return { kind, head: [], rows: [[kind === "subtotal" ? "0" : "", form.flat]] }
}
