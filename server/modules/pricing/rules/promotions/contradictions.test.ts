import { describe, expect, test } from "vitest"
import { contradictions, type Facts, type PromotionToCheck } from "./contradictions.ts"
import type { Action, Amounts, Condition } from "./types.ts"

const facts: Facts = {
  markets: [
    { code: "de", currency: "EUR" },
    { code: "us", currency: "USD" },
  ],
  variants: new Map([
    ["var_cup", { isSold: true, prices: [price("de", 1_000n), price("us", 1_200n)] }],
    ["var_saucer", { isSold: true, prices: [price("de", 500n)] }],
    ["var_old", { isSold: false, prices: [] }],
  ]),
  productIds: new Set(["prd_cup"]),
  collectionIds: new Set(["col_sale", "cat_tea"]),
  groupIds: new Set(["cgr_trade"]),
  deliveryCodes: new Set(["parcel"]),
}

function price(marketCode: string, minor: bigint) {
  return { marketCode, minor }
}

const eur = (minor: number) => ({ minor, currency: "EUR" })
const usd = (minor: number) => ({ minor, currency: "USD" })
const both = (minor: number): Amounts => [eur(minor), usd(minor)]

const ten: Action = { kind: "percentage", items: {}, ratePpm: 100_000 }
const hours = {
  kind: "hours",
  weekdays: [5],
  from: "17:00",
  until: "19:00",
  timeZone: "Europe/Berlin",
} as const

const plain: PromotionToCheck = {
  name: "Ten percent",
  priority: 100,
  group: null,
  combines: true,
  needsCode: false,
  from: null,
  until: null,
  conditions: [],
  action: ten,
  lineMax: null,
  orderMax: null,
  usesMax: null,
  usesPerCustomerMax: null,
}

const at = (text: string) => new Date(`2026-${text}T00:00:00Z`)
const amount = (amounts: Amounts): Action => ({ kind: "amount", items: {}, amounts, per: "order" })
const subtotal = (amounts: Amounts): Condition => ({ kind: "subtotal", items: {}, amounts })
const tiers = (...given: [Amounts, { ratePpm: number } | { amounts: Amounts }][]): Action => ({
  kind: "tiers",
  items: {},
  tiers: given.map(([from, gives]) => ({ from, gives })),
})
const bundle = (amounts: Amounts): Action => ({
  kind: "bundle",
  parts: [
    { items: { variantIds: ["var_cup"] }, quantity: 2 },
    { items: { variantIds: ["var_saucer"] }, quantity: 1 },
  ],
  amounts,
  timesMax: null,
})

type Row = [string, Partial<PromotionToCheck>, string[]]

const refused: Row[] = [
  ["ends when it begins", { from: at("03-01"), until: at("03-01") }, ["until: until_before_from"]],
  [
    "lets one customer use it more often than all",
    { usesMax: 5, usesPerCustomerMax: 6 },
    ["usesPerCustomerMax: limit_above_total"],
  ],
  [
    "is for hours without length",
    { conditions: [{ ...hours, until: "17:00" }] },
    ["conditions.0.until: hours_empty"],
  ],
  ["is for no day", { conditions: [{ ...hours, weekdays: [] }] }, ["conditions.0.weekdays: no_weekday"]],
  [
    "goes by a clock that is nowhere",
    { conditions: [{ ...hours, timeZone: "Mars/Base" }] },
    ["conditions.0.timeZone: unknown_time_zone"],
  ],
  [
    "is for a market that is not there",
    { conditions: [{ kind: "markets", marketCodes: ["de", "moon"] }] },
    ["conditions.0.marketCodes: unknown_market"],
  ],
  [
    "is for two markets at once",
    {
      conditions: [
        { kind: "markets", marketCodes: ["de"] },
        { kind: "markets", marketCodes: ["us"] },
      ],
    },
    ["conditions: markets_apart"],
  ],
  [
    "is for a group that is not there",
    { conditions: [{ kind: "groups", groupIds: ["cgr_none"] }] },
    ["conditions.0.groupIds: unknown_group"],
  ],
  [
    "is for a way to deliver that is not there",
    { action: { kind: "delivery", ratePpm: 500_000, methodCodes: ["parcel", "pigeon"] } },
    ["action.methodCodes: unknown_delivery"],
  ],
  [
    "is about things that are not there",
    {
      action: {
        ...ten,
        items: { productIds: ["prd_none"], variantIds: ["var_none"], collectionIds: ["col_none", "cat_tea"] },
      },
    },
    [
      "action.items.variantIds: unknown_variant",
      "action.items.productIds: unknown_product",
      "action.items.collectionIds: unknown_collection",
    ],
  ],
  [
    "leaves out what it names",
    { action: { ...ten, items: { productIds: ["prd_cup"], without: { productIds: ["prd_cup"] } } } },
    ["action.items.without.productIds: named_and_left_out"],
  ],
  [
    "has no amount at all",
    { action: amount([]) },
    ["action.amounts: amount_missing", "action.amounts: amount_missing_everywhere"],
  ],
  [
    "has an amount in a currency of no market",
    { action: amount([...both(500), { minor: 5, currency: "JPY" }]) },
    ["action.amounts.2.currency: unknown_currency"],
  ],
  [
    "has two amounts in one currency",
    { action: amount([...both(500), eur(600)]) },
    ["action.amounts.2.currency: currency_twice"],
  ],
  [
    "takes nothing or less off",
    { action: amount([eur(0), usd(-5)]) },
    ["action.amounts.0.minor: amount_not_positive", "action.amounts.1.minor: amount_not_positive"],
  ],
  [
    "has a limit of nothing",
    { lineMax: both(0) },
    ["lineMax.0.minor: amount_not_positive", "lineMax.1.minor: amount_not_positive"],
  ],
  [
    "has no amount for the only market it is for",
    { conditions: [{ kind: "markets", marketCodes: ["us"] }], action: amount([eur(500)]) },
    ["action.amounts: amount_missing_everywhere"],
  ],
  [
    "asks in one currency and gives in another",
    { conditions: [subtotal([eur(5_000)])], action: amount([usd(500)]) },
    ["action.amounts: amount_missing_everywhere"],
  ],
  [
    "has tiers that do not rise",
    { action: tiers([both(5_000), { ratePpm: 50_000 }], [both(5_000), { ratePpm: 100_000 }]) },
    ["action.tiers.1.from: tiers_not_rising", "action.tiers.1.from: tiers_not_rising"],
  ],
  [
    "gives less at a higher tier",
    { action: tiers([[eur(5_000)], { ratePpm: 100_000 }], [[eur(9_000)], { amounts: [eur(899)] }]) },
    ["action.tiers.1.gives: tier_gives_less"],
  ],
  [
    "has a tier without an amount in its currency",
    { action: tiers([both(5_000), { amounts: [eur(500)] }]) },
    ["action.tiers.0.gives.amounts: amount_missing_in"],
  ],
  ["gives what is not sold", { action: gift("var_old") }, ["action.variantId: gift_not_sold"]],
  ["gives what is not there", { action: gift("var_none") }, ["action.variantId: unknown_variant"]],
  [
    "is a bundle that saves nothing",
    { action: bundle([eur(2_500)]) },
    ["action.amounts.0.minor: bundle_not_cheaper"],
  ],
]

