import { money } from "../../../kit/money.ts"
import {
  type Buyer,
  type GiftToPrice,
  type LineToPrice,
  type PricedCart,
  type PricedMarket,
  type Promotion,
  priceCart,
  ratesFor,
  type TaxBook,
  type TaxCategory,
  type TaxPlace,
  type TaxRate,
  type TaxTreatment,
} from "../../pricing/index.ts"
import { type Margins, thinLines } from "../margins.ts"

/** What somebody bought or has in a cart, at the prices of then or of now. */
export type LabBasket = {
  id: string
  /** Of an order. */
  number: string | null
  /** Who ordered, as a word that says nothing else; limits per customer go by it. */
  customerKey: string | null
  marketCode: string
  /** When it was ordered; hours of a promotion go by this. */
  at: Date
  buyer: Buyer
  /** Where an order was taxed, or where a cart will go as its holder said; nothing: at the market's home. */
  taxPlace: TaxPlace | null
  taxTreatment: TaxTreatment
  lines: readonly LabLine[]
  /** As the market shows prices, before any promotion. */
  delivery: { minor: bigint; code: string | null } | null
  /** What an order came to, and what was taken off it. */
  charged: { totalMinor: bigint; discountMinor: bigint } | null
}

export type LabLine = {
  id: string
  sku: string
  variantId: string
  productId: string
  collectionIds: readonly string[]
  quantity: number
  unitPriceMinor: bigint
  isReduced: boolean
  isDiscountable: boolean
  isCarried: boolean
  taxCategory: TaxCategory
  /** What one unit costs the shop today, in the currency of the basket; nothing where nobody has said. */
  costMinor: bigint | null
}

export type Gift = Omit<LabLine, "id" | "quantity" | "isReduced" | "isDiscountable" | "costMinor">

export type LabMarket = PricedMarket & { homeCountry: string; countries: readonly string[] }

/** The rules of today, and the promotion that is tried among them. */
export type LabWorld = {
  /** With what promotions give in each, by variant. */
  markets: ReadonlyMap<string, { market: LabMarket; gifts: ReadonlyMap<string, Gift> }>
  taxBook: TaxBook
  now: Date
  /** Without their times: what holds today counts for every basket. */
  today: readonly Promotion[]
  drafted: readonly Promotion[]
  tried: Promotion
  /** No unit should go for less than this part of its price. */
  floorPpm: number | null
  /** No line should bring less beyond what it costs than this part of what is paid for it. */
  marginPpm: number
}

export type Tried = {
  currency: string
  isTouched: boolean
  isApplied: boolean
  /** What the promotion takes off beyond what those of today do. */
  discountMinor: bigint
  beforeMinor: bigint
  afterMinor: bigint
  below: { sku: string; paidMinor: bigint; floorMinor: bigint }[]
  /** Of a basket that gets it: lines by what they bring beyond their costs, without it and with it. */
  margins: { before: Margins; after: Margins } | null
  thin: { sku: string; netMinor: bigint; costMinor: bigint }[]
}

/** A basket under today's promotions, and under those and the one that is tried. */
export function tryOn(basket: LabBasket, world: LabWorld): Tried | null {
  const place = world.markets.get(basket.marketCode)
  if (!place || basket.lines.length === 0) return null
  const price = (promotions: readonly Promotion[]) => priceBasket(basket, { ...place, promotions, world })
  const [before, after] = [price(world.today), price(world.drafted)]
  const discountMinor = after.discountTotal.minor - before.discountTotal.minor
  const isApplied = after.promotions.some(
    ({ promotionId, applied }) => applied && promotionId === world.tried.promotionId,
  )
  return {
    currency: place.market.currency,
    isTouched: isApplied || discountMinor !== 0n,
    isApplied,
    discountMinor,
    beforeMinor: before.total.minor,
    afterMinor: after.total.minor,
    below: isApplied ? belowFloor(basket, { after, floorPpm: world.floorPpm }) : [],
    ...(isApplied ? marginsOf(basket, { before, after, world }) : { margins: null, thin: [] }),
  }
}

