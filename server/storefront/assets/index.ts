import { createHash } from "node:crypto"
import { styleSheet } from "./css/index.ts"
import { script } from "./script/index.ts"

export type Asset = { body: Buffer; type: string }

/** Files that never change under their name, by path: to be sent with Cache-Control: public, max-age=31536000, immutable. */
export const assets: ReadonlyMap<string, Asset> = new Map()

export const stylePath = keep("shop", "css", "text/css; charset=utf-8", styleSheet)
export const scriptPath = keep("shop", "js", "text/javascript; charset=utf-8", script)

function keep(name: string, ending: string, type: string, text: string): string {
  const path = `/assets/${name}-${fingerprintOf(text)}.${ending}`
  ;(assets as Map<string, Asset>).set(path, { body: Buffer.from(text), type })
  return path
}

export function fingerprintOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12)
}
