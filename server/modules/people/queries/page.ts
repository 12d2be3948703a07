import { type LogEntry, listLog } from "../../../kit/audit_log.ts"
import { all, type Db } from "../../../kit/db.ts"
import { type Money, money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import {
  type Consent,
  getCustomer,
  listAddresses,
  listConsents,
  type SavedAddress,
} from "../../customers/index.ts"
import { personalMails } from "../../mail/index.ts"
import { listOrdersOf, type OrderPage } from "../../orders/index.ts"
import { type Happened, timelineOf } from "../timeline.ts"
import { nameOf, type Person, personNamed } from "./person.ts"

export type Note = { noteId: string; text: string; actor: string; at: Date }

export type PersonPage = {
  customerId: string
  kind: "account" | "guest"
  email: string
  name: string | null
  phone: string | null
  locale: string | null
  confirmedAt: Date | null
  marketingConsent: boolean
  since: Date | null
  addresses: SavedAddress[]
  consents: Consent[]
  sessions: { count: number; seenAt: Date | null }
  /** What was paid and not given back, per currency. */
  spent: Money[]
  /** Why the mailbox gets no mail, if it gets none. */
  noMailBecause: string | null
  /** An account under the same address that nobody has confirmed: it may be somebody else's. */
  unconfirmedAccountId: string | null
  notes: Note[]
  timeline: Happened[]
}

const notesShown = 100
const happeningsShown = 50

type Asking = { customerId: string; holder: { permissions: readonly string[] } }

/** Somebody, with all that the desk wants to know at a glance; their orders only for who may see orders. */
export async function getPerson(db: Db, input: Asking): Promise<PersonPage> {
  const person = await personNamed(db, input)
  const seesOrders = input.holder.permissions.includes("orders.read")
  const [facts, spent, notes, orders, suppression, deeds] = await all(
    factsOf(db, person),
    spentBy(db, person),
    listNotes(db, { person, limit: notesShown }),
    seesOrders ? listOrdersOf(db, { ...buyer(person), limit: happeningsShown }) : { orders: [] },
    personalMails.suppressionOf(db, { address: person.email }),
    deedsFor(db, person),
  )
  return {
    ...facts,
    customerId: nameOf(person),
    kind: person.kind,
    email: person.email,
    spent,
    noMailBecause: (suppression as { reason: string } | undefined)?.reason ?? null,
    notes,
    timeline: timelineOf({ ...facts, orders: orders.orders, notes, deeds }).slice(0, happeningsShown),
  }
}

/** Whose orders count as the person's. */
export const buyer = ({ customerId, mailbox: email }: Person) => ({ customerId, email })

type Facts = Omit<
  PersonPage,
  "customerId" | "kind" | "email" | "spent" | "noMailBecause" | "notes" | "timeline"
>

async function factsOf(db: Db, person: Person): Promise<Facts> {
  if (person.kind === "guest") return guestFacts(db, person)
  const holder = { customerId: person.customerId }
  const [account, { addresses }, consents, sessions] = await all(
    getCustomer(db, holder),
    listAddresses(db, { holder }),
    listConsents(db, holder),
    db.one(sql<Facts["sessions"]>`
      select count(*)::int as count, max(seen_at) as seen_at from customers.sessions
      where customer_id = ${person.customerId} and expires_at > now()
    `),
  )
  const { name, phone, locale, confirmedAt, marketingConsent, createdAt: since } = account
  const known = { name, phone, locale, confirmedAt, marketingConsent, since }
  return { ...known, addresses, consents, sessions, unconfirmedAccountId: null }
}

/** A guest is called and lives as the newest order says. */
async function guestFacts(db: Db, person: Person & { kind: "guest" }): Promise<Facts> {
  const found = await db.one(sql<{
    name: string | null
    locale: string
    address: Omit<SavedAddress, "id" | "preferred"> | null
    unconfirmedAccountId: string | null
  }>`
    select coalesce(buyer_name, address ->> 'name') as name, locale, address,
           (select id from customers.accounts where email = o.email) as unconfirmed_account_id
    from orders.orders o where id = ${person.orderId}
  `)
  const { address, ...known } = found
  return {
    ...known,
    phone: address?.phone ?? null,
    confirmedAt: null,
    marketingConsent: false,
    since: null,
    addresses: address ? [{ ...address, id: person.orderId, preferred: false }] : [],
    consents: [],
    sessions: { count: 0, seenAt: null },
  }
}

async function spentBy(db: Db, person: Person): Promise<Money[]> {
  const { customerId, email } = buyer(person)
  const rows = await db.many(sql<{ minor: bigint; currency: string }>`
    select o.currency, sum(c.captured_minor - c.refunded_minor)::bigint as minor
    from (
      select id, currency from orders.orders where customer_id = ${customerId}
      union all
      select id, currency from orders.orders where email = ${email} and customer_id is null
    ) o
    join orders.covers c on c.order_id = o.id
    group by o.currency order by minor desc limit 20
  `)
  return rows.filter(({ minor }) => minor > 0n).map(({ minor, currency }) => money(minor, currency))
}

/** Notes on the account and on what the same person bought as a guest, the newest first. */
export function listNotes(db: Db, { person, limit }: { person: Person; limit: number }): Promise<Note[]> {
  const { customerId, email } = buyer(person)
  return db.many(sql<Note>`
    select id as note_id, text, actor, at from people.notes where customer_id = ${customerId}
    union all
    select id, text, actor, at from people.notes where email = ${email}
    order by note_id desc limit ${limit}
  `)
}

async function deedsFor(db: Db, person: Person): Promise<LogEntry[]> {
  if (person.kind === "guest") return []
  const filter = { objectKind: "customer", objectId: person.customerId, limit: happeningsShown }
  return (await listLog(db, filter)).entries
}

export async function listPersonOrders(
  db: Db,
  input: { customerId: string; after?: string | undefined; limit: number },
): Promise<OrderPage> {
  const { after, limit } = input
  return listOrdersOf(db, { ...buyer(await personNamed(db, input)), after, limit })
}
