import { touch } from "../../../../kit/cache.ts"
import type { Expected, Work } from "../../../../kit/db.ts"
import { Outrun, Refusal } from "../../../../kit/errors.ts"
import { hashToken } from "../../../../kit/ids.ts"
import { sql } from "../../../../kit/sql.ts"
import { plainCode } from "../../rules/promotions/codes.ts"
import { type KnownPromotion, knownPromotions } from "../queries/live.ts"
import { usesTag } from "../tags.ts"

/** Who uses something up: whoever has this mailbox, signed in or not. Only the hash is kept. */
export function customerKeyOf(email: string): string {
  return hashToken(email.trim().toLowerCase())
}

/** A promotion that applies, and the code that opened it. */
export type Use = { promotionId: string; code: string | null }

export type ClaimUses = {
  attemptId: string
  /** Whose try it is: to that cart itself what is held is not used up. */
  cartId?: string | null
  customerKey: string
  uses: readonly Use[]
  /** The attempt of the same cart that is given up for this one: what it held is free. */
  insteadOf?: string | null
}

/**
 * Takes a use of each promotion for an attempt, all or none, in the transaction that opens it. Only writes:
 * the database counts, and its own rule refuses the one that is too many, so that no trip is added. What has
 * neither limit nor code writes nothing.
 */
export async function claimUses(work: Work, input: ClaimUses): Promise<void> {
  const { uses, cartId = null, insteadOf = null, ...whose } = input
  if (insteadOf !== null) {
    lockCounters(work, { ...input, insteadOf })
    freeUses(work, { attemptId: insteadOf })
  }
  if (uses.length === 0) return
  const known = await knownPromotions(work.tx)
  // In the order of their ids, so that two attempts never wait for each other in a circle.
  for (const use of [...uses].sort((one, other) => (one.promotionId < other.promotionId ? -1 : 1))) {
    const promotion = known.get(use.promotionId)
    if (promotion && use.code === null && !isLimited(promotion)) continue
    claim(work, { ...use, ...whose, cartId })
    if (promotion?.usesMax && !promotion.promotion.needsCode) touch(work, usesTag)
  }
}

function isLimited({ usesMax, usesPerCustomerMax }: KnownPromotion): boolean {
  return usesMax !== null || usesPerCustomerMax !== null
}

/** What is given up and what is taken, in one order: who swaps the other way round waits in no circle. */
function lockCounters(work: Work, { uses, customerKey, insteadOf }: ClaimUses & { insteadOf: string }): void {
  const codes = uses.map(({ code }) => (code === null ? null : plainCode(code)))
  work.write(sql`
    select from pricing.use_counters
    where (promotion_id, kind, subject) in (
      select used.promotion_id, counted.kind, counted.subject
      from (
        select promotion_id, code, customer_key from pricing.promotion_uses
        where attempt_id = ${insteadOf} and state = 'held'
        union all
        select promotion_id, code, ${customerKey}
        from unnest(${uses.map(({ promotionId }) => promotionId)}::text[], ${codes}::text[])
          as wanted (promotion_id, code)
      ) used
      cross join lateral (values
        ('code', used.code), ('customer', used.customer_key), ('promotion', '')
      ) as counted (kind, subject)
    )
    order by promotion_id, kind, subject
    for update
  `)
}

function claim(work: Work, input: Use & Omit<Required<ClaimUses>, "uses" | "insteadOf">): void {
  const { promotionId, attemptId, cartId, customerKey } = input
  const code = input.code === null ? null : plainCode(input.code)
  // One statement sees one state of the limits: what is written down is what is counted.
  work.write(
    sql`
      with limits as (
        select promotion.id, promotion.uses_max, promotion.uses_per_customer_max, code.code,
               code.uses_max as code_uses_max
        from pricing.promotions promotion
        left join pricing.promotion_codes code on code.promotion_id = promotion.id and code.code = ${code}
        where promotion.id = ${promotionId}
      ),
      held as (
        insert into pricing.promotion_uses (promotion_id, attempt_id, cart_id, code, customer_key, state,
          counts_for_promotion, counts_for_customer, counts_for_code, at)
        select id, ${attemptId}, ${cartId}::text, code, ${customerKey}, 'held', uses_max is not null,
               uses_per_customer_max is not null, code_uses_max is not null, ${work.now}
        from limits
        where code is not null or uses_max is not null or uses_per_customer_max is not null
      )
      insert into pricing.use_counters as known (promotion_id, kind, subject, uses, uses_max)
      select limits.id, counted.kind, counted.subject, 1, counted.uses_max
      from limits
      cross join lateral (values
        ('code', code, code_uses_max),
        ('customer', ${customerKey}::text, uses_per_customer_max),
        ('promotion', '', uses_max)
      ) as counted (kind, subject, uses_max)
      where counted.uses_max is not null
      order by counted.kind
      on conflict (promotion_id, kind, subject)
        do update set uses = known.uses + 1, uses_max = excluded.uses_max
    `,
    { constraints: refusals({ promotionId, code }) },
  )
}

