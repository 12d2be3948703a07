import { actorName, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import type { Money } from "../../../kit/money.ts"
import { checkMove } from "../../../kit/moves.ts"
import { sql } from "../../../kit/sql.ts"
import type { SoldCard } from "./queries.ts"
import { type CardState, cardMoves, type EntryKind, least } from "./rules.ts"

export type NewEntry = {
  cardId: string
  kind: EntryKind
  /** Less than nothing takes off. */
  amountMinor: bigint
  orderId?: string | null
  attemptId?: string | null
  tenderId?: string | null
  refundId?: string | null
  reason: string | null
}

/**
 * The only way in which a balance changes: an entry, and the card's row if it has enough. What open checkouts
 * hold cannot be taken off.
 */
export function post(work: Work, entry: NewEntry): string {
  const entryId = newId("cardEntry")
  const { cardId, amountMinor } = entry
  work.write(
    sql`
      update payments.cards
      set balance_minor = balance_minor + ${amountMinor}, updated_at = ${work.now},
          state = case when state = 'expired' and ${amountMinor}::bigint > 0 then 'active' else state end,
          expires_at = case
            when state = 'expired' and ${amountMinor}::bigint > 0 then null else expires_at end
      where id = ${cardId} and balance_minor + ${amountMinor} >= reserved_minor
    `,
    { rows: 1, refuse: tooLittle },
  )
  work.write(sql`
    insert into payments.card_entries
      (id, card_id, kind, amount_minor, order_id, attempt_id, tender_id, refund_id, actor, reason, at)
    values
      (${entryId}, ${cardId}, ${entry.kind}, ${amountMinor}, ${entry.orderId ?? null},
       ${entry.attemptId ?? null}, ${entry.tenderId ?? null}, ${entry.refundId ?? null},
       ${actorName(work.actor)}, ${entry.reason}, ${work.now})
  `)
  return entryId
}

export function tooLittle(): Refusal {
  return new Refusal("gift_card.too_little", 409, "There is less on this card than would be taken off.")
}

export type NewCard = {
  cardId: string
  /** Nothing on it: its first amount waits for somebody. */
  amount: Money
  expiresAt: Date | null
  code: { hash: string; lastFour: string } | null
  sold: { orderId: string; orderLineId: string; unit: number } | null
  reason: string | null
}

/** A gift card with its first entry, unless nothing is on it yet. */
export function writeCard(work: Work, card: NewCard): void {
  const { cardId, amount, code, sold } = card
  work.write(sql`
    insert into payments.cards
      (id, kind, code_hash, last_four, currency, state, balance_minor, expires_at, order_id, order_line_id,
       unit, created_by, created_at, updated_at)
    values
      (${cardId}, 'gift_card', ${code?.hash ?? null}, ${code?.lastFour ?? null}, ${amount.currency}, 'active',
       0, ${card.expiresAt}, ${sold?.orderId ?? null}, ${sold?.orderLineId ?? null}, ${sold?.unit ?? null},
       ${actorName(work.actor)}, ${work.now}, ${work.now})
  `)
  const orderId = sold?.orderId ?? null
  if (amount.minor === 0n) return
  post(work, { cardId, kind: "issue", amountMinor: amount.minor, orderId, reason: card.reason })
}

/** The account of a customer's credit in a currency, locked; it is opened when there is none. */
export async function lockCredit(
  work: Work,
  { customerId, currency }: { customerId: string; currency: string },
): Promise<{ cardId: string; balanceMinor: bigint }> {
  work.write(sql`
    insert into payments.cards
      (id, kind, customer_id, currency, state, balance_minor, created_by, created_at, updated_at)
    values
      (${newId("card")}, 'store_credit', ${customerId}, ${currency}, 'active', 0, ${actorName(work.actor)},
       ${work.now}, ${work.now})
    on conflict (customer_id, currency) where customer_id is not null do nothing
  `)
  return work.tx.one(sql<{ cardId: string; balanceMinor: bigint }>`
    select id as card_id, balance_minor from payments.cards
    where customer_id = ${customerId} and currency = ${currency} for update
  `)
}

export function moveCard(work: Work, card: { cardId: string; from: CardState; to: CardState }): void {
  checkMove("gift card", cardMoves, card.from, card.to)
  work.write(sql`
    update payments.cards set state = ${card.to}, updated_at = ${work.now} where id = ${card.cardId}
  `)
}

/**
 * Takes the value of sold gift cards back, the newest card first: their order gives money back for it. A card
 * with nothing left is blocked.
 */
export function takeBack(
  work: Work,
  input: { orderId: string; cards: readonly SoldCard[]; amountMinor: bigint; reason: string },
): void {
  let wanted = input.amountMinor
  for (const { cardId, leftMinor, state } of input.cards) {
    const part = least(leftMinor, wanted)
    if (part <= 0n) continue
    wanted -= part
    post(work, {
      ...{ cardId, kind: "adjust", amountMinor: -part, orderId: input.orderId, reason: input.reason },
    })
    if (part === leftMinor && state === "active") moveCard(work, { cardId, from: state, to: "blocked" })
  }
}
