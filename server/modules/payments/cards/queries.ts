import { all, type Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { plainCode } from "./codes.ts"
import type { CardKind, CardState, EntryKind, Spendable } from "./rules.ts"

const availableAt = (now: Date) => sql`(
  case when card.state = 'active' and (card.expires_at is null or card.expires_at > ${now})
    then card.balance_minor - card.reserved_minor else 0 end
)::bigint`

export type AskedCards = {
  cardIds: readonly string[]
  /** Whose credit is used, too. */
  customerId: string | null
  currency: string
  now: Date
}

/** What cards have for whoever wants to pay with them. One of another currency has nothing here. */
export async function spendableCards(db: Db, asked: AskedCards): Promise<Spendable[]> {
  if (asked.cardIds.length === 0 && asked.customerId === null) return []
  return db.many(sql<Spendable>`
    select card.id as card_id, card.kind, card.last_four, ${availableAt(asked.now)} as available_minor
    from payments.cards card
    where card.currency = ${asked.currency}
      and (card.id = any(${[...asked.cardIds]}::text[]) or card.customer_id = ${asked.customerId})
    order by card.id limit 20
  `)
}

/**
 * The same, locked until the end of the transaction: what two checkouts want from one card, they get one
 * after the other. What an attempt that is given up holds counts as free.
 */
export async function lockSpendable(
  tx: Db,
  asked: AskedCards & { exceptAttemptId: string | null },
): Promise<Spendable[]> {
  const rows = await tx.many(sql<Spendable>`
    select card.id as card_id, card.kind, card.last_four, ${availableAt(asked.now)} as available_minor
    from payments.cards card
    where card.currency = ${asked.currency}
      and (card.id = any(${[...asked.cardIds]}::text[]) or card.customer_id = ${asked.customerId})
    order by card.id limit 20
    for update
  `)
  if (asked.exceptAttemptId === null || rows.length === 0) return rows
  const held = await tx.many(sql<{ cardId: string; amountMinor: bigint }>`
    select card_id, amount_minor from payments.tenders
    where attempt_id = ${asked.exceptAttemptId} and state = 'held' limit 20
  `)
  const heldOn = (id: string) => held.find(({ cardId }) => cardId === id)?.amountMinor ?? 0n
  return rows.map((row) => ({ ...row, availableMinor: row.availableMinor + heldOn(row.cardId) }))
}

export type Tender = {
  tenderId: string
  cardId: string
  kind: CardKind
  lastFour: string | null
  amountMinor: bigint
  returnedMinor: bigint
  currency: string
  attemptId: string
}

const tenderColumns = sql`
  tender.id as tender_id, tender.card_id, card.kind, card.last_four, tender.amount_minor,
  tender.returned_minor, card.currency, tender.attempt_id
`

/** What a gift card or store credit has paid of an order. */
export type OrderTender = {
  tenderId: string
  cardId: string
  kind: CardKind
  lastFour: string | null
  amount: Money
  returned: Money
}

/** Gift cards before credit. */
export async function orderTendersOf(db: Db, { orderId }: { orderId: string }): Promise<OrderTender[]> {
  const tenders = await db.many(sql<Tender>`
    select ${tenderColumns}
    from payments.tenders tender join payments.cards card on card.id = tender.card_id
    where tender.order_id = ${orderId} order by card.kind, tender.id limit 20
  `)
  return tenders.map(({ amountMinor, returnedMinor, currency, attemptId: _, ...tender }) => ({
    ...tender,
    amount: money(amountMinor, currency),
    returned: money(returnedMinor, currency),
  }))
}

export function lockTendersOf(tx: Db, { orderId }: { orderId: string }): Promise<Tender[]> {
  return tx.many(sql<Tender>`
    select ${tenderColumns}
    from payments.tenders tender join payments.cards card on card.id = tender.card_id
    where tender.order_id = ${orderId} order by card.kind, tender.id limit 20
    for update of tender
  `)
}

export type SoldCard = {
  cardId: string
  state: CardState
  leftMinor: bigint
  issuedMinor: bigint
  takenBackMinor: bigint
}

/** Gift cards that were sold in an order, the newest first. */
export function cardsSoldIn(db: Db, { orderId }: { orderId: string }, lock = sql``): Promise<SoldCard[]> {
  return db.many(sql<SoldCard>`
    select card.id as card_id, card.state, card.balance_minor - card.reserved_minor as left_minor,
      (select coalesce(sum(amount_minor), 0)::bigint from payments.card_entries
        where card_id = card.id and kind = 'issue') as issued_minor,
      (select coalesce(-sum(amount_minor), 0)::bigint from payments.card_entries
        where card_id = card.id and kind = 'adjust' and order_id = ${orderId}) as taken_back_minor
    from payments.cards card
    where card.order_id = ${orderId} order by card.id desc limit 1000
    ${lock}
  `)
}

/** The same, locked: what is left on them stays so. */
export function lockCardsSoldIn(tx: Db, input: { orderId: string }): Promise<SoldCard[]> {
  return cardsSoldIn(tx, input, sql`for update`)
}

export type CardForStaff = {
  cardId: string
  kind: CardKind
  lastFour: string | null
  customerId: string | null
  state: CardState
  balance: Money
  reserved: Money
  issued: Money
  expiresAt: Date | null
  orderId: string | null
  createdBy: string
  createdAt: Date
}

export type CardEntry = {
  entryId: string
  kind: EntryKind
  amount: Money
  orderId: string | null
  actor: string
  reason: string | null
  at: Date
}

type CardRow = Omit<CardForStaff, "balance" | "reserved" | "issued"> & {
  balanceMinor: bigint
  reservedMinor: bigint
  issuedMinor: bigint
  currency: string
}

const cardColumns = sql`
  card.id as card_id, card.kind, card.last_four, card.customer_id, card.state, card.balance_minor,
  card.reserved_minor, card.currency, card.expires_at, card.order_id, card.created_by, card.created_at,
  (select coalesce(sum(amount_minor), 0)::bigint from payments.card_entries
    where card_id = card.id and kind = 'issue') as issued_minor
`

function toCard({ balanceMinor, reservedMinor, issuedMinor, currency, ...row }: CardRow): CardForStaff {
  return {
    ...row,
    balance: money(balanceMinor, currency),
    reserved: money(reservedMinor, currency),
    issued: money(issuedMinor, currency),
  }
}

type EntryRow = Omit<CardEntry, "amount"> & { amountMinor: bigint; currency: string }

function entriesOf(db: Db, { cardId }: { cardId: string }, limit: number): Promise<EntryRow[]> {
  return db.many(sql<EntryRow>`
    select entry.id as entry_id, entry.kind, entry.amount_minor, card.currency, entry.order_id, entry.actor,
           entry.reason, entry.at
    from payments.card_entries entry join payments.cards card on card.id = entry.card_id
    where entry.card_id = ${cardId} order by entry.id desc limit ${limit}
  `)
}

const toEntry = ({ amountMinor, currency, ...row }: EntryRow): CardEntry => ({
  ...row,
  amount: money(amountMinor, currency),
})

export type CardWithEntries = { card: CardForStaff; entries: CardEntry[] }

// The newest of them; a card that was used more often than this is not looked through by hand.
const entriesMax = 500

/** One card with its ledger, the newest entry first. */
export async function getCard(db: Db, { cardId }: { cardId: string }): Promise<CardWithEntries> {
  const [card, entries] = await all(
    db.maybe(sql<CardRow>`select ${cardColumns} from payments.cards card where card.id = ${cardId}`),
    entriesOf(db, { cardId }, entriesMax),
  )
  if (!card) throw notFound("gift card")
  return { card: toCard(card), entries: entries.map(toEntry) }
}

export type ListCards = {
  /** A code, or its last four letters. */
  q?: string | undefined
  orderId?: string | undefined
  state?: CardState | undefined
  after?: string | undefined
  limit: number
}

// Above every id: ids are small letters, digits and one underscore.
const lastId = "zzzz"

/** Gift cards, the newest first. */
export async function listCards(
  db: Db,
  { q, orderId, state, after, limit }: ListCards,
): Promise<{ cards: CardForStaff[]; next: string | null }> {
  const rows = await db.many(sql<CardRow>`
    select ${cardColumns} from payments.cards card
    where card.kind = 'gift_card' and card.id < ${after ?? lastId}
      ${q === undefined ? sql`` : sql`and card.last_four = ${plainCode(q).slice(-4)}`}
      ${orderId === undefined ? sql`` : sql`and card.order_id = ${orderId}`}
      ${state === undefined ? sql`` : sql`and card.state = ${state}`}
    order by card.id desc limit ${limit + 1}
  `)
  const cards = rows.slice(0, limit).map(toCard)
  return { cards, next: rows.length > limit ? (cards.at(-1)?.cardId ?? null) : null }
}

export type Credit = { cardId: string; balance: Money; entries: CardEntry[] }

/** What the shop owes a customer, per currency, with the latest that happened to it. */
export async function creditsOf(
  db: Db,
  { customerId }: { customerId: string },
): Promise<{ credits: Credit[] }> {
  const cards = await db.many(sql<{ cardId: string; balanceMinor: bigint; currency: string }>`
    select id as card_id, balance_minor, currency from payments.cards
    where customer_id = ${customerId} order by currency limit 20
  `)
  const credits = await Promise.all(
    cards.map(async ({ cardId, balanceMinor, currency }) => ({
      cardId,
      balance: money(balanceMinor, currency),
      entries: (await entriesOf(db, { cardId }, 50)).map(toEntry),
    })),
  )
  return { credits }
}
