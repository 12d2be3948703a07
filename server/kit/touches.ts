import type { Db, Work } from "./db.ts"
import { sql } from "./sql.ts"

export type TouchReader = {
  /** The tags touched since the last look; "everything" when there are too many to be told. */
  read(): Promise<string[] | "everything">
}

/** What was touched in one transaction. */
export type Touched = {
  tags: readonly string[]
  /** The rows that say so to other processes. */
  touchIds: readonly string[]
}

/** Milliseconds of a clock that is the same in all threads of a process. */
export const momentNow = () => performance.timeOrigin + performance.now()

// More than are ever on their way; what is forgotten is told twice, which costs a making and no more.
const toldMax = 50_000

/** What a process knew the moment it was committed, so that no look tells it again. */
export class Told {
  private readonly touchIds = new Set<string>()

  add(touchIds: readonly string[]): void {
    if (this.touchIds.size > toldMax) this.touchIds.clear()
    for (const id of touchIds) this.touchIds.add(id)
  }

  /** Whether it was told; it is not asked for a second time. */
  take(touchId: string): boolean {
    return this.touchIds.delete(touchId)
  }
}

// What an import of a large catalog touches between two looks is a tenth of this.
const rowsMax = 50_000

/**
 * Reads what processes have touched. Rows from the oldest transaction that was open at the last look on are
 * read again, so that one that commits late is not missed; what was seen is not told twice. Horizon and rows
 * are of one snapshot: what it does not see has a transaction at or above the horizon. What was told before
 * is left out.
 */
export function readTouches(db: Db, told?: Told): TouchReader {
  let from: string | null = null
  let seen = new Set<string>()
  return {
    async read() {
      const rows = await db.many(sql<{ horizon: string; id: string | null; tag: string }>`
        select look.horizon, touch.id::text as id, touch.tag
        from (select pg_snapshot_xmin(pg_current_snapshot())::text as horizon) look
        left join kit.touches touch
          on touch.xid >= coalesce(${from}::xid8, pg_snapshot_xmin(pg_current_snapshot()))
        limit ${rowsMax}
      `)
      const touches = rows.filter(({ id }) => id !== null) as { id: string; tag: string }[]
      const news = touches.filter(({ id }) => !(seen.has(id) || told?.take(id)))
      seen = new Set(touches.map(({ id }) => id))
      from = rows[0]?.horizon ?? from
      return rows.length === rowsMax ? "everything" : [...new Set(news.map(({ tag }) => tag))]
    },
  }
}

/** Touches older than this were read by every process that is alive. Says how many are gone. */
export async function pruneTouches(work: Work): Promise<number> {
  const { count } = await work.tx.one(sql<{ count: number }>`
    with gone as (
      delete from kit.touches where id = any(array(
        select id from kit.touches where at < ${new Date(work.now.getTime() - 3_600_000)}
        order by id limit 20000
      ))
      returning 1
    )
    select count(*)::int as count from gone
  `)
  return count
}
