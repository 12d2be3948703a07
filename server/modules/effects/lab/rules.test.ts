import { describe, expect, test } from "vitest"
import { type Promotion, type TaxBook, taxBookFrom } from "../../pricing/index.ts"
import { type Gift, type LabBasket, type LabWorld, promotionsTried, tryOn } from "./rules.ts"
import { addedUp, addTried, averageOf, beyondLimits, noSums } from "./sums.ts"

const at = new Date("2026-03-02T12:00:00Z")
const market = {
  ...({ code: "de", currency: "EUR", taxDisplay: "gross" } as const),
  ...({ rounding: "line", roundingMode: "half_up", deliveryTax: "leading" } as const),
  ...{ homeCountry: "DE", countries: ["DE", "FR"] },
}

const promotion = (given: Partial<Promotion>): Promotion => ({
  promotionId: "prm_tried",
  name: "Tried",
  priority: 100,
  group: null,
  combines: true,
  needsCode: false,
  from: null,
  until: null,
  conditions: [],
  action: { kind: "percentage", items: {}, ratePpm: 100_000 },
  lineMax: null,
  orderMax: null,
  ...given,
})

const lamps: Promotion["action"] = {
  kind: "percentage",
  items: { collectionIds: ["col_lamps"] },
  ratePpm: 100_000,
}

function worldWith(
  draft: Promotion,
  given: {
    live?: Promotion[]
    floorPpm?: number
    marginPpm?: number
    taxBook?: TaxBook
    gifts?: Map<string, Gift>
  } = {},
): LabWorld {
  const { live = [], floorPpm = null, marginPpm = 0, gifts = new Map() } = given
  return {
    markets: new Map([["de", { market, gifts }]]),
    ...{ taxBook: given.taxBook ?? new Map(), now: at },
    ...promotionsTried(live, { draft, now: at }),
    ...{ floorPpm, marginPpm },
  }
}

const line = (id: string, unitPriceMinor: number, quantity: number, collectionIds: string[] = []) => ({
  ...{ id, sku: id.toUpperCase(), variantId: `var_${id}`, productId: `prd_${id}`, collectionIds, quantity },
  ...{ unitPriceMinor: BigInt(unitPriceMinor), isReduced: false, isDiscountable: true },
  isCarried: true,
  taxCategory: "standard" as const,
  costMinor: null as bigint | null,
})

const order = (given: Partial<LabBasket> = {}): LabBasket => ({
  ...{ id: "ord_1", number: "10001", customerKey: "ada", marketCode: "de", at, taxPlace: null },
  taxTreatment: "taxed",
  buyer: { groupIds: [], isSignedIn: false, hasOrdered: false },
  lines: [line("mug", 2_000, 1), line("lamp", 5_000, 1, ["col_lamps"])],
  delivery: { minor: 490n, code: "parcel" },
  charged: { totalMinor: 7_490n, discountMinor: 0n },
  ...given,
})

