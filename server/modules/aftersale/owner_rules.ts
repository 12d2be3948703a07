import type { Db, StaffActor, Work } from "../../kit/db.ts"
import { lastly } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import type { Limits } from "./requests/rules.ts"

/** What the owner has decided about what happens after the sale. */
export type AftersaleRules = {
  /** Whether buyers may cancel an order themselves, as long as nothing of it is packed. */
  buyersCancel: boolean
  /** Gift cards and credit get back what they paid before payments do. */
  cardsFirst: boolean
  /** Refunds above this need a second person. */
  secondPersonAbove: Limits
  /** How long they wait for one. */
  requestDays: number
  version: number
}

export function getAftersaleRules(db: Db): Promise<AftersaleRules> {
  return db.one(sql<AftersaleRules>`
    select buyers_cancel, cards_first, second_person_above, request_days, version
    from aftersale.rules where only_row = 1
  `)
}

/** Whoever could raise the limit for themselves would need no second person: it is the owner's alone. */
export async function setAftersaleRules(work: Work, input: AftersaleRules): Promise<AftersaleRules> {
  const { buyersCancel, cardsFirst, secondPersonAbove, requestDays, version } = input
  const before = await getAftersaleRules(work.tx)
  const isLimitChanged =
    requestDays !== before.requestDays || !isSame(secondPersonAbove, before.secondPersonAbove)
  if (isLimitChanged && !(work.actor as StaffActor).permissions.includes("staff.rules")) {
    const message = "Which refunds need a second person is decided by whoever makes the rules for the team."
    throw new Refusal("aftersale_rules.limit", 403, message)
  }
  work.write(
    sql`
      update aftersale.rules
      set buyers_cancel = ${buyersCancel}, cards_first = ${cardsFirst},
          second_person_above = ${JSON.stringify(secondPersonAbove)}::jsonb, request_days = ${requestDays},
          version = version + 1, updated_at = ${work.now}
      where only_row = 1 and version = ${version}
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

function isSame(one: Limits, other: Limits): boolean {
  const currencies = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...currencies].every((currency) => one[currency] === other[currency])
}
