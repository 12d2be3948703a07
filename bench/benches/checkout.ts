import type { Context } from "../context.ts"
import { measurePlacing, type Placing } from "../limit/placing.ts"
import type { Goods, Measured } from "../load/plans.ts"
import { mean, round } from "../load/statistics.ts"
import { cpuPerThing, type ThingCpu } from "../shop/cpu.ts"
import { secondsUntilSettled } from "../shop/database.ts"
import { stockUp } from "../shop/goods.ts"
import { auditCheck, onStage, type Stage, saySurprises, soundness } from "../stage.ts"
import thresholds from "../thresholds.json" with { type: "json" }
import type { Figures, Outcome } from "../verdict.ts"

const kept = thresholds.checkout
const crowds = [1, 8, 32]

/**
 * Whole orders over HTTP, and then the transaction that places them alone, beside what the
 * machine could do at best.
 */
export function measureCheckout(context: Context) {
  return onStage(context, async (stage) => {
    const goods = await stockUp(stage.staff, stage.shop.port)
    context.say("Some shoppers come and go, so that a shop is measured that has been open for a while …")
    const { shop, generator } = stage
    const usual = {
      kind: "shoppers",
      story: "checkout",
      ports: [shop.port],
      seed: context.seed,
      goods,
    } as const
    // Meanwhile Node compiles what is used most: 4.6 s for the first 500 orders, 0.4 s for 500 after 2,000.
    await generator.run({ ...usual, shoppers: kept.shoppers, ...context.span(0, 40) })
    const cells: Cell[] = []
    for (const shoppers of crowds) cells.push(await measureCell(context, stage, { goods, shoppers }))
    context.say("The transaction that places an order, alone, and its limit …")
    const placing = await measurePlacing({
      shop: stage.shop,
      goods,
      seed: context.seed,
      orders: context.isBrief ? 200 : 2_000,
      limitSeconds: context.span(0, 3).seconds,
    })
    context.say(`it writes ${placing.rows}`)
    context.say(
      `alone ${placing.perSecond}/s; limit ${placing.limitBefore}/s before, ${placing.limitAfter}/s after`,
    )
    const outcome = outcomeOf(cells, placing)
    return { ...outcome, checks: [...outcome.checks, await auditCheck(context, stage.shop)] }
  })
}

type Cell = { shoppers: number; perSecond: number; settledSeconds: number; cpu: ThingCpu; measured: Measured }

async function measureCell(
  context: Context,
  { shop, database, generator }: Stage,
  { goods, shoppers }: { goods: Goods; shoppers: number },
): Promise<Cell> {
  const span = context.span(2, 8)
  const plan = { kind: "shoppers", story: "checkout", ports: [shop.port], seed: context.seed, goods } as const
  const cpuBefore = shop.cpu()
  const measured = await generator.run({ ...plan, shoppers, ...span })
  const settled = await secondsUntilSettled(database)
  const cpu = cpuPerThing(cpuBefore, shop.cpu(), measured.doneInAll)
  const perSecond = round((measured.outcomes.done ?? 0) / measured.seconds, 0)
  context.say(
    `${shoppers} shoppers: ${perSecond} orders/s, whole visit p50 ${measured.steps.all?.p50} ms, p99 ${measured.steps.all?.p99} ms`,
  )
  for (const [step, { count, p50, p99, max }] of Object.entries(measured.steps)) {
    context.say(`  ${step}: ${count} times, p50 ${p50} ms, p99 ${p99} ms, longest ${max} ms`)
  }
  const { deliveries, jobs, mails } = settled.atFirst
  const failed = settled.left.failing > 0 ? `, ${settled.left.failing} jobs failed` : ""
  context.say(
    `  generator ${measured.cpu} of a core; at the end ${deliveries} deliveries, ${jobs} jobs, ${mails} mails waited; ` +
      `done ${settled.seconds} s later${failed}`,
  )
  context.say(
    `  an order takes ${cpu.programMs} ms of processor time in the program and ${cpu.databaseMs} ms in the database`,
  )
  context.say(`  outcomes ${JSON.stringify(measured.outcomes)}`)
  saySurprises(context, measured)
  return { shoppers, perSecond, settledSeconds: settled.seconds, cpu, measured }
}

function outcomeOf(cells: Cell[], placing: Placing): Outcome {
  const main = cells.find(({ shoppers }) => shoppers === kept.shoppers) as Cell
  const place = main.measured.steps.place
  const limit = round(mean([placing.limitBefore, placing.limitAfter]), 0)
  const ratio = round(placing.perSecond / limit)
  const figures: Figures = {
    goal_orders_per_second: kept.ordersPerSecondGoal,
    placing_alone_per_second: placing.perSecond,
  }
  for (const { shoppers, perSecond, settledSeconds, cpu, measured } of cells) {
    figures[`program_cpu_ms_per_order_at_${shoppers}`] = cpu.programMs
    figures[`database_cpu_ms_per_order_at_${shoppers}`] = cpu.databaseMs
    figures[`orders_per_second_at_${shoppers}`] = perSecond
    figures[`placing_p50_ms_at_${shoppers}`] = measured.steps.place?.p50 ?? 0
    figures[`placing_p99_ms_at_${shoppers}`] = measured.steps.place?.p99 ?? 0
    figures[`settled_seconds_at_${shoppers}`] = settledSeconds
  }
  const at = `with ${kept.shoppers} shoppers`
  return {
    figures,
    limit: { row_transactions_per_second: limit },
    ratio,
    checks: [
      { what: `orders ${at}`, value: main.perSecond, unit: "per second", min: kept.ordersPerSecondMin },
      {
        what: `p99 of placing ${at}`,
        value: place?.p99 ?? Number.NaN,
        unit: "ms",
        max: kept.placingP99MsMax,
      },
      {
        what: "the placing transaction alone, part of the limit",
        value: ratio,
        unit: "",
        min: kept.placingRatioMin,
      },
      {
        what: "until events, jobs and mails were done",
        value: Math.max(...cells.map(({ settledSeconds }) => settledSeconds)),
        unit: "s",
        max: kept.settledSecondsMax,
      },
      ...soundness(cells.map(({ measured }) => measured)),
    ],
    summary:
      `${cells.map(({ shoppers, perSecond }) => `${perSecond} orders/s at ${shoppers}`).join(", ")}; ` +
      `placing p99 ${place?.p99} ms; alone ${placing.perSecond}/s (goal ${kept.ordersPerSecondGoal} orders/s)`,
  }
}
