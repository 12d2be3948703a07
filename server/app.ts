import { join } from "node:path"
import { apiOf } from "./api.ts"
import { type AuditLine, type AuditQuery, runAudit } from "./kit/audit.ts"
import { deliverAwaited } from "./kit/awaited.ts"
import { DocumentCache } from "./kit/cache.ts"
import type { Config } from "./kit/config.ts"
import type { Db, Noted, Outside, Providers } from "./kit/db.ts"
import { deliveryAudit, enroll, openDeliverer } from "./kit/deliveries.ts"
import { examine, freeBytesAt, type ShopFacts } from "./kit/doctor/index.ts"
import { assert } from "./kit/errors.ts"
import { openFileStore } from "./kit/files.ts"
import { keepHouse, kitJobs } from "./kit/housekeeping.ts"
import { type Edge, openEdge } from "./kit/http/edge.ts"
import { openLimits } from "./kit/http/limits.ts"
import { prepareJobs, startJobs } from "./kit/jobs.ts"
import type { Log } from "./kit/log.ts"
import type { Module } from "./kit/module.ts"
import { openPools } from "./kit/pool.ts"
import { openSeal } from "./kit/seal.ts"
import { settle } from "./kit/settle.ts"
import type { Sql } from "./kit/sql.ts"
import { Memory } from "./kit/standing.ts"
import { momentNow, Told, type Touched } from "./kit/touches.ts"
import type { Committed } from "./kit/transaction.ts"
import { readUnhurried } from "./kit/unhurried.ts"
import { aftersaleModule } from "./modules/aftersale/index.ts"
import { booksModule } from "./modules/books/index.ts"
import { cartModule, keepCarts } from "./modules/cart/index.ts"
import { catalogModule } from "./modules/catalog/index.ts"
import { checkoutModule } from "./modules/checkout/index.ts"
import { customersModule } from "./modules/customers/index.ts"
import { deskModule, keepSpeeds } from "./modules/desk/index.ts"
import { effectsModule } from "./modules/effects/index.ts"
import { exportsModule } from "./modules/exports/index.ts"
import { fulfillmentModule } from "./modules/fulfillment/index.ts"
import { giftsModule } from "./modules/gifts/index.ts"
import { importsModule } from "./modules/imports/index.ts"
import { inventoryModule } from "./modules/inventory/index.ts"
import { invoicesModule } from "./modules/invoices/index.ts"
import { linksModule } from "./modules/links/index.ts"
import { mailModule, openDns, openMailTransport } from "./modules/mail/index.ts"
import { ordersModule, signLinksWith } from "./modules/orders/index.ts"
import { overviewModule } from "./modules/overview/index.ts"
import { keyCodes, paymentsModule } from "./modules/payments/index.ts"
import { peopleModule } from "./modules/people/index.ts"
import { keepTurns, pricingModule } from "./modules/pricing/index.ts"
import { setShopUrl, settingsModule } from "./modules/settings/index.ts"
import { firstOwnerLink, staffModule } from "./modules/staff/index.ts"
import { tasksModule } from "./modules/tasks/index.ts"
import { httpTaxProviders, taxserviceModule } from "./modules/taxservice/index.ts"
import { firstOwnerUrl, ownerWayIn } from "./owner_way_in.ts"
import { openPayments } from "./pay.ts"
import { hearsTouches, isServingRole, jobsOf, type Role, runsCommands } from "./roles.ts"
import { shopFacts } from "./shop_facts.ts"
import { previewRoutes } from "./storefront/index.ts"
import { openWeb } from "./web.ts"

/** Every module of the program, low to high: a line here and one in arrows.json is all that mounts one. */
export const modules: readonly Module[] = [
  staffModule,
  tasksModule,
  settingsModule,
  mailModule,
  customersModule,
  catalogModule,
  pricingModule,
  taxserviceModule,
  inventoryModule,
  paymentsModule,
  ordersModule,
  fulfillmentModule,
  cartModule,
  checkoutModule,
  aftersaleModule,
  booksModule,
  giftsModule,
  linksModule,
  invoicesModule,
  peopleModule,
  importsModule,
  effectsModule,
  exportsModule,
  overviewModule,
  deskModule,
]

