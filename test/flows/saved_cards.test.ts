import { join } from "node:path"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { sql } from "../../server/kit/sql.ts"
import { attemptReasons } from "../../server/modules/checkout/index.ts"
import {
  forgetAgain,
  personalCards,
  type StripeTwin,
  startStripeTwin,
} from "../../server/modules/payments/index.ts"
import { messageLocales, t } from "../../server/modules/settings/index.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { connectStripe } from "../stripe.ts"
import { openBrowse } from "./browse.ts"
import { address, openStage, type Stage } from "./stage.ts"

let shop: TestApp
let twin: StripeTwin
let stage: Stage
let variantId: string
const logged: string[] = []

beforeAll(async () => {
  twin = await startStripeTwin({ journalFile: join(inject("testDir"), "saved-cards.jsonl") })
  shop = await testApp({
    env: { STRIPE_API_URL: twin.url, STRIPE_SCRIPT_URL: twin.scriptUrl },
    log: (line) => logged.push(line),
  })
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  await connectStripe(shop, twin)
  variantId = (await stage.addProduct({ sku: "CUP-1", priceMinor: 1_000, stock: 100 })).variantId
})
afterAll(async () => {
  const broken = (await shop.app.audit()).filter(({ rows }) => rows > 0)
  await shop.close()
  await twin.close()
  expect(broken).toEqual([])
})

const password = "three small green boats"

async function signUp(email: string) {
  await stage.ok("/store/v1/customers", { body: { email, password, name: "Ada" } })
  const { token, customer } = await stage.ok("/store/v1/sessions", { body: { email, password } })
  return { customerId: customer.id as string, headers: { authorization: `Bearer ${token}` } }
}

type Person = Awaited<ReturnType<typeof signUp>>

/** What the provider's field in a browser does. */
async function tokenOf(number: string): Promise<string> {
  const body = new URLSearchParams({
    key: twin.publishableKey,
    "payment_method_data[card][number]": number,
    setup_future_usage: "on_session",
  })
  return (
    (await (await fetch(`${twin.url}/v1/confirmation_tokens`, { method: "POST", body })).json()) as {
      id: string
    }
  ).id
}

async function buy(person: Person | undefined, paying: { paymentToken: string; keepCard?: boolean }) {
  const cart = await stage.fillCart({ variantId })
  const given = { paymentMethod: "card_stripe", headers: person?.headers ?? {}, ...paying }
  const reply = await stage.pay(cart, given)
  await shop.app.settle()
  return reply
}

const cardsOf = async ({ headers }: Person) => (await stage.ok("/store/v1/saved-cards", { headers })).cards
const attached = () => [...twin.journal.methods.values()].filter(({ customer }) => customer !== null).length

test("a card is kept for who wants it, pays again without its number, and is nobody else's", async () => {
  const ada = await signUp("ada@example.com")
  const eve = await signUp("eve@example.com")
  expect((await buy(ada, { paymentToken: await tokenOf("4242424242424242") })).body.state).toBe("placed")
  expect(await cardsOf(ada)).toEqual([])

  const kept = { paymentToken: await tokenOf("4242424242424242"), keepCard: true }
  expect((await buy(ada, kept)).body.state).toBe("placed")
  const [card, ...others] = await cardsOf(ada)
  expect(others).toEqual([])
  expect(card).toMatchObject({ method: "card_stripe", brand: "visa", lastFour: "4242", isExpired: false })
  // The same card once more is still one.
  await buy(ada, { paymentToken: await tokenOf("4242424242424242"), keepCard: true })
  expect(await cardsOf(ada)).toHaveLength(1)

  const again = await buy(ada, { paymentToken: card.savedId })
  expect(again.body).toMatchObject({ state: "placed" })
  for (const stranger of [eve, undefined]) {
    const reply = await buy(stranger, { paymentToken: card.savedId })
    expect([reply.status, reply.body.code]).toEqual([404, "saved_card.not_found"])
  }
  const asEve = { method: "DELETE", headers: eve.headers }
  expect((await shop.call(`/store/v1/saved-cards/${card.savedId}`, asEve)).status).toBe(404)
  expect(await cardsOf(eve)).toEqual([])
  // What the provider calls a card is no way to pay for who is not its payer.
  const [one] = twin.journal.methods.keys()
  const guessed = await buy(eve, { paymentToken: one ?? "", keepCard: true })
  expect(guessed.body).toMatchObject({ state: "declined" })
})

