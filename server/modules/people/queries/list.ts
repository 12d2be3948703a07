import type { Db } from "../../../kit/db.ts"
import { type Sql, sql } from "../../../kit/sql.ts"

export type PersonSummary = {
  /** The account, or the newest order of a guest. */
  customerId: string
  kind: "account" | "guest"
  email: string
  name: string | null
  phone: string | null
  confirmedAt: Date | null
  marketingConsent: boolean
  /** Counted up to a limit. */
  orderCount: number
  lastOrderAt: Date | null
  /** When the account was opened, or a guest's newest order was placed. */
  since: Date
}

export type PeoplePage = { people: PersonSummary[]; next: string | null }

export type ListPeople = {
  kind: "account" | "guest"
  confirmed?: boolean | undefined
  consent?: boolean | undefined
  ordered?: boolean | undefined
  since?: Date | undefined
  sort: "newest" | "oldest" | "name"
  after?: string | undefined
  limit: number
}

// Who has more orders than this is counted no further.
export const orderCountMax = 1_000

const nothing = sql``

// Above every id: ids are small letters, digits and one underscore.
const lastId = "zzzz"

const ownOrders = sql`
  (select id, placed_at from orders.orders where customer_id = a.id
   union all
   select id, placed_at from orders.orders
   where a.confirmed_at is not null and email = a.email and customer_id is null)
`

/** One row of somebody with an account `a`. */
export const accountColumns = sql`
  a.id as customer_id, 'account' as kind, a.email, a.name,
  coalesce(a.phone, (
    select phone from customers.addresses where customer_id = a.id and phone is not null
    order by preferred desc, id limit 1
  )) as phone,
  a.confirmed_at, a.marketing_consent, a.created_at as since,
  (select count(*)::int from (select 1 from ${ownOrders} own limit ${orderCountMax}) counted) as order_count,
  (select max(placed_at) from (select placed_at from ${ownOrders} own order by id desc limit 1) newest)
    as last_order_at
`

/** What keeps an account `a` in the list. */
export function keptAccounts(input: Pick<ListPeople, "confirmed" | "consent" | "ordered" | "since">): Sql {
  const { confirmed, consent, ordered, since } = input
  // A filter that is not asked for is not in the statement: each of the few statements finds its own index.
  return sql`
    ${isSet(sql`a.confirmed_at`, confirmed)} ${isSet(sql`a.ordered_at`, ordered)}
    ${consent === undefined ? nothing : sql`and a.marketing_consent = ${consent}`}
    ${since ? sql`and a.id >= ${firstIdAt("cus", since)} and a.created_at >= ${since}` : nothing}
  `
}

function isSet(column: Sql, wanted: boolean | undefined): Sql {
  if (wanted === undefined) return nothing
  return wanted ? sql`and ${column} is not null` : sql`and ${column} is null`
}

// An id begins with the millisecond it was made in, which is about the one of the row.
const idMarginMs = 60_000

function firstIdAt(prefix: string, at: Date): string {
  return `${prefix}_${Math.max(0, at.getTime() - idMarginMs)
    .toString(16)
    .padStart(12, "0")}`
}

export async function listPeople(db: Db, input: ListPeople): Promise<PeoplePage> {
  const rows = input.kind === "guest" ? await listGuests(db, input) : await listAccounts(db, input)
  const people = rows.slice(0, input.limit)
  return { people, next: rows.length > input.limit ? (people.at(-1)?.customerId ?? null) : null }
}

function listAccounts(db: Db, input: ListPeople): Promise<PersonSummary[]> {
  const { after, limit } = input
  const begin = {
    newest: sql`a.id < ${after ?? lastId}`,
    oldest: sql`a.id > ${after ?? ""}`,
    name: after
      ? sql`(lower(a.name) collate "C", a.id) > (
          select lower(name) collate "C", id from customers.accounts where id = ${after}
        )`
      : sql`true`,
  }[input.sort]
  const order = {
    newest: sql`a.id desc`,
    oldest: sql`a.id`,
    name: sql`lower(a.name) collate "C", a.id`,
  }[input.sort]
  return db.many(sql<PersonSummary>`
    select ${accountColumns} from customers.accounts a
    where ${begin} ${keptAccounts(input)}
    order by ${order} limit ${limit + 1}
  `)
}

/** One row of a guest, whose newest order is `o`. */
export const guestColumns = sql`
  o.id as customer_id, 'guest' as kind, o.email, coalesce(o.buyer_name, o.address ->> 'name') as name,
  o.address ->> 'phone' as phone, null::timestamptz as confirmed_at, false as marketing_consent,
  o.placed_at as since, o.placed_at as last_order_at,
  (select count(*)::int from (
    select 1 from orders.orders g where g.email = o.email and g.customer_id is null limit ${orderCountMax}
  ) counted) as order_count
`

/** Whether `o` is the newest order of a guest: of somebody with a confirmed account it is theirs. */
export const isNewestOfGuest = sql`
  o.customer_id is null and o.email is not null
  and not exists (
    select from orders.orders g
    where g.email = o.email and g.customer_id is null and g.email is not null and g.id > o.id
  )
  and not exists (select from customers.accounts where email = o.email and confirmed_at is not null)
`

/** Whoever ordered without an account, by their newest order: no other order has an index. */
function listGuests(db: Db, { after, limit, since }: ListPeople): Promise<PersonSummary[]> {
  return db.many(sql<PersonSummary>`
    select ${guestColumns} from orders.orders o
    where o.id < ${after ?? lastId} and ${isNewestOfGuest}
      ${since ? sql`and o.id >= ${firstIdAt("ord", since)} and o.placed_at >= ${since}` : nothing}
    order by o.id desc limit ${limit + 1}
  `)
}
