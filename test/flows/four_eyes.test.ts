import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import type { Work } from "../../server/kit/db.ts"
import { sql } from "../../server/kit/sql.ts"
import { aftersaleModule, expireRequests } from "../../server/modules/aftersale/index.ts"
import type { LocalProvider } from "../../server/modules/payments/index.ts"
import type { TestApp } from "../../server/testing.ts"
import { payTwice } from "../browser/admin/odd_money.ts"
import type { Stage } from "./stage.ts"
import { eur, openTeam, type Team } from "./team.ts"

type Failed = { orderId: string; refundId: string }

let shop: TestApp
let stage: Stage
let mug: string
let ann: string
let bob: string

let setLimit: Team["setLimit"]
let give: Team["give"]
let decide: Team["decide"]
let checkBooks: Team["checkBooks"]

beforeAll(async () => {
  ;({ shop, stage, mug, ann, bob, setLimit, give, decide, checkBooks } = await openTeam())
}, 120_000)
afterAll(() => shop.close())
afterEach(() => checkBooks())

let mailbox = 0
async function buy(quantity = 2): Promise<string> {
  const cart = await stage.fillCart({ variantId: mug, quantity })
  const reply = await stage.pay(cart, { email: `buyer${++mailbox}@example.com` })
  await shop.app.settle()
  return reply.body.orderId
}

let key = 0
const refund = (token: string, orderId: string, body: object) =>
  shop.call(`/admin/v1/orders/${orderId}/refunds`, {
    token,
    headers: { "idempotency-key": `refund-${++key}` },
    body: { why: "broken", ...body },
  })
const backOf = async (orderId: string) => {
  const { payments } = await stage.admin(`/orders/${orderId}/payments`)
  return payments[0].refunded.minor as number
}

