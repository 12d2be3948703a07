import type { Context } from "../context.ts"
import { openHttpLimit } from "../limit/http.ts"
import type { Measured } from "../load/plans.ts"
import { mean, round } from "../load/statistics.ts"
import { productSlugs } from "../shop/goods.ts"
import { onStage, type Stage, saySurprises, soundness } from "../stage.ts"
import thresholds from "../thresholds.json" with { type: "json" }
import type { Figures, Outcome } from "../verdict.ts"
import { changePrices } from "./price_writer.ts"

const kept = thresholds.reads
const crowds = [1, 16, 64]
const json = "application/json; charset=utf-8"
const changesPerSecond = 20

type Thing = "listing" | "detail"
type Paths = Record<Thing, string[]>

/** Listings and product details, as fast as they are given out, while prices change all the time. */
export function measureReads(context: Context) {
  return onStage(context, async (stage) => {
    const paths = await findPaths(stage.shop.port)
    const bodies = { listing: await bodyOf(stage, paths.listing), detail: await bodyOf(stage, paths.detail) }
    context.say(
      `${paths.listing.length} listings (${bodies.listing.length} bytes), ${paths.detail.length} products (${bodies.detail.length} bytes)`,
    )
    const fixed = (["listing", "detail"] as const).map((thing) => ({
      path: `/${thing}`,
      type: json,
      body: bodies[thing],
    }))
    const limit = await openHttpLimit(context.root, fixed)
    const limitPaths = { listing: ["/listing"], detail: ["/detail"] }
    const measure = (what: string, ports: number[], where: Paths) =>
      measureAll(context, stage, { what, ports, where })
    try {
      const before = await measure("limit before", [limit.port], limitPaths)
      const writer = await changePrices(stage.staff, {
        productSlugs: paths.slugs,
        port: stage.shop.port,
        perSecond: changesPerSecond,
      })
      const one = await measure("one process", [stage.shop.port], paths)
      const second = await stage.shop.openSecondWeb()
      const two = await measure("two processes", [stage.shop.port, second], paths)
      const changed = await writer.stop()
      const after = await measure("limit after", [limit.port], limitPaths)
      return outcomeOf({ before, one, two, after, changed })
    } finally {
      limit.close()
    }
  })
}

type Cell = { thing: Thing; connections: number; perSecond: number; measured: Measured }

async function measureAll(
  context: Context,
  { generator }: Stage,
  { what, ports, where }: { what: string; ports: number[]; where: Paths },
): Promise<Cell[]> {
  const cells: Cell[] = []
  for (const thing of ["listing", "detail"] as const) {
    for (const connections of crowds) {
      const span = context.span(1, 4)
      const measured = await generator.run({
        kind: "reads",
        ports,
        seed: context.seed,
        connections,
        paths: where[thing],
        ...span,
      })
      const perSecond = round((measured.outcomes.done ?? 0) / measured.seconds, 0)
      const { p50, p99 } = measured.steps.all ?? { p50: 0, p99: 0 }
      context.say(
        `${what}, ${thing} at ${connections}: ${perSecond}/s, p50 ${p50} ms, p99 ${p99} ms, generator ${measured.cpu} of a core`,
      )
      saySurprises(context, measured)
      cells.push({ thing, connections, perSecond, measured })
    }
  }
  return cells
}

type Changed = { done: number; failed: number }
type All = { before: Cell[]; one: Cell[]; two: Cell[]; after: Cell[]; changed: Changed }

function outcomeOf({ before, one, two, after, changed }: All): Outcome {
  const limitOf = (thing: Thing, connections: number) =>
    mean(
      [...before, ...after]
        .filter((cell) => isAt(cell, thing, connections))
        .map(({ perSecond }) => perSecond),
    )
  const ratioOf = (thing: Thing) => {
    const cell = one.find((candidate) => isAt(candidate, thing, kept.connections))
    return round((cell?.perSecond ?? 0) / limitOf(thing, kept.connections))
  }
  const p99Of = (thing: Thing) =>
    one.find((cell) => isAt(cell, thing, kept.connections))?.measured.steps.all?.p99 ?? Number.NaN
  const figures: Figures = { priceChanges: changed.done, priceChangesFailed: changed.failed }
  for (const [name, cells] of Object.entries({ one, two })) {
    for (const { thing, connections, perSecond, measured } of cells) {
      figures[`${thing}_${name}_at_${connections}`] = perSecond
      figures[`${thing}_${name}_at_${connections}_p99_ms`] = measured.steps.all?.p99 ?? 0
    }
  }
  const at = `at ${kept.connections} connections`
  const [listing, detail] = [ratioOf("listing"), ratioOf("detail")]
  const measured = [...one, ...two, ...before, ...after].map((cell) => cell.measured)
  return {
    figures,
    limit: {
      listing_per_second: round(limitOf("listing", kept.connections), 0),
      detail_per_second: round(limitOf("detail", kept.connections), 0),
    },
    ratio: Math.min(listing, detail),
    checks: [
      { what: `listing, part of the limit ${at}`, value: listing, unit: "", min: kept.ratioMin },
      { what: `detail, part of the limit ${at}`, value: detail, unit: "", min: kept.ratioMin },
      { what: `listing, p99 ${at}`, value: p99Of("listing"), unit: "ms", max: kept.p99MsMax },
      { what: `detail, p99 ${at}`, value: p99Of("detail"), unit: "ms", max: kept.p99MsMax },
      { what: "price changes that failed", value: changed.failed, unit: "", max: 0 },
      ...soundness(measured),
    ],
    summary:
      `${figures[`listing_one_at_${kept.connections}`]} listings/s (p99 ${p99Of("listing")} ms), ` +
      `${figures[`detail_one_at_${kept.connections}`]} details/s (p99 ${p99Of("detail")} ms) ${at}`,
  }
}

function isAt(cell: Cell, thing: Thing, connections: number): boolean {
  return cell.thing === thing && cell.connections === connections
}

async function findPaths(port: number): Promise<Paths & { slugs: string[] }> {
  const listing = ["popular", "newest", "price_up", "price_down"].map(
    (sort) => `/store/v1/products?limit=20&sort=${sort}`,
  )
  const slugs = await productSlugs(port)
  return { listing, detail: slugs.map((slug) => `/store/v1/products/${slug}`), slugs }
}

/** The reply of middle length: what the limit sends again and again. */
async function bodyOf({ shop }: Stage, paths: string[]): Promise<Buffer> {
  const bodies: Buffer[] = []
  for (const path of paths) {
    const reply = await fetch(`http://127.0.0.1:${shop.port}${path}`)
    if (!reply.ok) throw new Error(`${path} was answered ${reply.status}`)
    bodies.push(Buffer.from(await reply.arrayBuffer()))
  }
  bodies.sort((a, b) => a.length - b.length)
  return bodies[Math.floor(bodies.length / 2)] as Buffer
}
