import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { type TestApp, testApp } from "../../server/testing.ts"
import { eur, everything, openPromoting } from "./promote.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let promoting: ReturnType<typeof openPromoting>
let cup: string

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  promoting = openPromoting(stage)
  cup = (await stage.addProduct({ sku: "CUP", priceMinor: 1_000, stock: 1_000 })).variantId
}, 60_000)
afterAll(() => shop.close())

afterEach(async () => {
  await shop.app.settle()
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
})

test("a code is written as people write it, reduces the cart, and can be taken off again", async () => {
  await promoting.promote({ codes: { SPRING10: null }, titles: { en: "Spring", de: "Frühling" } })
  const cart = await stage.fillCart({ variantId: cup, quantity: 2 })
  const { status, body } = await promoting.give(cart, " spring10 ")
  expect(status).toBe(200)
  expect(body).toMatchObject({
    codes: [{ code: "SPRING10", state: "applied", title: "Spring", reason: null }],
    promotions: [{ title: "Spring", amount: eur(200) }],
    subtotal: eur(2_000),
    discountTotal: eur(200),
    itemsTotal: eur(1_800),
    lines: [{ total: eur(1_800), discounts: [{ title: "Spring", amount: eur(200) }] }],
  })
  expect((await promoting.look(cart, "?locale=de")).codes[0].title).toBe("Frühling")
  // Given twice, it is there once.
  expect((await promoting.give(cart, "SPRING10")).body.codes).toHaveLength(1)
  const gone = await shop.call(`/store/v1/carts/${cart.cartId}/codes/spring10`, {
    method: "DELETE",
    cartToken: cart.token,
  })
  expect(gone.body).toMatchObject({ codes: [], discountTotal: eur(0), itemsTotal: eur(2_000) })
})

test("a code that opens nothing is refused with its reason and not kept", async () => {
  const soon = new Date(Date.now() + 2_000)
  await promoting.promote({ codes: { OLDCODE: null }, until: soon })
  await promoting.pause(await promoting.promote({ codes: { PAUSED: null } }))
  await promoting.promote({ codes: { DRAFT: null }, isLive: false })
  await new Promise((resolve) => setTimeout(resolve, soon.getTime() - Date.now() + 10))
  const cart = await stage.fillCart({ variantId: cup })
  const refused = async (code: string) => {
    const { status, body } = await promoting.give(cart, code)
    return [status, body.code, body.detail]
  }
  expect(await refused("nosuch")).toEqual([404, "promotion.code_unknown", expect.stringMatching("NOSUCH")])
  expect(await refused("DRAFT")).toEqual([404, "promotion.code_unknown", expect.anything()])
  expect(await refused("OLDCODE")).toEqual([409, "promotion.code_over", expect.stringMatching("over")])
  expect(await refused("PAUSED")).toEqual([409, "promotion.code_paused", expect.anything()])
  expect((await promoting.look(cart)).codes).toEqual([])
})

test("a code that is good and does not apply yet is kept, and the cart says what is missing", async () => {
  await promoting.promote({
    codes: { FIFTY: null },
    titles: { en: "Five off" },
    conditions: [{ kind: "subtotal", items: everything, amounts: [eur(5_000)] }],
    action: { kind: "amount", items: everything, amounts: [eur(500)], per: "order" },
  })
  const cart = await stage.fillCart({ variantId: cup, quantity: 4 })
  const waiting = await promoting.give(cart, "fifty")
  expect(waiting.body.codes).toMatchObject([
    {
      code: "FIFTY",
      state: "waiting",
      reasonKind: "subtotal_too_low",
      reason: expect.stringMatching("€10.00"),
    },
  ])
  expect(waiting.body.nearMiss).toMatchObject({ title: "Five off", reachedPermille: 800 })
  const more = await stage.ok(`/store/v1/carts/${cart.cartId}/items`, {
    cartToken: cart.token,
    body: { variantId: cup, quantity: 1 },
  })
  expect(more).toMatchObject({ codes: [{ state: "applied" }], nearMiss: null, itemsTotal: eur(4_500) })
})

test("a cart takes five codes, and whoever guesses has to wait", async () => {
  const codes = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`MANY${index}`, null]))
  await promoting.promote({ codes })
  const cart = await stage.fillCart({ variantId: cup })
  for (const code of Object.keys(codes).slice(0, 5))
    expect((await promoting.give(cart, code)).status).toBe(200)
  expect((await promoting.give(cart, "MANY5")).body).toMatchObject({ code: "cart.too_many_codes" })

  const guesser = await stage.fillCart({ variantId: cup })
  const from = { "x-forwarded-for": "203.0.113.50" }
  const replies = await Promise.all(
    Array.from({ length: 12 }, (_, index) => promoting.give(guesser, `GUESS${index}`, from)),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([...Array(5).fill(404), ...Array(7).fill(429)])
  // Even the right one has to wait then; others are not touched by it.
  expect((await promoting.give(guesser, "MANY0", from)).body.code).toBe("cart.too_many_tries")
  expect((await promoting.give(cart, "MANY0")).status).toBe(200)
})

test("a cart explains every price to its shopper, and names nothing of promotions that are not theirs", async () => {
  const secret = await promoting.promote({
    codes: { HIDDEN: null },
    name: "For the press",
    titles: { en: "Press" },
  })
  const mine = await promoting.promote({ titles: { en: "Ten off all" }, name: "internal name" })
  const cart = await stage.fillCart({ variantId: cup })
  const { trace } = await promoting.look(cart, "?explain=true")
  expect(trace.promotions).toMatchObject([{ promotionId: mine, title: "Ten off all", applied: true }])
  expect(trace.lines[0].sentences).toEqual([
    "One costs €10.00.",
    "“Ten off all” takes €1.00 off.",
    "€1.44 of it is tax (19%).",
  ])
  expect(JSON.stringify(trace)).not.toMatch(/internal name|press/i)
  expect((await promoting.look(cart)).trace).toBeUndefined()
  await promoting.pause(mine)
  await promoting.pause(secret)
})

test("the page of the cart takes a code, says beside the field what is wrong, and shows what it gives", async () => {
  const promotionId = await promoting.promote({ codes: { PAGE10: null }, titles: { en: "Page sale" } })
  const { token } = await stage.fillCart({ variantId: cup, quantity: 2 })
  const post = (path: string, fields: Record<string, string>) =>
    fetch(`${shop.url}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: `cart=${token}`, origin: shop.url, "sec-fetch-site": "same-origin" },
      body: new URLSearchParams(fields),
    })
  const wrong = await post("/cart/codes", { promotion_code: "nothing" })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringMatching(/There is no code NOTHING/)])
  expect((await post("/cart/codes", { promotion_code: "page10" })).status).toBe(303)
  const page = await (await fetch(`${shop.url}/cart`, { headers: { cookie: `cart=${token}` } })).text()
  expect(page).toMatch("The code PAGE10 is applied: Page sale")
  expect(page).toMatch("“Page sale” takes €2.00 off.")
  expect((await post("/cart/codes/removal", { code: "PAGE10" })).status).toBe(303)
  await promoting.pause(promotionId)
})
