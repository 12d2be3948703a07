import { Agent, type IncomingMessage, request } from "node:http"
import { text } from "node:stream/consumers"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, expect, test } from "vitest"
import { routes } from "../server/app.ts"
import type { Operation } from "../server/kit/http/openapi.ts"
import { type TestApp, testApp } from "../server/testing.ts"

// What programs send that know HTTP and the description of the API, and nothing else of us.

let shop: TestApp

beforeAll(async () => {
  shop = await testApp({ role: "web" })
})
afterAll(() => shop.close())

type Asked = { headers?: Record<string, string>; body?: string | Buffer }

let clients = 0
const agent = new Agent({ keepAlive: true })

/** From a client of its own each time, so that none meets a limit. */
async function ask(method: string, path: string, { headers = {}, body }: Asked = {}) {
  const { hostname, port } = new URL(shop.url)
  const client = `10.9.${clients >> 8}.${clients++ & 255}`
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request({
      agent,
      hostname,
      port,
      method,
      path,
      headers: { "x-forwarded-for": client, ...headers },
    })
    sent.on("response", resolve).on("error", reject).end(body)
  })
  return { status: reply.statusCode, headers: reply.headers, body: await text(reply) }
}

const json = { "content-type": "application/json" }

test("an address asked with a method that it does not take says which it takes", async () => {
  for (const path of new Set(routes.filter(({ kind }) => kind !== "hook").map((route) => route.path))) {
    const address = path.replace(/:\w+/g, "x")
    const told = await ask("OPTIONS", address)
    expect([told.status, told.body], address).toEqual([204, ""])
    const allowed = String(told.headers.allow).split(", ")
    for (const { method } of routes.filter((route) => route.path === path)) expect(allowed).toContain(method)
    const others = ["GET", "PUT", "DELETE", "PROPFIND"].filter((method) => !allowed.includes(method))
    for (const method of others.slice(0, 2)) {
      const refused = await ask(method, address)
      expect([refused.status, refused.headers.allow], `${method} ${address}`).toEqual([
        405,
        allowed.join(", "),
      ])
      expect(JSON.parse(refused.body)).toMatchObject({ code: "request.no_such_method", allow: allowed })
    }
  }
}, 60_000)

test("what is not there takes no method, in no language", async () => {
  for (const path of ["/store/v1/nothing", "/admin/v1/nothing", "/de/store/v1/shop", "/de/admin/v1/orders"])
    for (const method of ["OPTIONS", "PUT"]) {
      const { status, headers } = await ask(method, path)
      expect([status, headers.allow], `${method} ${path}`).toEqual([404, undefined])
    }
  const whole = await ask("OPTIONS", "*")
  expect([whole.status, whole.headers.allow]).toEqual([204, expect.stringContaining("PATCH")])
})

test("no page of another site is let in by asking first", async () => {
  const headers = { origin: "https://evil.example", "access-control-request-method": "POST" }
  const told = await ask("OPTIONS", "/store/v1/carts", { headers })
  expect(Object.keys(told.headers).filter((name) => name.startsWith("access-control"))).toEqual([])
})

test("whoever has a document, or any form of it, is told that it is current, and of no other length", async () => {
  for (const path of ["/store/v1/shop", "/search"]) {
    const fresh = await ask("GET", path)
    const etag = String(fresh.headers.etag)
    for (const method of ["GET", "HEAD", "GET"]) {
      for (const held of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
        const known = await ask(method, path, { headers: { "if-none-match": held } })
        expect([known.status, known.headers.etag, known.body], `${method} ${path} ${held}`).toEqual([
          304,
          etag,
          "",
        ])
        expect([undefined, fresh.headers["content-length"]]).toContain(known.headers["content-length"])
      }
      const other = await ask(method, path, { headers: { "if-none-match": `"other"` } })
      expect([other.status, other.headers["content-length"]]).toEqual([200, fresh.headers["content-length"]])
    }
  }
})

test("a body that is compressed is refused before anybody reads it as something else", async () => {
  for (const [coding, body] of [
    ["gzip", gzipSync("{}")],
    ["br", "{}"],
    ["gzip, identity", "{}"],
  ] as const) {
    const headers = { ...json, "content-encoding": coding }
    const refused = await ask("POST", "/store/v1/carts", { headers, body })
    expect([refused.status, refused.headers["accept-encoding"]], coding).toEqual([415, "identity"])
    expect(JSON.parse(refused.body)).toMatchObject({ code: "request.compressed" })
  }
  const headers = { ...json, "content-encoding": "identity" }
  expect((await ask("POST", "/store/v1/carts", { headers, body: "{}" })).status).toBe(201)
})

test("whoever names a type and says nothing has said nothing", async () => {
  expect((await ask("POST", "/store/v1/carts", { headers: { ...json, "content-length": "0" } })).status).toBe(
    201,
  )
  const missing = await ask("POST", "/admin/v1/sessions", { headers: { ...json, "content-length": "0" } })
  expect([missing.status, JSON.parse(missing.body).code]).toEqual([422, "request.invalid"])
})

test("the description has no pattern that only some languages read, and no parameter that is two things", async () => {
  const description = JSON.parse((await ask("GET", "/openapi.json")).body)
  const patterns: string[] = []
  JSON.stringify(description, (key, value) => {
    if (key === "pattern" && typeof value === "string") patterns.push(value)
    return value
  })
  expect(patterns.length).toBeGreaterThan(500)
  expect(patterns.filter((pattern) => /\\[pPuU]\{|\(\?[<!=]/.test(pattern))).toEqual([])
  const unclear = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.values(operations as Record<string, Operation>)
      .flatMap(({ parameters = [] }) => parameters.filter(({ schema }) => schema.anyOf !== undefined))
      .map(({ name }) => `${path} ${name}`),
  )
  expect(unclear).toEqual([])
})

test("a page that says to come again later says so to programs, too", async () => {
  const headers = {
    ...{ "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    "x-forwarded-for": "10.8.0.1",
  }
  const body = "email=kim%40example.com&password=not+the+right+one"
  const answers = []
  for (let tries = 0; tries < 40; tries++) {
    const answer = await ask("POST", "/account/sign-in", { headers, body })
    answers.push(answer.status)
    if (answer.status !== 429) continue
    expect(Number(answer.headers["retry-after"])).toBeGreaterThanOrEqual(1)
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8")
    return
  }
  expect(answers).toContain(429)
})
