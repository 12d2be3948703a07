import { afterAll, afterEach, expect, test } from "vitest"
import { hashToken } from "../../kit/ids.ts"
import { setPrice } from "../pricing/index.ts"
import { eur, nobody, openCarts } from "./cart.fixture.ts"
import { createCart } from "./commands/create.ts"
import { addItem, changeItem } from "./commands/items.ts"
import { getCart } from "./queries.ts"

const carts = await openCarts()
const { db, inWork, inWorkAs, variant } = carts

afterEach(carts.checkBooks)
afterAll(() => carts.close())

const marketCode = "de"
const tiers = [{ quantityMin: 5, price: eur(800) }]
const priced = (variantId: string, given: Partial<Parameters<typeof setPrice>[1]> = {}) =>
  inWork((work) => setPrice(work, { variantId, marketCode, price: eur(1_000), ...given }))

async function cartWith(variantId: string, quantity: number) {
  const { cart, token } = await inWork((work) =>
    createCart(work, { holder: nobody, item: { variantId, quantity } }),
  )
  return { cart, cartId: cart.cartId, holder: { cartTokenHash: hashToken(token) } }
}

test("a piece costs what the quantity of all lines of its variant together says", async () => {
  const variantId = await variant({ stock: 99 })
  await priced(variantId, { tiers })
  const { cart, ...key } = await cartWith(variantId, 3)
  expect(cart.lines[0]).toMatchObject({ unitPrice: eur(1_000), total: eur(3_000) })
  const configured = { variantId, quantity: 2, configuration: { name: "Ada" } }
  const both = await inWork((work) => addItem(work, { ...key, ...configured }))
  expect(both.lines.map(({ unitPrice, notes }) => [unitPrice, notes])).toEqual([
    [eur(800), []],
    [eur(800), []],
  ])
  expect(both.itemsTotal).toEqual(eur(4_000))
})

test("another quantity is no change of the price, and a change of the price is one", async () => {
  const variantId = await variant({ stock: 99 })
  await priced(variantId, { tiers })
  const { cart, ...key } = await cartWith(variantId, 5)
  const lineId = cart.lines[0]?.lineId ?? ""
  const fewer = await inWork((work) => changeItem(work, { ...key, lineId, quantity: 2 }))
  expect(fewer.lines[0]).toMatchObject({ unitPrice: eur(1_000), notes: [] })
  // A step that is out of reach has changed: nothing for this cart.
  await priced(variantId, { tiers: [{ quantityMin: 5, price: eur(700) }] })
  expect((await getCart(db, key)).lines[0]?.notes).toEqual([])
  await priced(variantId, { price: eur(1_100), tiers: [] })
  expect((await getCart(db, key)).lines[0]?.notes).toEqual([
    { kind: "price_changed", was: eur(1_000), now: eur(1_100) },
  ])
})

test("a sale begins and ends in the cart by the clock alone, and the cart says so", async () => {
  const variantId = await variant({ stock: 99 })
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
  const sales = [{ price: eur(600), from: inHours(1), until: inHours(2) }]
  await priced(variantId, { sales })
  const { cart, ...key } = await cartWith(variantId, 1)
  expect(cart.lines[0]).toMatchObject({ unitPrice: eur(1_000) })
  const at = (now: Date) =>
    inWorkAs({ now }, (work) =>
      addItem(work, { ...key, variantId, quantity: 1, configuration: { at: `${now.getTime()}` } }),
    )
  const during = await at(inHours(1.5))
  expect(during.lines[0]).toMatchObject({
    unitPrice: eur(600),
    notes: [{ kind: "price_changed", was: eur(1_000), now: eur(600) }],
  })
  expect((await at(inHours(2.5))).lines[0]).toMatchObject({ unitPrice: eur(1_000), notes: [] })
})
