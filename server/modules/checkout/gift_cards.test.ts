import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { newId } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { addGiftCard, getCart, tryGiftCard } from "../cart/index.ts"
import { cancelOrder, orderForStaff } from "../orders/index.ts"
import {
  adjustCard,
  blockCard,
  expireCards,
  getCard,
  giveCredit,
  issueCard,
  paymentsOf,
  refundPayment,
} from "../payments/index.ts"
import { deliveryOptionsForCart, sweepAttempts } from "./index.ts"
import { eur, type HeldCart, inMinutes, openShop, type TinyShop, type Wish } from "./shop.fixture.ts"

let shop: TinyShop
beforeAll(async () => {
  shop = await openShop()
}, 60_000)
afterEach(() => shop.checkBooks())
afterAll(() => shop.close())

const issue = (minor: bigint) =>
  shop.inWork((work) => issueCard(work, { amount: eur(minor), expiresAt: null, reason: "a test" }))

async function use(cart: HeldCart, code: string) {
  const { holder } = cart
  const tried = await shop.inWork((work) => tryGiftCard(work, { ...cart, holder, code }))
  return addGiftCard(shop.out, tried)
}

const cups = (quantity: number) => shop.fill([{ variantId: shop.goods.cup, quantity }])
const balanceOf = async (cardId: string) => {
  const { card } = await getCard(shop.db, { cardId })
  return { balance: card.balance.minor, reserved: card.reserved.minor, state: card.state }
}
const noCard: Wish = { paymentMethod: undefined, paymentToken: undefined }

async function orderOf(reply: { state: string; orderId?: string }) {
  expect(reply).toMatchObject({ state: "placed" })
  return orderForStaff(shop.db, { orderId: reply.orderId ?? "" })
}

test("a gift card pays first, the card pays the rest, and total and tax are as without it", async () => {
  const { code, card } = await issue(1000n)
  const cart = await cups(1)
  const before = await getCart(shop.db, cart)
  const shown = await use(cart, code.toLowerCase().replaceAll("-", " "))
  expect(shown).toMatchObject({
    total: before.total,
    taxTotal: before.taxTotal,
    due: eur(before.total.minor - 1000n),
  })
  expect(shown.giftCards).toMatchObject([
    { balance: eur(1000n), amount: eur(1000n), lastFour: code.slice(-4) },
  ])

  const options = await deliveryOptionsForCart(shop.db, { ...cart, now: new Date() })
  expect(options.deliveryOptions.map(({ total, due }) => Number(total.minor) - Number(due.minor))).toEqual([
    1000, 1000,
  ])

  const order = await orderOf(await shop.buy(cart, { expectedTotal: eur(1740n), expectedDue: eur(740n) }))
  expect(order).toMatchObject({ money: "paid", total: eur(1740n), paid: eur(1740n), paymentMethod: "card" })
  expect(order.tenders).toEqual([
    { kind: "gift_card", lastFour: code.slice(-4), amount: eur(1000n), returned: eur(0n) },
  ])
  const { payments, tenders } = await paymentsOf(shop.db, order)
  expect(payments).toMatchObject([{ amount: eur(740n), captured: eur(740n) }])
  expect(tenders).toMatchObject([{ amount: eur(1000n) }])
  expect(await balanceOf(card.cardId)).toEqual({ balance: 0n, reserved: 0n, state: "active" })
})

test("what is left on a card pays the next order, and one that covers all asks for no other way to pay", async () => {
  const { code, card } = await issue(5000n)
  for (const left of [3260n, 1520n]) {
    const cart = await cups(1)
    await use(cart, code)
    const order = await orderOf(await shop.buy(cart, noCard))
    expect(order).toMatchObject({ money: "paid", paymentMethod: "cards", paid: eur(1740n) })
    expect((await balanceOf(card.cardId)).balance).toBe(left)
  }
  const cart = await cups(1)
  await use(cart, code)
  await expect(shop.buy(cart, noCard)).rejects.toMatchObject({ code: "checkout.payment_needed" })
  await expect(shop.buy(cart, { expectedDue: eur(0n) })).rejects.toMatchObject({
    code: "checkout.due_changed",
  })
  await orderOf(await shop.buy(cart, { expectedDue: eur(220n) }))
  const { entries } = await getCard(shop.db, card)
  expect(entries.map(({ kind, amount }) => [kind, amount.minor])).toEqual([
    ["redeem", -1520n],
    ["redeem", -1740n],
    ["redeem", -1740n],
    ["issue", 5000n],
  ])
})

