import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { type Browser, chromium } from "playwright-core"
import type { Context } from "../context.ts"
import { openHttpLimit } from "../limit/http.ts"
import { median, round } from "../load/statistics.ts"
import { onStage } from "../stage.ts"
import thresholds from "../thresholds.json" with { type: "json" }
import type { Check, Figures, Outcome } from "../verdict.ts"
import { type PageVisit, violationsOf, visitPage } from "./page_visit.ts"

const kept = thresholds.page
const visitsPerPage = 5

// As little as a page can be: what is left is the network, the browser and the processor.
const barePage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Bare</title><h1>Bare</h1><p>A page with nothing but words.</p></html>`

/** Pages as a shopper with an old phone and a slow network gets them the first time. */
export function measurePage(context: Context) {
  return onStage(context, async ({ shop }) => {
    const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] })
    const bare = await openHttpLimit(context.root, [
      { path: "/bare", type: "text/html; charset=utf-8", body: Buffer.from(barePage) },
    ])
    try {
      const address = `http://127.0.0.1:${shop.port}`
      const axe = readFileSync(join(context.root, "node_modules", "axe-core", "axe.min.js"), "utf8")
      const pages = await findPages(address)
      context.say(`Chromium ${browser.version()}; listing ${pages.listing}, product ${pages.product}`)
      const limit = await visitOften(context, browser, {
        name: "bare page",
        url: `http://127.0.0.1:${bare.port}/bare`,
      })
      const seen: Record<string, Seen> = {}
      for (const [name, path] of Object.entries(pages)) {
        const visits = await visitOften(context, browser, { name, url: `${address}${path}` })
        const violations = await violationsOf(browser, { url: `${address}${path}`, axe })
        for (const violation of violations) context.say(`axe, ${name}: ${violation}`)
        seen[name] = { ...visits, violations: violations.length }
      }
      return outcomeOf(limit.lcpMs, seen)
    } finally {
      bare.close()
      await browser.close()
    }
  })
}

type Seen = Omit<PageVisit, "largest"> & { violations: number }

async function visitOften(context: Context, browser: Browser, page: { name: string; url: string }) {
  const visits: PageVisit[] = []
  for (let turn = 0; turn < (context.isBrief ? 1 : visitsPerPage); turn++)
    visits.push(await visitPage(browser, page.url))
  const medianOf = (key: "lcpMs" | "bytesBeforePictures" | "bytesOfPictures" | "requests") =>
    median(visits.map((visit) => visit[key]))
  const seen = {
    lcpMs: medianOf("lcpMs"),
    bytesBeforePictures: medianOf("bytesBeforePictures"),
    bytesOfPictures: medianOf("bytesOfPictures"),
    requests: medianOf("requests"),
    layoutShift: Math.max(...visits.map(({ layoutShift }) => layoutShift)),
  }
  context.say(
    `${page.name}: LCP ${seen.lcpMs} ms (${visits.map(({ lcpMs }) => lcpMs).join(", ")}; ${visits[0]?.largest}), ` +
      `${seen.requests} requests, ${seen.bytesBeforePictures} bytes before pictures, ` +
      `${seen.bytesOfPictures} of pictures, layout shift ${seen.layoutShift}`,
  )
  return seen
}

function outcomeOf(limitMs: number, seen: Record<string, Seen>): Outcome {
  const figures: Figures = {}
  const checks: Check[] = []
  for (const [name, { lcpMs, bytesBeforePictures, violations, ...rest }] of Object.entries(seen)) {
    for (const [what, value] of Object.entries({ lcpMs, bytesBeforePictures, violations, ...rest })) {
      figures[`${name}_${what}`] = value
    }
    checks.push(
      { what: `${name}, largest contentful paint`, value: lcpMs, unit: "ms", max: kept.lcpMsMax },
      {
        what: `${name}, before pictures`,
        value: bytesBeforePictures,
        unit: "bytes",
        max: kept.bytesBeforePicturesMax,
      },
      { what: `${name}, axe violations`, value: violations, unit: "", max: kept.axeViolationsMax },
    )
  }
  const slowestMs = Math.max(...Object.values(seen).map(({ lcpMs }) => lcpMs))
  return {
    figures,
    limit: { bare_page_lcp_ms: limitMs },
    ratio: round(limitMs / slowestMs),
    checks,
    summary: Object.entries(seen)
      .map(
        ([name, one]) =>
          `${name}: LCP ${one.lcpMs} ms, ${Math.round(one.bytesBeforePictures / 1000)} kB before pictures`,
      )
      .join("; "),
  }
}

/** The first category that the home page leads to, and the product with the most to choose from. */
async function findPages(address: string): Promise<{ listing: string; product: string }> {
  const home = await (await fetch(address)).text()
  const listing = /href="(\/categories\/[a-z0-9-]+)"/.exec(home)?.[1]
  if (listing === undefined) throw new Error("the home page leads to no category")
  const { products } = (await (await fetch(`${address}/store/v1/products?limit=60`)).json()) as {
    products: { slug: string; variantCount: number }[]
  }
  products.sort((a, b) => b.variantCount - a.variantCount)
  return { listing, product: `/products/${products[0]?.slug}` }
}

export function findChromium(): string {
  const folders = (process.env.PATH ?? "").split(":")
  const names = ["chromium", "chromium-browser", "google-chrome"]
  const found = [
    process.env.CHROME_PATH,
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
  ].find((file) => file && existsSync(file))
  if (found) return found
  throw new Error("There is no Chromium: install it (apt-get install chromium), or set CHROME_PATH.")
}
