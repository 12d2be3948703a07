import type { Browser } from "playwright-core"
import { round } from "../load/statistics.ts"
import { owner } from "../shop/staff.ts"

const desk = { viewport: { width: 1_280, height: 800 } }

/**
 * From the press on Enter until the rows of the list can be used: the program of the page is in the browser's
 * cache, as it is for whoever works here every day.
 */
export async function listOpensInMs(
  browser: Browser,
  address: string,
  { visits }: { visits: number },
): Promise<number[]> {
  const context = await browser.newContext(desk)
  try {
    const page = await context.newPage()
    await page.goto(`${address}/admin/orders`)
    await page.getByLabel("Mail address").fill(owner.email)
    await page.getByLabel("Password").fill(owner.password)
    await page.getByRole("button", { name: "Sign in" }).click()
    const row = page.getByRole("main").locator("a[href*='/orders/ord_']").filter({ visible: true }).first()
    await row.waitFor()
    const times: number[] = []
    for (let visit = 0; visit < visits; visit++) {
      const started = performance.now()
      await page.goto(`${address}/admin/orders`, { waitUntil: "commit" })
      await row.waitFor()
      // A page that is still at work does not answer yet.
      await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
      times.push(round(performance.now() - started, 0))
    }
    return times
  } finally {
    await context.close()
  }
}
