import { afterAll, afterEach, describe, expect, test } from "vitest"
import { DocumentCache } from "../../kit/cache.ts"
import type { Work } from "../../kit/db.ts"
import { hashToken } from "../../kit/ids.ts"
import { newStats, openPools } from "../../kit/pool.ts"
import { sql } from "../../kit/sql.ts"
import { Memory } from "../../kit/standing.ts"
import { getOrder } from "../orders/index.ts"
import { setPrice } from "../pricing/index.ts"
import { openAttempt, settleAttempt, sweepAttempts } from "./index.ts"
import { eur, home, inMinutes, openShop } from "./shop.fixture.ts"

const shop = await openShop()
const { db, goods, fill, buy, open } = shop
afterAll(() => shop.close())
afterEach(() => shop.checkBooks())

const oneCup = [{ variantId: goods.cup, quantity: 1 }]

async function orderOf(placed: Awaited<ReturnType<typeof buy>>) {
  if (placed.state !== "placed") throw new Error(`it is ${placed.state}`)
  const holder = { orderTokenHash: hashToken(placed.orderToken), customerId: null }
  return getOrder(db, { orderId: placed.orderId, holder })
}

const mailsTo = async (address: string) =>
  (
    await db.many(
      sql<{ template: string }>`select template from mail.messages where to_address = ${address} order by id`,
    )
  ).map(({ template }) => template)

describe("a guest buys", () => {
  test("by card: the money is taken, the order placed, the cart closed, a mail sent", async () => {
    const cart = await fill([...oneCup, { variantId: goods.plate, quantity: 2 }])
    const placed = await buy(cart, { email: "card@example.com", name: "Ada L.", address: home })
    expect(placed).toMatchObject({ state: "placed", total: eur(1250n + 2n * 1999n + 490n) })
    const order = await orderOf(placed)
    expect(order).toMatchObject({
      sale: "open",
      money: "paid",
      goods: "waiting",
      buyerName: "Ada L.",
      address: home,
      paymentMethod: "card",
      total: eur(5738n),
      paid: eur(5738n),
      delivery: { code: "parcel", title: "parcel" },
    })
    expect(order.lines.map(({ quantity, total }) => [quantity, total.minor])).toEqual([
      [1, 1250n],
      [2, 3998n],
    ])
    const { state } = await db.one(
      sql<{ state: string }>`select state from cart.carts where id = ${cart.cartId}`,
    )
    expect(state).toBe("closed")
    await shop.settle()
    expect(await mailsTo("card@example.com")).toEqual(["order_placed"])
  })
})

describe("a guest buys otherwise", () => {
  test("by transfer: the order is placed, its money is awaited", async () => {
    const placed = await buy(await fill(oneCup), { paymentMethod: "transfer", paymentToken: undefined })
    expect(await orderOf(placed)).toMatchObject({
      money: "pending",
      paymentMethod: "transfer",
      paid: eur(0n),
    })
  })

  test("in cash at the counter, without an address", async () => {
    const placed = await buy(await fill(oneCup), {
      ...{ paymentMethod: "cash", paymentToken: undefined, address: undefined, name: "Grace" },
      deliveryMethodId: goods.pickup,
    })
    const order = await orderOf(placed)
    expect(order).toMatchObject({ money: "pending", address: null, buyerName: "Grace", total: eur(1250n) })
    expect(order.delivery?.kind).toBe("pickup")
  })

  test("a file without address and delivery, and gets the link by mail at once", async () => {
    const cart = await fill([{ variantId: goods.book, quantity: 1 }])
    const wish = { address: undefined, deliveryMethodId: undefined, email: "reader@example.com" }
    const order = await orderOf(await buy(cart, wish))
    expect(order).toMatchObject({ sale: "completed", goods: "not_needed", address: null, delivery: null })
    await shop.settle()
    expect((await mailsTo("reader@example.com")).sort()).toEqual(["download_ready", "order_placed"])
  })

  test("what costs nothing, without paying", async () => {
    const cart = await fill([{ variantId: goods.gift, quantity: 1 }])
    const wish = {
      address: undefined,
      deliveryMethodId: undefined,
      paymentMethod: undefined,
      paymentToken: undefined,
    }
    const order = await orderOf(await buy(cart, wish))
    expect(order).toMatchObject({ money: "free", paymentMethod: "free", total: eur(0n) })
    const payments = await db.many(sql`select 1 from payments.intents where order_id = ${order.orderId}`)
    expect(payments).toEqual([])
  })

  test("in German, and the order speaks German", async () => {
    const order = await orderOf(await buy(await fill(oneCup), { locale: "de" }))
    expect(order).toMatchObject({ locale: "de", lines: [{ title: "cup (de)" }] })
  })
})

