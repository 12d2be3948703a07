import type { Work } from "../../kit/db.ts"
import { assert, notFound } from "../../kit/errors.ts"
import { newId } from "../../kit/ids.ts"
import { zero } from "../../kit/money.ts"
import { askByHand, givenByTwo, type RefundRequest } from "../aftersale/index.ts"
import { customersById } from "../customers/index.ts"
import { adjustCard, type Credit, creditsOf, getCard, giveCredit, issueCard } from "../payments/index.ts"

type ChangeCredit = Parameters<typeof giveCredit>[1]
type AdjustCard = Parameters<typeof adjustCard>[1]
type Waiting = { request: RefundRequest | null }

/** Gives a customer store credit, or takes some of it; above the limit a second person decides. */
export async function changeCredit(
  work: Work,
  input: ChangeCredit,
): Promise<{ credits: Credit[] } & Waiting> {
  const { customerId, amount, reason } = input
  await checkCustomer(work, input)
  const request = await askByHand(work, { kind: "credit", subject: customerId, amount, why: reason })
  if (!request) return { ...(await giveCredit(work, input)), request: null }
  return { ...(await creditsOf(work.tx, input)), request }
}

/** Their account must be there. */
async function checkCustomer(work: Work, { customerId }: { customerId: string }): Promise<void> {
  const [customer] = await customersById(work.tx, { customerIds: [customerId] })
  if (!customer) throw notFound("customer")
}

/** More or less on a card; above the limit of the shop a second person decides. */
export async function changeCard(
  work: Work,
  input: AdjustCard,
): Promise<Awaited<ReturnType<typeof adjustCard>> & Waiting> {
  const { cardId, amount, reason } = input
  const known = await getCard(work.tx, { cardId })
  // What does not fit the card is refused at once, and not after somebody has approved it.
  const isFitting = known.card.balance.currency === amount.currency
  const given = { kind: "card" as const, subject: cardId, amount, why: reason }
  const request = isFitting ? await askByHand(work, given) : undefined
  if (request) return { ...known, request }
  return { ...(await adjustCard(work, input)), request: null }
}

/**
 * A gift card. Its code is in this reply and nowhere else, so it is made at once; above the limit there is
 * nothing on it until a second person has put its amount there.
 */
export async function issueByHand(work: Work, input: Omit<Parameters<typeof issueCard>[1], "cardId">) {
  const { amount, reason: why } = input
  const cardId = newId("card")
  const request = (await askByHand(work, { kind: "card", subject: cardId, amount, why })) ?? null
  const first = request === null ? amount : zero(amount.currency)
  return { ...(await issueCard(work, { ...input, cardId, amount: first })), request }
}

givenByTwo({
  kind: "credit",
  needs: "giftcards.write",
  async give(work, { subject: customerId, amount, why: reason }) {
    assert(customerId, "credit is somebody's")
    await checkCustomer(work, { customerId })
    await giveCredit(work, { customerId, amount, reason })
  },
})

givenByTwo({
  kind: "card",
  needs: "giftcards.write",
  async give(work, { subject: cardId, amount, why: reason }) {
    assert(cardId, "a card has its name")
    await adjustCard(work, { cardId, amount, reason })
  },
})
