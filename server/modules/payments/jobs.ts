import type { Outside, Work } from "../../kit/db.ts"
import { assert, Refusal } from "../../kit/errors.ts"
import { gathering } from "../../kit/gather.ts"
import { job } from "../../kit/jobs.ts"
import { sql } from "../../kit/sql.ts"
import { expireCards } from "./cards/commands.ts"
import {
  type MessageToTake,
  parkedAtOnce,
  retryParked,
  type TakenMessage,
  takeMessages,
} from "./commands/inbox.ts"
import { recordCancellation, recordRefundOutcome } from "./commands/refunds.ts"
import type { RawWebhook } from "./provider.ts"
import { askedOf, getIntent, parkedProviders } from "./queries/intents.ts"
import { getRefund, waitingRefunds } from "./queries/refunds.ts"
import { messageBodyDays, refundAgainMinutes, trustedRefund } from "./rules.ts"

export const refundJob = job({ name: "payments.refund", run: makeRefund })

/** Asks the provider for a refund under the refund's own id: asked again, it gives back once. */
export async function makeRefund(out: Outside, { refundId }: { refundId: string }): Promise<void> {
  const refund = await getRefund(out.db, { refundId })
  if (refund?.state !== "waiting") return
  const { intentId, amount } = refund
  const provider = out.providers.payment(refund.provider)
  const answer = await provider.refund({ key: refundId, payment: refund.payment, amount })
  const outcome = trustedRefund(answer, amount)
  await out.inWork((work) => recordRefundOutcome(work, { refundId, intentId, outcome }))
  // The job engine asks again, later and later.
  if (outcome.kind === "unknown")
    throw new Error(`The refund ${refundId} is not known to be made: ${outcome.why}.`)
}

export const cancelJob = job({ name: "payments.cancel", run: cancelPayment })

/** Gives up a payment at its provider, so that its key can never take money again. */
export async function cancelPayment(out: Outside, { intentId }: { intentId: string }): Promise<void> {
  const intent = await getIntent(out.db, { intentId })
  if (!intent || intent.state === "canceled") return
  const outcome = await out.providers.payment(intent.provider).cancel(askedOf(intent))
  await out.inWork((work) => recordCancellation(work, { intentId, outcome }))
  if (outcome.kind === "unknown")
    throw new Error(`The payment ${intentId} is not known to be given up: ${outcome.why}.`)
  // It was just being processed, and could not be given up; now it can.
  if (outcome.kind === "done" && outcome.captured.minor === 0n)
    throw new Error(`The payment ${intentId} is not given up yet.`)
}

export const refundAgainJob = job({ name: "payments.refund_again", run: refundAgain, cron: "*/5 * * * *" })

/** Refunds that a provider keeps open, or whose job has used up its tries. */
export async function refundAgain(out: Outside): Promise<void> {
  const before = new Date(out.now().getTime() - refundAgainMinutes * 60_000)
  for (const { refundId } of await waitingRefunds(out.db, { before })) {
    await makeRefund(out, { refundId }).catch((error) =>
      out.log.warn({ refundId, err: error }, "a refund still waits"),
    )
  }
}

export const parkedJob = job({ name: "payments.parked", run: lookAtParked, cron: "* * * * *" })

export async function lookAtParked(out: Outside): Promise<void> {
  const waiting = await parkedProviders(out.db, { now: out.now(), limit: parkedAtOnce })
  const accounts = await Promise.all(waiting.map((code) => out.providers.payment(code).account()))
  const accountOf = new Map(waiting.map((code, place) => [code, accounts[place] ?? ""]))
  await out.inWork((work) => retryParked(work, { accountOf }))
}

export const tidyJob = job({
  name: "payments.tidy",
  run: (out) => out.inWork(dropOldDeclines),
  cron: "41 * * * *",
})

export const expireJob = job({
  name: "payments.expire_cards",
  run: (out) => out.inWork(expireCards),
  cron: "7,27,47 * * * *",
})

/** Counts whose hour is over, and messages as they came. The first only keeps the tables small. */
export async function dropOldDeclines(work: Work): Promise<void> {
  work.write(sql`
    delete from payments.declines
    where subject = any(array(
      select subject from payments.declines where window_ends_at <= ${work.now}
      order by window_ends_at limit 5000 for update skip locked
    ))
  `)
  work.write(sql`
    delete from payments.card_tries
    where subject = any(array(
      select subject from payments.card_tries where window_ends_at <= ${work.now}
      order by window_ends_at limit 5000 for update skip locked
    ))
  `)
  const bodiesUntil = new Date(work.now.getTime() - messageBodyDays * 86_400_000)
  work.write(sql`
    update payments.inbox set body = null
    where id = any(array(
      select id from payments.inbox where body is not null and received_at < ${bodiesUntil}
      order by received_at, id limit 5000 for update skip locked
    ))
  `)
}

/**
 * What a provider tells us. Whoever cannot sign as the provider is answered 401, and nothing of it is kept.
 */
export async function hearProvider(
  out: Outside,
  input: RawWebhook & { provider: string },
): Promise<TakenMessage> {
  const provider = out.providers.payment(input.provider)
  const message = await provider.readWebhook(input, out.now())
  if (!message) {
    throw new Refusal(
      "payments.signature",
      401,
      "This message is not signed by the provider, or it is too old.",
    )
  }
  // Signed, and about nothing that a shop has to know: whoever sent it need not send it again.
  if (message === "nothing") return { state: "passed" }
  const account = await provider.account()
  const { body } = input
  return intakeOf(out)({ out, provider: provider.code, account, message, body })
}

type Intake = (told: MessageToTake & { out: Outside }) => Promise<TakenMessage>

const intakes = new WeakMap<object, Intake>()

// A flood of 500 messages a second comes in twenties, in a twentieth of the transactions.
const together = { atOnceMax: 100, gapMs: 40, waitingMax: 5_000 }

/** One for each shop of this program: messages that come at the same time are kept in one transaction. */
function intakeOf({ providers }: Outside): Intake {
  const known = intakes.get(providers)
  if (known) return known
  const intake: Intake = gathering({
    ...together,
    together(told) {
      const [first] = told
      assert(first, "what is kept together is at least one message")
      return first.out.inWork((work) => takeMessages(work, told))
    },
  })
  intakes.set(providers, intake)
  return intake
}
