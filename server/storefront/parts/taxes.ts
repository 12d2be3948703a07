import { type Content, type Html, html } from "../../kit/html.ts"
import { add, type Money, subtract, zero } from "../../kit/money.ts"
import type { TaxTreatment } from "../../modules/pricing/index.ts"
import type { Place } from "../place.ts"
import { amount } from "./price.ts"

type Taxed = {
  taxes: readonly { ratePpm: number; tax: Money }[]
  /** The country for which they are estimated; nothing once it is known where the goods go. */
  estimatedFor?: string | undefined
  /** Why no tax is paid, where none is. */
  treatment: TaxTreatment
  vatNumber?: string | null | undefined
  /** What the buyer does not pay of the prices above. */
  leftOut?: Money | undefined
  /** Of what was sold; else of the market that the visitor is in. */
  taxDisplay?: "gross" | "net"
}

/** One row of a list of sums for each rate: in the prices, or on top of them as the market shows them. */
export function taxRows(place: Place, taxed: Taxed): Html[] {
  const { treatment, vatNumber } = taxed
  const number = vatNumber ? [vatRow(place, vatNumber)] : []
  return [...(treatment === "taxed" ? rateRows(place, taxed) : [freeRow(place, taxed)]), ...number]
}

function freeRow(place: Place, { treatment, leftOut: free }: Taxed): Html {
  return html`<div class="tax"><dt>${place.say(`taxes.${treatment}`)}</dt><dd class="quiet">${
    free && free.minor > 0n && html`−${amount(place, free)}`
  }</dd></div>`
}

function vatRow({ say }: Place, vatNumber: string): Html {
  return html`<div class="tax"><dt>${say("taxes.vat_number")}<br><span class="small">${say(
    "taxes.vat_checked",
  )}</span></dt><dd class="quiet">${vatNumber}</dd></div>`
}

function rateRows(place: Place, { taxes, estimatedFor, taxDisplay }: Taxed): Html[] {
  const { say, market } = place
  const charged = taxes.filter(({ tax }) => tax.minor > 0n)
  const key = (taxDisplay ?? market.taxDisplay) === "gross" ? "taxes.included" : "taxes.added"
  return charged.map(
    ({ ratePpm, tax }, index) => html`<div class="tax"><dt>${say(key, {
      percent: percent(place, ratePpm),
    })}${index === charged.length - 1 && estimate(place, estimatedFor)}</dt><dd
class="quiet">${amount(place, tax)}</dd></div>`,
  )
}

function estimate(place: Place, country: string | undefined): Content {
  return (
    country !== undefined &&
    html`<br><span class="small">${place.say("taxes.estimated", { country: place.country(country) })}</span>`
  )
}

const formats = new Map<string, Intl.NumberFormat>()

function percent({ formatLocale }: Place, ratePpm: number): string {
  const known = formats.get(formatLocale)
  const format = known ?? new Intl.NumberFormat(formatLocale, { style: "percent", maximumFractionDigits: 3 })
  if (!known) formats.set(formatLocale, format)
  return format.format(ratePpm / 1_000_000)
}

type Summed = {
  subtotal: Money
  discounts: readonly { amount: Money }[]
  delivery: Money | null | undefined
  total: Money
}

/** What of sums as the market shows them a buyer does not pay who pays no tax. */
export function leftOut({ subtotal, discounts, delivery, total }: Summed): Money {
  const off = add(zero(total.currency), ...discounts.map(({ amount: one }) => one))
  const shown = subtract(subtotal, off)
  return subtract(delivery ? add(shown, delivery) : shown, total)
}

/** What paying in coins adds or takes away. */
export function cashRow(place: Place, rounding: Money, look = ""): Content {
  if (rounding.minor === 0n) return null
  return html`<div class="${look}"><dt>${place.say("taxes.cash_rounding")}</dt><dd>${amount(
    place,
    rounding,
  )}</dd></div>`
}
