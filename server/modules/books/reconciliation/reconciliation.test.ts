// tidy: doors, because what differs is brought about step by step, which nothing but a test does.

import { afterAll, expect, test } from "vitest"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { importBalances, refundPayment } from "../../payments/index.ts"
import { makeRefund } from "../../payments/jobs.ts"
import { eur, openMoney, taken } from "../../payments/money.fixture.ts"
import { askToCompare, compareOddity, dismissOddity } from "../oddities/acts.ts"
import { lookForOddities } from "../oddities/look.ts"
import { listOddities } from "../oddities/queries.ts"
import { agreements, listReconciliations, reconciledDays } from "./queries.ts"
import { reconcile } from "./reconcile.ts"

type Shop = Awaited<ReturnType<typeof openMoney>>

// Each test begins with days that nobody has compared.
const opened: Shop[] = []
async function openBooks(): Promise<Shop> {
  const shop = await openMoney()
  opened.push(shop)
  return shop
}
afterAll(async () => {
  for (const shop of opened) {
    expect(await shop.broken()).toEqual([])
    await shop.close()
  }
})

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

/** Compares as of some days from now, when today is over. */
async function compareIn({ database }: Shop, days: number) {
  const { db, out } = database
  await importBalances(out)
  await database.inWorkAs({ now: inDays(days) }, (work) =>
    reconcile(work, { provider: "local", completeAt: inDays(days) }),
  )
  await lookForOddities(out)
  const { reconciliations } = await listReconciliations(db, { limit: 1 })
  const found = await db.many(sql<{ kind: string; subject: string }>`
    select kind, subject from books.differences
    where reconciliation_id = ${reconciliations[0]?.reconciliationId} order by kind limit 100
  `)
  return { ...reconciliations[0], found }
}

async function open({ database }: Shop) {
  const { oddities } = await listOddities(database.db, {
    kind: "reconciliation_difference",
    state: "open",
    limit: 50,
  })
  return oddities
}

const movement = (key: string | null, minor: number, currency = "EUR") => ({
  ...{ id: newId("request"), kind: "charge" as const, key, reference: "lp_1", amountMinor: minor, currency },
  ...{ feeMinor: 0, atMs: Date.now(), availableMs: Date.now() },
})

test("what both sides know agrees, to the cent and day by day", async () => {
  const shop = await openBooks()
  const { database } = shop
  const { db, out } = database
  const { orderId } = await shop.paid(eur(5000n))
  await shop.paid(eur(700n))
  const { refundIds } = await database.inWork((work) =>
    refundPayment(work, { orderId, amountMinor: 1200, why: "broken" }),
  )
  await makeRefund(out, { refundId: refundIds[0] ?? "" })
  // Given as store credit, it never went to the provider.
  await database.inWork((work) =>
    refundPayment(work, { orderId, amountMinor: 100, why: "sorry", creditTo: "cus_1" }),
  )
  // Today is not over yet.
  await compareIn(shop, 0)
  expect((await listReconciliations(db, { limit: 1 })).reconciliations).toEqual([])
  const night = await compareIn(shop, 3)
  expect(night).toMatchObject({ payments: 2, refunds: 1, differences: 0, found: [] })
  expect(night.agreedUntil).toEqual(night.until)
  const { days } = await reconciledDays(db, { limit: 10 })
  expect(days).toMatchObject([
    {
      ...{ taken: eur(5700n), takenTheirs: eur(5700n), returned: eur(1200n), returnedTheirs: eur(1200n) },
      ...{ provider: "local", differences: 0 },
    },
  ])
})

test("each difference is named, is odd until it is settled, and holds back what is agreed", async () => {
  const shop = await openBooks()
  const { database } = shop
  const { db, out } = database
  const journal = (await shop.providers.local.twin()).journal
  // Ours only: the provider has never heard of it. Another amount and another currency than ours.
  const ours = await shop.intent({ amount: eur(300n) })
  const amount = await shop.intent({ amount: eur(400n) })
  const currency = await shop.intent({ amount: eur(600n) })
  for (const { intentId, amount: asked } of [ours, amount, currency]) {
    await shop.hear(intentId, taken(asked), newId("order"))
  }
  journal.saveMovement(movement(amount.intentId, 401))
  journal.saveMovement(movement(currency.intentId, 600, "USD"))
  // Theirs only: somebody charged at the provider's own page.
  journal.saveMovement(movement(null, 900))
  await shop.paid(eur(2500n))
  const night = await compareIn(shop, 6)
  expect(night.differences).toBe(4)
  expect(night.found.map(({ kind }) => kind)).toEqual([
    "amount_differs",
    "currency_differs",
    "ours_only",
    "theirs_only",
  ])
  expect(night.agreedUntil?.getTime()).toBeLessThan(Date.now())
  const odd = await open(shop)
  const of = (reason: string) => odd.find((one) => one.reason === reason)
  expect(of("ours_only")).toMatchObject({ subject: ours.intentId, amount: eur(300n), acts: ["compare"] })
  expect(of("amount_differs")).toMatchObject({ amount: eur(400n), other: eur(401n) })
  expect(of("currency_differs")).toMatchObject({ other: { minor: 600n, currency: "USD" } })
  expect(of("theirs_only")).toMatchObject({ intentId: null, amount: eur(900n) })

  // The provider tells of it late, and it is in order.
  journal.saveMovement(movement(ours.intentId, 300))
  const oddityId = of("ours_only")?.oddityId ?? ""
  const asked = await database.inWork((work) => askToCompare(work, { oddityId }))
  expect((await compareOddity(out, asked)).oddity.state).toBe("resolved")
  const again = database.inWork((work) => askToCompare(work, { oddityId }))
  await expect(again).rejects.toMatchObject({ code: "oddity.closed" })

  // What somebody explains does not hold back what is agreed.
  for (const one of await open(shop)) {
    await database.inWork((work) => dismissOddity(work, { oddityId: one.oddityId, why: "Seen" }))
  }
  const later = await compareIn(shop, 7)
  expect(later.differences).toBe(3)
  expect(later.agreedUntil).toEqual(later.until)
  expect(await open(shop)).toEqual([])
  expect((await agreements(db)).agreements).toMatchObject([{ provider: "local", differences: 3 }])
})

test("the books of a night cannot be edited", async () => {
  const { database } = opened[0] ?? (await openBooks())
  for (const edit of [
    sql`update books.reconciliations set differences = 0`,
    sql`delete from books.differences`,
    sql`update books.reconciled_days set taken_minor = 0`,
  ]) {
    await expect(database.inWork(async (work) => work.write(edit))).rejects.toThrow("never changed")
  }
})