test("above the limit a refund waits for a second person, who is never the first one", async () => {
  const orderId = await buy()
  const small = await refund(ann, orderId, { amount: eur(2_000) })
  expect(small.body, small.text).toMatchObject({ request: null })
  const asked = await refund(ann, orderId, { amount: eur(12_500) })
  expect(asked.body).toMatchObject({ request: { state: "asked", amount: eur(12_500), why: "broken" } })
  expect(await backOf(orderId)).toBe(2_000)
  const { requestId } = asked.body.request

  const more = await refund(bob, orderId, { amount: eur(10_000) })
  expect(more.body).toMatchObject({ status: 409, code: "refund.asked_already" })
  expect((await decide(ann, requestId, "approval")).body).toMatchObject({ code: "refund_request.own" })
  expect((await decide(ann, requestId, "refusal")).status).toBe(403)
  expect((await stage.admin("/refund-request-counts")).waiting).toBe(1)
  expect((await shop.call("/admin/v1/refund-request-counts", { token: ann })).body.waiting).toBe(0)

  const approved = await decide(bob, requestId, "approval")
  expect(approved.body, approved.text).toMatchObject({ state: "approved", decidedByName: "bob@example.com" })
  await shop.app.settle()
  expect(await backOf(orderId)).toBe(14_500)
  expect((await decide(bob, requestId, "refusal")).body).toMatchObject({ code: "refund_request.decided" })
  const { timeline } = await stage.admin(`/orders/${orderId}`)
  const kinds = timeline.map(({ kind }: { kind: string }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(["refund_requested", "refund_approved", "refunded"]))
  const update = sql`update aftersale.refund_requests set decided_by = asked_by where id = ${requestId}`
  await expect(shop.app.out.inWork(async (work) => work.write(update))).rejects.toThrow(/four_eyes/)
})

test("many small refunds of one order within a day count together, and so do units", async () => {
  const orderId = await buy()
  const { lines } = await stage.admin(`/orders/${orderId}`)
  const units = { lines: [{ orderLineId: lines[0].lineId, quantity: 1 }], delivery: false }
  expect((await refund(ann, orderId, { units })).body).toMatchObject({ request: null })
  const second = await refund(ann, orderId, { units })
  expect(second.body).toMatchObject({ request: { amount: eur(10_000), units } })
  const again = await refund(bob, orderId, { units })
  expect(again.body).toMatchObject({ status: 409, code: "refund.units_gone" })
  const refused = await decide(bob, second.body.request.requestId, "refusal")
  expect(refused.body).toMatchObject({ state: "refused", reason: "Not ours" })
  const anew = await refund(bob, orderId, { units })
  expect((await decide(ann, anew.body.request.requestId, "approval")).body).toMatchObject({
    state: "approved",
  })
  const { lines: after } = await stage.admin(`/orders/${orderId}`)
  expect(after[0]).toMatchObject({ refundedQuantity: 2 })
})

test("nobody is asked for more than can be given back, or for another currency", async () => {
  const orderId = await buy()
  const wishes = [eur(999_999), { minor: 12_500, currency: "CHF" }]
  const [more, other] = [
    await refund(ann, orderId, { amount: wishes[0] }),
    await refund(ann, orderId, { amount: wishes[1] }),
  ]
  expect(more.body).toMatchObject({ status: 409, code: "payments.refund_too_much" })
  expect(other.body).toMatchObject({ status: 422, code: "payments.currency" })
  const { timeline } = await stage.admin(`/orders/${orderId}`)
  expect(timeline.filter(({ kind }: { kind: string }) => kind.startsWith("refund"))).toEqual([])
  // Two who give more than half at the same moment: one gives or asks, the other is told.
  const both = await Promise.all([ann, bob].map((token) => refund(token, orderId, { amount: eur(12_500) })))
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
})

test("approved twice, or approved and refused at once, a refund is decided once", async () => {
  for (let round = 0; round < 3; round++) {
    const orderId = await buy()
    const asked = await Promise.all(
      [ann, bob, ann].map((token) => refund(token, orderId, { amount: eur(14_000) })),
    )
    const open = asked.filter(({ status }) => status === 201)
    expect(open).toHaveLength(1)
    expect(asked.filter(({ status }) => status === 409)).toHaveLength(2)
    const { requestId, askedByName } = open[0]?.body.request ?? {}
    const other = askedByName === "ann@example.com" ? bob : ann
    const decided = await Promise.all([
      decide(other, requestId, "approval"),
      decide(stage.owner, requestId, round === 0 ? "approval" : "refusal"),
      decide(other, requestId, "approval"),
      refund(other, orderId, {}),
    ])
    const won = decided.slice(0, 3).filter(({ status }) => status < 300)
    expect(won.length, decided.map(({ text }) => text).join("\n")).toBe(1)
    await shop.app.settle()
    expect(await backOf(orderId)).toBeLessThanOrEqual(20_000)
  }
})

test("a key asks, and neither it nor its maker approves; who asked takes it back", async () => {
  const { secret } = await stage.admin("/api-keys", {
    body: { name: "Program", permissions: ["payments.refund", "payments.read", "orders.read"] },
  })
  await shop.app.out.inWork(async (work) =>
    work.write(sql`update staff.desk_rules set refund_confirm_above_minor = 100000000`),
  )
  const orderId = await buy()
  const asked = await refund(secret, orderId, { amount: eur(13_000) })
  const { requestId } = asked.body.request
  expect((await decide(secret, requestId, "approval")).status).toBe(403)
  expect((await decide(stage.owner, requestId, "approval")).status).toBe(403)
  const path = `/admin/v1/refund-requests/${requestId}`
  expect((await shop.call(path, { method: "DELETE", token: ann })).status).toBe(403)
  expect((await shop.call(path, { method: "DELETE", token: secret })).body).toMatchObject({
    state: "withdrawn",
  })
  const later = await refund(ann, orderId, { amount: eur(13_000) })
  await stage.admin(`/orders/${orderId}/cancellation`, { body: {} })
  await shop.app.settle()
  const { state } = await stage.admin(`/refund-requests/${later.body.request.requestId}`)
  expect(state).toBe("withdrawn")
  expect(await backOf(orderId)).toBe(20_000)
})

test("what nobody decides expires and is listed; the limit is the owner's", async () => {
  const orderId = await buy()
  const asked = await refund(ann, orderId, { amount: eur(13_000) })
  const { requestId } = asked.body.request
  const later = new Date(Date.now() + 8 * 86_400_000)
  await shop.app.out.inWork((work) => expireRequests({ ...work, now: later }))
  expect((await decide(bob, requestId, "approval")).body).toMatchObject({ code: "refund_request.decided" })
  const list = await stage.admin("/refund-requests?state=decided&limit=2")
  expect(list.requests[0]).toMatchObject({ requestId, state: "expired" })
  expect(list.next).not.toBeNull()
  expect((await stage.admin("/refund-requests")).requests).toEqual([])

  const rules = await stage.admin("/after-sale-rules")
  const raised = await shop.call("/admin/v1/after-sale-rules", {
    ...{ method: "PUT", token: ann, body: { ...rules, secondPersonAbove: {} } },
  })
  expect(raised.body).toMatchObject({ status: 403, code: "aftersale_rules.limit" })
  await setLimit({})
  expect((await refund(ann, orderId, { amount: eur(13_000) })).body).toMatchObject({ request: null })
})

test("what is odd goes back above the limit by two people, once, whoever presses at the same time", async () => {
  await setLimit({ EUR: 12_000 })
  for (let round = 0; round < 2; round++) {
    const orderId = await buy()
    const { intentId } = await payTwice({ app: shop }, orderId)
    const { oddities } = await stage.admin("/oddities?state=open&kind=paid_twice")
    const { oddityId } = oddities[0]
    const path = `/oddities/${oddityId}`
    const asked = await Promise.all(
      [ann, bob, ann].map((one) => give(one, `${path}/refund`, { why: "twice" })),
    )
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await stage.admin(path)).oddity.state).toBe("open")
    const { requestId } = await stage.admin(path)
    const request = await stage.admin(`/refund-requests/${requestId}`)
    expect(request).toMatchObject({ kind: "oddity", subject: oddityId, amount: eur(20_000) })
    const asker = request.askedByName === "ann@example.com" ? ann : bob
    const other = asker === ann ? bob : ann
    expect((await decide(asker, requestId, "approval")).body).toMatchObject({ code: "refund_request.own" })
    const decided = await Promise.all([
      decide(other, requestId, "approval"),
      decide(stage.owner, requestId, "approval"),
      ...(round === 0 ? [] : [give(stage.owner, `${path}/dismissal`, { why: "No" })]),
      refund(stage.owner, orderId, { amount: eur(9_000) }),
    ])
    const won = decided.slice(0, 2).filter(({ status }) => status < 300)
    expect(won.length).toBeLessThanOrEqual(1)
    await shop.app.settle()
    const journal = (await (shop.app.out.providers.payment("local") as LocalProvider).twin()).journal
    expect(journal.refundedOf(intentId)).toBe(won.length * 20_000)
    if (round === 0) expect((await stage.admin(path)).oddity.state).toBe("resolved")
  }
})

