import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { sql } from "../../../kit/sql.ts"
import { keyCodes } from "../cards/codes.ts"
import { giveCredit, issueCard } from "../cards/commands.ts"
import { post } from "../cards/ledger.ts"
import { refundPayment } from "../commands/refunds.ts"
import { makeRefund } from "../jobs.ts"
import { eur, openMoney } from "../money.fixture.ts"
import { ledgerAudit } from "./audit.ts"
import { ledgerBalances } from "./balances.ts"
import { closeNextDay } from "./closing.ts"
import { ledgerEntries } from "./entries.ts"

keyCodes("ledger")
const shop = await openMoney()
const { database } = shop
const { db } = database
afterAll(async () => {
  expect(await shop.broken()).toEqual([])
  await shop.close()
})

/** What there is to say of each account, so that two moments can be compared. */
async function balances(): Promise<Record<string, bigint>> {
  const found = await ledgerBalances(db)
  return Object.fromEntries(found.balances.map(({ account, balance }) => [account, balance.minor]))
}

async function moved(act: () => Promise<unknown>): Promise<Record<string, bigint>> {
  const before = await balances()
  await act()
  const after = Object.entries(await balances()).map(([account, minor]) => {
    return [account, minor - (before[account] ?? 0n)] as const
  })
  return Object.fromEntries(after.filter(([, minor]) => minor !== 0n))
}

async function refundNow(orderId: string, amountMinor: number): Promise<void> {
  const { refundIds } = await database.inWork((work) =>
    refundPayment(work, { orderId, amountMinor, why: "broken" }),
  )
  for (const refundId of refundIds) await makeRefund(database.out, { refundId })
}

async function allEntries(asked: { account?: string; orderId?: string } = {}) {
  const entries = []
  let after: string | undefined
  do {
    const page = await ledgerEntries(db, { ...asked, after, limit: 3 })
    entries.push(...page.entries)
    after = page.next ?? undefined
  } while (after !== undefined)
  return entries
}

test("what is paid is held by its provider and stands for the order; what goes back takes it off both", async () => {
  let orderId = ""
  const paid = await moved(async () => {
    orderId = (await shop.paid(eur(5000n))).orderId
  })
  expect(paid).toEqual({ "held:local": 5000n, orders: -5000n })
  expect(await moved(() => refundNow(orderId, 1200))).toEqual({ "held:local": -1200n, orders: 1200n })
  const entries = await allEntries({ orderId })
  expect(entries.map(({ kind, debit, credit, amount }) => [kind, debit, credit, amount.minor])).toEqual([
    ["refund", "orders", "held:local", 1200n],
    ["capture", "held:local", "orders", 5000n],
  ])
})

test("a refund that waits has moved nothing yet", async () => {
  const { orderId } = await shop.paid(eur(700n))
  const asked = () =>
    database.inWork((work) => refundPayment(work, { orderId, amountMinor: 300, why: "asked for" }))
  expect(await moved(asked)).toEqual({})
})

test("cards and credit are owed; what staff gives for nothing is no turnover", async () => {
  const card = await moved(() =>
    database.inWork((work) => issueCard(work, { amount: eur(2500n), expiresAt: null, reason: "sorry" })),
  )
  expect(card).toEqual({ gift_card: -2500n, given: 2500n })
  const credit = await moved(() =>
    database.inWork((work) => giveCredit(work, { customerId: "cus_1", amount: eur(400n), reason: "thanks" })),
  )
  expect(credit).toEqual({ store_credit: -400n, given: 400n })
})

test("money that has moved cannot be edited, not even past the program", async () => {
  await shop.paid(eur(100n))
  for (const edit of [
    sql`update payments.captures set amount_minor = amount_minor + 1`,
    sql`delete from payments.captures`,
    sql`update payments.card_entries set amount_minor = amount_minor + 1`,
    sql`delete from payments.card_entries`,
    sql`update payments.refunds set amount_minor = 1 where state = 'done'`,
    sql`delete from payments.refunds`,
  ]) {
    await expect(database.inWork(async (work) => work.write(edit))).rejects.toThrow("never changed")
  }
})

type Step = { kind: "pay" | "refund" | "gift" | "spend" | "expire"; minor: number }

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("pay", "refund", "gift", "spend", "expire"),
  minor: fc.integer({ min: 1, max: 5000 }),
})

