import { lastly, type Work } from "../../kit/db.ts"
import { notFound, Refusal } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import { isMailAddress, queue } from "../mail/index.ts"
import { lockOrder, orderForStaff, orderTokenOf } from "../orders/index.ts"
import { giveCode, issueSoldCard } from "../payments/index.ts"
import { getShop } from "../settings/index.ts"
import { type Letter, letterOf } from "./queries.ts"
import { sendAt } from "./rules.ts"

/**
 * An order is paid: each unit of its gift cards becomes a card, once, however often this is told. A card that
 * was canceled or refunded before is not made.
 */
export async function issueSoldCards(work: Work, event: { orderId: string }): Promise<void> {
  const { sale, money } = await lockOrder(work.tx, event)
  if (sale === "canceled" || money === "refunded") return
  const order = await orderForStaff(work.tx, event)
  const { timeZone } = await getShop(work.tx)
  for (const line of order.lines.filter(({ isGiftCard }) => isGiftCard)) {
    const wish = line.configuration ?? {}
    for (let unit = 1; unit <= line.quantity - line.canceledQuantity; unit++) {
      const { orderId } = event
      const issued = await issueSoldCard(work, {
        ...{ orderId, orderLineId: line.lineId, unit, amount: line.unitPrice },
      })
      if (!issued) continue
      const to = wish.recipient_email ?? order.email
      const isReachable = to !== null && isMailAddress(to)
      work.write(sql`
        insert into gifts.letters
          (card_id, order_id, recipient_name, recipient_email, message, locale, send_at, state, created_at)
        values
          (${issued.cardId}, ${orderId}, ${wish.recipient_name || null}, ${to}, ${wish.message || null},
           ${order.locale}, ${sendAt(wish.send_on, timeZone, work.now)},
           ${isReachable ? "waiting" : "canceled"}, ${work.now})
      `)
    }
  }
  // What has no day of its own goes out at once.
  await sendDueLetters(work)
}

/** Cards of an order that is canceled are not mailed any more; payments blocks those that are out. */
export function cancelLetters(work: Work, { orderId }: { orderId: string }): Promise<void> {
  work.write(sql`
    update gifts.letters set state = 'canceled' where order_id = ${orderId} and state = 'waiting'
  `)
  return Promise.resolve()
}

// As many as one transaction writes quickly.
const lettersAtOnce = 20

/** Mails the cards whose day has come, and gives how many: as long as there are some, more may wait. */
export async function sendDueLetters(work: Work): Promise<number> {
  const due = await work.tx.many(sql<Letter>`
    select card_id, order_id, recipient_name, recipient_email, message, locale, send_at, state, sent_at
    from gifts.letters
    where state = 'waiting' and send_at <= ${work.now}
    order by send_at, card_id limit ${lettersAtOnce}
    for update skip locked
  `)
  for (const letter of due) await send(work, letter)
  return due.length
}

/** The card gets its code in the transaction that queues its mail: no mail without a code, no code unseen. */
async function send(work: Work, letter: Letter): Promise<void> {
  const { cardId, orderId, recipientEmail: to } = letter
  const given = to === null ? undefined : await giveCode(work, { cardId })
  if (!given || to === null) {
    work.write(sql`update gifts.letters set state = 'canceled' where card_id = ${cardId}`)
    return
  }
  const order = await orderForStaff(work.tx, { orderId })
  const from = order.buyerName ?? order.address?.name ?? null
  const { recipientName, message, locale } = letter
  // A card that is sent once more has another code: its first mail is another mail.
  const key = `${cardId}:${given.lastFour}`
  queue(work, {
    ...{ to, locale, template: "gift_card", dedupeKey: `gift_card:${key}` },
    values: {
      ...{ name: recipientName, from, message, amount: given.amount, code: given.code },
      shopUrl: "/",
      balanceUrl: "/gift-card",
    },
  })
  if (order.email !== null && order.email !== to) {
    queue(work, {
      ...{ to: order.email, locale, template: "gift_card_sent", dedupeKey: `gift_card_sent:${key}` },
      values: {
        ...{ name: from, recipient: recipientName ?? to, amount: given.amount, orderNumber: order.number },
        orderUrl: `/orders/${orderId}?token=${orderTokenOf(orderId)}`,
      },
    })
  }
  work.write(sql`
    update gifts.letters set state = 'sent', sent_at = ${work.now} where card_id = ${cardId}
  `)
}

export type SendAgain = { cardId: string; email?: string | undefined }

/** Mails a sold card now, with a new code: the old one opens nothing any more. */
export async function sendLetter(work: Work, input: SendAgain): Promise<{ letter: Letter }> {
  const { cardId, email } = input
  const letter = await work.tx.maybe(sql<Letter>`
    select card_id, order_id, recipient_name, recipient_email, message, locale, send_at, state, sent_at
    from gifts.letters where card_id = ${cardId} for update
  `)
  if (!letter) throw notFound("gift card")
  const order = await lockOrder(work.tx, letter)
  if (order.sale === "canceled") {
    throw new Refusal("gift_card.canceled", 409, "The order of this gift card was canceled.")
  }
  if (email !== undefined) {
    work.write(sql`update gifts.letters set recipient_email = ${email} where card_id = ${cardId}`)
  }
  await send(work, { ...letter, recipientEmail: email ?? letter.recipientEmail })
  const after = await lastly(work, letterOf(work.tx, input))
  if (after?.state !== "sent") {
    throw new Refusal("gift_card.not_sent", 409, "A card that is blocked or has no address is not sent.")
  }
  return { letter: after }
}
