import { money } from "../../server/kit/money.ts"
import {
  type CartToPrice,
  type LineToPrice,
  type Promotion,
  priceCart,
} from "../../server/modules/pricing/index.ts"
import type { Context } from "../context.ts"
import { randomFrom, round, timesOf } from "../load/statistics.ts"
import thresholds from "../thresholds.json" with { type: "json" }

const kept = thresholds.calculator

type Size = { lines: number; promotions: number }

const usual: Size = { lines: kept.lines, promotions: kept.promotions }
const growth: Size[] = [
  { ...usual, lines: 1 },
  { ...usual, lines: 10 },
  usual,
  { ...usual, lines: 200 },
  { ...usual, lines: 500 },
  { ...usual, promotions: 10 },
  { ...usual, promotions: 1_000 },
  { ...usual, promotions: 5_000 },
]

/**
 * The calculator alone: carts of a shop with as many variants as lines and promotions together, every cart
 * another one. Promotions are of every kind; two of five concern any cart or a collection, the rest name
 * products, as in a shop that has many. The limit is the least that any calculator does: price times quantity
 * and one tax per line.
 */
export async function measureCalculator(context: Context) {
  const timed = (size: Size, explain: boolean) => measured(context, { ...size, explain })
  const plain = timed(usual, false)
  const traced = timed(usual, true)
  const limit = leastOf(context)
  const figures: Record<string, number> = {
    p50_ms: plain.p50,
    p99_ms: plain.p99,
    explained_p50_ms: traced.p50,
    explained_p99_ms: traced.p99,
    promotions_that_applied: plain.applied,
  }
  context.say(
    `${said(usual)}: p50 ${plain.p50} ms, p99 ${plain.p99} ms; explained ${traced.p50} and ${traced.p99} ms`,
  )
  context.say(`${plain.applied} of the promotions applied to a cart, on the average`)
  for (const size of growth) {
    const { p50, p99 } = timed(size, false)
    context.say(`${said(size)}: p50 ${p50} ms, p99 ${p99} ms`)
    figures[`lines_${size.lines}_promotions_${size.promotions}_p50_ms`] = p50
  }
  return {
    outcome: {
      figures,
      limit: { price_times_quantity_and_tax_ms: limit },
      ratio: round(limit / plain.p50, 3),
      checks: [
        { what: said(usual), value: plain.p50, unit: "ms", max: kept.plainMsMax },
        { what: `${said(usual)}, explained`, value: traced.p50, unit: "ms", max: kept.explainedMsMax },
      ],
      summary: `${said(usual)}: ${plain.p50} ms (p99 ${plain.p99} ms), explained ${traced.p50} ms`,
    },
  }
}

function said({ lines, promotions }: Size): string {
  return `${lines} lines with ${promotions} live promotions`
}

function measured(context: Context, { lines, promotions, explain }: Size & { explain: boolean }) {
  const random = randomFrom(context.seed)
  const live = promotionsOf(promotions, random)
  // Explaining is asked of the same carts as the plain price.
  const carts = Array.from({ length: 40 }, () => ({ ...cartOf(lines, random), promotions: live, explain }))
  const runs = (millis: number): { times: number[]; applied: number } => {
    const times: number[] = []
    let applied = 0
    const until = performance.now() + millis
    for (let at = 0; performance.now() < until || at < carts.length; at++) {
      const begun = performance.now()
      const priced = priceCart(carts[at % carts.length] as CartToPrice)
      times.push(performance.now() - begun)
      applied += priced.promotions.filter((one) => one.applied).length
    }
    return { times, applied: round(applied / times.length, 1) }
  }
  const { warmSeconds, seconds } = context.span(0.5, 1.5)
  runs(warmSeconds * 1000)
  const { times, applied } = runs(seconds * 1000)
  const { p50, p99 } = timesOf(Float64Array.from(times))
  return { p50: round(p50, 3), p99: round(p99, 3), applied }
}

