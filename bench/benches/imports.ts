import { setTimeout as sleep } from "node:timers/promises"
import { sql } from "../../server/kit/sql.ts"
import type { Context } from "../context.ts"
import { ask, Connection } from "../load/connection.ts"
import type { Measured, PagesPlan } from "../load/plans.ts"
import { round } from "../load/statistics.ts"
import { cpuPerThing, type ThingCpu } from "../shop/cpu.ts"
import { type GoodsFile, goodsFile } from "../shop/csv.ts"
import { secondsUntilSettled } from "../shop/database.ts"
import { productSlugs } from "../shop/goods.ts"
import { auditCheck, onStage, type Stage, saySurprises, soundness } from "../stage.ts"
import thresholds from "../thresholds.json" with { type: "json" }
import type { Check, Figures, Outcome } from "../verdict.ts"

const kept = thresholds.imports

/** A file of many products comes in, is taken over and taken back while shoppers look at pages. */
export function measureImports(context: Context) {
  return onStage(context, async (stage) => {
    const products = context.isBrief ? kept.products / 10 : kept.products
    const shelves = await shelvesOf(stage)
    const file = goodsFile({ products, faulty: kept.faulty, categoryTitles: shelves.titles })
    const before = await countActive(stage)
    const reading = readerOf(context, stage, shelves.mix)

    const idle = await reading("nobody imports", () => sleep(context.span(0, 25).seconds * 1000))
    const preview = await reading("the file is read", () => previewOf(stage, file))
    const import_ = await reading("the file is taken over", () => takeOver(stage, preview.result.importId))
    const during = await countActive(stage)
    const undo = await reading("it is taken back", () => takeBack(stage, import_.result))
    await secondsUntilSettled(stage.database)
    const left = await countActive(stage)

    const taken = products - kept.faulty
    return outcomeOf({
      phases: { idle, preview, import: import_, undo },
      taken,
      checks: [
        { what: "faulty lines named", value: preview.result.named, unit: "", ...exactly(kept.faulty) },
        { what: "lines named that are not faulty", value: preview.result.wronglyNamed, unit: "", max: 0 },
        { what: "products taken over", value: during - before, unit: "", ...exactly(taken) },
        {
          what: "products more than before, after it was taken back",
          value: left - before,
          unit: "",
          max: 0,
          min: 0,
        },
        await auditCheck(context, stage.shop),
      ],
    })
  })
}

function exactly(value: number) {
  return { min: value, max: value }
}

type Shelves = { titles: string[]; mix: PagesPlan["mix"] }

/** The pages that shoppers look at: every product of the shop, the front page, and what the menu leads to. */
async function shelvesOf({ shop }: Stage): Promise<Shelves> {
  const connection = new Connection(shop.port)
  const { body } = await ask(connection, { method: "GET", path: "/store/v1/categories", from: "10.255.0.2" })
  connection.close()
  const { categories } = body as { categories: { slug: string; title: string }[] }
  const lists = categories.map(({ slug }) => `/categories/${slug}`)
  const slugs = await productSlugs(shop.port)
  return {
    titles: categories.map(({ title }) => title),
    mix: [
      { name: "listing", paths: ["/", ...lists] },
      { name: "product", paths: slugs.map((slug) => `/products/${slug}`) },
    ],
  }
}

type Phase<Result> = { result: Result; seconds: number; measured: Measured; cpu: ThingCpu }

/** Does something while shoppers look at pages, at the same rate whatever is done. */
function readerOf(context: Context, { shop, generator }: Stage, mix: PagesPlan["mix"]) {
  let seed = context.seed
  let warmSeconds = context.span(10, 0).warmSeconds
  return async <Result>(what: string, doIt: () => Promise<Result>): Promise<Phase<Result>> => {
    const plan = { kind: "pages", ports: [shop.port], seed: seed++, perSecond: kept.pagesPerSecond } as const
    const pages = await generator.begin({ ...plan, warmSeconds, mix })
    await sleep(warmSeconds * 1000)
    // Once is enough: the shop is open and warm from then on.
    warmSeconds = 0
    const cpuBefore = shop.cpu()
    const beganAt = performance.now()
    const result = await doIt()
    const seconds = round((performance.now() - beganAt) / 1000)
    const cpu = cpuPerThing(cpuBefore, shop.cpu(), seconds)
    const measured = await pages.end()
    const { all, listing, product } = measured.steps
    context.say(
      `${what}: ${seconds} s, ${all?.count} pages, p50 ${all?.p50} ms, p95 ${all?.p95} ms, p99 ${all?.p99} ms, longest ${all?.max} ms ` +
        `(p99 of lists ${listing?.p99} ms, of products ${product?.p99} ms)`,
    )
    context.say(
      `  a second of it takes ${cpu.programMs} ms of processor time in the program and ${cpu.databaseMs} ms in the database; ` +
        `generator ${measured.cpu} of a core`,
    )
    saySurprises(context, measured)
    return { result, seconds, measured, cpu }
  }
}

