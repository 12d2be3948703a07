import type { Db, Work } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { checkPromotion, getPromotion, type Promotion, type PromotionDraft } from "../../pricing/index.ts"
import { openTask } from "../../tasks/index.ts"
import { countToTry } from "./queries.ts"
import { addedUp, type BeyondLimits, beyondLimits, type LabLimits, type LabSums } from "./sums.ts"
import { type LabInput, labBasketsMax, labPageSize, labTask } from "./task.ts"

export type OpenLab = {
  promotion: { promotionId: string } | PromotionDraft
  days: number
  floorPpm: number | null
  marginPpm: number
}

/** Tries a promotion, saved or as it is typed, on what was bought and picked in the last days. */
export async function openLab(work: Work, input: OpenLab): Promise<{ taskId: string }> {
  const { days, floorPpm, marginPpm } = input
  const { promotion, limits } = await promotionToTry(work, input)
  const since = new Date(work.now.getTime() - days * 86_400_000)
  const { orders, carts } = await countToTry(work.tx, { since, until: work.now, max: labBasketsMax + 1 })
  const pagesOf = (count: number) => Math.ceil(Math.min(count, labBasketsMax) / labPageSize)
  const asked: LabInput = {
    ...{ promotion, limits, days, floorPpm, marginPpm, orders, carts },
    ...{ since: since.toISOString(), until: work.now.toISOString() },
  }
  return openTask(work, {
    kind: labTask.kind,
    input: asked,
    total: pagesOf(orders) + pagesOf(carts),
    subject: promotion.name,
  })
}

type ToTry = { promotion: Promotion; limits: LabLimits }

async function promotionToTry(work: Work, { promotion }: OpenLab): Promise<ToTry> {
  if ("promotionId" in promotion) return asTried(await getPromotion(work.tx, promotion))
  await checkPromotion(work, promotion)
  return asTried({ ...promotion, promotionId: newId("promotion") })
}

/** What the calculator takes of it, and how often it may be used. */
function asTried(given: Omit<Promotion, "from" | "until"> & LabLimits): ToTry {
  const { promotionId, name, priority, group, combines, needsCode } = given
  const { conditions, action, lineMax, orderMax, usesMax, usesPerCustomerMax } = given
  return {
    promotion: {
      ...{ promotionId, name, priority, group, combines, needsCode, from: null, until: null },
      ...{ conditions, action, lineMax, orderMax },
    },
    limits: { usesMax, usesPerCustomerMax },
  }
}

export type LabResult = Omit<LabSums, "uses"> & {
  limits: LabLimits
  /** By currency. */
  beyond: ReadonlyMap<string, BeyondLimits>
  state: string
  promotion: { promotionId: string; name: string; needsCode: boolean }
  days: number
  floorPpm: number | null
  marginPpm: number
  /** Whether whoever asks may see what goods cost. */
  seesCosts: boolean
  since: Date
  until: Date
  isOrdersCut: boolean
  isCartsCut: boolean
}

// Pages of both kinds, and some to spare.
const pagesMax = 200

/** What was found so far; whole when the task is done. */
export async function labResult(
  db: Db,
  { taskId, seesOrders, seesCosts }: { taskId: string; seesOrders: boolean; seesCosts: boolean },
): Promise<LabResult> {
  const task = await db.maybe(sql<{ state: string; input: LabInput }>`
    select state, input from tasks.tasks where id = ${taskId} and kind = ${labTask.kind}
  `)
  if (!task) throw notFound("task")
  const rows = await db.many(sql<{ found: LabSums }>`
    select before as found from tasks.rows where task_id = ${taskId} and outcome = 'done'
    order by number limit ${pagesMax}
  `)
  const { uses, ...sums } = addedUp(rows.map(({ found }) => found))
  const { promotion, limits, days, floorPpm, marginPpm, since, until, orders, carts } = task.input
  const { promotionId, name, needsCode } = promotion
  return {
    ...(seesOrders ? sums : { ...sums, most: [], below: [] }),
    thin: seesOrders && seesCosts ? sums.thin : [],
    state: task.state,
    promotion: { promotionId, name, needsCode },
    ...{ limits, beyond: beyondLimits(uses, limits) },
    ...{ days, floorPpm, marginPpm, seesCosts, since: new Date(since), until: new Date(until) },
    isOrdersCut: orders > labBasketsMax,
    isCartsCut: carts > labBasketsMax,
  }
}
