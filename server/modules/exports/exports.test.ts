import { readFileSync } from "node:fs"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { FileReply } from "../../kit/http/routes.ts"
import { openBooks, type SoldOrder } from "./books.fixture.ts"
import { exportRoutes } from "./routes.ts"

const books = await openBooks()
afterAll(() => books.close())

type Name = "exportOrders" | "exportOrderLines" | "exportPayments" | "exportTaxes"

const days = { from: "2026-03-01", to: "2026-03-31" }

async function textOf(
  name: Name,
  asked: Record<string, string> = {},
): Promise<{ name: string; text: string }> {
  const { input, run } = exportRoutes[name]
  const file = (await run(books.db, input.parse({ ...days, ...asked }) as never)) as FileReply
  let text = ""
  for await (const part of file.parts) text += part
  return { name: file.name, text }
}

async function rowsOf(name: Name, asked: Record<string, string> = {}): Promise<Record<string, unknown>[]> {
  const { text } = await textOf(name, { ...asked, format: "json" })
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
}

let mug: SoldOrder
let late: SoldOrder

beforeAll(async () => {
  await books.timeZone("Asia/Jakarta")
  const at = new Date("2026-03-10T04:00:00Z")
  const lines = [
    { ratePpm: 190_000, totalMinor: 2_380, quantity: 2, title: '@mug, "big"' },
    { ratePpm: 70_000, totalMinor: 1_070 },
  ]
  mug = await books.sell({ at, lines, buyerName: '=HYPERLINK("http://evil.example")' })
  const intentId = await books.pay(mug, at)
  const back = new Date("2026-03-12T04:00:00Z")
  const [line] = mug.lines
  await books.refund(mug, back, { minor: 1_190, intentId, units: [{ lineId: line?.id ?? "", minor: 1_190 }] })
  // Half past eleven at night in UTC: the first of April in Jakarta.
  late = await books.sell({ at: new Date("2026-03-31T23:30:00Z"), lines: [{ ratePpm: 0, totalMinor: 500 }] })
})

test("a day is one of the shop's time zone", async () => {
  expect((await rowsOf("exportOrders")).map(({ number }) => number)).toEqual([mug.number])
  const [found, ...more] = await rowsOf("exportOrders", { from: "2026-04-01", to: "2026-04-01" })
  expect(more).toEqual([])
  expect(found).toMatchObject({
    ...{ order_id: late.orderId, placed_at: "2026-03-31T23:30:00.000Z", placed_on: "2026-04-01" },
    ...{ total: "9.90", currency: "EUR" },
  })
  await books.timeZone("America/New_York")
  const evening = await rowsOf("exportOrders", { from: "2026-03-31", to: "2026-03-31" })
  expect(evening.map(({ placed_on }) => placed_on)).toEqual(["2026-03-31"])
  await books.timeZone("Asia/Jakarta")
})

test("what somebody chose to be called is text, and amounts are numbers", async () => {
  const { name, text } = await textOf("exportOrders")
  expect(name).toBe("orders-2026-03-01-to-2026-03-31.csv")
  expect(text).toContain(`,"'=HYPERLINK(""http://evil.example"")",DE,,standard,`)
  expect((await textOf("exportOrderLines")).text).toContain(`,"'@mug, ""big""",`)
  expect(text.startsWith("\ufefforder_id,number,")).toBe(true)
  const [row] = await rowsOf("exportOrders")
  expect(row).toMatchObject({ buyer: '=HYPERLINK("http://evil.example")', items: "34.50", total: "39.40" })
  const taxes = await textOf("exportTaxes", { by: "whole" })
  expect(taxes.text).toContain(",-10.00,-1.90,-11.90,")
})

