import { all, lastly, type Work } from "../../../kit/db.ts"
import { assert, notFound, Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { hashCode, lastFourOf, newCode, writtenCode } from "./codes.ts"
import { lockCredit, moveCard, post, writeCard } from "./ledger.ts"
import { type CardWithEntries, type Credit, creditsOf, getCard } from "./queries.ts"
import type { CardKind, CardState } from "./rules.ts"

type LockedCard = {
  kind: CardKind
  state: CardState
  balanceMinor: bigint
  currency: string
  expiresAt: Date | null
}

async function lockCard(work: Work, { cardId }: { cardId: string }): Promise<LockedCard> {
  const card = await work.tx.maybe(sql<LockedCard>`
    select kind, state, balance_minor, currency, expires_at from payments.cards
    where id = ${cardId} for update
  `)
  if (!card) throw notFound("gift card")
  return card
}

export type IssueCard = { cardId?: string; amount: Money; expiresAt: Date | null; reason: string }

/** A gift card from the hand of staff. Its code is in this reply and nowhere else. */
export async function issueCard(work: Work, input: IssueCard): Promise<CardWithEntries & { code: string }> {
  const { cardId = newId("card"), expiresAt } = input
  if (expiresAt !== null && expiresAt <= work.now) {
    const message = "This day is over: a gift card is good until a later one."
    throw new Refusal("gift_card.expired_before", 422, message, { field: "expiresAt" })
  }
  const code = newCode()
  writeCard(work, {
    ...input,
    cardId,
    sold: null,
    code: { hash: hashCode(code), lastFour: lastFourOf(code) },
  })
  return lastly(work, getCard(work.tx, { cardId })).then((found) => ({ ...found, code: writtenCode(code) }))
}

export type SoldUnit = { orderId: string; orderLineId: string; unit: number; amount: Money }

/**
 * The card of one unit that was sold. It has no code before it is mailed. Issuing the same unit again gives
 * nothing.
 */
export async function issueSoldCard(work: Work, input: SoldUnit): Promise<{ cardId: string } | undefined> {
  const { amount, ...sold } = input
  const known = await work.tx.maybe(sql<{ id: string }>`
    select id from payments.cards where order_line_id = ${sold.orderLineId} and unit = ${sold.unit}
  `)
  if (known) return undefined
  const cardId = newId("card")
  writeCard(work, { cardId, amount, sold, expiresAt: null, code: null, reason: null })
  return { cardId }
}

/**
 * A code for a card that is about to be mailed. One that it had before opens nothing any more. A card that is
 * blocked gets none.
 */
export async function giveCode(
  work: Work,
  input: { cardId: string },
): Promise<{ code: string; lastFour: string; amount: Money } | undefined> {
  const card = await lockCard(work, input)
  if (card.state !== "active" || card.kind !== "gift_card") return undefined
  const code = newCode()
  work.write(sql`
    update payments.cards
    set code_hash = ${hashCode(code)}, last_four = ${lastFourOf(code)}, updated_at = ${work.now}
    where id = ${input.cardId}
  `)
  const amount = money(card.balanceMinor, card.currency)
  return { code: writtenCode(code), lastFour: lastFourOf(code), amount }
}

/** Keeps a card from being spent. What an open checkout holds of it is still spent. */
export async function blockCard(work: Work, input: { cardId: string }): Promise<CardWithEntries> {
  const { state } = await lockCard(work, input)
  if (state !== "blocked") moveCard(work, { ...input, from: state, to: "blocked" })
  return lastly(work, getCard(work.tx, input))
}

export async function unblockCard(work: Work, input: { cardId: string }): Promise<CardWithEntries> {
  const { state } = await lockCard(work, input)
  if (state === "blocked") moveCard(work, { ...input, from: state, to: "active" })
  return lastly(work, getCard(work.tx, input))
}

export type AdjustCard = { cardId: string; amount: Money; reason: string }

/** More or less on a card, by hand; less than nothing takes off. The first on it issues it. */
export async function adjustCard(work: Work, input: AdjustCard): Promise<CardWithEntries> {
  const { cardId, amount, reason } = input
  const card = await lockCard(work, input)
  checkAmount(amount, card)
  const first = await work.tx.maybe(
    sql`select id from payments.card_entries where card_id = ${cardId} limit 1`,
  )
  const kind = first || card.kind === "store_credit" ? "adjust" : "issue"
  post(work, { cardId, kind, amountMinor: amount.minor, reason })
  return lastly(work, getCard(work.tx, input))
}

export type GiveCredit = { customerId: string; amount: Money; reason: string }

/** Gives a customer credit, or takes some of it. Who they are is for the caller to know. */
export async function giveCredit(work: Work, input: GiveCredit): Promise<{ credits: Credit[] }> {
  const { customerId, amount, reason } = input
  const { currency } = amount
  if (amount.minor === 0n) throw nothingAsked()
  const { cardId } = await lockCredit(work, { customerId, currency })
  post(work, { cardId, kind: "adjust", amountMinor: amount.minor, reason })
  return creditsOf(work.tx, { customerId })
}

function checkAmount(amount: Money, card: LockedCard): void {
  if (amount.minor === 0n) throw nothingAsked()
  if (amount.currency === card.currency) return
  const message = `This card is in ${card.currency}.`
  throw new Refusal("gift_card.currency", 422, message, { field: "amount" })
}

function nothingAsked(): Refusal {
  return new Refusal("gift_card.nothing", 422, "Write an amount that is not zero.", { field: "amount" })
}

/** Cards whose time is over have nothing left; what an open checkout holds is waited for. */
export async function expireCards(work: Work): Promise<void> {
  const due = await work.tx.many(sql<{ cardId: string; balanceMinor: bigint }>`
    select id as card_id, balance_minor from payments.cards
    where state = 'active' and expires_at <= ${work.now} and reserved_minor = 0
    order by expires_at limit 100 for update skip locked
  `)
  for (const { cardId, balanceMinor } of due) {
    if (balanceMinor > 0n) post(work, { cardId, kind: "expire", amountMinor: -balanceMinor, reason: null })
    moveCard(work, { cardId, from: "active", to: "expired" })
  }
}

/** What is left of somebody's credit goes with them, and nobody can be told from it any more. */
export async function forgetCredit(work: Work, { customerId }: { customerId: string }): Promise<void> {
  const [cards] = await all(
    work.tx.many(sql<{ cardId: string; balanceMinor: bigint; reservedMinor: bigint }>`
      select id as card_id, balance_minor, reserved_minor from payments.cards
      where customer_id = ${customerId} limit 20 for update
    `),
  )
  for (const { cardId, balanceMinor, reservedMinor } of cards) {
    assert(reservedMinor === 0n, "nobody is erased while they pay")
    if (balanceMinor > 0n) {
      post(work, { cardId, kind: "adjust", amountMinor: -balanceMinor, reason: "customer erased" })
    }
    work.write(sql`update payments.cards set customer_id = null where id = ${cardId}`)
    work.write(sql`
      update payments.card_entries set reason = '…'
      where card_id = ${cardId} and reason is not null
    `)
  }
}
