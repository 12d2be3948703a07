import { all, type Outside } from "../../kit/db.ts"
import { announce } from "../../kit/events.ts"
import { job } from "../../kit/jobs.ts"
import { getShop, type Shop } from "../settings/index.ts"
import { suppress } from "./commands.ts"
import {
  type Claim,
  type ClaimedMail,
  claimMails,
  type Delivery,
  endImpossibleWaits,
  forgetHiddenValues,
  freeExpiredLeases,
  noteTrouble,
  recordDeliveries,
  returnMails,
} from "./deliveries.ts"
import { templateSettings } from "./letters.ts"
import { lanes, type MailTransport } from "./providers/smtp.ts"
import { batchMax, isWithheld, leaseLeftSecondsMin, nextTryAt, type SendOutcome, triesMax } from "./rules.ts"
import { isTemplate, oneLine, type Rendered, render, templates } from "./templates/index.ts"

// After this many batches the job makes room for others and asks for its next turn.
const batchesMax = 20
const serverRestSeconds = 60

export const deliverJob = job({ name: "mail.deliver", run: deliverMails, cron: "* * * * *" })

export const forgetJob = job({
  name: "mail.forget",
  run: (out) => out.inWork(forgetHiddenValues),
  cron: "17 * * * *",
})

/**
 * Sends what is waiting. Starts again from the rows alone, so that it does not matter where the last run
 * ended.
 */
export async function deliverMails(out: Outside): Promise<void> {
  await out.inWork(async (work) => {
    await freeExpiredLeases(work)
    await endImpossibleWaits(work)
  })
  const [shop, settings] = await all(getShop(out.db), templateSettings(out.db))
  const writing = { shop, settings }
  const transport = out.providers.openMail()
  try {
    const trouble = await transport?.trouble()
    if (trouble) {
      await out.inWork((work) => noteTrouble(work, { trouble }))
      return
    }
    for (let batch = 0; batch < batchesMax; batch++) {
      const claim = await out.inWork(claimMails)
      if (claim.mails.length === 0) return
      const reached = transport
        ? await sendBatch(out, { writing, claim, transport })
        : await keepBatch(out, { writing, claim })
      if (!reached) return
      if (claim.mails.length < batchMax) return
    }
    await out.inWork(async (work) => announce(work, "mail.queued", {}))
  } finally {
    transport?.close()
  }
}

/**
 * Without a mail server the mails stay in the dev mailbox, rendered all the same so that a broken one
 * shows.
 */
async function keepBatch(out: Outside, batch: { writing: Writing; claim: Claim }): Promise<true> {
  const deliveries: Delivery[] = []
  for (const mail of batch.claim.mails) {
    await breath()
    const prepared = prepare(batch.writing, mail)
    deliveries.push(
      prepared.kind === "ready"
        ? finished(mail, prepared.rendered, { state: "kept", detail: null })
        : prepared.end,
    )
  }
  await out.inWork((work) => recordDeliveries(work, { leaseId: batch.claim.leaseId, deliveries }))
  return true
}

/**
 * False when the mail server could not be reached: the mails not yet tried go back, without a try counted.
 */
