import type { AddressInfo } from "node:net"
import { join } from "node:path"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { serveAdmin } from "./admin.ts"
import { apiOf } from "./api.ts"
import type { Document } from "./kit/cache.ts"
import type { Config } from "./kit/config.ts"
import type { Providers } from "./kit/db.ts"
import { notFound, Refusal } from "./kit/errors.ts"
import { clientOf } from "./kit/http/client.ts"
import { docsPage } from "./kit/http/docs.ts"
import { documentOf } from "./kit/http/documents.ts"
import { doorsTo } from "./kit/http/doors.ts"
import type { Edge } from "./kit/http/edge.ts"
import { openFront } from "./kit/http/front.ts"
import { noteMethods } from "./kit/http/methods.ts"
import { type Metrics, metricsText, openMetrics } from "./kit/http/metrics.ts"
import { trustOf } from "./kit/http/proxies.ts"
import type { Route } from "./kit/http/routes.ts"
import { openServer, type ServerOptions, sendDocument, serveRoutes } from "./kit/http/server.ts"
import { type Speed, speedsOf } from "./kit/http/speeds.ts"
import type { Log } from "./kit/log.ts"
import type { Pools } from "./kit/pool.ts"
import { sql } from "./kit/sql.ts"
import { reasonOf } from "./kit/terminal.ts"
import { readMedia } from "./modules/catalog/index.ts"
import { standingOpenMarkets, standingShop } from "./modules/settings/index.ts"
import { errorPage, notFoundPage, storefrontPages } from "./storefront/index.ts"
import { variantOf } from "./storefront/region/choice.ts"
import { keepLanguageToPages, serveStorefront, withoutLocale } from "./storefront/serve.ts"

export type WebOptions = {
  config: Config
  edge: Edge
  providers: Providers
  pools: Pools
  routes: readonly Route[]
  log: Log
  checkReplies?: boolean
}

export type Web = {
  /** `doors`: how many connections are taken in within one turn of the loop. */
  listen(options?: { doors?: number }): Promise<string>
  close(): Promise<void>
  /** How fast this process has answered. */
  speeds(): Speed[]
  server: FastifyInstance
}

/**
 * The web server: the routes of the modules, storefront, admin, media, the API's description, signs of life.
 */
