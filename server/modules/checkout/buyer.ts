import { all, type Db } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import { type CartForCheckout, refusalOf } from "../cart/index.ts"
import { customerKeyOf, type PricedCart, type PromotionNeeds, usedUpFor } from "../pricing/index.ts"

/** What is known of somebody by their mail address, as far as a promotion asks. */
export type BuyerByMail = {
  hasOrdered: boolean
  /** Promotions that they have used as often as one may. */
  usedUp: readonly string[]
}

/** Nothing is asked where no promotion does. */
export async function buyerByMail(
  db: Db,
  { email, cartId, needs }: { email: string; cartId: string; needs: PromotionNeeds },
): Promise<BuyerByMail> {
  const promotionIds = needs.limitedPerCustomer
  const [ordered, usedUp] = await all(
    needs.firstOrder
      ? db.one(sql<{ before: boolean }>`
          select exists (
            select from orders.orders where email = ${email} and sale <> 'canceled'
          ) as before
        `)
      : Promise.resolve({ before: false }),
    promotionIds.length > 0
      ? usedUpFor(db, { promotionIds, cartId, customerKey: customerKeyOf(email) })
      : Promise.resolve([]),
  )
  return { hasOrdered: ordered.before, usedUp }
}

/** What a cart goes on without, once its shopper has been told. */
type Told = { promotionIds?: string[]; codes?: string[] }

export function isTold(error: unknown): error is Refusal & { details: Told } {
  if (!(error instanceof Refusal)) return false
  return Array.isArray(error.details.promotionIds) || Array.isArray(error.details.codes)
}

/** A code that opens nothing any more, which whoever names the total that they have seen knows already. */
export function checkCodes({ codes }: CartForCheckout, { isSeen }: { isSeen: boolean }): void {
  const refused = codes.flatMap((answer) => refusalOf(answer) ?? [])
  const [first] = refused
  if (!first || isSeen) return
  const gone = codes.flatMap((answer) => ("refused" in answer ? [answer.code] : []))
  throw new Refusal(first.code, 409, first.message, { ...first.details, codes: gone })
}

/**
 * Until here nobody knew who buys: what is for a first order, or only once for each, may have been promised
 * to somebody who is not meant. They are told before anything is charged.
 */
export function checkForBuyer(
  priced: PricedCart,
  { cart, buyer }: { cart: CartForCheckout; buyer?: BuyerByMail | undefined },
): void {
  if (!buyer) return
  const applied = new Set(priced.promotions.flatMap((one) => (one.applied ? [one.promotionId] : [])))
  const given = cart.promotions.promotions.filter(({ promotionId }) => applied.has(promotionId))
  const late = given.filter(({ conditions }) => conditions.some(({ kind }) => kind === "first_order"))
  const used = given.filter(({ promotionId }) => buyer.usedUp.includes(promotionId))
  if (buyer.hasOrdered && late.length > 0) {
    const message =
      "You have ordered before, and this offer is for a first order. Your cart goes on without it."
    throw new Refusal("promotion.not_first_order", 409, message, detailsOf(cart, late))
  }
  if (used.length > 0) {
    const message = "You have used this offer already. Your cart goes on without it."
    throw new Refusal("promotion.used_by_you", 409, message, detailsOf(cart, used))
  }
}

function detailsOf({ codes }: CartForCheckout, promotions: readonly { promotionId: string }[]) {
  const promotionIds = promotions.map(({ promotionId }) => promotionId)
  const opened = codes.find((one) => "promotion" in one && promotionIds.includes(one.promotion.promotionId))
  return { promotionIds, promotionCode: opened?.code ?? null }
}
