import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { Refusal } from "../errors.ts"
import type { Front } from "./front.ts"
import type { Metrics } from "./metrics.ts"
import { refuseAtOnce, refuseLate, refuseUnread } from "./unread.ts"

type Listening = { front: Front; metrics: Metrics; secure: boolean; isClosing: () => boolean }

type Router = (request: IncomingMessage, response: ServerResponse) => void

/** Node's own server. What it would refuse without a word is refused here, in the words of all others. */
export function openListener(options: Listening, router: Router): Server {
  const http = createServer({ requireHostHeader: false }, (request, response) => {
    if (options.isClosing()) return refuseLate(options, response)
    const unclear = unclearIn(request)
    if (unclear !== undefined) refuseAtOnce(options, response, malformed(unclear))
    else if (!options.front.answer(request, response)) router(request, response)
  })
  http.on("checkExpectation", (_request, response) => refuseAtOnce(options, response, unexpected()))
  http.on("connect", (_request, socket) => {
    // Nobody listens to this connection any more: an error of it without a listener ends the program.
    socket.on("error", () => socket.destroy())
    refuseUnread(options, undefined, socket)
  })
  http.requestTimeout = 30_000
  http.headersTimeout = 20_000
  http.keepAliveTimeout = 65_000
  return http
}

/** What two programs in a row could read in two ways: then one of them guards what the other one gives. */
function unclearIn({ headers, rawHeaders, url, method, httpVersion }: IncomingMessage): string | undefined {
  if (hostsIn(rawHeaders) > 1) return "It names more than one host."
  if (headers.host === undefined && httpVersion === "1.1") return "It names no host."
  const coding = headers["transfer-encoding"]
  if (coding !== undefined && coding.toLowerCase() !== "chunked") {
    return "Of the transfer codings only chunked is read here."
  }
  if (url === "*" && method !== "OPTIONS") return "It asks for no address."
  return undefined
}

function hostsIn(rawHeaders: readonly string[]): number {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string
    if (name.length === 4 && name.toLowerCase() === "host") hosts++
  }
  return hosts
}

function malformed(reason: string): Refusal {
  return new Refusal("request.malformed", 400, `The request cannot be read. ${reason}`)
}

function unexpected(): Refusal {
  const message = "Of what a request can expect only 100-continue is known here."
  return new Refusal("request.unknown_expectation", 417, message)
}