type Preview = { importId: string; named: number; wronglyNamed: number }

async function previewOf({ staff }: Stage, { text, faultyLines }: GoodsFile): Promise<Preview> {
  const { id } = await staff.upload("/admin/v1/imports/products", { name: "goods.csv", text })
  const path = `/admin/v1/imports/${id}`
  await until(async () => {
    const { state, problem } = await staff.must({ method: "GET", path })
    if (state === "failed") throw new Error(`the file could not be read: ${problem}`)
    return state === "ready"
  })
  const { rows } = (await staff.must({ method: "GET", path: `${path}/rows?outcome=refused&limit=100` })) as {
    rows: { line: number }[]
  }
  const faulty = new Set(faultyLines)
  const named = rows.filter(({ line }) => faulty.has(line)).length
  return { importId: String(id), named, wronglyNamed: rows.length - named }
}

/** Says yes, and answers with the task once it is done. */
async function takeOver({ staff }: Stage, importId: string): Promise<string> {
  const path = `/admin/v1/imports/${importId}/confirm`
  const { taskId } = await staff.must({ method: "POST", path, body: {} })
  await untilTask(staff, String(taskId), "done")
  return String(taskId)
}

async function takeBack({ staff }: Stage, taskId: string): Promise<void> {
  await staff.must({ method: "POST", path: `/admin/v1/tasks/${taskId}/undo`, body: {} })
  await untilTask(staff, taskId, "undone")
}

function untilTask(staff: Stage["staff"], taskId: string, end: string): Promise<void> {
  return until(async () => {
    const { state, error } = await staff.must({ method: "GET", path: `/admin/v1/tasks/${taskId}` })
    if (state === "failed") throw new Error(`the task failed: ${error}`)
    return state === end
  })
}

const lookMs = 250
const patienceMs = 150_000

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + patienceMs
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`the shop was not done after ${patienceMs / 1000} s`)
    await sleep(lookMs)
  }
}

async function countActive({ database }: Stage): Promise<number> {
  const { count } = await database.pools.db.one(sql<{ count: number }>`
    select count(*)::int as count from catalog.products where state = 'active'
  `)
  return count
}

type Phases = Record<"idle" | "preview" | "import" | "undo", Phase<unknown>>

function outcomeOf({ phases, taken, checks }: { phases: Phases; taken: number; checks: Check[] }): Outcome {
  const figures: Figures = {}
  for (const [name, { seconds, measured, cpu }] of Object.entries(phases)) {
    const { count, p50, p99, max } = measured.steps.all ?? { count: 0, p50: 0, p99: Number.NaN, max: 0 }
    Object.assign(figures, {
      [`${name}_seconds`]: seconds,
      [`${name}_pages`]: count,
      [`${name}_p50_ms`]: p50,
      [`${name}_p99_ms`]: p99,
      [`${name}_longest_ms`]: max,
      [`${name}_program_cpu`]: round(cpu.programMs / 1000),
      [`${name}_database_cpu`]: round(cpu.databaseMs / 1000),
    })
  }
  const p99Of = ({ measured }: Phase<unknown>) => measured.steps.all?.p99 ?? Number.NaN
  const { idle, import: import_ } = phases
  const factor = round(p99Of(import_) / p99Of(idle))
  return {
    figures,
    limit: { idle_p99_ms: p99Of(idle) },
    ratio: factor,
    checks: [
      { what: "seconds of taking over", value: import_.seconds, unit: "s", max: kept.secondsMax },
      {
        what: "p99 of pages meanwhile, times that of an idle shop",
        value: factor,
        unit: "",
        max: kept.p99FactorMax,
      },
      ...checks,
      ...soundness(Object.values(phases).map(({ measured }) => measured)),
    ],
    summary:
      `${taken} products in ${import_.seconds} s; pages p99 ${p99Of(idle)} ms before, ${p99Of(import_)} ms meanwhile ` +
      `(p50 ${idle.measured.steps.all?.p50} and ${import_.measured.steps.all?.p50} ms)`,
  }
}
