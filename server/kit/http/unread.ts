import { type ServerResponse, STATUS_CODES } from "node:http"
import type { Duplex } from "node:stream"
import { Refusal } from "../errors.ts"
import { newId } from "../ids.ts"
import { headersOf } from "./headers.ts"
import { cellOf, count, type Metrics } from "./metrics.ts"
import { problemOf, problemType, toJson } from "./problem.ts"

/**
 * What cannot be read as a request at all, because its headers are too long or too slow, or are no HTTP.
 * There is no request to answer, only a connection: the reply is written by hand, and is like any other.
 */
export function refuseUnread(
  { metrics, secure }: { metrics: Metrics; secure: boolean },
  error: (Error & { code?: string }) | undefined,
  socket: Duplex,
): void {
  if (error?.code === "ECONNRESET" || socket.destroyed) return
  if (socket.writable) {
    const refusal = refusalOfUnread(error?.code)
    socket.write(textOf(refusal, secure))
    count(cellOf(metrics, { route: "unread", status: refusal.status }), 0)
  }
  if (error) socket.destroy(error)
  else socket.end()
}

/** What comes over an open connection while the shop closes: nothing is begun any more. */
export function refuseLate(
  { metrics, secure }: { metrics: Metrics; secure: boolean },
  response: ServerResponse,
): void {
  const message = "The shop is closing to be opened again. Please try again in a few seconds."
  const refusal = new Refusal("shop.closing", 503, message, { retryAfterSeconds: 2 })
  const { headers, body } = replyOf(refusal, secure)
  response.writeHead(503, { ...headers, "retry-after": "2" }).end(body)
  count(cellOf(metrics, { route: "late", status: 503 }), 0)
}

/** What is a request, and is refused before anybody asks where it goes. */
export function refuseAtOnce(
  { metrics, secure }: { metrics: Metrics; secure: boolean },
  response: ServerResponse,
  refusal: Refusal,
): void {
  const { headers, body } = replyOf(refusal, secure)
  response.writeHead(refusal.status, headers).end(body)
  count(cellOf(metrics, { route: "unread", status: refusal.status }), 0)
}

function refusalOfUnread(code: string | undefined): Refusal {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return new Refusal("request.headers_too_long", 431, "The headers of this request are too long.")
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return new Refusal(
        "request.too_slow_to_read",
        408,
        "The request did not arrive in time. Send it again.",
      )
    default:
      return new Refusal("request.malformed", 400, "This cannot be read as a request over HTTP.")
  }
}

function replyOf(refusal: Refusal, secure: boolean): { headers: Record<string, string>; body: string } {
  const requestId = newId("request")
  const body = toJson(problemOf(refusal, requestId))
  const headers = {
    ...headersOf(problemType, secure),
    "content-type": problemType,
    "content-length": String(Buffer.byteLength(body)),
    "cache-control": "no-store",
    "x-request-id": requestId,
    "server-timing": "app;dur=0.0",
    date: new Date().toUTCString(),
    connection: "close",
  }
  return { headers, body }
}

function textOf(refusal: Refusal, secure: boolean): string {
  const { headers, body } = replyOf(refusal, secure)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines.join("")}\r\n${body}`
}
