import { type Basket, type Buyer, type PromotedLine, plainIn, sumOf } from "./basket.ts"
import { missing } from "./conditions.ts"
import { capped, type Gain, type Gift, gainOf, type HowToRound, isReason } from "./gains.ts"
import { relevant } from "./matching.ts"
import type { PlainMoney, Promotion, Reason } from "./types.ts"

/** What became of a promotion in a cart. */
export type Verdict = { promotionId: string; name: string } & (
  | { applied: true; gave: PlainMoney }
  | { applied: false; reason: Reason }
)

export type Given = { promotion: Promotion; gain: Gain }

/** A gift as it would lie in the cart; nothing where there is none left to give. */
export type GiftLine = { promotionId: string; valueMinor: bigint }

export type ToStack = {
  promotions: readonly Promotion[]
  basket: Basket
  round: HowToRound
  gifts: readonly GiftLine[]
  /** All verdicts, also of those promotions that concern nothing in the cart. */
  explain: boolean
}

export type Stacked = { given: Given[]; verdicts: Verdict[] }

/**
 * Applies promotions one after the other, each to what those before have left:
 *
 * 1. By priority, of equals by id.
 * 2. Where several of one exclusive group could apply, the one that gives most here does; of equals the
 *    first.
 * 3. One that does not combine applies only while nothing else has, and after it nothing else does.
 * 4. Nothing takes off more than there is.
 */
export function stack({ promotions, basket, round, gifts, explain }: ToStack): Stacked {
  const concerned = relevant(promotions, basket.lines)
  const waiting = concerned.sort(byPriority)
  const run: Run = { basket, round, gifts, given: [], verdicts: [], alone: null }
  const groups = new Map<string, Promotion[]>()
  for (const promotion of waiting) {
    if (promotion.group !== null) add(groups, promotion.group, promotion)
  }
  for (const promotion of waiting) {
    const rivals = promotion.group === null ? [promotion] : groups.get(promotion.group)
    // A group is decided when its first promotion comes.
    if (rivals?.[0] === promotion) decide(run, rivals)
  }
  if (explain) {
    const known = new Set(concerned)
    for (const promotion of promotions) {
      if (!known.has(promotion))
        refuse(run, promotion, missing(promotion, basket) ?? { kind: "nothing_matches" })
    }
  }
  return { given: run.given, verdicts: run.verdicts }
}

type Run = Pick<ToStack, "basket" | "round" | "gifts"> & {
  given: Given[]
  verdicts: Verdict[]
  /** The promotion that has applied and goes with no other. */
  alone: Promotion | null
}

function add<Name>(lists: Map<Name, Promotion[]>, name: Name, promotion: Promotion): void {
  const known = lists.get(name)
  if (known) known.push(promotion)
  else lists.set(name, [promotion])
}

function byPriority(one: Promotion, other: Promotion): number {
  if (one.priority !== other.priority) return one.priority - other.priority
  return one.promotionId < other.promotionId ? -1 : 1
}

function decide(run: Run, rivals: readonly Promotion[]): void {
  let best: (Given & { worth: bigint }) | null = null
  const others: Promotion[] = []
  for (const promotion of rivals) {
    const gain = tryOut(run, promotion)
    if (isReason(gain)) {
      refuse(run, promotion, gain)
      continue
    }
    const worth = worthOf(gain, run.gifts, promotion)
    if (best && worth <= best.worth) {
      others.push(promotion)
      continue
    }
    if (best) others.push(best.promotion)
    best = { promotion, gain, worth }
  }
  if (!best) return
  const { promotionId, name } = best.promotion
  for (const other of others) refuse(run, other, { kind: "other_is_better", promotionId, name })
  apply(run, best)
}

function tryOut(run: Run, promotion: Promotion): Gain | Reason {
  const blocker = run.alone ?? (promotion.combines ? undefined : run.given[0]?.promotion)
  const lacking = missing(promotion, run.basket)
  if (lacking) return lacking
  if (blocker) return { kind: "not_together", promotionId: blocker.promotionId, name: blocker.name }
  const gain = gainOf(promotion.action, run.basket, run.round)
  if (isReason(gain)) return gain
  if (gain.gift) {
    const isThere = run.gifts.some(({ promotionId }) => promotionId === promotion.promotionId)
    return isThere ? gain : { kind: "gift_unavailable" }
  }
  const { lineMax, orderMax } = promotion
  const within = lineMax || orderMax ? capped(gain, { basket: run.basket, lineMax, orderMax }) : gain
  if (!isReason(within) && worthOf(within, [], promotion) === 0n) return { kind: "nothing_to_reduce" }
  return within
}

function worthOf(gain: Gain, gifts: readonly GiftLine[], { promotionId }: Promotion): bigint {
  const gift = gain.gift ? gifts.find((line) => line.promotionId === promotionId)?.valueMinor : undefined
  return sumOf(gain.lines.values()) + gain.deliveryMinor + (gift ?? 0n)
}

function apply(run: Run, { promotion, gain, worth }: Given & { worth: bigint }): void {
  const { basket } = run
  for (const [id, minor] of gain.lines) {
    const line = basket.byId.get(id)
    if (line) line.leftMinor -= minor
  }
  if (basket.delivery) basket.delivery.leftMinor -= gain.deliveryMinor
  run.given.push({ promotion, gain })
  if (!promotion.combines) run.alone = promotion
  const { promotionId, name } = promotion
  run.verdicts.push({ promotionId, name, applied: true, gave: plainIn(worth, basket.currency) })
}

function refuse(run: Run, { promotionId, name }: Promotion, reason: Reason): void {
  run.verdicts.push({ promotionId, name, applied: false, reason })
}

export type { Buyer, Gift, PromotedLine }
