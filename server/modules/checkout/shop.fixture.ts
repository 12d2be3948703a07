import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { expect, inject } from "vitest"
import { runAudit } from "../../kit/audit.ts"
import type { Outside } from "../../kit/db.ts"
import { deliverDue, enroll } from "../../kit/deliveries.ts"
import { openFileStore } from "../../kit/files.ts"
import { hashToken } from "../../kit/ids.ts"
import { prepareJobs, runJobsOnce } from "../../kit/jobs.ts"
import type { Module } from "../../kit/module.ts"
import { money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { type TestDatabase, testDb } from "../../kit/testing.ts"
import { flatZone } from "../../parcel.fixture.ts"
import { addItem, cartModule, createCart } from "../cart/index.ts"
import { addFile, catalogModule, createProduct, prepareFile } from "../catalog/index.ts"
import { customersModule } from "../customers/index.ts"
import { createDeliveryMethod, fulfillmentModule } from "../fulfillment/index.ts"
import { inventoryModule, receiveStock } from "../inventory/index.ts"
import { mailModule } from "../mail/index.ts"
import { ordersModule, signLinksWith } from "../orders/index.ts"
import { hearProvider, keyCodes, openPaymentProviders, paymentsModule } from "../payments/index.ts"
import { pricingModule, setPrice, setTaxRate } from "../pricing/index.ts"
import { settingsModule } from "../settings/index.ts"
import { checkoutModule, type OpenAttempt, openAttempt, settleAttempt } from "./index.ts"

/** Everything whose books are looked at after each test. */
export const modules: readonly Module[] = [
  settingsModule,
  mailModule,
  customersModule,
  catalogModule,
  pricingModule,
  inventoryModule,
  paymentsModule,
  ordersModule,
  fulfillmentModule,
  cartModule,
  checkoutModule,
]

const audits = modules.flatMap(({ audit }) => audit)
const subscriptions = modules.flatMap((module) => module.subscriptions)
const jobs = modules.flatMap((module) => module.jobs)

export const eur = (minor: bigint) => money(minor, "EUR")

export const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

export const home = {
  name: "Ada",
  line1: "Torstraße 89",
  postalCode: "10119",
  city: "Berlin",
  country: "DE",
}

export type HeldCart = {
  cartId: string
  holder: { cartTokenHash: string; ip: string; customerId: string | null }
}
export type Wish = Partial<Omit<OpenAttempt, "cartId" | "holder">>

/**
 * A tiny shop with stock, prices, ways to pay and to deliver, on a private database, and the steps of buying.
 */
export async function openShop() {
  const { database, payments } = await openWorld()
  const { db, out, inWork } = database
  const goods = await stockShop(out)
  const { settle, checkBooks } = bookkeeping(database)

  /** The world at another time. */
  function outAt(now: Date): Outside {
    return { ...out, now: () => now, inWork: (command) => database.inWorkAs({ now }, command) }
  }

  let visitor = 0

  /** Each cart is another visitor's, so that the declines of one test do not slow another one down. */
  async function fill(lines: { variantId: string; quantity: number }[]): Promise<HeldCart> {
    const [first, ...rest] = lines
    const asked = { cartToken: null, cartTokenHash: null, customerId: null, isOurPage: false }
    const created = await inWork((work) => createCart(work, { item: first, holder: asked }))
    const ip = `192.0.2.${++visitor % 250}:${visitor}`
    const holder = { cartTokenHash: hashToken(created.token), ip, customerId: null }
    for (const item of rest) {
      await inWork((work) => addItem(work, { ...item, cartId: created.cart.cartId, holder }))
    }
    return { cartId: created.cart.cartId, holder }
  }

  const wishOf = (cart: HeldCart, wish: Wish): OpenAttempt => ({
    ...cart,
    email: `buyer${visitor}@example.com`,
    address: { ...home, line1: `Torstraße ${visitor}` },
    deliveryMethodId: goods.parcel,
    paymentMethod: "card",
    paymentToken: `approve:${visitor}`,
    ...wish,
  })

  const open = (cart: HeldCart, wish: Wish = {}) => inWork((work) => openAttempt(work, wishOf(cart, wish)))
  const buy = async (cart: HeldCart, wish: Wish = {}) => settleAttempt(out, await open(cart, wish))

  async function close(): Promise<void> {
    await payments.close()
    await database.close()
  }

  return { database, db, out, inWork, outAt, payments, goods, fill, open, buy, settle, checkBooks, close }
}

/** The database with who listens to what, and the real providers, whose messages reach their inbox. */
async function openWorld() {
  const folder = join(inject("testDir"), `shop-${randomBytes(6).toString("hex")}`)
  const at: { out?: Outside } = {}
  const payments = openPaymentProviders({
    journalFile: join(folder, "journal.jsonl"),
    secret: "a secret",
    shopUrl: "https://shop.example",
    async deliver({ body, headers }) {
      if (at.out) await hearProvider(at.out, { provider: "local", body, header: (name) => headers[name] })
    },
    timeoutMs: 500,
    delayMs: 40,
    processingMs: 60,
    lateMessageMs: 60,
    // Over when a test says so (`endPromise`), however slow the machine is.
    shortMs: 600_000,
  })
  const database = await testDb({
    payment: payments.payment,
    files: openFileStore(join(folder, "media")),
    openMail: () => undefined,
    mailFrom: undefined,
  })
  at.out = database.out
  signLinksWith("a secret")
  keyCodes("a secret")
  await prepareJobs(database.url)
  await database.inWork((work) => enroll(work, subscriptions))
  return { database, payments }
}

function bookkeeping({ db, out, url }: TestDatabase) {
  /** Delivers all events and runs all jobs, and what they bring about, until all is quiet. */
  async function settle(): Promise<void> {
    const works = { subscriptions, jobs, outside: () => out, log: out.log, databaseUrl: url }
    for (let turn = 0; turn < 20; turn++) {
      await deliverDue(works, out)
      await runJobsOnce(works)
      const { waiting } = await db.one(sql<{ waiting: number }>`
        select (select count(*) from kit.deliveries where state = 'waiting' and next_try_at <= now())::int
             + (select count(*) from graphile_worker._private_jobs where attempts = 0)::int as waiting
      `)
      if (waiting === 0) return
    }
  }

  /** All books of all modules agree, after everything that waits has happened. */
  async function checkBooks(): Promise<void> {
    await settle()
    const lines = await runAudit(audits, (statement) => db.many(statement))
    expect(lines.filter(({ rows }) => rows > 0)).toEqual([])
    expect(lines.length).toBeGreaterThan(40)
  }

  return { settle, checkBooks }
}

export type TinyShop = Awaited<ReturnType<typeof openShop>>

/** Cups and plates that are carried, one last vase, files to download, a parcel and a counter to get them. */
async function stockShop(out: Outside) {
  const product = async (
    name: string,
    given: { price: bigint; reach?: "parcel" | "file"; fileId?: string },
  ) => {
    const { variants } = await out.inWork((work) =>
      createProduct(work, {
        titles: { en: name, de: `${name} (de)` },
        reach: given.reach ?? "parcel",
        state: "active",
        variants: [
          { sku: name.toUpperCase(), weightGrams: 400, ...(given.fileId && { fileId: given.fileId }) },
        ],
      }),
    )
    const variantId = variants[0]?.id ?? ""
    await out.inWork((work) => setPrice(work, { variantId, marketCode: "de", price: eur(given.price) }))
    return variantId
  }
  const upload = { fileName: "book.pdf", contentType: "application/pdf", bytes: Buffer.from("a book") }
  const prepared = await prepareFile(out, { upload })
  const file = await out.inWork((work) => addFile(work, prepared))
  await out.inWork((work) => setTaxRate(work, { country: "DE", category: "standard", ratePpm: 190_000 }))
  const cup = await product("cup", { price: 1250n })
  const plate = await product("plate", { price: 1999n })
  const vase = await product("vase", { price: 8900n })
  const gift = await product("sticker", { price: 0n, reach: "file", fileId: file.id })
  const book = await product("book", { price: 1500n, reach: "file", fileId: file.id })
  const lines = [
    { variantId: cup, quantity: 1000 },
    { variantId: plate, quantity: 1000 },
    { variantId: vase, quantity: 1 },
  ]
  await out.inWork((work) => receiveStock(work, { lines }))
  return { cup, plate, vase, gift, book, ...(await addDelivery(out)) }
}

async function addDelivery(out: Outside): Promise<{ parcel: string; pickup: string }> {
  const base = {
    marketCode: "de",
    currency: "EUR",
    weightGramsMax: 30_000,
    daysMin: 1,
    daysMax: 2,
    cutOff: "14:00",
    timeZone: "Europe/Berlin",
    weekdays: [1, 2, 3, 4, 5],
    active: true,
  }
  type Given = { code: string; kind: "ship" | "pickup"; priceMinor: number; position: number }
  const add = ({ priceMinor, ...given }: Given) =>
    out.inWork((work) =>
      createDeliveryMethod(work, {
        ...base,
        ...given,
        zones: [flatZone(priceMinor, { countries: given.kind === "ship" ? ["DE", "AT"] : [] })],
        titles: { en: given.code },
        reaches: ["parcel", "counter"],
      }),
    )
  const parcel = await add({ code: "parcel", kind: "ship", priceMinor: 490, position: 1 })
  const pickup = await add({ code: "pickup", kind: "pickup", priceMinor: 0, position: 2 })
  return { parcel: parcel.methodId, pickup: pickup.methodId }
}
