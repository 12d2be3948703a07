import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { money } from "../../kit/money.ts"
import { walkEveryMove, wordsOfCheck } from "../../kit/moves.fixture.ts"
import { testDb } from "../../kit/testing.ts"
import { declineReasons, type Outcome, type ProviderMessage } from "./provider.ts"
import {
  type GuardSubject,
  guardLimits,
  guardSubjects,
  guardVerdict,
  type IntentState,
  intentMoves,
  isOurAmount,
  mismatchOf,
  nextState,
  refundMoves,
  shareRefund,
  stateOfOutcome,
  trustedRefund,
} from "./rules.ts"

const database = await testDb()
afterAll(() => database.close())

test("the states of a payment are the same in the program and in the database", async () => {
  const words = await wordsOfCheck(database.db, { table: "payments.intents", column: "state" })
  expect(words).toEqual(Object.keys(intentMoves).sort())
  walkEveryMove("payment", intentMoves)
})

test("the states of a refund are the same in the program and in the database", async () => {
  const words = await wordsOfCheck(database.db, { table: "payments.refunds", column: "state" })
  expect(words).toEqual(Object.keys(refundMoves).sort())
  walkEveryMove("refund", refundMoves)
})

const eur = (minor: bigint) => money(minor, "EUR")
const outcomes: Outcome[] = [
  { kind: "done", reference: "r", authorized: eur(100n), captured: eur(100n) },
  { kind: "done", reference: "r", authorized: eur(100n), captured: eur(0n) },
  ...declineReasons.map((reason) => ({ kind: "declined" as const, reason })),
  { kind: "pending" },
  { kind: "actionNeeded", url: "u", reference: "r" },
  { kind: "unknown", why: "silence" },
]

test("whatever a provider says whenever, a payment only makes moves that the table has", () => {
  for (const from of Object.keys(intentMoves) as IntentState[]) {
    for (const outcome of outcomes) {
      const to = nextState(from, outcome)
      const allowed: readonly IntentState[] = intentMoves[from]
      expect(to === from || allowed.includes(to)).toBe(true)
      if (allowed.includes(stateOfOutcome(outcome))) expect(to).toBe(stateOfOutcome(outcome))
    }
  }
})

test("captured money stays captured, and money that comes after all is never passed over", () => {
  const [captured] = outcomes as [Outcome]
  for (const outcome of outcomes) expect(nextState("captured", outcome)).toBe("captured")
  for (const from of Object.keys(intentMoves) as IntentState[])
    expect(nextState(from, captured)).toBe("captured")
})

test("an amount counts only when it is the one that was asked, in its currency", () => {
  const done = (authorized: bigint, captured: bigint, currency = "EUR"): Outcome => ({
    kind: "done",
    reference: "r",
    authorized: money(authorized, currency),
    captured: money(captured, currency),
  })
  const asked = { amount: eur(100n), takingMinor: 100n, capturedMinor: 0n }
  expect(isOurAmount(asked, done(100n, 100n))).toBe(true)
  expect(isOurAmount(asked, done(100n, 0n))).toBe(true)
  for (const wrong of [done(101n, 101n), done(99n, 99n), done(100n, 50n), done(100n, 100n, "USD")]) {
    expect(isOurAmount(asked, wrong)).toBe(false)
  }
})

test("of what was authorized, a part counts when it was asked for, and old news when it was true before", () => {
  const taken = (captured: bigint): Outcome => ({
    kind: "done",
    reference: "r",
    authorized: eur(100n),
    captured: eur(captured),
  })
  const asked = { amount: eur(100n), takingMinor: 70n, capturedMinor: 40n }
  for (const ours of [70n, 100n, 40n, 20n, 0n]) expect(isOurAmount(asked, taken(ours))).toBe(true)
  for (const wrong of [41n, 69n, 71n, 99n, 101n, -1n]) expect(isOurAmount(asked, taken(wrong))).toBe(false)
})

test("a refund of another amount than asked is not believed", () => {
  const refunded = (minor: bigint, currency = "EUR") => ({
    kind: "done" as const,
    reference: "r",
    refunded: money(minor, currency),
  })
  expect(trustedRefund(refunded(100n), eur(100n)).kind).toBe("done")
  expect(trustedRefund(refunded(99n), eur(100n)).kind).toBe("unknown")
  expect(trustedRefund(refunded(100n, "USD"), eur(100n)).kind).toBe("unknown")
  expect(trustedRefund({ kind: "pending" }, eur(100n)).kind).toBe("pending")
})

test("a message is ours only with our account, order, currency and amount", () => {
  const ours = { attemptId: "att_1", account: "acc", amount: eur(100n) }
  const message: ProviderMessage = {
    ...{ eventId: "e", kind: "k", key: "int_1", account: "acc", order: "att_1" },
    amount: eur(100n),
    at: new Date(0),
  }
  expect(mismatchOf(message, ours)).toBeUndefined()
  expect(mismatchOf({ ...message, account: "other" }, ours)).toBe("another account")
  expect(mismatchOf({ ...message, order: "att_2" }, ours)).toBe("another order")
  expect(mismatchOf({ ...message, amount: money(100n, "USD") }, ours)).toBe("another currency")
  expect(mismatchOf({ ...message, amount: eur(1n) }, ours)).toBe("another amount")
})

