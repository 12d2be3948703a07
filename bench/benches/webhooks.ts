import { setTimeout as sleep } from "node:timers/promises"
import { sql } from "../../server/kit/sql.ts"
import type { Context } from "../context.ts"
import { openGenerator } from "../load/generator.ts"
import type { Goods, Measured } from "../load/plans.ts"
import { randomFrom, round } from "../load/statistics.ts"
import { secondsUntilSettled } from "../shop/database.ts"
import { stockUp } from "../shop/goods.ts"
import { messagesOf, type OpenTwin, openTwin, type Told, takeCards } from "../shop/stripe.ts"
import { auditCheck, onStage, type Stage, saySurprises, soundness } from "../stage.ts"
import thresholds from "../thresholds.json" with { type: "json" }
import type { Check, Outcome } from "../verdict.ts"

const kept = thresholds.webhooks

/** A flood of messages of a payment provider while shoppers buy, and the same shoppers without it. */
export async function measureWebhooks(context: Context) {
  const stripe = await openTwin()
  try {
    const env = { STRIPE_API_URL: stripe.twin.url }
    return await onStage(context, (stage) => measureFlood(context, stage, stripe), { env })
  } finally {
    await stripe.close()
  }
}

async function measureFlood(context: Context, stage: Stage, { twin }: OpenTwin): Promise<Outcome> {
  const { shop, staff, database } = stage
  const goods = await stockUp(staff, shop.port)
  await takeCards(staff, twin)
  const payments = context.isBrief ? kept.payments / 10 : kept.payments
  context.say(
    `${payments} orders are paid by cards of Stripe's stand-in, so that there is something to tell of …`,
  )
  await payByStripe(context, stage, { goods, until: () => twin.journal.paymentIntents.size >= payments })
  await secondsUntilSettled(database)
  context.say("Shoppers come and go, so that a shop is measured that has been open for a while …")
  await shoppers(context, stage, goods, context.span(0, 12))
  const span = context.span(2, 12)
  const alone = await shoppers(context, stage, goods, span)
  sayPlacing(context, "without messages", alone)

  const count = Math.ceil((span.warmSeconds + span.seconds) * kept.messagesPerSecond)
  const told = messagesOf(twin, { count, random: randomFrom(context.seed) })
  const generator = openGenerator(context.root)
  try {
    const [messages, meanwhile] = await Promise.all([
      generator.run({
        kind: "messages",
        ports: [shop.port],
        seed: context.seed,
        path: "/hooks/stripe_test",
        secret: twin.webhookSecret,
        perSecond: kept.messagesPerSecond,
        bodies: told.bodies,
      }),
      shoppers(context, stage, goods, span),
    ])
    sayPlacing(context, "with messages", meanwhile)
    sayMessages(context, told, messages)
    const after = await workedOff(stage)
    context.say(
      `${after.waiting} payments waited to be looked up; all was worked off ${after.seconds} s later`,
    )
    const books = await auditCheck(context, shop)
    return outcomeOf({ alone, meanwhile, messages, told, after, books })
  } finally {
    generator.close()
  }
}

async function payByStripe(
  context: Context,
  stage: Stage,
  { goods, until }: { goods: Goods; until: () => boolean },
): Promise<void> {
  const byCard = { ...goods, paymentMethod: "card_stripe", paymentToken: "ctoken_twin_approve" }
  while (!until()) await shoppers(context, stage, byCard, { warmSeconds: 0, seconds: 2 })
}

// Each crowd is of other people.
let crowds = 0

function shoppers(
  { seed }: Context,
  { shop, generator }: Stage,
  goods: Goods,
  span: { warmSeconds: number; seconds: number },
): Promise<Measured> {
  const { shoppers } = thresholds.checkout
  const plan = { kind: "shoppers", story: "checkout", ports: [shop.port], goods, shoppers, ...span } as const
  return generator.run({ ...plan, seed: seed + crowds++ })
}

function sayPlacing(context: Context, when: string, measured: Measured): void {
  const { place } = measured.steps
  const orders = round((measured.outcomes.done ?? 0) / measured.seconds, 0)
  context.say(
    `${when}: ${orders} orders/s, placing p50 ${place?.p50} ms, p95 ${place?.p95} ms, p99 ${place?.p99} ms, ` +
      `outcomes ${JSON.stringify(measured.outcomes)}; generator ${measured.cpu} of a core`,
  )
  saySurprises(context, measured)
}

