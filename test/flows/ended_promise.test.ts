import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { watchAuthorizations } from "../../server/modules/payments/index.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let mug: string

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  mug = (await stage.addProduct({ sku: "MUG", priceMinor: 1_000, stock: 1_000 })).variantId
}, 120_000)
afterAll(() => shop.close())

afterEach(async () => {
  await shop.app.settle()
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
})

const eur = (minor: number) => ({ minor, currency: "EUR" })

async function captureAt(when: "placement" | "dispatch") {
  const { methods } = await stage.admin("/payment-methods")
  const { code, marketCodes, facts, position, active, version } = methods.find(
    (one: { code: string }) => one.code === "card",
  )
  const body = { marketCodes, facts, position, active, captureAt: when, version }
  await stage.admin(`/payment-methods/${code}`, { method: "PUT", body })
}

let mailbox = 0
async function buy(given: { paymentMethod: string; paymentToken?: string }): Promise<string> {
  const cart = await stage.fillCart({ variantId: mug })
  const reply = await stage.pay(cart, { email: `late${++mailbox}@example.com`, ...given })
  expect(reply.body, reply.text).toMatchObject({ state: "placed" })
  await shop.app.settle()
  return reply.body.orderId
}

/** An order whose bank has promised its money for two seconds, and nobody took it. */
async function voided(): Promise<string> {
  await captureAt("dispatch")
  const orderId = await buy({ paymentMethod: "card", paymentToken: `short:${mailbox}` })
  await captureAt("placement")
  await expect
    .poll(
      async () => {
        await watchAuthorizations(shop.app.out)
        await shop.app.settle()
        return (await stage.admin(`/orders/${orderId}`)).money
      },
      { timeout: 20_000, interval: 300 },
    )
    .toBe("voided")
  return orderId
}

const note = (orderId: string, body: object, idempotencyKey: string) =>
  shop.call(`/admin/v1/orders/${orderId}/receipts`, {
    ...{ token: stage.owner, method: "POST", body },
    headers: { "idempotency-key": idempotencyKey },
  })
const mailsOf = async (template: string, orderId: string) => {
  const { email } = await stage.admin(`/orders/${orderId}`)
  const { mails } = await stage.admin(`/mails?template=${template}&limit=50`)
  return mails.filter((mail: { to: string }) => mail.to === email)
}
const staffId = async () => (await stage.admin("/me")).id

test("money that a bank promised in vain is noted as it came, once; who has noted it stands on the timeline", async () => {
  const orderId = await voided()
  const { total } = await stage.admin(`/orders/${orderId}`)
  const asked = { body: { amount: total }, token: stage.owner }
  const preview = await shop.call(`/admin/v1/orders/${orderId}/receipts/preview`, asked)
  expect(preview.body).toMatchObject({ pays: total, left: eur(0), tooMuch: eur(0), received: eur(0) })
  const body = { amount: total, received: eur(0) }
  const unsaid = await note(orderId, body, "unsaid-0001")
  expect([unsaid.status, unsaid.body.code]).toEqual([422, "payments.by_needed"])
  expect((await note(orderId, { ...body, by: "wire" }, "wrong-0001")).status).toBe(422)
  const double = await Promise.all([1, 2].map(() => note(orderId, { ...body, by: "cash" }, "noted-0001")))
  for (const { status } of double) expect([200, 409]).toContain(status)
  const again = await note(orderId, { ...body, by: "cash" }, "noted-0001")
  expect(again.body).toMatchObject({ pays: total, oddityId: null })
  const late = await note(orderId, { ...body, by: "cash" }, "noted-0002")
  expect([late.status, late.body.code]).toEqual([409, "payments.receipt_changed"])
  await shop.app.settle()
  const { money, paid, paymentMethod, timeline } = await stage.admin(`/orders/${orderId}`)
  expect({ money, paid, paymentMethod }).toEqual({ money: "paid", paid: total, paymentMethod: "cash" })
  const received = timeline.find((one: { kind: string }) => one.kind === "payment_received")
  expect(received.actor).toBe(await staffId())
})

