import { sql } from "../../server/kit/sql.ts"
import type { Context } from "../context.ts"
import { makeEmptyTwins, removeTwins, rowsWrittenWith } from "../limit/rows.ts"
import { measureRowLimit, rowsLine } from "../limit/transactions.ts"
import { mean, round } from "../load/statistics.ts"
import { cpuPerThing } from "../shop/cpu.ts"
import { stockUp } from "../shop/goods.ts"
import { auditCheck, onStage, saySurprises, soundness } from "../stage.ts"
import thresholds from "../thresholds.json" with { type: "json" }

const kept = thresholds.cart

/**
 * Carts are made and filled: each visit is one call that makes a cart with a line, and
 * one that adds a line to it.
 */
export function measureCart(context: Context) {
  return onStage(context, async ({ shop, staff, database, generator }) => {
    const goods = await stockUp(staff, shop.port)
    const shoppers = {
      kind: "shoppers",
      story: "cart",
      ports: [shop.port],
      seed: context.seed,
      goods,
    } as const
    await generator.run({ ...shoppers, shoppers: 4, warmSeconds: 0, seconds: 1 })

    const { id } = await database.pools.db.one(sql<{ id: string }>`select max(id) as id from cart.carts`)
    const written = await rowsWrittenWith(database.pools, { table: "cart.carts", id })
    await makeEmptyTwins(database.pools, written)
    context.say(`a line added writes ${rowsLine(written)}`)
    const limitSeconds = context.span(0, 3).seconds
    const before = await measureRowLimit(database.pools, written, limitSeconds)
    const cpuBefore = shop.cpu()
    const measured = await generator.run({ ...shoppers, shoppers: kept.connections, ...context.span(2, 8) })
    const cpu = cpuPerThing(cpuBefore, shop.cpu(), measured.doneInAll * 2)
    const after = await measureRowLimit(database.pools, written, limitSeconds)
    await removeTwins(database.pools)

    saySurprises(context, measured)
    const create = measured.steps.create
    const add = measured.steps.add
    const lines = round(((create?.count ?? 0) + (add?.count ?? 0)) / measured.seconds, 0)
    const p99 = Math.max(create?.p99 ?? Number.NaN, add?.p99 ?? Number.NaN)
    const carts = round((measured.outcomes.done ?? 0) / measured.seconds, 0)
    const limit = round(mean([before, after]), 0)
    context.say(`${lines} lines/s in ${carts} carts/s; create ${timesText(create)}, add ${timesText(add)}`)
    context.say(
      `a line takes ${cpu.programMs} ms of processor time in the program and ${cpu.databaseMs} ms in the database`,
    )
    context.say(
      `limit: ${before} then ${after} transactions/s; outcomes ${JSON.stringify(measured.outcomes)}`,
    )
    return {
      figures: {
        lines_per_second: lines,
        carts_per_second: carts,
        create_p50_ms: create?.p50 ?? 0,
        create_p99_ms: create?.p99 ?? 0,
        add_p50_ms: add?.p50 ?? 0,
        add_p99_ms: add?.p99 ?? 0,
        program_cpu_ms_per_line: cpu.programMs,
        database_cpu_ms_per_line: cpu.databaseMs,
      },
      limit: { row_transactions_per_second: limit },
      ratio: round(lines / limit),
      checks: [
        {
          what: `lines put into carts at ${kept.connections} connections`,
          value: lines,
          unit: "per second",
          min: kept.linesPerSecondMin,
        },
        { what: "p99 of a call", value: p99, unit: "ms", max: kept.p99MsMax },
        ...soundness([measured]),
        await auditCheck(context, shop),
      ],
      summary: `${lines} lines/s in ${carts} carts/s, p99 ${p99} ms`,
    }
  })
}

function timesText(times: { p50: number; p99: number } | undefined): string {
  return times ? `p50 ${times.p50} ms, p99 ${times.p99} ms` : "never"
}