test("whatever happens, every account is the sum of its entries and all of them sum to zero", async () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
  console.log(`ledger: fast-check seed ${seed}`)
  const orders: string[] = []
  const cards: { cardId: string; left: number }[] = []
  const happen: Record<Step["kind"], (minor: number) => Promise<unknown>> = {
    pay: async (minor) => orders.push((await shop.paid(eur(BigInt(minor)))).orderId),
    refund: async (minor) => {
      const orderId = orders[minor % Math.max(orders.length, 1)]
      // More than there is left to give back is refused, and moves nothing.
      if (orderId) await refundNow(orderId, minor).catch(() => {})
    },
    gift: async (minor) => {
      const issue = { amount: eur(BigInt(minor)), expiresAt: null, reason: "a present" }
      const { card } = await database.inWork((work) => issueCard(work, issue))
      cards.push({ cardId: card.cardId, left: minor })
    },
    spend: (minor) => takeOff("redeem", minor),
    expire: (minor) => takeOff("expire", minor),
  }
  async function takeOff(kind: "redeem" | "expire", minor: number): Promise<void> {
    const card = cards[minor % Math.max(cards.length, 1)]
    if (!card || card.left === 0) return
    const part = Math.min(card.left, minor)
    card.left -= part
    const entry = { cardId: card.cardId, amountMinor: BigInt(-part), reason: null }
    await database.inWork(async (work) => void post(work, { ...entry, kind }))
  }

  const steps = fc.sample(step, { numRuns: 60, seed })
  for (const { kind, minor } of steps) await happen[kind](minor)

  const entries = await allEntries()
  expect(new Set(entries.map(({ entryId }) => entryId)).size).toBe(entries.length)
  expect(entries.map(({ at }) => at.getTime())).toEqual(
    entries.map(({ at }) => at.getTime()).sort((one, other) => other - one),
  )
  const found = await balances()
  expect(Object.values(found).reduce((sum, minor) => sum + minor, 0n)).toBe(0n)
  for (const [account, balance] of Object.entries(found)) {
    const own = await allEntries({ account })
    expect(own).toEqual(entries.filter(({ debit, credit }) => debit === account || credit === account))
    const sum = own.reduce((total, { debit, amount }) => {
      return debit === account ? total + amount.minor : total - amount.minor
    }, 0n)
    expect(sum, account).toBe(balance)
  }
})

test("days are closed once they are over, one after the other, and change nothing that accounts have", async () => {
  const before = await balances()
  const [hour, midnight] = [3_600_000, Math.floor(Date.now() / 86_400_000) * 86_400_000]
  const later = (hours: number) => ({ now: new Date(Date.now() + hours * hour) })
  // From ten in the evening on, 26 hours later would be the day after tomorrow.
  const tomorrow = { now: new Date(midnight + 26 * hour) }
  const days = () =>
    db.many(sql<{ day: string }>`select day::text from payments.ledger_closings order by day`)
  expect(await database.inWorkAs(later(0), closeNextDay)).toBe(false)
  const closed = await Promise.all([1, 2, 3].map(() => database.inWorkAs(tomorrow, closeNextDay)))
  expect(closed.sort()).toEqual([false, false, true])
  expect(await days()).toHaveLength(1)
  while (await database.inWorkAs(later(24 * 4), closeNextDay)) {
    // Days on which nothing happened are closed as well.
  }
  expect((await days()).length).toBeGreaterThanOrEqual(3)
  expect(await balances()).toEqual(before)
  expect(await shop.broken()).toEqual([])
})

test("a day that was changed after it was closed is found", async () => {
  const edits = [
    sql`update payments.ledger_days set debit_minor = debit_minor + 1 where account = 'held:local'`,
    sql`update payments.ledger_closings set digest = repeat('0', 64)
      where day = (select min(day) from payments.ledger_closings)`,
    sql`update payments.captures set amount_minor = amount_minor + 1`,
  ]
  for (const edit of edits) {
    const broken = database.inWork(async (work) => {
      // As somebody could who has the database itself in hand.
      await work.tx.many(sql`set local session_replication_role = replica`)
      await work.tx.many(edit)
      const found = await Promise.all(ledgerAudit.map(async (one) => (await work.tx.many(one.sql)).length))
      throw Object.assign(new Error("not kept"), { found })
    })
    const { found } = await broken.then(
      () => ({ found: [] }),
      (error: Error & { found: number[] }) => error,
    )
    expect(found.some((rows) => rows > 0)).toBe(true)
  }
})
