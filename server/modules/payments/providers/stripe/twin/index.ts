import { createHash, randomBytes } from "node:crypto"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { bankPage } from "./bank_page.ts"
import { browserField } from "./browser_field.ts"
import { browserScript } from "./browser_script.ts"
import { type Control, controlOf, runControl } from "./control.ts"
import type { Desk, TwinReply } from "./desk.ts"
import { refuse } from "./desk.ts"
import { Faults } from "./faults.ts"
import { readForm } from "./form.ts"
import { StripeJournal } from "./journal.ts"
import { Keys } from "./keys.ts"
import { type Delivery, Teller } from "./messages.ts"
import { decide } from "./payments.ts"
import { answer, isPublic } from "./routes.ts"

export type StripeTwinOptions = {
  journalFile: string
  /** Left out: any that is free. */
  port?: number
  /** What its keys end in: the same after every start, for a shop that keeps them. */
  keysEnd?: string
  /** Its keys and answers are of live mode. */
  live?: boolean
  /** Where messages go to, when it is known from the start. */
  deliver?(message: Delivery): Promise<void>
  processingMs?: number
  delayMs?: number
  lateMessageMs?: number
  /** Each call takes as long before anything happens. */
  latencyMs?: number
}

export type StripeTwin = {
  url: string
  scriptUrl: string
  publishableKey: string
  secretKey: string
  webhookSecret: string
  account: string
  journal: StripeJournal
  control: Control
  close(): Promise<void>
}