function refusals({ promotionId, code }: Use): NonNullable<Expected["constraints"]> {
  const details = { promotionId, promotionCode: code }
  return {
    use_counters_used_up() {
      const message =
        code === null
          ? "This offer has just been used up. Please look at your cart again."
          : `The code ${code} has just been used up. Please take it off and go on.`
      // Read once more, the cart is without its code, and its shopper is told once and not twice.
      const Told = code === null ? Refusal : Outrun
      return new Told("promotion.used_up", 409, message, details)
    },
    use_counters_used_by_you() {
      const message =
        code === null
          ? "You have used this offer already. Please look at your cart again."
          : `You have used the code ${code} already. Please take it off and go on.`
      return new Refusal("promotion.used_by_you", 409, message, details)
    },
  }
}

/**
 * The attempt has become an order. Uses that were given back meanwhile, because the payment came late, are
 * taken once more; where there is none left this is refused, and nothing of the transaction remains.
 */
export function useClaimed(work: Work, { attemptId, orderId }: { attemptId: string; orderId: string }): void {
  work.write(
    sql`
      with ended as (
        select promotion_id, state from pricing.promotion_uses
        where attempt_id = ${attemptId} and state <> 'used'
      ),
      taken as (
        update pricing.promotion_uses taken
        set state = 'used', order_id = ${orderId}, at = ${work.now}
        from ended
        where taken.attempt_id = ${attemptId} and taken.promotion_id = ended.promotion_id
          and taken.state = ended.state
        returning taken.promotion_id, taken.code, taken.customer_key, taken.counts_for_promotion,
                  taken.counts_for_customer, taken.counts_for_code, ended.state = 'freed' as was_freed
      )
      insert into pricing.use_counters as known (promotion_id, kind, subject, uses, uses_max)
      select counter.promotion_id, counter.kind, counter.subject, 1, counter.uses_max
      from taken
      cross join lateral (values
        ('code', code, counts_for_code),
        ('customer', customer_key, counts_for_customer),
        ('promotion', '', counts_for_promotion)
      ) as counted (kind, subject, counts)
      join pricing.use_counters counter
        on counter.promotion_id = taken.promotion_id and counter.kind = counted.kind
          and counter.subject = counted.subject
      where was_freed and counted.counts
      order by counter.promotion_id, counter.kind
      on conflict (promotion_id, kind, subject) do update set uses = known.uses + 1
    `,
    {
      constraints: {
        use_counters_used_up: () => usedMeanwhile("promotion.used_up"),
        use_counters_used_by_you: () => usedMeanwhile("promotion.used_by_you"),
      },
    },
  )
}

function usedMeanwhile(code: "promotion.used_up" | "promotion.used_by_you"): Refusal {
  return new Refusal(code, 409, "What this order was reduced by has been used up meanwhile.")
}

/**
 * The attempt is over without an order: what it held can be used again. Twice is harmless. Counters are taken
 * in the order in which a try to pay takes them, so that nobody waits in a circle.
 */
export function freeUses(work: Work, { attemptId }: { attemptId: string }): void {
  work.write(sql`
    with freed as (
      update pricing.promotion_uses set state = 'freed', at = ${work.now}
      where attempt_id = ${attemptId} and state = 'held'
      returning promotion_id, code, customer_key, counts_for_promotion, counts_for_customer, counts_for_code
    ),
    counted as (
      select known.promotion_id, known.kind, known.subject
      from pricing.use_counters known
      where (known.promotion_id, known.kind, known.subject) in (
        select freed.promotion_id, counter.kind, counter.subject
        from freed
        cross join lateral (values
          ('code', freed.code, freed.counts_for_code),
          ('customer', freed.customer_key, freed.counts_for_customer),
          ('promotion', '', freed.counts_for_promotion)
        ) as counter (kind, subject, counts)
        where counter.counts
      )
      order by known.promotion_id, known.kind, known.subject
      for update
    )
    update pricing.use_counters counter set uses = counter.uses - 1
    from counted
    where counter.promotion_id = counted.promotion_id and counter.kind = counted.kind
      and counter.subject = counted.subject
  `)
  touch(work, usesTag)
}
