import { request } from "node:http"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type TestApp, testApp } from "../../server/testing.ts"

let shop: TestApp
let owner: string
beforeAll(async () => {
  shop = await testApp()
  owner = await shop.owner()
})
afterAll(() => shop.close())

type Answer = { status: number; type: string; text: string }

/** As it is written, without a client that tidies the address up. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(shop.url)
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, path, headers, agent: false }, (reply) => {
      const chunks: Buffer[] = []
      reply.on("data", (chunk: Buffer) => chunks.push(chunk))
      reply.on("end", () =>
        resolve({
          status: reply.statusCode ?? 0,
          type: String(reply.headers["content-type"]),
          text: Buffer.concat(chunks).toString("utf8"),
        }),
      )
    })
    call.on("error", reject)
    call.end()
  })
}

test.each(["//", "//:99999", "//elsewhere.example/cart", "/de//", "/de//:99999", "///"])(
  "%s is a page that is not there, and no fault of ours",
  async (path) => {
    const answer = await ask(path)
    expect(answer).toMatchObject({ status: 404, type: "text/html; charset=utf-8" })
    expect(answer.text).not.toContain("elsewhere.example")
  },
)

test("only pages are in a language: whoever guards /admin and /metrics guards all of them", async () => {
  expect(await ask("/de/cart")).toMatchObject({ status: 200 })
  const there = ["/admin/v1/me", "/%61dmin/v1/me", "/store/v1/shop", "/metrics", "/healthz", "/openapi.json"]
  for (const path of there) {
    expect([path, (await ask(path)).status]).not.toEqual([path, 404])
    expect([path, (await ask(`/de${path}`)).status]).toEqual([path, 404])
  }
})

test("the numbers of the shop are for the machine itself, not for whom a proxy brings", async () => {
  expect((await ask("/metrics")).status).toBe(200)
  expect((await ask("/metrics", { "x-forwarded-for": "203.0.113.9" })).status).toBe(404)
  const alone = await testApp({ role: "web", env: { TRUST_PROXY: "off" } })
  try {
    expect((await fetch(`${alone.url}/metrics`)).status).toBe(200)
    const brought = { headers: { "x-forwarded-for": "127.0.0.1" } }
    expect((await fetch(`${alone.url}/metrics`, brought)).status).toBe(404)
  } finally {
    await alone.close()
  }
})

test.each([
  ["ends too early", '--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\nxx', "b"],
  ["has no parts", "something", "b"],
  ["names no boundary", "something", undefined],
])("an upload that %s is its sender's mistake", async (_what, body, boundary) => {
  const contentType = `multipart/form-data${boundary ? `; boundary=${boundary}` : ""}`
  const reply = await shop.call("/admin/v1/files", {
    ...{ body, token: owner, headers: { "content-type": contentType } },
  })
  expect(reply).toMatchObject({ status: 400, body: { code: "request.malformed" } })
})
