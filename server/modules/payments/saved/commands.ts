import type { Work } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import type { CardAtProvider } from "../provider.ts"
import { type Payer, payerOf } from "./queries.ts"

/** Written before the provider is told of the payer: our id is the key, so that they are told of once. */
export async function writePayer(
  work: Work,
  { customerId, provider }: { customerId: string; provider: string },
): Promise<Payer> {
  const known = await payerOf(work.tx, { customerId, provider })
  if (known) return known
  // Two windows at once: the second finds what the first has written.
  await work.tx.maybe(sql`
    insert into payments.payers (id, customer_id, provider, state, created_at, updated_at)
    values (${newId("payer")}, ${customerId}, ${provider}, 'open', ${work.now}, ${work.now})
    on conflict (customer_id, provider) where state = 'open' do nothing
    returning id
  `)
  const written = await payerOf(work.tx, { customerId, provider })
  if (!written) throw notFound("payer")
  return written
}

export async function nameAtProvider(
  work: Work,
  { payerId, reference }: { payerId: string; reference: string },
): Promise<void> {
  work.write(sql`
    update payments.payers set reference = ${reference}, updated_at = ${work.now}
    where id = ${payerId} and reference is null
  `)
}

/** What the provider keeps, as it says now. One that is being taken away does not come back. */
export async function recordCards(
  work: Work,
  { payerId, cards }: { payerId: string; cards: readonly CardAtProvider[] },
): Promise<void> {
  const payer = await work.tx.maybe(sql`
    select id from payments.payers where id = ${payerId} and state = 'open' for update
  `)
  if (!payer) return
  for (const card of cards) {
    work.write(sql`
      insert into payments.saved_cards as known
        (id, payer_id, reference, brand, last_four, expires_year, expires_month, fingerprint, state,
         created_at, updated_at)
      values
        (${newId("savedCard")}, ${payerId}, ${card.reference}, ${card.brand}, ${card.lastFour},
         ${card.expiresYear}, ${card.expiresMonth}, ${card.fingerprint}, 'kept', ${work.now}, ${work.now})
      on conflict (payer_id, fingerprint) do update
      set reference = excluded.reference, expires_year = excluded.expires_year,
          expires_month = excluded.expires_month, updated_at = excluded.updated_at
      where known.state = 'kept'
    `)
  }
}

/** Its customer sees it no more at once; the provider is asked to forget it afterwards. */
export async function removeCard(
  work: Work,
  { savedId, customerId }: { savedId: string; customerId: string },
): Promise<void> {
  const found = await work.tx.maybe(sql`
    update payments.saved_cards c set state = 'going', updated_at = ${work.now}
    from payments.payers p
    where c.id = ${savedId} and c.state = 'kept' and p.id = c.payer_id and p.customer_id = ${customerId}
    returning c.id
  `)
  if (!found) throw notFound("saved card")
  announce(work, "saved_card.removed", { savedId })
}

export async function dropCard(work: Work, { savedId }: { savedId: string }): Promise<void> {
  work.write(sql`delete from payments.saved_cards where id = ${savedId} and state = 'going'`)
}

export async function dropPayer(work: Work, { payerId }: { payerId: string }): Promise<void> {
  work.write(sql`delete from payments.payers where id = ${payerId} and state = 'going'`)
}
