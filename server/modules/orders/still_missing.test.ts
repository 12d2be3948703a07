import { cpSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type pg from "pg"
import { expect, inject, test } from "vitest"
import { runAudit } from "../../kit/audit.ts"
import { connect } from "../../kit/client.ts"
import { migrate, readMigrations } from "../../kit/migrate.ts"
import { sql } from "../../kit/sql.ts"
import { makeDatabase, testDb } from "../../kit/testing.ts"
import { orderAudit } from "./audit.ts"

const directory = fileURLToPath(new URL("../../../migrations", import.meta.url))

/** The folder as it was when the shop last came forward. */
function until(number: string): string {
  const before = join(inject("testDir"), `migrations-until-${number}`)
  mkdirSync(before, { recursive: true })
  for (const { name } of readMigrations(directory))
    if (name.slice(0, 4) <= number) cpSync(join(directory, name), join(before, name))
  return before
}

const database = await makeDatabase("template1")
const databaseUrl = database.url
await migrate({ databaseUrl, directory: until("0034") })

type Cover = { promised?: number; taken?: number; back?: number; ended?: boolean; takenBack?: boolean }
type Standing = {
  covers: Cover[]
  canceled?: number
  isShipped?: boolean
  isCanceled?: boolean
  money: string
  sale: string
}
type Told = { money: string; sale: string }

// All of them come to 100.00. `now` is left out where an order stays as it was.
const orders: { [name: string]: Standing & { now?: Told } } = {
  "paid whole": { covers: [{ taken: 10_000 }], money: "paid", sale: "open" },
  "paid whole and sent": { covers: [{ taken: 10_000 }], isShipped: true, money: "paid", sale: "completed" },
  "paid in part": {
    covers: [{ taken: 4_000 }, { promised: 6_000, ended: true }],
    money: "partly_paid",
    sale: "open",
  },
  "paid in part, something given back, nothing sent": {
    ...{ covers: [{ taken: 4_000, back: 500 }, {}], money: "partly_refunded", sale: "open" },
    now: { money: "partly_paid", sale: "open" },
  },
  "paid in part, something given back, sent": {
    ...{ covers: [{ taken: 4_000, back: 500 }, {}], isShipped: true },
    ...{ money: "partly_refunded", sale: "completed", now: { money: "partly_paid", sale: "open" } },
  },
  "paid in part, something given back, the rest promised": {
    ...{ covers: [{ taken: 4_000, back: 500 }, { promised: 6_000 }], isShipped: true },
    ...{ money: "partly_refunded", sale: "completed", now: { money: "authorized", sale: "open" } },
  },
  "paid in part, all given back, the rest awaited": {
    ...{ covers: [{ taken: 4_000, back: 4_000 }, {}], isShipped: true },
    ...{ money: "refunded", sale: "completed", now: { money: "pending", sale: "open" } },
  },
  "paid in part, all given back, nothing awaited": {
    ...{ covers: [{ taken: 4_000, back: 4_000 }], money: "refunded", sale: "open" },
  },
  "paid in part and the rest canceled, something given back": {
    ...{ covers: [{ taken: 4_000, back: 500 }], canceled: 6_000, money: "partly_refunded", sale: "open" },
  },
  "paid whole, something given back": {
    ...{
      covers: [{ taken: 10_000, back: 500 }],
      isShipped: true,
      money: "partly_refunded",
      sale: "completed",
    },
  },
  "noted wrongly, then paid in part, something given back": {
    covers: [
      { taken: 10_000, back: 10_000, takenBack: true },
      { taken: 4_000, back: 500 },
    ],
    ...{ isShipped: true, money: "partly_refunded", sale: "completed" },
    now: { money: "partly_paid", sale: "open" },
  },
  refunded: {
    covers: [{ taken: 10_000, back: 10_000 }],
    isShipped: true,
    money: "refunded",
    sale: "completed",
  },
  "canceled and refunded": {
    ...{ covers: [{ taken: 4_000, back: 4_000 }, { ended: true }], isCanceled: true },
    ...{ money: "refunded", sale: "canceled" },
  },
}

type ToPlace = Standing & { name: string; number: number }

async function place(client: pg.Client, { name, number, ...order }: ToPlace): Promise<void> {
  const { isShipped = false, isCanceled = false, canceled = 0, money, sale } = order
  const [shipped, unsent] = isShipped ? [2, 0] : [0, isCanceled ? 2 : 0]
  await client.query(
    `insert into orders.orders
       (id, number, attempt_id, token_hash, email, buyer_name, locale, market_code, currency, tax_display,
        rounding, rounding_mode, payment_method, payment_facts, items_minor, delivery_minor,
        delivery_tax_minor, tax_minor, taxes, total_minor, canceled_minor, sale, money, goods, returns,
        version, placed_at, canceled_at, updated_at)
     values
       ($1, $2, $1, repeat('0', 64), 'ada@example.com', $1, 'en', 'de', 'EUR', 'gross', 'line', 'half_up',
        'card', '[]', 10000, 0, 0, 0,
        '{"treatment": "taxed", "rows": [{"ratePpm": 0, "netMinor": 10000, "taxMinor": 0}]}', 10000, $3, $4,
        $5, $6, 'none', 7, now(), $7, now())`,
    [
      ...[name, `${number}`, canceled, sale, money],
      ...[isShipped ? "shipped" : isCanceled ? "not_needed" : "waiting", isCanceled ? new Date() : null],
    ],
  )
  await client.query(
    `insert into orders.lines
       (id, order_id, position, variant_id, product_id, sku, title, reach, weight_grams, quantity,
        unit_price_minor, total_minor, tax_minor, tax_rate_ppm, why, shipped_quantity, canceled_quantity)
     values ($1, $1, 1, 'var', 'prd', 'CUP', 'Cup', 'parcel', 300, 2, 5000, 10000, 0, 0, '[]', $2, $3)`,
    [name, shipped, unsent],
  )
  await client.query(
    `insert into orders.timeline (id, order_id, kind, details, actor, at)
     values ($1, $1, 'placed', '{}', 'test', now())`,
    [name],
  )
  for (const [nth, cover] of order.covers.entries()) {
    const { taken = 0, promised = taken, back = 0, ended = false, takenBack = false } = cover
    await client.query(
      `insert into orders.covers
         (order_id, intent_id, settles, authorized_minor, captured_minor, refunded_minor, ended, taken_back)
       values ($1, $2, 'now', $3, $4, $5, $6, $7)`,
      [name, `${name} ${nth}`, promised, taken, back, ended, takenBack],
    )
  }
}

test("an order that was taken for settled waits for its rest again, and every other one stays as it was", async () => {
  const client = await connect(databaseUrl, { name: "test" })
  for (const [number, [name, order]] of Object.entries(orders).entries())
    await place(client, { ...order, name, number })
  await client.end()
  const { applied } = await migrate({ databaseUrl, directory })
  expect(applied[0]).toBe("0035_still_missing.sql")

  const { db, close } = await testDb({}, database)
  try {
    const found = await db.many(sql<Told & { id: string; version: number }>`
      select id, money, sale, version from orders.orders order by number::integer limit 100
    `)
    expect(Object.fromEntries(found.map(({ id, ...told }) => [id, told]))).toEqual(
      Object.fromEntries(
        Object.entries(orders).map(([name, { money, sale, now }]) => [
          name,
          { money, sale, ...now, version: now ? 8 : 7 },
        ]),
      ),
    )
    const lines = await runAudit(orderAudit, (statement) => db.many(statement))
    expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
  } finally {
    await close()
  }
})
