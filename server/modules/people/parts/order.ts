import { all, type Db } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { personalRefunds } from "../../aftersale/index.ts"
import { personalCarts } from "../../cart/index.ts"
import { personalAttempts } from "../../checkout/index.ts"
import { personalAccount } from "../../customers/index.ts"
import { parcelsOf } from "../../fulfillment/index.ts"
import { personalGifts } from "../../gifts/index.ts"
import { personalInvoices } from "../../invoices/index.ts"
import { personalMails } from "../../mail/index.ts"
import { orderForStaff, personalOrders } from "../../orders/index.ts"
import { paymentsOf, personalPayments } from "../../payments/index.ts"
import { forgetExports } from "../exported.ts"
import { buyer } from "../queries/page.ts"
import type { Person } from "../queries/person.ts"
import type { Part } from "./part.ts"

/** An order with all that hangs on it: parcels, payments, attempt, cart, mails to an address of its own. */
export const order: Part = {
  kind: "order",
  columns: [
    ...personalOrders.columns,
    ...personalPayments.columns,
    ...personalRefunds.columns,
    ...personalGifts.columns,
    ...personalInvoices.columns,
  ],

  async idsOf(db, person, page) {
    return (await personalOrders.of(db, { ...buyer(person), ...page })).map(({ orderId }) => orderId)
  },

  async dataOf(db, person, orderId) {
    const [bought, { parcels }, { payments, refunds, tenders }, giftCards, invoices] = await all(
      orderForStaff(db, { orderId }),
      parcelsOf(db, { orderId }),
      paymentsOf(db, { orderId }),
      personalGifts.ofOrder(db, { orderId }),
      personalInvoices.ofOrder(db, { orderId }),
    )
    const mailIds = await ownMailsOf(db, person, bought)
    const mails = await Promise.all(mailIds.map((mailId) => personalMails.dataOf(db, { mailId })))
    return { ...bought, parcels, payments, refunds, tenders, giftCards, invoices, mails }
  },

  async erase(work, person, orderId) {
    const locked = await personalOrders.lock(work.tx, { orderId })
    if (!locked?.email) return
    if (locked.sale === "open") throw orderOpen([locked.number])
    for (const mailId of await ownMailsOf(work.tx, person, locked)) personalMails.erase(work, { mailId })
    if (locked.cartId !== null) personalCarts.erase(work, { cartId: locked.cartId })
    personalAttempts.erase(work, locked)
    personalPayments.erase(work, locked)
    personalRefunds.erase(work, { orderId })
    personalGifts.erase(work, locked)
    forgetExports(work, { customerId: orderId })
    if (person.kind === "guest") personalAccount.keepErased(work, person)
    personalOrders.erase(work, { orderId })
  },
}

/** Mails about an order that went to another address than the person's own. */
async function ownMailsOf(
  db: Db,
  { email, mailbox }: Person,
  bought: { number: string; email: string | null },
): Promise<string[]> {
  if (bought.email === null || (mailbox !== null && bought.email === email)) return []
  const about = { orderNumbers: [bought.number] }
  return personalMails.idsOf(db, { to: bought.email, about, after: "", limit: 500 })
}

export function orderOpen(numbers: readonly string[]): Refusal {
  const which = numbers.length === 1 ? `Order ${numbers[0]} is` : `Orders ${numbers.join(", ")} are`
  const it = numbers.length === 1 ? "it" : "them"
  const message = `${which} not finished. Send ${it} and note the money, or cancel ${it}; then erase the person.`
  return new Refusal("people.order_open", 409, message, { numbers: numbers.join(", ") })
}
