import { createServer } from "node:net"

/**
 * For a shop that has to know its port before it opens. Not one that the system gives out itself: within the
 * seconds that a start takes, another test would get it by listening anywhere or by calling somebody.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((found) => {
    const probe = createServer()
    probe.once("error", () => found(false))
    probe.listen(port, "127.0.0.1", () => probe.close(() => found(true)))
  })
}