export const routes = [...modules.flatMap((module) => module.routes), ...previewRoutes]

/** The OpenAPI document of all routes, for the client and for readers. */
export const describeApi = (serverUrl: string) => apiOf(routes, serverUrl)

export type AppOptions = {
  config: Config
  databaseUrl: string
  databaseDirectUrl: string
  role: Role
  log: Log
  /** Long jobs are left to a thread beside this one. */
  hasThread?: boolean
  /** Hears what a transaction has touched, when it is committed. */
  onTouched?: (touched: Touched) => void
  /** Hears of each process of the database that serves this one. */
  onConnected?: ((pid: number) => void) | undefined
  /** Compares replies with their schemas; tests do. */
  checkReplies?: boolean
}

export type App = {
  config: Config
  root: string
  db: Db
  out: Outside
  edge: Edge
  /** The link that makes the first owner, while the shop has none. */
  ownerLink: string | undefined
  /** For an owner who is locked out: a link that works once. Without staff it is the first owner's. */
  ownerWayIn(email: string | undefined): Promise<string>
  /** What another thread of this process has touched, at a moment of the clock that all threads have. */
  hear(touched: Touched, at: number): void
  /** Answers with the address it listens at. */
  listen(options?: { doors?: number }): Promise<string>
  auditQueries: readonly AuditQuery<Sql>[]
  audit(): Promise<AuditLine[]>
  shopFacts(): Promise<ShopFacts>
  /** Delivers all events and runs all jobs that are due, and what they bring about, until all is quiet. */
  settle(): Promise<void>
  close(): Promise<void>
}

export const auditQueries: readonly AuditQuery<Sql>[] = [
  ...modules.flatMap(({ name: area, audit }) => audit.map((book) => ({ ...book, area }))),
  ...deliveryAudit.map((book) => ({ ...book, area: "kit" })),
]
const subscriptions = modules.flatMap((module) => module.subscriptions)
const heard = new Set<string>(subscriptions.map(({ event }) => event))
const jobs = [...modules.flatMap((module) => module.jobs), ...kitJobs]

/** The only wiring of the program: pools, providers, edge, web server, deliverer and job engine, by role. */
export async function openApp(options: AppOptions): Promise<App> {
  const { config, log, role } = options
  signLinksWith(config.secret)
  keyCodes(config.secret)
  setShopUrl(config.publicUrl)
  const desk = openDesk(options)
  const { pools, edge, keySeal } = desk
  const outside = (name: string) => edge.outside({ kind: "system", name })
  const out = outside(role)
  const works = { subscriptions, jobs, outside, log, databaseUrl: options.databaseDirectUrl }

  const isServing = isServingRole(role)
  const isWorking = role === "all" || role === "worker"
  if (isServing || isWorking || role === "seed") await begin(options, out)
  const web = isServing ? await openWeb({ ...options, ...desk, routes }) : undefined
  const deliverer = isWorking ? openDeliverer(works) : undefined
  const carts = runsCommands(role) ? keepCarts(outside("carts")) : undefined
  desk.tell({
    noted: (notes) => carts?.add(notes.carts ?? []),
    announced(events) {
      deliverer?.wake(events.map(({ name }) => name))
      return deliverAwaited(works, events)
    },
  })
  const engine =
    isWorking || role === "thread" ? await startJobs({ ...works, jobs: jobsOf(jobs, options) }) : undefined
  const speeds = web && keepSpeeds(outside("web"), web.speeds)
  const turns = isServing ? keepTurns({ out: outside("clock"), cache: edge.cache }) : undefined
  const house = hearsTouches(role)
    ? keepHouse({ ...{ db: pools.db, cache: edge.cache, log }, told: desk.told })
    : undefined
  const ownerToken = isServing ? await out.inWork(firstOwnerLink) : undefined

  return {
    config,
    root: config.root,
    db: pools.db,
    out,
    edge,
    ownerLink: ownerToken && firstOwnerUrl(config.publicUrl, ownerToken),
    ownerWayIn: (email) => ownerWayIn(out, { email, publicUrl: config.publicUrl }),
    hear(touched, at) {
      desk.told.add(touched.touchIds)
      edge.cache.touched(touched.tags, edge.cache.now() - (momentNow() - at))
    },
    async listen(options) {
      assert(web, "a role that listens has a web server")
      const address = await web.listen(options)
      desk.messagesGoTo(address)
      return address
    },
    auditQueries,
    audit: () => auditWith(pools.db),
    shopFacts: () => shopFacts(pools.db, keySeal),
    settle: () => settle(works).then(() => carts?.flush()),
    async close() {
      speeds?.close()
      await web?.close()
      await deliverer?.close()
      await engine?.close()
      await carts?.close()
      await turns?.close()
      await house?.close()
      await desk.close()
    },
  }
}

