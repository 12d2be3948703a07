import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { Refusal } from "../errors.ts"

// What is asked of "*" is asked of the server as a whole.
const allMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]

export type Methods = {
  /** What an address takes; nothing when there is nothing at it. */
  at(address: string): readonly string[]
}

/**
 * Which methods an address takes, for whoever asks with another one or asks what there is. They are few, and
 * the router looks for one method only, so the address is compared with that of each route.
 */
export function noteMethods(server: FastifyInstance): Methods {
  const taken: { pattern: RegExp; method: string }[] = []
  server.addHook("onRoute", ({ method, url }) => {
    // Below a star it depends on what comes there whether there is something.
    if (url.includes("*")) return
    for (const one of [method].flat()) taken.push({ pattern: patternOf(url), method: one })
  })
  return {
    at(address) {
      if (address === "*") return allMethods
      const path = address.split("?")[0] ?? ""
      const here = taken.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
      return here.length === 0 ? [] : [...new Set([...here, "OPTIONS"])].sort()
    },
  }
}

function patternOf(url: string): RegExp {
  return new RegExp(`^${url.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+")}$`)
}

/** What no route takes: the address takes other methods, or there is nothing at it. */
export function noSuchRoute(methods: Methods, { method, url }: FastifyRequest): Refusal {
  const allowed = methods.at(url)
  if (allowed.length === 0) {
    return new Refusal("request.no_such_route", 404, "There is nothing at this address.")
  }
  const message = `This address does not take ${method}, only ${allowed.join(", ")}.`
  return new Refusal("request.no_such_method", 405, message, { allow: allowed })
}

/** Whoever asks with OPTIONS what an address takes is told; pages of other sites get no leave by it. */
export function tellMethods(methods: Methods, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const allowed = methods.at(request.url)
  if (allowed.length === 0) throw noSuchRoute(methods, request)
  return reply.code(204).header("allow", allowed.join(", ")).send()
}
