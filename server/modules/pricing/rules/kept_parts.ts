import { createHash } from "node:crypto"
import type { CartToPrice, PricedMarket } from "./calculator.ts"
import { type KeptInputs, type KeptOfCart, keptMarket, keptOfCart, keptPromotion, keptRate } from "./kept.ts"
import type { Promotion } from "./promotions/types.ts"
import type { TaxRate } from "./taxes.ts"

/**
 * Something that the inputs of many carts have in common, under the digest of what it says: kept once,
 * however many carts name it. What it names itself is below it.
 */
export type KeptPart = { key: string; content: string; below: readonly KeptPart[] }

/** The inputs of a cart, in which what it shares with others is named by its key. */
export type ThinInputs = KeptOfCart & { place: string; promotions: string }

/** With what shoppers call it, as reasons do. */
type Titled = Promotion & { titles: Record<string, string> }

export type TitledCart = CartToPrice & { promotions: readonly Titled[] }

/** Of promotions all are named, also those that concern nothing of the cart: why not can be said later. */
export function thinInputs(input: TitledCart): { inputs: ThinInputs; parts: KeptPart[] } {
  const place = placePart(input.market, input.taxRates)
  const promotions = promotionsPart(input.promotions)
  const inputs = { ...keptOfCart(input, () => true), place: place.key, promotions: promotions.key }
  return { inputs, parts: [place, promotions] }
}

export type KeptPromotion = KeptInputs["promotions"][number] & Pick<Titled, "titles">

type Place = Pick<KeptInputs, "market" | "taxRates">

/** What was kept of a cart, whole again; `contentOf` knows what stands under a key. */
export function wholeInputs(
  { place, promotions, ...own }: ThinInputs,
  contentOf: (key: string) => unknown,
): KeptInputs & { promotions: KeptPromotion[] } {
  const keys = contentOf(promotions) as string[]
  return {
    ...own,
    ...(contentOf(place) as Place),
    promotions: keys.map((key) => contentOf(key) as KeptPromotion),
  }
}

// What stands in memory is the same object until it changes, so that each is written out once.
const places = new WeakMap<PricedMarket, Map<string, KeptPart>>()
const promotionLists = new WeakMap<readonly Titled[], KeptPart>()
const promotionParts = new WeakMap<Titled, KeptPart>()

// More places than carts of one market go to between two changes of a tax.
const placesMax = 500

function placePart(market: PricedMarket, taxRates: readonly TaxRate[]): KeptPart {
  const known = places.get(market) ?? new Map<string, KeptPart>()
  places.set(market, known)
  let rates = ""
  for (const { category, ratePpm, validFrom } of taxRates)
    rates += `${category} ${ratePpm} ${validFrom.getTime()} `
  const before = known.get(rates)
  if (before) return before
  const content: Place = { market: keptMarket(market), taxRates: taxRates.map(keptRate) }
  const part = partOf(content)
  if (known.size >= placesMax) known.clear()
  known.set(rates, part)
  return part
}

function promotionsPart(promotions: readonly Titled[]): KeptPart {
  const before = promotionLists.get(promotions)
  if (before) return before
  const below = promotions.map(promotionPart)
  const part = partOf(
    below.map(({ key }) => key),
    below,
  )
  promotionLists.set(promotions, part)
  return part
}

export function promotionPart(promotion: Titled): KeptPart {
  const before = promotionParts.get(promotion)
  if (before) return before
  const { titles, ...rest } = promotion
  const part = partOf({ ...keptPromotion(rest), titles } satisfies KeptPromotion)
  promotionParts.set(promotion, part)
  return part
}

function partOf(said: unknown, below: readonly KeptPart[] = []): KeptPart {
  const content = JSON.stringify(said)
  // 132 bits: two that say something else do not meet.
  const key = createHash("sha256").update(content).digest("base64url").slice(0, 22)
  return { key, content, below }
}
