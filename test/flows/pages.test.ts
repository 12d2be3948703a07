import { afterAll, beforeAll, expect, test } from "vitest"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openBrowse } from "./browse.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  await stage.admin("/shop", { method: "PATCH", body: { version: 1, locales: ["en", "de"] } })
  await stage.addProduct({ sku: "PAGE", priceMinor: 1_000, stock: 50 })
})
afterAll(() => shop.close())

test("the front page names the ways to pay in one sentence, with one capital where the language has one", async () => {
  const visitor = openBrowse(shop)
  expect((await visitor.go("/")).text).toContain("Card, bank transfer, or cash on delivery")
  expect((await visitor.go("/de")).text).toContain("Karte, Überweisung oder Barzahlung bei Erhalt")
})
