import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { auditQueries } from "../../server/app.ts"
import { runAudit } from "../../server/kit/audit.ts"
import { openPools, type Pools } from "../../server/kit/pool.ts"
import { openStage, type Stage } from "../flows/stage.ts"
import { openPlace, type Place, type Program } from "./program.ts"

let place: Place
let program: Program
let stage: Stage
let variantId: string
let watch: pg.Client
let pools: Pools

beforeAll(async () => {
  place = await openPlace()
  program = await place.start()
  watch = new pg.Client(place.databaseUrl)
  await watch.connect()
  pools = openPools({ databaseUrl: place.databaseUrl, prepare: true, size: 2 })
  const owner = await makeOwner(program)
  stage = await openStage({ call: (path, given) => program.call(path, given), owner })
  variantId = (await stage.addProduct({ sku: "CRASH", priceMinor: 1_000, stock: 100 })).variantId
}, 90_000)
afterAll(async () => {
  await watch?.end()
  await pools?.end()
  await place?.close()
})

async function makeOwner({ call, output }: Program): Promise<string> {
  const token = /first-owner\?token=([\w-]+)/.exec(output())?.[1]
  const body = { token, email: "owner@example.com", name: "Olive", password: "three small green boats" }
  return (await call("/admin/v1/first-owner", { body })).body.token
}

async function ask<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await watch.query<Row>(text, values)).rows
}

type Moment = {
  name: string
  card?: string
  /** A table that is held, so that the program stops before it changes it. */
  hold?: string
  /** Kill when this query finds a row. */
  when?: string
}

const moments: Moment[] = [
  { name: "before anything is written", hold: "checkout.attempts" },
  { name: "while the stock is being held", hold: "inventory.holds" },
  { name: "as soon as the attempt is there", when: "select 1 from checkout.attempts where cart_id = $1" },
  {
    name: "after the provider has charged and before it answers",
    card: "delay",
    when: "select 1 from checkout.attempts where cart_id = $1",
  },
  { name: "while the order is being written", hold: "orders.orders" },
  {
    name: "after the order is placed and before its mail is queued",
    hold: "mail.messages",
    when: "select 1 from orders.orders where cart_id = $1",
  },
]

test.each(moments)(
  "kill -9 $name: after the next start there is money and an order, or neither",
  async (moment) => {
    const cart = await stage.fillCart({ variantId })
    const holder = new pg.Client(place.databaseUrl)
    await holder.connect()
    try {
      if (moment.hold) await holder.query(`begin; lock table ${moment.hold} in share row exclusive mode`)
      const reply = stage
        .pay(cart, { card: moment.card ?? "approve", email: `${moments.indexOf(moment)}@example.com` })
        .then(
          ({ body }) => body,
          () => undefined,
        )
      if (moment.when) {
        const query = moment.when
        await expect
          .poll(async () => (await ask(query, [cart.cartId])).length, { timeout: 20_000, interval: 5 })
          .toBeGreaterThan(0)
        if (moment.card === "delay") await new Promise((resolve) => setTimeout(resolve, 300))
      } else await new Promise((resolve) => setTimeout(resolve, 400))
      await program.kill()
      const acknowledged = await reply
      await holder.query("rollback")
      program = await place.start()
      await heal(cart.cartId)
      await expectWhole(cart.cartId, acknowledged)
    } finally {
      await holder.end()
    }
  },
  60_000,
)

/** Lets the time of waiting pass: what the sweeper would look at in half a minute it looks at now. */
async function heal(cartId: string): Promise<void> {
  await ask("update checkout.attempts set created_at = created_at - interval '1 minute' where cart_id = $1", [
    cartId,
  ])
  await expect
    .poll(
      async () => {
        await ask(
          "update checkout.attempts set look_at = now() where cart_id = $1 and state in ('paying', 'unknown')",
          [cartId],
        )
        const [open] = await ask<{ open: number; waiting: number }>(
          `select (select count(*)::int from checkout.attempts where cart_id = $1 and state in ('paying', 'unknown')) as open,
                  (select count(*)::int from kit.deliveries where state = 'waiting')
                    + (select count(*)::int from mail.messages where state in ('waiting', 'sending')) as waiting`,
          [cartId],
        )
        return open
      },
      { timeout: 40_000, interval: 300 },
    )
    .toEqual({ open: 0, waiting: 0 })
}

async function expectWhole(
  cartId: string,
  acknowledged: { state?: string; orderId?: string } | undefined,
): Promise<void> {
  const orders = await ask<{ id: string; number: string }>(
    "select id, number from orders.orders where cart_id = $1",
    [cartId],
  )
  const charged = await ask<{ captured: string; refunded: string }>(
    `select i.captured_minor as captured, i.refunded_minor as refunded from payments.intents i
     join checkout.attempts a on a.id = i.attempt_id where a.cart_id = $1`,
    [cartId],
  )
  const kept = charged.reduce((sum, { captured, refunded }) => sum + Number(captured) - Number(refunded), 0)
  expect(kept).toBe(orders.length === 1 ? 1_490 : 0)
  expect(orders.length).toBeLessThanOrEqual(1)
  if (acknowledged?.state === "placed") expect(orders[0]?.id).toBe(acknowledged.orderId)
  const mails = await ask(
    "select id from mail.messages where template = 'order_placed' and template_values ->> 'orderNumber' = $1",
    [orders[0]?.number ?? ""],
  )
  expect(mails).toHaveLength(orders.length)
  const broken = (await runAudit(auditQueries, (statement) => pools.db.many(statement))).filter(
    ({ rows }) => rows > 0,
  )
  expect(broken).toEqual([])
}

test("nothing that was acknowledged is lost by kill -9 in the middle of a busy minute", async () => {
  const seed = Number(process.env.CHAOS_SEED ?? 20_261_125)
  console.log(`seed ${seed}`)
  const random = randomFrom(seed)
  const acknowledged: { orderId: string; number: string }[] = []
  for (let round = 0; round < 3; round++) {
    const before = acknowledged.length
    let stopped = false
    const shoppers = Array.from({ length: 4 }, async () => {
      while (!stopped) {
        try {
          const { body } = await stage.pay(await stage.fillCart({ variantId }))
          if (body?.state === "placed") acknowledged.push(body)
        } catch {
          // The program is gone: the shopper sees an error page, and nothing was promised.
          return
        }
      }
    })
    // The minute is busy once somebody has bought something in it, however slow the machine.
    await expect.poll(() => acknowledged.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before)
    await new Promise((resolve) => setTimeout(resolve, random() * 700))
    await program.kill()
    stopped = true
    await Promise.all(shoppers)
    program = await place.start()
  }
  const found = await ask<{ id: string }>("select id from orders.orders where id = any($1)", [
    acknowledged.map(({ orderId }) => orderId),
  ])
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(found).toHaveLength(acknowledged.length)
  const broken = (await runAudit(auditQueries, (statement) => pools.db.many(statement))).filter(
    ({ rows }) => rows > 0,
  )
  expect(broken).toEqual([])
}, 90_000)

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
