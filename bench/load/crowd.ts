import { setTimeout as sleep } from "node:timers/promises"
import { addressOf, Connection } from "./connection.ts"
import type { CrowdPlan, Measured } from "./plans.ts"
import { Recorder } from "./recorder.ts"
import { randomFrom } from "./statistics.ts"
import { chooseDelivery, fillCart, pay, type ReadyToPay, type Visit } from "./stories.ts"

// So many at a time fill their carts and the form beforehand; what they all do in the same
// moment is to press "buy".
const fillingAtOnce = 12
const triesMax = 20

/**
 * Everybody pays at once. Who is told to come back later does so, when told; the last
 * answer of each one counts.
 */
export async function meetAtOnce(plan: CrowdPlan): Promise<Measured> {
  const recorder = new Recorder()
  const random = randomFrom(plan.seed)
  const first = Math.floor(random() * 4_000_000)
  const visits: Visit[] = Array.from({ length: plan.shoppers }, (_, place) => ({
    connection: new Connection(plan.ports[place % plan.ports.length] as number),
    from: addressOf(first + place),
    random,
    goods: plan.goods,
    recorder,
  }))
  const queue = [...visits]
  const ready = new Map<Visit, ReadyToPay>()
  const getReady = async () => {
    for (let visit = queue.shift(); visit; visit = queue.shift()) {
      const cart = await fillCart(visit, 1)
      const atTheForm = "refused" in cart ? cart : await chooseDelivery(visit, cart)
      if ("refused" in atTheForm) recorder.surprise(`a cart could not be filled: ${atTheForm.refused}`)
      else ready.set(visit, atTheForm)
    }
  }
  await Promise.all(Array.from({ length: fillingAtOnce }, getReady))
  recorder.begin()
  await Promise.all(
    [...ready].map(async ([visit, cart]) => recorder.outcome(await payWithPatience(visit, cart))),
  )
  const measured = recorder.end()
  for (const { connection } of visits) connection.close()
  return measured
}

async function payWithPatience(visit: Visit, cart: ReadyToPay): Promise<string> {
  const started = performance.now()
  const key = `crowd-${visit.from}`
  for (let tries = 1; ; tries++) {
    const answer = await pay(visit, cart, key)
    if (answer.retryAfterSeconds === undefined || tries === triesMax) {
      visit.recorder.step("answered", performance.now() - started)
      visit.recorder.step("tries", tries)
      return answer.ended
    }
    visit.recorder.outcome(`asked to come back: ${answer.ended}`)
    // Not everybody's clock ticks alike.
    await sleep(answer.retryAfterSeconds * 1000 + visit.random() * 500)
  }
}
