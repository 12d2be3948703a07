import { expect, test } from "vitest"
import { DocumentCache, lagMsMax, makeAgainMs } from "./cache.ts"
import { documentOf } from "./http/documents.ts"

const documentWith = (text: string) => ({ document: documentOf(Buffer.from(text)), tags: ["a"] })

/** A cache on a clock of its own, and one document in it that says how often it has been changed. */
function lagging({ renews = false } = {}) {
  let now = 1_000
  let changes = 0
  const finish: (() => void)[] = []
  const cache = new DocumentCache({ now: () => now, renews })
  const make = async () => {
    const said = changes
    await new Promise<void>((resolve) => finish.push(resolve))
    return documentWith(`${said} changes`)
  }
  return {
    cache,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    change(given: { earlierMs?: number } = {}) {
      changes++
      cache.touched(["a"], now - (given.earlierMs ?? 0))
    },
    /** Asks, and finishes what is being made unless it is told to wait. */
    async ask({ finishing = true } = {}): Promise<string> {
      const asked = cache.getOrMake("key", make, { mayLag: true })
      await settled()
      if (finishing) finishAll()
      return (await asked).body.toString()
    },
    inFlight: () => finish.length,
    finishAll,
  }
  function finishAll() {
    for (const one of finish.splice(0)) one()
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test("a document that may lag is given out while one new one is being made", async () => {
  const { cache, change, pass, ask, inFlight, finishAll } = lagging()
  expect(await ask()).toBe("0 changes")
  pass(1_000)
  change()
  expect(await Promise.all([1, 2, 3].map(() => ask({ finishing: false })))).toEqual(
    Array(3).fill("0 changes"),
  )
  expect(inFlight()).toBe(1)
  finishAll()
  await settled()
  expect(await ask()).toBe("1 changes")
  expect(cache.misses).toBe(1)
})

test("nobody gets a document more than 250 ms after what it does not say", async () => {
  const { change, pass, ask } = lagging()
  await ask()
  pass(1_000)
  change()
  pass(lagMsMax - 1)
  expect(await ask({ finishing: false })).toBe("0 changes")
  pass(1)
  expect(await ask()).toBe("1 changes")
})

test("what another process changed counts from when it may have been committed", async () => {
  const { change, pass, ask } = lagging()
  await ask()
  pass(1_000)
  change({ earlierMs: 120 })
  pass(lagMsMax - 121)
  expect(await ask({ finishing: false })).toBe("0 changes")
  pass(1)
  expect(await ask()).toBe("1 changes")
})

test("a burst of changes costs one making in 120 ms", async () => {
  const { change, pass, ask, inFlight } = lagging()
  await ask()
  pass(1_000)
  let made = 0
  for (let elapsedMs = 0; elapsedMs < 1_200; elapsedMs += 10) {
    change()
    pass(10)
    await ask({ finishing: false })
    made += inFlight()
    await ask()
  }
  expect(made).toBe(1_200 / makeAgainMs)
})

test("what people ask for is made again before they do, and what nobody asks for is not", async () => {
  const { change, pass, ask, inFlight, finishAll } = lagging({ renews: true })
  await ask()
  pass(1_000)
  change()
  await settled()
  expect(inFlight()).toBe(1)
  finishAll()
  await settled()
  pass(lagMsMax)
  expect(await ask({ finishing: false })).toBe("1 changes")
  pass(10_001)
  change()
  await settled()
  expect(inFlight()).toBe(0)
})

test("making before anybody asks takes less than a third of the time", async () => {
  const { change, pass, ask, inFlight, finishAll } = lagging({ renews: true })
  await ask()
  let made = 0
  for (let turn = 0; turn < 45; turn++) {
    pass(200)
    change()
    await settled()
    if (inFlight() === 0) continue
    made++
    pass(150)
    finishAll()
    await settled()
  }
  expect(made).toBeGreaterThan(15)
  expect(made).toBeLessThan(30)
})

test("what is touched while it is being made is given out as long as its age allows, and made again", async () => {
  const { change, pass, ask, inFlight, finishAll } = lagging()
  const first = ask({ finishing: false })
  await settled()
  pass(20)
  change()
  finishAll()
  expect(await first).toBe("0 changes")
  pass(makeAgainMs - 21)
  expect(await ask({ finishing: false })).toBe("0 changes")
  expect(inFlight()).toBe(0)
  pass(1)
  expect(await ask({ finishing: false })).toBe("0 changes")
  expect(inFlight()).toBe(1)
  finishAll()
  await settled()
  expect(await ask()).toBe("1 changes")
})

test("a making that began too long ago is waited for and not given to whoever asks later", async () => {
  const { change, pass, ask, inFlight, finishAll } = lagging()
  const slow = ask({ finishing: false })
  await settled()
  change()
  pass(lagMsMax)
  const later = ask({ finishing: false })
  await settled()
  expect(inFlight()).toBe(1)
  finishAll()
  expect(await slow).toBe("0 changes")
  await settled()
  finishAll()
  expect(await later).toBe("1 changes")
})

test("when a new one cannot be made, the old one is given out until its time is over, and then the reason", async () => {
  const { cache, change, pass, ask } = lagging()
  await ask()
  pass(1_000)
  change()
  const fail = () => cache.getOrMake("key", () => Promise.reject(new Error("away")), { mayLag: true })
  expect((await fail()).body.toString()).toBe("0 changes")
  pass(lagMsMax)
  await expect(fail()).rejects.toThrow("away")
  expect(await ask()).toBe("1 changes")
})

test("whatever comes when, no document lags more than 250 ms and one is made at a time", async () => {
  const seed = Math.floor(Math.random() * 1e9)
  const random = randomFrom(seed)
  let now = 0
  const cache = new DocumentCache({ now: () => now })
  const committedAt = [0]
  const finish: (() => void)[] = []
  const told: (() => void)[] = []
  const checks: Promise<void>[] = []
  const make = async () => {
    const version = committedAt.length - 1
    expect(finish.length, `seed ${seed}`).toBe(0)
    await new Promise<void>((resolve) => finish.push(resolve))
    return documentWith(String(version))
  }
  const ask = async (askedAt: number) => {
    const { body } = await cache.getOrMake("key", make, { mayLag: true })
    const missedAt = committedAt[Number(body.toString()) + 1] ?? Number.POSITIVE_INFINITY
    expect(missedAt, `seed ${seed}`).toBeGreaterThan(askedAt - lagMsMax)
  }
  let lookedAt = 0
  for (let step = 0; step < 20_000; step++) {
    now += Math.floor(random() * 20)
    const dice = random()
    if (dice < 0.2) {
      committedAt.push(now)
      if (random() < 0.5) cache.touched(["a"])
      else told.push(() => cache.touched(["a"], lookedAt))
    } else if (dice < 0.5) checks.push(ask(now))
    else if (dice < 0.6) finish.splice(0).forEach((one) => void one())
    if (now - lookedAt > 100) {
      for (const one of told.splice(0)) one()
      lookedAt = now
    }
    await settled()
  }
  for (let turn = 0; turn < 3; turn++) {
    finish.splice(0).forEach((one) => void one())
    await settled()
  }
  await Promise.all(checks)
  expect(checks.length).toBeGreaterThan(1_000)
})

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
