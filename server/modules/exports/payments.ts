import { dayIn } from "../../kit/clock.ts"
import type { Db } from "../../kit/db.ts"
import { pagesOf } from "../../kit/resting.ts"
import { sql } from "../../kit/sql.ts"
import { type LedgerKind, ledgerRows } from "../payments/index.ts"
import { amount, type Column, type Table } from "./file.ts"
import type { Span } from "./period.ts"

export type AskedPayments = Span & { timeZone: string; account?: string | undefined }

type MovementRow = {
  entryId: string
  at: Date
  kind: LedgerKind
  debit: string
  credit: string
  currency: string
  amountMinor: bigint
  orderId: string | null
  orderNumber: string | null
  paymentId: string | null
  cardId: string | null
  reference: string | null
  feeMinor: bigint | null
  providerAt: Date | null
}

function movementsAfter(
  db: Db,
  { after, limit, ...asked }: AskedPayments & { after: MovementRow | undefined; limit: number },
): Promise<MovementRow[]> {
  const found = ledgerRows({ ...asked, after, limit, isOldestFirst: true })
  return db.many(sql<MovementRow>`
    select entry.entry_id, entry.at, entry.kind, entry.debit, entry.credit, entry.currency,
      entry.amount_minor, entry.order_id, o.number as order_number, entry.payment_id, entry.card_id,
      entry.provider_at, fee.minor as fee_minor,
      case when entry.kind = 'refund' then refund.reference
        else coalesce(moved.movement_id, payment.reference) end as reference
    from (
      select entry_id, at, kind, debit, credit, currency, amount_minor, order_id, payment_id, card_id,
        provider_at
      from (${found}) found order by at, entry_id limit ${limit}
    ) entry
    left join orders.orders o on o.id = entry.order_id
    left join payments.intents payment on payment.id = entry.payment_id
    left join payments.refunds refund on refund.id = entry.entry_id
    left join payments.balance_movements moved
      on entry.provider_at is not null and moved.id = 'bmv_' || substr(entry.entry_id, 5)
    left join lateral (
      select charge.fee_minor as minor from payments.balance_movements charge
      where entry.kind = 'capture' and charge.intent_id = entry.payment_id and charge.kind = 'charge'
        and charge.amount_minor = entry.amount_minor
      union all
      select back.fee_minor from payments.balance_movements back
      where entry.kind = 'refund' and back.refund_id = entry.entry_id and back.kind = 'refund'
      limit 1
    ) fee on true
    order by entry.at, entry.entry_id limit ${limit}
  `)
}

const movementColumns = (timeZone: string): Column<MovementRow>[] => [
  { name: "movement_id", value: ({ entryId }) => entryId },
  { name: "at", value: ({ at }) => at.toISOString() },
  { name: "on", value: ({ at }) => dayIn(at, timeZone) },
  { name: "kind", value: ({ kind }) => kind },
  { name: "from_account", value: ({ credit }) => credit },
  { name: "to_account", value: ({ debit }) => debit },
  { name: "amount", value: (row) => amount(row.amountMinor, row.currency) },
  { name: "currency", value: ({ currency }) => currency },
  { name: "fee", value: (row) => (row.feeMinor === null ? null : amount(row.feeMinor, row.currency)) },
  { name: "provider", value: providerOf },
  { name: "reference", value: ({ reference }) => reference },
  { name: "order_number", value: ({ orderNumber }) => orderNumber },
  { name: "order_id", value: ({ orderId }) => orderId },
  { name: "payment_id", value: ({ paymentId }) => paymentId },
  { name: "card_id", value: ({ cardId }) => cardId },
  { name: "provider_at", value: ({ providerAt }) => providerAt?.toISOString() },
]

/** Whoever holds the money, on either side of the movement. */
function providerOf({ debit, credit }: MovementRow): string | null {
  const held = [debit, credit].find((account) => account.startsWith("held:"))
  return held ? held.slice("held:".length) : null
}

/** One row for each movement of money, the oldest first. */
export function paymentsTable(db: Db, asked: AskedPayments): Table<MovementRow> {
  return {
    columns: movementColumns(asked.timeZone),
    pages: pagesOf((after, limit) => movementsAfter(db, { ...asked, after, limit })),
  }
}
