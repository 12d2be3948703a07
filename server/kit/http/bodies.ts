import { isUtf8 } from "node:buffer"
import type { FastifyInstance, FastifyRequest } from "fastify"
import { Refusal } from "../errors.ts"

/**
 * JSON is UTF-8 and what we take is an object. Read leniently, a name in another encoding would be kept with
 * its letters gone, and a list would count as nothing said at all.
 */
export function readBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser("error", "error")
  server.removeContentTypeParser(["application/json", "text/plain"])
  server.addHook("preParsing", (request, reply, _body, done) => {
    const coding = request.headers["content-encoding"]
    if (coding === undefined || coding.toLowerCase() === "identity") return done()
    reply.header("accept-encoding", "identity")
    const message = "Send the body as it is: one that is compressed is not read here."
    done(new Refusal("request.compressed", 415, message))
  })
  server.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, bytes, done) => {
    // Many programs name a type with every request, also where they have nothing to say.
    if (bytes.length === 0) return done(null, undefined)
    if (!isUtf8(bytes as Buffer)) {
      const message = "The body is not UTF-8, which JSON is written in."
      return done(new Refusal("request.malformed", 400, message))
    }
    void parse(request, bytes.toString(), done)
  })
}

/** What was said in the body; a request without one says nothing. */
export function bodyOf(request: FastifyRequest): object {
  const { body } = request
  if (body === undefined && !request.isMultipart()) return {}
  if (body === undefined) {
    const message = "Send the body as JSON, with content-type: application/json."
    throw new Refusal("request.wrong_type", 415, message)
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new Refusal("request.malformed", 400, "The body must be a JSON object: { … }.")
  }
  return body
}
