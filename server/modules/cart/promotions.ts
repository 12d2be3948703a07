import type { Db } from "../../kit/db.ts"
import { money } from "../../kit/money.ts"
import { type Sql, sql } from "../../kit/sql.ts"
import { exemptBecause, groupIdsOf, standingHasExemptions } from "../customers/index.ts"
import {
  type CartToPrice,
  type CodeAnswer,
  codesOfCart,
  type GiftToPrice,
  type LivePromotion,
  type PromotionNeeds,
  promotionsFor,
} from "../pricing/index.ts"
import { type Cart, type CartLine, isBuyable, type Offer, priceOf, quantityOf } from "./rules.ts"

/** The promotions that a cart can get: those for everybody, and what its codes open. */
export type PromotionFacts = { automatic: readonly LivePromotion[]; codes: readonly CodeAnswer[] }

/** Of a cart that nobody has. */
export const nothingAsked = {
  ...{ codes: [], leftOut: [], groupIds: [] },
  ...{ hasOrdered: null, exemptBecause: null },
} as const

/** What promotions and taxes ask about a buyer, as columns; what no promotion asks costs nothing. */
export function buyerColumns(customerId: Sql, needs: PromotionNeeds): Sql {
  const groupIds = needs.groups ? groupIdsOf(customerId) : sql`'{}'::text[]`
  const hasOrdered = needs.firstOrder
    ? sql`(
        select account.ordered_at is not null from customers.accounts account
        where account.id = ${customerId}
      )`
    : sql`null::boolean`
  const because = exemptBecause(customerId)
  return sql`${groupIds} as group_ids, ${hasOrdered} as has_ordered, ${because} as exempt_because`
}

const nobody = { groupIds: [], hasOrdered: null, exemptBecause: null }

export type BuyerFacts = Pick<Cart, "groupIds" | "hasOrdered" | "exemptBecause">

/** The same of a visitor who has no cart yet; nothing is asked about guests. */
export async function buyerOf(
  db: Db,
  { customerId }: { customerId: string | null },
  needs: PromotionNeeds,
): Promise<BuyerFacts> {
  if (customerId === null) return nobody
  const { hasExemptions } = await standingHasExemptions(db)
  if (!(needs.groups || needs.firstOrder || hasExemptions)) return nobody
  return db.one(sql<BuyerFacts>`select ${buyerColumns(sql`${customerId}`, needs)}`)
}

type Where = { marketCode: string | Sql; needs: PromotionNeeds }

/** The collections and categories, with all above them, in which a variant stands in a market. */
export function collectionIdsOf(variantId: Sql, { marketCode, needs }: Where): Sql {
  if (!needs.collections) return sql`'{}'::text[]`
  return sql`array(
    select placement.category_id
    from catalog.variants own
    join catalog.placements placement
      on placement.product_id = own.product_id and placement.market_code = ${marketCode}
    where own.id = ${variantId} and placement.category_id <> ''
    order by placement.category_id
    limit 1000
  )`
}

/** The variants of a cart and those that a promotion might give. */
export function withGifts(variantIds: Sql, { giftVariantIds }: PromotionNeeds): Sql {
  return giftVariantIds.length === 0 ? variantIds : sql`(${variantIds} || ${[...giftVariantIds]}::text[])`
}

export type Answers = (codes: readonly string[]) => CodeAnswer[]

/** Where there are no codes, none is asked for. */
export async function noCodes(): Promise<Answers> {
  return (codes) => codes.map((code) => ({ code, refused: "unknown" }))
}

type AskedCodes = { which: Sql; code?: string | undefined; needs: PromotionNeeds; now: Date }

/** What the codes of a cart open, and a code that is not in it yet. */
export function readCodes(db: Db, { which, code, needs, now }: AskedCodes): Promise<Answers> {
  if (!needs.codes && code === undefined) return noCodes()
  const codes = sql`array(
    select unnest(cart.codes) from cart.carts cart where ${which}
    ${code === undefined ? sql`` : sql`union all select ${code}::text`}
  )`
  return codesOfCart(db, { codes, cartId: sql`(select cart.id from cart.carts cart where ${which})`, now })
}

type Buying = {
  cart: Pick<Cart, "customerId" | "leftOut" | "groupIds" | "hasOrdered">
  lines: readonly CartLine[]
  offers: ReadonlyMap<string, Offer>
  promotions: PromotionFacts
  now: Date
}

export type ToPromote = Required<Pick<CartToPrice, "gifts" | "buyer">> & {
  promotions: readonly LivePromotion[]
}

/** What the calculator is told of promotions; an empty cart gets none. */
export function toPromote({ cart, lines, offers, promotions: facts, now }: Buying): ToPromote {
  const opened = facts.codes.flatMap((one) => ("promotion" in one ? [one.promotion] : []))
  const promotions =
    lines.length === 0 ? [] : promotionsFor(facts.automatic, { opened, leftOut: cart.leftOut })
  return {
    promotions,
    gifts: promotions.flatMap((promotion) => giftOf(promotion, { lines, offers, now })),
    buyer: {
      groupIds: cart.groupIds,
      isSignedIn: cart.customerId !== null,
      hasOrdered: cart.hasOrdered,
    },
  }
}

type Shelf = Pick<Buying, "lines" | "offers" | "now">

/** A gift that can be given: it is sold here, and there is enough of it beside what the cart has of it. */
function giftOf({ promotionId, action }: LivePromotion, { lines, offers, now }: Shelf): GiftToPrice[] {
  if (action.kind !== "gift") return []
  const { variantId, quantity } = action
  const offer = offers.get(variantId)
  if (!isBuyable(offer)) return []
  const { available, productId, taxCategory, collectionIds, isCarried } = offer
  if (available !== null && available < quantity + quantityOf(lines, variantId)) return []
  const { minor, compareAtMinor } = priceOf(offer, { quantity, now })
  const line = {
    ...{ id: giftLineId(promotionId), variantId, productId, collectionIds, quantity, taxCategory, isCarried },
    unitPrice: money(minor, offer.currency),
    isReduced: compareAtMinor !== null,
    isDiscountable: true,
  }
  return [{ promotionId, line }]
}

function giftLineId(promotionId: string): string {
  return `gift_${promotionId}`
}
