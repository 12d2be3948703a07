import fc from "fast-check"
import { expect, test } from "vitest"
import { type Event, type Movement, movementsOf, partsOf, type TaxedOrder } from "./rules.ts"

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 1) + minutes * 60_000)

type Given = {
  rows: { ratePpm: number; netMinor: number; taxMinor: number; deliveryMinor: number }[]
  cardMinor: number
  roundingMinor: number
  steps: { kind: "paid" | "refunded" | "canceled" | "waived"; part: number; byUnits: boolean; rate: number }[]
}

const row = (ratePpm: number) =>
  fc
    .record({ gross: fc.integer({ min: 0, max: 20_000 }), delivery: fc.integer({ min: 0, max: 700 }) })
    .map(({ gross, delivery }) => {
      const taxMinor = Math.round(((gross + delivery) * ratePpm) / (1_000_000 + ratePpm))
      return { ratePpm, netMinor: gross + delivery - taxMinor, taxMinor, deliveryMinor: delivery }
    })

const given: fc.Arbitrary<Given> = fc.record({
  rows: fc.tuple(row(190_000), row(70_000), row(0)).map((rows) => rows as Given["rows"]),
  cardMinor: fc.constantFrom(0, 0, 2_500),
  roundingMinor: fc.integer({ min: -2, max: 2 }),
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom("paid", "paid", "refunded", "canceled", "waived"),
      part: fc.integer({ min: 1, max: 100 }),
      byUnits: fc.boolean(),
      rate: fc.constantFrom(0, 1, 2),
    }),
    { maxLength: 7 },
  ),
})

/** An order as it may have gone: never more back than was paid, now and then more paid than was asked for. */
function orderOf({ rows, cardMinor, roundingMinor, steps }: Given): TaxedOrder {
  const grossOf = (one: Given["rows"][number]) => BigInt(one.netMinor + one.taxMinor)
  const total = rows.reduce((sum, one) => sum + grossOf(one), BigInt(cardMinor + roundingMinor))
  const totalMinor = total > 0n ? total : 0n
  const events: Event[] = []
  const units: TaxedOrder["units"][number][] = []
  let [paid, back, waived, isCanceled] = [0n, 0n, 0n, false]
  for (const [place, { kind, part, byUnits, rate }] of steps.entries()) {
    const when = at(10 + place)
    if (kind === "paid") {
      const minor = part > 90 ? totalMinor : (totalMinor * BigInt(part)) / 90n
      if (minor === 0n) continue
      paid += minor
      events.push({ kind, at: when, minor, isByCard: false })
    } else if (kind === "refunded") {
      const minor = ((paid - back) * BigInt(part)) / 100n
      if (minor === 0n) continue
      back += minor
      events.push({ kind, at: when, minor, askedAt: at(9 + place) })
      const ratePpm = rows[rate]?.ratePpm ?? null
      if (byUnits) units.push({ askedAt: at(9 + place), ratePpm: part > 80 ? null : ratePpm, minor })
    } else if (kind === "waived") {
      const minor = ((totalMinor - waived - lesser(paid, totalMinor - waived)) * BigInt(part)) / 100n
      if (minor === 0n) continue
      waived += minor
      events.push({ kind, at: when, minor })
      if (byUnits) units.push({ askedAt: when, ratePpm: rows[rate]?.ratePpm ?? null, minor: minor + 5n })
    } else if (!isCanceled) {
      isCanceled = true
      events.push({ kind, at: when })
    }
  }
  const lines = rows.map((one) => {
    const totalMinor = grossOf(one) - BigInt(one.deliveryMinor)
    return { ratePpm: one.ratePpm, isGiftCard: false, totalMinor, taxMinor: 0n }
  })
  const card = { ratePpm: 0, isGiftCard: true, totalMinor: BigInt(cardMinor), taxMinor: 0n }
  return {
    taxes: {
      ...{ country: "DE", region: null, treatment: "taxed", vatNumber: null, exemptBecause: null },
      rows: rows.map(({ ratePpm, netMinor, taxMinor }) => {
        return { ratePpm, netMinor: ratePpm === 0 ? netMinor + cardMinor : netMinor, taxMinor }
      }),
    },
    totalMinor,
    roundingMinor: total > 0n ? BigInt(roundingMinor) : 0n,
    placedAt: at(0),
    lines: cardMinor > 0 ? [...lines, card] : lines,
    events,
    units,
  }
}

