import { createHash } from "node:crypto"
import type { IncomingHttpHeaders } from "node:http"
import type { Document } from "../cache.ts"
import type { Edge } from "./edge.ts"
import { checkInput } from "./input.ts"
import { toJson } from "./problem.ts"
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
      const input = checkInput(route.input, raw)
      const key = `${route.path} ${route.key?.(input as never)}`
      const make = async () => {
        const made = (await route.run(edge.db, input as never)) as {
          reply: unknown
          tags: readonly string[]
        }
        if (options.checkReplies) route.reply.parse(made.reply)
        return { document: documentOf(Buffer.from(toJson(made.reply))), tags: made.tags }
      }
      return edge.cache.getOrMake(key, make, { mayLag: route.mayLag })
    },
  }
}

/** Whether a reader has it already, in this very form; a star stands for any form. */
export function isHeld({ "if-none-match": held }: IncomingHttpHeaders, etag: string): boolean {
  return held !== undefined && (held.trim() === "*" || held.includes(etag))
}

export function documentOf(body: Buffer): Document {
  return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"` }
}
