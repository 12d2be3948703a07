import type { IncomingMessage, ServerResponse } from "node:http"
import type { Document, DocumentCache } from "../cache.ts"
import { newId } from "../ids.ts"
import { compressed, takesGzip } from "./compression.ts"
import { isHeld } from "./documents.ts"
import type { Limits } from "./limits.ts"
import { type Cell, cellOf, count, type Metrics } from "./metrics.ts"
import { addressOf, type Trust } from "./proxies.ts"

/**
 * What stands under an address: bytes that are the same for everybody, with the headers that go with them.
 */
export type Prepared = {
  document: Document
  route: string
  headers: Readonly<Record<string, string>>
  /** What it depends on besides its address; without it, it is the same for everybody. */
  variant?: string | undefined
}

export type Front = {
  /** Answers at once when the address is prepared; false when somebody else has to. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  keep(address: string, prepared: Prepared): void
}

const addressesMax = 20_000

// Longer addresses are not what a shop links to.
const addressLengthMax = 500

/**
 * The front door: most visitors want a page that is prepared, and get it here, before any router looks at the
 * address. They are counted, limited and timed like all others.
 */
export function openFront(options: {
  cache: DocumentCache
  limits: Limits
  metrics: Metrics
  trust: Trust
  /** What pages depend on besides their address, as the request tells it. */
  variantOf?: (request: IncomingMessage) => string
}): Front {
  const { cache, limits, metrics, trust, variantOf = () => "" } = options
  const addresses = new Map<string, Found>()
  const soon = openTurn()
  return {
    answer(request, response) {
      if (request.method !== "GET") return false
      const { url = "" } = request
      const found = addresses.get(url) ?? addresses.get(keyOf(url, variantOf(request)))
      if (!found) return false
      const started = performance.now()
      if (!cache.use(found.document)) {
        addresses.delete(found.key)
        return false
      }
      // A client that asks too often is refused by the same words as everywhere: the router says them.
      if (!limits.take(addressOf(request, trust), "read")) return false
      const form = (takesGzip(request.headers) && smallOf(found)) || found.plain
      const isKnown = isHeld(request.headers, form.etag)
      soon(() => {
        const flat = isKnown ? form.unchanged : form.flat
        const timing = `app;dur=${(performance.now() - started).toFixed(2)};desc="prepared"`
        response.writeHead(
          isKnown ? 304 : 200,
          flat.concat("x-request-id", newId("request"), "server-timing", timing),
        )
        response.end(isKnown ? undefined : form.body)
        const seconds = (performance.now() - started) / 1000
        count(isKnown ? found.unchanged : found.given, seconds)
      })
      return true
    },
    keep(address, { document, route, headers, variant }) {
      if (address.length > addressLengthMax) return
      if (addresses.size >= addressesMax) addresses.clear()
      const key = keyOf(address, variant)
      addresses.set(key, {
        key,
        document,
        headers,
        given: cellOf(metrics, { route, status: 200 }),
        unchanged: cellOf(metrics, { route, status: 304 }),
        plain: formOf(document, headers),
        small: undefined,
      })
    },
  }
}

/**
 * What is asked in one turn of the loop is answered at its end, together. Answered one by one, each reply
 * would wake its reader by itself, and that is most of what a reply costs: 16 connections get half as many
 * again this way.
 */
function openTurn(): (reply: () => void) => void {
  let waiting: (() => void)[] = []
  const answerAll = () => {
    const replies = waiting
    waiting = []
    for (const reply of replies) reply()
  }
  return (reply) => {
    if (waiting.length === 0) setImmediate(answerAll)
    waiting.push(reply)
  }
}

/** No address has a blank in it. */
function keyOf(address: string, variant: string | undefined): string {
  return variant === undefined ? address : `${address} ${variant}`
}

/** One address in its two forms; the small one is made when the first comes who takes gzip. */
type Found = Pick<Prepared, "document" | "headers"> & {
  key: string
  /** Where its replies are counted, with a body and without. */
  given: Cell
  unchanged: Cell
  plain: Form
  small: Form | undefined
}

/** Bytes, and the headers of a reply with them and of one that says they are unchanged. */
type Form = Document & { flat: string[]; unchanged: string[] }

function smallOf(found: Found): Form | undefined {
  if (found.small) return found.small
  const small = compressed(found.document, found.headers["content-type"] ?? "")
  if (small) found.small = formOf(small, { ...found.headers, "content-encoding": "gzip" })
  return found.small
}

function formOf(document: Document, headers: Readonly<Record<string, string>>): Form {
  const always = Object.entries({ ...headers, etag: document.etag }).flat()
  return {
    ...document,
    flat: always.concat("content-length", String(document.body.length)),
    // No length: it would be said of the bytes that the reader has.
    unchanged: always,
  }
}
