// tidy: doors, because promotions are made as a test wants them, which only a test does.

import { afterAll, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { addCode, removeCode } from "../cart/index.ts"
import { addPromotion } from "../pricing/promotions/promotions.fixture.ts"
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

/** Its card was declined while it held a use of one code, and what it has now is another. */
async function changedFrom(variantId: string, held: string, wanted: string): Promise<HeldCart> {
  const cart = await fill([{ variantId, quantity: 1 }])
  await inWork((work) => addCode(work, { ...cart, code: held }))
  expect(await buy(cart, { paymentToken: `decline:${cart.cartId}` })).toMatchObject({ state: "declined" })
  await inWork((work) => removeCode(work, { ...cart, code: held }))
  await inWork((work) => addCode(work, { ...cart, code: wanted }))
  return cart
}

const usesOf = (promotionIds: string[]) =>
  db.many(sql<{ uses: number }>`
    select uses from pricing.use_counters
    where promotion_id = any(${promotionIds}) and kind = 'promotion' limit 10
  `)

test("shoppers who swap limited codes the other way round after a decline never wait in a circle", async () => {
  const first = await inWork(async (work) => addPromotion(work, { codes: { FIRST: 900 }, usesMax: 900 }))
  const second = await inWork(async (work) => addPromotion(work, { codes: { SECOND: 900 }, usesMax: 900 }))
  const before = await circles()
  for (let round = 0; round < 8; round++) {
    const carts: HeldCart[] = []
    // Of other goods each: the stock keeps nobody apart.
    for (let pair = 0; pair < 4; pair++) {
      carts.push(await changedFrom(goods.cup, "FIRST", "SECOND"))
      carts.push(await changedFrom(goods.plate, "SECOND", "FIRST"))
    }
    const opened = await Promise.all(carts.map((cart) => open(cart)))
    expect(new Set(opened.map(({ kind }) => kind))).toEqual(new Set(["opened"]))
  }
  // What the database counts it tells within a second.
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect(await circles()).toBe(before)
  expect(await usesOf([first, second])).toEqual([{ uses: 32 }, { uses: 32 }])
  await shop.checkBooks()
}, 120_000)