/** Hears what was committed; what it promises is waited for. */
type Listener = { noted(notes: Noted): void; announced(events: Committed["events"]): Promise<void> }

/** What every role has: connections, providers, and the edge that everything goes through. */
function openDesk(options: AppOptions) {
  const { config, log, databaseUrl, role, checkReplies = false } = options
  const told = new Told()
  const cache = new DocumentCache({ renews: isServingRole(role) })
  // A role that hears of no touches must not remember anything.
  const memory = hearsTouches(role) ? new Memory(cache) : undefined
  let listener: Listener | undefined
  const pools = openPools({
    databaseUrl,
    prepare: config.databasePrepare,
    memory,
    // Nobody waits for the books of a shop with a million orders, and they must be looked at all the same.
    onConnected: options.onConnected,
    ...(role === "audit" && { statementMs: 0 }),
    onCommitted({ events, notes, ...touched }) {
      listener?.noted(notes)
      if (touched.tags.length > 0) {
        if (hearsTouches(role)) told.add(touched.touchIds)
        cache.touched(touched.tags)
        options.onTouched?.(touched)
      }
      const said = events.filter(({ name }) => heard.has(name))
      return said.length > 0 ? listener?.announced(said) : undefined
    },
  })
  let address = config.publicUrl
  const keySeal = openSeal(config.secret, "payment keys")
  const payments = openPayments({ config, log, db: pools.db, seal: keySeal, address: () => address })
  const providers: Providers = {
    files: openFileStore(join(config.dataDir, "media")),
    payment: payments.payment,
    paymentAccounts: { seal: keySeal, look: payments.look },
    openMail: () => (config.smtpUrl ? openMailTransport(config.smtpUrl) : undefined),
    mailFrom: config.mailFrom,
    dns: openDns(),
    desk: { seal: openSeal(config.secret, "totp"), host: new URL(config.publicUrl).host },
    taxes: { seal: openSeal(config.secret, "tax service"), speaker: httpTaxProviders() },
    health: healthOf(options, () => shopFacts(pools.db, keySeal)),
  }
  const limits = openLimits()
  const seal = openSeal(config.secret, "idempotency")
  return {
    pools,
    told,
    providers,
    keySeal,
    edge: openEdge({ pools, providers, cache, limits, log, seal, checkReplies }),
    tell(hears: Listener) {
      listener = hears
    },
    messagesGoTo(listening: string) {
      address = listening
    },
    async close() {
      await payments.close()
      limits.close()
      await pools.end()
    },
  }
}

/** Asked for by a job, long after everything is open. */
function healthOf(
  { config, databaseDirectUrl }: AppOptions,
  facts: () => Promise<ShopFacts>,
): Providers["health"] {
  const migrationsDir = join(config.root, "migrations")
  return {
    auditQueries,
    unhurried: (read) => readUnhurried(databaseDirectUrl, read),
    examine: () => examine({ config, databaseUrl: databaseDirectUrl, migrationsDir, shopFacts: facts }),
    freeBytes: () => freeBytesAt(config.dataDir),
    mailGoesOut: config.smtpUrl !== undefined,
  }
}

async function begin({ databaseDirectUrl }: AppOptions, out: Outside): Promise<void> {
  await prepareJobs(databaseDirectUrl)
  await out.inWork((work) => enroll(work, subscriptions))
}

const auditWith = (db: Db) => runAudit(auditQueries, (statement) => db.many(statement))
