import { cpSync, mkdtempSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  onTestFinished,
  test,
} from "vitest"
import { products } from "../demo/products/index.ts"
import * as demoShop from "../demo/shop.ts"
import { fillAisle, openAisles } from "./demo/goods.ts"
import { dressShop } from "./demo/shop.ts"
import { asDemo } from "./demo/work.ts"
import { removeDemo, seedDemo } from "./demo.ts"
import { runAudit } from "./kit/audit.ts"
import { deliverDue, deliveryAudit, enroll } from "./kit/deliveries.ts"
import { openFileStore } from "./kit/files.ts"
import { newId } from "./kit/ids.ts"
import { prepareJobs, runJobsOnce } from "./kit/jobs.ts"
import { openLog } from "./kit/log.ts"
import { rawSql, sql } from "./kit/sql.ts"
import { makeDatabase, type TestDatabase, testDb } from "./kit/testing.ts"
import { catalogModule, listing, productBySlug, search } from "./modules/catalog/index.ts"
import { deliveryMethodsOf, fulfillmentModule } from "./modules/fulfillment/index.ts"
import { holdStock, inventoryModule, stockOf } from "./modules/inventory/index.ts"
import { paymentMethodsFor, paymentsModule } from "./modules/payments/index.ts"
import { listTaxRates, pricingModule, untaxedCountries } from "./modules/pricing/index.ts"
import {
  getPage,
  getShop,
  getShopForStaff,
  listPages,
  settingsModule,
  updatePage,
  updateShop,
} from "./modules/settings/index.ts"

const root = fileURLToPath(new URL("../", import.meta.url))
const modules = [
  settingsModule,
  catalogModule,
  pricingModule,
  inventoryModule,
  paymentsModule,
  fulfillmentModule,
]
const subscriptions = modules.flatMap((module) => module.subscriptions)
const jobs = modules.flatMap((module) => module.jobs)
const books = [...modules.flatMap((module) => module.audit), ...deliveryAudit]
const quiet = { onProgress: () => {} }

/** The database and the files of a shop that nobody has open. */
type Filled = { template: string; mediaDir: string }

/** A blank shop, or one like another. */
async function openShop(like?: Filled, given = makeDatabase(like?.template)) {
  const mediaDir = join(mkdtempSync(join(inject("testDir"), "demo-")), "media")
  if (like) cpSync(like.mediaDir, mediaDir, { recursive: true })
  const database = await testDb({ files: openFileStore(mediaDir) }, await given)
  await prepareJobs(database.url)
  await database.inWork((work) => enroll(work, subscriptions))
  const log = openLog({ level: "silent", format: "json" })
  const works = { subscriptions, jobs, outside: () => database.out, log, databaseUrl: database.url }
  return {
    ...database,
    target: { out: database.out, root },
    mediaDir,
    async settle() {
      await deliverDue(works, database.out)
      await runJobsOnce(works)
      await deliverDue(works, database.out)
    },
    async brokenBooks() {
      const lines = await runAudit(books, (statement) => database.db.many(statement))
      return lines.filter(({ rows }) => rows > 0)
    },
  }
}

// The dictionary of the search keeps words that no product uses any more, with a count of zero; promotions
// keep by what names there were ways of delivery.
const neverEmptied = [
  "catalog.terms",
  "catalog.term_deletions",
  "catalog.term_parts",
  "pricing.delivery_codes",
]

/** Every row of the shop, without what changes with every change. */
async function contents({ db }: TestDatabase) {
  const tables = await db.many(sql<{ name: string }>`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname in ('settings', 'catalog', 'pricing', 'inventory', 'payments', 'fulfillment')
      and schemaname || '.' || tablename <> all(${neverEmptied}::text[])
    order by 1 limit 200
  `)
  const rows: Record<string, unknown[]> = {}
  for (const { name } of tables) {
    const found = await db.many(
      rawSql<{ row: unknown }>(`select to_jsonb(t) - 'version' - 'updated_at' as row from ${name} t`),
    )
    rows[name] = found.map((row) => JSON.stringify(row)).sort()
  }
  return rows
}

