import { setTimeout as sleep } from "node:timers/promises"
import { signAsStripe, stripeSignatureHeader } from "../../server/modules/payments/index.ts"
import { Connection } from "./connection.ts"
import type { Measured, MessagesPlan } from "./plans.ts"
import { Recorder } from "./recorder.ts"

// Where they come from: one sender, as far as the shop can see.
const sender = "10.254.0.1"

// How often we look which are due by now.
const tickMs = 2

// What is not answered by then was never answered.
const patienceMs = 15_000

/**
 * Messages of a provider at their rate, signed as they leave, however long the answers take; times count from
 * when each was due.
 */
export async function tellAtRate({
  ports,
  perSecond,
  path,
  secret,
  bodies,
}: MessagesPlan): Promise<Measured> {
  const recorder = new Recorder()
  const idle: Connection[] = []
  let open = 0
  const tell = (body: string, dueAt: number, place: number) => {
    const connection = idle.pop() ?? new Connection(ports[place % ports.length] as number)
    open++
    connection.ask(textOf({ path, secret, body }), (status, answer) => {
      open--
      idle.push(connection)
      recorder.step("answer", performance.now() - dueAt)
      const text = answer.toString("utf8")
      const state = status === 200 ? /"state":"(\w+)"/.exec(text)?.[1] : undefined
      recorder.outcome(state ?? `status ${status}`)
      if (!state) recorder.surprise(`a message was answered ${status}: ${text.slice(0, 300)}`)
    })
  }
  recorder.begin()
  const beganAt = performance.now()
  for (let told = 0; told < bodies.length; ) {
    const due = Math.min(bodies.length, ((performance.now() - beganAt) / 1000) * perSecond)
    for (; told < due; told++) tell(bodies[told] as string, beganAt + (told / perSecond) * 1000, told)
    await sleep(tickMs)
  }
  const toldSeconds = (performance.now() - beganAt) / 1000
  const patience = performance.now() + patienceMs
  while (open > 0 && performance.now() < patience) await sleep(5)
  const measured = recorder.end()
  for (const connection of idle) connection.close()
  if (open > 0) measured.surprises.push(`${open} messages were never answered`)
  return { ...measured, seconds: Math.round(toldSeconds * 1000) / 1000 }
}

function textOf({ path, secret, body }: { path: string; secret: string; body: string }): string {
  const signature = signAsStripe({ secret, body, at: new Date() })
  return (
    `POST ${path} HTTP/1.1\r\nhost: shop\r\nx-forwarded-for: ${sender}\r\n` +
    `content-type: application/json; charset=utf-8\r\n${stripeSignatureHeader}: ${signature}\r\n` +
    `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  )
}
