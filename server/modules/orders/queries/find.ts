import type { Db } from "../../../kit/db.ts"
import { join, type Sql, sql } from "../../../kit/sql.ts"
import type { Sale } from "../rules.ts"

export type FoundOrder = {
  orderId: string
  number: string
  email: string | null
  buyerName: string | null
  sale: Sale
  placedAt: Date
}

// Above every letter in the order of bytes: a beginning and this are a range of an index.
const lastLetter = "\u{10ffff}"

// Fewer digits than this are the end of too many telephone numbers.
const digitsMin = 5
// What comes before so many is how one dials to get there.
const digitsMax = 8

// As the indexes of the table have them.
const name = sql`lower(coalesce(buyer_name, address ->> 'name')) collate "C"`
const lastName = sql`
  regexp_replace(lower(coalesce(buyer_name, address ->> 'name')), '^.*\\s', '') collate "C"
`
const phone = sql`reverse(regexp_replace(address ->> 'phone', '\\D', '', 'g')) collate "C"`

/** The order of a number, else orders of a mailbox, a buyer's first or last name, or a telephone. */
export async function findOrders(db: Db, input: { q: string; limit: number }): Promise<FoundOrder[]> {
  const { limit } = input
  const q = input.q.toLowerCase().replace(/\s+/g, " ")
  const phoneEnd = phoneEndOf(q)
  const parts = [
    beginning(sql`number`, { q, place: 1, limit }),
    beginning(sql`email`, { q, place: 2, limit }),
    beginning(name, { q, place: 3, limit }),
    beginning(lastName, { q, place: 4, limit }),
    ...(phoneEnd ? [beginning(phone, { q: phoneEnd, place: 5, limit })] : []),
  ]
  return db.many(sql<FoundOrder>`
    select o.id as order_id, o.number, o.email, o.buyer_name, o.sale, o.placed_at
    from (select id, min(place) as place from (${join(parts, " union all ")}) parts group by id) found
    join orders.orders o on o.id = found.id
    order by found.place, o.number = ${q} desc, o.id desc
    limit ${limit}
  `)
}

type Beginning = { q: string; place: number; limit: number }

/** Reads a piece of an index and stops: nothing that was found is sorted. */
function beginning(what: Sql, { q, place, limit }: Beginning): Sql {
  return sql`
    (
      select id, ${place}::int as place from orders.orders
      where ${what} >= ${q} and ${what} < ${q + lastLetter}
      order by ${what} desc, id desc limit ${limit}
    )
  `
}

/**
 * A telephone as its index has it: the digits from the last to the first, because people write the beginning
 * in many ways (+49 30, 0049 30, 030, +49 (0)30) and the end in one. Empty when it is none.
 */
function phoneEndOf(q: string): string {
  if (!/^[\d\s()+/.-]+$/.test(q)) return ""
  const digits = q.replace(/\D/g, "").slice(-digitsMax)
  return digits.length < digitsMin ? "" : [...digits].reverse().join("")
}
