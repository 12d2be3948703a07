import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { creditFor, type Invoiced, leftOf, type RateGroup } from "./credit.ts"

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
console.info(`credit notes: fast-check seed ${seed}`)

const group = (ratePpm: number, grossMinor: bigint, taxMinor: bigint): RateGroup => ({
  ...{ ratePpm, grossMinor, taxMinor },
  ...{ creditedMinor: 0n, creditedTaxMinor: 0n },
})

const invoiced = (groups: RateGroup[], roundingMinor = 0n): Invoiced => {
  return { groups, roundingMinor, creditedRoundingMinor: 0n }
}

type Shares = ReturnType<typeof creditFor>

function after(before: Invoiced, { rows, roundingMinor }: Shares): Invoiced {
  const groups = before.groups.map((one) => {
    const row = rows.find(({ ratePpm }) => ratePpm === one.ratePpm)
    if (!row) return one
    return {
      ...one,
      creditedMinor: one.creditedMinor + row.netMinor + row.taxMinor,
      creditedTaxMinor: one.creditedTaxMinor + row.taxMinor,
    }
  })
  return { ...before, groups, creditedRoundingMinor: before.creditedRoundingMinor + roundingMinor }
}

const total = ({ rows, roundingMinor }: Shares) =>
  rows.reduce((sum, { netMinor, taxMinor }) => sum + netMinor + taxMinor, roundingMinor)

const rates = [190_000, 70_000, 55_000, 0]

const anyInvoice = fc
  .record({
    grosses: fc.array(fc.bigInt(0n, 100_000n), { minLength: 1, maxLength: 4 }),
    rounding: fc.bigInt(-4n, 4n),
  })
  .map(({ grosses, rounding }) => {
    const groups = grosses.map((gross, place) => {
      const ratePpm = BigInt(rates[place] ?? 0)
      return group(Number(ratePpm), gross, (gross * ratePpm) / (1_000_000n + ratePpm))
    })
    const sum = grosses.reduce((all, gross) => all + gross, 0n)
    return invoiced(groups, sum + rounding < 0n ? 0n : rounding)
  })

test("in whatever steps an invoice is credited, its credit notes sum to it at each rate, to the cent", () => {
  fc.assert(
    fc.property(anyInvoice, fc.infiniteStream(fc.nat({ max: 1_000_000 })), (whole, picks) => {
      const next = () => picks.next().value as number
      let now = whole
      const amounts: bigint[] = []
      while (leftOf(now) > 0n) {
        const left = leftOf(now)
        const amountMinor = next() % 5 === 0 ? left : 1n + (BigInt(next()) % left)
        const one = now.groups[next() % now.groups.length] as RateGroup
        const wanted = next() % 2 === 0 ? new Map([[one.ratePpm, BigInt(next() % 5_000)]]) : null
        const shares = creditFor(now, { amountMinor, wanted })
        expect(total(shares)).toBe(amountMinor)
        for (const { netMinor, taxMinor } of shares.rows) {
          expect(netMinor >= 0n && taxMinor >= 0n).toBe(true)
        }
        now = after(now, shares)
        for (const { grossMinor, creditedMinor } of now.groups) expect(creditedMinor <= grossMinor).toBe(true)
        amounts.push(amountMinor)
      }
      const sum = amounts.reduce((all, amount) => all + amount, 0n)
      expect(sum).toBe(leftOf(whole))
      if (sum === 0n) return
      for (const { grossMinor, taxMinor, creditedMinor, creditedTaxMinor } of now.groups) {
        expect([creditedMinor, creditedTaxMinor]).toEqual([grossMinor, taxMinor])
      }
    }),
    { numRuns: 300, seed },
  )
})

describe("an amount", () => {
  const two = invoiced([group(190_000, 11_900n, 1_900n), group(70_000, 10_700n, 700n)])

  test("for things is taken from the rates of these things", () => {
    const { rows } = creditFor(two, { amountMinor: 1_070n, wanted: new Map([[70_000, 1_070n]]) })
    expect(rows).toEqual([{ ratePpm: 70_000, netMinor: 1_000n, taxMinor: 70n }])
  })

  test("for goodwill is shared over all rates", () => {
    const { rows } = creditFor(two, { amountMinor: 2_260n, wanted: null })
    expect(rows).toEqual([
      { ratePpm: 190_000, netMinor: 1_000n, taxMinor: 190n },
      { ratePpm: 70_000, netMinor: 1_000n, taxMinor: 70n },
    ])
  })

  test("that is more than its rate has left goes on to the others", () => {
    const { rows } = creditFor(two, { amountMinor: 11_770n, wanted: new Map([[70_000, 20_000n]]) })
    expect(rows).toEqual([
      { ratePpm: 190_000, netMinor: 899n, taxMinor: 171n },
      { ratePpm: 70_000, netMinor: 10_000n, taxMinor: 700n },
    ])
  })

  test("that is more than is left of the invoice is our bug", () => {
    expect(() => creditFor(two, { amountMinor: 22_601n, wanted: null })).toThrow("no more is credited")
  })
})

test("the last credit note takes what coins were rounded by", () => {
  const cash = invoiced([group(81_000, 1_002n, 75n)], -2n)
  expect(creditFor(cash, { amountMinor: 1_000n, wanted: null })).toEqual({
    rows: [{ ratePpm: 81_000, netMinor: 927n, taxMinor: 75n }],
    roundingMinor: -2n,
  })
})