let blank: Record<string, unknown[]>
let filled: Filled
const progress: string[] = []

beforeAll(async () => {
  const { url } = await makeDatabase()
  const shop = await openShop(undefined, Promise.resolve({ url, drop: async () => {} }))
  blank = await contents(shop)
  await seedDemo(shop.target, { onProgress: (line) => progress.push(line) })
  await shop.settle()
  await shop.close()
  filled = { template: new URL(url).pathname.slice(1), mediaDir: shop.mediaDir }
})

describe("a shop with the demo in it", () => {
  let shop: Awaited<ReturnType<typeof openShop>>

  beforeAll(async () => {
    shop = await openShop(filled)
  })
  afterAll(() => shop.close())

  test("keeps its books", async () => {
    expect(await shop.brokenBooks()).toEqual([])
    expect(progress.at(-1)).toBe("  116 pictures")
  })

  test("shows every product with a picture, the popular ones first", async () => {
    const { reply } = await listing(shop.db, { locale: "en", limit: 60 })
    expect(reply.total).toBe(products.length)
    expect(reply.products[0]?.slug).toBe("corner-espresso")
    expect(reply.products.every(({ picture }) => picture !== null && picture.alt.length > 10)).toBe(true)
  })

  test("shows each color by itself", async () => {
    const { reply } = await productBySlug(shop.db, { locale: "de", slug: "stoneware-mug" })
    const chosen = reply.variants.map(({ pictureId }) =>
      reply.pictures.findIndex(({ id }) => id === pictureId),
    )
    expect(chosen).toEqual([0, 1, 2, 3])
    expect(reply.pictures[3]?.alt).toBe("Steinzeugbecher in Salbei mit dampfendem Kaffee")
    expect(reply.variants[3]?.band).toBe("few_left")
  })

  test("is found in both languages", async () => {
    const found = async (locale: string, q: string) =>
      (await search(shop.db, { locale, q })).reply.products.map(({ slug }) => slug)
    expect(await found("en", "mug")).toContain("stoneware-mug")
    expect(await found("de", "becher")).toContain("stoneware-mug")
    expect(await found("de", "gieskanne")).toContain("watering-can")
  })

  test("has things that are plenty, few, sold out and made on demand", async () => {
    const bands = await shop.db.many(sql<{ sku: string; band: string; id: string }>`
      select sku, stock_band as band, id from catalog.variants
      where sku in ('FF-MUG-CLAY', 'FF-CHAI', 'FF-SOAP-CHARCOAL', 'FF-BAR-ESPRESSO') order by sku limit 10
    `)
    expect(Object.fromEntries(bands.map(({ sku, band }) => [sku, band]))).toEqual({
      "FF-BAR-ESPRESSO": "in_stock",
      "FF-CHAI": "few_left",
      "FF-MUG-CLAY": "in_stock",
      "FF-SOAP-CHARCOAL": "none",
    })
    const stock = await stockOf(shop.db, { variantIds: bands.map(({ id }) => id) })
    expect(stock.map(({ isTracked, available }) => (isTracked ? available : null))).toEqual([null, 5, 76, 0])
  })

  test("names itself, says that it is a demo, and how to pay and to receive", async () => {
    const { name, demo, live, look } = await getShop(shop.db)
    expect({ name, demo, live }).toEqual({ name: "Fennel & Finch", demo: true, live: false })
    expect(look).toEqual(demoShop.look)
    const page = await getPage(shop.db, { slug: "imprint" })
    expect(page.markdown.de).toContain("Dies ist ein Demo-Text")
    const methods = await paymentMethodsFor(shop.db, { marketCode: "de" })
    expect(methods.find(({ code }) => code === "transfer")?.facts).toEqual(demoShop.transferFacts)
    const deliveries = await deliveryMethodsOf(shop.db, { marketCode: "de" })
    expect(deliveries.map(({ code, zones }) => [code, zones.map(({ name }) => name)])).toEqual([
      ["parcel", ["Germany", "German islands", "Neighbors"]],
      ["express", ["Germany"]],
      ["pickup", ["Counter"]],
    ])
    const { taxRates: rates } = await listTaxRates(shop.db, { country: "DE" })
    expect(rates.toReversed().map(({ category, ratePpm }) => [category, ratePpm])).toEqual([
      ["standard", 190_000],
      ["reduced", 70_000],
    ])
    expect(await untaxedCountries(shop.db, { now: new Date() })).toEqual([])
  })

  test("is not filled twice", async () => {
    const before = await contents(shop)
    await seedDemo(shop.target, quiet)
    await shop.settle()
    expect(await contents(shop)).toEqual(before)
  })
})

