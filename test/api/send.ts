import { Agent, type IncomingMessage, request } from "node:http"
import { text } from "node:stream/consumers"
import type { Route } from "../../server/kit/http/routes.ts"
import type { TestApp } from "../../server/testing.ts"
import type { Input } from "./inputs.ts"

export type Message = {
  method: string
  /** As it stands in the address, percent signs and all. */
  path: string
  headers?: Record<string, string>
  body?: string | Buffer | FormData | undefined
}

export type Answer = {
  status: number
  type: string
  code: string | undefined
  body: Record<string, unknown>
  text: string
}

let clients = 0
const agent = new Agent({ keepAlive: true })

/**
 * Sends it from a client of its own, so that only the tests of limits meet limits. With `fetch` each of these
 * thousands of calls takes half as long again.
 */
export async function send(shop: TestApp, { method, path, headers, body }: Message): Promise<Answer> {
  const client = clients++
  const form = body instanceof FormData ? new Response(body) : undefined
  const bytes = form ? Buffer.from(await form.arrayBuffer()) : (body as string | Buffer | undefined)
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    const { hostname, port } = new URL(shop.url)
    const sent = request({
      ...{ agent, hostname, port, method, path },
      headers: {
        "x-forwarded-for": `10.${(client >> 16) & 255}.${(client >> 8) & 255}.${client & 255}`,
        ...(form && { "content-type": form.headers.get("content-type") ?? "" }),
        ...(bytes !== undefined && { "content-length": Buffer.byteLength(bytes) }),
        ...headers,
      },
    })
    // A refusal may come before all was sent, and the door closes then: what counts is the answer.
    sent.on("response", resolve).on("error", reject)
    sent.end(bytes)
  })
  const said = await text(reply)
  const type = reply.headers["content-type"] ?? ""
  const content = type.includes("json") && said !== "" ? JSON.parse(said) : {}
  return { status: reply.statusCode ?? 0, type, code: content.code, body: content, text: said }
}

// One red dot, the smallest picture there is.
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
)

/** A call of a route: parameters in its address, the rest in the query, as JSON, or beside a file. */
export function messageFor(route: Route, input: Input, headers: Record<string, string> = {}): Message {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
  const path = route.path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(input[name])))
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.includes(name)))
  const { method } = route
  if (method === "GET") return { method, path: `${path}${queryOf(rest)}`, headers }
  if (route.uploadBytesMax !== undefined) return { method, path, headers, body: formOf(rest) }
  const json = { "content-type": "application/json" }
  return { method, path, headers: { ...json, ...headers }, body: JSON.stringify(rest) }
}

function queryOf(input: Input): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input)) {
    query.append(name, typeof value === "string" ? value : JSON.stringify(value))
  }
  return query.size === 0 ? "" : `?${query}`
}

function formOf(input: Input): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(input)) {
    form.append(name, typeof value === "string" ? value : JSON.stringify(value))
  }
  form.append("file", new Blob([picture], { type: "image/png" }), "dot.png")
  return form
}
