import { afterAll, afterEach, expect, test } from "vitest"
import { hashToken } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { issueCard, keyCodes } from "../payments/index.ts"
import { createPromotion, addCode as makeCode, movePromotion, promotionDraft } from "../pricing/index.ts"
import { eur, nobody, openCarts } from "./cart.fixture.ts"
import { addCode } from "./commands/codes.ts"
import { addItem } from "./commands/items.ts"
import { mergeOnSignIn } from "./commands/merge.ts"
import { addGiftCard, tryGiftCard } from "./gift_cards.ts"
import { getCart } from "./queries.ts"

const carts = await openCarts()
const { db, inWork, out, variant, create, customer } = carts
keyCodes("a secret")

afterEach(carts.checkBooks)
afterAll(() => carts.close())

type Key = { cartId: string; holder: { cartTokenHash: string; ip: string } }

async function cartOf(customerId: string | null, ...items: { variantId: string; quantity: number }[]) {
  const { cart, token } = await create({ holder: { ...nobody, customerId } })
  const key: Key = { cartId: cart.cartId, holder: { cartTokenHash: hashToken(token), ip: "10.0.0.1" } }
  for (const item of items) await inWork((work) => addItem(work, { ...key, ...item }))
  return key
}

async function promote(given: object, ...codes: string[]): Promise<string> {
  const draft = promotionDraft.parse({
    name: "Ten percent",
    titles: { en: "10 % off" },
    action: { kind: "percentage", items: {}, ratePpm: 100_000 },
    needsCode: codes.length > 0,
    ...given,
  })
  const { promotionId } = await inWork((work) => createPromotion(work, draft))
  for (const code of codes) await inWork((work) => makeCode(work, { promotionId, code, usesMax: null }))
  await inWork((work) => movePromotion(work, { promotionId, to: "live" }))
  return promotionId
}

const issue = async (minor: number) =>
  inWork((work) => issueCard(work, { amount: eur(minor), expiresAt: null, reason: "a test" }))

const give = (key: Key, ...codes: string[]) =>
  codes.reduce(
    (before, code) => before.then(() => inWork((work) => addCode(work, { ...key, code }))),
    Promise.resolve<unknown>(undefined),
  )

async function payWith(key: Key, ...cards: { code: string }[]) {
  for (const { code } of cards) {
    const tried = await inWork((work) => tryGiftCard(work, { ...key, code }))
    await addGiftCard(out, tried)
  }
}

const signIn = (customerId: string, { holder }: Key) =>
  inWork((work) => mergeOnSignIn(work, { customerId, cartTokenHash: holder.cartTokenHash }))

const codesIn = async (key: Key) => (await getCart(db, key)).codes.map(({ code }) => code)
const cardsIn = async (key: Key) => (await getCart(db, key)).giftCards.map(({ cardId }) => cardId).sort()

test("signing in keeps the codes and the gift cards of both carts, each once", async () => {
  await promote({}, "BOTH", "GUEST", "BEFORE")
  const [shared, here, before] = [await issue(500), await issue(300), await issue(200)]
  const customerId = await customer()
  const older = await cartOf(customerId, { variantId: await variant(), quantity: 1 })
  await give(older, "BOTH", "BEFORE")
  await payWith(older, shared, before)
  const guest = await cartOf(null, { variantId: await variant(), quantity: 2 })
  await give(guest, "GUEST", "BOTH")
  await payWith(guest, here, shared)
  const ids = [shared, here, before].map(({ card }) => card.cardId).sort()

  await signIn(customerId, guest)
  expect(await codesIn(guest)).toEqual(["GUEST", "BOTH", "BEFORE"])
  expect(await cardsIn(guest)).toEqual(ids)
  const { total, due } = await getCart(db, guest)
  expect(total.minor - due.minor).toBe(1_000n)
  await signIn(customerId, guest)
  expect(await codesIn(guest)).toEqual(["GUEST", "BOTH", "BEFORE"])

  // On another device, they come along with the lines.
  const { cart } = await create({ holder: { ...nobody, customerId } })
  expect(cart.codes.map(({ code }) => code)).toEqual(["GUEST", "BOTH", "BEFORE"])
  expect(cart.giftCards.map(({ cardId }) => cardId).sort()).toEqual(ids)
  expect(cart.lines).toHaveLength(2)
})

test("two full carts are more than one may be given, and nothing of them is lost", async () => {
  const codes = Array.from({ length: 10 }, (_, place) => `MANY-${place}`)
  await promote({}, ...codes, "ONE-MORE")
  const customerId = await customer()
  const older = await cartOf(customerId)
  await give(older, ...codes.slice(0, 5))
  for (let card = 0; card < 5; card++) await payWith(older, await issue(100))
  const guest = await cartOf(null, { variantId: await variant(), quantity: 1 })
  await give(guest, ...codes.slice(5))
  for (let card = 0; card < 5; card++) await payWith(guest, await issue(100))

  await signIn(customerId, guest)
  expect((await codesIn(guest)).sort()).toEqual(codes)
  expect(await cardsIn(guest)).toHaveLength(10)
  await expect(give(guest, "ONE-MORE")).rejects.toMatchObject({ code: "cart.too_many_codes" })
  await expect(payWith(guest, await issue(100))).rejects.toMatchObject({ code: "gift_card.too_many" })
})

test("a gift is given once for the merged cart, also when each cart had it, or neither alone", async () => {
  const [gift, thing] = [await variant({ price: 300 }), await variant({ price: 1_000 })]
  const present = { action: { kind: "gift", variantId: gift, quantity: 1 } }
  await promote({
    ...{ ...present, titles: { en: "A present" } },
    conditions: [{ kind: "items", items: { variantIds: [thing] }, quantityMin: 2 }],
  })
  await promote({
    ...{ ...present, titles: { en: "A large present" } },
    conditions: [{ kind: "items", items: { variantIds: [thing] }, quantityMin: 5 }],
  })
  const customerId = await customer()
  const older = await cartOf(customerId, { variantId: thing, quantity: 3 })
  const guest = await cartOf(null, { variantId: thing, quantity: 2 })
  const gifts = async (key: Key) => (await getCart(db, key)).gifts.map(({ reason }) => reason).sort()
  expect([await gifts(older), await gifts(guest)]).toEqual([["A present"], ["A present"]])

  await signIn(customerId, guest)
  expect(await gifts(guest)).toEqual(["A large present", "A present"])
  const { lines, itemsTotal } = await getCart(db, guest)
  expect(lines.map(({ variantId, quantity }) => [variantId, quantity])).toEqual([[thing, 5]])
  expect(itemsTotal).toEqual(eur(5_000))
})

test("what was found not to be for the one who shopped before is looked at again for who signs in", async () => {
  const promotionId = await promote({ titles: { en: "Welcome" } }, "WELCOME")
  const [before, now] = [await customer(), await customer()]
  const key = await cartOf(before, { variantId: await variant(), quantity: 1 })
  await give(key, "WELCOME")
  await inWork(async (work) =>
    work.write(sql`update cart.carts set left_out = array[${promotionId}] where id = ${key.cartId}`),
  )
  expect((await getCart(db, key)).codes).toMatchObject([{ state: "refused", reasonKind: "left_out" }])
  await signIn(before, key)
  expect((await getCart(db, key)).codes).toMatchObject([{ state: "refused" }])
  await signIn(now, key)
  expect((await getCart(db, key)).codes).toMatchObject([{ state: "applied" }])
})
