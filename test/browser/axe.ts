import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"
import { axePage } from "./axe_page.ts"

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

// Colors, sizes and grounds of texts whose contrast was found to be enough, on whatever page.
const readable = new Set<string>()

type Light = "light" | "dark"

type Looking = {
  lights?: readonly Light[]
  /** Called in each light. */
  look?: (light: Light) => Promise<void>
}

type Seen = { found: string[]; readable: string[] }

/**
 * What axe-core finds against WCAG 2.2, levels A and AA, by night and by day or by day only; it stays day
 * afterwards. It is not asked about frames: those of strangers are not ours. Evaluated by the browser's
 * tools, it needs no exception from the content policy.
 */
export async function violationsOn(
  page: Page,
  { look, lights = ["dark", "light"] }: Looking = {},
): Promise<string[]> {
  if (!(await page.evaluate("'theAxe' in globalThis"))) {
    await page.evaluate(source)
    await page.evaluate(axePage([...readable]))
  }
  const violations: string[] = []
  for (const light of lights) {
    await page.emulateMedia({ colorScheme: light })
    const seen = (await page.evaluate(`theAxe.look(${JSON.stringify(light)})`)) as Seen
    violations.push(...seen.found.map((violation) => `${page.url()}, ${light}: ${violation}`))
    for (const text of seen.readable) readable.add(text)
    await look?.(light)
  }
  return violations
}
