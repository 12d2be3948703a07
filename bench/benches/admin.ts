import { chromium } from "playwright-core"
import type { Context } from "../context.ts"
import { median, randomFrom, round } from "../load/statistics.ts"
import { auditCheck, inShop, type Stage } from "../stage.ts"
import thresholds from "../thresholds.json" with { type: "json" }
import type { Check, Figures, Outcome } from "../verdict.ts"
import { listOpensInMs } from "./admin_page.ts"
import { planOf } from "./admin_plan.ts"
import { factsOf, pathOf, type Question, questions } from "./admin_questions.ts"
import { oneByOne } from "./one_by_one.ts"
import { findChromium } from "./page.ts"

const kept = thresholds.admin
const sizes = ["small", "medium", "large"] as const

/** The lists of the desk, the search and an order's page, in shops of 1,000, 100,000 and 1,000,000 orders. */
export async function measureAdmin(context: Context) {
  const measured: Measured[] = []
  let postgres: string | undefined
  for (const size of context.isBrief ? sizes.slice(0, 1) : sizes) {
    const { played, ...shop } = await inShop(context, { size }, (stage) => measureShop(context, size, stage))
    measured.push(played)
    postgres = shop.postgres
  }
  return { outcome: outcomeOf(measured), postgres }
}

type Asked = { question: Question; p50: number; p99: number; plan: string }
type Measured = { size: string; asked: Asked[]; bareMs: number; interactiveMs: number; checks: Check[] }

async function measureShop(context: Context, size: string, stage: Stage): Promise<Measured> {
  const { database, shop } = stage
  const random = randomFrom(context.seed)
  const facts = await factsOf(database)
  const bareMs = (await timeAsks(stage, () => "/admin/v1/me")).p50
  context.say(`${size}: a reply that only looks who asks takes ${bareMs} ms`)
  const asked: Asked[] = []
  for (const question of questions) {
    const given = () => question.given(facts, random)
    const { p50, p99 } = await timeAsks(stage, () => pathOf(question.route, given()))
    const plan = await planOf(database, question.route, given())
    asked.push({ question, p50, p99, plan })
    context.say(`${size}, ${question.name}: p50 ${p50} ms, p99 ${p99} ms${plan && `; ${plan}`}`)
  }
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] })
  try {
    const opened = await listOpensInMs(browser, `http://127.0.0.1:${shop.port}`, {
      visits: context.isBrief ? 1 : 5,
    })
    const interactiveMs = median(opened)
    context.say(`${size}, list of orders in the browser: ${interactiveMs} ms (${opened.join(", ")})`)
    const isLarge = size === sizes.at(-1)
    return { size, asked, bareMs, interactiveMs, checks: isLarge ? [] : [await auditCheck(context, shop)] }
  } finally {
    await browser.close()
  }
}

function timeAsks({ staff }: Stage, path: () => string): Promise<{ p50: number; p99: number }> {
  return oneByOne(staff.ask, () => ({ method: "GET", path: path() }))
}

function outcomeOf(measured: readonly Measured[]): Outcome {
  const figures: Figures = {}
  const checks: Check[] = []
  for (const { size, asked, interactiveMs, bareMs, checks: own } of measured) {
    checks.push(...own)
    figures[`${size}_bare_ms`] = bareMs
    figures[`${size}_interactive_ms`] = interactiveMs
    for (const { question, p50, p99, plan } of asked) {
      const name = `${size}_${question.name.replace(/\W+/g, "_")}`
      figures[`${name}_p50_ms`] = p50
      figures[`${name}_p99_ms`] = p99
      if (plan) figures[`${name}_plan`] = plan
    }
    const max = kept.interactiveMsMax
    checks.push({ what: `${size}, list of orders in the browser`, value: interactiveMs, unit: "ms", max })
  }
  const largest = measured.at(-1) as Measured
  for (const { question, p99 } of largest.asked) {
    const what = `${largest.size}, ${question.name}, p99`
    checks.push({ what, value: p99, unit: "ms", max: kept.listP99MsMax })
  }
  const slowest = largest.asked.reduce((one, other) => (other.p99 > one.p99 ? other : one))
  const first = largest.asked[0] as Asked
  return {
    figures,
    limit: { reply_that_only_looks_who_asks_ms: largest.bareMs },
    ratio: round(largest.bareMs / slowest.p50),
    checks,
    summary:
      `${largest.asked.length} questions: slowest ${slowest.question.name}, p50 ${slowest.p50} ms, p99 ${slowest.p99} ms; ` +
      `newest orders p50 ${first.p50} ms; list in the browser ${largest.interactiveMs} ms`,
  }
}
