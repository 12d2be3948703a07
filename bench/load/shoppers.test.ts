import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { shopAlong, shopAtRate } from "./shoppers.ts"

// A shop that keeps carts and takes orders, but only so many at once.
const seen = { addresses: new Set<string>(), orders: 0 }
const ordersMax = 5

const answers: Record<string, () => [number, object]> = {
  "POST /store/v1/carts": () => [201, { cart: { cartId: "crt_1" }, token: "t" }],
  "POST /store/v1/carts/crt_1/items": () => [200, {}],
  "GET /store/v1/checkout/options": () => [200, { deliveryOptions: [{ methodId: "dlm_1" }] }],
  "POST /store/v1/checkout/attempts": () =>
    seen.orders++ < ordersMax ? [201, { state: "placed" }] : [503, { code: "shop.busy" }],
}

const server = createServer((request: IncomingMessage, reply) => {
  seen.addresses.add(String(request.headers["x-forwarded-for"]))
  request.resume().on("end", () => {
    const path = request.url?.split("?")[0]
    const [status, body] = answers[`${request.method} ${path}`]?.() ?? [404, {}]
    const text = JSON.stringify(body)
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(text) }
    reply.writeHead(status, status === 503 ? { ...headers, "retry-after": "2" } : headers).end(text)
  })
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)))
afterAll(() => void server.close())

const goods = { variantIds: ["var_1", "var_2", "var_3"], country: "DE", paymentMethod: "card" }
const plan = () =>
  ({ ports: [(server.address() as AddressInfo).port], seed: 1, goods, story: "checkout" }) as const

test("shoppers who come at a rate are counted by how their visit ends, second by second", async () => {
  seen.orders = 0
  const measured = await shopAtRate({ kind: "arrivals", ...plan(), phases: [{ perSecond: 20, seconds: 1 }] })
  expect(measured.outcomes).toEqual({ done: ordersMax, "refused shop.busy at place": 20 - ordersMax })
  expect(measured.history.reduce((sum, { come }) => sum + come, 0)).toBe(20)
  expect(measured.history.reduce((sum, { refused }) => sum + refused, 0)).toBe(20 - ordersMax)
  expect(measured.steps.refusal?.count).toBe(20 - ordersMax)
  expect(measured.surprises).toEqual([])
})

test("each shopper comes from an address of their own", async () => {
  seen.orders = Number.NEGATIVE_INFINITY
  seen.addresses.clear()
  const measured = await shopAlong({ kind: "shoppers", ...plan(), shoppers: 2, warmSeconds: 0, seconds: 0.2 })
  expect(measured.outcomes.done).toBeGreaterThan(0)
  expect(seen.addresses.size).toBeGreaterThanOrEqual(measured.outcomes.done ?? 0)
})