test("a note that is taken back is put right with its buyer: once, with what is awaited, in text and HTML", async () => {
  const orderId = await buy({ paymentMethod: "transfer" })
  const { total, number } = await stage.admin(`/orders/${orderId}`)
  await note(orderId, { amount: total, received: eur(0) }, "typo-0001")
  await shop.app.settle()
  expect(await mailsOf("payment_received", orderId)).toHaveLength(1)
  const { payments } = await stage.admin(`/orders/${orderId}/payments`)
  const path = `/admin/v1/orders/${orderId}/receipts/${payments[0].intentId}/reversal`
  const press = { token: stage.owner, method: "POST" as const, body: { why: "A typo" } }
  const headers = { "idempotency-key": "back-0001" }
  expect((await shop.call(path, { ...press, headers })).status).toBe(200)
  expect((await shop.call(path, { ...press, headers })).status).toBe(200)
  const other = await shop.call(path, { ...press, headers: { "idempotency-key": "back-0002" } })
  expect([other.status, other.body.code]).toEqual([409, "payments.receipt_taken_back"])
  await shop.app.settle()
  const mails = await mailsOf("payment_taken_back", orderId)
  expect(mails).toHaveLength(1)
  const { text, html, subject } = await stage.admin(`/mails/${mails[0].id}`)
  expect(subject).toContain(number)
  for (const said of [text, html]) {
    expect(said).toContain("is still to be paid")
    expect(said).toContain("14.90")
    expect(said).toContain(`/orders/${orderId}?token=`)
  }
})

test("whoever was never told that money came does not read of such a mail when the note is taken back", async () => {
  const switched = (isOn: boolean, version: number) =>
    stage.admin("/mail-templates/payment_received", { method: "PUT", body: { isOn, version, words: {} } })
  const { version } = await switched(false, 0)
  const orderId = await buy({ paymentMethod: "transfer" })
  const { total } = await stage.admin(`/orders/${orderId}`)
  await note(orderId, { amount: total, received: eur(0) }, "quiet-0001")
  await shop.app.settle()
  const { payments } = await stage.admin(`/orders/${orderId}/payments`)
  await stage.admin(`/orders/${orderId}/receipts/${payments[0].intentId}/reversal`, {
    ...{ body: { why: "A typo" }, headers: { "idempotency-key": "quiet-0002" } },
  })
  await shop.app.settle()
  await switched(true, version)
  const [mail] = await mailsOf("payment_taken_back", orderId)
  const { text, html } = await stage.admin(`/mails/${mail.id}`)
  for (const said of [text, html]) {
    expect(said).toContain("We had noted that €14.90")
    expect(said).not.toMatch(/wrote to you|told you|our mail|last mail/i)
  }
})

test("of what is not awaited any more, or never paid the order, nobody is told that it did not come", async () => {
  const [canceled, late] = [
    await buy({ paymentMethod: "transfer" }),
    await buy({ paymentMethod: "transfer" }),
  ]
  const { total } = await stage.admin(`/orders/${late}`)
  await note(late, { amount: total, received: eur(0) }, "late-0001")
  await shop.app.settle()
  await note(late, { amount: eur(500), received: total }, "late-0002")
  const { payments } = await stage.admin(`/orders/${late}/payments`)
  const more = payments.find((one: { isLate: boolean }) => one.isLate)
  await stage.admin(`/orders/${late}/receipts/${more.intentId}/reversal`, {
    ...{ body: { why: "A typo" }, headers: { "idempotency-key": "late-0003" } },
  })
  await stage.admin(`/orders/${canceled}/cancellation`, { body: {} })
  await shop.app.settle()
  await note(canceled, { amount: eur(500), received: eur(0) }, "late-0004")
  const { payments: after } = await stage.admin(`/orders/${canceled}/payments`)
  const came = after.find((one: { isLate: boolean }) => one.isLate)
  await stage.admin(`/orders/${canceled}/receipts/${came.intentId}/reversal`, {
    ...{ body: { why: "Another order" }, headers: { "idempotency-key": "late-0005" } },
  })
  await shop.app.settle()
  for (const orderId of [late, canceled]) expect(await mailsOf("payment_taken_back", orderId)).toEqual([])
})
