import { all, type Db, type Work } from "../../kit/db.ts"
import { hashToken } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { taxesOfCustomer } from "./exemptions.ts"
import { groupsOfCustomer } from "./groups.ts"
import { getCustomer, listAddresses } from "./queries.ts"

/** What this module keeps about people, and how it is given to them and forgotten. */
export const personalAccount = {
  columns: [
    "customers.accounts.email",
    "customers.accounts.name",
    "customers.accounts.phone",
    "customers.accounts.vat_number",
    "customers.exemptions.reason",
    "customers.accounts.password_hash",
    "customers.consent_history.why",
    "customers.sessions.user_agent",
    "customers.sessions.token_hash",
    "customers.tokens.email",
    "customers.tokens.token_hash",
    "customers.addresses.name",
    "customers.addresses.line1",
    "customers.addresses.line2",
    "customers.addresses.postal_code",
    "customers.addresses.city",
    "customers.addresses.region",
    "customers.addresses.country",
    "customers.addresses.phone",
  ],

  /** Everything but what opens the account: passwords and tokens are kept as hashes and tell nothing. */
  async dataOf(db: Db, { customerId }: { customerId: string }): Promise<object> {
    const [account, { addresses }, consents, { groups }, taxes, sessions] = await all(
      getCustomer(db, { customerId }),
      listAddresses(db, { holder: { customerId } }),
      listConsents(db, { customerId }),
      groupsOfCustomer(db, { customerId }),
      taxesOfCustomer(db, { customerId }),
      db.many(sql<object>`
        select user_agent, created_at, seen_at, expires_at from customers.sessions
        where customer_id = ${customerId} order by id desc limit 1000
      `),
    )
    return { ...account, addresses, consents, groups, taxes, sessions }
  },

  /** Addresses, consents, groups, exemptions, sessions and tokens go with the account. */
  erase(work: Work, { customerId }: { customerId: string }): void {
    work.write(sql`delete from customers.accounts where id = ${customerId}`)
  },

  /** That somebody was erased outlives the address: as a hash, which names nobody and keeps files out. */
  keepErased(work: Work, { email }: { email: string }): void {
    work.write(sql`
      insert into customers.erased (address_hash, at) values (${hashToken(email)}, ${work.now})
      on conflict (address_hash) do nothing
    `)
  },
}

export type Consent = { consent: boolean; actor: string; why: string | null; at: Date }

/** Each yes and no, the newest first. */
export function listConsents(db: Db, { customerId }: { customerId: string }): Promise<Consent[]> {
  return db.many(sql<Consent>`
    select consent, actor, why, at from customers.consent_history
    where customer_id = ${customerId} order by id desc limit 100
  `)
}
