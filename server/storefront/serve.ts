import formbody from "@fastify/formbody"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Providers } from "../kit/db.ts"
import { assert, Refusal } from "../kit/errors.ts"
import type { Edge } from "../kit/http/edge.ts"
import type { Front } from "../kit/http/front.ts"
import { cookieText, incomingOf } from "../kit/http/incoming.ts"
import { type Methods, noSuchRoute, tellMethods } from "../kit/http/methods.ts"
import { isFromOurPages } from "../kit/http/origin.ts"
import { refusalOf } from "../kit/http/refusals.ts"
import type { Cookie, CostClass, Incoming } from "../kit/http/routes.ts"
import { sendDocument } from "../kit/http/server.ts"
import type { Log } from "../kit/log.ts"
import { type Market, messageLocales, type Shop } from "../modules/settings/index.ts"
import type { Fields, Form, Page, PageCookie, PageReply, Visit } from "./pages.ts"
import { chosenIn, languageCookie, marketCookie, variantOf } from "./region/choice.ts"
import { shelfOf } from "./region/shelf.ts"

export type StorefrontOptions = {
  edge: Edge
  front: Front
  methods: Methods
  providers: Providers
  log: Log
  secure: boolean
  /** The shop and its markets as they are now, kept in memory and dropped when they change. */
  shopNow(): Promise<{ shop: Shop; markets: readonly Market[] }>
  pages: readonly (Page | Form)[]
  notFound(visit: Visit): Promise<PageReply>
  failed(visit: Visit, refusal: Refusal): Promise<PageReply>
}

const ofPrograms = /^\/(?:store|admin|hooks|track)\//
const localePath = new RegExp(`^/(${messageLocales.join("|")})(?=[/?]|$)`)

type Localized = { localePrefix?: string | undefined }

/**
 * "/de/cart" is the page "/cart" in German: the language leaves the address before the server looks for the
 * page.
 */
export function withoutLocale(request: { url?: string | undefined } & Localized): string {
  const address = readable(request.url ?? "/")
  const found = localePath.exec(address)
  if (!found) return address
  request.localePrefix = found[1]
  const rest = address.slice(found[0].length)
  return rest.startsWith("/") ? rest : `/${rest}`
}

// Longer than the longest address of ours, and no longer than the router takes.
const pathMax = 500

/**
 * A link that a mail program has shortened or doubled is a page that does not exist, and is answered with one
 * that has a search on it. Programs are told what is wrong with their address instead.
 */
function readable(address: string): string {
  if ((address.length <= pathMax && !address.includes("%")) || ofPrograms.test(address)) return address
  const [whole = "", ...query] = address.split("?")
  const path = whole.slice(0, pathMax)
  return [isDecodable(path) ? path : path.replaceAll("%", "%25").slice(0, pathMax), ...query].join("?")
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ""
  } catch {
    return false
  }
}

/**
 * Only pages are in a language: "/de/admin/v1/orders" is nothing, so that whoever guards "/admin" guards
 * all of it.
 */
export function keepLanguageToPages(server: FastifyInstance, pages: StorefrontOptions["pages"]): void {
  const paths = new Set(pages.map(({ path }) => path))
  server.addHook("onRequest", (request, _reply, done) => {
    const { url } = request.routeOptions
    if (!isSpoken(request) || url === undefined || paths.has(url)) return done()
    done(new Refusal("request.no_such_route", 404, "There is nothing at this address."))
  })
}

function isSpoken(request: FastifyRequest): boolean {
  return (request.raw as Localized).localePrefix !== undefined
}

const nothingThere: Methods = { at: () => [] }

export function serveStorefront(server: FastifyInstance, options: StorefrontOptions): void {
  server.register(formbody, { bodyLimit: 65_536 })
  for (const page of options.pages) {
    server.route({
      method: page.method,
      url: page.path,
      handler: (request, reply) => answer(options, request, reply, (visit) => runPage(page, visit, request)),
      errorHandler: (error, request, reply) => {
        const refusal = refusalOf(options.log, request, error)
        return answer(options, request, reply, (visit) => failedPage(options, visit, refusal))
      },
    })
  }
  server.setNotFoundHandler((request, reply) => {
    const isPage = (request.method === "GET" || request.method === "HEAD") && !ofPrograms.test(request.url)
    const methods = isSpoken(request) ? nothingThere : options.methods
    if (request.method === "OPTIONS") return tellMethods(methods, request, reply)
    if (!isPage) throw noSuchRoute(methods, request)
    return answer(options, request, reply, (visit) => options.notFound(visit))
  })
}

function runPage(page: Page | Form, visit: Visit, request: FastifyRequest): Promise<PageReply> {
  if (page.kind === "page") return page.run(visit)
  if (!isFromOurPages(visit.incoming)) {
    throw new Refusal(
      "form.foreign",
      403,
      "This form was not sent from a page of this shop. Open the page and send it again.",
    )
  }
  return page.run(visit, fieldsOf(request.body))
}

function fieldsOf(body: unknown): Fields {
  if (typeof body !== "object" || body === null) return {}
  const entries = Object.entries(body).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(String) : String(value ?? ""),
  ])
  return Object.fromEntries(entries) as Fields
}

type Answering = (visit: Visit) => Promise<PageReply>

async function answer(
  options: StorefrontOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  run: Answering,
): Promise<FastifyReply> {
  const cost = (options.pages.find(
    ({ path, method }) => path === request.routeOptions.url && method === request.method,
  )?.cost ?? "read") as CostClass
  options.edge.limits.count(request.ip, cost === "read" ? "read" : "write")
  const jar: Cookie[] = []
  const told: Told = {}
  const visit = await visitOf(options, request, { jar, told })
  let made: PageReply
  try {
    made = await run(visit)
  } catch (error) {
    const refusal = refusalOf(options.log, request, error)
    made = refusal.status === 404 ? await options.notFound(visit) : await failedPage(options, visit, refusal)
  }
  return send(options, request, reply, { visit, made: withRetryAfter(made, told), jar })
}

