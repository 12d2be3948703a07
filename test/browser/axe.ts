import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

const rules = {
  light: { type: "tag", values: levels },
  // At night nothing but the colors is another.
  dark: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
}

// Runs in the page, and not in its frames: those of strangers are not ours. Evaluated by the browser's tools,
// it needs no exception from the content policy.
const violationsOf = (runOnly: object) => `axe
  .run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ["violations"], iframes: false })
  .then(({ violations }) =>
    violations.map(({ id, nodes }) =>
      id + ": " + nodes.map(({ html, target }) => target + " " + html.slice(0, 120)).join(" | ")))`

// Colors change within a frame or two, even where nothing is meant to move.
const colorsShown = "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"

type Light = keyof typeof rules
type Look = (light: Light) => Promise<void>

/**
 * What axe-core finds against WCAG 2.2, levels A and AA, by night and by day or by day only; it stays day
 * afterwards. `look` is called in each light.
 */
export async function violationsOn(
  page: Page,
  { look, lights = ["dark", "light"] }: { look?: Look; lights?: readonly Light[] } = {},
): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(source)
  const found: string[] = []
  for (const light of lights) {
    await page.emulateMedia({ colorScheme: light })
    await page.evaluate(colorsShown)
    const violations = (await page.evaluate(violationsOf(rules[light]))) as string[]
    found.push(...violations.map((violation) => `${page.url()}, ${light}: ${violation}`))
    await look?.(light)
  }
  return found
}
