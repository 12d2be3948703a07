// tidy: writes, because how far it has come is written down with what was written.

import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { dressShop } from "./demo/shop.ts"
import { asDemo, type DemoTarget } from "./demo/work.ts"
import { Refusal } from "./kit/errors.ts"
import { beginLifetime, type Lifetime } from "./kit/lifetime.ts"
import { sql } from "./kit/sql.ts"
import { type Progress, Stop } from "./kit/terminal.ts"
import { Sheets } from "./large/copy.ts"
import { addDesk } from "./large/desk_rows.ts"
import { countStep, type Filling, openFilling } from "./large/filling.ts"
import { goodOf } from "./large/goods.ts"
import { addGood, market, writeShelves } from "./large/goods_rows.ts"
import { addInvoices, openIssuing, writeSeries } from "./large/invoice_rows.ts"
import { addMoney } from "./large/money_rows.ts"
import { addOrder, type Shop } from "./large/order_rows.ts"
import { storyOf } from "./large/orders.ts"
import { addCustomer, noteBuyers } from "./large/people.ts"
import { type Plan, type SizeName, sizes } from "./large/plan.ts"
import { count, counter } from "./large/say.ts"
import { stockGoods } from "./large/stock.ts"
import { refreshCards, refreshSearch } from "./modules/catalog/index.ts"

export type FillOptions = {
  target: DemoTarget
  databaseUrl: string
  size: SizeName
  seed: number | undefined
  onProgress: Progress
  /** Of each kind, in one transaction; less than usual where many small steps are wanted. */
  rowsAtOnce?: number
}

export { sizes }

/**
 * Fills an empty shop with invented goods, people and two years of orders, as large as a real one that has
 * been open for long. Everything follows from the seed; whoever stops it goes on with the same command.
 */
export async function fillShop(options: FillOptions): Promise<void> {
  const { target, onProgress } = options
  const clients = [openClient(options), openClient(options)] as const
  const [client] = clients
  const lifetime = beginLifetime(() => {})
  try {
    for (const one of clients) {
      await one.connect()
      // What is lost with the machine is made again.
      await one.query("set synchronous_commit = off")
    }
    const filling = await openFilling(client, options)
    const { plan } = filling
    if (filling.isDone) return onProgress(`The shop is filled already (${plan.size}, seed ${plan.seed})`)
    onProgress(`${count(plan.orders)} orders, ${count(plan.products)} products, seed ${plan.seed}`)
    if (filling.products === 0) {
      await target.out.inWork((work) => dressShop(asDemo(work)))
      await writeShelvesOnce(client, plan)
    }
    const { rowsAtOnce } = options
    const copying = { client, clients, filling, lifetime, onProgress, rowsAtOnce }
    await copyAll(copying, { step: "products", atOnce: 2_000, add: addGoods(plan) })
    await copyAll(copying, {
      step: "customers",
      atOnce: 20_000,
      add: (sheets, n) => addCustomer(sheets, plan, n),
    })
    const shop = await shopFor(client, plan, target)
    await writeSeries(client, shop)
    await copyAll(copying, { step: "orders", atOnce: 5_000, add: (sheets, n) => addStory(sheets, shop, n) })
    if (!filling.stocked) await stockOnce(copying, shop)
    await showGoods(copying, target)
    onProgress("  Looking once at what lies where, for the planner of the database")
    // The database would do it by itself, beside the first to ask, who then wait for the disk.
    await client.query("vacuum (analyze)")
    await client.query("update kit.filling set done_at = now()")
  } finally {
    lifetime.end()
    for (const one of clients) await one.end()
  }
}

function openClient({ databaseUrl }: FillOptions): pg.Client {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "cartwright seed" })
  // Whoever asks a connection that is gone hears of it there.
  return client.on("error", () => {})
}

type Copying = {
  client: pg.Client
  clients: readonly pg.Client[]
  filling: Filling
  lifetime: Lifetime
  onProgress: Progress
  rowsAtOnce: number | undefined
}

type Copied = {
  step: "products" | "customers" | "orders"
  atOnce: number
  add(sheets: Sheets, number: number): void
}

/**
 * Batch by batch, each in a transaction. Two are written at once, and counted one after the other, so that
 * whoever is stopped goes on without a gap.
 */