test("20 carts on one gift card at once: it pays what it has, once, and is never below nothing", async () => {
  const { code, card } = await issue(4000n)
  const carts: HeldCart[] = []
  for (let place = 0; place < 20; place++) {
    const cart = await cups(1)
    await use(cart, code)
    carts.push(cart)
  }
  // Each would pay the whole order with the card alone: there is enough for two.
  const replies = await Promise.allSettled(carts.map((cart) => shop.buy(cart, noCard)))
  for (const reply of replies) {
    // Asked to pay otherwise, or to come again: so many wait for one row.
    if (reply.status === "rejected") expect([422, 503]).toContain(reply.reason.status)
  }
  // Whoever held the card and was then kept waiting too long gets the order from the sweeper.
  await sweepAttempts(shop.outAt(inMinutes(1)))
  const { entries } = await getCard(shop.db, card)
  const orders = entries.filter(({ kind }) => kind === "redeem").length
  expect([1, 2]).toContain(orders)
  const balance = 4000n - BigInt(orders) * 1740n
  expect(await balanceOf(card.cardId)).toEqual({ balance, reserved: 0n, state: "active" })
})

test("a declined card gives back what was held, and the next try holds it again", async () => {
  const { code, card } = await issue(1000n)
  const cart = await cups(1)
  await use(cart, code)
  const declined = await shop.buy(cart, { paymentToken: "decline:gift" })
  expect(declined.state).toBe("declined")
  expect(await balanceOf(card.cardId)).toMatchObject({ balance: 1000n, reserved: 0n })
  const order = await orderOf(await shop.buy(cart))
  expect(order.tenders).toMatchObject([{ amount: eur(1000n) }])
  expect((await balanceOf(card.cardId)).balance).toBe(0n)
})

test("an attempt before a bank's page holds the card; another way to pay takes it over", async () => {
  const { code, card } = await issue(1000n)
  const cart = await cups(1)
  await use(cart, code)
  const waiting = await shop.buy(cart, { paymentToken: "action:gift" })
  expect(waiting.state).toBe("actionNeeded")
  expect(await balanceOf(card.cardId)).toMatchObject({ balance: 1000n, reserved: 1000n })

  const other = await cups(1)
  await use(other, code).catch((error) => expect(error).toMatchObject({ code: "gift_card.empty" }))
  const order = await orderOf(await shop.buy(cart, { paymentMethod: "transfer", paymentToken: undefined }))
  expect(order).toMatchObject({ money: "partly_paid", paid: eur(1000n) })
  expect(await balanceOf(card.cardId)).toMatchObject({ balance: 0n, reserved: 0n })
})

test("an attempt that nobody finishes gives the card back when its hold ends", async () => {
  const { code, card } = await issue(1000n)
  const cart = await cups(1)
  await use(cart, code)
  await shop.buy(cart, { paymentToken: "action:gift" })
  await sweepAttempts(shop.outAt(inMinutes(16)))
  expect(await balanceOf(card.cardId)).toMatchObject({ balance: 1000n, reserved: 0n })
})

test("several cards and credit pay together, the fullest card last, credit after the cards", async () => {
  const [small, large] = [await issue(300n), await issue(900n)]
  const customerId = newId("customer")
  await shop.inWork((work) => giveCredit(work, { customerId, amount: eur(200n), reason: "sorry" }))
  const cart = await cups(1)
  await use(cart, large.code)
  await use(cart, small.code)
  const known = { ...cart, holder: { ...cart.holder, customerId } }
  const asked = { ...known, now: new Date(), useCredit: true }
  expect(await deliveryOptionsForCart(shop.db, asked)).toMatchObject({
    credit: eur(200n),
    giftCards: [{}, {}],
  })
  const order = await orderOf(await shop.buy(known, { useCredit: true }))
  expect(order.tenders.map(({ kind, amount }) => [kind, amount.minor])).toEqual([
    ["gift_card", 300n],
    ["gift_card", 900n],
    ["store_credit", 200n],
  ])
  // The card took the rest; all of it goes back in the written order: the payment first, then the cards.
  await shop.inWork((work) => refundPayment(work, { ...order, amountMinor: 440, why: "late" }))
  expect((await paymentsOf(shop.db, order)).tenders.map(({ returned }) => returned.minor)).toEqual([
    100n,
    0n,
    0n,
  ])
  await shop.settle()
  expect(await orderForStaff(shop.db, order)).toMatchObject({ money: "partly_refunded", refunded: eur(440n) })
  await shop.inWork((work) => cancelOrder(work, { orderId: order.orderId }))
  await shop.settle()
  expect(await orderForStaff(shop.db, order)).toMatchObject({ money: "refunded", refunded: eur(1740n) })
  expect((await balanceOf(small.card.cardId)).balance).toBe(300n)
  expect((await balanceOf(large.card.cardId)).balance).toBe(900n)
  await expect(
    shop.inWork((work) => refundPayment(work, { ...order, amountMinor: 1, why: "again" })),
  ).rejects.toMatchObject({ code: "payments.refund_too_much" })
})

