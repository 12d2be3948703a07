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

/** Sends it from a client of its own, so that only the tests of limits meet limits. */
export async function send(shop: TestApp, { method, path, headers, body }: Message): Promise<Answer> {
  const client = clients++
  const reply = await fetch(`${shop.url}${path}`, {
    method,
    redirect: "manual",
    headers: {
      "x-forwarded-for": `10.${(client >> 16) & 255}.${(client >> 8) & 255}.${client & 255}`,
      ...headers,
    },
    ...(body !== undefined && { body }),
  })
  const text = await reply.text()
  const type = reply.headers.get("content-type") ?? ""
  const content = type.includes("json") && text !== "" ? JSON.parse(text) : {}
  return { status: reply.status, type, code: content.code, body: content, text }
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