async function failedPage(options: StorefrontOptions, visit: Visit, refusal: Refusal): Promise<PageReply> {
  return withRetryAfter(await options.failed(visit, refusal), { refusal })
}

/** The last refusal of a visit: a form shows it in its own page. */
type Told = { refusal?: Refusal }

function withRetryAfter(page: PageReply, { refusal }: Told): PageReply {
  const seconds = refusal?.details.retryAfterSeconds
  if (page.status !== refusal?.status || typeof seconds !== "number") return page
  return { ...page, headers: { "retry-after": String(Math.max(1, Math.ceil(seconds))), ...page.headers } }
}

async function visitOf(
  options: StorefrontOptions,
  request: FastifyRequest,
  { jar, told }: { jar: Cookie[]; told: Told },
): Promise<Visit> {
  const { edge } = options
  const { shop, markets } = await options.shopNow()
  const prefix = (request.raw as Localized).localePrefix
  const locale = prefix !== undefined && shop.locales.includes(prefix) ? prefix : shop.defaultLocale
  const incoming = withJar(incomingOf(request, options.secure), jar)
  const usual = markets.find(({ isDefault }) => isDefault)
  const market = markets.find(({ code }) => code === incoming.cookie(marketCookie)) ?? usual
  assert(market, "a shop has its own market, and it is open")
  return {
    db: edge.db,
    cache: edge.cache,
    providers: options.providers,
    now: new Date(),
    shop,
    market,
    markets,
    shelf: await shelfOf(edge.db, { market, incoming }),
    locale,
    incoming,
    url: addressIn(shop, request.url),
    params: (request.params ?? {}) as Record<string, string>,
    async perform(route, raw, given = {}) {
      const call = {
        incoming,
        read: () => ({ raw: { ...raw } }),
        idempotencyKey: given.key,
        requestId: request.id,
        stats: request.stats,
      }
      const performed = await edge.perform(route, call).catch((error: unknown) => {
        if (error instanceof Refusal) told.refusal = error
        throw error
      })
      jar.push(...performed.cookies)
      return { status: performed.status, reply: performed.reply }
    },
  }
}

/**
 * Put together as text: "//" and "//elsewhere" are paths of ours like any other, and no address of a
 * stranger's.
 */
function addressIn(shop: Pick<Shop, "url">, path: string): URL {
  return new URL(path.startsWith("/") ? `${shop.url}${path}` : shop.url)
}

/** Cookies set earlier in this visit are seen by what comes later in it. */
function withJar(incoming: Incoming, jar: readonly Cookie[]): Incoming {
  return {
    ...incoming,
    cookie(name) {
      const set = jar.findLast((one) => one.name === name)
      return set ? set.value || undefined : incoming.cookie(name)
    },
  }
}

type Sending = { visit: Visit; made: PageReply; jar: readonly Cookie[] }

function send(
  options: StorefrontOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  { visit, made, jar }: Sending,
): FastifyReply {
  for (const one of [...jar, ...(made.cookies ?? [])])
    reply.header("set-cookie", pageCookieText(one, options.secure))
  if (made.redirect !== undefined) {
    reply.code(made.status ?? 303).header("location", made.redirect)
    return withHeaders(reply, made).send("")
  }
  const type = made.type ?? "text/html; charset=utf-8"
  const isForAll = jar.length === 0 && !made.cookies?.length && (made.status ?? 200) === 200
  if (made.document && isForAll) {
    return sendDocument(options, request, reply, {
      document: made.document,
      type,
      headers: { ...(visit.markets.length > 1 && { vary: "accept-encoding, cookie" }), ...made.headers },
      variant: variantFor(visit, request, options.secure),
      ...(visit.shelf !== undefined && { cacheControl: "private, no-store" }),
    })
  }
  if (made.stream) {
    reply.type(type).header("cache-control", "private, no-store").header("content-length", made.stream.bytes)
    return withHeaders(reply, made).send(made.stream.stream())
  }
  const body = made.html?.text ?? made.bytes ?? made.document?.body ?? ""
  reply
    .code(made.status ?? 200)
    .type(type)
    .header("cache-control", "private, no-store")
  return withHeaders(reply, made).send(body)
}

/** Cookies that name nothing of ours count for nothing, and their pages are not kept at the front door. */
function variantFor({ market, shop, shelf, incoming }: Visit, request: FastifyRequest, secure: boolean) {
  const [chosen, language] = [incoming.cookie(marketCookie) ?? "", incoming.cookie(languageCookie) ?? ""]
  const { cookie } = request.headers
  const isKnown =
    shelf === undefined &&
    (chosen === "" || chosen === market.code) &&
    (language === "" || shop.locales.includes(language)) &&
    chosenIn(cookie, marketCookie, secure) === chosen &&
    chosenIn(cookie, languageCookie, secure) === language
  return isKnown
    ? variantOf({ url: request.originalUrl, headers: request.headers }, secure)
    : { unknown: true as const }
}

function withHeaders(reply: FastifyReply, made: PageReply): FastifyReply {
  for (const [name, value] of Object.entries(made.headers ?? {})) reply.header(name, value)
  return reply
}

function pageCookieText(cookie: PageCookie, secure: boolean): string {
  const text = cookieText(cookie, secure)
  return cookie.readable ? text.replace("; HttpOnly", "") : text
}
