import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { FastifyInstance, FastifyReply } from "fastify"
import { notFound, Refusal } from "./kit/errors.ts"
import { documentOf } from "./kit/http/documents.ts"
import type { Edge } from "./kit/http/edge.ts"
import { type Methods, noSuchRoute } from "./kit/http/methods.ts"
import { type ServerOptions, sendDocument } from "./kit/http/server.ts"

const types: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
}

const aYear = "public, max-age=31536000, immutable"

type AdminOptions = { edge: Edge; folder: string; sending: ServerOptions; methods: Methods }

/** The app of staff and owner: one page for every address below /admin, and files that never change. */
export function serveAdmin(server: FastifyInstance, { edge, folder, sending, methods }: AdminOptions): void {
  server.get<{ Params: { file: string } }>("/admin/assets/:file", async (request, reply) => {
    edge.limits.count(request.ip, "read")
    const { file } = request.params
    // One name, so that no path leads out of the folder.
    const type = types[/^[\w-]+\.(\w+)$/.exec(file)?.[1] ?? ""]
    if (type === undefined) throw notFound("file")
    const document = await edge.cache.getOrMake(`admin ${file}`, async () => {
      const bytes = await readFile(join(folder, "assets", file)).catch(() => {
        throw notFound("file")
      })
      return { document: documentOf(bytes), tags: [] }
    })
    return sendDocument(sending, request, reply, { document, type, cacheControl: aYear })
  })
  // The page names the files of this build: kept by a browser, it would ask for those of an older one.
  const sendPage = async (reply: FastifyReply) => {
    const page = await readFile(join(folder, "index.html")).catch(() => {
      throw new Refusal("admin.not_built", 503, "The admin is not built yet. `npm start` builds it.")
    })
    return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(page)
  }
  server.get("/admin", (_request, reply) => sendPage(reply))
  server.get<{ Params: { "*": string } }>("/admin/*", (request, reply) => {
    const isApi = /^v\d+(\/|$)/.test(request.params["*"])
    if (isApi) throw noSuchRoute(methods, request)
    edge.limits.count(request.ip, "read")
    return sendPage(reply)
  })
}
