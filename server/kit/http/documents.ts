import { createHash } from "node:crypto"
import type { Document } from "../cache.ts"
import type { Edge } from "./edge.ts"
import { invalid, toJson } from "./problem.ts"
import type { Route } from "./routes.ts"

// Addresses that were read before lead to their document without being read again.
const addressesMax = 20_000

export type DocumentRoute = {
  /** The document for an address that is known, and only then. */
  known(address: string): Document | undefined
  find(address: string, raw: Record<string, unknown>): Promise<Document>
}

/** Replies that are the same for everybody: made once, kept as bytes, found by their address. */
export function openDocumentRoute(
  edge: Edge,
  route: Route,
  options: { checkReplies: boolean },
): DocumentRoute {
  const keys = new Map<string, string>()
  return {
    known(address) {
      const key = keys.get(address)
      return key === undefined ? undefined : edge.cache.get(key)
    },
    async find(address, raw) {
      const parsed = route.input.safeParse(raw)
      if (!parsed.success) throw invalid(parsed.error)
      const key = `${route.path} ${route.key?.(parsed.data as never)}`
      const document = await edge.cache.getOrMake(key, async () => {
        const made = (await route.run(edge.db, parsed.data as never)) as {
          reply: unknown
          tags: readonly string[]
        }
        if (options.checkReplies) route.reply.parse(made.reply)
        return { document: documentOf(Buffer.from(toJson(made.reply))), tags: made.tags }
      })
      if (keys.size >= addressesMax) keys.clear()
      keys.set(address, key)
      return document
    },
  }
}

export function documentOf(body: Buffer): Document {
  return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"` }
}
