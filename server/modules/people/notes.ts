import type { Db, Work } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import type { Person } from "./queries/person.ts"

/** What staff wrote about people, and how it is given to them and forgotten. */
export const personalNotes = {
  columns: ["people.notes.email", "people.notes.text"],

  async idsOf(
    db: Db,
    { customerId, mailbox }: Person,
    { after, limit }: { after: string; limit: number },
  ): Promise<string[]> {
    const found = await db.many(sql<{ id: string }>`
      select id from people.notes where customer_id = ${customerId} and id > ${after}
      union all
      select id from people.notes where email = ${mailbox} and id > ${after}
      order by id limit ${limit}
    `)
    return found.map(({ id }) => id)
  },

  async dataOf(db: Db, { noteId }: { noteId: string }): Promise<object> {
    const note = await db.maybe(
      sql<object>`select id as note_id, text, at from people.notes where id = ${noteId}`,
    )
    if (!note) throw notFound("note")
    return note
  },

  erase(work: Work, { noteId }: { noteId: string }): void {
    work.write(sql`delete from people.notes where id = ${noteId}`)
  },
}
