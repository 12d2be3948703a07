import type { FastifyRequest } from "fastify"
import { bodyOf } from "./bodies.ts"
import type { Cookie, Incoming } from "./routes.ts"

/** Behind TLS cookies are bound to this very host by their name, so that no neighbor can set them. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name
}

export function incomingOf(request: FastifyRequest, secure: boolean): Incoming {
  const { headers } = request
  return {
    header(name) {
      const value = headers[name.toLowerCase()]
      const text = Array.isArray(value) ? value[0] : value
      return text === "" ? undefined : text
    },
    cookie: (name) => request.cookies[cookieName(name, secure)] || undefined,
    query(name) {
      const value = (request.query as Record<string, unknown>)[name]
      return typeof value === "string" && value !== "" ? value : undefined
    },
    ip: request.ip,
  }
}

export function cookieText({ name, value, maxAgeSeconds }: Cookie, secure: boolean): string {
  const parts = [
    `${cookieName(name, secure)}=${value}`,
    "Path=/",
    `Max-Age=${maxAgeSeconds}`,
    "HttpOnly",
    "SameSite=Lax",
  ]
  return [...parts, ...(secure ? ["Secure"] : [])].join("; ")
}

/** Path parameters, query and body as one input; the path has the last word. */
export function rawInput(request: FastifyRequest): Record<string, unknown> {
  const isRead = request.method === "GET" || request.method === "HEAD"
  return { ...(isRead ? (request.query as object) : bodyOf(request)), ...(request.params as object) }
}
