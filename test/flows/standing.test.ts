import { afterAll, beforeAll, expect, test } from "vitest"
import { type App, openApp } from "../../server/app.ts"
import { openLog } from "../../server/kit/log.ts"
import { momentNow, type Touched } from "../../server/kit/touches.ts"
import { updateProduct } from "../../server/modules/catalog/index.ts"
import { flatZone } from "../../server/parcel.fixture.ts"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage, type Stage } from "./stage.ts"

let shop: TestApp
let stage: Stage
let secondWeb: App
let elsewhere: string
let cart: { cartId: string; token: string }
let product: Awaited<ReturnType<Stage["addProduct"]>>

beforeAll(async () => {
  shop = await testApp()
  stage = await openStage({ call: shop.call, owner: await shop.owner() })
  product = await stage.addProduct({ sku: "TRAY", priceMinor: 1_190, stock: 50 })
  const { databaseUrl } = shop
  secondWeb = await openApp({
    config: shop.app.config,
    databaseUrl,
    databaseDirectUrl: databaseUrl,
    role: "web",
    log: openLog({ level: "silent", format: "text" }),
    checkReplies: true,
  })
  elsewhere = await secondWeb.listen()
  cart = await stage.fillCart({ variantId: product.variantId })
})
afterAll(async () => {
  await secondWeb.close()
  await shop.close()
})

// What the shop promises of a change, in a process that did not make it.
const promisedMs = 300
const seenAfterMs: number[] = []

async function read(web: string, path: string) {
  const reply = await fetch(`${web}/store/v1${path}`, { headers: { "cart-token": cart.token } })
  return reply.json() as Promise<Record<string, never>>
}

/** What a shopper sees: here as soon as the change is answered, in the other process soon after. */
async function expectSeen(see: (web: string) => Promise<unknown>, value: unknown): Promise<void> {
  expect(await see(shop.url)).toEqual(value)
  const since = performance.now()
  await expect.poll(() => see(elsewhere), { interval: 20 }).toEqual(value)
  seenAfterMs.push(performance.now() - since)
}

const options = (web: string) => read(web, `/checkout/options?cartId=${cart.cartId}&country=DE`)
const shown = (web: string) => read(web, `/carts/${cart.cartId}`)

test("a delivery that costs more, or is no longer offered, is so for carts that are open", async () => {
  const costs = async (web: string) =>
    (
      (await options(web)) as unknown as { deliveryOptions: { price: { minor: number } }[] }
    ).deliveryOptions.map(({ price }) => price.minor)
  await expectSeen(costs, [490])
  const { methodId, version: first, ...method } = (await stage.admin("/delivery-methods")).methods[0]
  let version = first
  const change = (given: object) =>
    stage.admin(`/delivery-methods/${methodId}`, {
      method: "PUT",
      body: { ...method, ...given, version: version++ },
    })
  await change({ zones: [flatZone(690)] })
  await expectSeen(costs, [690])
  await change({ active: false })
  await expectSeen(costs, [])
  await stage.admin("/delivery-methods", { body: { ...method, code: "another", zones: [flatZone(390)] } })
  await expectSeen(costs, [390])
  await change({})
  await expectSeen(costs, [390, 490])
})

test("a way to pay that is switched off is offered to nobody", async () => {
  const ways = async (web: string) =>
    ((await options(web)) as unknown as { paymentMethods: { code: string }[] }).paymentMethods.map(
      ({ code }) => code,
    )
  await expectSeen(ways, ["card", "transfer", "cash"])
  const known: { code: string }[] = (await stage.admin("/payment-methods")).methods
  const cash = known.find(({ code }) => code === "cash") as Record<string, unknown>
  const { marketCodes, facts, position, version } = cash
  const body = { marketCodes, facts, position, version, active: false }
  await stage.admin("/payment-methods/cash", { method: "PUT", body })
  await expectSeen(ways, ["card", "transfer"])
})

test("a tax rate holds from the moment it is set", async () => {
  const tax = async (web: string) =>
    (
      (await shown(web)) as unknown as {
        lines: unknown[]
        taxTotal: { minor: number }
        total: { minor: number }
      }
    ).taxTotal.minor > 0
  await expectSeen(tax, true)
  await stage.admin("/tax-rates", { body: { country: "DE", category: "standard", ratePpm: 0 } })
  await expectSeen(tax, false)
})

test("what a thread beside the pages changes is on them at once, without a look at the database", async () => {
  const { databaseUrl } = shop
  const told: Touched[] = []
  const thread = await openApp({
    ...{ config: shop.app.config, databaseUrl, databaseDirectUrl: databaseUrl, role: "thread" },
    log: openLog({ level: "silent", format: "text" }),
    onTouched(touched) {
      told.push(touched)
      shop.app.hear(touched, momentNow())
    },
  })
  const { productId, slug } = product
  const title = async () => (await read(shop.url, `/products/${slug}`)).title
  for (const name of ["Ash tray", "Beech tray", "Cherry tray"]) {
    await title()
    const { version } = await stage.admin(`/products/${productId}`)
    await thread.out.inWork((work) => updateProduct(work, { productId, version, titles: { en: name } }))
    expect(await title()).toBe(name)
  }
  expect(told).toHaveLength(3)
  for (const { tags, touchIds } of told) expect(touchIds).toHaveLength(tags.length)
  await thread.close()
})

test("a new title is in the cart, and what is put away is not sold from it", async () => {
  const line = async (web: string) => {
    const { lines } = (await shown(web)) as unknown as { lines: { title: string; total: unknown }[] }
    return lines.map(({ title, total }) => [title, total !== null])
  }
  await expectSeen(line, [["Cherry tray", true]])
  const { productId } = product
  const versionNow = async () => (await stage.admin(`/products/${productId}`)).version
  const titles = { en: "Oak tray", de: "Eichentablett" }
  await stage.admin(`/products/${productId}`, {
    method: "PATCH",
    body: { version: await versionNow(), titles },
  })
  await expectSeen(line, [["Oak tray", true]])
  await stage.admin(`/products/${productId}/archive`, { body: { version: await versionNow() } })
  await expectSeen(line, [["Oak tray", false]])
})

// A busy machine may hold up one of them or another; what the shop does by itself shows in most.
test("all of this is seen in the other process within 300 ms", () => {
  expect(seenAfterMs.length).toBeGreaterThan(8)
  const median = seenAfterMs.toSorted((one, other) => one - other)[seenAfterMs.length >> 1]
  expect(median).toBeLessThan(promisedMs)
})