function lesser(one: bigint, other: bigint): bigint {
  if (one < other) return one
  return other
}

const grossOf = (movements: readonly Movement[]) =>
  movements.reduce((sum, { netMinor, taxMinor }) => sum + netMinor + taxMinor, 0n)

function byRate(movements: readonly Movement[]): Record<string, [bigint, bigint]> {
  const sums: Record<string, [bigint, bigint]> = {}
  for (const { treatment, ratePpm, netMinor, taxMinor } of movements) {
    const [net, tax] = sums[`${treatment} ${ratePpm}`] ?? [0n, 0n]
    sums[`${treatment} ${ratePpm}`] = [net + netMinor, tax + taxMinor]
  }
  return sums
}

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
console.log(`taxes: fast-check seed ${seed}`)
const runs = { numRuns: 400, seed }

test("what an order counts for is what was kept of it, at every moment and in every rate", () => {
  fc.assert(
    fc.property(given, (one) => {
      const order = orderOf(one)
      const movements = movementsOf(order, "paid")
      let [paid, back, asked] = [0n, 0n, order.totalMinor]
      for (const event of order.events) {
        if (event.kind === "paid") paid += event.minor
        if (event.kind === "refunded") back += event.minor
        if (event.kind === "waived") asked -= event.minor
        const kept = lesser(paid - back, asked)
        expect(grossOf(movements.filter((movement) => movement.at <= event.at))).toBe(kept)
      }
      const whole = partsOf(order)
      for (const [key, [net, tax]] of Object.entries(byRate(movements))) {
        const part = whole.find(({ treatment, ratePpm }) => `${treatment} ${ratePpm}` === key)
        if (!part || part.treatment === "outside") continue
        expect(net >= 0n && net <= part.netMinor, `${key}: ${net} of ${part.netMinor}`).toBe(true)
        expect(tax >= 0n && tax <= part.taxMinor, `${key}: ${tax} of ${part.taxMinor}`).toBe(true)
      }
    }),
    runs,
  )
})

test("a sale that was placed is the order, to the minor unit; what went back whole comes to nothing", () => {
  fc.assert(
    fc.property(given, (one) => {
      const order = orderOf(one)
      const placed = movementsOf(order, "placed")
      const sales = placed.filter(({ kind }) => kind === "sale")
      expect(grossOf(sales)).toBe(order.totalMinor)
      expect(sales.every((movement) => movement.at.getTime() === order.placedAt.getTime())).toBe(true)
      if (order.totalMinor === 0n) return
      const whole = byRate(sales)
      const rows = order.taxes.rows.filter(({ ratePpm }) => ratePpm !== 0)
      for (const { ratePpm, netMinor, taxMinor } of rows.filter((row) => row.netMinor + row.taxMinor > 0)) {
        expect(whole[`standard ${ratePpm}`]).toEqual([BigInt(netMinor), BigInt(taxMinor)])
      }
      const { events } = order
      const kept = (kind: Event["kind"]) =>
        events.reduce((sum, event) => sum + (event.kind === kind && "minor" in event ? event.minor : 0n), 0n)
      const left = kept("paid") - kept("refunded")
      const last = { kind: "refunded" as const, at: at(90), minor: left, askedAt: at(90) }
      const gone = { ...order, events: [...events, { kind: "canceled" as const, at: at(89) }, last] }
      for (const basis of ["placed", "paid"] as const) {
        const sums = byRate(movementsOf(gone, basis))
        expect(Object.values(sums).every(([net, tax]) => net === 0n && tax === 0n)).toBe(true)
      }
    }),
    runs,
  )
})

const two: TaxedOrder = {
  taxes: {
    ...{ country: "DE", region: null, treatment: "taxed", vatNumber: null, exemptBecause: null },
    rows: [
      { ratePpm: 190_000, netMinor: 10_000, taxMinor: 1_900 },
      { ratePpm: 70_000, netMinor: 10_000, taxMinor: 700 },
    ],
  },
  totalMinor: 22_600n,
  roundingMinor: 0n,
  placedAt: at(0),
  lines: [
    { ratePpm: 190_000, isGiftCard: false, totalMinor: 11_900n, taxMinor: 1_900n },
    { ratePpm: 70_000, isGiftCard: false, totalMinor: 10_700n, taxMinor: 700n },
  ],
  events: [{ kind: "paid", at: at(1), minor: 22_600n, isByCard: false }],
  units: [],
}