/** Price times quantity and one rounded tax, line by line. */
function leastOf(context: Context): number {
  const { lines } = cartOf(usual.lines, randomFrom(context.seed))
  const rounds = 20_000
  let sum = 0n
  const begun = performance.now()
  for (let at = 0; at < rounds; at++) {
    for (const { unitPrice, quantity } of lines) {
      const base = unitPrice.minor * BigInt(quantity)
      sum += base + (base * 190_000n * 2n + 1_190_000n) / 2_380_000n
    }
  }
  const took = performance.now() - begun
  if (sum === 0n) throw new Error("the limit reckoned nothing")
  return round(took / rounds, 5)
}

type Random = () => number

const below = (random: Random, max: number) => Math.floor(random() * max)
// As many products as there may be promotions that name one.
const products = 5_000
const collections = 40

function cartOf(lines: number, random: Random): CartToPrice {
  return {
    market: {
      code: "de",
      currency: "EUR",
      taxDisplay: "gross",
      rounding: "line",
      roundingMode: "half_up",
      deliveryTax: "shares",
    },
    lines: Array.from({ length: lines }, (_, place) => lineOf(`line${place}`, random)),
    taxRates: [
      { category: "standard", ratePpm: 190_000, validFrom: new Date(0) },
      { category: "reduced", ratePpm: 70_000, validFrom: new Date(0) },
    ],
    delivery: { price: money(490n, "EUR"), code: "parcel" },
    buyer: { groupIds: ["friends"], isSignedIn: true, hasOrdered: true },
    now: new Date("2026-03-02T12:00:00Z"),
  }
}

function lineOf(id: string, random: Random): LineToPrice {
  const product = below(random, products)
  return {
    id,
    variantId: `var_${product}`,
    productId: `prd_${product}`,
    collectionIds: [`col_${product % collections}`, `col_${(product * 7) % collections}`, "cat_all"],
    quantity: 1 + below(random, 4),
    unitPrice: money(BigInt(100 + below(random, 9_000)), "EUR"),
    taxCategory: product % 3 === 0 ? "reduced" : "standard",
    isReduced: product % 5 === 0,
    isDiscountable: true,
  }
}

function promotionsOf(count: number, random: Random): Promotion[] {
  return Array.from({ length: count }, (_, place) => promotionOf(place, random))
}

function promotionOf(place: number, random: Random): Promotion {
  const amounts = (minor: number) => [{ minor, currency: "EUR" }]
  const items =
    place % 5 === 0
      ? {}
      : place % 5 === 1
        ? { collectionIds: [`col_${below(random, collections)}`] }
        : { productIds: Array.from({ length: 8 }, () => `prd_${below(random, products)}`) }
  const actions: Promotion["action"][] = [
    { kind: "percentage", items, ratePpm: 10_000 + below(random, 20) * 1_000 },
    { kind: "amount", items, amounts: amounts(50), per: "order" },
    {
      kind: "buy_get",
      buy: items,
      buyQuantity: 2,
      get: items,
      getQuantity: 1,
      ratePpm: 500_000,
      sameItem: false,
      timesMax: 1,
    },
    {
      kind: "tiers",
      items,
      tiers: [
        { from: amounts(5_000), gives: { ratePpm: 20_000 } },
        { from: amounts(20_000), gives: { ratePpm: 40_000 } },
      ],
    },
    { kind: "fixed_price", items, amounts: amounts(50 + below(random, 5_000)) },
    {
      kind: "bundle",
      parts: [
        { items, quantity: 2 },
        { items: { collectionIds: ["cat_all"] }, quantity: 1 },
      ],
      amounts: amounts(9_000),
      timesMax: 2,
    },
    { kind: "delivery", ratePpm: 100_000 },
  ]
  return {
    promotionId: `prm_${String(place).padStart(5, "0")}`,
    name: `Promotion ${place}`,
    priority: 1 + (place % 9),
    group: place % 4 === 0 ? `group ${place % 20}` : null,
    combines: true,
    needsCode: false,
    from: null,
    until: null,
    conditions: [
      ...(place % 3 === 0
        ? [{ kind: "subtotal" as const, items: {}, amounts: amounts(below(random, 40_000) + 1) }]
        : []),
      ...(place % 7 === 0
        ? [{ kind: "groups" as const, groupIds: [place % 2 === 0 ? "friends" : "others"] }]
        : []),
    ],
    action: actions[place % actions.length] as Promotion["action"],
    lineMax: null,
    orderMax: place % 6 === 0 ? amounts(2_000) : null,
  }
}
