import fc from "fast-check"
import { afterAll, afterEach, describe, expect, test } from "vitest"
import { hashToken } from "../../kit/ids.ts"
import { nobody, openCarts } from "./cart.fixture.ts"
import { addItem, type NewItem } from "./commands/items.ts"
import { mergeOnSignIn } from "./commands/merge.ts"
import { currentCart, getCart } from "./queries.ts"
import { type CartLine, isSameLine, mergeLines, quantityOf } from "./rules.ts"

const carts = await openCarts()
const { db, inWork, variant, create, customer, filled } = carts

afterEach(carts.checkBooks)
afterAll(() => carts.close())

const seed = Number(process.env.FC_SEED ?? Date.now() % 2_147_483_647)
console.info(`merging carts: fast-check seed ${seed}`)

/** A cart that a customer filled while signed in, on some device. */
async function cartOf(customerId: string, ...items: NewItem[]) {
  const { cart, token } = await create({ holder: { ...nobody, customerId } })
  const key = { cartId: cart.cartId, holder: { cartTokenHash: hashToken(token) } }
  for (const item of items) await inWork((work) => addItem(work, { ...key, ...item }))
  return key
}

const signIn = (customerId: string, cartTokenHash: string | null) =>
  inWork((work) => mergeOnSignIn(work, { customerId, cartTokenHash }))

const contents = async (key: { cartId: string; holder: { cartTokenHash: string } }) =>
  Object.fromEntries((await getCart(db, key)).lines.map(({ variantId, quantity }) => [variantId, quantity]))

describe("signing in", () => {
  test("makes one cart of the guest's and the customer's, and the same token opens it", async () => {
    const [both, old, fresh] = [await variant(), await variant(), await variant()]
    const customerId = await customer()
    const older = await cartOf(customerId, { variantId: both, quantity: 2 }, { variantId: old, quantity: 1 })
    const guest = await filled({ variantId: both, quantity: 3 }, { variantId: fresh, quantity: 4 })
    await signIn(customerId, guest.holder.cartTokenHash)
    expect(await contents(guest)).toEqual({ [both]: 5, [fresh]: 4, [old]: 1 })
    expect(await getCart(db, older)).toMatchObject({ state: "closed", orderId: null, lines: [] })
    expect((await currentCart(db, { holder: { cartTokenHash: null, customerId } }))?.cartId).toBe(
      guest.cartId,
    )
  })

  test("twice, or late, changes nothing more", async () => {
    const customerId = await customer()
    const variantId = await variant()
    await cartOf(customerId, { variantId, quantity: 2 })
    const guest = await filled({ variantId, quantity: 3 })
    await signIn(customerId, guest.holder.cartTokenHash)
    const after = await getCart(db, guest)
    await signIn(customerId, guest.holder.cartTokenHash)
    expect(await getCart(db, guest)).toEqual(after)
  })

  test("on several devices at once leaves one cart with everything in it", async () => {
    const customerId = await customer()
    const ids = await Promise.all(Array.from({ length: 6 }, () => variant()))
    const devices = await Promise.all(ids.map((variantId) => filled({ variantId, quantity: 1 })))
    await Promise.all(devices.map(({ holder }) => signIn(customerId, holder.cartTokenHash)))
    const found = await Promise.all(devices.map((key) => getCart(db, key)))
    expect(found.filter(({ state }) => state === "open")).toHaveLength(1)
    const current = await currentCart(db, { holder: { cartTokenHash: null, customerId } })
    expect(current?.lines.map(({ variantId }) => variantId).sort()).toEqual([...ids].sort())
  })

  test("adds up to the limit per order; a line beyond it stays as one, with a note", async () => {
    const variantId = await variant({ quantityPerOrderMax: 4 })
    const customerId = await customer()
    await cartOf(
      customerId,
      { variantId, quantity: 3 },
      { variantId, quantity: 1, configuration: { color: "red" } },
    )
    const guest = await filled({ variantId, quantity: 3 })
    await signIn(customerId, guest.holder.cartTokenHash)
    const { lines } = await getCart(db, guest)
    const plain = lines.find(({ configuration }) => configuration === null)
    const red = lines.find(({ configuration }) => configuration !== null)
    expect([plain?.quantity, red?.quantity]).toEqual([4, 1])
    expect(red?.notes).toEqual([{ kind: "too_many", quantityMax: 4 }])
  })

  test("without a cart leaves the customer's cart alone", async () => {
    const customerId = await customer()
    const key = await cartOf(customerId, { variantId: await variant(), quantity: 2 })
    await signIn(customerId, null)
    await signIn(customerId, hashToken("unknown"))
    expect((await getCart(db, key)).count).toBe(2)
  })

  test("after the guest's cart was ordered takes nothing into it", async () => {
    const customerId = await customer()
    const key = await cartOf(customerId, { variantId: await variant(), quantity: 2 })
    const guest = await filled({ variantId: await variant(), quantity: 1 })
    await carts.ordered(guest.cartId)
    await signIn(customerId, guest.holder.cartTokenHash)
    expect((await getCart(db, key)).count).toBe(2)
  })

  test("in a browser that somebody else used gives the cart to whoever is there now", async () => {
    const [before, now] = [await customer(), await customer()]
    const key = await cartOf(before, { variantId: await variant(), quantity: 1 })
    await signIn(now, key.holder.cartTokenHash)
    const current = (customerId: string) => currentCart(db, { holder: { cartTokenHash: null, customerId } })
    expect((await current(now))?.cartId).toBe(key.cartId)
    expect(await current(before)).toBeUndefined()
  })
})

