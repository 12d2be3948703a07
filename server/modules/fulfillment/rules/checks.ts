import { isTimeZone } from "../../../kit/clock.ts"
import { Refusal } from "../../../kit/errors.ts"
import type { DeliveryMethod, Zone, ZonePrice } from "./methods.ts"
import { contested, isEverywhere, readPostalCodes } from "./places.ts"

export type MethodToSave = Omit<DeliveryMethod, "methodId">

/** What could not be kept as it is, with the field that it is about. */
export function checkMethod(method: MethodToSave, market: { currency: string }): void {
  if (!isTimeZone(method.timeZone)) {
    const message = "Please give the time zone of the place like Europe/Berlin."
    throw new Refusal("delivery_method.time_zone", 422, message, { field: "timeZone" })
  }
  if (method.daysMax < method.daysMin) {
    const message = "The latest day cannot come before the earliest."
    throw new Refusal("delivery_method.days", 422, message, { field: "daysMax" })
  }
  if (method.currency !== market.currency) {
    const { currency } = market
    const message = `The amounts of this market are in ${currency}.`
    throw new Refusal("delivery_method.currency", 422, message, { field: "currency", currency })
  }
  checkZones(method)
}

function checkZones({ kind, zones }: Pick<DeliveryMethod, "kind" | "zones">): void {
  const [first, second] = zones
  if (kind === "pickup" && (second || (first && !isEverywhere(first)))) {
    const message = "Buyers come to you from anywhere: a way to pick up has one zone without places."
    throw refused("pickup", { field: "zones.0.countries", message })
  }
  for (const [place, zone] of zones.entries()) {
    const field = `zones.${place}`
    if (zones.slice(0, place).some(({ name }) => name === zone.name)) {
      const message = `Two zones are called ${zone.name}.`
      throw refused("name", { field: `${field}.name`, message, zone: zone.name })
    }
    checkCodes(zone, field)
    checkPrice(zone.price, { field: `${field}.price`, zone: zone.name })
  }
  checkPlacesOnce(zones)
}

function checkCodes({ name, postalCodes }: Zone, field: string): void {
  const entry = postalCodes.find((one) => readPostalCodes(one) === undefined)
  if (entry === undefined) return
  const message = `“${entry}” are no postal codes. Write them like DE 18565, DE 25849-25999 or DE 0*.`
  throw refused("postal_codes", { field: `${field}.postalCodes`, message, zone: name, entry })
}

function checkPlacesOnce(zones: readonly Zone[]): void {
  const found = contested(zones)
  if (!found) return
  const [one, other] = found.zones
  const names = { one: one.name, other: other.name, place: found.place }
  const field = `zones.${zones.indexOf(other)}.${found.field}`
  const message =
    found.place === "*"
      ? `The zones ${one.name} and ${other.name} name no places. Only one can be for all the rest.`
      : `${found.place} is in the zones ${one.name} and ${other.name}. Take it out of one of them.`
  const code = found.place === "*" ? "everywhere" : "overlap"
  throw refused(code, { field, message, ...names })
}

type About = { field: string; zone: string }

/** Steps rise without a gap, so that each weight and each subtotal has exactly one price. */
function checkPrice(price: ZonePrice, about: About): void {
  switch (price.kind) {
    case "flat":
      break
    case "weight":
      checkWeights(price.steps, about)
      break
    case "subtotal":
      checkSubtotals(
        price.steps.map(({ fromMinor }) => fromMinor),
        about,
      )
      break
    case "table": {
      checkWeights(price.rows, about)
      checkSubtotals(price.fromMinor, about)
      const row = price.rows.findIndex(({ pricesMinor }) => pricesMinor.length !== price.fromMinor.length)
      if (row < 0) return
      const message = `Row ${row + 1} of the table of ${about.zone} has not one price for each subtotal.`
      throw refused("table", { ...about, message, row: row + 1 })
    }
  }
}

function checkWeights(steps: readonly { upToGrams: number }[], about: About): void {
  const row = steps.findIndex(({ upToGrams }, place) => upToGrams <= (steps[place - 1]?.upToGrams ?? 0))
  if (row < 0) return
  const message = `The weights of ${about.zone} must rise: row ${row + 1} is not above the one before it.`
  throw refused("weights", { ...about, message, row: row + 1 })
}

function checkSubtotals(subtotals: readonly number[], about: About): void {
  if (subtotals[0] !== 0) {
    const message = `The subtotals of ${about.zone} must begin at 0: below the first there is no price.`
    throw refused("first_subtotal", { ...about, message })
  }
  const row = subtotals.findIndex((minor, place) => place > 0 && minor <= (subtotals[place - 1] ?? 0))
  if (row < 0) return
  const message = `The subtotals of ${about.zone} must rise: number ${row + 1} is not above the one before it.`
  throw refused("subtotals", { ...about, message, row: row + 1 })
}

type Refused = { field: string; message: string; [detail: string]: string | number }

function refused(what: string, { message, ...details }: Refused): Refusal {
  return new Refusal(`delivery_zone.${what}`, 422, message, details)
}
