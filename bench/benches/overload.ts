import type { Context } from "../context.ts"
import type { Goods, Measured, Second } from "../load/plans.ts"
import { median, round } from "../load/statistics.ts"
import { secondsUntilSettled } from "../shop/database.ts"
import { stockUp } from "../shop/goods.ts"
import { auditCheck, onStage, type Stage, saySurprises, soundness } from "../stage.ts"
import thresholds from "../thresholds.json" with { type: "json" }
import type { Outcome } from "../verdict.ts"

const kept = thresholds.overload
const crowds = [8, 16, 32]

// Before and after the rush the shop has a quarter of what it can do.
const calmPart = 0.25

type Phases = { calm: number; rush: number; after: number }

/** First what the shop can do, then four times as many shoppers, then few again. */
export function measureOverload(context: Context) {
  return onStage(context, async (stage) => {
    const { shop, staff, database, generator } = stage
    const goods = await stockUp(staff, shop.port)
    const capacity = await findCapacity(context, stage, goods)
    await secondsUntilSettled(database)
    const phases = context.isBrief ? { calm: 3, rush: 4, after: 8 } : { calm: 6, rush: 10, after: 14 }
    const measured = await generator.run({
      kind: "arrivals",
      story: "checkout",
      ports: [shop.port],
      seed: context.seed,
      goods,
      phases: [
        { perSecond: capacity.perSecond * calmPart, seconds: phases.calm },
        { perSecond: capacity.perSecond * kept.factor, seconds: phases.rush },
        { perSecond: capacity.perSecond * calmPart, seconds: phases.after },
      ],
    })
    saySurprises(context, measured)
    measured.history.forEach((second, place) => void context.say(secondLine(second, place)))
    context.say(`outcomes ${JSON.stringify(measured.outcomes)}`)
    context.say(`the generator itself was late by ${measured.lateMs} ms (p99)`)
    const settled = await secondsUntilSettled(database)
    context.say(`events, jobs and mails were done with ${settled.seconds} s later`)
    const audit = await auditCheck(context, shop)
    const { outcome } = outcomeOf({ capacity, measured, phases })
    return { ...outcome, checks: [...outcome.checks, ...soundness([...capacity.measured, measured]), audit] }
  })
}

type Capacity = { perSecond: number; measured: Measured[] }

async function findCapacity(context: Context, { shop, generator }: Stage, goods: Goods): Promise<Capacity> {
  const all: Measured[] = []
  let perSecond = 0
  for (const shoppers of crowds) {
    const span = context.span(2, 5)
    const plan = {
      kind: "shoppers",
      story: "checkout",
      ports: [shop.port],
      seed: context.seed,
      goods,
    } as const
    const measured = await generator.run({ ...plan, shoppers, ...span })
    const rate = round((measured.outcomes.done ?? 0) / measured.seconds, 0)
    context.say(
      `capacity with ${shoppers} shoppers: ${rate} orders/s, outcomes ${JSON.stringify(measured.outcomes)}`,
    )
    saySurprises(context, measured)
    perSecond = Math.max(perSecond, rate)
    all.push(measured)
  }
  return { perSecond, measured: all }
}

type Given = { capacity: Capacity; measured: Measured; phases: Phases }

function outcomeOf({ capacity, measured, phases }: Given): { outcome: Outcome } {
  const { history, steps, outcomes } = measured
  const rush = history.slice(phases.calm, phases.calm + phases.rush)
  const goodput = round(rush.reduce((sum, { done }) => sum + done, 0) / phases.rush, 0)
  const ratio = round(goodput / capacity.perSecond)
  const refusals = steps.refusal
  const normal = secondsUntilNormal(history, phases)
  return {
    outcome: {
      figures: {
        goodput_per_second: goodput,
        came_per_second: round(capacity.perSecond * kept.factor, 0),
        refused: refusals?.count ?? 0,
        refusal_p50_ms: refusals?.p50 ?? 0,
        refusal_p99_ms: refusals?.p99 ?? 0,
        generator_late_p99_ms: measured.lateMs,
        broken: Object.entries(outcomes).reduce(
          (sum, [how, count]) => sum + (how.startsWith("broken") ? count : 0),
          0,
        ),
        seconds_until_normal: Number.isFinite(normal) ? normal : "never",
        place_p99_ms: steps.place?.p99 ?? 0,
      },
      limit: { capacity_orders_per_second: capacity.perSecond },
      ratio,
      checks: [
        {
          what: `orders while ${kept.factor} times as many came, part of the most`,
          value: ratio,
          unit: "",
          min: kept.goodputMin,
        },
        { what: "p99 of a refusal", value: refusals?.p99 ?? Number.NaN, unit: "ms", max: kept.refusalMsMax },
        { what: "until all was normal again", value: normal, unit: "s", max: kept.normalSecondsMax },
      ],
      summary: `${goodput} of ${capacity.perSecond} orders/s, refusals p99 ${refusals?.p99} ms, normal after ${normal} s`,
    },
  }
}

// So many good seconds in a row are normal; one alone may be luck. Few come in a second of calm, so that only
// their median is steady enough to compare.
const goodSeconds = 3

/** Counted from the end of the rush: nobody refused, and orders as quick as before. */
function secondsUntilNormal(history: readonly Second[], { calm, rush }: Phases): number {
  const usualMs = median(history.slice(1, calm).map(({ doneP50 }) => doneP50))
  const isGood = ({ refused, broken, done, doneP50 }: Second) =>
    refused === 0 && broken === 0 && done > 0 && doneP50 <= Math.max(usualMs * 2, usualMs + 20)
  const after = history.slice(calm + rush)
  const at = after.findIndex((_, place) => {
    const row = after.slice(place, place + goodSeconds)
    return row.length === goodSeconds && row.every(isGood)
  })
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

function secondLine({ come, done, refused, broken, doneP50, doneP95 }: Second, place: number): string {
  return `second ${place}: ${come} came, ${done} done (p50 ${doneP50} ms, p95 ${doneP95} ms), ${refused} refused, ${broken} broken`
}
