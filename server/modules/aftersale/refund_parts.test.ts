// tidy: doors, because what has paid an order is bought in a small shop first, which is the checkout's.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { type Money, money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { addGiftCard, tryGiftCard } from "../cart/index.ts"
import { eur, openShop, type TinyShop } from "../checkout/shop.fixture.ts"
import { orderForStaff } from "../orders/index.ts"
import { issueCard, noteReceipt, paymentsOf, previewReceipt, type RefundPart } from "../payments/index.ts"
import { refund, refundAsCredit, refundPreview } from "./index.ts"

let shop: TinyShop
beforeAll(async () => {
  shop = await openShop()
}, 60_000)
afterEach(() => shop.checkBooks())
afterAll(() => shop.close())

/** Two cups and the parcel, 29.90: gift cards pay 8.00 and 5.00, the rest is paid in another way. */
async function bought(paymentMethod: "card" | "transfer", cards = [800n, 500n]): Promise<string> {
  const { inWork, out, goods } = shop
  const cart = await shop.fill([{ variantId: goods.cup, quantity: 2 }])
  for (const minor of cards) {
    const issued = { amount: eur(minor), expiresAt: null, reason: "a test" }
    const { code } = await inWork((work) => issueCard(work, issued))
    await addGiftCard(out, await inWork((work) => tryGiftCard(work, { ...cart, code })))
  }
  const wish = paymentMethod === "card" ? {} : { paymentToken: undefined }
  const reply = await shop.buy(cart, { paymentMethod, ...wish })
  if (reply.state !== "placed") throw new Error(`the order is ${reply.state}`)
  const { orderId } = reply
  await inWork(async (work) =>
    work.write(sql`update orders.orders set customer_id = 'cus_ada' where id = ${orderId}`),
  )
  if (paymentMethod === "transfer") {
    // It comes in two parts, which are payments of their own.
    const { left } = await notes(orderId, eur(400n))
    await notes(orderId, left)
  }
  await shop.settle()
  return orderId
}

async function notes(orderId: string, amount: Money) {
  const { received } = await previewReceipt(shop.db, { orderId, amount, isCanceled: false })
  return shop.inWork((work) => noteReceipt(work, { orderId, amount, received, isCanceled: false }))
}

const giveFirst = (cardsFirst: boolean) =>
  shop.inWork(async (work) => work.write(sql`update aftersale.rules set cards_first = ${cardsFirst}`))

/** What has come back since, by the names of a preview. */
async function backOf(orderId: string, known: ReadonlySet<string> = new Set()) {
  const { wentBack } = await paymentsOf(shop.db, { orderId })
  return wentBack.filter(({ refundId }) => !known.has(refundId))
}

const nameOf = ({ to, method, lastFour, amount }: RefundPart) =>
  `${to} ${method} ${lastFour} ${amount.minor} ${amount.currency}`

let seed = 20261127
const pick = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((seed / 2_147_483_648) * below)
}

test("what a refund is said to give to whom is what it gives, in whatever steps, by whatever policy", async () => {
  for (const [turn, method] of (["card", "transfer", "card", "transfer"] as const).entries()) {
    const orderId = await bought(method)
    const { lines } = await orderForStaff(shop.db, { orderId })
    const cup = { orderLineId: lines[0]?.lineId ?? "", quantity: 1 }
    let leftMinor = 2990n
    for (let step = 0; leftMinor > 0n; step++) {
      await giveFirst(pick(2) === 0)
      const asCredit = pick(3) === 0
      const amount = eur(leftMinor < 500n || step > 5 ? leftMinor : BigInt(1 + pick(Number(leftMinor))))
      const wish = step === 0 ? { units: { lines: [cup], delivery: turn > 1 } } : { amount }
      const known = new Set((await backOf(orderId)).map(({ refundId }) => refundId))
      const said = await refundPreview(shop.db, { orderId, ...wish, asCredit })
      const parts = said.parts.map(nameOf)
      expect(said.parts.reduce((sum, part) => sum + part.amount.minor, 0n)).toBe(said.amount.minor)

      const give = asCredit ? refundAsCredit : refund
      const given = await shop.inWork((work) => give(work, { orderId, ...wish, why: "broken" }))
      const told = given.wentBack.filter(({ refundId }) => !known.has(refundId)).map(nameOf)
      expect(told.sort(), `seed 20261127, order ${turn}, step ${step}`).toEqual(parts.sort())
      await shop.settle()
      const back = await backOf(orderId, known)
      expect(back.map(nameOf).sort()).toEqual(parts)
      expect(new Set(back.map(({ state }) => state))).toEqual(new Set(["done"]))
      leftMinor -= said.amount.minor
    }
    expect(await orderForStaff(shop.db, { orderId })).toMatchObject({
      money: "refunded",
      refunded: eur(2990n),
    })
  }
})

test("who sends what back is said: a provider, the shop by hand, a gift card, or the customer's credit", async () => {
  await giveFirst(true)
  const [card, transfer] = [await bought("card", [800n]), await bought("transfer", [])]
  const partsOf = async (orderId: string, minor: bigint, asCredit = false) =>
    (await refundPreview(shop.db, { orderId, amount: eur(minor), asCredit })).parts
  const [gift, rest] = await partsOf(card, 1000n)
  expect(gift).toMatchObject({ to: "gift_card", method: null, amount: eur(800n) })
  expect(gift?.lastFour).toMatch(/^\w{4}$/)
  expect(rest).toEqual({ to: "provider", method: "card", lastFour: null, amount: eur(200n) })
  expect(await partsOf(card, 1000n, true)).toMatchObject([
    { to: "store_credit", lastFour: gift?.lastFour },
    { to: "store_credit", method: "card" },
  ])
  await giveFirst(false)
  expect(await partsOf(card, 1000n)).toMatchObject([{ to: "provider", amount: eur(1000n) }])
  expect(await partsOf(transfer, 2990n)).toMatchObject([
    { to: "by_hand", method: "transfer", amount: eur(2590n) },
    { to: "by_hand", method: "transfer", amount: eur(400n) },
  ])
})

test("what could never be given is refused before it is asked for, and nothing is changed", async () => {
  const orderId = await bought("card")
  const ask = (wish: object) => refundPreview(shop.db, { orderId, asCredit: false, ...wish })
  await expect(ask({ amount: eur(2991n) })).rejects.toMatchObject({ code: "payments.refund_too_much" })
  await expect(ask({ amount: money(1n, "USD") })).rejects.toMatchObject({ code: "payments.currency" })
  expect((await ask({})).amount).toEqual(eur(2990n))
  await shop.inWork(async (work) =>
    work.write(sql`update orders.orders set customer_id = null where id = ${orderId}`),
  )
  await expect(ask({ asCredit: true })).rejects.toMatchObject({ code: "gift_card.no_account" })
  expect(await backOf(orderId)).toEqual([])
})

test("money that came too late for an order is no part of what goes back with it", async () => {
  const orderId = await bought("transfer", [])
  const amount = eur(1000n)
  const { tooMuch } = await notes(orderId, amount)
  expect(tooMuch).toEqual(amount)
  const all = await refundPreview(shop.db, { orderId, asCredit: false })
  expect(all).toMatchObject({ amount: eur(2990n), refundable: eur(2990n) })
  await shop.inWork((work) => refund(work, { orderId, why: "all of it" }))
  await shop.settle()
  expect((await backOf(orderId)).map(({ amount: one }) => one.minor)).toEqual([2590n, 400n])
})
