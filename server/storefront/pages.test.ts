import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { Refusal } from "../kit/errors.ts"
import type { Incoming } from "../kit/http/routes.ts"
import { newStats } from "../kit/pool.ts"
import { sql } from "../kit/sql.ts"
import { getMarket, getShop, listMarkets, pseudoLocale, updateShop } from "../modules/settings/index.ts"
import { type TestApp, testApp } from "../testing.ts"
import { errorPage, notFoundPage, storefrontPages } from "./index.ts"
import type { PageReply, Visit } from "./pages.ts"
import { strayIn } from "./stray.fixture.ts"

let shop: TestApp
let token: string

beforeAll(async () => {
  shop = await testApp({ role: "web" })
  await shop.app.out.inWork((work) => updateShop(work, { version: 1, email: "hello@corner.example" }))
  // Only the tests' own language is not one that a shop may choose.
  await shop.app.out.inWork(async (work) =>
    work.write(sql`update settings.shop set locales = array['en', 'de', ${pseudoLocale}] where only_row = 1`),
  )
  const account = { email: "ada@example.com", password: "three small green boats" }
  await shop.call("/store/v1/customers", { body: { ...account, name: "Ada" } })
  token = (await shop.call("/store/v1/sessions", { body: account })).body.token
})
afterAll(() => shop.close())

type Asked = {
  path: string
  params?: Record<string, string>
  headers?: Record<string, string>
  locale?: string
}

async function visit({ path, params = {}, headers = {}, locale = pseudoLocale }: Asked): Promise<Visit> {
  const { edge, db } = shop.app
  const url = new URL(path, "https://corner.example")
  const incoming: Incoming = {
    header: (name) => headers[name],
    cookie: () => undefined,
    query: (name) => url.searchParams.get(name) ?? undefined,
    ip: "10.9.9.9",
  }
  const found = await getShop(db)
  return {
    db,
    cache: edge.cache,
    providers: shop.app.out.providers,
    now: new Date(),
    shop: found,
    market: await getMarket(db, { marketCode: found.defaultMarket }),
    shelf: undefined,
    markets: await listMarkets(db),
    locale,
    incoming,
    url,
    params,
    perform: (route, raw, { key } = {}) =>
      edge.perform(route, {
        incoming,
        read: () => ({ raw: { ...raw } }),
        idempotencyKey: key,
        requestId: "req_1",
        stats: newStats(),
      }),
  }
}

async function get(asked: Asked): Promise<PageReply> {
  const found = await visit(asked)
  const page = storefrontPages.find(({ method, path }) => method === "GET" && path === found.url.pathname)
  if (page?.kind !== "page") throw new Error(`there is no page ${asked.path}`)
  return page.run(found)
}

const textOf = ({ html, document, bytes }: PageReply) =>
  html?.text ?? document?.body.toString() ?? String(bytes)

const forAnybody = [
  "/",
  "/search",
  "/cart",
  "/account/sign-in?changed=1",
  "/account/sign-up",
  "/account/confirm?token=x",
  "/account/forgot",
  "/account/reset?token=x",
  "/owner-recovery?token=x",
]

const forCustomers = [
  "/account?confirmed=1&asked=1",
  "/account/addresses?saved=1",
  "/account/addresses/edit",
  "/account/profile?saved=1",
]

test.each(forAnybody)("%s says nothing that is not in the message catalog", async (path) => {
  expect(strayIn(textOf(await get({ path })), known)).toEqual([])
})

test.each(forCustomers)("%s says nothing that is not in the message catalog", async (path) => {
  const headers = { authorization: `Bearer ${token}`, "user-agent": "" }
  expect(strayIn(textOf(await get({ path, headers })), known)).toEqual([])
})

test("pages for what is not there and for what went wrong are in the reader's language, too", async () => {
  const lost = await notFoundPage(await visit({ path: "/nope" }))
  expect(lost.status).toBe(404)
  expect(strayIn(textOf(lost), known)).toEqual([])
  const failed = await errorPage(await visit({ path: "/" }), new Refusal("internal", 500, "Our mistake."))
  expect(failed.status).toBe(500)
  expect(textOf(failed)).not.toContain("Our mistake")
})

// What the shop and the account say of themselves.
const known = /My shop|Qps|qps|hello@corner\.example|ada@example\.com|Ada|POST|curl|https?:\S+/g

test("whoever is not signed in is led to the door and back again", async () => {
  const { redirect } = await get({ path: "/account/profile?saved=1", locale: "en" })
  expect(redirect).toBe("/account/sign-in?next=%2Faccount%2Fprofile%3Fsaved%3D1")
})

test("a page that is the same for everybody is made once", async () => {
  const twice = async () => {
    const one = await get({ path: "/search", locale: "en" })
    const other = await get({ path: "/search", locale: "en" })
    return one.document !== undefined && one.document === other.document
  }
  // What the shop was filled with may still touch the page once.
  await expect.poll(twice, { timeout: 5_000 }).toBe(true)
  const german = await get({ path: "/search", locale: "de" })
  expect(german.document).not.toBe((await get({ path: "/search", locale: "en" })).document)
})

test("prepared pages hold nothing of whoever asked first", async () => {
  const headers = { authorization: `Bearer ${token}` }
  await shop.app.edge.cache.clear()
  const page = textOf(await get({ path: "/search", locale: "en", headers }))
  expect(page).not.toMatch(/Ada|form_token/)
})

test("a new name of the shop is on its own pages at once, and on lists within the 300 ms they may lag", async () => {
  const page = async (path: string) => textOf(await get({ path, locale: "en" }))
  expect(await page("/search")).toContain("My shop")
  await shop.app.out.inWork((work) =>
    updateShop(work, { version: 2, name: "Tiny shop", locales: ["en", "de"] }),
  )
  expect(await page("/account/sign-in")).toContain("Tiny shop")
  await sleep(300)
  expect(await page("/search")).toContain("Tiny shop")
  expect(await page("/search")).not.toContain("My shop")
})

test("the sitemap and the rules for robots name nothing that is private", async () => {
  expect(textOf(await get({ path: "/robots.txt", locale: "en" }))).toBe("User-agent: *\nDisallow: /\n")
  expect(textOf(await get({ path: "/sitemap.xml", locale: "en" }))).toContain("/sitemaps/products.xml</loc>")
  expect(textOf(await get({ path: "/sitemaps/pages.xml", locale: "en" }))).not.toMatch(
    /account|cart|checkout/,
  )
})
