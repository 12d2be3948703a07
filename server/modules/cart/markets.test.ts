import { afterAll, expect, test } from "vitest"
import { getMarket, updateMarket } from "../settings/index.ts"
import { holding, openCarts } from "./cart.fixture.ts"
import { cartForCheckout, cartToOffer } from "./checkout.ts"
import { createCart } from "./commands/create.ts"
import { addItem, changeItem, removeItem } from "./commands/items.ts"
import { updateCart } from "./commands/update.ts"
import { currentCart, getCart } from "./queries.ts"

const carts = await openCarts()
const { db, inWork, variant } = carts

afterAll(() => carts.close())

const setOpen = (version: number, isOpen: boolean) =>
  inWork((work) => updateMarket(work, { marketCode: "us", version, isOpen }))

test("a market that closes sells nothing more: its carts can be read, emptied, and moved to another market", async () => {
  const [one, other] = [await variant(), await variant()]
  for (const variantId of [one, other]) await carts.reprice(variantId, 2_000, "us")
  const key = await carts.filled({ variantId: one, quantity: 2 }, { variantId: other, quantity: 1 })
  await inWork((work) => updateCart(work, { ...key, marketCode: "us" }))
  const sell = () =>
    inWork((work) => cartForCheckout(work.tx, { cartId: key.cartId, ...key.holder, now: work.now }))
  expect((await sell()).market.code).toBe("us")

  await setOpen(1, false)
  expect(await getMarket(db, { marketCode: "us" })).toMatchObject({ isOpen: false })
  const refusal = { code: "cart.market_closed", status: 409, details: { marketCode: "us" } }
  await expect(sell()).rejects.toMatchObject(refusal)
  await expect(cartToOffer(db, { cartId: key.cartId, ...key.holder, now: new Date() })).rejects.toMatchObject(
    refusal,
  )
  const item = { variantId: one, quantity: 1 }
  await expect(inWork((work) => addItem(work, { ...key, ...item }))).rejects.toMatchObject(refusal)
  const again = { holder: holding(key.token), item }
  await expect(inWork((work) => createCart(work, again))).rejects.toMatchObject(refusal)

  const seen = await getCart(db, key)
  expect(seen).toMatchObject({ isMarketOpen: false, marketCode: "us", count: 3 })
  const holder = { ...key.holder, customerId: null }
  expect(await currentCart(db, { holder })).toEqual(seen)
  const [first, second] = seen.lines.map(({ lineId }) => lineId)
  const change = (quantity: number) =>
    inWork((work) => changeItem(work, { ...key, lineId: first ?? "", quantity }))
  await expect(change(3)).rejects.toMatchObject(refusal)
  expect((await change(1)).count).toBe(2)
  await inWork((work) => removeItem(work, { ...key, lineId: second ?? "" }))

  const moved = await inWork((work) => updateCart(work, { ...key, marketCode: "de" }))
  expect(moved).toMatchObject({ isMarketOpen: true, currency: "EUR", count: 1 })
  expect((await sell()).market.code).toBe("de")
  await setOpen(2, true)
})