test("a card that is taken away is gone at once, and its provider is asked until it has forgotten it", async () => {
  const ada = await signUp("ada2@example.com")
  await buy(ada, { paymentToken: await tokenOf("4242424242424242"), keepCard: true })
  const before = attached()
  const [{ savedId }] = await cardsOf(ada)
  twin.control.fail({ path: "/detach", fault: "error_before", times: 50 })
  await stage.ok(`/store/v1/saved-cards/${savedId}`, { method: "DELETE", headers: ada.headers })
  expect(await cardsOf(ada)).toEqual([])
  await shop.app.settle()
  expect(attached()).toBe(before)

  twin.control.failNoMore()
  const inAnHour = () => new Date(Date.now() + 3_600_000)
  await forgetAgain({ ...shop.app.out, now: inAnHour })
  expect(attached()).toBe(before - 1)
  expect(
    await shop.app.db.many(sql`select id from payments.saved_cards where id = ${savedId} limit 1`),
  ).toEqual([])
})

test("who is erased is forgotten by the provider, too", async () => {
  const ada = await signUp("ada3@example.com")
  await buy(ada, { paymentToken: await tokenOf("4242424242424242"), keepCard: true })
  const before = attached()
  expect(await personalCards.dataOf(shop.app.db, ada)).toMatchObject([{ brand: "visa", lastFour: "4242" }])
  await shop.app.out.inWork((work) => personalCards.erase(work, ada))
  await shop.app.settle()
  expect(attached()).toBe(before - 1)
  expect(await personalCards.dataOf(shop.app.db, ada)).toEqual([])
  const left = await shop.app.db.many(sql`
    select id from payments.payers where customer_id is null or customer_id = ${ada.customerId} limit 5
  `)
  expect(left).toEqual([])
})

test("where the provider does not say who the payer is, nothing is charged and the shopper may try again", async () => {
  const ada = await signUp("ada4@example.com")
  twin.control.fail({ path: "/v1/customers", fault: "error_before", times: 50 })
  const reply = await buy(ada, { paymentToken: await tokenOf("4242424242424242"), keepCard: true })
  twin.control.failNoMore()
  expect(reply.body).toMatchObject({
    reason: "never_asked",
    detail: expect.stringContaining("nothing was charged"),
  })
})

test("a card's number that is sent to the shop is refused, asked of nobody and written nowhere", async () => {
  const asked = twin.journal.paymentIntents.size
  for (const number of [
    "4242424242424242",
    "4242 4242 4242 4242",
    "378282246310005",
    "4242-4242-4242-4242",
  ]) {
    const reply = await buy(undefined, { paymentToken: number })
    expect([reply.status, reply.body.code]).toEqual([422, "checkout.card_number"])
    expect(reply.text).not.toContain("4242")
  }
  expect(twin.journal.paymentIntents.size).toBe(asked)
  expect(logged.length).toBeGreaterThan(0)
  expect(logged.filter((line) => /(?<![\da-f])(?:\d[ -]?){13,19}(?![\da-f])/.test(line))).toEqual([])
})

test("a decline says what has happened and what to do, in the language of the try", async () => {
  const cart = await stage.fillCart({ variantId })
  const paying = {
    paymentMethod: "card_stripe",
    paymentToken: await tokenOf("4000000000009995"),
    locale: "de",
  }
  const { body } = await stage.pay(cart, paying as object)
  expect(body).toMatchObject({ state: "declined", reason: "insufficient_funds" })
  expect(body.detail).toBe(t("de", "decline.insufficient_funds"))
  expect(await stage.attempt(cart, body.attemptId)).toEqual(body)
  for (const locale of messageLocales.filter((one) => ["en", "de", "id"].includes(one)))
    for (const reason of attemptReasons) {
      const sentences = t(locale, `decline.${reason}`).split(/(?<=\.)\s/)
      expect([locale, reason, sentences.length >= 2]).toEqual([locale, reason, true])
    }
})

test("a number in a field of ours is not even read where the provider has its own", async () => {
  const visitor = openBrowse(shop)
  const { slug } = await stage.addProduct({ sku: "CUP-2", priceMinor: 900, stock: 5 })
  const product = await visitor.go(`/products/${slug}`)
  await visitor.submit(product, "/cart/items")
  const checkout = await visitor.go("/checkout")
  expect(checkout.text).toContain('id="paymentToken"')
  const typed = {
    email: "ada@example.com",
    ...address,
    paymentMethod: "card_stripe",
    card_number: "4242424242424242",
  }
  const answer = await visitor.submit(checkout, "/checkout", typed)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain("Please give a card to pay with.")
  expect(answer.text).not.toContain("4242424242424242")
  expect(answer.text).toContain(`value="${address.line1}"`)
})
