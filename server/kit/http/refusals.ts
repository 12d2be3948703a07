import type { FastifyReply, FastifyRequest } from "fastify"
import { Refusal } from "../errors.ts"
import type { Log } from "../log.ts"
import { bug, problemOf, problemType, toJson } from "./problem.ts"

/**
 * Whatever was thrown, as a problem: a refusal as it is, a fault of the caller as 4xx,
 * and a bug as 500, in the log.
 */
export function refuse(log: Log, request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  sendProblem(request, reply, refusalOf(log, request, error))
}

export function refusalOf(log: Log, request: FastifyRequest, error: unknown): Refusal {
  if (error instanceof Refusal) {
    if (error.status >= 500) {
      // Whoever asks is told to come again; whoever reads the log, that it is the disk that is full.
      const because = error.cause instanceof Error ? error.cause.message : undefined
      log.warn({ requestId: request.id, code: error.code, because, route: routeOf(request) }, "refused")
    }
    return error
  }
  const known = malformed(error)
  if (known) return known
  log.error({ requestId: request.id, route: routeOf(request), err: error }, "a bug")
  return bug(request.id)
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): void {
  const retryAfter = refusal.details.retryAfterSeconds
  if (typeof retryAfter === "number") reply.header("retry-after", String(Math.max(1, Math.ceil(retryAfter))))
  const { allow } = refusal.details
  if (Array.isArray(allow)) reply.header("allow", allow.join(", "))
  reply
    .code(refusal.status)
    .type(problemType)
    .send(toJson(problemOf(refusal, request.id)))
}

// A character that no text can keep reached the database past every schema, from the
// address of a page for instance.
const textFaults = new Set(["22021", "22P05"])

function malformed(error: unknown): Refusal | undefined {
  const { statusCode, code = "" } = error as { statusCode?: number; code?: string }
  if (textFaults.has(code)) {
    return new Refusal("request.invalid", 422, "A text has a character in it that cannot be kept, like NUL.")
  }
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return undefined
  if (statusCode === 413)
    return new Refusal("request.too_large", 413, "This is more than can be sent at once.")
  if (statusCode === 415) {
    return new Refusal(
      "request.wrong_type",
      415,
      "Send the body as JSON, with content-type: application/json.",
    )
  }
  return new Refusal(
    "request.malformed",
    400,
    "The request cannot be read: check its address, its headers and its JSON.",
  )
}

export function routeOf(request: FastifyRequest): string {
  return `${request.method} ${request.routeOptions.url ?? "?"}`
}
