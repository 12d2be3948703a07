import { afterAll, expect, test } from "vitest"
import { touch } from "../../kit/cache.ts"
import type { Outside } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import type { CaptureAt, PaymentProvider } from "../payments/index.ts"
import { checkAttempt, hearPayment, type Opened, settleAttempt, sweepAttempts } from "./index.ts"
import { type HeldCart, inMinutes } from "./shop.fixture.ts"
import { openStripeShop } from "./stripe.fixture.ts"

const { shop, twin, fill, wish, close } = await openStripeShop("hold-ends")
const { db, out } = shop
afterAll(close)

const setCapture = (captureAt: CaptureAt) =>
  shop.inWork(async (work) => {
    work.write(sql`update payments.methods set capture_at = ${captureAt} where code = 'card_stripe'`)
    touch(work, "payments:methods")
  })

/** The world at a time, whose provider is gone about with. */
function at(minutes: number, change: (stripe: PaymentProvider) => Partial<PaymentProvider>): Outside {
  const world = shop.outAt(inMinutes(minutes))
  const stripe = world.providers.payment("stripe_test")
  const payment = () => ({ ...stripe, ...change(stripe) })
  return { ...world, providers: { ...world.providers, payment } }
}

/** What somebody does, held up where the other may come in between: each step is done when it is told to. */
type Steps = (() => Promise<void>)[]

// The payment is approved, looked up, and what was heard of it is written down.
const stepsOfApproval = 3
// Before the look, after it, before the payment is given up, after it, and when all is over.
const gaps = 5

/** In which gap of the one who gives the payment up each step of the approval happens: every way there is. */
const interleavings = Array.from({ length: gaps ** stepsOfApproval }, (_, code) =>
  Array.from({ length: stepsOfApproval }, (_, step) => Math.floor(code / gaps ** step) % gaps),
).filter(([approved = 0, looked = 0, written = 0]) => approved <= looked && looked <= written)

/** Gives the payment up as the sweeper does, with the steps of the other in their gaps. */
async function giveUp(
  { intentId, steps }: { intentId: string; steps: Steps },
  gapOf: readonly number[],
  minutes: number,
): Promise<void> {
  let done = 0
  const upTo = async (gap: number, key: string) => {
    while (key === intentId && done < steps.length && (gapOf[done] ?? gaps) <= gap) await steps[done++]?.()
  }
  const world = at(minutes, (stripe) => ({
    async lookUp(asked) {
      await upTo(0, asked.key)
      const outcome = await stripe.lookUp(asked)
      await upTo(1, asked.key)
      return outcome
    },
    async cancel(asked) {
      await upTo(2, asked.key)
      const outcome = await stripe.cancel(asked)
      await upTo(3, asked.key)
      return outcome
    },
  }))
  await sweepAttempts(world)
  await upTo(gaps, intentId)
}

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

type Asking = { intentId: string; minutes: number; run: (world: Outside) => Promise<unknown> }

/** Who asks Stripe about a payment, stopped before they ask and before they write the answer down. */
function asking(asks: "lookUp" | "authorize", { intentId, minutes, run }: Asking): Steps {
  const [isAsking, mayAsk, isAnswered, mayWrite] = [gate(), gate(), gate(), gate()]
  const world = at(minutes, (stripe) => ({
    async [asks](asked: Parameters<PaymentProvider["authorize"]>[0]) {
      if (asked.key !== intentId) return stripe[asks](asked)
      isAsking.open()
      await mayAsk.opened
      const outcome = await stripe[asks](asked)
      isAnswered.open()
      await mayWrite.opened
      return outcome
    },
  }))
  let running: Promise<unknown> = Promise.resolve()
  // About a payment that is over nobody is asked.
  const upTo = ({ opened }: { opened: Promise<void> }) => Promise.race([opened, running])
  return [
    async () => {
      running = run(world)
      await upTo(isAsking)
    },
    async () => {
      mayAsk.open()
      await upTo(isAnswered)
    },
    async () => {
      mayWrite.open()
      await running
    },
  ]
}

type Opening = { cart: HeldCart; opened: Extract<Opened, { kind: "opened" }>; intentId: string }

