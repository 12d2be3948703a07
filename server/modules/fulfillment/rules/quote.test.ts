import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { money } from "../../../kit/money.ts"
import { flatZone, parcel } from "../../../parcel.fixture.ts"
import { checkMethod } from "./checks.ts"
import type { DeliveryMethod, Zone, ZonePrice } from "./methods.ts"
import { cheapestFrom, obstaclesFrom, optionsFrom } from "./options.ts"
import type { Reach } from "./parcels.ts"
import type { Destination } from "./places.ts"
import { deliveryQuote, type ShippedItem, shipmentOf } from "./quote.ts"

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
console.info(`quote: fast-check seed ${seed}`)

const eur = (minor: number | bigint) => money(BigInt(minor), "EUR")
const method = (given: Partial<DeliveryMethod> = {}): DeliveryMethod => {
  return { ...parcel, methodId: "dlm_1", ...given }
}
const priced = (price: ZonePrice, given: Partial<Zone> = {}) =>
  method({ zones: [flatZone(0, { price, ...given })] })

type Given = { to?: Partial<Destination>; items?: ShippedItem[]; subtotal?: number }

const shipment = ({ to, items, subtotal = 2_000 }: Given = {}) =>
  shipmentOf({
    to: { country: "DE", region: null, postalCode: null, ...to },
    items: items ?? [{ reach: "parcel", weightGrams: 1_000, quantity: 1 }],
    subtotal: eur(subtotal),
  })
const weighing = (weightGrams: number, quantity = 1): ShippedItem[] => [
  { reach: "parcel", weightGrams, quantity },
]

function priceOf(one: DeliveryMethod, given: Given = {}): number | string {
  const quote = deliveryQuote(one, shipment(given))
  return quote.kind === "quote" ? Number(quote.priceMinor) : quote.obstacle.kind
}

describe("the price of a zone", () => {
  const byWeight: ZonePrice = {
    kind: "weight",
    steps: [
      { upToGrams: 2_000, priceMinor: 490 },
      { upToGrams: 5_000, priceMinor: 690 },
    ],
    further: null,
  }
  const bySubtotal: ZonePrice = {
    kind: "subtotal",
    steps: [
      { fromMinor: 0, priceMinor: 790 },
      { fromMinor: 2_000, priceMinor: 490 },
      { fromMinor: 5_000, priceMinor: 0 },
    ],
  }
  const byBoth: ZonePrice = {
    kind: "table",
    fromMinor: [0, 5_000],
    rows: [
      { upToGrams: 1_000, pricesMinor: [490, 190] },
      { upToGrams: 9_000, pricesMinor: [890, 590] },
    ],
  }
  const further = { ...byWeight, further: { everyGrams: 1_000, priceMinor: 150 } }

  test.each<[string, ZonePrice, number, number, number | string]>([
    ["one price, however heavy", { kind: "flat", priceMinor: 490 }, 99_000_000, 0, 490],
    ["nothing that weighs", byWeight, 0, 0, 490],
    ["up to the step, to the gram", byWeight, 2_000, 0, 490],
    ["a gram above it", byWeight, 2_001, 0, 690],
    ["the last step", byWeight, 5_000, 0, 690],
    ["beyond the last step", byWeight, 5_001, 0, "too_heavy"],
    ["a further kilogram that is begun", further, 5_001, 0, 840],
    ["a further kilogram that is full", further, 6_000, 0, 840],
    ["two of them", further, 6_001, 0, 990],
    ["more than anybody sends", further, 100_000_001, 0, "too_heavy"],
    ["the lowest subtotal", bySubtotal, 1, 0, 790],
    ["a cent below the step", bySubtotal, 1, 1_999, 790],
    ["the step", bySubtotal, 1, 2_000, 490],
    ["the last one", bySubtotal, 1, 1_000_000, 0],
    ["light and cheap", byBoth, 1_000, 4_999, 490],
    ["light and dear", byBoth, 1_000, 5_000, 190],
    ["heavy and cheap", byBoth, 1_001, 0, 890],
    ["heavy and dear", byBoth, 9_000, 9_000, 590],
    ["too heavy for the table", byBoth, 9_001, 0, "too_heavy"],
  ])("%s", (_, price, weightGrams, subtotal, expected) => {
    expect(priceOf(priced(price), { items: weighing(weightGrams), subtotal })).toBe(expected)
  })

  test("is nothing from the amount that the zone says, and what comes on top stays", () => {
    const free = priced(
      { kind: "flat", priceMinor: 490 },
      {
        freeFromMinor: 5_000,
        surcharges: [
          { kind: "place", priceMinor: 500 },
          { kind: "bulky", fromGrams: 20_000, priceMinor: 300 },
        ],
      },
    )
    expect(priceOf(free, { subtotal: 4_999 })).toBe(990)
    expect(priceOf(free, { subtotal: 5_000 })).toBe(500)
    expect(priceOf(free, { subtotal: 5_000, items: [...weighing(20_000, 2), ...weighing(19_999)] })).toBe(
      1_100,
    )
    const quote = deliveryQuote(free, shipment({ subtotal: 5_000, items: weighing(20_000, 2) }))
    const amount = (minor: number) => ({ minor, currency: "EUR" })
    expect(quote).toMatchObject({
      why: [
        { kind: "delivery_zone", zone: "Everywhere", amount: amount(490) },
        { kind: "delivery_free", from: amount(5_000), amount: amount(490) },
        { kind: "delivery_surcharge", reason: "place", units: 1, amount: amount(500) },
        { kind: "delivery_surcharge", reason: "bulky", units: 2, amount: amount(600) },
      ],
    })
  })

  test("files weigh nothing and are not in the way", () => {
    const book: ShippedItem = { reach: "file", weightGrams: 90_000, quantity: 3 }
    expect(priceOf(priced(byWeight), { items: [...weighing(2_000), book] })).toBe(490)
  })
})

