// tidy: doors, because what comes at the same moment is brought about step by step, which only a test does.

import { runAudit } from "../../../kit/audit.ts"
import { hashToken } from "../../../kit/ids.ts"
import type { Money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { settleAttempt } from "../../checkout/jobs.ts"
import { openPayment } from "../../checkout/placed/open.ts"
import { eur, openShop } from "../../checkout/shop.fixture.ts"
import { orderForStaff, orderTokenOf } from "../../orders/index.ts"
import { ledgerRows } from "../../payments/index.ts"
import { booksAudit } from "../audit.ts"
import { getOddity } from "./queries.ts"
import { noteMoney, oddityOfMoney, previewMoney } from "./receipts.ts"

export const why = "Sent back from our bank account"
export const total = eur(1740n)

type Moved = { kind: string; debit: string; credit: string; amountMinor: bigint }

/** A shop whose orders wait for bank transfers, and whose money is noted as it comes. */
export async function openBank() {
  const shop = await openShop()
  const { db, out, inWork, goods, fill, buy } = shop
  let visitor = 0

  /** An order of one cup, 17.40, that waits for a bank transfer; of two cups, 29.90. */
  async function waiting(quantity = 1) {
    const cart = await fill([{ variantId: goods.cup, quantity }])
    const reply = await buy(cart, { paymentMethod: "transfer", paymentToken: undefined })
    if (reply.state !== "placed") throw new Error(`the order is ${reply.state}`)
    await shop.settle()
    return reply.orderId
  }

  async function payByCard(orderId: string, expectedDue: Money) {
    const holder = { orderTokenHash: hashToken(orderTokenOf(orderId)), customerId: null }
    const pays = { orderId, paymentMethod: "card", paymentToken: `approve:${++visitor}`, expectedDue }
    const opened = await inWork((work) =>
      openPayment(work, { ...pays, holder: { ...holder, ip: `198.51.100.${visitor}` } }),
    )
    return settleAttempt(out, opened)
  }

  async function paidByCard() {
    const orderId = await waiting()
    if ((await payByCard(orderId, total)).state !== "placed") throw new Error("it is paid")
    await shop.settle()
    return orderId
  }

  /** Money is noted by somebody who has looked at the order. */
  async function notes(orderId: string, amount = total) {
    const { received, ...preview } = await previewMoney(db, { orderId, amount })
    const noted = await inWork((work) => noteMoney(work, { orderId, amount, received }))
    const { oddityId, ...done } = await oddityOfMoney(out, noted)
    if (JSON.stringify(done, text) !== JSON.stringify(preview, text)) throw new Error("it is as it was said")
    return { ...done, oddityId }
  }

  /** None of it was awaited. */
  async function arrives(orderId: string, amount = total) {
    const { oddityId, pays, tooMuch } = await notes(orderId, amount)
    if (pays.minor !== 0n || tooMuch.minor !== amount.minor) throw new Error("some of it was awaited")
    return getOddity(db, { oddityId: oddityId ?? "" })
  }

  const orderNow = async (orderId: string) => {
    const { money, sale, paid, refunded, paymentMethod } = await orderForStaff(db, { orderId })
    return { money, sale, paid: paid.minor, refunded: refunded.minor, paymentMethod }
  }

  const ledgerOf = (orderId: string) =>
    db.many(sql<Moved>`
    select kind, debit, credit, amount_minor from (${ledgerRows({ orderId })}) entry
    order by at, entry_id limit 50
  `)

  /** What the books have of the whole bank account. */
  async function atBank() {
    const moved = await db.many(sql<Moved>`
    select kind, debit, credit, amount_minor
    from (${ledgerRows({ account: "held:transfer" })}) entry limit 999
  `)
    return moved.reduce(
      (sum, { debit, amountMinor }) => sum + (debit === "held:transfer" ? amountMinor : -amountMinor),
      0n,
    )
  }

  /** All that must always hold. */
  async function checkAll() {
    await shop.settle()
    await shop.checkBooks()
    const lines = await runAudit(booksAudit, (statement) => db.many(statement))
    const broken = lines.filter(({ rows }) => rows > 0)
    if (broken.length > 0) throw new Error(JSON.stringify(broken))
  }

  return { shop, waiting, payByCard, paidByCard, notes, arrives, orderNow, ledgerOf, atBank, checkAll }
}

const text = (_key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value)
