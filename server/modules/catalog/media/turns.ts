import type { Outside, Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { newToken } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"

/** Whose turn it is with the files of a key. It ends with the row that needs them, or when they are gone. */
export type Turn = { key: string; turnId: string }

// Writing three small files takes milliseconds; whoever needs longer than this has crashed.
const turnSeconds = 60
const triesMax = 20
const waitMs = 150

/**
 * Two uploads of the same picture, or an upload and the removal of its last use, go one after the other:
 * otherwise a removal could take away files that an upload has just written.
 */
export async function takeTurn(out: Outside, key: string): Promise<Turn> {
  const turn = { key, turnId: newToken() }
  for (let tries = 0; tries < triesMax; tries++) {
    if (await out.inWork((work) => tryTurn(work, turn))) return turn
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
  throw new Refusal(
    "catalog.picture_busy",
    409,
    "This picture is being worked on. Please try again in a moment.",
    {
      retryAfterSeconds: 2,
    },
  )
}

export function endTurn(work: Work, { key, turnId }: Turn): void {
  work.write(sql`delete from catalog.picture_turns where key = ${key} and turn_id = ${turnId}`)
}

async function tryTurn(work: Work, { key, turnId }: Turn): Promise<boolean> {
  const until = new Date(work.now.getTime() + turnSeconds * 1000)
  const taken = await work.tx.maybe(sql`
    insert into catalog.picture_turns as turn (key, turn_id, until)
    values (${key}, ${turnId}, ${until})
    on conflict (key) do update set turn_id = excluded.turn_id, until = excluded.until
    where turn.until < ${work.now}
    returning key
  `)
  return taken !== undefined
}
