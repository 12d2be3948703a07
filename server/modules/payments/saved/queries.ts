import type { Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"

export type SavedCard = {
  savedId: string
  /** The way to pay that it is for. */
  method: string
  brand: string
  lastFour: string
  expiresYear: number
  expiresMonth: number
  isExpired: boolean
}

export const savedCardsMax = 20

/** What a customer can pay with at once, the newest first. Cards of a provider that is not offered wait. */
export async function savedCardsOf(
  db: Db,
  { customerId, now }: { customerId: string; now: Date },
): Promise<SavedCard[]> {
  const cards = await db.many(sql<Omit<SavedCard, "isExpired">>`
    select c.id as saved_id, m.code as method, c.brand, c.last_four, c.expires_year, c.expires_month
    from payments.payers p
    join payments.saved_cards c on c.payer_id = p.id and c.state = 'kept'
    join payments.methods m on m.provider = p.provider and m.active
    where p.customer_id = ${customerId} and p.state = 'open'
    order by c.id desc
    limit ${savedCardsMax}
  `)
  return cards.map((card) => ({ ...card, isExpired: isOver(card, now) }))
}

/** A card is good until its month is over, wherever that is last. */
function isOver({ expiresYear, expiresMonth }: Pick<SavedCard, "expiresYear" | "expiresMonth">, now: Date) {
  return now.getTime() > Date.UTC(expiresYear, expiresMonth, 1, 12)
}

export type CardToPay = { provider: string; payer: string; reference: string }

const savedCard = /^svc_[0-9a-f]{32}$/

/** Whether what came to pay with is the id of a card that was kept. */
export function isSavedCard(token: string | undefined): token is string {
  return token !== undefined && savedCard.test(token)
}

/** A card that this customer has kept; somebody else's is nothing. */
export async function cardToPay(
  db: Db,
  { savedId, customerId }: { savedId: string; customerId: string | null },
): Promise<CardToPay | undefined> {
  return db.maybe(sql<CardToPay>`
    select p.provider, p.reference as payer, c.reference
    from payments.saved_cards c
    join payments.payers p on p.id = c.payer_id
    where c.id = ${savedId} and c.state = 'kept' and p.customer_id = ${customerId} and p.state = 'open'
      and p.reference is not null
  `)
}

export type Payer = {
  payerId: string
  provider: string
  customerId: string | null
  reference: string | null
  state: "open" | "going"
}

export async function payerOf(
  db: Db,
  { customerId, provider }: { customerId: string; provider: string },
): Promise<Payer | undefined> {
  return db.maybe(sql<Payer>`
    select id as payer_id, provider, customer_id, reference, state from payments.payers
    where customer_id = ${customerId} and provider = ${provider} and state = 'open'
  `)
}

export async function payerNamed(db: Db, { payerId }: { payerId: string }): Promise<Payer | undefined> {
  return db.maybe(sql<Payer>`
    select id as payer_id, provider, customer_id, reference, state from payments.payers where id = ${payerId}
  `)
}

export type GoingCard = { savedId: string; provider: string; payer: string; fingerprint: string }

/** A card that its customer has taken away, and that its provider may still know. */
export async function goingCard(db: Db, { savedId }: { savedId: string }): Promise<GoingCard | undefined> {
  return db.maybe(sql<GoingCard>`
    select c.id as saved_id, p.provider, p.reference as payer, c.fingerprint
    from payments.saved_cards c
    join payments.payers p on p.id = c.payer_id
    where c.id = ${savedId} and c.state = 'going' and p.reference is not null
  `)
}

/** What is to be forgotten and was not when it was asked for. */
export async function stillGoing(
  db: Db,
  { before }: { before: Date },
): Promise<{ savedIds: string[]; payerIds: string[] }> {
  const rows = await db.many(sql<{ id: string; isPayer: boolean }>`
    (select id, false as is_payer from payments.saved_cards
     where state = 'going' and updated_at < ${before} order by updated_at, id limit 100)
    union all
    (select id, true from payments.payers
     where state = 'going' and updated_at < ${before} order by updated_at, id limit 100)
  `)
  const idsOf = (wanted: boolean) => rows.filter(({ isPayer }) => isPayer === wanted).map(({ id }) => id)
  return { savedIds: idsOf(false), payerIds: idsOf(true) }
}
