import type { Context } from "../context.ts"
import { addressOf, ask, Connection } from "../load/connection.ts"
import { round, type Times } from "../load/statistics.ts"
import { makeLongOrder } from "../shop/long_order.ts"
import { auditCheck, onStage, type Stage } from "../stage.ts"
import thresholds from "../thresholds.json" with { type: "json" }
import type { Check, Figures, Outcome } from "../verdict.ts"
import { type Asked, oneByOne } from "./one_by_one.ts"

const kept = thresholds["orders-page"]

// Packed, shipped and delivered: three rows of the timeline each.
const parcels = 33

/** An order with very many lines and a long history: what its pages ask for, at the desk and in the shop. */
export function measureOrdersPage(context: Context) {
  return onStage(context, async (stage) => {
    const { staff } = stage
    context.say(`An order with ${kept.lines} lines is bought, sent in ${parcels} parcels, and invoiced …`)
    const order = await makeLongOrder(stage, { lines: kept.lines, parcels })
    const found = (await staff.must({ method: "GET", path: `/admin/v1/orders/${order.orderId}` })) as Found
    const size = { lines: found.lines.length, timeline: found.timeline.length }
    context.say(`it has ${size.lines} lines and ${size.timeline} rows of its timeline`)
    const bareMs = (await oneByOne(staff.ask, () => ({ method: "GET", path: "/admin/v1/me" }))).p50
    context.say(`a reply that only looks who asks takes ${bareMs} ms`)
    const answers: Answer[] = []
    for (const { name, question, asks } of questionsOf(order, stage)) {
      const times = await oneByOne(asks, () => question)
      answers.push({ name, times })
      context.say(`${name}: p50 ${times.p50} ms, p99 ${times.p99} ms, longest ${times.max} ms`)
    }
    const outcome = outcomeOf({ size, answers, bareMs })
    return { ...outcome, checks: [...outcome.checks, await auditCheck(context, stage.shop)] }
  })
}

type Found = { lines: unknown[]; timeline: unknown[] }
type Size = { lines: number; timeline: number }
type Answer = { name: string; times: Times }
type PageQuestion = { name: string; question: Asked; asks: Stage["staff"]["ask"] }

function questionsOf(
  order: Awaited<ReturnType<typeof makeLongOrder>>,
  { staff, shop }: Stage,
): PageQuestion[] {
  const { orderId, token, open, sent } = order
  const connection = new Connection(shop.port)
  let clients = 13_000_000
  const asShopper = (question: Asked) => ask(connection, { ...question, from: addressOf(clients++) })
  const one = (orderLineId: string) => ({
    lines: [{ orderLineId, quantity: 1 }],
    delivery: false,
  })
  const desk = (name: string, rest: string, body?: object) => {
    const path = `/admin/v1/orders/${orderId}${rest}`
    const question = body ? { method: "POST" as const, path, body } : { method: "GET" as const, path }
    return { name: `desk: ${name}`, question, asks: staff.ask }
  }
  const shopper = (name: string, path: string) => {
    const question = { method: "GET" as const, path: `${path}?token=${token}` }
    return { name: `shopper: ${name}`, question, asks: asShopper }
  }
  const own = `/store/v1/orders/${orderId}`
  return [
    desk("the order", ""),
    desk("its parcels", "/parcels"),
    desk("its payments", "/payments"),
    desk("its invoices", "/invoices"),
    desk("why these prices", "/pricing"),
    desk("what a refund comes to", "/refunds/preview", { units: one(sent) }),
    desk("what a cancellation comes to", "/cancellations/preview", { units: one(open) }),
    shopper("the order", own),
    shopper("its parcels", `${own}/parcels`),
    shopper("its downloads", `${own}/downloads`),
    shopper("its invoices", `${own}/invoices`),
    shopper("whether it can be canceled", `${own}/cancellation`),
    shopper("the page", `/orders/${orderId}`),
  ]
}

function outcomeOf({ size, answers, bareMs }: { size: Size; answers: Answer[]; bareMs: number }): Outcome {
  const figures: Figures = { bare_ms: bareMs, lines: size.lines, timeline_rows: size.timeline }
  const checks: Check[] = [
    { what: "lines of the order", value: size.lines, unit: "", min: kept.lines, max: kept.lines },
    { what: "rows of its timeline", value: size.timeline, unit: "", min: kept.timelineRows },
  ]
  for (const { name, times } of answers) {
    const key = name.replace(/\W+/g, "_")
    figures[`${key}_p50_ms`] = times.p50
    figures[`${key}_p99_ms`] = times.p99
    checks.push({ what: `${name}, p99`, value: times.p99, unit: "ms", max: kept.p99MsMax })
  }
  const slowest = answers.reduce((one, other) => (other.times.p99 > one.times.p99 ? other : one))
  const page = answers.at(-1) as Answer
  return {
    figures,
    limit: { reply_that_only_looks_who_asks_ms: bareMs },
    ratio: round(bareMs / slowest.times.p50),
    checks,
    summary:
      `${size.lines} lines, ${size.timeline} rows of the timeline: slowest ${slowest.name}, ` +
      `p50 ${slowest.times.p50} ms, p99 ${slowest.times.p99} ms; the shopper's page p50 ${page.times.p50} ms, p99 ${page.times.p99} ms`,
  }
}
