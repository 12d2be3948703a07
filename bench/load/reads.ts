import { setTimeout as sleep } from "node:timers/promises"
import { addressOf, Connection } from "./connection.ts"
import type { Measured, ReadsPlan } from "./plans.ts"
import { Recorder } from "./recorder.ts"
import { randomFrom } from "./statistics.ts"

// A visitor looks at about so many pages; the next one comes from another address.
const readsPerVisitor = 20

/** Reads as fast as replies come, over each connection, and times every one of them. */
export async function readAlong(plan: ReadsPlan): Promise<Measured> {
  const recorder = new Recorder()
  const random = randomFrom(plan.seed)
  const connections = Array.from(
    { length: plan.connections },
    (_, place) => new Connection(plan.ports[place % plan.ports.length] as number),
  )
  let isOver = false
  let visitors = Math.floor(random() * 4_000_000)
  for (const connection of connections) {
    let left = 0
    let from = ""
    const next = () => {
      if (isOver) return
      if (left-- === 0) {
        left = readsPerVisitor
        from = addressOf(visitors++)
      }
      const path = plan.paths[Math.floor(random() * plan.paths.length)] as string
      const started = performance.now()
      const text = `GET ${path} HTTP/1.1\r\nhost: shop\r\naccept: application/json\r\nx-forwarded-for: ${from}\r\n\r\n`
      connection.ask(text, (status, body) => {
        recorder.step("all", performance.now() - started)
        if (status === 200) recorder.outcome("done")
        else {
          recorder.outcome(status === 0 ? "broken" : `status ${status}`)
          recorder.surprise(`${status} for ${path}: ${body.toString("utf8", 0, 300)}`)
        }
        // A broken connection calls back at once: without a pause the loop would never let go of the thread.
        if (status === 0) setTimeout(next, 50)
        else next()
      })
    }
    next()
  }
  await sleep(plan.warmSeconds * 1000)
  recorder.begin()
  await sleep(plan.seconds * 1000)
  const measured = recorder.end()
  isOver = true
  for (const connection of connections) connection.close()
  return measured
}
