import type { Pools } from "../../server/kit/pool.ts"
import { round } from "../load/statistics.ts"
import { statementFor, type Written } from "./rows.ts"

const bench = { kind: "system", name: "bench" } as const

// As many as the pool has connections: more would only wait for one.
export const transactionsAtOnce = 8

/** So many at a time, again and again for some seconds; answers how many per second. */
export async function perSecond(seconds: number, once: () => Promise<unknown>): Promise<number> {
  let done = 0
  let isOver = false
  const loops = Array.from({ length: transactionsAtOnce }, async () => {
    while (!isOver) {
      await once()
      if (!isOver) done++
    }
  })
  const started = performance.now()
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  isOver = true
  const rate = done / ((performance.now() - started) / 1000)
  await Promise.all(loops)
  return round(rate, 0)
}

/**
 * Transactions per second that write the given rows in one statement, through the shop's own driver and pool.
 */
export function measureRowLimit(pools: Pools, written: readonly Written[], seconds: number): Promise<number> {
  const next = statementFor(written)
  return perSecond(seconds, () => pools.inWork(async (work) => work.write(next()), { actor: bench }))
}

export function rowsLine(written: readonly Written[]): string {
  const count = written.reduce((sum, { rows }) => sum + rows.length, 0)
  const tables = written.map(({ table, rows }) => `${table.schema}.${table.name} ${rows.length}`)
  return `${count} rows: ${tables.join(", ")}`
}
