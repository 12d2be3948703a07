import { type Money, money, zero } from "../../kit/money.ts"
import type { VariantForSale } from "../catalog/index.ts"
import {
  type CodeAnswer,
  type Discount,
  type LivePromotion,
  nearSentence,
  type PricedCart,
  type PricedLine,
  type Reason,
  reasonSentence,
  type Speaking,
  type Verdict,
  type Why,
  whySentence,
} from "../pricing/index.ts"
import { localized, t } from "../settings/index.ts"
import type { ToPromote } from "./promotions.ts"

/** What a promotion takes off, called as its shop's customers know it. */
export type CartDiscount = { promotionId: string; title: string; amount: Money }

export type CartCode = {
  code: string
  /** Applied; kept until it applies; or it opens nothing any more, and the cart goes on without it. */
  state: "applied" | "waiting" | "refused"
  promotionId: string | null
  title: string | null
  /** Why it does not apply, in words of the cart's language, and as a word for programs. */
  reason: string | null
  reasonKind: string | null
}

/** A thing that comes on top for nothing. It is given and taken by the shop: nobody changes it. */
export type CartGift = {
  promotionId: string
  /** Of the promotion. */
  reason: string
  variantId: string
  slug: string | null
  title: string
  variantTitle: string | null
  pictureUrl: string | null
  quantity: number
  /** What it would cost. */
  worth: Money
}

/** A promotion that lacks little. */
export type NearMiss = {
  promotionId: string
  title: string
  sentence: string
  /** How much of what is asked for is there, in parts of a thousand. */
  reachedPermille: number
}

export type CartTrace = {
  promotions: {
    promotionId: string
    title: string
    applied: boolean
    amount: Money | null
    reason: string | null
    reasonKind: string | null
  }[]
  lines: { lineId: string; why: Why[]; sentences: string[] }[]
  delivery: { why: Why[]; sentences: string[] } | null
}

type Priced = {
  priced: PricedCart
  toPromote: ToPromote
  codes: readonly CodeAnswer[]
  leftOut: readonly string[]
  locale: string
  /** Of the shop. */
  timeZone: string
  now: Date
}

/** Promotions are called by what shoppers read, never by what staff calls them. */
export function speaking(
  promotions: readonly LivePromotion[],
  { locale, timeZone }: Pick<Priced, "locale" | "timeZone">,
): Speaking {
  return {
    locale,
    timeZone,
    titleOf(promotionId) {
      const known = promotions.find((one) => one.promotionId === promotionId)
      return (known && localized(known.titles, locale)) || t(locale, "promotion.some")
    },
  }
}

export function discountsOf(discounts: readonly Discount[], { titleOf }: Speaking): CartDiscount[] {
  return discounts.map(({ promotionId, name, amount }) => ({
    promotionId,
    title: titleOf(promotionId, name),
    amount,
  }))
}

/** What each promotion gave in all, gifts at what they would cost. */
export function promotionsApplied({ priced, toPromote, ...where }: Priced): CartDiscount[] {
  const { titleOf } = speaking(toPromote.promotions, where)
  return priced.promotions.flatMap((verdict) => {
    if (!verdict.applied) return []
    const { promotionId, name, gave } = verdict
    return [
      { promotionId, title: titleOf(promotionId, name), amount: money(BigInt(gave.minor), gave.currency) },
    ]
  })
}

export function codesIn({ priced, toPromote, codes, leftOut, now, ...where }: Priced): CartCode[] {
  const { locale } = where
  const speak = speaking(
    codes.flatMap((one) => ("promotion" in one ? [one.promotion] : [])).concat(toPromote.promotions),
    where,
  )
  return codes.map((answer): CartCode => {
    const { code } = answer
    if ("refused" in answer) {
      const kind = answer.refused
      const reason = t(locale, `promotion.${kind === "over" ? "code_over" : kind}`)
      return { code, state: "refused", promotionId: null, title: null, reason, reasonKind: kind }
    }
    const { promotionId, name, from } = answer.promotion
    const known = { code, promotionId, title: speak.titleOf(promotionId, name) }
    if (leftOut.includes(promotionId)) {
      const reason = t(locale, "promotion.left_out")
      return { ...known, state: "refused", reason, reasonKind: "left_out" }
    }
    const verdict = priced.promotions.find((one) => one.promotionId === promotionId)
    if (verdict?.applied) return { ...known, state: "applied", reason: null, reasonKind: null }
    // No verdict: nothing of what it names is in the cart.
    const later = from && { kind: "not_begun" as const, from }
    const reason: Reason =
      verdict?.reason ?? (later && later.from > now ? later : { kind: "nothing_matches" })
    const sentence = reasonSentence(reason, speak)
    return { ...known, state: "waiting", reason: sentence, reasonKind: reason.kind }
  })
}

