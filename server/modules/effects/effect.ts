import { all, type Db } from "../../kit/db.ts"
import { variantsInTexts } from "../catalog/index.ts"
import { type DeliveryMethod, listDeliveryMethods } from "../fulfillment/index.ts"
import {
  type LivePromotion,
  livePromotions,
  type PlacedRate,
  promotionNeeds,
  promotionsFor,
  promotionsForCodes,
  promotionsWithCode,
  standingHasLists,
  standingTaxBook,
  type TaxBook,
} from "../pricing/index.ts"
import { getMarket, listMarketsForStaff } from "../settings/index.ts"
import { checkDraft, type Draft, marketsOf, methodsUnder, pricesUnder } from "./drafts.ts"
import type { Sight } from "./policy.ts"
import { openBaskets, type PriceToday, pricesToday, type Sample, soldBaskets } from "./queries.ts"
import { type Basket, type Outcome, outcomeOf, type TradeRules, type VariantPrice } from "./rules.ts"
import { type OrderChange, openSums } from "./sums.ts"

export const daysBack = 30
/** The newest of each kind: enough to see a month of most shops, and quick for all others. */
export const basketsMax = 5_000

// A page is read and priced in some 20 ms; then others have their turn.
const pageSize = 250
// Within the statement's and the caller's patience: what has not been looked at by then is said.
const lookMsMax = 8_000

export type Effect = Omit<
  ReturnType<ReturnType<typeof openSums>["result"]>,
  "rises" | "falls" | "stranded"
> & {
  since: Date
  /** There were more than were looked at. */
  isOrdersCut: boolean
  isCartsCut: boolean
  /** Nothing for who may not read orders. */
  examples: { rises: OrderChange[]; falls: OrderChange[]; stranded: OrderChange[] } | null
}

export type AskedEffect = { draft: Draft; now: Date } & Sight

/**
 * The carts and orders of the last thirty days under the rules of today and under the drafted ones: the same
 * baskets both times, so that nothing but the draft makes a difference.
 */
export async function effectOf(db: Db, { draft, seesOrders, seesCosts, now }: AskedEffect): Promise<Effect> {
  const world = await worldOf(db, draft, now)
  const since = new Date(now.getTime() - daysBack * 86_400_000)
  const today = await promotionsToday(db, now)
  const sample = { marketCodes: [...world.keys()], since, needs: today.needs }
  const sums = openSums({ seesCosts })
  const until = performance.now() + lookMsMax
  const judge = openJudge(db, { draft, world, today, now })
  const orders = await eachPage(
    (page) => soldBaskets(db, { ...sample, ...page }),
    until,
    async (found) => {
      for (const { basket, outcomes } of await judge(found)) {
        const { id: orderId, number, currency, totalMinor, taxMinor, deliveryMinor } = basket
        sums.order({
          orderId,
          number,
          currency,
          charged: { totalMinor, taxMinor, deliveryMinor },
          ...outcomes,
        })
      }
    },
  )
  const carts = await eachPage(
    (page) => openBaskets(db, { ...sample, ...page }),
    until,
    async (found) => {
      for (const { basket, outcomes } of await judge(found)) {
        sums.cart({ currency: currencyIn(world, basket), ...outcomes })
      }
    },
  )
  const { currencies, ...examples } = sums.result()
  return {
    since,
    currencies,
    isOrdersCut: orders.isCut,
    isCartsCut: carts.isCut,
    examples: seesOrders ? examples : null,
  }
}

type MarketWorld = Pick<TradeRules, "market" | "now"> &
  Record<"today" | "drafted", Pick<TradeRules, "taxBook" | "methods">>
type World = ReadonlyMap<string, MarketWorld>

async function worldOf(db: Db, draft: Draft, now: Date): Promise<World> {
  const { methods } = await listDeliveryMethods(db)
  const codes = marketsOf(draft, { methods, markets: await listMarketsForStaff(db) })
  const markets = await all(...codes.map((marketCode) => getMarket(db, { marketCode })))
  checkDraft(draft, markets)
  const later = methodsUnder(draft, methods)
  const inMarket = (known: readonly DeliveryMethod[], code: string) =>
    known.filter(({ marketCode }) => marketCode === code)
  const taxBook = await standingTaxBook(db)
  const draftedBook = ratesUnder(draft, taxBook, now)
  const worlds = markets.map((market): [string, MarketWorld] => [
    market.code,
    {
      market,
      now,
      today: { taxBook, methods: inMarket(methods, market.code) },
      drafted: { taxBook: draftedBook, methods: inMarket(later, market.code) },
    },
  ])
  return new Map(worlds)
}

