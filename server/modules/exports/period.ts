import type { Db } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { getShop } from "../settings/index.ts"

/** Days of the shop, both of them within. */
export type Days = { from: string; to: string }

export type Span = { from: Date; until: Date }

/** From the first moment of a day on until the last one is over, as the shop's time zone has them. */
export async function spanOf(db: Db, { from, to }: Days): Promise<Span & { timeZone: string }> {
  const { timeZone } = await getShop(db)
  const [first, last] = (await momentsOf(db, { days: [from, dayAfter(to)], timeZone })) as [Date, Date]
  return { from: first, until: last, timeZone }
}

/** When each day begins in a time zone. */
export async function momentsOf(
  db: Db,
  { days, timeZone }: { days: readonly string[]; timeZone: string },
): Promise<Date[]> {
  const rows = await db.many(sql<{ at: Date }>`
    select (day::timestamp at time zone ${timeZone}) as at
    from unnest(${days}::date[]) with ordinality as days (day, place) order by place
  `)
  return rows.map(({ at }) => at)
}

const dayMs = 86_400_000

export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
}

export function daysBetween({ from, to }: Days): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}
