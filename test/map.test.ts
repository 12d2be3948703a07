import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const root = fileURLToPath(new URL("../", import.meta.url))

/** The modules from the lowest to the highest, each with whom it may call. */
function drawMap(arrows: Record<string, string[]>): string {
  const width = Math.max(...Object.keys(arrows).map((name) => name.length))
  return Object.entries(arrows)
    .map(
      ([name, below]) => `${name.padEnd(width)}  ${below.length > 0 ? `→ ${below.join(", ")}` : "(lowest)"}`,
    )
    .join("\n")
}

test("the map in ARCHITECTURE.md is the one that the imports are checked against", () => {
  const arrows = JSON.parse(readFileSync(`${root}server/modules/arrows.json`, "utf8"))
  const written = /<!-- map:.*-->\n```\n([\s\S]*?)\n```/.exec(
    readFileSync(`${root}ARCHITECTURE.md`, "utf8"),
  )?.[1]
  expect(written).toBe(drawMap(arrows))
})
