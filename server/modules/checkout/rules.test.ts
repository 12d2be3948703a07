import fc from "fast-check"
import { afterAll, describe, expect, test } from "vitest"
import { money } from "../../kit/money.ts"
import { walkEveryMove, wordsOfCheck } from "../../kit/moves.fixture.ts"
import { testDb } from "../../kit/testing.ts"
import type { IntentState, Outcome } from "../payments/index.ts"
import {
  type AttemptState,
  attemptMoves,
  firstLookSeconds,
  holdUntil,
  isGivenUp,
  isTooEarly,
  lookSeconds,
  mayPlace,
  mayRetry,
  mayStillAsk,
  nextLookAt,
  type Step,
  stepAfter,
  stockUntil,
  trusted,
  whatOfEarlier,
} from "./rules.ts"

const database = await testDb()
afterAll(() => database.close())

const now = new Date("2026-05-01T12:00:00Z")
const eur = (minor: bigint) => money(minor, "EUR")
const attempts = Object.keys(attemptMoves) as AttemptState[]
const intents: (IntentState | null)[] = [
  null,
  ...([
    "opened",
    "action_needed",
    "pending",
    "unknown",
    "authorized",
    "captured",
    "declined",
    "canceled",
  ] as const),
]

test("the states of an attempt are the same in the program and in the database", async () => {
  const words = await wordsOfCheck(database.db, { table: "checkout.attempts", column: "state" })
  expect(words).toEqual([...attempts].sort())
  walkEveryMove("attempt", attemptMoves)
})

describe("after a payment was heard of", () => {
  const moveOf: Partial<Record<Step, AttemptState>> = {
    place: "placed",
    decline: "declined",
    expire: "expired",
    wait: "paying",
    wait_unknown: "unknown",
  }
  const every = attempts.flatMap((attempt) =>
    intents.flatMap((intent) => (["now", "later"] as const).map((settles) => ({ attempt, intent, settles }))),
  )

  test("the step is always one that the table of moves has", () => {
    for (const heard of every) {
      const to = moveOf[stepAfter(heard)]
      const allowed: readonly AttemptState[] = attemptMoves[heard.attempt]
      if (to !== undefined)
        expect(to === heard.attempt || allowed.includes(to), JSON.stringify(heard)).toBe(true)
    }
  })

  test("money makes an order of an open attempt, and goes back from one that is over", () => {
    for (const heard of every) {
      const hasMoney = heard.intent === "captured" || heard.intent === "authorized"
      if (!hasMoney) continue
      const isOpen = heard.attempt === "paying" || heard.attempt === "unknown"
      const expected = isOpen ? "place" : heard.attempt === "placed" ? "nothing" : "give_back"
      expect(stepAfter(heard), JSON.stringify(heard)).toBe(expected)
    }
  })

  test("money that pays another order by now neither makes one here nor goes back", () => {
    for (const heard of every) {
      const isOpen = heard.attempt === "paying" || heard.attempt === "unknown"
      expect(stepAfter({ ...heard, isSpent: true })).toBe(isOpen ? "expire" : "nothing")
    }
  })

  test("nothing is placed without money, unless it costs nothing or the money comes later", () => {
    for (const heard of every.filter((one) => stepAfter(one) === "place")) {
      const isPaid = heard.intent === "captured" || heard.intent === "authorized"
      expect(
        isPaid || heard.intent === null || (heard.intent === "pending" && heard.settles === "later"),
      ).toBe(true)
    }
  })
})

test("the same cart again is the same attempt, unless it was declined or waits at the bank's page", () => {
  expect(whatOfEarlier({ state: "placed", intentState: "captured" })).toBe("resume")
  expect(whatOfEarlier({ state: "paying", intentState: "opened" })).toBe("resume")
  expect(whatOfEarlier({ state: "unknown", intentState: "unknown" })).toBe("resume")
  expect(whatOfEarlier({ state: "declined", intentState: "declined" })).toBe("replace")
  expect(whatOfEarlier({ state: "paying", intentState: "action_needed" })).toBe("replace")
})

test("the provider is believed about the amount that was asked, and about no other", () => {
  const done = (authorized: bigint, captured: bigint, currency = "EUR"): Outcome => ({
    kind: "done",
    reference: "r",
    authorized: money(authorized, currency),
    captured: money(captured, currency),
  })
  const asked = { amount: eur(100n), takingMinor: 100n, capturedMinor: 0n }
  expect(trusted(done(100n, 100n), asked).kind).toBe("done")
  expect(trusted(done(100n, 0n), asked).kind).toBe("done")
  for (const wrong of [done(101n, 101n), done(100n, 99n), done(99n, 99n), done(100n, 100n, "USD")]) {
    expect(trusted(wrong, asked).kind).toBe("unknown")
  }
  expect(trusted({ kind: "pending" }, asked).kind).toBe("pending")
})

