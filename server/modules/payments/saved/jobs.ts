import type { Outside } from "../../../kit/db.ts"
import { job } from "../../../kit/jobs.ts"
import type { Kept } from "../provider.ts"
import { getIntent } from "../queries/intents.ts"
import { dropCard, dropPayer, nameAtProvider, recordCards, writePayer } from "./commands.ts"
import { goingCard, type Payer, payerNamed, payerOf, stillGoing } from "./queries.ts"

/**
 * What the provider calls a customer who wants a card kept; nothing when it does not say, or keeps no cards.
 */
export async function payerFor(
  out: Outside,
  { customerId, provider }: { customerId: string; provider: string },
): Promise<Kept<{ reference: string }> | undefined> {
  if (!out.providers.payment(provider).keeps) return undefined
  const known = await payerOf(out.db, { customerId, provider })
  const payer = known ?? (await out.inWork((work) => writePayer(work, { customerId, provider })))
  if (payer.reference !== null) return { kind: "done", reference: payer.reference }
  const opened = await openAtProvider(out, payer)
  if (opened.kind === "done") {
    const { reference } = opened
    await out.inWork((work) => nameAtProvider(work, { payerId: payer.payerId, reference }))
  }
  return opened
}

function openAtProvider(out: Outside, { payerId, provider }: Payer): Promise<Kept<{ reference: string }>> {
  return keeperOf(out, provider).openPayer({ key: payerId })
}

function keeperOf(out: Outside, provider: string) {
  const { keeps } = out.providers.payment(provider)
  if (!keeps) throw new Error(`The provider ${provider} keeps no cards.`)
  return keeps
}

export const keepJob = job({ name: "payments.keep_card", run: keepCard })

/** Somebody has paid and wants the card kept: the provider says which ones it keeps for them. */
export async function keepCard(out: Outside, { intentId }: { intentId: string }): Promise<void> {
  const intent = await getIntent(out.db, { intentId })
  if (!intent?.keepsFor) return
  const { provider, keepsFor: customerId } = intent
  const payer = await payerOf(out.db, { customerId, provider })
  if (!payer?.reference) return
  const found = await keeperOf(out, provider).cardsOf({ payer: payer.reference })
  if (found.kind === "unknown") throw new Error(`The cards of ${payer.payerId} are not known: ${found.why}.`)
  await out.inWork((work) => recordCards(work, { payerId: payer.payerId, cards: found.cards }))
}

export const forgetCardJob = job({ name: "payments.forget_card", run: forgetCard })

export async function forgetCard(out: Outside, { savedId }: { savedId: string }): Promise<void> {
  const card = await goingCard(out.db, { savedId })
  if (!card) return
  const answer = await keeperOf(out, card.provider).forgetCard(card)
  if (answer.kind === "unknown") throw new Error(`The card ${savedId} may not be forgotten: ${answer.why}.`)
  await out.inWork((work) => dropCard(work, { savedId }))
}

export const forgetPayerJob = job({ name: "payments.forget_payer", run: forgetPayer })

/** Somebody was erased: the provider forgets them, and with them all their cards. */
export async function forgetPayer(out: Outside, { payerId }: { payerId: string }): Promise<void> {
  const payer = await payerNamed(out.db, { payerId })
  if (payer?.state !== "going") return
  // Erased while the provider was told of them: asked again under the same key, it says whom.
  const named: Kept<{ reference: string }> =
    payer.reference === null ? await openAtProvider(out, payer) : { kind: "done", reference: payer.reference }
  const answer =
    named.kind === "done"
      ? await keeperOf(out, payer.provider).forgetPayer({ payer: named.reference })
      : named
  if (answer.kind === "unknown") throw new Error(`The payer ${payerId} may not be forgotten: ${answer.why}.`)
  await out.inWork((work) => dropPayer(work, { payerId }))
}

export const forgetAgainJob = job({ name: "payments.forget_again", run: forgetAgain, cron: "*/10 * * * *" })

const againMinutes = 10

/** Asked again until done: what the job's own tries did not bring about. */
export async function forgetAgain(out: Outside): Promise<void> {
  const before = new Date(out.now().getTime() - againMinutes * 60_000)
  const { savedIds, payerIds } = await stillGoing(out.db, { before })
  const late = (about: object) => (error: unknown) =>
    out.log.warn({ ...about, err: error }, "something kept at a provider is still to be forgotten")
  for (const savedId of savedIds) await forgetCard(out, { savedId }).catch(late({ savedId }))
  for (const payerId of payerIds) await forgetPayer(out, { payerId }).catch(late({ payerId }))
}
