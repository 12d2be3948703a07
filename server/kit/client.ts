import pg from "pg"
import { reasonOf, Stop } from "./terminal.ts"

// A database that is busy may need seconds. One that has said nothing for this long will say nothing.
const waitMsUsual = 15_000

/** A connection for one piece of work of its own. A database that does not answer is a sentence. */
export async function connect(
  databaseUrl: string,
  { name, waitMs = waitMsUsual }: { name: string; waitMs?: number },
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: `cartwright ${name}`,
    connectionTimeoutMillis: waitMs,
  })
  await client.connect().catch((error) => {
    const isSilent = error instanceof Error && error.message === "timeout expired"
    const why = isSilent ? `it says nothing for ${waitMs / 1000} s` : reasonOf(error)
    throw new Stop(`The database does not let us in: ${why}. Check DATABASE_URL and that it runs.`)
  })
  return client
}
