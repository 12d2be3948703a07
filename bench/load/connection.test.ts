import { createServer, type Server } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import { createServer as createRawServer } from "node:net"
import { afterEach, expect, test } from "vitest"
import { addressOf, ask, Connection } from "./connection.ts"

const closing: (() => void)[] = []

afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function connectionTo(server: Server | ReturnType<typeof createRawServer>): Promise<Connection> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const connection = new Connection((server.address() as AddressInfo).port)
  closing.push(
    () => connection.close(),
    () => server.close(),
  )
  return connection
}

const question = { method: "GET", path: "/", from: "10.0.0.1" } as const

test("a reply that comes in pieces is put together", async () => {
  const text = JSON.stringify({ words: "ä".repeat(100_000) })
  const connection = await connectionTo(
    createServer((_request, reply) => {
      reply.writeHead(201, { "content-type": "application/json", "content-length": Buffer.byteLength(text) })
      reply.write(text.slice(0, 10))
      setTimeout(() => reply.end(text.slice(10)), 20)
    }),
  )
  expect(await ask(connection, question)).toMatchObject({ status: 201, body: JSON.parse(text) })
})

test("a connection is used again, also after a reply without a body", async () => {
  const sockets = new Set<Socket>()
  const statuses = [204, 304, 200]
  const server = createServer((_request, reply) => {
    reply.writeHead(statuses[0] ?? 500, statuses.shift() === 200 ? { "content-length": 0 } : {}).end()
  })
  server.on("connection", (socket) => sockets.add(socket))
  const connection = await connectionTo(server)
  for (const status of [204, 304, 200])
    expect(await ask(connection, question)).toMatchObject({ status, body: {} })
  expect(sockets.size).toBe(1)
})

test("a refusal keeps the time after which to come back", async () => {
  const connection = await connectionTo(
    createServer((_request, reply) => {
      reply.writeHead(503, {
        "content-type": "application/problem+json",
        "content-length": 15,
        "retry-after": "2",
      })
      reply.end('{"code":"busy"}')
    }),
  )
  expect(await ask(connection, question)).toMatchObject({
    status: 503,
    retryAfterSeconds: 2,
    body: { code: "busy" },
  })
})

test("a connection that breaks answers with status 0, and the next question opens a new one", async () => {
  let turns = 0
  const connection = await connectionTo(
    createRawServer((socket) => {
      socket.on("error", () => {})
      socket.once("data", () => {
        if (turns++ === 0) socket.destroy()
        else socket.write("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")
      })
    }),
  )
  expect((await ask(connection, question)).status).toBe(0)
  expect((await ask(connection, question)).status).toBe(200)
})

test("each simulated shopper has an address of their own", () => {
  const addresses = new Set(Array.from({ length: 100_000 }, (_, place) => addressOf(place)))
  expect(addresses.size).toBe(100_000)
  expect(addressOf(66_051)).toBe("10.1.2.3")
})
