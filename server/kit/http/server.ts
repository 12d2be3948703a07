import { Readable } from "node:stream"
import cookie from "@fastify/cookie"
import multipart from "@fastify/multipart"
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify"
import type { Document } from "../cache.ts"
import { newId } from "../ids.ts"
import type { Log } from "../log.ts"
import { newStats, type Stats } from "../pool.ts"
import { readBodies } from "./bodies.ts"
import { compressed, takesGzip } from "./compression.ts"
import { isHeld, openDocumentRoute } from "./documents.ts"
import type { Edge } from "./edge.ts"
import type { Front } from "./front.ts"
import { headersOf, writeHeaders } from "./headers.ts"
import { cookieText, incomingOf, rawInput } from "./incoming.ts"
import { openListener } from "./listener.ts"
import { countReply, type Metrics } from "./metrics.ts"
import { toJson } from "./problem.ts"
import type { Trust } from "./proxies.ts"
import { refuse, routeOf } from "./refusals.ts"
import type { Cookie, FileReply, Route } from "./routes.ts"
import { refuseUnread } from "./unread.ts"
import { readUpload } from "./uploads.ts"

declare module "fastify" {
  interface FastifyRequest {
    stats: Stats
    startedAt: number
  }
}

export type ServerOptions = {
  edge: Edge
  log: Log
  metrics: Metrics
  /** True when shoppers reach us over TLS: then cookies are Secure and browsers are told to stay with it. */
  secure: boolean
  trust: Trust
  front: Front
  checkReplies: boolean
  /** How long a reader of a file may take nothing before the connection is cut. */
  stallMs?: number
}

const bodyBytesMax = 1_048_576
const hookBytesMax = 65_536

/** The HTTP server without any route: limits, headers, problems, and times of every reply. */
export function openServer(
  options: ServerOptions,
  { rewriteUrl }: { rewriteUrl: (request: { url?: string | undefined }) => string },
): FastifyInstance {
  let isClosing = false
  const server = Fastify({
    serverFactory: (router) => openListener({ ...options, isClosing: () => isClosing }, router),
    trustProxy: options.trust,
    bodyLimit: bodyBytesMax,
    rewriteUrl,
    forceCloseConnections: "idle",
    genReqId: () => newId("request"),
    routerOptions: { maxParamLength: 500 },
    // A link in a mail that a program has shortened or doubled must get an answer, not a stack.
    frameworkErrors: (error, request, reply) => refuseUnrouted(options, request, reply, error),
    clientErrorHandler: (error, socket) => refuseUnread(options, error, socket),
  }) as unknown as FastifyInstance
  server.addHook("preClose", (done) => {
    isClosing = true
    done()
  })
  server.decorateRequest("stats")
  server.decorateRequest("startedAt", 0)
  server.register(cookie)
  readBodies(server)
  server.register(multipart, { limits: { files: 1, fields: 20, fieldSize: 65_536, parts: 21 } })
  server.addHook("onRequest", (request, reply, done) => {
    begin(request, reply)
    done()
  })
  server.addHook("onSend", (request, reply, _payload, done) => {
    writeHeaders(request, reply, options.secure)
    done()
  })
  server.addHook("onResponse", (request, reply, done) => {
    note(options, request, reply)
    done()
  })
  server.setErrorHandler((error, request, reply) => refuse(options.log, request, reply, error))
  return server
}

function begin(request: FastifyRequest, reply: FastifyReply): void {
  request.startedAt = performance.now()
  request.stats = newStats()
  reply.header("x-request-id", request.id)
}

function note({ metrics, log }: ServerOptions, request: FastifyRequest, reply: FastifyReply): void {
  countReply(metrics, request, reply)
  logReply(log, request, reply)
}

/** An address that no router can read never meets the hooks: what they do for every reply is done here. */
function refuseUnrouted(
  options: ServerOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): void {
  begin(request, reply)
  writeHeaders(request, reply, options.secure)
  reply.raw.once("finish", () => note(options, request, reply))
  refuse(options.log, request, reply, error)
}

/** Changes are logged, reads only while looking for something: route, status, time, never what was sent. */
function logReply(log: Log, request: FastifyRequest, reply: FastifyReply): void {
  const level = request.method === "GET" || request.method === "HEAD" ? "debug" : "info"
  if (!log.isLevelEnabled(level)) return
  const ms = Math.round(performance.now() - request.startedAt)
  log[level](
    { requestId: request.id, status: reply.statusCode, ms, trips: request.stats.trips },
    routeOf(request),
  )
}

/** Serves the routes of all modules. */
export function serveRoutes(server: FastifyInstance, routes: readonly Route[], options: ServerOptions): void {
  for (const route of routes) {
    if (route.kind === "document") serveDocument(server, route, options)
    else if (route.kind === "hook") serveHook(server, route, options)
    else serveRoute(server, route, options)
  }
}

