import type { Db, Work } from "../../kit/db.ts"
import { lastly } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"

/** What the owner has decided about what happens after the sale. */
export type AftersaleRules = {
  /** Whether buyers may cancel an order themselves, as long as nothing of it is packed. */
  buyersCancel: boolean
  version: number
}

export function getAftersaleRules(db: Db): Promise<AftersaleRules> {
  return db.one(sql<AftersaleRules>`
    select buyers_cancel, version from aftersale.rules where only_row = 1
  `)
}

export function setAftersaleRules(work: Work, input: AftersaleRules): Promise<AftersaleRules> {
  work.write(
    sql`
      update aftersale.rules
      set buyers_cancel = ${input.buyersCancel}, version = version + 1, updated_at = ${work.now}
      where only_row = 1 and version = ${input.version}
    `,
    {
      rows: 1,
      refuse: () =>
        new Refusal(
          "aftersale_rules.changed",
          409,
          "Somebody else changed these rules meanwhile. Please look again.",
        ),
    },
  )
  return lastly(work, getAftersaleRules(work.tx))
}
