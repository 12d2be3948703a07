import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { refundPayment } from "../commands/refunds.ts"
import { makeRefund } from "../jobs.ts"
import { ledgerBalances } from "../ledger/balances.ts"
import { closeNextDay } from "../ledger/closing.ts"
import { ledgerEntries } from "../ledger/entries.ts"
import { eur, openMoney } from "../money.fixture.ts"
import { type BalanceMovement, balanceKinds } from "../provider.ts"
import { payOut } from "../providers/local/balance.ts"
import { importBalance, importBalances } from "./import.ts"

const shop = await openMoney()
const { database, providers } = shop
const { db, out } = database
afterAll(async () => {
  expect(await shop.broken()).toEqual([])
  await shop.close()
})

async function balances(): Promise<Record<string, bigint>> {
  const found = await ledgerBalances(db)
  return Object.fromEntries(found.balances.map(({ account, balance }) => [account, balance.minor]))
}

const counted = () =>
  db.one(sql<{ movements: number }>`select count(*)::int as movements from payments.balance_movements`)

test("fees and payouts come from the provider into the ledger, once, however often they are read", async () => {
  const { orderId } = await shop.paid(eur(5000n))
  const { refundIds } = await database.inWork((work) =>
    refundPayment(work, { orderId, amountMinor: 1000, why: "broken" }),
  )
  await makeRefund(out, { refundId: refundIds[0] ?? "" })
  await Promise.all([importBalances(out), importBalances(out)])
  await importBalances(out)
  expect(await counted()).toEqual({ movements: 2 })
  // 1.5 % and 0.25 of 50.00; the money itself is known by our own capture and refund.
  expect(await balances()).toEqual({ "held:local": 3900n, orders: -4000n, fees: 100n })
  const { entries } = await ledgerEntries(db, { orderId, limit: 10 })
  expect(entries.map(({ kind, credit, debit }) => [kind, credit, debit])).toEqual([
    ["fee", "held:local", "fees"],
    ["refund", "held:local", "orders"],
    ["capture", "orders", "held:local"],
  ])
  const { journal } = await providers.local.twin()
  payOut(journal, Date.now() + 86_400_000)
  await importBalances(out)
  expect(await balances()).toEqual({ bank: 3900n, "held:local": 0n, orders: -4000n, fees: 100n })
  const { complete } = await db.one(sql<{ complete: boolean }>`
    select complete_at > now() - interval '1 minute' as complete from payments.balance_cursors
    where provider = 'local'
  `)
  expect(complete).toBe(true)
})

test("what is read cannot be edited, and a provider that says nothing is asked again from the same place", async () => {
  await expect(
    database.inWork(async (work) => work.write(sql`update payments.balance_movements set fee_minor = 0`)),
  ).rejects.toThrow("never changed")
  const silent = { ...providers.local, balance: async () => ({ kind: "unknown" as const, why: "silence" }) }
  const away = { ...out, providers: { ...out.providers, payment: () => silent } }
  await importBalance(away, { provider: "local" })
  const cursor = () =>
    db.one(sql<{ failure: string | null; after: string }>`
      select failure, after from payments.balance_cursors where provider = 'local'
    `)
  const { after, failure } = await cursor()
  expect(failure).toBe("silence")
  await importBalance(out, { provider: "local" })
  expect(await cursor()).toEqual({ after, failure: null })
})

const arbitrary: fc.Arbitrary<{ kind: BalanceMovement["kind"]; minor: number; fee: number }> = fc.record({
  kind: fc.constantFrom(...balanceKinds),
  minor: fc.integer({ min: -5000, max: 5000 }),
  fee: fc.integer({ min: -50, max: 300 }),
})

test("whatever a provider tells, in whatever pages: each movement once, and all accounts sum to zero", async () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
  console.log(`balance: fast-check seed ${seed}`)
  const told: BalanceMovement[] = []
  // A provider of its own, that pages as it likes and breaks off in between.
  let breaks = 0
  const balance = async ({ after }: { after: string | null }) => {
    if (breaks-- > 0) return { kind: "unknown" as const, why: "broken off" }
    breaks = told.length % 3
    const begin = after === null ? 0 : told.findIndex(({ id }) => id === after) + 1
    const movements = told.slice(begin, begin + 2)
    return { kind: "done" as const, movements, isLast: begin + 2 >= told.length }
  }
  const far = { ...providers.local, code: "far", balance }
  const there = { ...out, providers: { ...out.providers, payment: () => far } }
  await fc.assert(
    fc.asyncProperty(fc.array(arbitrary, { minLength: 1, maxLength: 6 }), async (moves) => {
      const before = await balances()
      const sum = moves.reduce((total, { kind, minor, fee }) => {
        return total + (kind === "charge" || kind === "refund" ? 0 : minor) - fee
      }, 0)
      for (const { kind, minor, fee } of moves) {
        const at = new Date(Date.now() - 86_400_000 * (told.length % 40))
        told.push({
          ...{ id: `far_${told.length}`, kind, key: null, reference: null, at, availableAt: at },
          ...{ amount: money(BigInt(minor), "EUR"), fee: money(BigInt(fee), "EUR") },
        })
      }
      for (let tries = 0; tries < 30; tries++) await importBalance(there, { provider: "far" })
      const after = await balances()
      expect(after["held:far"] ?? 0n).toBe((before["held:far"] ?? 0n) + BigInt(sum))
      expect(Object.values(after).reduce((total, minor) => total + minor, 0n)).toBe(0n)
    }),
    { seed, numRuns: 8 },
  )
  const { distinct } = await db.one(sql<{ distinct: number }>`
    select count(distinct movement_id)::int as distinct from payments.balance_movements where provider = 'far'
  `)
  expect(distinct).toBe(told.length)
})

test("what we learn of when its day is closed stands in the day on which we learned of it", async () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  for (let turns = 0; turns < 5; turns++) {
    await database.inWorkAs({ now: inDays(3) }, closeNextDay)
  }
  const late = {
    ...{ id: "late_1", kind: "adjustment" as const, key: null, reference: null },
    ...{ amount: eur(-700n), fee: eur(0n), at: new Date(), availableAt: new Date() },
  }
  const one = {
    ...providers.local,
    balance: async () => ({ kind: "done" as const, movements: [late], isLast: true }),
  }
  const there = {
    ...out,
    providers: { ...out.providers, payment: () => one },
    inWork: <Result>(command: Parameters<typeof database.inWork<Result>>[0]) =>
      database.inWorkAs({ now: inDays(4) }, command),
  }
  await importBalance(there, { provider: "late" })
  const { entries } = await ledgerEntries(db, { account: "adjustments", limit: 1 })
  expect(entries).toMatchObject([{ kind: "adjustment", credit: "held:late", debit: "adjustments" }])
  const [entry] = entries
  expect(entry?.at.getTime()).toBeGreaterThan(inDays(3).getTime())
  expect(entry?.providerAt).toEqual(late.at)
  for (let turns = 0; turns < 5; turns++) {
    await database.inWorkAs({ now: inDays(6) }, closeNextDay)
  }
})
