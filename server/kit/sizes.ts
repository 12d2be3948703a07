import type { Db, Outside } from "./db.ts"
import { job } from "./jobs.ts"
import { rawSql, type Sql, sql } from "./sql.ts"

// Below so many rows any plan is good enough.
const rowsMin = 500

/**
 * The database plans with the sizes that it knew when it last looked, and looks by itself once a minute. A
 * table that an import makes large meanwhile would be read from end to end again and again.
 */
export const learnSizesJob = job({ name: "kit.learn_sizes", run: learnSizes, everySeconds: 5 })

export async function learnSizes(out: Outside): Promise<void> {
  for (const { name } of await grownTables(out.db)) {
    await out.inWork(async (work) => work.write(analyze(name)))
  }
}

/** Tables that have more than doubled since the database looked at them. */
function grownTables(db: Db): Promise<{ name: string }[]> {
  return db.many(sql<{ name: string }>`
    select format('%I.%I', stat.schemaname, stat.relname) as name
    from pg_stat_user_tables stat join pg_class class on class.oid = stat.relid
    where stat.n_live_tup > 2 * greatest(class.reltuples, 0) + ${rowsMin}::int
      and pg_has_role(class.relowner, 'usage')
    order by stat.n_live_tup desc
    limit 50
  `)
}

/** A name is no value: it comes quoted from the database itself. */
function analyze(name: string): Sql {
  return rawSql(`analyze ${name}`)
}
