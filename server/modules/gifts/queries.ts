import type { Db } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"

/** A sold gift card on its way, and where it is. */
export type Letter = {
  cardId: string
  orderId: string
  recipientName: string | null
  recipientEmail: string | null
  message: string | null
  locale: string
  sendAt: Date
  state: "waiting" | "sent" | "canceled"
  sentAt: Date | null
}

export function letterOf(db: Db, { cardId }: { cardId: string }): Promise<Letter | undefined> {
  return db.maybe(sql<Letter>`
    select card_id, order_id, recipient_name, recipient_email, message, locale, send_at, state, sent_at
    from gifts.letters where card_id = ${cardId}
  `)
}
