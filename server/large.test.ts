import { fileURLToPath } from "node:url"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { auditQueries } from "./app.ts"
import { runAudit } from "./kit/audit.ts"
import { sql } from "./kit/sql.ts"
import { type TestDatabase, testDb } from "./kit/testing.ts"
import { fillShop, sizes } from "./large.ts"
import { listing, search } from "./modules/catalog/index.ts"
import { getSettings, invoiceContent, invoiceRoutes } from "./modules/invoices/index.ts"
import { orderForStaff, signLinksWith } from "./modules/orders/index.ts"
import { getShop } from "./modules/settings/index.ts"

const root = fileURLToPath(new URL("../", import.meta.url))
let shop: TestDatabase
let said: string[]

beforeAll(async () => {
  signLinksWith("a secret of thirty-two characters")
  shop = await testDb()
  said = await fill(shop)
}, 120_000)
afterAll(() => shop.close())

async function fill(
  database: TestDatabase,
  given: { seed?: number; size?: keyof typeof sizes; rowsAtOnce?: number } = {},
) {
  const lines: string[] = []
  await fillShop({
    target: { out: database.out, root },
    databaseUrl: database.url,
    size: given.size ?? "small",
    seed: given.seed,
    ...(given.rowsAtOnce && { rowsAtOnce: given.rowsAtOnce }),
    onProgress: (line) => lines.push(line),
  })
  return lines
}

const counted = (statement: ReturnType<typeof sql>) =>
  shop.db.one(statement as ReturnType<typeof sql<{ count: number }>>)

test("a filled shop has as much as it says, and all its books agree", async () => {
  const { count: orders } = await counted(sql`select count(*)::int as count from orders.orders`)
  const { count: products } = await counted(sql`select count(*)::int as count from catalog.products`)
  expect({ orders, products }).toEqual({ orders: sizes.small.orders, products: sizes.small.products })
  expect(said[0]).toBe("1,000 orders, 500 products, seed 1")
  const lines = await runAudit(auditQueries, (statement) => shop.db.many(statement))
  expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
})

test("its orders stand where orders of two years stand: few wait, some were canceled or given back", async () => {
  const { sales, moneys, goods } = await shop.db.one(sql<Record<"sales" | "moneys" | "goods", string[]>>`
    select array_agg(distinct sale) as sales, array_agg(distinct money) as moneys,
      array_agg(distinct goods) as goods
    from orders.orders
  `)
  expect(sales.sort()).toEqual(["canceled", "completed", "open"])
  expect(moneys).toEqual(expect.arrayContaining(["paid", "partly_refunded", "pending", "refunded", "voided"]))
  expect(goods).toEqual(expect.arrayContaining(["delivered", "waiting"]))
  const { open } = await shop.db.one(sql<{ open: number }>`
    select count(*) filter (where sale = 'open')::int as open from orders.orders
  `)
  expect(open).toBeLessThan(sizes.small.orders / 10)
})

test("an order opens at the desk with its lines and everything that happened to it", async () => {
  const { id } = await shop.db.one(sql<{ id: string }>`
    select id from orders.orders where goods = 'delivered' order by id limit 1
  `)
  const order = await orderForStaff(shop.db, { orderId: id })
  expect(order.lines.length).toBeGreaterThan(0)
  const kinds = order.timeline.map(({ kind }) => kind)
  expect(kinds[0]).toBe("placed")
  expect(kinds).toEqual(expect.arrayContaining(["packed", "shipped", "delivered"]))
})