function serveRoute(server: FastifyInstance, route: Route, options: ServerOptions): void {
  server.route({
    method: route.method,
    url: route.path,
    // Whoever only asks for the head of a file would have all of it made for nobody.
    exposeHeadRoute: route.kind !== "file",
    ...(route.uploadBytesMax && { bodyLimit: route.uploadBytesMax + 100_000 }),
    // In a rush most calls find no room: their bodies and cookies are not even read.
    onRequest: (_request, _reply, done) => {
      options.edge.limits.check(route.cost)
      done()
    },
    handler: async (request, reply) => {
      const isUpload = route.uploadBytesMax !== undefined
      const answer = await options.edge.perform(route, {
        incoming: incomingOf(request, options.secure),
        read: () => (isUpload ? readUpload(request, route) : { raw: rawInput(request) }),
        // An empty key is a bad one, not none: whoever sends it believes to be safe.
        idempotencyKey: request.headers["idempotency-key"] as string | undefined,
        requestId: request.id,
        stats: request.stats,
      })
      setCookies(reply, answer.cookies, options.secure)
      if (route.kind === "file") return sendFile(reply, answer.reply as FileReply, options)
      reply.code(answer.status).type("application/json; charset=utf-8")
      return toJson(answer.reply)
    },
  })
}

// Twice what the slowest piece takes to be made: a shorter silence may be ours.
const stallMsUsual = 30_000

/**
 * A piece that cannot be made breaks the connection off: half a file must not look like a whole one. So does
 * a reader that takes nothing for a while: its place is for the next one.
 */
function sendFile(
  reply: FastifyReply,
  { name, type, parts }: FileReply,
  { stallMs = stallMsUsual }: ServerOptions,
): FastifyReply {
  reply.raw.setTimeout(stallMs, () => reply.raw.destroy())
  const plain = name.replace(/[^\w.-]/g, "_")
  return reply
    .type(type)
    .header(
      "content-disposition",
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header("cache-control", "private, no-store")
    .send(Readable.from(parts, { objectMode: false }))
}

const jsonType = "application/json; charset=utf-8"

function serveDocument(server: FastifyInstance, route: Route, options: ServerOptions): void {
  const documents = openDocumentRoute(options.edge, route, options)
  server.route({
    method: "GET",
    url: route.path,
    handler: async (request, reply) => {
      options.edge.limits.count(request.ip, route.cost)
      const place = await options.edge.limits.enter(route.cost)
      try {
        const document = await documents.find(rawInput(request))
        return sendDocument(options, request, reply, { document, type: jsonType })
      } finally {
        place.leave()
      }
    },
  })
}

/**
 * A document may be kept by anybody, and must be asked for again each time: unchanged, the answer is 304
 * without a body. From now on the front door knows its address.
 */
export function sendDocument(
  options: Pick<ServerOptions, "front" | "secure">,
  request: FastifyRequest,
  reply: FastifyReply,
  given: {
    document: Document
    type: string
    cacheControl?: string
    headers?: Readonly<Record<string, string>>
    /** What it depends on besides its address; `unknown` is made anew each time. */
    variant?: string | { unknown: true } | undefined
  },
): FastifyReply {
  const { document, type, cacheControl = "public, no-cache", variant } = given
  const always = { "content-type": type, "cache-control": cacheControl, vary: "accept-encoding" }
  const headers = { ...always, ...headersOf(type, options.secure), ...given.headers }
  if (request.method === "GET" && typeof variant !== "object") {
    options.front.keep(request.originalUrl, { document, route: routeOf(request), headers, variant })
  }
  const small = takesGzip(request.headers) ? compressed(document, type) : undefined
  const { etag, body } = small ?? document
  reply.headers(headers).header("etag", etag)
  if (small) reply.header("content-encoding", "gzip")
  if (!isHeld(request.headers, etag)) return reply.send(body)
  // Whoever asks for the head only is told how long it is, never that it is empty.
  return reply.code(304).send(request.method === "HEAD" ? body : undefined)
}

function serveHook(server: FastifyInstance, route: Route, options: ServerOptions): void {
  server.register((scope, _options, done) => {
    // A signature is over the bytes that were sent, so nothing may parse them first.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      "*",
      { parseAs: "string", bodyLimit: hookBytesMax },
      (_request, body, parsed) => parsed(null, { body }),
    )
    scope.route({
      method: route.method,
      url: route.path,
      bodyLimit: hookBytesMax,
      handler: async (request, reply) => {
        const incoming = incomingOf(request, options.secure)
        const body = (request.body as { body?: string } | null)?.body ?? ""
        const out = options.edge.outside({ kind: "provider", code: "hook" }, request.stats)
        const given = { ...(request.params as object), body, header: incoming.header }
        reply.type("application/json; charset=utf-8")
        return toJson(await route.run(out as never, given as never))
      },
    })
    done()
  })
}

export function setCookies(reply: FastifyReply, cookies: Cookie[], secure: boolean): void {
  for (const one of cookies) reply.header("set-cookie", cookieText(one, secure))
}