test("of a transfer, what is too much above the limit goes back by two people, and noted twice it is noted once", async () => {
  await setLimit({ EUR: 12_000 })
  const cart = await stage.fillCart({ variantId: mug, quantity: 1 })
  const wish = { email: "transfers@example.com", paymentMethod: "transfer" }
  const { orderId } = (await stage.pay(cart, wish)).body
  await shop.app.settle()
  const { total } = await stage.admin(`/orders/${orderId}`)
  const amount = eur(total.minor + 15_000)
  const receipts = (path: string, body: object, headers = {}) =>
    shop.call(`/admin/v1/orders/${orderId}/receipts${path}`, { token: stage.owner, headers, body })
  for (const wrong of [eur(0), eur(-5), { minor: 1.5, currency: "EUR" }, { minor: 5, currency: "CHF" }])
    expect((await receipts("/preview", { amount: wrong })).status).toBe(422)
  const { body: preview } = await receipts("/preview", { amount })
  expect(preview).toEqual({ pays: total, left: eur(0), tooMuch: eur(15_000), received: eur(0) })
  const asked = { amount, received: eur(0) }
  const key = { "idempotency-key": "the-statement-of-today" }
  const noted = await receipts("", asked, key)
  expect(noted.body, noted.text).toMatchObject({ tooMuch: eur(15_000) })
  const again = await receipts("", asked, key)
  expect(again.body).toEqual(noted.body)
  const other = await receipts("", asked, { "idempotency-key": "somebody-else" })
  expect(other.body).toMatchObject({ status: 409, code: "payments.receipt_changed" })
  const path = `/oddities/${noted.body.oddityId}`
  expect((await give(ann, `${path}/refund`, { why: "too much" })).status).toBe(200)
  const { requestId, oddity } = await stage.admin(path)
  expect(oddity.state).toBe("open")
  expect((await decide(ann, requestId, "approval")).body).toMatchObject({ code: "refund_request.own" })
  expect((await decide(bob, requestId, "approval")).body).toMatchObject({ state: "approved" })
  await shop.app.settle()
  expect((await stage.admin(path)).oddity.state).toBe("resolved")
  expect(await stage.admin(`/orders/${orderId}`)).toMatchObject({ money: "paid", refunded: eur(0) })
})

