import type { FastifyRequest } from "fastify"
import { Refusal } from "../errors.ts"
import type { Given } from "./edge.ts"
import type { Route } from "./routes.ts"

/**
 * One file and the fields beside it. It is read only once somebody has said who they are and that they may.
 */
export async function readUpload(request: FastifyRequest, route: Route): Promise<Given> {
  if (!request.isMultipart()) {
    throw new Refusal(
      "request.wrong_type",
      415,
      "Send the file as multipart/form-data, in a field named file.",
    )
  }
  const bytesMax = route.uploadBytesMax ?? 0
  const part = await request.file({ limits: { fileSize: bytesMax } }).catch(unreadable)
  if (!part) throw new Refusal("request.no_file", 400, "Send the file in a field named file.")
  const bytes = await part.toBuffer().catch((error: { statusCode?: number }) => {
    if (error.statusCode !== 413) return unreadable(error)
    const megabytes = Math.floor(bytesMax / 1_000_000)
    throw new Refusal("request.too_large", 413, `A file has at most ${megabytes} MB here.`, { bytesMax })
  })
  const fields: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(part.fields)) {
    // A name that came twice is a list, as it is in a query.
    const values = [field].flat().filter((one) => one?.type === "field")
    const parsed = values.map((one) => parsedField(String((one as { value: unknown }).value)))
    if (parsed.length > 0) fields[name] = parsed.length === 1 ? parsed[0] : parsed
  }
  const upload = { fileName: part.filename, contentType: part.mimetype, bytes }
  return { raw: { ...fields, ...(request.params as object) }, upload }
}

/**
 * Whatever goes wrong while a body is read is its sender's doing: it ends too early, or
 * is not what it says it is.
 */
function unreadable(error: { statusCode?: number }): never {
  if (error.statusCode !== undefined) throw error
  throw new Refusal("request.malformed", 400, "The file cannot be read: the request is not complete.")
}

/** Multipart knows only text: what reads as JSON is taken as it, the rest stays text. */
function parsedField(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