export async function openWeb(options: WebOptions): Promise<Web> {
  const { config, edge, providers, log, routes } = options
  const secure = config.publicUrl.startsWith("https:")
  const metrics = openMetrics()
  const trust = trustOf(config.trustProxy)
  const front = openFront({
    ...{ cache: edge.cache, limits: edge.limits, metrics, trust },
    variantOf: (request) => variantOf(request, secure),
  })
  const serverOptions = {
    edge,
    log,
    metrics,
    front,
    trust,
    secure,
    checkReplies: options.checkReplies ?? false,
  }
  const server = openServer(serverOptions, { rewriteUrl: withoutLocale })
  const methods = noteMethods(server)
  keepLanguageToPages(server, storefrontPages)
  serveRoutes(server, routes, serverOptions)
  serveMedia(server, options, serverOptions)
  serveDescription(server, options, serverOptions)
  serveAdmin(server, { edge, folder: join(config.root, "build", "admin"), sending: serverOptions, methods })
  serveLife(server, options, metrics)
  const shopNow = async () => {
    const [shop, markets] = await Promise.all([standingShop(edge.db), standingOpenMarkets(edge.db)])
    return { shop, markets }
  }
  server.register((scope, _options, done) => {
    serveStorefront(scope, {
      front,
      edge,
      methods,
      providers,
      log,
      secure,
      shopNow,
      pages: storefrontPages,
      notFound: notFoundPage,
      failed: errorPage,
    })
    done()
  })
  await server.ready()
  const doors = doorsTo(server.server)
  return {
    server,
    async listen({ doors: count = 1 } = {}) {
      await server.listen({ port: config.port, host: config.host })
      void doors.open(count)
      const { address, family, port } = server.server.address() as AddressInfo
      return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`
    },
    async close() {
      await doors.close()
      await server.close()
    },
    speeds: () => speedsOf(metrics),
  }
}

const mediaPath = "/media/*"
const aYear = "public, max-age=31536000, immutable"

/** Pictures never change under their name: whoever has one keeps it. */
function serveMedia(server: FastifyInstance, { edge, providers }: WebOptions, sending: ServerOptions): void {
  server.get<{ Params: { "*": string } }>(mediaPath, async (request, reply) => {
    edge.limits.count(request.ip, "read")
    const file = request.params["*"]
    const document = await edge.cache.getOrMake(`media ${file}`, async () => {
      const bytes = await readMedia(providers.files, file)
      if (!bytes) throw notFound("picture")
      return { document: documentOf(bytes), tags: [] }
    })
    return sendDocument(sending, request, reply, { document, type: "image/webp", cacheControl: aYear })
  })
}

/** Describing all routes takes a third of a second: it is done when somebody asks, not as a shop opens. */
function serveDescription(
  server: FastifyInstance,
  { config, routes }: WebOptions,
  sending: ServerOptions,
): void {
  let made: Description | undefined
  const serve = (path: string, part: keyof Description, type: string) =>
    server.get(path, (request, reply) => {
      made ??= describe(routes, config.publicUrl)
      return sendDocument(sending, request, reply, { document: made[part], type })
    })
  serve("/openapi.json", "json", "application/json; charset=utf-8")
  serve("/docs", "html", "text/html; charset=utf-8")
  serve("/docs.css", "css", "text/css; charset=utf-8")
}

type Description = Record<"json" | "html" | "css", Document>

function describe(routes: readonly Route[], publicUrl: string): Description {
  const description = apiOf(routes, publicUrl)
  const { html, css } = docsPage(description)
  return {
    json: documentOf(Buffer.from(JSON.stringify(description))),
    html: documentOf(html),
    css: documentOf(css),
  }
}

function serveLife(server: FastifyInstance, options: WebOptions, metrics: Metrics): void {
  const { config, pools, edge } = options
  metrics.gauge("database_connections_busy", "Connections at work", () => pools.load().busy)
  metrics.gauge(
    "database_connections_waiting",
    "Calls that wait for a connection",
    () => pools.load().waiting,
  )
  metrics.gauge("cache_bytes", "Bytes of prepared documents", () => edge.cache.size().bytes)
  metrics.gauge("cache_hits_total", "Documents given from memory", () => edge.cache.hits)
  metrics.gauge("cache_misses_total", "Documents made", () => edge.cache.misses)
  metrics.gauge("process_memory_bytes", "Resident memory", () => process.memoryUsage.rss())
  metrics.gauge("event_loop_behind_ms", "How late the one thread is", () => edge.limits.behindMs())
  server.get("/healthz", async (_request, reply) => reply.send({ status: "alive" }))
  server.get("/readyz", async (_request, reply) => {
    try {
      await pools.db.one(sql`select 1 as one`)
      return reply.send({ status: "ready" })
    } catch (error) {
      return reply
        .code(503)
        .header("retry-after", "2")
        .send({ status: "waiting", reason: reasonOf(error) })
    }
  })
  server.get("/metrics", async (request: FastifyRequest, reply: FastifyReply) => {
    // The numbers tell how the shop is doing: they are for the machine itself and whoever it lets in. What a
    // proxy brings that we know nothing of comes from anywhere, although the proxy may be on this machine.
    const isBrought = config.trustProxy === false && request.headers["x-forwarded-for"] !== undefined
    if (isBrought || !["127.0.0.1", "0:0:0:0"].includes(clientOf(request.ip))) {
      throw new Refusal("request.no_such_route", 404, "There is nothing at this address.")
    }
    return reply.type("text/plain; version=0.0.4; charset=utf-8").send(await metricsText(metrics))
  })
}