test("the owner's order: gift cards get back first what they paid, or last", async () => {
  for (const [cardsFirst, returned] of [
    [true, 1_000],
    [false, 0],
  ] as const) {
    await setLimit({}, { cardsFirst })
    const { code } = await stage.admin("/gift-cards", { body: { amount: eur(1_000), reason: "a present" } })
    const cart = await stage.fillCart({ variantId: mug })
    await stage.ok(`/store/v1/carts/${cart.cartId}/gift-cards`, { cartToken: cart.token, body: { code } })
    const { orderId } = (await stage.pay(cart, { email: `gift${returned}@example.com` })).body
    await shop.app.settle()
    await refund(ann, orderId, { amount: eur(1_000) })
    const { tenders } = await stage.admin(`/orders/${orderId}/payments`)
    expect(tenders).toMatchObject([{ returned: eur(returned) }])
    await shop.app.settle()
    const { timeline } = await stage.admin(`/orders/${orderId}`)
    const { details } = timeline.findLast(({ kind }: { kind: string }) => kind === "refunded")
    expect(details.tender).toBe(cardsFirst ? "gift_card" : undefined)
  }
})

test("of a refund that card and gift card share, the one that fails frees only its own units", async () => {
  await setLimit({}, { cardsFirst: false })
  const { code } = await stage.admin("/gift-cards", { body: { amount: eur(15_000), reason: "a present" } })
  const cart = await stage.fillCart({ variantId: mug, quantity: 3 })
  await stage.ok(`/store/v1/carts/${cart.cartId}/gift-cards`, { cartToken: cart.token, body: { code } })
  const { orderId } = (await stage.pay(cart, { email: "shared@example.com" })).body
  await shop.app.settle()
  const [line] = (await stage.admin(`/orders/${orderId}`)).lines
  const units = { lines: [{ orderLineId: line.lineId, quantity: 3 }], delivery: false }
  const given = await refund(ann, orderId, { units })
  expect(given.status, given.text).toBe(201)
  await shop.app.settle()
  const { refundId, amount } = given.body.refunds[0]
  expect(amount).toEqual(eur(15_000))
  const heard = aftersaleModule.subscriptions.find(
    ({ subscriber }) => subscriber === "aftersale.release_parts",
  )
  const release = (heard as unknown as { command: (work: Work, failed: Failed) => Promise<void> }).command
  await shop.app.out.inWork((work) => release(work, { orderId, refundId }))
  await shop.app.out.inWork((work) => release(work, { orderId, refundId }))
  // 150 of 300 stay given: the second unit lies in both shares, and the gift card's ends it.
  const [after] = (await stage.admin(`/orders/${orderId}`)).lines
  expect(after).toMatchObject({ refundedQuantity: 2, refunded: eur(15_000) })
})
