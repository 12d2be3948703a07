import { type ChildProcess, spawn } from "node:child_process"
import type { Server as HttpServer } from "node:http"
import { createServer, type Server } from "node:net"

export type Doors = {
  /** So many doors in all; answers when they are there. It never fails: then there is one door. */
  open(count: number): Promise<void>
  /** Nobody new comes in through them. */
  close(): Promise<void>
}

// Whoever lends a hand must not keep the shop from closing.
const patienceMs = 10_000

// It hands back what it is handed, and that is another handle of the same socket.
const handBack = "process.on('message', (place, handle) => process.send(place, handle))"

/**
 * More doors to the port of a server. Through each door Node takes in one connection with each turn of its
 * loop: in a crowd everybody waits a turn for each one before them, only to be told that there is no room,
 * and in a rush a turn takes several milliseconds. Only another process can double a door, so one is asked
 * to, and goes.
 */
export function doorsTo(http: HttpServer): Doors {
  const doors: Server[] = []
  let hands: ChildProcess | undefined
  let opened = Promise.resolve()
  return {
    open(count) {
      const { _handle: first } = http as unknown as { _handle: object | null }
      // Windows takes in many at once by itself.
      if (count <= 1 || !first || process.platform === "win32") return opened
      hands = spawn(process.execPath, ["-e", handBack], { stdio: ["ignore", "ignore", "ignore", "ipc"] })
      opened = double(first, { hands, count: count - 1, add: (handle) => doors.push(openDoor(http, handle)) })
      return opened
    },
    async close() {
      hands?.kill()
      await opened
      for (const door of doors) door.close()
    },
  }
}

type Doubling = { hands: ChildProcess; count: number; add: (handle: object) => void }

async function double(door: object, { hands, count, add }: Doubling): Promise<void> {
  const patience = setTimeout(() => hands.kill("SIGKILL"), patienceMs)
  let left = count
  hands.on("message", (_place, handle) => {
    if (handle) add(handle)
    left--
    if (left === 0) hands.disconnect()
  })
  // Whoever has gone before it had everything has brought what it brought.
  for (let place = 0; place < count; place++) hands.send(place, door as never, () => {})
  await new Promise<void>((gone) => {
    hands.once("exit", () => gone())
    hands.once("error", () => gone())
  })
  clearTimeout(patience)
}

/** Whoever comes in through it meets the same server. */
function openDoor(http: HttpServer, handle: object): Server {
  const door = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    http.emit("connection", socket)
  })
  return door.listen(handle)
}
