import type { Db } from "../../kit/db.ts"
import { join, type Sql, sql } from "../../kit/sql.ts"

export type FoundCustomer = { customerId: string; name: string; email: string }

// Above every letter in the order of bytes: a beginning and this are a range of an index.
const lastLetter = "\u{10ffff}"

// As the indexes of the table have them.
const beginnings = [
  sql`email collate "C"`,
  sql`lower(name) collate "C"`,
  sql`regexp_replace(lower(name), '^.*\\s', '') collate "C"`,
]

/** Customers whose mail address, first or last name begins like this. */
export async function findCustomers(db: Db, input: { q: string; limit: number }): Promise<FoundCustomer[]> {
  const { limit } = input
  const q = input.q.toLowerCase().replace(/\s+/g, " ")
  const parts = beginnings.map((what, place) => beginning(what, { q, place, limit }))
  return db.many(sql<FoundCustomer>`
    select c.id as customer_id, c.name, c.email
    from (select id, min(place) as place from (${join(parts, " union all ")}) parts group by id) found
    join customers.accounts c on c.id = found.id
    order by found.place, c.id desc
    limit ${limit}
  `)
}

/** Reads a piece of an index and stops: nothing that was found is sorted. */
function beginning(what: Sql, { q, place, limit }: { q: string; place: number; limit: number }): Sql {
  return sql`
    (
      select id, ${place}::int as place from customers.accounts
      where ${what} >= ${q} and ${what} < ${q + lastLetter}
      order by ${what}, id limit ${limit}
    )
  `
}
