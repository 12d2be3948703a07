import { all, type Db } from "../../../kit/db.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import { askedFor } from "../rules.ts"
import {
  accountColumns,
  guestColumns,
  isNewestOfGuest,
  keptAccounts,
  type ListPeople,
  type PersonSummary,
} from "./list.ts"

export type SearchPeople = Omit<ListPeople, "kind" | "sort"> & {
  q: string
  kind?: ListPeople["kind"] | undefined
}

/**
 * Everybody whose mail address, name or last name begins like this, or whose phone number ends like it:
 * accounts first, then guests. Each way is one range of one index, read up to the limit: who is looked for is
 * among the first, or more is typed.
 */
export async function searchPeople(
  db: Db,
  input: SearchPeople,
): Promise<{ people: PersonSummary[]; next: null; more: boolean }> {
  const [accounts, guests] = await all(
    input.kind === "guest" ? none() : searchAccounts<PersonSummary>(db, accountColumns, input),
    input.kind === "account" || isOnlyForAccounts(input)
      ? none()
      : searchGuests<PersonSummary>(db, guestColumns, input),
  )
  const found = [...accounts, ...guests]
  return { people: found.slice(0, input.limit), next: null, more: found.length > input.limit }
}

const none = async (): Promise<PersonSummary[]> => []

export type FoundPerson = Pick<PersonSummary, "customerId" | "kind" | "name" | "email">

/** The same people, with no more than what names them. */
export async function findPeople(db: Db, input: { q: string; limit: number }): Promise<FoundPerson[]> {
  const account = sql`a.id as customer_id, 'account' as kind, a.name, a.email`
  const guest = sql`o.id as customer_id, 'guest' as kind, ${guestName} as name, o.email`
  const [accounts, guests] = await all(
    searchAccounts<FoundPerson>(db, account, input),
    searchGuests<FoundPerson>(db, guest, input),
  )
  return [...accounts, ...guests].slice(0, input.limit)
}

function isOnlyForAccounts({ confirmed, consent, ordered }: SearchPeople): boolean {
  return confirmed !== undefined || consent !== undefined || ordered === false
}

// Above every character: a text that begins like this is below it.
const last = "\u{10ffff}"

// Small letters are made where the names are, so that both know the same ones.
const beginsWith = (key: Sql, begin: string): Sql => sql`
  ${key} >= lower(${begin}::text) collate "C"
  and ${key} < (lower(${begin}::text) || ${last}::text) collate "C"
`

const nameOf = sql`lower(a.name) collate "C"`
const lastNameOf = sql`regexp_replace(lower(a.name), '^.*\\s', '') collate "C"`
const phoneOf = sql`reverse(regexp_replace(a.phone, '\\D', '', 'g')) collate "C"`
const addressPhoneOf = sql`reverse(regexp_replace(d.phone, '\\D', '', 'g')) collate "C"`

function searchAccounts<Row>(db: Db, columns: Sql, input: SearchPeople): Promise<Row[]> {
  const asked = askedFor(input.q)
  const kept = keptAccounts(input)
  const limit = input.limit + 1
  const by = (key: Sql, begin: string, more = sql``): Sql => sql`
    (select a.id from customers.accounts a where ${beginsWith(key, begin)} ${more} ${kept}
     order by ${key}, a.id limit ${limit})
  `
  const ways =
    asked.by === "phone"
      ? sql`
          ${by(phoneOf, asked.begin, sql`and a.phone is not null`)}
          union
          (select a.id from customers.addresses d join customers.accounts a on a.id = d.customer_id
           where ${beginsWith(addressPhoneOf, asked.begin)} and d.phone is not null ${kept}
           order by ${addressPhoneOf}, d.customer_id limit ${limit})
        `
      : asked.by === "email"
        ? by(sql`a.email`, asked.begin)
        : sql`
            ${by(sql`a.email`, asked.begin)} union ${by(nameOf, asked.begin)}
            union ${by(lastNameOf, asked.begin)}
          `
  return db.many(sql<Row>`
    select ${columns} from customers.accounts a where a.id in (${ways})
    order by ${nameOf}, a.id limit ${limit}
  `)
}

const guestName = sql`coalesce(o.buyer_name, o.address ->> 'name')`
const guestNameOf = sql`lower(${guestName}) collate "C"`
const guestLastNameOf = sql`
  regexp_replace(lower(coalesce(o.buyer_name, o.address ->> 'name')), '^.*\\s', '') collate "C"
`
const guestPhoneOf = sql`reverse(regexp_replace(o.address ->> 'phone', '\\D', '', 'g')) collate "C"`

// One guest may have many orders under one name: enough of them are read to find some more guests.
const ordersPerGuest = 4

function searchGuests<Row>(db: Db, columns: Sql, input: SearchPeople): Promise<Row[]> {
  const asked = askedFor(input.q)
  const limit = input.limit + 1
  const by = (key: Sql, begin: string): Sql => sql`
    (select o.email from orders.orders o
     where o.customer_id is null and o.email is not null and ${beginsWith(key, begin)}
     order by ${key}, o.id limit ${limit * ordersPerGuest})
  `
  const byEmail = (begin: string): Sql => sql`
    (select o.email from orders.orders o
     where o.customer_id is null and o.email is not null and ${beginsWith(sql`o.email`, begin)}
     group by o.email order by o.email limit ${limit})
  `
  const ways =
    asked.by === "phone"
      ? by(guestPhoneOf, asked.begin)
      : asked.by === "email"
        ? byEmail(asked.begin)
        : sql`
            ${byEmail(asked.begin)} union ${by(guestNameOf, asked.begin)}
            union ${by(guestLastNameOf, asked.begin)}
          `
  return db.many(sql<Row>`
    select ${columns}
    from (select distinct email from (${ways}) each) known
    cross join lateral (
      select max(id) as id from orders.orders
      where email = known.email and customer_id is null and email is not null
    ) newest
    join orders.orders o on o.id = newest.id
    where ${isNewestOfGuest} ${input.since ? sql`and o.placed_at >= ${input.since}` : sql``}
    order by ${guestNameOf}, o.id limit ${limit}
  `)
}
