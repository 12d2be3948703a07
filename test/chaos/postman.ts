import { setTimeout as sleep } from "node:timers/promises"
import type { MessageFault } from "./plan.ts"

export type Letter = { path: string; body: string; headers: Record<string, string> }

export type Postman = {
  watch(fault: (() => MessageFault | undefined) | undefined): void
  /** `wrong`: the same message with a wrong amount in it, signed all the same. */
  send(letter: Letter, wrong: Letter | undefined): void
  /** Everything on its way has come or is lost. */
  settle(): Promise<void>
  counts: { sent: number; spoiled: number }
}

/** Brings the provider's messages to the program: late, twice, in another order, or not at all. */
export function openPostman(urlOf: () => string | undefined): Postman {
  let faultOf: (() => MessageFault | undefined) | undefined
  let held: (() => Promise<void>) | undefined
  const underway = new Set<Promise<void>>()
  const counts = { sent: 0, spoiled: 0 }

  async function bring({ path, body, headers }: Letter): Promise<void> {
    // A program that was killed is away for some seconds; a provider tries again.
    for (let turn = 0; turn < 8; turn++) {
      const url = urlOf()
      const status = url
        ? await fetch(`${url}${path}`, {
            method: "POST",
            body,
            headers,
            signal: AbortSignal.timeout(5_000),
          }).then(
            async (reply) => {
              await reply.arrayBuffer()
              return reply.status
            },
            () => 0,
          )
        : 0
      if (status > 0 && status < 500 && status !== 429) return
      await sleep(150 * 2 ** turn)
    }
  }

  function start(work: Promise<void>): void {
    const done = work.catch(() => {}).finally(() => underway.delete(done))
    underway.add(done)
  }

  async function deliver(letter: Letter, wrong: Letter | undefined, fault: MessageFault | undefined) {
    if (fault === "dropped") return
    if (fault === "delayed") await sleep(400)
    if (fault === "wrong_amount" && wrong) await bring(wrong)
    if (fault === "forged") await bring({ ...letter, headers: forged(letter.headers) })
    await bring(letter)
    if (fault === "doubled") await Promise.all([bring(letter), bring(letter)])
  }

  return {
    counts,
    watch: (given) => {
      faultOf = given
    },
    send(letter, wrong) {
      counts.sent++
      const fault = faultOf?.()
      if (fault) counts.spoiled++
      const go = () => deliver(letter, wrong, fault)
      if (fault === "reordered") {
        // It waits for the next one, or for a moment.
        const mine = go
        held = mine
        start(sleep(500).then(() => (held === mine ? release() : undefined)))
        return
      }
      start(go())
      if (held) start(release())
    },
    async settle() {
      while (underway.size > 0) await Promise.all(underway)
    },
  }

  async function release(): Promise<void> {
    const later = held
    held = undefined
    await later?.()
  }
}

function forged(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace(/v1=[0-9a-f]{8}/, "v1=00000000")]),
  )
}
