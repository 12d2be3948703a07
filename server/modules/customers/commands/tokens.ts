import type { Db, Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { hashToken, newToken } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { mailsPerHourMax } from "../rules.ts"

export type TokenPurpose = "confirm_email" | "reset_password"

/**
 * A new one-time token, or nothing when this person was sent enough links within the hour, or when the same
 * cause, named by `id`, has made one already. Only the hash is stored; the token itself travels in the
 * mail.
 */
export async function makeToken(
  work: Work,
  input: { id: string; customerId: string; email: string; purpose: TokenPurpose; minutes: number },
): Promise<string | undefined> {
  const token = newToken()
  const expiresAt = new Date(work.now.getTime() + input.minutes * 60_000)
  const anHourAgo = new Date(work.now.getTime() - 3_600_000)
  const made = await work.tx.maybe(sql<{ id: string }>`
    insert into customers.tokens (id, token_hash, customer_id, purpose, email, created_at, expires_at)
    select ${input.id}::text, ${hashToken(token)}::text, ${input.customerId}::text, ${input.purpose}::text,
           ${input.email}::text, ${work.now}::timestamptz, ${expiresAt}::timestamptz
    where (
      select count(*) from customers.tokens
      where customer_id = ${input.customerId} and purpose = ${input.purpose} and created_at > ${anHourAgo}
    ) < ${mailsPerHourMax}::int
    on conflict (id) do nothing
    returning id
  `)
  return made && token
}

export type FoundToken = {
  tokenId: string
  customerId: string
  email: string
  name: string
  locale: string
  passwordHash: string | null
  confirmedAt: Date | null
}

/**
 * The account a token opens. The row stays locked, so that of two that use it at once the second finds it
 * used.
 */
export async function findToken(
  work: Work,
  input: { token: string; purpose: TokenPurpose },
): Promise<FoundToken> {
  const found = await work.tx.maybe(sql<FoundToken>`
    select t.id as token_id, a.id as customer_id, a.email, a.name, a.locale, a.password_hash, a.confirmed_at
    from customers.tokens t
    join customers.accounts a on a.id = t.customer_id and a.email = t.email
    where t.token_hash = ${hashToken(input.token)} and t.purpose = ${input.purpose}
      and t.used_at is null and t.expires_at > ${work.now}
    for update of t, a
  `)
  if (found) return found
  throw new Refusal(
    "customers.link_refused",
    403,
    "This link has expired or was used already. Please ask for a new one.",
  )
}

/** One used token ends all of its kind: the other links in the mailbox have done their work too. */
export function useTokens(work: Work, input: { customerId: string; purpose: TokenPurpose }): void {
  work.write(sql`
    update customers.tokens set used_at = ${work.now}
    where customer_id = ${input.customerId} and purpose = ${input.purpose} and used_at is null
  `)
}

export function accountByEmail(db: Db, input: { email: string }) {
  return db.maybe(sql<{
    id: string
    name: string
    locale: string
    passwordHash: string | null
    confirmedAt: Date | null
  }>`
    select id, name, locale, password_hash, confirmed_at from customers.accounts where email = ${input.email}
  `)
}
