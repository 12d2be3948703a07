import { type App, openApp } from "../../server/app.ts"
import { readConfig } from "../../server/kit/config.ts"
import type { Outside } from "../../server/kit/db.ts"
import { hashToken } from "../../server/kit/ids.ts"
import { openLog } from "../../server/kit/log.ts"
import { finishAttempt, type Opened, openAttempt } from "../../server/modules/checkout/index.ts"
import { takeOrderNumber } from "../../server/modules/orders/index.ts"
import { addressOf, Connection } from "../load/connection.ts"
import type { Goods } from "../load/plans.ts"
import { Recorder } from "../load/recorder.ts"
import { randomFrom, round } from "../load/statistics.ts"
import { chooseDelivery, fillCart, orderForm, type ReadyToPay } from "../load/stories.ts"
import { type OpenDatabase, openDatabase } from "../shop/database.ts"
import { environment, type Shop } from "../shop/program.ts"
import { makeEmptyTwins, removeTwins, rowsWrittenWith } from "./rows.ts"
import { measureRowLimit, rowsLine, transactionsAtOnce } from "./transactions.ts"

export type Placing = { perSecond: number; limitBefore: number; limitAfter: number; rows: string }

type Options = { shop: Shop; goods: Goods; seed: number; orders: number; limitSeconds: number }

/**
 * The transaction that turns a paid attempt into an order, alone: no HTTP, no provider, no worker beside it.
 * Its limit is one statement that writes the same rows, through the same driver and a pool of the same size.
 */
export async function measurePlacing(options: Options): Promise<Placing> {
  const { shop, limitSeconds } = options
  const carts = await prepareCarts(options)
  await shop.stop()
  const database = await openDatabase(shop.dataDir)
  const app = await openProgram(shop, database)
  try {
    const attempts = await openAttempts(app.out, options, carts)
    const [sample, ...others] = attempts as [ToFinish, ...ToFinish[]]
    await finish(app.out, sample)
    const written = await rowsWrittenWith(database.pools, {
      table: "checkout.attempts",
      id: sample.attemptId,
    })
    await makeEmptyTwins(database.pools, written)
    const limitBefore = await measureRowLimit(database.pools, written, limitSeconds)
    const started = performance.now()
    await inLanes(others, (attempt) => finish(app.out, attempt))
    const perSecond = round(others.length / ((performance.now() - started) / 1000), 0)
    const limitAfter = await measureRowLimit(database.pools, written, limitSeconds)
    await removeTwins(database.pools)
    return { perSecond, limitBefore, limitAfter, rows: rowsLine(written) }
  } finally {
    await app.close()
    await database.close()
  }
}

type ReadyCart = ReadyToPay & { from: string }

/** Carts at the point where the shopper presses "buy", made over HTTP like any others. */
async function prepareCarts({ shop, goods, seed, orders }: Options): Promise<ReadyCart[]> {
  const recorder = new Recorder()
  const random = randomFrom(seed)
  const carts: ReadyCart[] = []
  const places = Array.from({ length: orders }, (_, place) => place)
  await inLanes(places, async (place) => {
    const connection = new Connection(shop.port)
    const visit = { connection, from: addressOf(15_000_000 + place), random, goods, recorder }
    const cart = await fillCart(visit, 2)
    const ready = "refused" in cart ? cart : await chooseDelivery(visit, cart)
    connection.close()
    if ("refused" in ready) throw new Error(`a cart could not be prepared: ${ready.refused}`)
    carts.push({ ...ready, from: visit.from })
  })
  return carts
}

function openProgram({ root, dataDir }: Shop, database: OpenDatabase): Promise<App> {
  const config = readConfig(environment({ dataDir }), root)
  const log = openLog({ level: "error", format: "text" })
  return openApp({ config, databaseUrl: database.url, databaseDirectUrl: database.url, role: "audit", log })
}

type ToFinish = Parameters<typeof finishAttempt>[1]

async function openAttempts(out: Outside, { goods, seed }: Options, carts: ReadyCart[]): Promise<ToFinish[]> {
  const random = randomFrom(seed)
  const attempts: ToFinish[] = []
  await inLanes(carts, async (cart) => {
    const holder = { cartTokenHash: hashToken(cart.token), ip: cart.from, customerId: null }
    const form = orderForm({ from: cart.from, random, goods }, cart)
    const opened = await out.inWork((work) => openAttempt(work, { ...form, holder }))
    attempts.push(await approved(out, opened))
  })
  return attempts
}

/** What the provider would have answered: the whole amount, taken. */
async function approved(out: Outside, opened: Opened): Promise<ToFinish> {
  if (opened.kind !== "opened" || !opened.payment) throw new Error("an attempt to be paid was expected")
  const { attemptId, due: total, payment } = opened
  return {
    attemptId,
    number: await takeOrderNumber(out),
    payment: {
      intentId: payment.intentId,
      settles: "now",
      fingerprint: null,
      outcome: { kind: "done", reference: `bench-${payment.intentId}`, authorized: total, captured: total },
    },
  }
}

async function finish(out: Outside, attempt: ToFinish): Promise<void> {
  const reply = await out.inWork((work) => finishAttempt(work, attempt))
  if (reply.state !== "placed") throw new Error(`an attempt ended ${reply.state}`)
}

/** Does something with each, as many at a time as the pool has connections. */
async function inLanes<Thing>(things: readonly Thing[], act: (thing: Thing) => Promise<void>): Promise<void> {
  const queue = [...things]
  const lane = async () => {
    for (let thing = queue.shift(); thing !== undefined; thing = queue.shift()) await act(thing)
  }
  await Promise.all(Array.from({ length: transactionsAtOnce }, lane))
}