describe("what is in the way is said", () => {
  const inPart = method({
    zones: [
      flatZone(490, { name: "Austria", countries: ["AT"] }),
      flatZone(990, { name: "islands", postalCodes: ["DE 25849-25999"] }),
    ],
  })
  test.each<[string, DeliveryMethod, Given, number | string]>([
    ["switched off", method({ active: false }), {}, "off"],
    ["does not carry it", method(), { items: [{ reach: "counter", weightGrams: 1, quantity: 1 }] }, "reach"],
    ["counts in another currency", method({ currency: "USD" }), {}, "currency"],
    ["another country", inPart, { to: { country: "FR" } }, "country"],
    ["a country of which a part is served, the part not known", inPart, {}, "postal_code_needed"],
    ["another part of it", inPart, { to: { postalCode: "10115" } }, "postal_code"],
    ["the part", inPart, { to: { postalCode: "25850" } }, 990],
    ["too heavy for the method", method({ weightGramsMax: 999 }), {}, "too_heavy"],
  ])("%s", (_, one, given, expected) => {
    expect(priceOf(one, given)).toBe(expected)
  })

  test("who picks up may live anywhere", () => {
    const pickup = method({ kind: "pickup", zones: [flatZone(0)], reaches: ["parcel", "counter"] })
    expect(priceOf(pickup, { to: { country: "NZ" } })).toBe(0)
  })
})

describe("a method is refused with the field and the reason", () => {
  const market = { currency: "EUR" }
  const steps = (...grams: number[]): ZonePrice => {
    return { kind: "weight", steps: grams.map((upToGrams) => ({ upToGrams, priceMinor: 1 })), further: null }
  }
  const zones = (...given: Partial<Zone>[]) => ({
    zones: given.map((one, place) =>
      flatZone(1, { name: `Z${place + 1}`, countries: [`A${place}`], ...one }),
    ),
  })
  test.each<[string, Partial<DeliveryMethod>, string]>([
    ["delivery_method.time_zone", { timeZone: "Berlin" }, "timeZone"],
    ["delivery_method.days", { daysMin: 5 }, "daysMax"],
    ["delivery_method.currency", { currency: "USD" }, "currency"],
    ["delivery_zone.name", zones({}, { name: "Z1" }), "zones.1.name"],
    ["delivery_zone.pickup", { kind: "pickup", ...zones({}) }, "zones.0.countries"],
    ["delivery_zone.postal_codes", zones({ postalCodes: ["DE 1-22"] }), "zones.0.postalCodes"],
    ["delivery_zone.overlap", zones({}, { countries: ["A0"] }), "zones.1.countries"],
    ["delivery_zone.everywhere", zones({ countries: [] }, { countries: [] }), "zones.1.countries"],
    [
      "delivery_zone.overlap",
      zones({ postalCodes: ["DE 0*"] }, { postalCodes: ["DE 01000-02000"] }),
      "zones.1.postalCodes",
    ],
    ["delivery_zone.weights", zones({ price: steps(1_000, 1_000) }), "zones.0.price"],
    ["delivery_zone.weights", zones({ price: steps(2_000, 1_000) }), "zones.0.price"],
    [
      "delivery_zone.first_subtotal",
      zones({ price: { kind: "subtotal", steps: [{ fromMinor: 1, priceMinor: 1 }] } }),
      "zones.0.price",
    ],
    [
      "delivery_zone.subtotals",
      zones({
        price: { kind: "table", fromMinor: [0, 5, 5], rows: [{ upToGrams: 1, pricesMinor: [1, 1, 1] }] },
      }),
      "zones.0.price",
    ],
    [
      "delivery_zone.table",
      zones({ price: { kind: "table", fromMinor: [0, 5], rows: [{ upToGrams: 1, pricesMinor: [1] }] } }),
      "zones.0.price",
    ],
  ])("%s", (code, given, field) => {
    const check = () => checkMethod({ ...parcel, ...given }, market)
    expect(check).toThrow(
      expect.objectContaining({ code, status: 422, details: expect.objectContaining({ field }) }),
    )
  })

  test("and taken when each place has one zone and each weight one price", () => {
    const good = zones({ price: steps(1_000, 2_000) }, { postalCodes: ["DE 0*"] }, { countries: [] })
    expect(() => checkMethod({ ...parcel, ...good }, market)).not.toThrow()
  })
})