test("an order has its sums, and each of its lines a row", async () => {
  const [order] = await rowsOf("exportOrders")
  expect(order).toMatchObject({ delivery: "4.90", tax: "5.28", net: "34.12", paid: "39.40", region: null })
  expect(await rowsOf("exportOrderLines")).toMatchObject([
    { number: mug.number, line: 1, quantity: 2, unit_price: "11.90", total: "23.80", tax_rate_percent: 19 },
    { number: mug.number, line: 2, net: "10.00", tax: "0.70", is_gift_card: false, refunded_units: 0 },
  ])
  expect(await rowsOf("exportOrders", { market: "fr" })).toEqual([])
  expect(await rowsOf("exportOrderLines", { market: "fr" })).toEqual([])
})

test("every movement of money has a row, the oldest first, with what its provider calls it", async () => {
  expect(await rowsOf("exportPayments")).toMatchObject([
    {
      ...{
        kind: "capture",
        from_account: "orders",
        to_account: "held:local",
        amount: "39.40",
        on: "2026-03-10",
      },
      ...{ provider: "local", order_number: mug.number, reference: expect.stringMatching(/^ch_/), fee: null },
    },
    { kind: "refund", from_account: "held:local", amount: "11.90", reference: expect.stringMatching(/^re_/) },
  ])
  expect(await rowsOf("exportPayments", { account: "gift_card" })).toEqual([])
})

test("the tax report tells what was sold and what went back of each rate", async () => {
  expect(await rowsOf("exportTaxes", { by: "month" })).toEqual([
    {
      ...{ from: "2026-03-01", to: "2026-03-31", country: "DE", region: null, treatment: "standard" },
      ...{
        tax_rate_percent: 19,
        currency: "EUR",
        sales_net: "24.12",
        sales_tax: "4.58",
        sales_gross: "28.70",
      },
      ...{ refunds_net: "-10.00", refunds_tax: "-1.90", refunds_gross: "-11.90" },
      ...{ net: "14.12", tax: "2.68", gross: "16.80" },
    },
    expect.objectContaining({ tax_rate_percent: 7, sales_gross: "10.70", refunds_gross: "0.00" }),
  ])
  const { input, run } = exportRoutes.taxReport
  const shown = await run(books.db, input.parse({ ...days, by: "whole" }) as never)
  expect(shown).toMatchObject({ isCut: false, totals: [{ left: { gross: { minor: 2_750n } } }] })
})

test("more rows than fit into one page come one after the other, each once", async () => {
  const begin = Date.UTC(2025, 4, 1)
  const sold = await books.sellAll(
    Array.from({ length: 1_050 }, (_, place) => {
      return { at: new Date(begin + place * 60_000), lines: [{ ratePpm: 0, totalMinor: 100 }] }
    }),
  )
  const asked = { from: "2025-05-01", to: "2025-05-31" }
  for (const name of ["exportOrders", "exportOrderLines"] as const) {
    const rows = await rowsOf(name, asked)
    expect(rows.map(({ order_id }) => order_id)).toEqual(sold.map(({ orderId }) => orderId))
  }
}, 60_000)

test("every column is in the guide", async () => {
  const guide = readFileSync(new URL("../../../docs/guides/exports.md", import.meta.url), "utf8")
  const names: Name[] = ["exportOrders", "exportOrderLines", "exportPayments", "exportTaxes"]
  for (const name of names) {
    const { text } = await textOf(name)
    const [head = ""] = text.slice(1).split("\r\n")
    expect(head.split(",").length).toBeGreaterThan(10)
    for (const column of head.split(",")) expect(guide).toContain(`\`${column}\``)
  }
})

test("days that are none, that end before they begin or are too many are refused", () => {
  const problems = (name: Name, asked: Record<string, string>) =>
    exportRoutes[name].input
      .safeParse({ ...days, ...asked })
      .error?.issues.map(({ path, message }) => [path[0], message])
  expect(problems("exportOrders", { to: "2026-02-01" })).toEqual([
    ["to", "The last day comes before the first."],
  ])
  expect(problems("exportOrders", { from: "0001-01-01" })).toEqual([["from", "Write a day of this century."]])
  expect(problems("exportTaxes", { from: "2000-01-01" })).toEqual([["to", "Ask for ten years at most."]])
  expect(problems("exportOrders", { from: "2000-01-01" })).toBeUndefined()
})
