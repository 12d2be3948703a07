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

/** Writes the last figures of all benches between the two marks in the README. */
export function keepTable(root: string, rows: Row[]): void {
  const file = join(root, "bench", "README.md")
  writeFileSync(file, withTable(readFileSync(file, "utf8"), rows, new Date()))
}

export function withTable(text: string, rows: Row[], now: Date): string {
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from)
    throw new Error(`the README has no room for the table between ${begin} and ${end}`)
  const lines = [
    begin,
    "",
    `Measured on ${now.toISOString().slice(0, 10)}: ${machineLines(rows[0]?.facts as MachineFacts)[0]}.`,
    "",
    "| Bench | Measured | Limit in the same run | Ratio | Promises | Load before, steal, disk |",
    "|---|---|---|---|---|---|",
    ...rows.map(rowLine),
    "",
  ]
  return `${text.slice(0, from)}${lines.join("\n")}${text.slice(to)}`
}

function rowLine({ name, summary, checks, limit, ratio, facts }: Row): string {
  const limits = Object.entries(limit).map(([what, value]) => `${what} ${value}`)
  const missed = checks.filter((check) => !isKept(check))
  const promises =
    missed.length === 0
      ? `all ${checks.length} kept`
      : `missed: ${missed.map(({ what, value, unit }) => `${what} ${value}${unit && ` ${unit}`}`).join("; ")}`
  const steal = facts.steal === undefined ? "unknown" : `${(facts.steal * 100).toFixed(1)} %`
  const machine = `${facts.loadBefore}, ${steal}, ${facts.diskMs} ms`
  return `| ${[`\`${name}\``, summary, limits.join(", "), ratio, promises, machine].join(" | ")} |`
}
