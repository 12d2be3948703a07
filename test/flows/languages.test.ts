import { afterAll, beforeAll, expect, test } from "vitest"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage

// Without a deliverer of its own: what follows a change happens when the test says so.
beforeAll(async () => {
  shop = await testApp({ role: "web" })
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
})
afterAll(() => shop.close())

async function speak(...locales: string[]): Promise<void> {
  const { version } = await stage.admin("/shop")
  await stage.admin("/shop", { method: "PATCH", body: { version, locales } })
}

async function found(locale: string, words: string): Promise<number> {
  const asked = `locale=${locale}&q=${encodeURIComponent(words)}`
  const { products } = await stage.ok(`/store/v1/search?${asked}`)
  return products.length
}

async function suggested(locale: string, words: string): Promise<number> {
  const { products } = await stage.ok(`/store/v1/suggestions?locale=${locale}&q=${words}`)
  return products.length
}

test("a language that the shop learns is searched once its words are prepared", async () => {
  await speak("en")
  await stage.addProduct({ sku: "LATER", priceMinor: 900, stock: 3 })
  await shop.app.settle()
  expect(await found("en", "Thing LATER")).toBe(1)

  await speak("en", "de")
  expect(await found("de", "Ding")).toBe(0)
  expect(await suggested("de", "ding")).toBe(0)
  await shop.app.settle()
  expect(await found("de", "Ding")).toBe(1)
  expect(await suggested("de", "ding")).toBe(1)
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])

  await speak("en")
  await shop.app.settle()
  expect((await shop.app.audit()).filter(({ rows }) => rows > 0)).toEqual([])
})
