import { setTimeout as sleep } from "node:timers/promises"
import { addressOf, Connection } from "./connection.ts"
import type { ArrivalsPlan, Measured, Second, ShoppersPlan } from "./plans.ts"
import { Recorder } from "./recorder.ts"
import { randomFrom, Samples } from "./statistics.ts"
import { stories } from "./stories.ts"

/** So many shoppers at any time: each begins its next visit, as somebody new, when the one before is over. */
export async function shopAlong(plan: ShoppersPlan): Promise<Measured> {
  const recorder = new Recorder()
  const random = randomFrom(plan.seed)
  const story = stories[plan.story]
  let isOver = false
  let visitors = Math.floor(random() * 4_000_000)
  const loops = Array.from({ length: plan.shoppers }, async (_, place) => {
    const connection = new Connection(plan.ports[place % plan.ports.length] as number)
    while (!isOver) {
      const from = addressOf(visitors++)
      const started = performance.now()
      const ended = await story({ connection, from, random, goods: plan.goods, recorder })
      if (ended === "done") recorder.step("all", performance.now() - started)
      recorder.outcome(ended)
      // Whoever was refused does not come back in the same instant.
      if (ended !== "done") await sleep(100)
    }
    connection.close()
  })
  await sleep(plan.warmSeconds * 1000)
  recorder.begin()
  await sleep(plan.seconds * 1000)
  const measured = recorder.end()
  isOver = true
  await Promise.all(loops)
  return { ...measured, doneInAll: recorder.doneInAll }
}

// Beyond this many open visits the generator would measure itself.
const visitsMax = 3_000

// How often we look who has come by now.
const tickMs = 2

// Visits that are still open at the end are waited for this long, and count as broken after that.
const patienceMs = 15_000

/** Shoppers come when they come. Who is refused goes away; times count from when somebody came. */
export async function shopAtRate(plan: ArrivalsPlan): Promise<Measured> {
  const recorder = new Recorder()
  const random = randomFrom(plan.seed)
  const story = stories[plan.story]
  const idle: Connection[] = []
  const log = openHistory()
  let visitors = Math.floor(random() * 4_000_000)
  let opened = 0
  let open = 0
  const visit = async (dueAt: number) => {
    open++
    const port = plan.ports[opened % plan.ports.length] as number
    const connection = idle.pop() ?? new Connection(port)
    opened++
    const ended = await story({
      connection,
      from: addressOf(visitors++),
      random,
      goods: plan.goods,
      recorder,
    })
    idle.push(connection)
    open--
    if (ended === "done") recorder.step("all", performance.now() - dueAt)
    recorder.outcome(ended)
    log.ended(ended, performance.now() - dueAt)
  }
  recorder.begin()
  const visits: Promise<void>[] = []
  for (const { perSecond, seconds } of plan.phases) {
    const beganAt = performance.now()
    for (let come = 0; ; ) {
      const elapsed = performance.now() - beganAt
      for (; come < Math.min(elapsed / 1000, seconds) * perSecond; come++) {
        log.came()
        if (open < visitsMax) visits.push(visit(beganAt + (come / perSecond) * 1000))
        else log.ended("broken", 0)
      }
      if (elapsed >= seconds * 1000) break
      await sleep(tickMs)
    }
  }
  const waiting = new AbortController()
  await Promise.race([
    Promise.all(visits),
    sleep(patienceMs, undefined, { signal: waiting.signal }).catch(() => {}),
  ])
  waiting.abort()
  const measured = recorder.end(log.seconds())
  for (const connection of idle) connection.close()
  return measured
}

/** What happened in each second since the beginning. */
function openHistory() {
  const beganAt = performance.now()
  const rows: { second: Second; times: Samples }[] = []
  const now = () => {
    const place = Math.floor((performance.now() - beganAt) / 1000)
    while (rows.length <= place) {
      const second = { come: 0, done: 0, refused: 0, broken: 0, doneP50: 0, doneP95: 0 }
      rows.push({ second, times: new Samples() })
    }
    return rows[place] as (typeof rows)[number]
  }
  return {
    came(): void {
      now().second.come++
    },
    ended(how: string, milliseconds: number): void {
      const { second, times } = now()
      if (how === "done") {
        second.done++
        times.add(milliseconds)
      } else if (how.startsWith("refused")) second.refused++
      else second.broken++
    },
    seconds(): Second[] {
      return rows.map(({ second, times }) => {
        const { p50, p95 } = times.times()
        return { ...second, doneP50: p50, doneP95: p95 }
      })
    },
  }
}
