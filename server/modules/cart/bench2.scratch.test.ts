import { readdirSync, readFileSync } from "node:fs"
import { afterAll, test } from "vitest"
import { newId } from "../../kit/ids.ts"
import type { Work } from "../../kit/db.ts"
import { openPools } from "../../kit/pool.ts"
import { sql } from "../../kit/sql.ts"
import { variantsInTexts } from "../catalog/index.ts"
import { deliveryMethodsOf } from "../fulfillment/index.ts"
import { taxRatesOf } from "../pricing/index.ts"
import { getMarket } from "../settings/index.ts"
import { nobody, openCarts } from "./cart.fixture.ts"
import { createCart } from "./commands/create.ts"
import { hashToken } from "../../kit/ids.ts"
import { addItem } from "./commands/items.ts"
import { lockCart, linesOf, offersOf, openMarket } from "./queries.ts"

const carts = await openCarts()
afterAll(() => carts.close())

test("speed", async () => {
  const ids: string[] = []
  for (let i = 0; i < 50; i++) ids.push(await carts.variant({ stock: 1_000_000 }))
  const { cart, token } = await carts.create({ item: { variantId: ids[0] as string, quantity: 1 } })
  const pools = openPools({ databaseUrl: carts.url, prepare: true, size: 8 })
  const pick = () => ids[Math.floor(Math.random() * ids.length)] as string
  const { pid } = await carts.db.one(sql<{ pid: number }>`select pg_backend_pid() as pid`)
  const stat = (p: string | number) => readFileSync(`/proc/${p}/stat`, "utf8").split(") ")[1]?.split(" ") ?? []
  const postmaster = stat(pid)[1]
  const pgMs = () => {
    let sum = 0
    for (const p of readdirSync("/proc").filter((x) => /^\d+$/.test(x))) {
      try {
        const f = stat(p)
        if (f[1] === postmaster) sum += (Number(f[11]) + Number(f[12])) * 10
      } catch {}
    }
    return sum
  }
  async function run(name: string, one: (work: Work) => Promise<unknown>) {
    for (const ms of [300, 1000]) {
      let n = 0
      const end = performance.now() + ms
      const cpu = process.cpuUsage()
      const pg0 = pgMs()
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          while (performance.now() < end) {
            await pools.inWork(one, { actor: { kind: "guest" } })
            n++
          }
        }),
      )
      const used = process.cpuUsage(cpu)
      if (ms > 500) console.log(name, { pg: ((pgMs() - pg0) / n).toFixed(3), node: ((used.user + used.system) / 1000 / n).toFixed(3) })
    }
  }
  const def = openMarket(sql`(select default_market from settings.shop where only_row = 1)`)
  const which = sql`cart.id = ${cart.cartId}`
  await run("empty", (w) => w.tx.many(sql`select 1`))
  await run("market", (w) => getMarket(w.tx, { marketCode: def }))
  await run("market by code", (w) => getMarket(w.tx, { marketCode: "de" }))
  await run("variants", (w) => variantsInTexts(w.tx, { variantIds: [pick()], marketCode: def }))
  await run("variants1", (w) => variantsInTexts(w.tx, { variantIds: sql`array[${pick()}::text]`, marketCode: def }))
  await run("variants1de", (w) => variantsInTexts(w.tx, { variantIds: sql`array[${pick()}::text]`, marketCode: "de" }))
  await run("offers", (w) => offersOf(w.tx, { variantIds: sql`array[${pick()}::text]`, marketCode: def, now: w.now }))
  await run("rates", (w) => taxRatesOf(w.tx, { marketCode: def, now: w.now }))
  await run("methods", (w) => deliveryMethodsOf(w.tx, { marketCode: def }))
  await run("lock", (w) => lockCart(w.tx, sql`cart.token_hash = ${token}`))
  await run("lines", (w) => linesOf(w.tx, which))
  await run("insert cart", async (w) => {
    w.write(sql`insert into cart.carts
      (id, token_hash, customer_id, market_code, locale, state, version, created_at, updated_at, expires_at)
    values
      (${newId("cart")}, ${`${newId("cart")}${newId("cart")}`.slice(0, 64)}, null, 'de', 'en', 'open', 1,
       ${w.now}, ${w.now}, ${w.now})`)
  })
  await run("create", (w) => createCart(w, { holder: nobody, item: { variantId: pick(), quantity: 1 } }))
  await run("add", (w) => addItem(w, { cartId: cart.cartId, holder: { cartTokenHash: hashToken(token) }, variantId: pick(), quantity: 1 }).catch(() => {}))
  const many: { cartId: string; holder: { cartTokenHash: string } }[] = []
  for (let i = 0; i < 3000; i++) {
    const c = await pools.inWork((w) => createCart(w, { holder: nobody }), { actor: { kind: "guest" } })
    many.push({ cartId: c.cart.cartId, holder: { cartTokenHash: hashToken(c.token) } })
  }
  let i = 0
  await run("add to fresh", (w) => addItem(w, { ...(many[i++ % many.length] as (typeof many)[number]), variantId: pick(), quantity: 1 }))
  await pools.end()
}, 60_000)
