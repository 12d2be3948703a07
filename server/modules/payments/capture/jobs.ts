import type { Outside } from "../../../kit/db.ts"
import { job } from "../../../kit/jobs.ts"
import { money } from "../../../kit/money.ts"
import { askedOf, getIntent } from "../queries/intents.ts"
import { type OrderPayments, paymentsOf } from "../queries/refunds.ts"
import { noteEnding, planCapture, recordCapture } from "./commands.ts"
import { capturesToRepeat, endingAuthorizations, openAuthorizationsOf } from "./queries.ts"

export const captureJob = job({ name: "payments.capture", run: captureDue })

// One taking that was not answered before, and what has become due since.
const takingsMax = 4

/**
 * Takes what is due of an authorization. What is taken is written down first and named as a total, so that
 * two at once, or the same once more after a lost answer, take it once.
 */
export async function captureDue(out: Outside, { intentId }: { intentId: string }): Promise<void> {
  const known = await getIntent(out.db, { intentId })
  if (!known) return
  const provider = out.providers.payment(known.provider)
  const inParts = provider.capturesInParts === true
  for (let turn = 0; turn < takingsMax; turn++) {
    const plan = await out.inWork((work) => planCapture(work, { intentId, inParts }))
    if (!plan) return
    const { takeMinor, isLast } = plan.taking
    const asked = askedOf(known)
    const take = money(takeMinor, known.amount.currency)
    const answer = await provider.capture({ ...asked, take, more: !isLast })
    // Where the answer was lost, or was no, the payment itself says how it stands.
    const outcome = answer.kind === "done" ? answer : await provider.lookUp(asked)
    const refusal = answer.kind === "declined" ? answer.reason : null
    await out.inWork((work) => recordCapture(work, { intentId, refusal, outcome }))
    const isTaken = outcome.kind === "done" && outcome.captured.minor >= takeMinor
    if (refusal !== null) return
    if (!isTaken) throw new Error(`The payment ${intentId} is not known to be taken.`)
  }
  // The job engine asks again, later and later.
  throw new Error(`The payment ${intentId} is still to be taken.`)
}

export const captureAgainJob = job({ name: "payments.capture_again", run: captureAgain, cron: "*/5 * * * *" })

/** What is due and was not taken: nobody answered, somebody said no, or a job has used up its tries. */
export async function captureAgain(out: Outside): Promise<void> {
  for (const { intentId } of await capturesToRepeat(out.db, { now: out.now() })) {
    await captureDue(out, { intentId }).catch((error) =>
      out.log.warn({ intentId, err: error }, "what is due is still to be taken"),
    )
  }
}

export const authorizationsJob = job({
  name: "payments.authorizations",
  run: watchAuthorizations,
  cron: "23 * * * *",
})

/** Authorizations that near their end: the provider says until when, or that it is over. */
export async function watchAuthorizations(out: Outside): Promise<void> {
  let page = await endingAuthorizations(out.db, { now: out.now(), after: undefined })
  while (page.length > 0) {
    for (const intent of page) {
      const { intentId } = intent
      const outcome = await out.providers.payment(intent.provider).lookUp(askedOf(intent))
      await out.inWork((work) => noteEnding(work, { intentId, outcome }))
    }
    page = await endingAuthorizations(out.db, { now: out.now(), after: page.at(-1) })
  }
}

/** The second half of taking an order's money by hand: whoever asked sees what came of it. */
export async function captureNow(out: Outside, input: { orderId: string }): Promise<OrderPayments> {
  for (const { intentId } of await openAuthorizationsOf(out.db, input)) {
    await captureDue(out, { intentId }).catch((error) =>
      out.log.warn({ intentId, err: error }, "what was asked for by hand is still to be taken"),
    )
  }
  return paymentsOf(out.db, input)
}