describe("what cannot be bought is refused with the reason, and nothing is held or charged", () => {
  const refused = async (wish: Parameters<typeof buy>[1], lines = oneCup) => {
    const cart = await fill(lines)
    return open(cart, wish).then(
      () => "bought",
      (error) => error.code as string,
    )
  }

  test("without a way to the buyer, an address, a way to pay or a card", async () => {
    expect(await refused({ deliveryMethodId: undefined })).toBe("checkout.delivery_needed")
    expect(await refused({ deliveryMethodId: "dlm_unknown" })).toBe("checkout.delivery_needed")
    expect(await refused({ address: undefined })).toBe("checkout.address_needed")
    expect(await refused({ paymentMethod: "bitcoin" })).toBe("checkout.payment_needed")
    expect(await refused({ paymentMethod: undefined })).toBe("checkout.payment_needed")
    expect(await refused({ paymentToken: undefined })).toBe("checkout.card_needed")
  })

  test("to a country where the shop does not sell, and where nothing goes", async () => {
    const address = { ...home, country: "US", region: "NY", postalCode: "10001" }
    expect(await refused({ address })).toBe("checkout.country")
    expect(await refused({ address: { ...home, country: "FR", postalCode: "75001" } })).toBe(
      "checkout.delivery_needed",
    )
    const heavy = [{ variantId: goods.cup, quantity: 80 }]
    expect(await refused({}, heavy)).toBe("checkout.no_delivery")
  })

  test("in a shop that was live and is closed again: it takes neither orders nor test money", async () => {
    await shop.inWork(async (work) =>
      work.write(sql`
        insert into settings.shop_history (id, from_state, to_state, actor, why, at)
        values ('his_1', 'closed', 'live', 'stf_1', 'by staff', now()),
               ('his_2', 'live', 'closed', 'stf_1', 'by staff', now())
      `),
    )
    expect(await refused({})).toBe("checkout.closed")
    expect(await refused({ paymentMethod: "transfer", paymentToken: undefined })).toBe("checkout.closed")
    await shop.inWork(async (work) => work.write(sql`delete from settings.shop_history`))
    expect(await refused({})).toBe("bought")
  })

  test("for another total than the shopper saw: the new one is told", async () => {
    const cart = await fill(oneCup)
    const expectedTotal = eur(1740n)
    const raise = (price: bigint) =>
      shop.inWork((work) => setPrice(work, { variantId: goods.cup, marketCode: "de", price: eur(price) }))
    await raise(1300n)
    await expect(open(cart, { expectedTotal })).rejects.toMatchObject({
      code: "checkout.total_changed",
      status: 409,
      details: { total: eur(1790n) },
    })
    await raise(1250n)
    expect(await buy(cart, { expectedTotal })).toMatchObject({ state: "placed", total: expectedTotal })
  })

  test("with somebody else's cart, which is not found", async () => {
    const mine = await fill(oneCup)
    const foreign = await fill(oneCup)
    await expect(open({ ...mine, holder: foreign.holder })).rejects.toMatchObject({ status: 404 })
  })

  test("when there is too little of it", async () => {
    const cart = await fill([{ variantId: goods.vase, quantity: 1 }])
    const other = await fill([{ variantId: goods.vase, quantity: 1 }])
    await open(cart)
    await expect(open(other)).rejects.toMatchObject({ code: "inventory.too_few", status: 409 })
    await sweepAttempts(shop.outAt(inMinutes(16)))
  })
})