/** As if it held already, whatever day it is meant to begin on. */
function ratesUnder(draft: Draft, today: TaxBook, now: Date): TaxBook {
  if (draft.kind !== "tax") return today
  const { country, region, category } = draft.rate
  const others = (today.get(country) ?? []).filter(
    (rate) => rate.category !== category || rate.region !== region,
  )
  const drafted: PlacedRate = { ...draft.rate, validFrom: now, validUntil: null }
  return new Map([...today, [country, [...others, drafted]]])
}

const currencyIn = (world: World, { marketCode }: Basket) => world.get(marketCode)?.market.currency ?? ""

type Outcomes = { before: Outcome; after: Outcome }

type Today = Awaited<ReturnType<typeof promotionsToday>>

/** Promotions hold on both sides alike: those for everybody, and those that a basket has a code for. */
async function promotionsToday(db: Db, now: Date) {
  const [automatic, coded, needs, { hasLists }] = await all(
    livePromotions(db, { now }),
    promotionsWithCode(db, { now }),
    promotionNeeds(db),
    standingHasLists(db),
  )
  const gifts = await variantsInTexts(db, { variantIds: needs.giftVariantIds })
  const byCode = new Map<string, LivePromotion>()
  return {
    needs: { ...needs, groups: needs.groups || hasLists },
    giftProducts: new Map(
      gifts.rows.flatMap(({ variantId, productId, isActive }) =>
        isActive ? [[variantId, productId] as const] : [],
      ),
    ),
    /** Of carts; a code that opens nothing now opens nothing here. */
    async learnCodes(codes: readonly string[]): Promise<void> {
      const answers = await promotionsForCodes(db, { codes: codes.filter((code) => !byCode.has(code)), now })
      for (const answer of answers) if ("promotion" in answer) byCode.set(answer.code, answer.promotion)
    },
    of({ promotionIds, codes }: Basket): readonly LivePromotion[] {
      const used = promotionIds.flatMap((promotionId) => coded.get(promotionId) ?? [])
      const opened = [...used, ...codes.flatMap((code) => byCode.get(code) ?? [])]
      return promotionsFor(automatic, { opened, leftOut: [] })
    },
  }
}

type Judging = { draft: Draft; world: World; today: Today; now: Date }

/** Prices are read once for each variant, however many baskets have it. */
function openJudge(db: Db, { draft, world, today, now }: Judging) {
  const priceUnder = pricesUnder(draft, now)
  const known = new Map(
    [...world.keys()].map((code) => [code, { today: new Map(), drafted: new Map() } as Known]),
  )
  const seen = new Set<string>()
  const learn = (row: PriceToday) => {
    const prices = known.get(row.marketCode)
    prices?.today.set(row.variantId, row)
    prices?.drafted.set(row.variantId, { ...row, ...priceUnder(row) })
  }
  return async <One extends Basket>(
    baskets: readonly One[],
  ): Promise<{ basket: One; outcomes: Outcomes }[]> => {
    const picked = baskets.flatMap(({ lines }) => lines.map(({ variantId }) => variantId))
    const variantIds = [...new Set([...today.giftProducts.keys(), ...picked])].filter((id) => !seen.has(id))
    if (variantIds.length > 0) {
      for (const row of await pricesToday(db, { variantIds, marketCodes: [...world.keys()], now })) learn(row)
      for (const id of variantIds) seen.add(id)
    }
    await today.learnCodes([...new Set(baskets.flatMap(({ codes }) => codes))])
    return baskets.flatMap((basket) => {
      const place = world.get(basket.marketCode)
      const prices = known.get(basket.marketCode)
      if (!place || !prices) return []
      const under = (rules: "today" | "drafted") =>
        outcomeOf(basket, {
          ...{ market: place.market, now: place.now, prices: prices[rules] },
          ...{ promotionsOf: today.of, giftProducts: today.giftProducts },
          ...place[rules],
        })
      return [{ basket, outcomes: { before: under("today"), after: under("drafted") } }]
    })
  }
}

type Known = Record<"today" | "drafted", Map<string, VariantPrice>>

/** Page by page, up to the limit and the deadline, with a pause for others after each. */
async function eachPage<One extends { id: string }>(
  read: (page: Pick<Sample, "before" | "limit">) => Promise<One[]>,
  until: number,
  take: (page: readonly One[]) => Promise<void>,
): Promise<{ isCut: boolean }> {
  let before: string | undefined
  for (let looked = 0; ; looked += pageSize) {
    if (looked >= basketsMax) return { isCut: (await read({ before, limit: 1 })).length > 0 }
    if (performance.now() > until) return { isCut: true }
    const page = await read({ before, limit: pageSize })
    await take(page)
    if (page.length < pageSize) return { isCut: false }
    before = page.at(-1)?.id
    await new Promise((resolve) => setImmediate(resolve))
  }
}