async function copyAll(
  { clients, filling, lifetime, onProgress, rowsAtOnce }: Copying,
  { step, atOnce: usual, add }: Copied,
): Promise<void> {
  const atOnce = rowsAtOnce ?? usual
  const all = filling.plan[step]
  const say = counter({ what: step, from: filling[step], all, onProgress })
  let [begun, done] = [filling[step], filling[step]]
  let before: Promise<unknown> = Promise.resolve()
  const writeOn = async (client: pg.Client) => {
    const sheets = new Sheets()
    while (begun < all && !lifetime.isStopping()) {
      const [from, next] = [begun, Math.min(begun + atOnce, all)]
      begun = next
      const earlier = before
      before = makeUp(sheets, { from, next, add }).then(() =>
        inTransaction(client, async () => {
          await sheets.copyInto(client)
          await earlier
          const counted = await client.query(countStep[step], [from, next])
          if (counted.rowCount !== 1) throw new Stop("Another seed is at work in this shop.")
        }),
      )
      await before
      done = next
      say(next)
    }
  }
  const ends = await Promise.allSettled(clients.map(writeOn))
  const failed = ends.find((end) => end.status === "rejected")
  if (failed) throw failed.reason
  checkStop(lifetime, `${count(done)} of ${count(all)} ${step}`)
}

type Batch = { from: number; next: number; add: Copied["add"] }

async function makeUp(sheets: Sheets, { from, next, add }: Batch): Promise<void> {
  sheets.clear()
  for (let number = from; number < next; number++) {
    add(sheets, number)
    if (number % 50 === 0) await nextTurn()
  }
}

function addGoods(plan: Plan) {
  return (sheets: Sheets, number: number) => addGood(sheets, plan, goodOf(plan, number))
}

function addStory(sheets: Sheets, shop: Shop, number: number): void {
  const story = storyOf(shop.plan, number)
  addOrder(sheets, shop, story)
  addMoney(sheets, shop, story)
  addDesk(sheets, shop, story)
  addInvoices(sheets, shop, story)
}

async function writeShelvesOnce(client: pg.Client, plan: Plan): Promise<void> {
  const found = await client.query("select from catalog.categories where slug like 'large-%' limit 1")
  if (found.rowCount === 0) await inTransaction(client, () => writeShelves(client, plan))
}

async function shopFor(client: pg.Client, plan: Plan, { out }: DemoTarget): Promise<Shop> {
  const places = await client.query<{ id: string }>(
    "select id from inventory.places where active order by position, id limit 1",
  )
  const methods = await client.query<{ code: string; id: string }>(
    "select code, id from fulfillment.delivery_methods where market_code = $1 limit 100",
    [market.code],
  )
  const placeId = places.rows[0]?.id
  if (!placeId) throw new Stop("The shop has no place that keeps stock: open one first.")
  const deliveryIds = new Map(methods.rows.map(({ code, id }) => [code, id]))
  return { plan, placeId, deliveryIds, issuing: await openIssuing(out.db, plan) }
}

async function stockOnce({ client, onProgress }: Copying, { plan, placeId }: Shop): Promise<void> {
  onProgress("  Stock and its ledger")
  await inTransaction(client, async () => {
    await stockGoods(client, { plan, placeId })
    await noteBuyers(client)
    await client.query("update kit.filling set stocked = true")
  })
}

const shownAtOnce = 500
const shownTables = ["cards", "placements", "search_documents", "terms"].map((table) => `catalog.${table}`)

/** A plan made for empty tables reads them whole; ten looks on the way make that a matter of seconds. */
function isDoubled(batches: number): boolean {
  return Number.isInteger(Math.log2(batches))
}

/** Cards and search documents are made by the catalog itself. */
async function showGoods(
  { client, filling, lifetime, onProgress }: Copying,
  { out }: DemoTarget,
): Promise<void> {
  const { plan } = filling
  await client.query("analyze")
  const say = counter({
    what: "products in lists and search",
    from: filling.shown,
    all: plan.products,
    onProgress,
  })
  for (let from = filling.shown; from < plan.products; from += shownAtOnce) {
    const next = Math.min(from + shownAtOnce, plan.products)
    const ids = Array.from({ length: next - from }, (_, place) => goodOf(plan, from + place).id)
    await untilThere(() =>
      out.inWork(async (tx) => {
        const work = asDemo(tx)
        await refreshCards(work, ids)
        await refreshSearch(work, ids)
        work.write(sql`update kit.filling set shown = ${next} where shown = ${from}`, { rows: 1 })
      }),
    )
    if (isDoubled(next / shownAtOnce)) await client.query(`analyze ${shownTables.join(", ")}`)
    say(next)
    checkStop(lifetime, `${count(next)} of ${count(plan.products)} products in lists and search`)
  }
}

const triesMax = 10
const pauseMs = 3_000

/** A machine that stands still for some seconds lets connections run out: then it is done once more. */
async function untilThere(run: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 503 || tries === triesMax) throw error
      await sleep(pauseMs)
    }
  }
}

async function inTransaction(client: pg.Client, write: () => Promise<void>): Promise<void> {
  await client.query("begin")
  try {
    await write()
    await client.query("commit")
  } catch (error) {
    await client.query("rollback").catch(() => {})
    throw error
  }
}

/** Ctrl-C lets the batch end that is being written. */
function checkStop(lifetime: Lifetime, where: string): void {
  if (lifetime.isStopping()) throw new Stop(`Stopped at ${where}. The same command goes on from there.`)
}
