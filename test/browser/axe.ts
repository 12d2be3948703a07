import axe from "axe-core"
import type { Page } from "playwright-core"

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

const byDay = { type: "tag", values: levels }
// At night nothing but the colors is another.
const byNight = { type: "rule", values: ["color-contrast", "link-in-text-block"] }

// Runs in the page. Evaluated by the browser's tools, it needs no exception from the content policy.
const violationsOf = (runOnly: object) => `axe
  .run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ["violations"] })
  .then(({ violations }) =>
    violations.map(({ id, nodes }) =>
      id + ": " + nodes.map(({ html, target }) => target + " " + html.slice(0, 120)).join(" | ")))`

// Colors change within a frame or two, even where nothing is meant to move.
const colorsShown = "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"

type Look = (scheme: "light" | "dark") => Promise<void>

/**
 * What axe-core finds against WCAG 2.2, levels A and AA, by night and by day; it stays day afterwards.
 * `look` is called in each light.
 */
export async function violationsOn(page: Page, look?: Look): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source)
  const found: string[] = []
  for (const [colorScheme, rules] of [
    ["dark", byNight],
    ["light", byDay],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(colorsShown)
    const violations = (await page.evaluate(violationsOf(rules))) as string[]
    found.push(...violations.map((violation) => `${page.url()}, ${colorScheme}: ${violation}`))
    await look?.(colorScheme)
  }
  return found
}
