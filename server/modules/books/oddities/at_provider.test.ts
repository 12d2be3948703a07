// tidy: doors, because what is odd is brought about step by step, which nothing but a test does.

import { afterAll, afterEach, expect, test } from "vitest"
import { sql } from "../../../kit/sql.ts"
import { sweepAttempts } from "../../checkout/index.ts"
import { eur, inMinutes, openShop } from "../../checkout/shop.fixture.ts"
import { hearDisputes } from "../../payments/disputes/hear.ts"
import { importBalances, refundPayment } from "../../payments/index.ts"
import { ledgerBalances } from "../../payments/ledger/balances.ts"
import type { TwinMovement } from "../../payments/providers/local/journal.ts"
import { answerOddity, giveCreditForOddity } from "./acts.ts"
import { lookForOddities } from "./look.ts"
import { getOddity, listOddities } from "./queries.ts"
import type { OddityKind } from "./rules.ts"

const shop = await openShop()
const { db, out, inWork, goods, fill, buy } = shop
afterAll(() => shop.close())
afterEach(() => shop.checkBooks())

const total = eur(1740n)
const why = "Seen by Bo"

async function placed(paymentToken: string) {
  const reply = await buy(await fill([{ variantId: goods.cup, quantity: 1 }]), { paymentToken })
  // On a busy machine the provider's answer may come too late for the buyer, not for the sweeper.
  if (reply.state !== "placed") await sweepAttempts(shop.outAt(inMinutes(1)))
  await shop.settle()
  return db.one(sql<{ orderId: string; intentId: string }>`
    select order_id, id as intent_id from payments.intents
    where attempt_id = ${reply.attemptId} and order_id is not null
  `)
}

async function newest(kind: OddityKind) {
  const [oddity] = (await listOddities(db, { kind, limit: 1 })).oddities
  if (!oddity) throw new Error(`there is no ${kind}`)
  return oddity
}

async function accounts() {
  const { balances } = await ledgerBalances(db)
  return Object.fromEntries(balances.map(({ account, balance }) => [account, balance.minor]))
}

/** A payment that was disputed, after its message was heard. */
async function disputed(token: string) {
  const { orderId, intentId } = await placed(token)
  await expect
    .poll(async () => {
      await hearDisputes(out)
      return (await db.many(sql`select id from payments.disputes where intent_id = ${intentId} limit 2`))
        .length
    })
    .toBe(1)
  await lookForOddities(out)
  return { orderId, intentId, oddity: await newest("dispute") }
}

const decide = async (intentId: string, state: "won" | "lost") => {
  const { journal } = await shop.payments.local.twin()
  const dispute = journal.disputes.get(`ld_${intentId}`)
  if (dispute) journal.saveDispute({ ...dispute, state })
}

test("a dispute says until when it can be answered; its money is gone, and comes back when it is won", async () => {
  const { orderId, intentId, oddity } = await disputed("dispute:1")
  expect(oddity).toMatchObject({ orderId, intentId, amount: total, state: "open", reason: "fraudulent" })
  expect(oddity.acts).toEqual(["answer"])
  expect(oddity.respondBy?.getTime()).toBeGreaterThan(inMinutes(6 * 1440).getTime())
  await importBalances(out)
  // 1.5 % and 0.25 of the payment, and 15.00 for the dispute.
  expect(await accounts()).toMatchObject({ disputes: 1740n, fees: 1551n, "held:local": -1551n })
  const answered = [1, 2].map(() => inWork((work) => answerOddity(work, { oddityId: oddity.oddityId, why })))
  const results = await Promise.allSettled(answered)
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  await lookForOddities(shop.outAt(inMinutes(30)))
  expect((await listOddities(db, { kind: "dispute", state: "open", limit: 9 })).oddities).toEqual([])
  await decide(intentId, "won")
  await importBalances(out)
  await hearDisputes(out)
  expect(await accounts()).toMatchObject({ disputes: 0n, fees: 1551n, "held:local": 189n })
  const { state } = await db.one(sql<{ state: string }>`
    select state from payments.disputes where intent_id = ${intentId}
  `)
  expect(state).toBe("won")
})

test("a dispute that is lost before anybody has answered needs nobody any more", async () => {
  const { intentId, oddity } = await disputed("dispute:2")
  await decide(intentId, "lost")
  await hearDisputes(shop.outAt(inMinutes(7 * 60)))
  await lookForOddities(out)
  expect((await getOddity(db, { oddityId: oddity.oddityId })).oddity.state).toBe("resolved")
})

test("an answer that comes late does not open again what was lost meanwhile", async () => {
  const { intentId } = await disputed("dispute:2")
  let isAsked = () => {}
  const asked = new Promise<void>((resolve) => {
    isAsked = resolve
  })
  let arrive = () => {}
  const onItsWay = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const late = shop.outAt(inMinutes(7 * 60))
  const payment: typeof late.providers.payment = (name) => {
    const provider = late.providers.payment(name)
    return {
      ...provider,
      async dispute(given) {
        const answer = await provider.dispute?.(given)
        isAsked()
        await onItsWay
        return answer ?? { kind: "unknown", why: "nothing" }
      },
    }
  }
  const hearing = hearDisputes({ ...late, providers: { ...late.providers, payment } })
  await asked
  await decide(intentId, "lost")
  await hearDisputes(shop.outAt(inMinutes(7 * 60 + 1)))
  arrive()
  await hearing
  const told = await db.many(sql<{ state: string; history: string[] }>`
    select state, array(
      select to_state from payments.dispute_history where dispute_id = d.id order by id
    ) as history
    from payments.disputes d where intent_id = ${intentId} limit 2
  `)
  expect(told).toEqual([{ state: "lost", history: ["needs_response", "lost"] }])
})

test("a refund that came back to us becomes credit, once", async () => {
  const { orderId, intentId } = await placed("approve:3")
  await inWork(async (work) =>
    work.write(sql`update orders.orders set customer_id = 'cus_bo' where id = ${orderId}`),
  )
  const { refundIds } = await inWork((work) =>
    refundPayment(work, { orderId, amountMinor: 1740, why: "broken" }),
  )
  await shop.settle()
  const [refundId = ""] = refundIds
  const back: TwinMovement = {
    ...{ id: `lb_back_${refundId}`, kind: "refund_failed", key: refundId, reference: `lr_${refundId}` },
    ...{ amountMinor: 1740, feeMinor: 0, currency: "EUR", atMs: Date.now(), availableMs: Date.now() },
  }
  ;(await shop.payments.local.twin()).journal.saveMovement(back)
  await importBalances(out)
  await lookForOddities(out)
  const oddity = await newest("refund_returned")
  expect(oddity).toMatchObject({ intentId, refundId, amount: total, acts: ["give_credit"] })
  const before = await accounts()
  const give = () => inWork((work) => giveCreditForOddity(work, { oddityId: oddity.oddityId, why }))
  const results = await Promise.allSettled([give(), give()])
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  const after = await accounts()
  expect((after.store_credit ?? 0n) - (before.store_credit ?? 0n)).toBe(-1740n)
  expect((after.orders ?? 0n) - (before.orders ?? 0n)).toBe(1740n)
  await lookForOddities(shop.outAt(inMinutes(5)))
  const open = await listOddities(db, { kind: "refund_returned", state: "open", limit: 9 })
  expect(open.oddities).toEqual([])
})
