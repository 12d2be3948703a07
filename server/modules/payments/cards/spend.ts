import { actorName, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import type { PlannedTender } from "./rules.ts"

/** What a card pays of an order, as it is frozen with it. */
export type SoldTender = {
  tenderId: string
  kind: PlannedTender["kind"]
  lastFour: string | null
  amountMinor: number
}

/**
 * Holds what the cards of an attempt pay, like its stock. A card that has less by now stops the attempt: its
 * shopper looks at what is left to pay once more.
 */
export function holdTenders(
  work: Work,
  { attemptId, planned }: { attemptId: string; planned: readonly PlannedTender[] },
): SoldTender[] {
  return planned.map(({ cardId, kind, lastFour, amountMinor }) => {
    const tenderId = newId("tender")
    work.write(
      sql`
        update payments.cards
        set reserved_minor = reserved_minor + ${amountMinor}, updated_at = ${work.now}
        where id = ${cardId} and state = 'active' and balance_minor - reserved_minor >= ${amountMinor}
      `,
      { rows: 1, refuse: cardChanged },
    )
    work.write(sql`
      insert into payments.tenders (id, attempt_id, card_id, state, amount_minor, created_at, updated_at)
      values (${tenderId}, ${attemptId}, ${cardId}, 'held', ${amountMinor}, ${work.now}, ${work.now})
    `)
    return { tenderId, kind, lastFour, amountMinor: Number(amountMinor) }
  })
}

export function cardChanged(): Refusal {
  const message = "There is less on a gift card than a moment ago. Please look at your order again."
  return new Refusal("checkout.card_changed", 409, message)
}

/** The attempt has become an order: what was held is spent. */
export function redeemTenders(
  work: Work,
  { attemptId, orderId, tenders }: { attemptId: string; orderId: string; tenders: readonly SoldTender[] },
): void {
  const ids = tenders.map(({ tenderId }) => tenderId)
  if (ids.length === 0) return
  const rows = ids.length
  work.write(
    sql`
      update payments.tenders set state = 'redeemed', order_id = ${orderId}, updated_at = ${work.now}
      where attempt_id = ${attemptId} and id = any(${ids}::text[]) and state = 'held'
    `,
    { rows },
  )
  work.write(
    sql`
      update payments.cards card
      set balance_minor = card.balance_minor - tender.amount_minor,
          reserved_minor = card.reserved_minor - tender.amount_minor, updated_at = ${work.now}
      from payments.tenders tender where tender.id = any(${ids}::text[]) and card.id = tender.card_id
    `,
    { rows },
  )
  work.write(sql`
    insert into payments.card_entries
      (id, card_id, kind, amount_minor, order_id, attempt_id, tender_id, actor, at)
    select entry.id, tender.card_id, 'redeem', -tender.amount_minor, ${orderId}, ${attemptId}, tender.id,
           ${actorName(work.actor)}, ${work.now}
    from unnest(${ids}::text[], ${ids.map(() => newId("cardEntry"))}::text[]) as entry (tender_id, id)
    join payments.tenders tender on tender.id = entry.tender_id
  `)
}

/** The attempt has ended otherwise: what it held is there for others. Releasing twice is harmless. */
export function releaseTenders(work: Work, attempt: { attemptId: string; tenderedMinor: bigint }): void {
  if (attempt.tenderedMinor === 0n) return
  work.write(sql`
    with freed as (
      update payments.tenders set state = 'released', updated_at = ${work.now}
      where attempt_id = ${attempt.attemptId} and state = 'held'
      returning card_id, amount_minor
    )
    update payments.cards card
    set reserved_minor = card.reserved_minor - freed.amount_minor, updated_at = ${work.now}
    from freed where card.id = freed.card_id
  `)
}
