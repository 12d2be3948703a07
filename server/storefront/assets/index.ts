import { createHash } from "node:crypto"
import { brotliCompressSync, gzipSync } from "node:zlib"
import { styleSheet } from "./css/index.ts"
import { cardScript, script } from "./script/index.ts"

export type Asset = { body: Buffer; type: string; inEncoding(encoding: Encoding): Buffer }
export type Encoding = "br" | "gzip"

const kept = new Map<string, Asset>()

/** Files that never change under their name, by path. */
export const assets: ReadonlyMap<string, Asset> = kept

export const stylePath = keep("shop", "css", { type: "text/css; charset=utf-8", text: styleSheet })
export const scriptPath = keep("shop", "js", { type: "text/javascript; charset=utf-8", text: script })
/** Of the checkout alone, where a provider's own field takes cards. */
export const cardScriptPath = keep("card", "js", { type: "text/javascript; charset=utf-8", text: cardScript })

function keep(name: string, ending: string, { type, text }: { type: string; text: string }): string {
  const path = `/assets/${name}-${fingerprintOf(text)}.${ending}`
  kept.set(path, assetOf(text, type))
  return path
}

/** Compressed once, when somebody first asks for it: the style sheet is a quarter of its size then. */
export function assetOf(text: string, type: string): Asset {
  const body = Buffer.from(text)
  const compressed = new Map<Encoding, Buffer>()
  return {
    body,
    type,
    inEncoding(encoding) {
      const known = compressed.get(encoding)
      if (known) return known
      const made = encoding === "br" ? brotliCompressSync(body) : gzipSync(body)
      compressed.set(encoding, made)
      return made
    },
  }
}

export function fingerprintOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12)
}
