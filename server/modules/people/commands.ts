import { actorName, lastly, type Work } from "../../kit/db.ts"
import { newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { listNotes, type Note } from "./queries/page.ts"
import { personNamed } from "./queries/person.ts"

/** Writes a note about somebody. It stays as it is: what has changed since is written below it. */
export async function addNote(
  work: Work,
  input: { customerId: string; text: string },
): Promise<{ notes: Note[] }> {
  const person = await personNamed(work.tx, input)
  const email = person.kind === "guest" ? person.email : null
  work.write(sql`
    insert into people.notes (id, customer_id, email, text, actor, at)
    values (${newId("note")}, ${person.customerId}, ${email}, ${input.text}, ${actorName(work.actor)},
            ${work.now})
  `)
  return { notes: await lastly(work, listNotes(work.tx, { person, limit: 100 })) }
}
