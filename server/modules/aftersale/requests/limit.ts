import { actorName, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import type { Money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { givenByHandSince, refundedSince } from "../../payments/index.ts"
import { getAftersaleRules } from "../owner_rules.ts"
import { askRefund } from "./ask.ts"
import { askedByHand, getRequest, openRequestFor, openRequests, type RefundRequest } from "./queries.ts"
import { needsSecond, togetherHours } from "./rules.ts"

type OfOrder = { orderId: string; amount: Money; askedMinor: bigint }

/** Whether somebody else has to look at money of an order first. The order is locked. */
export async function isOrderForTwo(work: Work, { orderId, amount, askedMinor }: OfOrder): Promise<boolean> {
  const { secondPersonAbove: limits } = await getAftersaleRules(work.tx)
  if (limits[amount.currency] === undefined) return false
  const lastDayMinor = await refundedSince(work.tx, { orderId, since: dayAgo(work) })
  return needsSecond(amount, { limits, lastDayMinor, askedMinor })
}

type Odd = {
  oddityId: string
  orderId: string | null
  amount: Money
  asCredit: boolean
  why: string
}

/**
 * What is odd and goes back above the limit waits for a second person: together with what went back of its
 * order. The oddity is locked, and its order.
 */
export async function askForOddity(work: Work, odd: Odd): Promise<RefundRequest | undefined> {
  const { oddityId: subject, orderId, amount, asCredit, why } = odd
  if (await openRequestFor(work.tx, { subject })) {
    const message = "Somebody has asked for this already, and it waits for a second person."
    throw new Refusal("refund.asked_already", 409, message)
  }
  if (!(await isOddityForTwo(work, odd))) return undefined
  const asked = { kind: "oddity" as const, orderId, subject, amount, units: undefined, asCredit, why }
  return getRequest(work.tx, await askRefund(work, asked))
}

async function isOddityForTwo(work: Work, { orderId, amount }: Odd): Promise<boolean> {
  if (orderId !== null) {
    const asked = await openRequests(work.tx, { orderId })
    const askedMinor = asked.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
    return isOrderForTwo(work, { orderId, amount, askedMinor })
  }
  const { secondPersonAbove: limits } = await getAftersaleRules(work.tx)
  return needsSecond(amount, { limits, lastDayMinor: 0n, askedMinor: 0n })
}

type ByHand = { kind: "credit" | "card"; subject: string; amount: Money; why: string }

/**
 * Credit or more on a card, by hand, above the limit waits for a second person: together with all that the
 * same person has given by hand within a day. What is taken off gives nothing away.
 */
export async function askByHand(work: Work, given: ByHand): Promise<RefundRequest | undefined> {
  const { kind, subject, amount, why } = given
  if (!(await isByHandForTwo(work, amount))) return undefined
  const asked = { kind, orderId: null, subject, amount, units: undefined, asCredit: true, why }
  return getRequest(work.tx, await askRefund(work, asked))
}

async function isByHandForTwo(work: Work, amount: Money): Promise<boolean> {
  if (amount.minor <= 0n) return false
  const { secondPersonAbove: limits } = await getAftersaleRules(work.tx)
  const { currency } = amount
  if (limits[currency] === undefined) return false
  // Whoever gives twice at the same moment is counted twice.
  await work.tx.one(sql`select version from aftersale.rules where only_row = 1 for update`)
  const actor = actorName(work.actor)
  const lastDayMinor = await givenByHandSince(work.tx, { actor, currency, since: dayAgo(work) })
  const askedMinor = await askedByHand(work.tx, { actor, currency })
  return needsSecond(amount, { limits, lastDayMinor, askedMinor })
}

function dayAgo(work: Work): Date {
  return new Date(work.now.getTime() - togetherHours * 3_600_000)
}
