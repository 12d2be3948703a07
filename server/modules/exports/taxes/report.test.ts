import { afterAll, beforeAll, expect, test } from "vitest"
import { openBooks, type Sale, type SoldOrder } from "../books.fixture.ts"
import { type AskedTaxes, type TaxRow, taxRows } from "./report.ts"

const books = await openBooks()
afterAll(() => books.close())

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
console.log(`tax report: seed ${seed}`)

/** Numbers from a seed, so that a failing run can be had again. */
let state = seed
function dice(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

const begin = Date.UTC(2026, 0, 1)
const hourMs = 3_600_000
const year = { from: "2026-01-01", to: "2026-12-31" }

async function reportOf(asked: Partial<AskedTaxes> = {}): Promise<TaxRow[]> {
  const rows: TaxRow[] = []
  for await (const found of taxRows(books.db, { ...year, by: "whole", basis: "placed", ...asked }))
    rows.push(...found)
  return rows
}

const sum = (rows: readonly TaxRow[], value: (row: TaxRow) => bigint) =>
  rows.reduce((total, row) => total + value(row), 0n)
const salesOf = (rows: readonly TaxRow[]) => sum(rows, (row) => row.salesNetMinor + row.salesTaxMinor)
const refundsOf = (rows: readonly TaxRow[]) => sum(rows, (row) => row.refundsNetMinor + row.refundsTaxMinor)

type Known = { order: SoldOrder; sale: Sale; paid: number; back: number; isCanceled: boolean }
const known: Known[] = []

/** A sale as there are many: most are paid at once, some in parts, by a card, later, never. */
async function trade(): Promise<Known> {
  const at = new Date(begin + dice(360 * 24) * hourMs + dice(3_600) * 1_000)
  const treatment =
    (["taxed", "taxed", "taxed", "taxed", "exempt", "reverse_charge"] as const)[dice(6)] ?? "taxed"
  const rates = treatment === "taxed" ? [190_000, 70_000, 0] : [0]
  const lines = Array.from({ length: 1 + dice(3) }, () => {
    return { ratePpm: rates[dice(rates.length)] ?? 0, totalMinor: 1 + dice(9_000) }
  })
  const card = dice(8) === 0 ? [{ ratePpm: 0, totalMinor: 2_500, isGiftCard: true as const }] : []
  const sale: Sale = {
    ...{ at, treatment, lines: [...lines, ...card] },
    country: ["DE", "AT"][dice(2)] ?? "DE",
    roundingMinor: dice(6) === 0 ? dice(5) - 2 : 0,
  }
  const order = await books.sell(sale)
  const after = (hours: number) => new Date(at.getTime() + hours * hourMs)
  const { totalMinor } = order
  const how = dice(10)
  if (how === 0) return { order, sale, paid: 0, back: 0, isCanceled: false }
  if (how === 1) {
    await books.cancel(order, after(50))
    return { order, sale, paid: 0, back: 0, isCanceled: true }
  }
  if (how === 2) {
    const part = 1 + dice(totalMinor - 1)
    const cardId = await books.redeem(order, at, part)
    await books.pay(order, after(3), totalMinor - part)
    await books.returned(order, after(60), { minor: part, cardId })
    return { order, sale, paid: totalMinor, back: part, isCanceled: false }
  }
  if (how === 3) {
    const part = 1 + dice(totalMinor - 1)
    await books.pay(order, after(1), part)
    await books.pay(order, after(200), totalMinor - part)
    return { order, sale, paid: totalMinor, back: 0, isCanceled: false }
  }
  const intentId = await books.pay(order, how === 4 ? after(30) : at)
  if (how < 7) return { order, sale, paid: totalMinor, back: 0, isCanceled: false }
  const [line] = order.lines
  if (how === 7 && line && !line.isGiftCard) {
    const units = [{ lineId: line.id, minor: line.totalMinor }]
    await books.refund(order, after(400), { minor: line.totalMinor, intentId, units, askedAt: after(390) })
    return { order, sale, paid: totalMinor, back: line.totalMinor, isCanceled: false }
  }
  if (how === 8) await books.cancel(order, after(9))
  await books.refund(order, after(10), { minor: totalMinor, intentId })
  return { order, sale, paid: totalMinor, back: totalMinor, isCanceled: how === 8 }
}

beforeAll(async () => {
  await books.timeZone("Asia/Jakarta")
  for (let count = 0; count < 150; count++) known.push(await trade())
}, 60_000)

test("by the day of placing, sales are the sum of the orders, and what went back stands beside it", async () => {
  const rows = await reportOf({ to: "2027-03-31" })
  const total = known.reduce((all, { order }) => all + BigInt(order.totalMinor), 0n)
  expect(salesOf(rows)).toBe(total)
  const back = known.reduce((all, one) => {
    return all + BigInt(one.back) + BigInt(one.isCanceled ? one.order.totalMinor - one.paid : 0)
  }, 0n)
  expect(refundsOf(rows)).toBe(-back)
  expect(new Set(rows.map(({ treatment }) => treatment))).toEqual(
    new Set(["standard", "exempt", "reverse_charge", "outside"]),
  )
  const untaxed = rows.filter(({ treatment }) => treatment !== "standard")
  expect(sum(untaxed, (row) => row.salesTaxMinor + row.refundsTaxMinor)).toBe(0n)
})

test("by the day of payment, it is what was paid and given back", async () => {
  const rows = await reportOf({ to: "2027-03-31", basis: "paid" })
  expect(salesOf(rows)).toBe(known.reduce((all, { paid }) => all + BigInt(paid), 0n))
  expect(refundsOf(rows)).toBe(-known.reduce((all, { back }) => all + BigInt(back), 0n))
})

test.each(["placed", "paid"] as const)("days, months and quarters sum to the year, %s", async (basis) => {
  const whole = await reportOf({ basis })
  const key = (row: TaxRow) => [row.country, row.treatment, row.ratePpm].join(" ")
  for (const by of ["day", "month", "quarter"] as const) {
    const rows = await reportOf({ basis, by })
    expect(new Set(rows.map(({ from }) => from)).size).toBeGreaterThan(3)
    for (const one of whole) {
      const alike = rows.filter((row) => key(row) === key(one))
      expect([salesOf(alike), refundsOf(alike), sum(alike, (row) => row.salesTaxMinor)]).toEqual([
        salesOf([one]),
        refundsOf([one]),
        one.salesTaxMinor,
      ])
    }
  }
  expect(whole.every(({ from, to }) => from === year.from && to === year.to)).toBe(true)
})

test("half past eleven at night in UTC is the next day in Jakarta", async () => {
  const late = new Date("2027-06-30T23:30:00Z")
  const order = await books.sell({ at: late, lines: [{ ratePpm: 190_000, totalMinor: 11_900 - 490 }] })
  await books.pay(order, late)
  const june = await reportOf({ from: "2027-06-01", to: "2027-06-30" })
  const july = await reportOf({ from: "2027-07-01", to: "2027-07-01", basis: "paid" })
  expect(june).toEqual([])
  expect(july).toMatchObject([
    {
      ...{ from: "2027-07-01", to: "2027-07-01", country: "DE", treatment: "standard", ratePpm: 190_000 },
      ...{ currency: "EUR", salesNetMinor: 10_000n, salesTaxMinor: 1_900n, refundsNetMinor: 0n },
    },
  ])
  await books.timeZone("UTC")
  expect(salesOf(await reportOf({ from: "2027-06-30", to: "2027-06-30" }))).toBe(11_900n)
})

test("a note that is taken back leaves the sale as it was placed, and what was paid without it", async () => {
  const [day, next] = [new Date("2028-03-01T10:00:00Z"), new Date("2028-03-02T10:00:00Z")]
  const later = new Date("2028-03-03T10:00:00Z")
  const order = await books.sell({ at: day, lines: [{ ratePpm: 190_000, totalMinor: 11_900 - 490 }] })
  const intentId = await books.pay(order, day, 11_900, "transfer")
  await books.takeBack(order, next, { minor: 11_900, intentId })
  const march = { from: "2028-03-01", to: "2028-03-31" }
  const sums = { salesNetMinor: 10_000n, salesTaxMinor: 1_900n, refundsNetMinor: 0n, refundsTaxMinor: 0n }
  expect(await reportOf(march)).toMatchObject([sums])
  const minus = { refundsNetMinor: -10_000n, refundsTaxMinor: -1_900n }
  expect(await reportOf({ ...march, basis: "paid" })).toMatchObject([{ ...sums, ...minus }])
  await books.pay(order, later, 11_900, "transfer")
  expect(await reportOf(march)).toMatchObject([sums])
  const twice = { salesNetMinor: 20_000n, salesTaxMinor: 3_800n }
  expect(await reportOf({ ...march, basis: "paid" })).toMatchObject([{ ...twice, ...minus }])
})