test("money may go to the customer's credit instead, at once and counted as refunded", async () => {
  const { code } = await issue(1000n)
  const customerId = newId("customer")
  const cart = await cups(1)
  await use(cart, code)
  const order = await orderOf(await shop.buy(cart))
  await shop.inWork((work) => refundPayment(work, { ...order, why: "a gift", creditTo: customerId }))
  await shop.settle()
  expect(await orderForStaff(shop.db, order)).toMatchObject({ money: "refunded", refunded: eur(1740n) })
  const { refunds } = await paymentsOf(shop.db, order)
  expect(refunds).toMatchObject([{ state: "done", asCredit: true, amount: eur(740n) }])
  const { balanceMinor } = await shop.db.one(sql<{ balanceMinor: bigint }>`
    select balance_minor from payments.cards where customer_id = ${customerId}
  `)
  expect(balanceMinor).toBe(1740n)
})

test("a code that is unknown and one that is blocked are refused alike, and guessing is stopped", async () => {
  const { code, card } = await issue(1000n)
  await shop.inWork((work) => blockCard(work, card))
  const cart = await cups(1)
  const refusalOf = (tried: string) =>
    use(cart, tried).then(
      () => undefined,
      (error) => ({ code: error.code, message: error.message, status: error.status }),
    )
  const unknown = await refusalOf("2222-3333-4444-5555")
  expect(unknown).toMatchObject({ code: "gift_card.unknown" })
  expect(await refusalOf(code)).toEqual(unknown)
  expect(await refusalOf("nonsense")).toEqual(unknown)
  for (let turn = 0; turn < 5; turn++) await refusalOf(code)
  expect(await refusalOf(code)).toMatchObject({ status: 429, code: "gift_card.too_many_tries" })
  // Somebody else is not touched by it.
  const other = await issue(500n)
  await use(await cups(1), other.code)
})

test("no more than five cards, none of another currency, and by hand never below nothing", async () => {
  const cart = await cups(1)
  for (let place = 0; place < 5; place++) await use(cart, (await issue(100n)).code)
  const sixth = await issue(100n)
  await expect(use(cart, sixth.code)).rejects.toMatchObject({ code: "gift_card.too_many" })
  const amount = { minor: 500n, currency: "CHF" }
  const franc = await shop.inWork((work) => issueCard(work, { amount, expiresAt: null, reason: "a test" }))
  await expect(use(cart, franc.code)).rejects.toMatchObject({ code: "gift_card.currency" })
  const { cardId } = sixth.card
  await expect(
    shop.inWork((work) => adjustCard(work, { cardId, amount: eur(-101n), reason: "too much" })),
  ).rejects.toMatchObject({ code: "gift_card.too_little" })
  await shop.inWork((work) => adjustCard(work, { cardId, amount: eur(-100n), reason: "all" }))
  expect((await balanceOf(cardId)).balance).toBe(0n)
})

test("a card that runs out of time has nothing left, and what goes back to it opens it again", async () => {
  const { code, card } = await shop.inWork((work) =>
    issueCard(work, { amount: eur(1740n), expiresAt: inMinutes(60), reason: "a test" }),
  )
  const cart = await cups(1)
  await use(cart, code)
  const order = await orderOf(await shop.buy(cart, noCard))
  await shop.database.inWorkAs({ now: inMinutes(61) }, expireCards)
  expect(await balanceOf(card.cardId)).toMatchObject({ balance: 0n, state: "expired" })
  await shop.inWork((work) => refundPayment(work, { ...order, why: "returned" }))
  expect(await balanceOf(card.cardId)).toMatchObject({ balance: 1740n, state: "active" })
})