export function giftsIn(
  { priced, toPromote, ...where }: Priced,
  variants: ReadonlyMap<string, VariantForSale>,
): CartGift[] {
  const { titleOf } = speaking(toPromote.promotions, where)
  return priced.lines.flatMap((line) => {
    if (line.giftOf === null) return []
    const gift = toPromote.gifts.find((one) => one.line.id === line.id)
    const variant = gift && variants.get(gift.line.variantId)
    if (!variant) return []
    const { slug, title, variantTitle, pictureUrl, variantId } = variant
    return [
      {
        ...{ promotionId: line.giftOf, reason: titleOf(line.giftOf, ""), variantId, slug, title },
        ...{ variantTitle, pictureUrl, quantity: line.quantity, worth: line.discount },
      },
    ]
  })
}

/** Of all promotions that lack an amount or some units the one that lacks the smallest part. */
export function nearMiss({ priced, toPromote, ...where }: Priced): NearMiss | null {
  const { titleOf } = speaking(toPromote.promotions, where)
  let nearest: { verdict: Verdict & { applied: false }; reachedPermille: number } | undefined
  for (const verdict of priced.promotions) {
    if (verdict.applied) continue
    const reachedPermille = reached(verdict.reason)
    if (reachedPermille === null) continue
    if (!nearest || reachedPermille > nearest.reachedPermille) nearest = { verdict, reachedPermille }
  }
  if (!nearest) return null
  const { verdict, reachedPermille } = nearest
  const { promotionId, name } = verdict
  const title = titleOf(promotionId, name)
  return { promotionId, title, sentence: nearSentence(title, verdict.reason, where.locale), reachedPermille }
}

/** How much is there, where something is: an offer that a cart has nothing of is no near miss. */
function reached(reason: Reason): number | null {
  if (reason.kind === "subtotal_too_low") {
    const { minimum, missing } = reason
    const there = minimum.minor - missing.minor
    return there > 0 ? Math.floor((there * 1000) / minimum.minor) : null
  }
  if (reason.kind !== "too_few_items" || reason.quantity === 0) return null
  return Math.floor((reason.quantity * 1000) / reason.quantityMin)
}

// Offers for other people, places and days are nobody's business.
const othersOnly = new Set<Reason["kind"]>(["not_begun", "other_market", "other_group"])

/** Every step, as the shopper may see it. */
export function traceOf({ priced, toPromote, codes, ...where }: Priced): CartTrace {
  const speak = speaking(toPromote.promotions, where)
  const given = new Set(codes.flatMap((one) => ("promotion" in one ? [one.promotion.promotionId] : [])))
  const steps = ({ why }: Pick<PricedLine, "why">) => ({
    why: why.map((step) => named(step, speak)),
    // That one piece costs what one costs need not be said.
    sentences: why
      .filter((step) => step.kind !== "quantity" || step.quantity > 1)
      .map((step) => whySentence(step, speak)),
  })
  return {
    promotions: priced.promotions
      .filter((one) => one.applied || given.has(one.promotionId) || !othersOnly.has(one.reason.kind))
      .map((one) => ({
        promotionId: one.promotionId,
        title: speak.titleOf(one.promotionId, one.name),
        applied: one.applied,
        amount: one.applied ? money(BigInt(one.gave.minor), one.gave.currency) : null,
        reason: one.applied ? null : reasonSentence(one.reason, speak),
        reasonKind: one.applied ? null : one.reason.kind,
      })),
    lines: priced.lines.map((line) => ({ lineId: line.id, ...steps(line) })),
    delivery: priced.delivery && steps(priced.delivery),
  }
}

function named(step: Why, { titleOf }: Speaking): Why {
  return step.kind === "promotion" ? { ...step, name: titleOf(step.promotionId, step.name) } : step
}

/** All lines as the market shows prices, before any promotion; gifts are not counted. */
export function subtotalOf({ currency, lines }: PricedCart): Money {
  return lines.reduce(
    (sum, { giftOf, unitPrice, quantity }) =>
      giftOf === null ? money(sum.minor + unitPrice.minor * BigInt(quantity), currency) : sum,
    zero(currency),
  )
}

/** What the goods come to after discounts. Gift cards are money: they bring nothing to its door for free. */
export function goodsTotalOf(
  { itemsTotal, lines }: PricedCart,
  sold: readonly { id: string; isGiftCard: boolean }[],
): Money {
  const cards = new Set(sold.flatMap(({ id, isGiftCard }) => (isGiftCard ? [id] : [])))
  const minor = lines.reduce(
    (sum, { id, total }) => (cards.has(id) ? sum - total.minor : sum),
    itemsTotal.minor,
  )
  return money(minor, itemsTotal.currency)
}
