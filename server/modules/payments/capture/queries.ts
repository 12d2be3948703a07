import type { Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { type Intent, intentColumns, intentRow, toIntent } from "../queries/intents.ts"
import { againAfterNoMinutes, againMinutes, endsSoonHours } from "./rules.ts"

const atOnce = 100

/** What is due of orders' authorizations, and was last asked for long enough ago. */
export async function capturesToRepeat(db: Db, { now }: { now: Date }): Promise<{ intentId: string }[]> {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  return db.many(sql<{ intentId: string }>`
    select id as intent_id from payments.intents
    where state in ('authorized', 'partly_captured') and order_id is not null
      and (due_minor > captured_minor or taking_minor > captured_minor
        or (captured_minor > 0 and captured_minor + waived_minor >= amount_minor))
      and updated_at < ${ago(againMinutes)}
      and coalesce(capture_tried_at, created_at)
        < case when capture_failure is null then ${ago(againMinutes)}::timestamptz
            else ${ago(againAfterNoMinutes)}::timestamptz end
    order by authorized_until, id
    limit ${atOnce}
  `)
}

/** Those that end within a day, or should have ended. */
export async function endingAuthorizations(
  db: Db,
  { now, after }: { now: Date; after: Intent | undefined },
): Promise<Intent[]> {
  const soon = new Date(now.getTime() + endsSoonHours * 3_600_000)
  const rows = await db.many(
    intentRow(sql`
      select ${intentColumns} from payments.intents
      where state in ('authorized', 'partly_captured') and order_id is not null
        and authorized_until < ${soon}
        and (authorized_until, id) > (${after?.authorizedUntil ?? new Date(0)}, ${after?.intentId ?? ""})
      order by authorized_until, id
      limit ${atOnce}
    `),
  )
  return rows.map(toIntent)
}

export async function openAuthorizationsOf(
  db: Db,
  input: { orderId: string },
): Promise<{ intentId: string }[]> {
  return db.many(sql<{ intentId: string }>`
    select id as intent_id from payments.intents
    where order_id = ${input.orderId} and state in ('authorized', 'partly_captured')
    order by id
    limit 50
  `)
}
