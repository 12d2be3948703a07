import { once } from "node:events"
import { createServer, type Server } from "node:http"
import { type AddressInfo, connect, type Socket } from "node:net"
import { afterEach, expect, test } from "vitest"
import { doorsTo } from "./doors.ts"

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const crowd = 32

async function serverWith(doorsCount: number) {
  const server = createServer((_request, response) => response.end("welcome"))
  await once(server.listen(0, "127.0.0.1"), "listening")
  const doors = doorsTo(server)
  closing.push(
    () => doors.close(),
    () => server.close(),
  )
  await doors.open(doorsCount)
  return { server, doors }
}

/** How many came in within one turn of the loop, at most. */
async function mostInOneTurn(server: Server): Promise<number> {
  let inside = 0
  let inThisTurn = 0
  let most = 0
  server.on("connection", () => {
    inside++
    most = Math.max(most, ++inThisTurn)
  })
  const sockets = Array.from({ length: crowd }, () => connectTo(server))
  while (inside < crowd) {
    await new Promise((resolve) => setImmediate(resolve))
    inThisTurn = 0
  }
  for (const socket of sockets) socket.destroy()
  return most
}

function connectTo(server: Server): Socket {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1")
  socket.on("error", () => {})
  return socket
}

test("a crowd comes in through all doors at once, through a single one it would be one by one", async () => {
  // The platform decides how many come in through one door.
  expect(await mostInOneTurn((await serverWith(1)).server)).toBeLessThan(8)
  expect(await mostInOneTurn((await serverWith(16)).server)).toBeGreaterThanOrEqual(8)
})

test("behind every door stands the same server, and closed doors let nobody in", async () => {
  const { server, doors } = await serverWith(8)
  const { port } = server.address() as AddressInfo
  const answers = await Promise.all(
    Array.from({ length: crowd }, () => fetch(`http://127.0.0.1:${port}/`).then((reply) => reply.text())),
  )
  expect(answers).toEqual(Array(crowd).fill("welcome"))

  await doors.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
})

test("doors are closed in the middle of being opened", async () => {
  const { server, doors } = await serverWith(1)
  const opening = doors.open(16)
  await doors.close()
  await opening
  expect(server.listening).toBe(true)
})