describe("a promotion that is tried on an order", () => {
  test("takes off what it says: 10 % of a lamp of 50.00 in an order of 74.90 with delivery", () => {
    expect(tryOn(order(), worldWith(promotion({ action: lamps })))).toEqual({
      ...{
        currency: "EUR",
        isTouched: true,
        isApplied: true,
        discountMinor: 500n,
        beforeMinor: 7_490n,
        afterMinor: 6_990n,
      },
      ...{ below: [], thin: [] },
      margins: {
        before: { lines: 2, unknown: 2, below: 0 },
        after: { lines: 2, unknown: 2, below: 0 },
      },
    })
  })

  test("says which lines bring too little beyond what they cost, tax left out, and of how many it is unknown", () => {
    const taxBook = taxBookFrom([
      {
        ...{ country: "DE", region: null, category: "standard", ratePpm: 190_000 },
        ...{ validFrom: new Date(0), validUntil: null },
      },
    ])
    const costing = (id: string, price: number, costMinor: bigint | null, quantity = 1) => ({
      ...line(id, price, quantity, ["col_lamps"]),
      costMinor,
    })
    // Ten percent off 119.00 leaves 90.00 without tax, for two of them 180.00.
    const lines = [
      costing("kept", 11_900, 8_999n),
      costing("even", 11_900, 9_000n, 2),
      costing("lost", 11_900, 9_001n, 2),
      costing("always", 11_900, 10_001n),
      costing("unsaid", 11_900, null),
      { ...costing("card", 5_000, 5_000n), isDiscountable: false },
    ]
    const tried = (marginPpm: number, given: Partial<LabBasket> = {}) =>
      tryOn(order({ lines, delivery: null, ...given }), {
        ...worldWith(promotion({ action: lamps }), { taxBook, marginPpm }),
      })
    expect(tried(0)?.margins).toEqual({
      before: { lines: 5, unknown: 1, below: 1 },
      after: { lines: 5, unknown: 1, below: 2 },
    })
    expect(tried(0)?.thin).toEqual([
      { sku: "LOST", netMinor: 18_000n, costMinor: 18_002n },
      { sku: "ALWAYS", netMinor: 9_000n, costMinor: 10_001n },
    ])
    // A tenth of 100.00 is what must stay: 90.00 is the most that it may cost without the promotion.
    expect(tried(100_000)?.margins).toEqual({
      before: { lines: 5, unknown: 1, below: 2 },
      after: { lines: 5, unknown: 1, below: 4 },
    })
    const others = { lines: [line("mug", 2_000, 1)] }
    expect(tried(0, others)).toMatchObject({ isTouched: false, margins: null, thin: [] })
  })

  test("is taxed where the order went, a cart where its holder says if the market sells there, else at home", () => {
    const rate = (country: string, ratePpm: number) => ({
      ...{ country, region: null, category: "standard" as const, ratePpm },
      ...{ validFrom: new Date(0), validUntil: null },
    })
    const taxBook = taxBookFrom([rate("DE", 190_000), rate("FR", 200_000), rate("CH", 81_000)])
    const net = { ...market, taxDisplay: "net" as const }
    const world = {
      ...worldWith(promotion({ action: lamps }), { taxBook }),
      markets: new Map([["de", { market: net, gifts: new Map() }]]),
    }
    const to = (country: string | null, given: Partial<LabBasket> = {}) =>
      Number(
        tryOn(order({ taxPlace: country ? { country, region: null } : null, ...given }), world)?.afterMinor,
      )
    // 20.00, 45.00 and 4.90 without tax, and the tax of the place on top of each.
    expect(to(null)).toBe(8_318)
    expect(to("FR")).toBe(8_388)
    expect(to("CH")).toBe(7_557)
    expect(to("FR", { charged: null })).toBe(8_388)
    expect(to("CH", { charged: null })).toBe(8_318)
  })

  test("is counted beyond what today's promotions give, and in the place of itself", () => {
    const five = promotion({
      promotionId: "prm_live",
      priority: 1,
      action: { ...lamps, ratePpm: 50_000 } as never,
    })
    const beside = tryOn(order(), worldWith(promotion({ action: lamps }), { live: [five] }))
    // 5 % of 50.00 is 2.50; 10 % of the 47.50 that are left is 4.75.
    expect(beside).toMatchObject({ beforeMinor: 7_240n, afterMinor: 6_765n, discountMinor: 475n })
    const itself = { ...five, promotionId: "prm_tried" }
    const instead = tryOn(order(), worldWith(promotion({ action: lamps }), { live: [itself] }))
    expect(instead).toMatchObject({ beforeMinor: 7_240n, afterMinor: 6_990n, discountMinor: 250n })
  })

  test("leaves an order alone that lacks something, and one of a market that is gone", () => {
    const conditions: Promotion["conditions"] = [{ kind: "first_order" }]
    const again = order({ buyer: { groupIds: [], isSignedIn: true, hasOrdered: true } })
    expect(tryOn(again, worldWith(promotion({ conditions })))).toMatchObject({
      ...{ isTouched: false, discountMinor: 0n, beforeMinor: 7_490n, afterMinor: 7_490n },
    })
    expect(tryOn(order({ marketCode: "gone" }), worldWith(promotion({})))).toBeNull()
  })

  test("holds whatever its times are, and goes by the hour of the order", () => {
    const later = promotion({ from: new Date("2027-01-01"), until: new Date("2027-02-01"), action: lamps })
    expect(tryOn(order(), worldWith(later))?.discountMinor).toBe(500n)
    const hours = {
      kind: "hours",
      weekdays: [1],
      from: "12:00",
      until: "14:00",
      timeZone: "Europe/Berlin",
    } as const
    expect(tryOn(order(), worldWith(promotion({ conditions: [hours] })))?.isTouched).toBe(true)
    const inTheMorning = order({ at: new Date("2026-03-02T08:00:00Z") })
    expect(tryOn(inTheMorning, worldWith(promotion({ conditions: [hours] })))?.isTouched).toBe(false)
  })

  test("says which lines fall below a floor: 45.00 for a lamp under one of 95 %", () => {
    const tried = tryOn(order(), worldWith(promotion({ action: lamps }), { floorPpm: 950_000 }))
    expect(tried?.below).toEqual([{ sku: "LAMP", paidMinor: 4_500n, floorMinor: 4_750n }])
    expect(tryOn(order(), worldWith(promotion({ action: lamps }), { floorPpm: 900_000 }))?.below).toEqual([])
  })
})