function gift(variantId: string): Action {
  return { kind: "gift", variantId, quantity: 1 }
}

const warned: Row[] = [
  [
    "is for a first order, and may be used twice",
    { conditions: [{ kind: "first_order" }], usesPerCustomerMax: 2 },
    ["usesPerCustomerMax: first_order_once"],
  ],
  [
    "is in a group, and goes with no other",
    { group: "spring", combines: false },
    ["group: group_of_one_alone"],
  ],
  [
    "gives everything for nothing",
    { action: { ...ten, ratePpm: 1_000_000 } },
    ["action.ratePpm: gives_everything"],
  ],
  [
    "gives nothing in some markets",
    { conditions: [subtotal([eur(5_000)])] },
    ["conditions.0.amounts: amount_missing_in"],
  ],
  [
    "gives what has no price somewhere",
    { action: gift("var_saucer") },
    ["action.variantId: gift_without_price"],
  ],
]

const fine: [string, Partial<PromotionToCheck>][] = [
  ["is plain", {}],
  ["has all it may have", { from: at("03-01"), until: at("03-02"), usesMax: 5, usesPerCustomerMax: 5 }],
  ["is alone in its group", { group: "spring" }],
  ["goes on after midnight", { conditions: [{ ...hours, from: "22:00", until: "02:00" }] }],
  ["is for one market, in its currency", forGermany(amount([eur(500)]))],
  [
    "is for a category and a known group",
    {
      conditions: [{ kind: "groups", groupIds: ["cgr_trade"] }],
      action: { ...ten, items: { collectionIds: ["cat_tea"], without: { productIds: ["prd_cup"] } } },
    },
  ],
  [
    "has rising tiers of two kinds",
    {
      action: tiers([both(5_000), { amounts: both(500) }], [both(10_000), { ratePpm: 50_000 }]),
    },
  ],
  ["is a bundle that saves a cent", forGermany(bundle([eur(2_499)]))],
  ["gives what is sold everywhere", { action: gift("var_cup") }],
]

function forGermany(action: Action): Partial<PromotionToCheck> {
  return { conditions: [{ kind: "markets", marketCodes: ["de"] }], action }
}

const told = (found: readonly { field: string; code: string }[]) =>
  found.map(({ field, code }) => `${field}: ${code}`)

describe("a promotion is refused that", () => {
  test.each(refused)("%s", (_, change, expected) => {
    expect(told(contradictions({ ...plain, ...change }, facts).refused)).toEqual(expected)
  })
})

describe("a promotion comes with a warning that", () => {
  test.each(warned)("%s", (_, change, expected) => {
    const found = contradictions({ ...plain, ...change }, facts)
    expect([told(found.refused), told(found.warnings)]).toEqual([[], expected])
  })
})

describe("a promotion is fine that", () => {
  test.each(fine)("%s", (_, change) => {
    expect(contradictions({ ...plain, ...change }, facts)).toEqual({ refused: [], warnings: [] })
  })
})
