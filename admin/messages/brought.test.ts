import { readdirSync, readFileSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { expect, test } from "vitest"
import { english as here } from "./here.ts"
import { english } from "./index.ts"

const admin = resolve(import.meta.dirname, "..")
const files = readdirSync(admin, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|^messages\//.test(name))
  .map((name) => resolve(admin, name))
const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]))

const firstWords = new Set(Object.keys(here))
const keys = Object.keys(english)
const known = new Set<string>(keys)

/** The area whose words a file brings, by the files of words that it imports. */
const areas = new Map<string, ReadonlySet<string>>()
for (const name of readdirSync(import.meta.dirname).filter((one) => one.endsWith(".en.ts"))) {
  const said = readFileSync(resolve(import.meta.dirname, name), "utf8").matchAll(/^ {2}"([^"]+)":/gm)
  areas.set(name, new Set([...said].map(([, key]) => key as string)))
}

/** What comes along with a file: everything that it imports before it runs. */
function withAll(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen
  seen.add(entry)
  for (const [, from] of (texts.get(entry) ?? "").matchAll(/(?:from|^import) "(\.[^"]+)"/gm)) {
    const file = resolve(dirname(entry), from as string)
    if (texts.has(file)) withAll(file, seen)
  }
  return seen
}

/** Words that a file says, and those whose first part it says and whose end it works out. */
function saidIn(text: string): string[] {
  const whole = [...text.matchAll(/"([a-z_]+\.[\w.]+)"/g)].map(([, key]) => key as string)
  const begun = [...text.matchAll(/\bt\(`([a-z_]+\.[\w.]*)\$\{[^}]*\}`/g)].map(([, start]) => start as string)
  return [
    ...whole.filter((key) => known.has(key)),
    ...begun.flatMap((start) => keys.filter((key) => key.startsWith(start))),
  ]
}

const entries = files.flatMap((file) =>
  [...(texts.get(file) ?? "").matchAll(/import\("(\.[^"]+)"\)/g)]
    .map(([, to]) => resolve(dirname(file), to as string))
    .filter((to) => texts.has(to)),
)

test("a screen brings every word that it says, or the first screen has it", () => {
  expect(entries.length).toBeGreaterThan(40)
  const missing = new Set<string>()
  for (const entry of new Set([...entries, resolve(admin, "main.tsx")])) {
    const all = [...withAll(entry)]
    const brought = all.flatMap((file) =>
      [...(texts.get(file) ?? "").matchAll(/messages\/([a-z_]+\.en\.ts)"/g)].map(
        ([, name]) => name as string,
      ),
    )
    const has = (key: string) => firstWords.has(key) || brought.some((name) => areas.get(name)?.has(key))
    for (const file of all) {
      for (const key of saidIn(texts.get(file) ?? "")) {
        if (!has(key))
          missing.add(
            `${file.slice(admin.length + 1)} says ${key}, opened by ${entry.slice(admin.length + 1)}`,
          )
      }
    }
  }
  expect([...missing]).toEqual([])
})