/** As if so many more cards had been declined. */
const declineMore = (times: number) =>
  shop.inWork(async (work) => work.write(sql`update payments.declines set declines = declines + ${times}`))
const forgetDeclines = () => shop.inWork(async (work) => work.write(sql`delete from payments.declines`))

test("after declined cards the hand that tries them waits, then is stopped, and others are not", async () => {
  await forgetDeclines()
  const guarded = { email: "victim@example.com", address: home }
  const thief = async () => {
    const { cartId, holder } = await fill(oneCup)
    return { cartId, holder: { ...holder, ip: "203.0.113.66" } }
  }
  expect((await buy(await thief(), { ...guarded, paymentToken: "decline:1" })).state).toBe("declined")
  expect(await open(await thief(), guarded)).toMatchObject({ payment: { delayMs: 0 } })
  await declineMore(2)
  expect(await open(await thief(), guarded)).toMatchObject({ payment: { delayMs: 1000 } })
  await declineMore(3)
  await expect(open(await thief(), guarded)).rejects.toMatchObject({
    code: "checkout.too_many_declines",
    status: 429,
    details: { retryAfterSeconds: expect.any(Number) },
  })
  const transfer = { ...guarded, paymentMethod: "transfer", paymentToken: undefined }
  expect((await buy(await thief(), transfer)).state).toBe("placed")
  const theirs = await open(await fill(oneCup), guarded)
  expect(theirs).toMatchObject({ payment: { delayMs: 0 } })
  expect((await settleAttempt(shop.out, theirs)).state).toBe("placed")
  await sweepAttempts(shop.outAt(inMinutes(16)))
})

test("one stolen card that is tried with many mailboxes is stopped without asking its bank", async () => {
  await forgetDeclines()
  const tryOnce = async (email: string) => buy(await fill(oneCup), { paymentToken: "decline:stolen", email })
  expect(await tryOnce("mule1@example.com")).toMatchObject({ reason: "card_declined", mayRetry: true })
  await declineMore(3)
  expect(await tryOnce("mule2@example.com")).toMatchObject({ reason: "suspected_fraud", mayRetry: false })
  const { journal } = await shop.payments.local.twin()
  expect([...journal.payments.values()].filter(({ token }) => token === "decline:stolen")).toHaveLength(1)
})

test("placing an order takes four trips to the database: two to open, two to finish", async () => {
  await forgetDeclines()
  const memory = new Memory(new DocumentCache())
  const pools = openPools({ databaseUrl: shop.database.url, prepare: true, size: 2, memory })
  let isFirst = true
  try {
    for (const method of ["card", "card", "transfer"]) {
      const cart = await fill([...oneCup, { variantId: goods.plate, quantity: 1 }])
      const wish = { ...cart, email: "trips@example.com", address: home, deliveryMethodId: goods.parcel }
      const token = method === "card" ? { paymentToken: "approve:trips" } : {}
      const opening = newStats()
      const actor = { kind: "guest" as const }
      const opened = await pools.inWork(
        (work) => openAttempt(work, { ...wish, ...token, paymentMethod: method }),
        { actor, stats: opening },
      )
      const finishing = newStats()
      const kept: object[] = []
      const out = {
        ...shop.out,
        inWork: <Result>(command: Parameters<typeof shop.inWork<Result>>[0]) =>
          pools.inWork(command, { actor, stats: finishing }),
        keepReply: (_work: Work, reply: object) => void kept.push(reply),
      }
      const placed = await settleAttempt(out, opened)
      expect(placed.state).toBe("placed")
      // It leaves with the order: a process that dies afterwards has answered all the same.
      expect(kept).toEqual([placed])
      // The first call of a process reads what stands from then on.
      if (!isFirst) expect([method, opening.trips, finishing.trips]).toEqual([method, 2, 2])
      isFirst = false
    }
  } finally {
    await pools.end()
  }
})