/** Stripe, as far as we speak to it: our own server on loopback, with books of its own. */
export async function startStripeTwin(options: StripeTwinOptions): Promise<StripeTwin> {
  const mode = options.live ? "live" : "test"
  const keys = {
    account: "acct_twin00000000001",
    publishableKey: `pk_${mode}_twin${"0".repeat(20)}`,
    secretKey: `sk_${mode}_twin${options.keysEnd ?? randomBytes(10).toString("hex")}`,
    webhookSecret: `whsec_twin${options.keysEnd ?? randomBytes(10).toString("hex")}`,
  }
  const timers = new Set<NodeJS.Timeout>()
  const later = (ms: number, run: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, ms)
    timers.add(timer)
  }
  const journal = new StripeJournal(options.journalFile)
  const livemode = options.live ?? false
  const teller = new Teller({
    ...{ account: keys.account, livemode, secret: keys.webhookSecret, later },
    lateMessageMs: options.lateMessageMs ?? 5_000,
    keep: (event) => journal.save(event),
  })
  teller.tellTo(options.deliver)
  const desk: Desk = {
    url: "",
    ...{ journal, livemode, account: keys.account, later },
    processingMs: options.processingMs ?? 3_000,
    tell: (type, object, card) => teller.tell(type, object, card),
  }
  const faults = new Faults()
  const requests = new Keys()
  const control = controlOf({ desk, teller, faults, requests })
  const shop = { desk, keys, faults, control, options, requests }
  const server = createServer((request, response) => {
    serve(shop, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) =>
    server.once("error", reject).listen(options.port ?? 0, "127.0.0.1", resolve),
  )
  desk.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    ...keys,
    url: desk.url,
    scriptUrl: `${desk.url}/v3/`,
    journal,
    control,
    async close() {
      for (const timer of timers) clearTimeout(timer)
      teller.tellTo(undefined)
      await closed(server)
    },
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

type Shop = {
  desk: Desk
  keys: { publishableKey: string; secretKey: string }
  faults: Faults
  control: Control
  options: StripeTwinOptions
  requests: Keys
}

async function serve(shop: Shop, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString("utf8")
  const url = new URL(request.url ?? "/", shop.desk.url)
  if (url.pathname.startsWith("/twin/")) return send(response, runControl(shop.control, url.pathname, body))
  if (!url.pathname.startsWith("/v1/")) return servePage(shop, { request, url, body }, response)

  // A browser names its key with the rest of what it asks.
  const bearer =
    request.headers.authorization?.replace(/^Bearer /, "") ?? new URLSearchParams(body).get("key")
  const mayAsk =
    bearer === shop.keys.secretKey || (bearer === shop.keys.publishableKey && isPublic(url.pathname))
  if (!mayAsk) return send(response, refuse(401, { message: "Invalid API Key provided" }))
  await serveApi(shop, { request, url, body }, response)
}

type Asked = { request: IncomingMessage; url: URL; body: string }

/** As Stripe keeps keys of requests: what was answered under one is answered again, an error 500 too. */
async function serveApi(shop: Shop, asked: Asked, response: ServerResponse): Promise<void> {
  const { request, url, body } = asked
  const { desk, faults, requests, options } = shop
  const form = readForm(body)
  const named = request.headers["idempotency-key"]
  const key = request.method === "POST" && typeof named === "string" ? named : undefined
  const digest = createHash("sha256").update(`${request.method} ${url.pathname} ${body}`).digest("hex")
  const known = key === undefined ? undefined : requests.find(key)
  if (known && known.request !== digest) {
    const message = "Keys for idempotent requests can only be used with the same parameters."
    return send(response, refuse(400, { type: "idempotency_error", message }))
  }
  if (known?.reply) return send(response, known.reply, { "idempotent-replayed": "true" })
  if (known) return send(response, busy())

  const fault = faults.of({ desk, method: request.method ?? "GET", path: url.pathname, form })
  if (fault === "busy") return send(response, busy())
  if (fault === "limit")
    return send(response, refuse(429, { code: "rate_limit", message: "Too many requests." }))
  const kept = key === undefined ? undefined : requests.keep(key, digest)
  if (options.latencyMs) await new Promise((resolve) => setTimeout(resolve, options.latencyMs))
  const broken = refuse(500, { type: "api_error", message: "An unknown error occurred" })
  const reply =
    fault === "error_before" ? broken : answer(desk, { method: request.method ?? "GET", url, form })
  const said = fault === "error_after" ? broken : reply
  if (kept) kept.reply = said
  if (fault === "timeout") return
  if (fault === "reset") return void response.destroy()
  if (fault === "delay") await new Promise((resolve) => setTimeout(resolve, options.delayMs ?? 2_000))
  if (fault === "half") return sendHalf(response, said)
  if (fault === "gateway") return send(response, { status: 502, body: { message: "Bad gateway" } })
  send(response, said)
}

function busy(): TwinReply {
  const message = "There is currently another in-progress request using this idempotency key."
  return refuse(409, { type: "idempotency_error", code: "idempotency_key_in_use", message })
}

function send(
  response: ServerResponse,
  { status, body }: TwinReply,
  headers: Record<string, string> = {},
): void {
  const id = `req_${randomBytes(7).toString("hex")}`
  response.writeHead(status, { "content-type": "application/json", "request-id": id, ...headers })
  response.end(JSON.stringify(body))
}

function sendHalf(response: ServerResponse, { status, body }: TwinReply): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
  })
  response.write(text.slice(0, text.length / 2), () => response.destroy())
}

function servePage({ desk }: Shop, { request, url, body }: Asked, response: ServerResponse): void {
  const show = (text: string, type: "html" | "javascript") => {
    response.writeHead(200, { "content-type": `text/${type}; charset=utf-8` })
    response.end(text)
  }
  const id = /^\/3ds\/(pi_\w+)$/.exec(url.pathname)?.[1]
  if (/^\/v3\/?$/.test(url.pathname)) show(browserScript(desk.url), "javascript")
  else if (url.pathname === "/field") show(browserField(), "html")
  else if (id === undefined || !desk.journal.paymentIntents.has(id)) response.writeHead(404).end()
  else if (request.method !== "POST") show(bankPage(id), "html")
  else {
    const isApproved = new URLSearchParams(body).get("decision") === "approve"
    response.writeHead(303, { location: decide(desk, id, isApproved) ?? "/" }).end()
  }
}
