import axe from "axe-core"
import type { Page } from "playwright-core"

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

// Runs in the page. Evaluated by the browser's tools, it needs no exception from the content policy.
const findViolations = `axe
  .run(document, { runOnly: { type: "tag", values: ${JSON.stringify(levels)} }, resultTypes: ["violations"] })
  .then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html, target }) => target + " " + html.slice(0, 120)).join(" | ")))`

// Colors change within a frame or two, even where nothing is meant to move.
const colorsShown = "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"

/** What axe-core finds against WCAG 2.2, levels A and AA, by day and by night. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found: string[] = []
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(colorsShown)
    const violations = (await page.evaluate(findViolations)) as string[]
    found.push(...violations.map((violation) => `${page.url()}, ${colorScheme}: ${violation}`))
  }
  return found
}