test("the stock is kept longer than the attempt, and the attempt longer than its request", () => {
  expect(stockUntil(now) > holdUntil(now)).toBe(true)
  expect(holdUntil(now).getTime() - now.getTime()).toBe(15 * 60_000)
  expect(firstLookSeconds).toBeGreaterThan(25)
})

test("what is open is looked at less and less often, and never less than every ten minutes", () => {
  fc.assert(
    fc.property(fc.nat(1000), (looks) => {
      const next = nextLookAt(now, looks).getTime()
      expect(next).toBeGreaterThan(now.getTime())
      expect(next).toBeLessThanOrEqual(now.getTime() + 600_000)
      expect(nextLookAt(now, looks + 1).getTime()).toBeGreaterThanOrEqual(next)
    }),
  )
  expect(lookSeconds).toEqual([...lookSeconds].sort((a, b) => a - b))
})

test("a payment that is unknown or too late is closed at its provider, one that has money never", () => {
  const late = { settles: "now" as const, holdUntil: now, now, isGivingUp: false }
  const early = { ...late, holdUntil: new Date(now.getTime() + 1) }
  const url = "https://bank.example"
  const open: Outcome[] = [{ kind: "pending" }, { kind: "actionNeeded", url, reference: "r" }]
  for (const outcome of open) {
    expect(isGivenUp({ ...late, outcome })).toBe(true)
    expect(isGivenUp({ ...early, outcome })).toBe(false)
  }
  expect(isGivenUp({ ...late, settles: "later", outcome: { kind: "pending" } })).toBe(false)
  expect(isGivenUp({ ...early, outcome: { kind: "declined", reason: "never_asked" } })).toBe(true)
  const done: Outcome = { kind: "done", reference: "r", authorized: eur(1n), captured: eur(1n) }
  for (const outcome of [
    done,
    { kind: "declined", reason: "card_declined" },
    { kind: "unknown", why: "" },
  ] as const) {
    expect(isGivenUp({ ...late, outcome })).toBe(false)
  }
})

test("what is authorized while it is given up is let go and makes no order; what was taken makes one", () => {
  const givingUp = { settles: "now" as const, holdUntil: now, now, isGivingUp: true }
  const done = { kind: "done" as const, reference: "r", authorized: eur(1n) }
  expect(isGivenUp({ ...givingUp, outcome: { ...done, captured: eur(0n) } })).toBe(true)
  expect(isGivenUp({ ...givingUp, outcome: { ...done, captured: eur(1n) } })).toBe(false)
  expect(isGivenUp({ ...givingUp, isGivingUp: false, outcome: { ...done, captured: eur(0n) } })).toBe(false)
  const heard = { attempt: "paying" as const, settles: "now" as const, isGivingUp: true }
  expect(stepAfter({ ...heard, intent: "authorized" })).toBe("wait")
  expect(stepAfter({ ...heard, intent: "captured" })).toBe("place")
  expect(stepAfter({ ...heard, intent: "canceled" })).toBe("expire")
  expect(stepAfter({ ...heard, attempt: "placed", intent: "authorized" })).toBe("nothing")
})

test("nobody looks at a payment while the request that asked for it is at work", () => {
  const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000)
  expect(isTooEarly({ intent: "opened", createdAt: secondsAgo(29) }, now)).toBe(true)
  expect(isTooEarly({ intent: "opened", createdAt: secondsAgo(30) }, now)).toBe(false)
  expect(isTooEarly({ intent: "pending", createdAt: secondsAgo(1) }, now)).toBe(false)
  expect(mayStillAsk(secondsAgo(7), now)).toBe(true)
  expect(mayStillAsk(secondsAgo(8), now)).toBe(false)
})

test("a number is taken only for what can become an order, and fraud is not tried again", () => {
  const settles = "now" as const
  expect(mayPlace(null)).toBe(true)
  expect(mayPlace({ settles, outcome: { kind: "pending" } })).toBe(false)
  expect(mayPlace({ settles: "later", outcome: { kind: "pending" } })).toBe(true)
  expect(mayPlace({ settles, outcome: { kind: "declined", reason: "card_declined" } })).toBe(false)
  expect(mayRetry("card_declined")).toBe(true)
  expect(mayRetry("suspected_fraud")).toBe(false)
})
