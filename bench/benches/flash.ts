import { sql } from "../../server/kit/sql.ts"
import type { Context } from "../context.ts"
import { perSecond, transactionsAtOnce } from "../limit/transactions.ts"
import type { Measured } from "../load/plans.ts"
import { mean, round } from "../load/statistics.ts"
import { type OpenDatabase, secondsUntilSettled } from "../shop/database.ts"
import { scarceGoods } from "../shop/goods.ts"
import { auditCheck, onStage, saySurprises, soundness } from "../stage.ts"
import thresholds from "../thresholds.json" with { type: "json" }

const kept = thresholds.flash

/** A hundred units, four hundred shoppers with one in the cart, and all of them pay in the same moment. */
export function measureFlash(context: Context) {
  return onStage(context, async ({ shop, staff, database, generator }) => {
    const limitSeconds = context.span(0, 3).seconds
    const goods = await scarceGoods(staff, kept.orders)
    const before = await hotRowLimit(database, limitSeconds)
    const shoppers = kept.orders + kept.refusals
    const measured = await generator.run({
      kind: "crowd",
      ports: [shop.port],
      seed: context.seed,
      shoppers,
      goods,
    })
    await secondsUntilSettled(database)
    const after = await hotRowLimit(database, limitSeconds)

    saySurprises(context, measured)
    const counts = countsOf(measured)
    const limit = round(mean([before, after]), 0)
    const { answered, place } = measured.steps
    const answersPerSecond = round(shoppers / measured.seconds, 0)
    context.say(`outcomes ${JSON.stringify(measured.outcomes)}`)
    context.say(
      `last answer after ${measured.seconds} s; answered p50 ${answered?.p50} ms, p99 ${answered?.p99} ms; placing p99 ${place?.p99} ms`,
    )
    return {
      figures: {
        seconds: measured.seconds,
        ...counts,
        answered_p50_ms: answered?.p50 ?? 0,
        answered_p99_ms: answered?.p99 ?? 0,
        tries_max: measured.steps.tries?.max ?? 0,
        generator_cpu: measured.cpu,
      },
      limit: { hot_row_updates_per_second: limit },
      ratio: round(answersPerSecond / limit, 3),
      checks: [
        { what: "orders", value: counts.orders, unit: "", min: kept.orders, max: kept.orders },
        { what: "clear refusals", value: counts.refusals, unit: "", min: kept.refusals, max: kept.refusals },
        { what: "until the last answer", value: measured.seconds, unit: "s", max: kept.secondsMax },
        ...soundness([measured]),
        await auditCheck(context, shop),
      ],
      summary: `${counts.orders} orders, ${counts.refusals} refusals in ${measured.seconds} s`,
    }
  })
}

/** Sold out is a clear answer; "come back later" is none, and whoever got only that was left in the dark. */
function countsOf({ outcomes }: Measured) {
  const soldOut = Object.entries(outcomes).filter(([ended]) => ended.startsWith("refused inventory."))
  const comeBack = Object.entries(outcomes).filter(([ended]) => ended.startsWith("asked to come back"))
  const sum = (entries: [string, number][]) => entries.reduce((total, [, count]) => total + count, 0)
  return { orders: outcomes.done ?? 0, refusals: sum(soldOut), asked_to_come_back: sum(comeBack) }
}

/** One row that everybody wants, taken and given back one unit at a time, each in its own transaction. */
async function hotRowLimit({ pools }: OpenDatabase, seconds: number): Promise<number> {
  const actor = { kind: "system", name: "bench" } as const
  const once = (statement: ReturnType<typeof sql>) =>
    pools.inWork(async (work) => work.write(statement), { actor })
  await once(sql`create schema if not exists bench`)
  await once(sql`create table bench.hot (id text primary key, available int not null check (available >= 0))`)
  await once(sql`insert into bench.hot values ('one', 100000000)`)
  try {
    return await perSecond(seconds, () =>
      once(
        sql`update bench.hot set available = available - ${1}::int
          where id = 'one' and available >= ${transactionsAtOnce}`,
      ),
    )
  } finally {
    await once(sql`drop schema bench cascade`)
  }
}