function sayMessages(context: Context, { known, unknown, again }: Told, measured: Measured): void {
  const { count, p50, p99, max } = measured.steps.answer ?? { count: 0, p50: 0, p99: 0, max: 0 }
  context.say(
    `${count} messages (${known} of our payments, ${unknown} of unknown ones, ${again} once more) ` +
      `in ${measured.seconds} s: answers p50 ${p50} ms, p99 ${p99} ms, longest ${max} ms`,
  )
  context.say(
    `  answered ${JSON.stringify(measured.outcomes)}; generator ${measured.cpu} of a core, ` +
      `late by ${measured.lateMs} ms (p99)`,
  )
  saySurprises(context, measured)
}

type After = { waiting: number; seconds: number; kept: number }

const lookMs = 250
const patienceSeconds = 180

/** Until every payment that was told of was looked up, and what came of it is done. */
async function workedOff({ database }: Stage): Promise<After> {
  const started = performance.now()
  const look = () =>
    database.pools.db.one(sql<{ waiting: number; kept: number }>`
      select (select count(*) from payments.news)::int as waiting,
             (select count(*) from payments.inbox where provider = 'stripe_test')::int as kept
    `)
  const first = await look()
  for (let { waiting } = first; waiting > 0; waiting = (await look()).waiting) {
    if (performance.now() - started > patienceSeconds * 1000) break
    await sleep(lookMs)
  }
  await secondsUntilSettled(database)
  const { waiting, kept } = await look()
  const seconds = waiting > 0 ? Number.NaN : round((performance.now() - started) / 1000, 1)
  return { waiting: first.waiting, seconds, kept }
}

type Flood = {
  alone: Measured
  meanwhile: Measured
  messages: Measured
  told: Told
  after: After
  books: Check
}

function outcomeOf({ alone, meanwhile, messages, told, after, books }: Flood): Outcome {
  const p99Of = ({ steps }: Measured) => steps.place?.p99 ?? Number.NaN
  const ordersOf = ({ outcomes, seconds }: Measured) => round((outcomes.done ?? 0) / seconds, 0)
  const factor = round(p99Of(meanwhile) / p99Of(alone))
  const perSecond = round((messages.steps.answer?.count ?? 0) / messages.seconds, 0)
  const answer = messages.steps.answer
  const { known, unknown } = told
  return {
    figures: {
      messages_per_second: perSecond,
      answer_p50_ms: answer?.p50 ?? 0,
      answer_p99_ms: answer?.p99 ?? 0,
      placing_p99_ms_alone: p99Of(alone),
      placing_p99_ms_meanwhile: p99Of(meanwhile),
      orders_per_second_alone: ordersOf(alone),
      orders_per_second_meanwhile: ordersOf(meanwhile),
      payments_waiting: after.waiting,
      worked_off_seconds: after.seconds,
    },
    limit: { placing_p99_ms_without_messages: p99Of(alone) },
    ratio: factor,
    checks: [
      { what: "messages taken in", value: perSecond, unit: "per second", min: kept.messagesPerSecond * 0.99 },
      {
        what: "p99 of their answers",
        value: answer?.p99 ?? Number.NaN,
        unit: "ms",
        max: kept.answerP99MsMax,
      },
      {
        what: "p99 of placing meanwhile, times that without messages",
        value: factor,
        unit: "",
        max: kept.placingFactorMax,
      },
      {
        what: "messages kept, each once",
        value: after.kept,
        unit: "",
        min: known + unknown,
        max: known + unknown,
      },
      { what: "until all was worked off", value: after.seconds, unit: "s", max: kept.workedOffSecondsMax },
      books,
      ...soundness([alone, meanwhile, messages]),
    ],
    summary:
      `${perSecond} messages/s, answers p99 ${answer?.p99} ms; placing p99 ${p99Of(alone)} ms without, ` +
      `${p99Of(meanwhile)} ms meanwhile (${ordersOf(alone)} and ${ordersOf(meanwhile)} orders/s); ` +
      `worked off ${after.seconds} s later`,
  }
}
