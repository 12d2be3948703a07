import type { Browser, CDPSession } from "playwright-core"
import { round } from "../load/statistics.ts"

export type PageVisit = {
  lcpMs: number
  /** What was painted last and largest: the element the time belongs to. */
  largest: string
  layoutShift: number
  bytesBeforePictures: number
  bytesOfPictures: number
  requests: number
}

// A mid-range phone on a slow 4G network, as Lighthouse means it.
const phone = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
}
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const processorSlowedBy = 4

// After the page has loaded nothing larger appears any more once it has been quiet for so long.
const quietMs = 800

/** Opens a page for the first time: nothing cached, a slow network and a slow processor. */
export async function visitPage(browser: Browser, url: string): Promise<PageVisit> {
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const traffic = await watchTraffic(session)
    await session.send("Network.emulateNetworkConditions", network)
    await session.send("Emulation.setCPUThrottlingRate", { rate: processorSlowedBy })
    await page.addInitScript(observePaints)
    const reply = await page.goto(url, { waitUntil: "load", timeout: 60_000 })
    if (!reply?.ok()) throw new Error(`${url} was answered ${reply?.status()}`)
    await page.waitForTimeout(quietMs)
    const seen = (await page.evaluate("globalThis.seenByBench")) as {
      lcpMs: number
      largest: string
      shift: number
    }
    return {
      lcpMs: round(seen.lcpMs, 0),
      largest: seen.largest,
      layoutShift: round(seen.shift, 3),
      ...traffic(),
    }
  } finally {
    await context.close()
  }
}

// Runs in the page, before anything of its own.
const observePaints = `
  const seen = { lcpMs: 0, largest: "", shift: 0 }
  globalThis.seenByBench = seen
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      seen.lcpMs = entry.startTime
      const { tagName = "", className = "" } = entry.element || {}
      seen.largest = (tagName + (className ? "." + className : "")).toLowerCase()
    }
  }).observe({ type: "largest-contentful-paint", buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value
  }).observe({ type: "layout-shift", buffered: true })
`

async function watchTraffic(session: CDPSession) {
  const types = new Map<string, string>()
  const counts = { bytesBeforePictures: 0, bytesOfPictures: 0, requests: 0 }
  session.on("Network.responseReceived", ({ requestId, type }) => void types.set(requestId, type))
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    counts.requests++
    if (types.get(requestId) === "Image") counts.bytesOfPictures += encodedDataLength
    else counts.bytesBeforePictures += encodedDataLength
  })
  await session.send("Network.enable")
  return () => ({ ...counts })
}

type AxeResult = { violations: { id: string; help: string; nodes: { target: string[] }[] }[] }

/** What axe finds wrong for people with disabilities, on the same phone but without hurry. */
export async function violationsOf(
  browser: Browser,
  { url, axe }: { url: string; axe: string },
): Promise<string[]> {
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    await page.goto(url, { waitUntil: "load" })
    await page.evaluate(axe)
    const { violations } = (await page.evaluate("globalThis.axe.run(document)")) as AxeResult
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.target.join(" ")}, ${nodes.length} times)`,
    )
  } finally {
    await context.close()
  }
}