const back = (minor: bigint): Event => ({ kind: "refunded", at: at(5), minor, askedAt: at(4) })
const refundsOf = (order: TaxedOrder) =>
  movementsOf(order, "placed").flatMap(({ kind, ratePpm, netMinor, taxMinor }) =>
    kind === "refund" ? [[ratePpm, netMinor, taxMinor]] : [],
  )

test("units go back at their rate, an amount at all rates of its order", () => {
  const units = [{ askedAt: at(4), ratePpm: 70_000, minor: 5_350n }]
  expect(refundsOf({ ...two, events: [...two.events, back(5_350n)], units })).toEqual([
    [70_000, -5_000n, -350n],
  ])
  expect(refundsOf({ ...two, events: [...two.events, back(2_260n)] })).toEqual([
    [190_000, -1_000n, -190n],
    [70_000, -1_000n, -70n],
  ])
})

test("an order that was never paid and is canceled is taken back when it is canceled", () => {
  const canceled: TaxedOrder = { ...two, events: [{ kind: "canceled", at: at(7) }] }
  expect(refundsOf(canceled)).toEqual([
    [190_000, -10_000n, -1_900n],
    [70_000, -10_000n, -700n],
  ])
  expect(movementsOf(canceled, "paid")).toEqual([])
})

test("units that are canceled before they are paid are no sale, and what is paid is of the others", () => {
  const units = [{ askedAt: at(2), ratePpm: 190_000, minor: 11_900n }]
  const rest: Event = { kind: "paid", at: at(3), minor: 10_700n, isByCard: false }
  const canceled: TaxedOrder = {
    ...two,
    units,
    events: [{ kind: "waived", at: at(2), minor: 11_900n }, rest],
  }
  expect(refundsOf(canceled)).toEqual([[190_000, -10_000n, -1_900n]])
  expect(movementsOf(canceled, "paid")).toMatchObject([{ kind: "sale", ratePpm: 70_000, netMinor: 10_000n }])
})

test("what came twice and went back once was sold once", () => {
  const again: Event = { kind: "paid", at: at(2), minor: 22_600n, isByCard: false }
  const twice = { ...two, events: [...two.events, again, back(22_600n)] }
  for (const basis of ["placed", "paid"] as const) expect(grossOf(movementsOf(twice, basis))).toBe(22_600n)
})

test("a refund that did not reach its payer is taken back, and counts once it has gone again", () => {
  const returned: Event = { kind: "returned", at: at(6), minor: 2_260n }
  const lost = { ...two, events: [...two.events, back(2_260n), returned] }
  const again: Event = { kind: "refunded", at: at(8), minor: 2_260n, askedAt: at(8) }
  for (const basis of ["placed", "paid"] as const) {
    const movements = movementsOf(lost, basis)
    expect(grossOf(movements)).toBe(22_600n)
    expect(grossOf(movements.filter(({ kind }) => kind === "refund"))).toBe(0n)
    expect(grossOf(movementsOf({ ...lost, events: [...lost.events, again] }, basis))).toBe(20_340n)
  }
})

test("a gift card is no sale of goods, and who is free of tax stands by themselves", () => {
  const card = { ratePpm: 70_000, isGiftCard: true, totalMinor: 10_700n, taxMinor: 700n }
  expect(partsOf({ ...two, lines: [...two.lines.slice(0, 1), card] })).toEqual([
    { treatment: "standard", ratePpm: 190_000, netMinor: 10_000n, taxMinor: 1_900n },
    { treatment: "standard", ratePpm: 70_000, netMinor: 0n, taxMinor: 0n },
    { treatment: "outside", ratePpm: 0, netMinor: 10_700n, taxMinor: 0n },
  ])
  const free = { ...two.taxes, treatment: "reverse_charge" as const, rows: [] }
  expect(
    partsOf({ taxes: { ...free, rows: [{ ratePpm: 0, netMinor: 5, taxMinor: 0 }] }, lines: [] }),
  ).toEqual([{ treatment: "reverse_charge", ratePpm: 0, netMinor: 5n, taxMinor: 0n }])
})