test("taking the demo out works when the filling was stopped half-way, and the next filling is whole", async () => {
  const shop = await openShop()
  onTestFinished(() => shop.close())
  await shop.inWork((work) => dressShop(asDemo(work)))
  const [first] = await openAisles(shop.target)
  if (first) await shop.inWork((work) => fillAisle(asDemo(work), first))
  await removeDemo(shop.target, quiet)
  await shop.settle()
  expect(await contents(shop)).toEqual(blank)
  await seedDemo(shop.target, quiet)
  await shop.settle()
  expect(await shop.brokenBooks()).toEqual([])
  const { reply } = await listing(shop.db, { locale: "en", limit: 1 })
  expect(reply.total).toBe(products.length)
}, 60_000)

// Runs all jobs of a shop: 3 s on an idle machine.
describe("taking the demo out", { timeout: 60_000 }, () => {
  let shop: Awaited<ReturnType<typeof openShop>>

  beforeEach(async () => {
    shop = await openShop(filled)
  })
  afterEach(() => shop.close())

  test("leaves a shop as blank as a new one, and no file behind", async () => {
    expect(filesBelow(shop.mediaDir).length).toBeGreaterThan(100)
    await removeDemo(shop.target, quiet)
    await shop.settle()
    expect(await contents(shop)).toEqual(blank)
    expect(await shop.brokenBooks()).toEqual([])
    expect(filesBelow(shop.mediaDir)).toEqual([])
  })

  test("leaves what the owner has changed", async () => {
    await shop.inWork(async (work) => {
      const { version } = await getShopForStaff(work.tx)
      await updateShop(work, { version, name: "Olive's Corner" })
    })
    const about = await getPage(shop.db, { slug: "about" })
    await shop.inWork((work) =>
      updatePage(work, { pageId: about.id, version: about.version, markdown: { en: "We are Olive." } }),
    )
    await removeDemo(shop.target, quiet)
    const { name, legalName, demo } = await getShop(shop.db)
    expect({ name, legalName, demo }).toEqual({ name: "Olive's Corner", legalName: "", demo: false })
    const pages = await listPages(shop.db)
    expect(pages.map(({ slug }) => slug)).toEqual(["about"])
  })

  test("archives what somebody has ordered, and the next demo brings it back", async () => {
    const { id } = await shop.db.one(
      sql<{ id: string }>`select id from catalog.variants where sku = 'FF-HONEY'`,
    )
    const until = new Date(Date.now() + 60_000)
    await shop.inWork((work) =>
      holdStock(work, { attemptId: newId("attempt"), lines: [{ variantId: id, quantity: 2 }], until }),
    )
    await removeDemo(shop.target, quiet)
    await shop.settle()
    const left = await shop.db.many(sql<{ slug: string; state: string }>`
      select slug, state from catalog.products limit 10
    `)
    expect(left).toEqual([{ slug: "wildflower-honey", state: "archived" }])
    expect(await shop.brokenBooks()).toEqual([])

    await seedDemo(shop.target, quiet)
    await shop.settle()
    const { reply } = await listing(shop.db, { locale: "en", category: "pantry", limit: 60 })
    expect(reply.products.map(({ slug }) => slug)).toContain("wildflower-honey")
    expect(await shop.brokenBooks()).toEqual([])
  })
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
}
