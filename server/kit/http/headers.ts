import type { FastifyReply, FastifyRequest } from "fastify"

const safeHeaders = { "x-content-type-options": "nosniff", "referrer-policy": "same-origin" }

const pageHeaders = {
  ...safeHeaders,
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
}

const secureHeader = { "strict-transport-security": "max-age=31536000; includeSubDomains" }

/** What every reply of a type carries: a page forbids whatever it does not use itself. */
export function headersOf(type: string, secure: boolean): Readonly<Record<string, string>> {
  const headers = type.startsWith("text/html") ? pageHeaders : safeHeaders
  return secure ? { ...headers, ...secureHeader } : headers
}

/** What every reply says of itself: how long it took, what a browser may do with it, who may keep it. */
export function writeHeaders(request: FastifyRequest, reply: FastifyReply, secure: boolean): void {
  const { stats } = request
  const total = (performance.now() - request.startedAt).toFixed(1)
  const database =
    stats.trips === 0 ? "" : `, db;dur=${stats.milliseconds.toFixed(1)};desc="${stats.trips} trips"`
  reply.header("server-timing", `app;dur=${total}${database}`)
  reply.headers(headersOf(String(reply.getHeader("content-type") ?? ""), secure))
  if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store")
}
