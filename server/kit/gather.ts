import { Refusal } from "./errors.ts"
import { wait } from "./http/limits.ts"

type Gathering<Item, Result> = {
  /** One result for each, in their order. */
  together(items: readonly Item[]): Promise<readonly Result[]>
  /** So many at once, no more. */
  atOnceMax: number
  /** From one beginning to the next: under a flood so much more comes together. */
  gapMs: number
  /** One more than so many is refused: whoever sent it sends it again. */
  waitingMax: number
}

type Waiting<Item, Result> = {
  item: Item
  resolve(result: Result): void
  reject(error: unknown): void
}

/**
 * For what comes one by one and costs far less together: the first is done at once, and what comes while
 * others are done is done next, all in one. One that fails fails alone.
 */
export function gathering<Item, Result>(given: Gathering<Item, Result>): (item: Item) => Promise<Result> {
  const line: Waiting<Item, Result>[] = []
  let isGoing = false
  async function go(): Promise<void> {
    isGoing = true
    while (line.length > 0) {
      const beganAt = performance.now()
      await doTogether(given, line.splice(0, given.atOnceMax))
      await wait(given.gapMs - (performance.now() - beganAt))
    }
    isGoing = false
  }
  return (item) =>
    new Promise((resolve, reject) => {
      if (line.length >= given.waitingMax) return reject(full())
      line.push({ item, resolve, reject })
      if (!isGoing) void go()
    })
}

function full(): Refusal {
  const message = "More comes than can be kept at this moment. Please send it again in a few seconds."
  return new Refusal("shop.busy", 503, message, { retryAfterSeconds: 2 })
}

async function doTogether<Item, Result>(
  given: Pick<Gathering<Item, Result>, "together">,
  batch: readonly Waiting<Item, Result>[],
): Promise<void> {
  try {
    const results = await given.together(batch.map(({ item }) => item))
    for (const [place, one] of batch.entries()) one.resolve(results[place] as Result)
  } catch (error) {
    // The database is away or busy: one by one it would be no better.
    if (batch.length === 1 || error instanceof Refusal) for (const one of batch) one.reject(error)
    else for (const one of batch) await doTogether(given, [one])
  }
}