test("a gift of today's that goes with nothing else keeps another promotion from an order, as it does in a cart", () => {
  const action = { kind: "gift", variantId: "var_spoon", quantity: 1 } as const
  const spoon = promotion({ promotionId: "prm_spoon", priority: 1, combines: false, action })
  const { id: _, quantity: __, costMinor: ___, ...gift } = line("spoon", 300, 1)
  const gifts = new Map([["var_spoon", gift]])
  const tried = (given: object) =>
    tryOn(order(), worldWith(promotion({ action: lamps }), { live: [spoon], ...given }))
  expect(tried({ gifts })).toMatchObject({ isTouched: false, discountMinor: 0n })
  expect(tried({})).toMatchObject({ isTouched: true, discountMinor: 500n })
})

test("who pays no tax pays none in what is tried either", () => {
  const taxBook = taxBookFrom([
    {
      ...{ country: "DE", region: null, category: "standard", ratePpm: 190_000 },
      ...{ validFrom: new Date(0), validUntil: null },
    },
  ])
  const exempt = order({ taxTreatment: "exempt", lines: [line("lamp", 11_900, 1)], delivery: null })
  expect(tryOn(exempt, worldWith(promotion({ action: lamps }), { taxBook }))?.beforeMinor).toBe(10_000n)
})

test("limits keep a promotion from the orders that came last", () => {
  const use = (customerKey: string, discountMinor: number) => ({
    currency: "EUR",
    customerKey,
    discountMinor,
  })
  // The newest first: Ada had it with her first order, of 1.00.
  const uses = [use("bo", 800), use("ada", 400), use("eve", 200), use("ada", 100)]
  const beyond = (usesMax: number | null, usesPerCustomerMax: number | null) =>
    beyondLimits(uses, { usesMax, usesPerCustomerMax }).get("EUR")
  expect(beyond(null, null)).toBeUndefined()
  expect(beyond(null, 1)).toEqual({ orders: 1, discountMinor: 400 })
  expect(beyond(2, null)).toEqual({ orders: 2, discountMinor: 1_200 })
  expect(beyond(2, 1)).toEqual({ orders: 2, discountMinor: 1_200 })
})

test("what pages found adds up to what all of them are, with the largest as examples", () => {
  const world = worldWith(promotion({ action: lamps }), { floorPpm: 950_000 })
  const baskets = [1, 2, 3, 4, 5, 6, 7].map((quantity) =>
    order({
      ...{ id: `ord_${quantity}`, number: `${10_000 + quantity}` },
      lines: [{ ...line("lamp", 5_000, quantity, ["col_lamps"]), costMinor: 4_600n }],
      charged: { totalMinor: BigInt(5_000 * quantity + 490), discountMinor: 0n },
    }),
  )
  const pages = [baskets.slice(0, 4), baskets.slice(4)].map((page) => {
    const sums = noSums()
    for (const basket of page) {
      const tried = tryOn(basket, world)
      if (tried) addTried(sums, { basket, tried, isLimited: true })
    }
    return sums
  })
  const { currencies, most, below, thin } = addedUp(pages)
  expect(thin).toHaveLength(5)
  // 1 + … + 7 = 28 lamps of 50.00, 10 % off each; 7 times 4.90 for delivery.
  expect(currencies.EUR?.orders).toEqual({
    ...{ looked: 7, touched: 7, discountMinor: 14_000, beforeMinor: 143_430, afterMinor: 129_430 },
    ...{ linesBelow: 7, basketsBelow: 7, chargedMinor: 143_430, chargedDiscountMinor: 0 },
    ...{ linesCosted: 7, linesUncosted: 0, linesThinBefore: 0, linesThin: 7, basketsThin: 7 },
  })
  expect(most.map(({ number }) => number)).toEqual(["10007", "10006", "10005", "10004", "10003"])
  expect(below).toHaveLength(5)
})

test("the average is rounded, and of none there is none", () => {
  expect(averageOf({ discountMinor: 7_726, touched: 8 })).toBe(966)
  expect(averageOf({ discountMinor: 0, touched: 0 })).toBe(null)
})