test("a customer who begins a cart on another device finds there what they left", async () => {
  const customerId = await customer()
  const [left, added] = [await variant(), await variant()]
  const older = await cartOf(customerId, { variantId: left, quantity: 2 })
  const holder = { ...nobody, customerId }
  const { cart } = await create({ holder, item: { variantId: added, quantity: 1 } })
  expect(cart.lines).toMatchObject([
    { variantId: left, quantity: 2, total: { minor: 2_380n } },
    { variantId: added, quantity: 1 },
  ])
  expect(await getCart(db, older)).toMatchObject({ state: "closed", lines: [] })
})

test("whatever is merged, no line is lost, nothing grows, and within the limit every piece is kept", () => {
  const line = fc.record({ variant: fc.nat(3), key: fc.nat(2), quantity: fc.integer({ min: 1, max: 60 }) })
  const cart = fc.uniqueArray(line, { selector: ({ variant, key }) => `${variant} ${key}`, maxLength: 8 })
  fc.assert(
    fc.property(
      fc.array(cart, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 99 }),
      (given, max) => {
        const lines = given.map((one, place) => one.map((each, index) => toLine(each, `${place} ${index}`)))
        const merged = mergeLines(lines, () => max)
        for (const each of lines.flat()) expect(merged.some((one) => isSameLine(one, each))).toBe(true)
        for (const each of merged) {
          const before = lines.flat().filter((one) => isSameLine(one, each))
          expect(each.quantity).toBeLessThanOrEqual(before.reduce((sum, { quantity }) => sum + quantity, 0))
          expect(each.quantity).toBeGreaterThan(0)
        }
        for (const variantId of new Set(lines.flat().map((each) => each.variantId))) {
          const whole = quantityOf(lines.flat(), variantId)
          const kept = quantityOf(merged, variantId)
          if (whole <= max) expect(kept).toBe(whole)
          // Beyond the limit there is at most the one that each further line keeps.
          else
            expect(kept).toBeLessThanOrEqual(
              Math.max(max, quantityOf(lines[0] ?? [], variantId)) + merged.length,
            )
        }
      },
    ),
    { seed, numRuns: 2_000 },
  )
})

function toLine(given: { variant: number; key: number; quantity: number }, lineId: string): CartLine {
  return {
    lineId,
    cartId: "cart",
    variantId: `variant ${given.variant}`,
    configurationKey: String(given.key),
    configuration: null,
    quantity: given.quantity,
    addedPriceMinor: null,
    addedCurrency: null,
    addedQuantity: null,
  }
}