test("its paid orders have the invoice that the shop would write, and what went back has its credit note", async () => {
  const documents = await shop.db.many(sql<{ orderId: string; kind: string; content: string }>`
    select order_id, kind, content from invoices.documents order by md5(id) limit 60
  `)
  const [facts, settings] = [await getShop(shop.db), await getSettings(shop.db)]
  for (const { orderId, content } of documents.filter(({ kind }) => kind === "invoice")) {
    const said = JSON.parse(content)
    const order = await orderForStaff(shop.db, { orderId })
    const { number, issuedOn: day, paper } = said
    const written = invoiceContent({ number, day, paper, order, shop: facts, facts: settings })
    // What has left since was not known then.
    expect({ ...said, delivered: null }).toEqual({ ...written, delivered: null })
  }
  const given = await shop.db.many(sql<{ id: string }>`
    select id from orders.orders where money in ('refunded', 'partly_refunded') order by id limit 20
  `)
  expect(given.length).toBeGreaterThan(10)
  for (const { id } of given) {
    const reply = await invoiceRoutes.invoicesOfOrder.run(shop.db, { orderId: id } as never)
    expect(reply).toMatchObject({ documents: [{}, { kind: "credit_note" }], uncredited: { minor: 0n } })
  }
})

test("shoppers find its goods in the lists and in the search", async () => {
  const { reply: listed } = await listing(shop.db, { locale: "en", limit: 20 })
  expect(listed.products).toHaveLength(20)
  expect(listed.total).toBe(sizes.small.products)
  const { reply: found } = await search(shop.db, { locale: "de", q: "becher" })
  expect(found.products[0]?.title).toMatch(/^Becher/)
})

test("cut off in the middle of two batches, it goes on without a gap and becomes the same shop", async () => {
  const other = await testDb()
  try {
    const cut = (async () => {
      for (let orders = 0; orders < 300; ) {
        await new Promise((go) => setTimeout(go, 10))
        const [row] = await other.db.many(sql<{ orders: number }>`select orders from kit.filling`)
        orders = row?.orders ?? 0
      }
      await endOthers(other.url)
    })()
    await expect(fill(other, { rowsAtOnce: 50 })).rejects.toThrow()
    await cut
    const { orders } = await other.db.one(sql<{ orders: number }>`select orders from kit.filling`)
    expect(orders).toBeGreaterThanOrEqual(300)
    expect(orders).toBeLessThan(sizes.small.orders)
    const { count } = await other.db.one(
      sql<{ count: number }>`select count(*)::int as count from orders.orders`,
    )
    expect(count).toBe(orders)
    await fill(other, { rowsAtOnce: 50 })
    const sums = sql<{ count: number; minor: string }>`
      select count(*)::int as count, sum(total_minor)::text as minor from orders.orders
    `
    expect(await other.db.one(sums)).toEqual(await shop.db.one(sums))
    const lines = await runAudit(auditQueries, (statement) => other.db.many(statement))
    expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
  } finally {
    await other.close()
  }
}, 60_000)

/** Ends the connections that fill a shop, and leaves those of the test. */
async function endOthers(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'cartwright seed'
  `)
  await client.end()
}

test("filled once, it is not filled again, and not otherwise", async () => {
  expect(await fill(shop)).toEqual(["The shop is filled already (small, seed 1)"])
  await expect(fill(shop, { size: "large" })).rejects.toThrow("was filled with --size small --seed=1")
  await expect(fill(shop, { seed: 2 })).rejects.toThrow("needs a shop of its own")
})

test("a shop that is live or has orders or goods of its own is refused, and told what to do", async () => {
  const other = await testDb()
  try {
    await other.inWork(async (work) => {
      work.write(sql`
        insert into catalog.products (id, slug, state, reach, titles, summaries, descriptions,
          attribute_codes, popularity, version, created_at, updated_at)
        values ('prd_1', 'own', 'draft', 'parcel', '{"en": "Own"}', '{}', '{}', '{}', 0, 1,
          date_trunc('milliseconds', now()), now())
      `)
    })
    await expect(fill(other)).rejects.toThrow(
      "This shop has products of its own. Fill a shop of its own instead",
    )
    await other.inWork(async (work) => {
      work.write(sql`delete from catalog.products`)
      work.write(sql`update settings.shop set live = true, demo = false`)
    })
    await expect(fill(other)).rejects.toThrow("This shop is live")
  } finally {
    await other.close()
  }
})
