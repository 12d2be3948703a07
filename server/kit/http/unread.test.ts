import { connect } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type TestApp, testApp } from "../../testing.ts"
import { rooms } from "./limits.ts"

let shop: TestApp

beforeAll(async () => {
  shop = await testApp({ role: "web" })
})
afterAll(() => shop.close())

type Heard = { status: number; headers: Record<string, string>; body: string }

/** What a program hears that writes to the connection itself. */
function say(text: string): Promise<Heard> {
  const { port, hostname } = new URL(shop.url)
  return new Promise((resolve, reject) => {
    let heard = ""
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.setEncoding("utf8")
    socket.on("data", (piece) => {
      heard += piece
    })
    socket.on("error", reject)
    socket.on("close", () => {
      const [head = "", body = ""] = heard.split("\r\n\r\n")
      const [first = "", ...lines] = head.split("\r\n")
      const headers = lines.map((line) => /^([^:]+): (.*)$/.exec(line)?.slice(1) as [string, string])
      const named = headers.map(([name, value]) => [name.toLowerCase(), value])
      resolve({ status: Number(first.split(" ")[1]), headers: Object.fromEntries(named), body })
    })
  })
}

const ask = (path: string, more = "") =>
  say(`GET ${path} HTTP/1.1\r\nhost: shop.example\r\nconnection: close\r\n${more}\r\n`)

const odd: [string, number, string, () => Promise<Heard>][] = [
  [
    "an address with half a character, of the API",
    400,
    "request.malformed",
    () => ask("/store/v1/pages/%zz"),
  ],
  [
    "a name in an address of the API that is too long",
    400,
    "request.malformed",
    () => ask(`/store/v1/products/${"x".repeat(600)}`),
  ],
  [
    "headers that are too long",
    431,
    "request.headers_too_long",
    () => ask("/", `x-long: ${"x".repeat(20_000)}\r\n`),
  ],
  ["what is no HTTP", 400, "request.malformed", () => say("HELLO, SHOP\r\n\r\n")],
  ["a request to nobody", 400, "request.malformed", () => say("GET / HTTP/1.1\r\nconnection: close\r\n\r\n")],
  ["a request to two at once", 400, "request.malformed", () => ask("/", "Host: other.example\r\n")],
  ["a page asked for without an address", 400, "request.malformed", () => ask("*")],
  [
    "a body that two readers could end at two places",
    400,
    "request.malformed",
    () => say(`POST /store/v1/carts HTTP/1.1\r\n${chunked("gzip, chunked")}`),
  ],
  [
    "what is expected and nobody knows",
    417,
    "request.unknown_expectation",
    () => ask("/store/v1/shop", "expect: the-moon\r\n"),
  ],
  [
    "a tunnel to another place",
    400,
    "request.malformed",
    () => say("CONNECT other.example:443 HTTP/1.1\r\nhost: other.example:443\r\n\r\n"),
  ],
]

function chunked(coding: string): string {
  const head = "host: shop.example\r\nconnection: close\r\ncontent-type: application/json\r\n"
  return `${head}transfer-encoding: ${coding}\r\n\r\n2\r\n{}\r\n0\r\n\r\n`
}

test.each(odd)("%s is refused with all that every reply has", async (_what, status, code, send) => {
  const usual = await ask("/store/v1/nothing-here")
  expect(usual.status).toBe(404)
  const heard = await send()
  expect([heard.status, JSON.parse(heard.body)]).toMatchObject([status, { status, code }])
  expect(Object.keys(heard.headers).sort()).toEqual(Object.keys(usual.headers).sort())
  expect(JSON.parse(heard.body).requestId).toBe(heard.headers["x-request-id"])
  for (const name of ["content-type", "cache-control", "x-content-type-options", "referrer-policy"])
    expect([name, heard.headers[name]]).toEqual([name, usual.headers[name]])
})

const shortened = ["/products/%E0%A4%A", "/de/products/%", `/categories/${"x".repeat(600)}`, "/%ff"]

test.each(shortened)("a link that lost a part on its way is a page with a search: %s", async (path) => {
  const { status, headers, body } = await ask(path)
  expect([status, headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"])
  expect(body).toContain(`role="search"`)
})

test("none of it keeps the shop from answering the next one, also one that speaks the language of 1996", async () => {
  const { status, headers, body } = await say("GET /store/v1/shop HTTP/1.0\r\n\r\n")
  expect([status, headers["content-length"]]).toEqual([200, String(Buffer.byteLength(body))])
  const inPieces = await say(`POST /store/v1/carts HTTP/1.1\r\n${chunked("Chunked")}`)
  expect(inPieces.status).toBe(201)
})

test("and it is counted", async () => {
  await ask("/store/v1/pages/%zz")
  const metrics = await (await fetch(`${shop.url}/metrics`)).text()
  expect(metrics).toMatch(/route="unread",status="431"/)
  expect(metrics).toMatch(/route="GET unknown",status="400"/)
})

test("while the shop closes, what was begun is answered, and what comes then is told to come again", async () => {
  const closing = await testApp({ role: "web" })
  const { port, hostname } = new URL(closing.url)
  const heard = await new Promise<string>((resolve, reject) => {
    let text = ""
    const socket = connect(Number(port), hostname, () => {
      socket.write("POST /store/v1/carts HTTP/1.1\r\nhost: shop\r\ncontent-type: application/json\r\n")
      socket.write("content-length: 2\r\n\r\n")
    })
    socket.setEncoding("utf8")
    socket.on("data", (piece) => {
      text += piece
    })
    socket.on("error", reject)
    socket.on("close", () => resolve(text))
    const isBegun = () => new Promise((done) => setTimeout(done, 100))
    isBegun()
      .then(() => {
        void closing.close()
        return isBegun()
      })
      .then(() => socket.write("{}GET /store/v1/shop HTTP/1.1\r\nhost: shop\r\n\r\n"), reject)
  })
  const [first = "", second = ""] = heard.split(/(?=HTTP\/1\.1 )/)
  expect(first).toMatch(/^HTTP\/1\.1 (?:201|422) /)
  expect(second).toMatch(/^HTTP\/1\.1 503 /)
  for (const header of [
    "retry-after: 2",
    "connection: close",
    "x-content-type-options: nosniff",
    "x-request-id: req_",
  ])
    expect(second).toContain(header)
  expect(JSON.parse(second.split("\r\n\r\n")[1] ?? "")).toMatchObject({ status: 503, code: "shop.closing" })
})

test("who finds no room is told so before the body of the request has come", async () => {
  const { limits } = shop.app.edge
  const { atOnceMax, waitingMax } = rooms.begin
  const crowd = Array.from({ length: atOnceMax + waitingMax }, async () => limits.enter("begin"))
  const heard = await say(
    "POST /store/v1/carts HTTP/1.1\r\nhost: shop.example\r\nconnection: close\r\n" +
      "content-type: application/json\r\ncontent-length: 1000\r\n\r\n",
  )
  expect([heard.status, JSON.parse(heard.body).code]).toEqual([503, "shop.busy"])
  expect(Number(heard.headers["retry-after"])).toBeGreaterThanOrEqual(1)
  for (const entered of crowd) (await entered).leave()
})
