import { afterAll, expect, test } from "vitest"
import { DocumentCache } from "../../kit/cache.ts"
import type { Work } from "../../kit/db.ts"
import { hashToken } from "../../kit/ids.ts"
import { newStats, openPools } from "../../kit/pool.ts"
import { Memory } from "../../kit/standing.ts"
import { holding, nobody, openCarts } from "./cart.fixture.ts"
import { cartForCheckout } from "./checkout.ts"
import { createCart } from "./commands/create.ts"
import { addItem, changeItem, removeItem } from "./commands/items.ts"
import { updateCart } from "./commands/update.ts"

const carts = await openCarts()
const memory = new Memory(new DocumentCache())
const pools = openPools({ databaseUrl: carts.url, prepare: true, size: 2, memory })

afterAll(async () => {
  await pools.end()
  await carts.close()
})

async function tripsOf<Result>(command: (work: Work) => Promise<Result>) {
  const stats = newStats()
  const result = await pools.inWork(command, { actor: { kind: "guest" }, stats })
  return { trips: stats.trips, statements: stats.statements, result }
}

test("every change of a cart takes at most two trips to the database", async () => {
  const variantId = await carts.variant({ stock: 100 })
  const item = { variantId, quantity: 1 }
  // The first call of a process reads what stands from then on.
  await tripsOf((work) => createCart(work, { holder: nobody, item }))
  const begun = await tripsOf((work) => createCart(work, { holder: nobody, item }))
  const { cart, token } = begun.result
  const key = { cartId: cart.cartId, holder: { cartTokenHash: hashToken(token) } }
  const lineId = cart.lines[0]?.lineId ?? ""
  const stale = holding(token.replace(/.$/, (last) => (last === "A" ? "B" : "A")))
  const trips = {
    begin: begun.trips,
    beginWithStaleToken: (await tripsOf((work) => createCart(work, { holder: stale, item }))).trips,
    add: (await tripsOf((work) => addItem(work, { ...key, ...item }))).trips,
    addAnother: (await tripsOf((work) => addItem(work, { ...key, ...item, configuration: { color: "red" } })))
      .trips,
    change: (await tripsOf((work) => changeItem(work, { ...key, lineId, quantity: 3 }))).trips,
    market: (await tripsOf((work) => updateCart(work, { ...key, marketCode: "us" }))).trips,
    remove: (await tripsOf((work) => removeItem(work, { ...key, lineId }))).trips,
  }
  expect(Math.max(...Object.values(trips))).toBeLessThanOrEqual(2)
})

test("what checkout needs of a cart comes in one trip, and one more commits", async () => {
  const { cart, token } = await carts.create({ item: { variantId: await carts.variant(), quantity: 1 } })
  const asked = { cartId: cart.cartId, cartTokenHash: hashToken(token), now: new Date() }
  expect((await tripsOf((work) => cartForCheckout(work.tx, asked))).trips).toBe(2)
})
