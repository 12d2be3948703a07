import type { IncomingHttpHeaders } from "node:http"
import { gzipSync } from "node:zlib"
import type { Document } from "../cache.ts"

const texts = /^(?:text\/|application\/(?:json|xml|manifest)|image\/svg)/

// Below this a packet is a packet.
const bytesMin = 1_000

const made = new WeakMap<Document, Document>()

/** A text in a fifth of its bytes, made once; nothing for pictures, which are compressed already. */
export function compressed(document: Document, type: string): Document | undefined {
  if (!texts.test(type) || document.body.length < bytesMin) return undefined
  let small = made.get(document)
  if (!small) {
    // Another form of the same thing has another tag, or a cache in between would mix them up.
    small = { body: gzipSync(document.body), etag: `${document.etag.slice(0, -1)}-gz"` }
    made.set(document, small)
  }
  return small
}

export function takesGzip(headers: IncomingHttpHeaders): boolean {
  const accepted = headers["accept-encoding"]
  return typeof accepted === "string" && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted)
}