const minor = fc.integer({ min: 0, max: 10_000 })
const rising = (max: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max }), { minLength: 1, maxLength: 5 })
    .map((list) => list.sort((a, b) => a - b))
const prices: fc.Arbitrary<ZonePrice> = fc.oneof(
  minor.map((priceMinor) => ({ kind: "flat" as const, priceMinor })),
  fc
    .tuple(
      rising(40_000),
      fc.option(fc.record({ everyGrams: fc.integer({ min: 100, max: 5_000 }), priceMinor: minor })),
    )
    .chain(([grams, further]) =>
      fc.array(minor, { minLength: grams.length, maxLength: grams.length }).map((list) => ({
        kind: "weight" as const,
        steps: grams.map((upToGrams, place) => ({ upToGrams, priceMinor: list[place] ?? 0 })),
        further,
      })),
    ),
  fc.tuple(rising(9_000), minor).map(([from, priceMinor]) => ({
    kind: "subtotal" as const,
    steps: [0, ...from].map((fromMinor, place) => ({ fromMinor, priceMinor: priceMinor + place })),
  })),
)
const surcharges = fc.array(
  fc.oneof(
    minor.map((priceMinor) => ({ kind: "place" as const, priceMinor })),
    fc.record({
      kind: fc.constant("bulky" as const),
      fromGrams: fc.integer({ min: 1, max: 9_000 }),
      priceMinor: minor,
    }),
  ),
  { maxLength: 3 },
)
const methods = fc.record({
  price: prices,
  surcharges,
  freeFromMinor: fc.option(minor),
  daysMax: fc.integer({ min: 1, max: 5 }),
})
const items = fc.array(
  fc.record({
    reach: fc.constantFrom<Reach>("parcel", "file"),
    weightGrams: fc.nat(15_000),
    quantity: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 1, maxLength: 6 },
)

test("the steps of a price add up to it, it is never negative, and the order of the items changes nothing", () => {
  fc.assert(
    fc.property(methods, items, minor, ({ price, daysMax: _, ...given }, carried, subtotal) => {
      const one = priced(price, given)
      const quote = deliveryQuote(one, shipment({ items: carried, subtotal }))
      const turned = deliveryQuote(one, shipment({ items: [...carried].reverse(), subtotal }))
      expect(turned).toEqual(quote)
      if (quote.kind === "obstacle") return
      const sum = quote.why.reduce(
        (total, { kind, amount }) => total + (kind === "delivery_free" ? -amount.minor : amount.minor),
        0,
      )
      expect(BigInt(sum)).toBe(quote.priceMinor)
      expect(quote.priceMinor >= 0n).toBe(true)
    }),
    { seed, numRuns: 2_000 },
  )
})

test("the cheapest comes first and then the fastest, and what is shown before is what is offered then", () => {
  const now = new Date("2026-01-13T08:00:00Z")
  fc.assert(
    fc.property(fc.array(methods, { maxLength: 6 }), items, minor, (given, carried, subtotal) => {
      const all = given.map(({ price, daysMax, ...rest }, place) => ({
        ...priced(price, rest),
        ...{ methodId: `dlm_${place}`, daysMax },
      }))
      const asked = { shipment: shipment({ items: carried, subtotal }), locale: "en", now }
      const options = optionsFrom(all, asked)
      for (const [place, option] of options.entries()) {
        const next = options[place + 1]
        if (next && option.price.minor === next.price.minor) {
          expect(option.promise.latestOn <= next.promise.latestOn).toBe(true)
        } else if (next) expect(option.price.minor < next.price.minor).toBe(true)
      }
      const cheapest = cheapestFrom(all, asked)
      expect(cheapest?.methodId).toBe(options[0]?.methodId)
      expect(cheapest?.price).toEqual(options[0]?.price)
      expect(options.filter(({ isCheapest }) => isCheapest)).toHaveLength(options.length > 1 ? 1 : 0)
      expect(options.filter(({ isFastest }) => isFastest)).toHaveLength(options.length > 1 ? 1 : 0)
      expect(options.length + obstaclesFrom(all, asked).length).toBe(all.length)
    }),
    { seed, numRuns: 500 },
  )
})
