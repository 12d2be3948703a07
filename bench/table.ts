import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type MachineFacts, machineLines } from "./machine.ts"
import { type Check, isKept } from "./verdict.ts"

export type Row = {
  name: string
  summary: string
  checks: Check[]
  limit: Record<string, number>
  ratio: number
  pass: boolean
  facts: MachineFacts
}

const begin = "<!-- figures -->"
const end = "<!-- /figures -->"

/** Writes figures between the two marks in the README; those of benches that were not run stay. */
export function keepTable(root: string, rows: Row[]): void {
  const file = join(root, "bench", "README.md")
  writeFileSync(file, withTable(readFileSync(file, "utf8"), rows, new Date()))
}

export function withTable(text: string, rows: Row[], now: Date): string {
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from)
    throw new Error(`the README has no room for the table between ${begin} and ${end}`)
  const kept = new Map<string, string[]>()
  for (const line of text.slice(from, to).split("\n")) {
    const name = /^\| `([\w-]+)`/.exec(line)?.[1]
    if (name !== undefined) kept.set(name, cellsOf(line))
  }
  const at = now.toISOString().slice(0, 16).replace("T", " ")
  for (const row of rows) kept.set(row.name, cellsFor(row, at))
  const lines = [
    begin,
    "",
    `${machineLines(rows[0]?.facts as MachineFacts)[0]}. Times are UTC.`,
    "",
    ...aligned([head, ...kept.values()]),
    "",
  ]
  return `${text.slice(0, from)}${lines.join("\n")}${text.slice(to)}`
}

const head = [
  "Bench",
  "Measured",
  "Limit in the same run",
  "Ratio",
  "Promises",
  "Load before, steal, disk",
  "At",
]

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim())
}

/** As the formatter would have it, so that measuring leaves nothing behind that `npm run check` refuses. */
function aligned([first, ...rows]: [string[], ...string[][]]): string[] {
  const widths = first.map((_, place) => Math.max(...[first, ...rows].map((row) => row[place]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(" | ")} |`
  return [line(first), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)]
}

function cellsFor({ name, summary, checks, limit, ratio, facts }: Row, at: string): string[] {
  const limits = Object.entries(limit).map(([what, value]) => `${what} ${value}`)
  const missed = checks.filter((check) => !isKept(check))
  const promises =
    missed.length === 0
      ? `all ${checks.length} kept`
      : `missed: ${missed.map(({ what, value, unit }) => `${what} ${value}${unit && ` ${unit}`}`).join("; ")}`
  const steal = facts.steal === undefined ? "unknown" : `${(facts.steal * 100).toFixed(1)} %`
  const machine = `${facts.loadBefore}, ${steal}, ${facts.diskMs} ms`
  return [`\`${name}\``, summary, limits.join(", "), String(ratio), promises, machine, at]
}
