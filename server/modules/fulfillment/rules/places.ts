import { postalExample, postalProblem, tidyPostalCode } from "../../customers/index.ts"
import type { Zone } from "./methods.ts"

/** Where something goes, as far as it is known. */
export type Destination = { country: string; region: string | null; postalCode: string | null }

/** Postal codes from the one to the other, and all that begin with the last one. */
export type PostalRange = { country: string; from: string; to: string }

// Above every letter and digit: what begins with "25" sorts below "25" and this.
const above = "\uffff"

/** Letters and digits only, without a country in front, so that codes compare as they are sorted. */
function bareCode(country: string, code: string): string {
  const bare = code.toUpperCase().replace(/[^A-Z0-9]/g, "")
  return bare.startsWith(country) && /^\d/.test(bare.slice(2)) ? bare.slice(2) : bare
}

function isWholeCode(country: string, code: string): boolean {
  const postalCode = tidyPostalCode(country, code)
  const isKnown = postalExample(country) !== undefined
  return isKnown && postalProblem({ country, postalCode, region: "any" }) === undefined
}

/**
 * "DE 18565", "DE 25849-25999" or "DE 0*". A hyphen may belong to a code ("PL 00-950"): what is a whole code
 * of its country is one, and else the hyphen in the middle parts the first from the last.
 */
export function readPostalCodes(entry: string): PostalRange | undefined {
  const [, country, written] = /^([A-Z]{2})\s+(\S.*)$/.exec(entry.trim().toUpperCase()) ?? []
  if (country === undefined || written === undefined) return undefined
  const [from, to] = endsOf(country, written).map((end) => bareCode(country, end))
  if (!from || !to || to.length !== from.length || to.length > 12 || to < from) return undefined
  return { country, from, to }
}

function endsOf(country: string, written: string): [string, string] | [] {
  if (written.endsWith("*")) return [written.slice(0, -1), written.slice(0, -1)]
  if (isWholeCode(country, written)) return [written, written]
  const parts = written.split(/–|\.\.|-/)
  const half = parts.length / 2
  if (Number.isInteger(half)) return [parts.slice(0, half).join(""), parts.slice(half).join("")]
  // How other countries write their codes is not known here.
  return postalExample(country) === undefined ? [written, written] : []
}

/** "GB-NIR"; a region is what stands in the address, so letters of any size are the same. */
export function regionKey(country: string, region: string): string {
  const plain = region.trim().toUpperCase()
  return plain.startsWith(`${country}-`) ? plain : `${country}-${plain}`
}

type Places = Pick<Zone, "countries" | "regions" | "postalCodes">

type Stretch<One> = { from: string; end: string; zone: One }

/** The zones of a method, made ready to be asked: which one holds a place. */
export type Atlas<One> = {
  postal: ReadonlyMap<string, readonly Stretch<One>[]>
  regions: ReadonlyMap<string, One>
  countries: ReadonlyMap<string, One>
  everywhere: One | undefined
  /** Countries of which only some regions or postal codes are in a zone. */
  inPart: ReadonlySet<string>
}

export function atlasOf<One extends Places>(zones: readonly One[]): Atlas<One> {
  const stretches = zones.flatMap((zone) =>
    zone.postalCodes.flatMap((entry) => {
      const range = readPostalCodes(entry)
      return range ? [{ country: range.country, from: range.from, end: `${range.to}${above}`, zone }] : []
    }),
  )
  const postal = new Map<string, Stretch<One>[]>()
  for (const { country, ...stretch } of stretches.sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const known = postal.get(country) ?? []
    const last = known.at(-1)
    if (last && stretch.from <= last.end && stretch.zone === last.zone) {
      if (last.end < stretch.end) last.end = stretch.end
    } else known.push(stretch)
    postal.set(country, known)
  }
  const regions = zones.flatMap((zone) =>
    zone.regions.map((region) => [regionKey(region.slice(0, 2), region), zone] as const),
  )
  return {
    postal,
    regions: new Map(regions),
    countries: new Map(zones.flatMap((zone) => zone.countries.map((code) => [code, zone] as const))),
    everywhere: zones.find(isEverywhere),
    inPart: new Set([...postal.keys(), ...regions.map(([region]) => region.slice(0, 2))]),
  }
}

export function isEverywhere({ countries, regions, postalCodes }: Places): boolean {
  return countries.length + regions.length + postalCodes.length === 0
}

/** The zone that names a place most exactly: by its postal code, by its region, by its country, or at all. */
export function zoneAt<One>(
  atlas: Atlas<One>,
  { country, region, postalCode }: Destination,
): One | undefined {
  const stretches = postalCode === null ? undefined : atlas.postal.get(country)
  const named = stretches && stretchAt(stretches, bareCode(country, postalCode ?? ""))
  if (named) return named.zone
  const inRegion = region === null ? undefined : atlas.regions.get(regionKey(country, region))
  return inRegion ?? atlas.countries.get(country) ?? atlas.everywhere
}

/** Stretches do not overlap, so it can only be the last one that begins before the code or with it. */
function stretchAt<One>(stretches: readonly Stretch<One>[], code: string): Stretch<One> | undefined {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle] as Stretch<One>).from <= code) low = middle + 1
    else high = middle
  }
  const found = stretches[low - 1]
  return found && code <= found.end ? found : undefined
}

/** Two zones that name the same place equally exactly; nothing where each place has one zone. */
export function contested<One extends Places>(
  zones: readonly One[],
): { zones: [One, One]; field: keyof Places; place: string } | undefined {
  const [first, second] = zones.filter(isEverywhere)
  if (first && second) return { zones: [first, second], field: "countries", place: "*" }
  for (const field of ["countries", "regions"] as const) {
    const owners = new Map<string, One>()
    for (const zone of zones) {
      for (const named of new Set(zone[field])) {
        const place = field === "regions" ? regionKey(named.slice(0, 2), named) : named
        const owner = owners.get(place)
        if (owner && owner !== zone) return { zones: [owner, zone], field, place }
        owners.set(place, zone)
      }
    }
  }
  return contestedCode(zones)
}

function contestedCode<One extends Places>(zones: readonly One[]) {
  for (const [country, stretches] of atlasOf(zones).postal) {
    for (const [place, stretch] of stretches.entries()) {
      const before = stretches[place - 1]
      if (!before || stretch.from > before.end) continue
      const pair: [One, One] = [before.zone, stretch.zone]
      return { zones: pair, field: "postalCodes" as const, place: `${country} ${stretch.from}` }
    }
  }
  return undefined
}
