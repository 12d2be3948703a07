import { afterAll, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { addItem, removeItem } from "../cart/index.ts"
import { stockOf } from "../inventory/index.ts"
import { type HeldCart, openShop } from "./shop.fixture.ts"

const shop = await openShop()
const { db, inWork, goods, fill, open, buy } = shop
afterAll(() => shop.close())

/** Two that wait for each other are parted by the database after a second; nobody should have to. */
async function circles(): Promise<number> {
  const { count } = await db.one(sql<{ count: number }>`
    select deadlocks::int as count from pg_stat_database where datname = current_database()
  `)
  return count
}

/** Its card was declined while it held one thing, and what it has in it now is another. */
async function changedFrom(held: string, wanted: string): Promise<HeldCart> {
  const cart = await fill([{ variantId: held, quantity: 1 }])
  expect(await buy(cart, { paymentToken: `decline:${cart.cartId}` })).toMatchObject({ state: "declined" })
  const { lines } = await inWork((work) => addItem(work, { ...cart, variantId: wanted, quantity: 1 }))
  const lineId = lines.find(({ variantId }) => variantId === held)?.lineId ?? ""
  await inWork((work) => removeItem(work, { ...cart, lineId }))
  return cart
}

test("shoppers who change their carts the other way round after a decline never wait in a circle", async () => {
  const before = await circles()
  for (let round = 0; round < 10; round++) {
    const carts: HeldCart[] = []
    for (let pair = 0; pair < 4; pair++) {
      carts.push(await changedFrom(goods.cup, goods.plate))
      carts.push(await changedFrom(goods.plate, goods.cup))
    }
    const opened = await Promise.all(carts.map((cart) => open(cart)))
    expect(new Set(opened.map(({ kind }) => kind))).toEqual(new Set(["opened"]))
  }
  // What the database counts it tells within a second.
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect(await circles()).toBe(before)
  const stock = await stockOf(db, { variantIds: [goods.cup, goods.plate] })
  expect(stock.map(({ available }) => available)).toEqual([960, 960])
  await shop.checkBooks()
}, 120_000)
