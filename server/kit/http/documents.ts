import { createHash } from "node:crypto"
import type { Document } from "../cache.ts"
import type { Edge } from "./edge.ts"
import { invalid, toJson } from "./problem.ts"
import type { Route } from "./routes.ts"

export type DocumentRoute = { find(raw: Record<string, unknown>): Promise<Document> }

/** Replies that are the same for everybody: made once, kept as bytes. */
export function openDocumentRoute(
  edge: Edge,
  route: Route,
  options: { checkReplies: boolean },
): DocumentRoute {
  return {
    async find(raw) {
      const parsed = route.input.safeParse(raw)
      if (!parsed.success) throw invalid(parsed.error)
      const key = `${route.path} ${route.key?.(parsed.data as never)}`
      return edge.cache.getOrMake(key, async () => {
        const made = (await route.run(edge.db, parsed.data as never)) as {
          reply: unknown
          tags: readonly string[]
        }
        if (options.checkReplies) route.reply.parse(made.reply)
        return { document: documentOf(Buffer.from(toJson(made.reply))), tags: made.tags }
      })
    },
  }
}

export function documentOf(body: Buffer): Document {
  return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"` }
}
