import { afterAll, expect, test } from "vitest"
import type { Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { mailModule } from "../mail/index.ts"
import { mailOrderCanceled, mailOrderRefunded, mailOrdersPlaced, mailPaymentReceived } from "./mails.ts"
import { openOrders, soldLine } from "./orders.fixture.ts"

const shop = await openOrders()
const { database, place } = shop
afterAll(() => shop.close())

/** Renders what waits, into the mailbox that a shop without a mail server has. */
async function deliver(): Promise<void> {
  const providers = { ...database.out.providers, openMail: () => undefined }
  const job = mailModule.jobs.find(({ name }) => name === "mail.deliver")
  await job?.run({ ...database.out, providers }, {} as never)
}

const mails = () =>
  database.db.many(sql<{ template: string; state: string; toAddress: string; subject: string | null }>`
    select template, state, to_address, subject from mail.messages order by id
  `)
const twice = async (command: (work: Work) => Promise<void>) => {
  for (let times = 0; times < 2; times++) await database.inWork(command)
}

test("what happens to an order is one mail in the buyer's language, however often it is told", async () => {
  const { orderId, number } = await place({
    locale: "de",
    lines: [soldLine(), soldLine({ variantTitle: null, pictureUrl: "/media/mug-320.webp" })],
    payment: {
      method: "transfer",
      facts: [{ label: { en: "IBAN", de: "IBAN" }, value: "DE89 3704 0044 0532 0130 00" }],
    },
  })
  const amounts = { amountMinor: 4490, capturedMinor: 4490 }
  const refund = { orderId, refundId: "ref_1", amountMinor: 500, why: "broken", tender: null }
  await twice((work) => mailOrdersPlaced(work, [{ orderId }]))
  await twice((work) => mailPaymentReceived(work, { orderId, intentId: "int_1", ...amounts }))
  await twice((work) => mailOrderRefunded(work, refund))
  await twice((work) => mailOrderCanceled(work, { orderId, reason: null, because: null, refundMinor: 3990 }))
  await deliver()
  const sent = await mails()
  expect(sent.map(({ template }) => template)).toEqual([
    "order_placed",
    "payment_received",
    "order_refunded",
    "order_canceled",
  ])
  for (const mail of sent) expect(mail).toMatchObject({ state: "kept", toAddress: "ada@example.com" })
  expect(sent[0]?.subject).toContain(number)
  expect(sent[0]?.subject).toMatch(/Bestellung/)
})

test("an order of files, without address, delivery and name, is mailed as well", async () => {
  const { orderId } = await place({
    buyerName: null,
    address: null,
    delivery: null,
    deliveryMinor: 0,
    lines: [soldLine({ reach: "file", fileMediaId: "fil_1" })],
  })
  await database.inWork((work) => mailOrdersPlaced(work, [{ orderId }]))
  await deliver()
  expect((await mails()).at(-1)).toMatchObject({ template: "order_placed", state: "kept" })
})