type BothWays = { before: PricedCart; after: PricedCart; world: LabWorld }

function marginsOf(
  { lines }: LabBasket,
  { before, after, world: { marginPpm } }: BothWays,
): Pick<Tried, "margins" | "thin"> {
  const costed = lines.map((line) => ({ ...line, isGiftCard: !line.isDiscountable }))
  const without = thinLines(costed, { priced: before, marginPpm })
  const withIt = thinLines(costed, { priced: after, marginPpm })
  const skus = new Map(lines.map(({ id, sku }) => [id, sku]))
  return {
    margins: { before: without.margins, after: withIt.margins },
    thin: withIt.thin.map(({ id, ...line }) => ({ sku: skus.get(id) ?? "", ...line })),
  }
}

type Place = {
  market: LabMarket
  gifts: ReadonlyMap<string, Gift>
  promotions: readonly Promotion[]
  world: LabWorld
}

/** As a cart is taxed: what goes nowhere that the market sells to is taken to go home. */
function ratesOf({ taxPlace, charged }: LabBasket, market: LabMarket, world: LabWorld): TaxRate[] {
  const isServed = taxPlace !== null && (charged !== null || market.countries.includes(taxPlace.country))
  const place = isServed ? taxPlace : { country: market.homeCountry, region: null }
  return ratesFor(place, world.taxBook, world.now)
}

function priceBasket(basket: LabBasket, { market, gifts, promotions, world }: Place): PricedCart {
  const { delivery, buyer, taxTreatment, at: now } = basket
  const inMoney = (minor: bigint) => money(minor, market.currency)
  const line = ({ unitPriceMinor, sku: _, costMinor: __, ...rest }: LabLine): LineToPrice => ({
    ...rest,
    unitPrice: inMoney(unitPriceMinor),
  })
  return priceCart({
    market,
    taxRates: ratesOf(basket, market, world),
    taxTreatment,
    lines: basket.lines.map(line),
    delivery: delivery && {
      price: inMoney(delivery.minor),
      ...(delivery.code === null ? {} : { code: delivery.code }),
    },
    promotions,
    gifts: promotions.flatMap((promotion) => giftOf(promotion, gifts, line)),
    buyer,
    now,
  })
}

function giftOf(
  { promotionId, action }: Promotion,
  gifts: ReadonlyMap<string, Gift>,
  line: (given: LabLine) => LineToPrice,
): GiftToPrice[] {
  const gift = action.kind === "gift" ? gifts.get(action.variantId) : undefined
  if (action.kind !== "gift" || !gift) return []
  const given = { ...gift, id: `gift ${promotionId}`, quantity: action.quantity, costMinor: null }
  return [{ promotionId, line: line({ ...given, isReduced: false, isDiscountable: false }) }]
}

/** A gift is meant to cost nothing; all other lines are looked at. */
function belowFloor(
  { lines }: LabBasket,
  { after, floorPpm }: { after: PricedCart; floorPpm: number | null },
): Tried["below"] {
  if (floorPpm === null) return []
  return lines.flatMap(({ id, sku, unitPriceMinor, quantity }) => {
    const priced = after.lines.find((line) => line.id === id)
    const whole = unitPriceMinor * BigInt(quantity)
    const paidMinor = whole - (priced?.discount.minor ?? 0n)
    const floorMinor = (whole * BigInt(floorPpm)) / 1_000_000n
    return paidMinor < floorMinor ? [{ sku, paidMinor, floorMinor }] : []
  })
}

/** What is tried holds as if it were live, with all else that is: times of either do not count. */
export function promotionsTried(
  live: readonly Promotion[],
  { draft, now }: { draft: Promotion; now: Date },
): Pick<LabWorld, "today" | "drafted" | "tried"> {
  const timeless = (promotion: Promotion): Promotion => ({ ...promotion, from: null, until: null })
  const today = live.filter(({ from }) => !from || from <= now).map(timeless)
  const tried = timeless(draft)
  return { today, tried, drafted: [...today.filter((one) => one.promotionId !== tried.promotionId), tried] }
}
