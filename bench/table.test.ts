import { expect, test } from "vitest"
import { type Row, withTable } from "./table.ts"
import { checkLine, isKept } from "./verdict.ts"

const facts = {
  cores: 2,
  processor: "Testor",
  memoryGigabytes: 4,
  node: "v20.20.0",
  postgres: "18.4",
  diskMs: 0.7,
  loadBefore: 0.1,
  steal: 0.0123,
}

const row: Row = {
  name: "cart",
  summary: "900 lines/s",
  checks: [{ what: "lines", value: 900, unit: "per second", min: 800 }],
  limit: { transactions_per_second: 3000 },
  ratio: 0.3,
  pass: true,
  facts,
}

test("the table takes the place of the one before, and the rest of the page stays", () => {
  const page = "# Bench\n\n<!-- figures -->\nold\n<!-- /figures -->\n\nMore words.\n"
  const once = withTable(page, [row], new Date("2026-01-02T03:04:05Z"))
  const cells =
    "`cart`, 900 lines/s, transactions_per_second 3000, 0.3, all 1 kept, 0.1, 1.2 %, 0.7 ms, 2026-01-02 03:04"
  const line = once.split("\n").find((one) => one.startsWith("| `cart`")) as string
  expect(line.slice(2, -2).split(/ +\| /).join(", ")).toBe(cells)
  expect(once).toContain("2 cores (Testor), 4 GB, Node.js v20.20.0, PostgreSQL 18.4. Times are UTC.")
  expect(once).not.toContain("old")
  expect(once.endsWith("More words.\n")).toBe(true)
  expect(withTable(once, [row], new Date("2026-01-02T03:04:05Z"))).toBe(once)
})

test("a bench that is run alone leaves the figures of the others", () => {
  const page = "<!-- figures --><!-- /figures -->"
  const both = withTable(page, [row, { ...row, name: "reads" }], new Date("2026-01-02T03:04:05Z"))
  const later = withTable(both, [{ ...row, summary: "950 lines/s" }], new Date("2026-03-04T05:06:07Z"))
  const rows = later.split("\n").filter((line) => line.startsWith("| `"))
  expect(rows.map((line) => [line.slice(0, 11), line.slice(-18)])).toEqual([
    ["| `cart`  |", "2026-03-04 05:06 |"],
    ["| `reads` |", "2026-01-02 03:04 |"],
  ])
  // As the formatter wants it: every line of the table is as long as the others.
  const lengths = later.split("\n").flatMap((one) => (one.startsWith("|") ? [one.length] : []))
  expect(lengths).toHaveLength(4)
  expect(new Set(lengths).size).toBe(1)
  expect(rows[0]).toContain("950 lines/s")
})

test("a promise that was missed is named in the table", () => {
  const missed = {
    ...row,
    checks: [{ what: "lines", value: 700, unit: "per second", min: 800 }],
    pass: false,
  }
  const page = "<!-- figures --><!-- /figures -->"
  expect(withTable(page, [missed], new Date())).toContain("missed: lines 700 per second")
})

test("a figure that could not be taken is not kept", () => {
  expect(isKept({ what: "p99", value: Number.NaN, unit: "ms", max: 10 })).toBe(false)
  expect(isKept({ what: "until normal", value: Number.POSITIVE_INFINITY, unit: "s", min: 1 })).toBe(false)
})

test("a check says what was wanted", () => {
  expect(checkLine({ what: "orders", value: 99, unit: "", min: 100, max: 100 })).toBe(
    "MISSED  orders: 99 (exactly 100)",
  )
  expect(checkLine({ what: "p99", value: 9, unit: "ms", max: 10 })).toBe("ok      p99: 9 ms (at most 10)")
})