async function sendBatch(
  out: Outside,
  batch: { writing: Writing; claim: Claim; transport: MailTransport },
): Promise<boolean> {
  const { claim } = batch
  const untried = [...claim.mails]
  let reached = true

  async function lane(): Promise<void> {
    while (reached && hasTime(out, claim)) {
      const mail = untried.shift()
      if (!mail) return
      const delivery = await sendOne(out, { ...batch, mail })
      if (delivery === "unreachable") {
        reached = false
        untried.push(mail)
      } else {
        await out.inWork((work) => recordDeliveries(work, { leaseId: claim.leaseId, deliveries: [delivery] }))
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))

  if (untried.length > 0) {
    const restUntil = new Date(out.now().getTime() + (reached ? 0 : serverRestSeconds * 1000))
    const ids = untried.map((mail) => mail.id)
    await out.inWork((work) => returnMails(work, { leaseId: claim.leaseId, ids, nextTryAt: restUntil }))
  }
  return reached
}

function hasTime(out: Outside, claim: Claim): boolean {
  return claim.leaseUntil.getTime() - out.now().getTime() > leaseLeftSecondsMin * 1000
}

async function sendOne(
  out: Outside,
  one: { writing: Writing; mail: ClaimedMail; transport: MailTransport },
): Promise<Delivery | "unreachable"> {
  const { writing, mail, transport } = one
  const prepared = prepare(writing, mail)
  if (prepared.kind === "end") return prepared.end

  const { name, email } = writing.shop
  const address = out.providers.mailFrom ?? email
  const outcome = await transport.send({
    id: mail.id,
    to: mail.to,
    from: { name: oneLine(name, 100), address },
    replyTo: email || address,
    ...prepared.rendered,
  })
  if (outcome.kind === "unreachable") return "unreachable"
  if (outcome.kind === "refused" && outcome.bounced) {
    await out.inWork(async (work) =>
      suppress(work, { address: mail.to, reason: "bounced", detail: outcome.detail }),
    )
  }
  return deliveryOf(mail, { rendered: prepared.rendered, outcome, now: out.now() })
}

function deliveryOf(
  mail: ClaimedMail,
  sent: { rendered: Rendered; outcome: Exclude<SendOutcome, { kind: "unreachable" }>; now: Date },
): Delivery {
  const { rendered, outcome, now } = sent
  if (outcome.kind === "sent") return finished(mail, rendered, { state: "sent", detail: outcome.detail })
  const isLast = outcome.kind === "refused" || mail.tries >= triesMax
  return {
    id: mail.id,
    state: isLast ? "dead" : "waiting",
    outcome: outcome.kind,
    subject: rendered.subject,
    detail: outcome.detail,
    nextTryAt: isLast ? null : nextTryAt(now, mail.tries),
    forget: false,
  }
}

function finished(
  mail: ClaimedMail,
  rendered: Rendered,
  end: { state: "sent" | "kept"; detail: string | null },
): Delivery {
  const oneTime = isTemplate(mail.template) && templates[mail.template].oneTime
  return {
    id: mail.id,
    state: end.state,
    outcome: end.state,
    subject: rendered.subject,
    detail: end.detail,
    nextTryAt: null,
    forget: oneTime && end.state === "sent",
  }
}

/** What every mail is written with. */
type Writing = { shop: Shop; settings: Awaited<ReturnType<typeof templateSettings>> }

type Prepared = { kind: "ready"; rendered: Rendered } | { kind: "end"; end: Delivery }

/** A mail that cannot be rendered will not render the next time either: it ends here, with its reason. */
function prepare({ shop, settings }: Writing, mail: ClaimedMail): Prepared {
  const end = { id: mail.id, subject: null, nextTryAt: null, forget: false }
  if (isWithheld(mail.suppression)) {
    const detail = `The address is on the suppression list: ${mail.suppression}.`
    return { kind: "end", end: { ...end, state: "suppressed", outcome: "suppressed", detail } }
  }
  if (!isTemplate(mail.template)) {
    const detail = `There is no template ${mail.template}.`
    return { kind: "end", end: { ...end, state: "dead", outcome: "refused", detail } }
  }
  const { isOn = true, words: own } = settings.get(mail.template) ?? {}
  if (!isOn) {
    const detail = "This kind of mail is switched off."
    return { kind: "end", end: { ...end, state: "suppressed", outcome: "suppressed", detail } }
  }
  try {
    const { template, locale, values } = mail
    const rendered = render(shop, { template, locale, values, own })
    return { kind: "ready", rendered }
  } catch (error) {
    const detail = `The mail could not be written: ${String(error)}`.slice(0, 500)
    return { kind: "end", end: { ...end, state: "dead", outcome: "refused", detail } }
  }
}

/** Lets waiting web requests of the same process go first: a batch of mails must not be felt in the shop. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
