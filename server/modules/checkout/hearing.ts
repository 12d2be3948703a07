import type { Outside } from "../../kit/db.ts"
import { announceOnce } from "../../kit/events.ts"
import { job } from "../../kit/jobs.ts"
import { askToLookUp, type News, newsHeard, takeNews } from "../payments/index.ts"
import { hearPayment } from "./jobs.ts"

/** One payment, again and again until its provider answers. */
export const hearJob = job({ name: "checkout.hear", run: hearPayment })

/** Also when it was told of and the event was lost on the way: nothing waits for longer than a minute. */
export const newsJob = job({ name: "checkout.news", run: hearNews, cron: "* * * * *" })

// A look takes time of the thread and the database that shoppers want: a flood of messages is worked off in
// small steps, at most twenty payments a second. Stripe itself lets a shop ask a hundred times a second.
const atOnce = 4
const stepMs = 200

// Longer than this no job keeps the engine waiting; what is left is asked for again.
const turnMs = 5_000

// A message that was being kept while the last look found nothing: its transaction has ended by then.
const lastLookMs = 100

const busy = new WeakMap<object, { isAskedAgain: boolean }>()

/** Looks up what providers have told of, the oldest first: one at a time in each program. */
export async function hearNews(out: Outside): Promise<void> {
  const other = busy.get(out.providers)
  if (other) {
    other.isAskedAgain = true
    return
  }
  const own = { isAskedAgain: true }
  busy.set(out.providers, own)
  try {
    while (own.isAskedAgain) {
      own.isAskedAgain = false
      await workOff(out)
    }
  } finally {
    busy.delete(out.providers)
  }
}

async function workOff(out: Outside): Promise<void> {
  const until = performance.now() + turnMs
  let heard: News[] = []
  let isLastLook = false
  while (performance.now() < until) {
    const beganAt = performance.now()
    const before = heard
    const news = await out.inWork((work) => {
      newsHeard(work, before)
      return takeNews(work, { limit: atOnce })
    })
    heard = news
    if (news.length === 0) {
      if (isLastLook) return
      isLastLook = true
      await out.pause(lastLookMs)
      continue
    }
    isLastLook = false
    await Promise.all(news.map((one) => hear(out, one)))
    if (news.length === atOnce) await out.pause(stepMs - (performance.now() - beganAt))
  }
  await out.inWork(async (work) => {
    newsHeard(work, heard)
    announceOnce(work, "payment.told", {})
  })
}

/** A payment that cannot be looked up now keeps none of the others waiting. */
async function hear(out: Outside, { intentId }: News): Promise<void> {
  try {
    await hearPayment(out, { intentId })
  } catch (error) {
    out.log.warn({ intentId, err: error }, "a payment that was told of is looked up later")
    await out.inWork(async (work) => askToLookUp(work, { intentId }))
  }
}
