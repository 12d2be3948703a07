import type { Db } from "./db.ts"
import { openPools } from "./pool.ts"
import { sql } from "./sql.ts"

// A book of a shop with a million orders takes seconds; what takes longer than this is stuck.
const statementMs = 600_000

/**
 * Reads all there is to read, on a connection of its own: it takes as long as it needs, keeps nobody's place,
 * and leaves all processors but one to those who buy.
 */
export async function readUnhurried<Result>(
  databaseUrl: string,
  read: (db: Db) => Promise<Result>,
): Promise<Result> {
  const pools = openPools({ databaseUrl, prepare: true, size: 1, statementMs })
  try {
    await pools.db.many(sql`set max_parallel_workers_per_gather = 0`)
    return await read(pools.db)
  } finally {
    await pools.end()
  }
}