test("declines first slow a hand down, then stop it until its hour is over", () => {
  const windowEndsAt = new Date("2026-05-01T13:00:00Z")
  for (const subject of Object.keys(guardLimits) as GuardSubject[]) {
    const { slowFrom, stopAt } = guardLimits[subject]
    const verdict = (declines: number) => guardVerdict([{ subject, declines, windowEndsAt }])
    expect(verdict(slowFrom - 1)).toEqual({ kind: "go" })
    expect(verdict(slowFrom)).toEqual({ kind: "slow", delayMs: 1000 })
    const last = Math.min(stopAt, 10_000)
    expect(verdict(last - 1).kind).toBe("slow")
    const end = last === stopAt ? { kind: "stop", until: windowEndsAt } : { kind: "slow", delayMs: 8000 }
    expect([subject, verdict(last)]).toEqual([subject, end])
  }
  expect(guardVerdict([])).toEqual({ kind: "go" })
})

/** Everybody's declines so far, as the table counts them, and what the next one meets. */
function streetOfHands() {
  const counts = new Map<string, number>()
  const windowEndsAt = new Date("2026-05-01T13:00:00Z")
  const meet = (hand: Hand) =>
    guardVerdict(
      guardSubjects(hand).flatMap(({ subject, hash }) => {
        const declines = counts.get(hash)
        return declines === undefined ? [] : [{ subject, declines, windowEndsAt }]
      }),
    )
  /** Tries until it is stopped; gives how often it was let through, and the longest wait. */
  function tryCards(hand: (count: number) => Hand, triesMax = 100) {
    let waitedMsMax = 0
    for (let count = 0; count < triesMax; count++) {
      const one = hand(count)
      const verdict = meet(one)
      if (verdict.kind === "stop") return { tries: count, waitedMsMax }
      if (verdict.kind === "slow") waitedMsMax = Math.max(waitedMsMax, verdict.delayMs)
      for (const { hash } of guardSubjects(one)) counts.set(hash, (counts.get(hash) ?? 0) + 1)
    }
    return { tries: triesMax, waitedMsMax }
  }
  return { meet, tryCards }
}

type Hand = Parameters<typeof guardSubjects>[0]

const victim = { card: null, email: "ada@example.com", address: "Torstr. 89, Berlin", ip: "192.0.2.1" }

test("a stranger who types somebody's mailbox and address is stopped, and that somebody is not", () => {
  const { meet, tryCards } = streetOfHands()
  const stranger = { ...victim, ip: "198.51.100.9" }
  expect(tryCards((count) => ({ ...stranger, card: `card ${count}` }))).toEqual({
    tries: 6,
    waitedMsMax: 4000,
  })
  expect(meet(victim)).toEqual({ kind: "go" })
  expect(meet({ ...victim, email: "other@example.com", ip: stranger.ip }).kind).toBe("slow")
})

test("many clients under one mailbox are made to wait, then stopped, and a clean client only waits", () => {
  const { meet, tryCards } = streetOfHands()
  const attack = Array.from({ length: 20 }, (_, client) =>
    tryCards((count) => ({ ...victim, card: `card ${client} ${count}`, ip: `198.51.100.${client}` })),
  )
  expect(attack.map(({ tries }) => tries)).toEqual([6, 6, ...Array.from({ length: 18 }, () => 2)])
  expect(attack.at(-1)?.waitedMsMax).toBe(8000)
  expect(meet(victim)).toEqual({ kind: "slow", delayMs: 8000 })
})

test("one client that changes mailboxes and addresses is stopped, and so is one card that changes clients", () => {
  const { tryCards } = streetOfHands()
  const elsewhere = (count: number) => ({ email: `m${count}@example.com`, address: `Street ${count}` })
  expect(tryCards((count) => ({ ...elsewhere(count), card: `card ${count}`, ip: "203.0.113.5" }))).toEqual({
    tries: 20,
    waitedMsMax: 8000,
  })
  const stolen = tryCards((count) => ({ ...elsewhere(count), card: "stolen", ip: `203.0.113.${count + 10}` }))
  expect(stolen).toEqual({ tries: 4, waitedMsMax: 2000 })
})

test("what is counted is hashed, and the same however it is written", () => {
  const one = guardSubjects({
    card: "f",
    email: " Ada@Example.com",
    address: "Torstr. 89,  BERLIN",
    ip: "192.0.2.1",
  })
  const other = guardSubjects({
    card: "f",
    email: "ada@example.com",
    address: "torstr. 89, berlin",
    ip: "192.0.2.1",
  })
  expect(one).toEqual(other)
  expect(one.map(({ subject }) => subject)).toEqual([
    "card",
    "emailHere",
    "addressHere",
    "ip",
    "email",
    "address",
  ])
  expect(JSON.stringify(one)).not.toContain("ada")
  expect(guardSubjects({ card: null, email: "", address: null, ip: "" })).toEqual([])
})

test("a refund is shared so that it adds up and no payment gives back more than it took", () => {
  const intents = fc.array(
    fc.record({ captured: fc.bigInt({ min: 0n, max: 1000n }), share: fc.bigInt({ min: 0n, max: 100n }) }),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(intents, fc.nat(100), (given, percent) => {
      const known = given.map(({ captured, share }, place) => ({
        intentId: `int_${place}`,
        capturedMinor: captured,
        refundedMinor: (captured * share) / 100n,
      }))
      const free = known.reduce((sum, one) => sum + one.capturedMinor - one.refundedMinor, 0n)
      const wanted = (free * BigInt(percent)) / 100n
      const shares = shareRefund(known, wanted)
      expect(shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(wanted)
      for (const share of shares) {
        const intent = known.find(({ intentId }) => intentId === share.intentId)
        expect(share.amountMinor > 0n).toBe(true)
        expect(share.amountMinor <= (intent?.capturedMinor ?? 0n) - (intent?.refundedMinor ?? 0n)).toBe(true)
      }
    }),
  )
})
