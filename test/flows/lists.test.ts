import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type App, openApp } from "../../server/app.ts"
import { openLog } from "../../server/kit/log.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let secondWeb: App
let webs: string[]

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  const { databaseUrl } = shop
  secondWeb = await openApp({
    config: shop.app.config,
    databaseUrl,
    databaseDirectUrl: databaseUrl,
    role: "web",
    log: openLog({ level: "silent", format: "text" }),
    checkReplies: true,
  })
  webs = [shop.url, await secondWeb.listen()]
})
afterAll(async () => {
  await secondWeb.close()
  await shop.close()
})

// What the shop promises: a change reaches every page of every process within so long.
const promisedMs = 300

const lists = ["/store/v1/products?sort=price_up", "/search", "/search?sort=price_down", "/"]

async function textAt(web: string, path: string): Promise<string> {
  const reply = await fetch(`${web}${path}`)
  expect(reply.status).toBe(200)
  return reply.text()
}

async function expectOnLists(price: { json: string; words: string }, isThere: boolean): Promise<void> {
  for (const web of webs) {
    for (const path of lists) {
      const text = await textAt(web, path)
      expect(text.includes(price.json) || text.includes(price.words), `${path}: ${price.words}`).toBe(isThere)
    }
  }
}

const priceOf = (minor: number) => ({ json: `"minor":${minor},`, words: (minor / 100).toFixed(2) })

test("a new price is on its product's page at once, and on the lists of every process within 300 ms", async () => {
  const lamp = await stage.addProduct({ sku: "LAMP", priceMinor: 1_111, stock: 5 })
  await sleep(promisedMs)
  await expectOnLists(priceOf(1_111), true)
  let before = 1_111
  for (const minor of [2_222, 3_333, 4_444]) {
    await stage.admin(`/variants/${lamp.variantId}/prices/de`, {
      method: "PUT",
      body: { price: { minor, currency: "EUR" } },
    })
    const { body } = await shop.call(`/store/v1/products/${lamp.slug}`)
    expect(body.priceFrom.minor).toBe(minor)
    await sleep(promisedMs)
    await expectOnLists(priceOf(minor), true)
    await expectOnLists(priceOf(before), false)
    before = minor
  }
})

test("what is sold no longer is on no list 300 ms later", async () => {
  const vase = await stage.addProduct({ sku: "VASE", priceMinor: 7_777, stock: 1 })
  await sleep(promisedMs)
  await expectOnLists(priceOf(7_777), true)
  await stage.admin(`/products/${vase.productId}/archive`, { body: { version: 1 } })
  expect((await shop.call(`/store/v1/products/${vase.slug}`)).status).toBe(404)
  await sleep(promisedMs)
  await expectOnLists(priceOf(7_777), false)
})
