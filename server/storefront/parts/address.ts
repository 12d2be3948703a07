import { type Content, type Html, html } from "../../kit/html.ts"
import type { Address } from "../../modules/customers/index.ts"
import type { Fields } from "../pages.ts"
import type { Place } from "../place.ts"
import { choose, field, type Typed } from "./field.ts"
import { optionalOf, textOf } from "./typed.ts"

export const addressNames = [
  "name",
  "line1",
  "line2",
  "postalCode",
  "city",
  "region",
  "country",
  "phone",
] as const

/** The address as it was typed; what was left empty was not said. */
export function addressFrom(fields: Fields): Record<string, string> {
  const optional = {
    line2: optionalOf(fields, "line2"),
    region: optionalOf(fields, "region"),
    phone: optionalOf(fields, "phone"),
  }
  const said = Object.entries(optional).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    name: textOf(fields, "name"),
    line1: textOf(fields, "line1"),
    postalCode: textOf(fields, "postalCode"),
    city: textOf(fields, "city"),
    country: textOf(fields, "country"),
    ...Object.fromEntries(said),
  }
}

export function valuesOf(address: Address): Record<string, string> {
  return Object.fromEntries(
    Object.entries(address).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  )
}

type AddressForm = {
  countries: readonly string[]
  refresh?: Html | undefined
  /** The price of delivery depends on the postal code, too. */
  refreshesCode?: boolean | undefined
  /** Whoever collects gives only a name: then the browser must not ask for what the page does not show. */
  isOptional?: boolean | undefined
}

/**
 * Name, street, postal code and city are all that most addresses need. The country is chosen beforehand,
 * and what few need is one touch away; both are open at once when something in them is wrong or was
 * written.
 */
export function addressForm(
  place: Place,
  typed: Typed,
  { countries, refresh, refreshesCode = false, isOptional = false }: AddressForm,
): Html {
  const { say } = place
  const more = ["line2", "phone"].some((name) => typed.values[name] || typed.problems[name])
  const country = typed.values.country ?? ""
  const required = !isOptional
  return html`${field(typed, {
    name: "name",
    label: say("address.name"),
    autocomplete: "name",
    lengthMax: 100,
  })}
<div class="fields to-ship">${field(typed, {
    name: "line1",
    label: say("address.line1"),
    autocomplete: "address-line1",
    lengthMax: 120,
    required,
  })}
<details class="more"${more && html` open`}><summary>${say("address.more")}</summary><div class="fields">
${field(typed, {
  name: "line2",
  label: say("address.line2"),
  autocomplete: "address-line2",
  lengthMax: 120,
  required: false,
})}
${field(typed, {
  name: "phone",
  label: say("address.phone"),
  type: "tel",
  autocomplete: "tel",
  lengthMax: 40,
  required: false,
  hint: say("address.phone_hint"),
})}</div></details>
<div class="two">${field(typed, {
    name: "postalCode",
    label: say("address.postal_code"),
    autocomplete: "postal-code",
    lengthMax: 16,
    required,
    inputMode: digitsOnly.has(country) ? "numeric" : undefined,
    refresh: refreshesCode ? refresh : undefined,
  })}
${field(typed, {
  name: "city",
  label: say("address.city"),
  autocomplete: "address-level2",
  lengthMax: 80,
  required,
})}</div>
${
  needsRegion(typed) &&
  field(typed, {
    name: "region",
    label: say("address.region"),
    autocomplete: "address-level1",
    lengthMax: 80,
    required,
  })
}
${countryChoice(place, typed, countries, refresh)}</div>`
}

function countryChoice(
  place: Place,
  typed: Typed,
  countries: readonly string[],
  refresh: Html | undefined,
): Content {
  const options = countries
    .map((code) => ({ value: code, label: place.country(code) }))
    .sort((one, other) => one.label.localeCompare(other.label, place.formatLocale))
  return html`${choose(typed, {
    name: "country",
    label: place.say("address.country"),
    autocomplete: "country",
    options,
    refresh,
  })}`
}

function needsRegion({ values, problems }: Typed): boolean {
  return values.country === "US" || problems.region !== undefined || Boolean(values.region)
}

const digitsOnly = new Set("AT BE BG CH CY DE DK EE ES FI FR HR HU ID IT NO RO SI US".split(" "))

const townFirst = new Set(["GB", "ID", "IE", "US"])

/** An address as it stands on a parcel. */
export function addressLines(place: Place, address: Address): Html {
  const { name, line1, line2, postalCode, city, region, country } = address
  const town = townFirst.has(country) ? [city, region, postalCode] : [postalCode, city, region]
  const lines = [name, line1, line2, town.filter(Boolean).join(" "), place.country(country)]
  return html`<address>${lines.filter(Boolean).map((line) => html`${line}<br>`)}</address>`
}