async function opening(card: string): Promise<Opening> {
  const cart = await fill()
  const opened = await shop.open(cart, wish(card))
  if (opened.kind !== "opened") throw new Error(`it is ${opened.kind}`)
  return { cart, opened, intentId: opened.payment?.intentId ?? "" }
}

async function approve(intentId: string): Promise<void> {
  const [payment] = twin.journal.paymentsOf(intentId)
  const url = `${twin.url}/3ds/${payment?.id}`
  await fetch(url, { method: "POST", body: "decision=approve", redirect: "manual" })
}

/** Whether there is an order, what its money is, and what Stripe itself has: reserved, or taken and kept. */
async function endOf({ opened: { attemptId }, intentId }: Opening) {
  const { state, money } = await db.one(sql<{ state: string; money: string | null }>`
    select attempt.state, sold.money from checkout.attempts attempt
    left join orders.orders sold on sold.id = attempt.order_id where attempt.id = ${attemptId}
  `)
  const [payment] = twin.journal.paymentsOf(intentId)
  const isThere = payment?.status === "requires_capture" || twin.journal.keptOf(intentId) > 0
  return `${state}, ${money ?? "no order"}, ${isThere ? "its money" : "no money"}`
}

/** The shopper approves on the page of their bank before somebody looks at it. */
const approved = (intentId: string, [begin, look, write]: Steps): Steps => [
  () => approve(intentId),
  async () => {
    await begin?.()
    await look?.()
  },
  async () => write?.(),
]

const late = 16

/** Who hears of the money, and when it is given up in the meantime. */
const ways: { [name: string]: { card: string; minutes: number; stepsOf: (one: Opening) => Steps } } = {
  "the browser that comes back": {
    ...{ card: "action", minutes: late },
    stepsOf: ({ cart: { holder }, opened: { attemptId }, intentId }) => {
      const run = (world: Outside) => checkAttempt(world, { attemptId, holder })
      return approved(intentId, asking("lookUp", { intentId, minutes: late, run }))
    },
  },
  "a message of the provider": {
    ...{ card: "action", minutes: late },
    stepsOf({ intentId }) {
      const run = (world: Outside) => hearPayment(world, { intentId })
      return approved(intentId, asking("lookUp", { intentId, minutes: late, run }))
    },
  },
  "another sweeper": {
    ...{ card: "action", minutes: late },
    stepsOf: ({ intentId }) =>
      approved(intentId, asking("lookUp", { intentId, minutes: late + 2, run: sweepAttempts })),
  },
  // Given up because nobody has heard of it when the sweeper looks.
  "the very request that asks for it": {
    ...{ card: "approve", minutes: 1 },
    stepsOf: ({ intentId, opened }) =>
      asking("authorize", { intentId, minutes: 0, run: (world) => settleAttempt(world, opened) }),
  },
}

const captures: [CaptureAt, string][] = [
  ...Object.keys(ways).map((name): [CaptureAt, string] => ["dispatch", name]),
  ["placement", "the browser that comes back"],
  ["placement", "the very request that asks for it"],
]

test.each(captures)(
  "money that is taken at %s, and heard of by %s while it is given up, has its order or is let go",
  async (captureAt, name) => {
    const way = ways[name]
    if (!way) throw new Error("it is one of the ways")
    await setCapture(captureAt)
    const all: { one: Opening; gapOf: number[] }[] = []
    for (const gapOf of interleavings) {
      const one = await opening(way.card)
      if (way.card === "action") await settleAttempt(out, one.opened)
      await giveUp({ ...one, steps: way.stepsOf(one) }, gapOf, way.minutes)
      all.push({ one, gapOf })
    }
    await shop.settle()
    await sweepAttempts(shop.outAt(inMinutes(60)))
    await shop.settle()
    const ends: string[] = []
    for (const { one, gapOf } of all) ends.push(`${gapOf}: ${await endOf(one)}`)
    const money = captureAt === "dispatch" ? "authorized" : "paid"
    const good = [`placed, ${money}, its money`, "expired, no order, no money"]
    expect(ends.filter((end) => !good.some((one) => end.endsWith(one)))).toEqual([])
    // Of both ends there are some, or nothing was held up.
    for (const end of good) expect(ends.some((one) => one.endsWith(end))).toBe(true)
    await shop.checkBooks()
  },
  // Thirty-five orders, one after the other, also on a machine that is busy.
  240_000,
)
