import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, expect, test } from "vitest"
import { stripeProvider } from "./index.ts"
import { openStripe } from "./stripe.fixture.ts"

const shop = await openStripe()
const { twin, asked, pay } = shop

// A gateway before the twin, which answers the next call itself when it is told to.
let isDown = false
const gateway = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  if (isDown) {
    isDown = false
    response.writeHead(502, { "content-type": "application/json" })
    response.end("{}")
    return
  }
  const { host: _, connection: __, "content-length": ___, ...headers } = request.headers
  const reply = await fetch(`${twin.url}${request.url}`, {
    method: request.method ?? "GET",
    headers: headers as Record<string, string>,
    ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
  })
  const replayed = reply.headers.get("idempotent-replayed")
  response.writeHead(reply.status, {
    "content-type": "application/json",
    ...(replayed && { "idempotent-replayed": replayed }),
  })
  response.end(Buffer.from(await reply.arrayBuffer()))
})
await new Promise<void>((resolve) => gateway.listen(0, "127.0.0.1", resolve))
const stripe = stripeProvider({
  ...{ code: "stripe_test", apiUrl: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}` },
  keys: async () => shop.keys,
  warn: () => {},
})
afterAll(async () => {
  stripe.close()
  await new Promise((resolve) => gateway.close(resolve))
  await shop.close()
})

test("a payment is given up under its own name, and not under none, where a gateway has answered for it", async () => {
  const payment = asked()
  await pay("approve", payment, false)
  isDown = true
  expect(await stripe.cancel(payment)).toMatchObject({ kind: "declined", reason: "canceled" })
  expect(twin.journal.paymentsOf(payment.key)).toMatchObject([{ status: "canceled" }])
})
