import { setTimeout as sleep } from "node:timers/promises"
import { addressOf, Connection } from "./connection.ts"
import type { Measured, PagesPlan } from "./plans.ts"
import { Recorder } from "./recorder.ts"
import { randomFrom } from "./statistics.ts"

// A visitor looks at about so many pages; the next one comes from another address.
const readsPerVisitor = 20

// Pages that are still open at the end are waited for this long.
const patienceMs = 10_000

let stopReading: (() => Promise<Measured>) | undefined

/** Pages are asked for at their rate, however long the answers take, until `endPages`. */
export function beginPages(plan: PagesPlan): void {
  const recorder = new Recorder()
  const random = randomFrom(plan.seed)
  const idle: Connection[] = []
  const started = performance.now() + plan.warmSeconds * 1000
  let asked = 0
  let open = 0
  let visitors = Math.floor(random() * 4_000_000)
  let timer: NodeJS.Timeout | undefined
  const ask = () => {
    if (asked++ % readsPerVisitor === 0) visitors++
    const kind = plan.mix[Math.floor(random() * plan.mix.length)] as PagesPlan["mix"][number]
    const path = kind.paths[Math.floor(random() * kind.paths.length)] as string
    const connection = idle.pop() ?? new Connection(plan.ports[asked % plan.ports.length] as number)
    const text =
      `GET ${path} HTTP/1.1\r\nhost: shop\r\naccept: text/html\r\naccept-encoding: gzip\r\n` +
      `x-forwarded-for: ${addressOf(visitors)}\r\n\r\n`
    open++
    const askedAt = performance.now()
    connection.ask(text, (status, body) => {
      const milliseconds = performance.now() - askedAt
      open--
      idle.push(connection)
      if (askedAt >= started) {
        recorder.step("all", milliseconds)
        recorder.step(kind.name, milliseconds)
      }
      if (status === 200) return recorder.outcome("done")
      recorder.outcome(status === 0 ? "broken" : `status ${status}`)
      recorder.surprise(`${status} for ${path}: ${body.toString("utf8", 0, 300)}`)
    })
  }
  const beganAt = performance.now()
  const everyMs = 1000 / plan.perSecond
  const tick = () => {
    while (asked * everyMs <= performance.now() - beganAt) ask()
    timer = setTimeout(tick, Math.max(0, beganAt + asked * everyMs - performance.now()))
  }
  tick()
  const warm = setTimeout(() => recorder.begin(), plan.warmSeconds * 1000)
  stopReading = async () => {
    clearTimeout(timer)
    clearTimeout(warm)
    const patience = performance.now() + patienceMs
    while (open > 0 && performance.now() < patience) await sleep(5)
    const measured = recorder.end()
    for (const connection of idle) connection.close()
    if (open > 0) measured.surprises.push(`${open} pages were never answered`)
    return measured
  }
}

export async function endPages(): Promise<Measured> {
  const stop = stopReading
  stopReading = undefined
  if (!stop) throw new Error("no pages are being asked for")
  return stop()
}
