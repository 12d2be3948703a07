import type { Work } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { least, refundableMinor } from "../cards/rules.ts"
import { isEndedPromise, lackingMinor } from "../lacking.ts"
import type { Intent } from "../queries/intents.ts"
import { awaitedMinor, owedOf } from "../rules.ts"
import { askToCancel } from "./outcomes.ts"
import { giveShares, lockMoney } from "./refunds.ts"

export type TakeOff = { orderId: string; amountMinor: bigint; why: string; cardsFirst?: boolean }
export type TakenOff = {
  /** What is not asked for any more. */
  waivedMinor: bigint
  /** What goes back, the way it came. */
  givenMinor: bigint
}

/**
 * Units of an order were canceled: what was to come for them, or is lacking because its promise has ended, is
 * not asked for any more, and only then goes back what was taken already. The payments are locked: money that
 * comes at the same moment comes before or after.
 */
export async function takeOff(
  work: Work,
  { orderId, amountMinor, why, cardsFirst }: TakeOff,
): Promise<TakenOff> {
  const order = await lockMoney(work, { orderId })
  let [left, lacking] = [amountMinor, lackingMinor(order.intents) ?? 0n]
  for (const intent of order.intents) {
    const awaited = awaitedMinor(intent)
    const unpaid = isEndedPromise(intent) ? least(lacking, openOf(intent)) : awaited
    const waived = least(unpaid, left)
    if (waived <= 0n) continue
    left -= waived
    if (isEndedPromise(intent)) lacking -= waived
    work.write(sql`
      update payments.intents set waived_minor = waived_minor + ${waived}, updated_at = ${work.now}
      where id = ${intent.intentId}
    `)
    // Of one that is taken in parts, the rest is let go once its order says that nothing more is due.
    if (waived === awaited && intent.capturedMinor === 0n) askToCancel(work, intent)
  }
  const givenMinor = least(left, refundableMinor(order.refundable))
  if (givenMinor > 0n) await giveShares(work, { orderId, order, amountMinor: givenMinor, why, cardsFirst })
  return { waivedMinor: amountMinor - left, givenMinor }
}

function openOf(intent: Intent): bigint {
  return owedOf(intent) - intent.capturedMinor
}
