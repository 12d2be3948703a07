import type { FastifyReply, FastifyRequest } from "fastify"

const safeHeaders = { "x-content-type-options": "nosniff", "referrer-policy": "same-origin" }

const policy: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "style-src": "'self'",
  "script-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "manifest-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
}

const pageHeaders = {
  ...safeHeaders,
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "content-security-policy": policyText(policy),
}

/** Origins beside our own. */
export type Guests = Readonly<Record<"script" | "frame" | "connect", readonly string[]>>

/**
 * What a page sends that a guest has a part in: scripts, frames and connections of exactly these origins, and
 * windows that a frame of theirs opens. Everything else is as strict as on any page.
 */
export function headersWith({ script, frame, connect }: Guests): Readonly<Record<string, string>> {
  const wider = {
    ...policy,
    "script-src": ["'self'", ...script].join(" "),
    "connect-src": ["'self'", ...connect].join(" "),
    "frame-src": frame.join(" "),
  }
  return {
    "content-security-policy": policyText(wider),
    "cross-origin-opener-policy": "same-origin-allow-popups",
  }
}

function policyText(rules: Readonly<Record<string, string>>): string {
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ")
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
  // What a page says of itself wins.
  for (const [name, value] of Object.entries(
    headersOf(String(reply.getHeader("content-type") ?? ""), secure),
  )) {
    if (!reply.hasHeader(name)) reply.header(name, value)
  }
  if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store")
}
