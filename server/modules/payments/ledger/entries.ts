import type { Db } from "../../../kit/db.ts"
import { type Money, money } from "../../../kit/money.ts"
import { join, type Sql, sql } from "../../../kit/sql.ts"

/**
 * The double-entry ledger. Each entry moves an amount from one account (its credit) to another (its debit):
 * all accounts of a currency sum to zero, always. It is read from the facts themselves: what a provider
 * took, what it gave back, what it tells of our balance, and what changed on a card. There is no second copy
 * that could differ.
 *
 * Accounts:
 * - `held:<provider>`: what a provider, or the till, has taken for us and not given back, kept or sent on
 * - `orders`: what orders have been paid, less what went back; turnover with tax stands here as a credit
 * - `gift_card`, `store_credit`: what the shop owes on them
 * - `given`: what staff gave for nothing, or took off by hand
 * - `expired`: what was left on cards whose time was over
 * - `fees`: what providers keep for themselves
 * - `bank`: what they have sent to the shop's bank account
 * - `disputes`: what was taken for disputes and not won back
 * - `adjustments`: what a provider has set right by itself
 */
export type LedgerKind = (typeof ledgerKinds)[number]

export const ledgerKinds = [
  "capture",
  "refund",
  "card_issue",
  "card_redeem",
  "card_return",
  "card_adjust",
  "card_expire",
  "fee",
  "payout",
  "dispute",
  "adjustment",
  /** A refund that did not reach the payer. */
  "refund_returned",
  /** Money that was noted by hand, wrongly. */
  "receipt_taken_back",
] as const

export type LedgerEntry = {
  entryId: string
  at: Date
  kind: LedgerKind
  /** Where it went to. */
  debit: string
  /** Where it came from. */
  credit: string
  amount: Money
  orderId: string | null
  /** The payment or the card that moved it. */
  paymentId: string | null
  cardId: string | null
  /** When it moved at the provider; we may have learned of it later. */
  providerAt: Date | null
}

export type AskedEntries = {
  account?: string | undefined
  orderId?: string | undefined
  /** From this moment on, and before that one. */
  from?: Date | undefined
  until?: Date | undefined
}

type Branch = {
  columns: Sql
  from: Sql
  at: Sql
  id: Sql
  ofOrder: (orderId: string) => Sql
  /** Accounts of which it can hold an entry; a provider's is narrowed by its index. */
  accounts: readonly string[]
  provider: Sql | null
  /** Which entries are of an account that others of the branch are not of. */
  narrows?: (account: string) => Sql
}

const captures: Branch = {
  columns: sql`
    'capture' as kind, 'held:' || entry.provider as debit, 'orders' as credit, payment.currency,
    entry.amount_minor, coalesce(payment.order_id, payment.late_for_order_id) as order_id,
    entry.intent_id as payment_id, null::text as card_id, null::timestamptz as provider_at
  `,
  from: sql`payments.captures entry join payments.intents payment on payment.id = entry.intent_id`,
  at: sql`entry.at`,
  id: sql`entry.id`,
  ofOrder: (id) => sql`(payment.order_id = ${id} or payment.late_for_order_id = ${id})`,
  accounts: ["orders"],
  provider: sql`entry.provider`,
}

const refunds: Branch = {
  columns: sql`
    case when payment.taken_back then 'receipt_taken_back' else 'refund' end as kind, 'orders' as debit,
    'held:' || entry.provider as credit, entry.currency,
    entry.amount_minor, coalesce(entry.order_id, payment.late_for_order_id) as order_id,
    entry.intent_id as payment_id, null::text as card_id, null::timestamptz as provider_at
  `,
  // As store credit it moves nothing at the provider: then the entry of the credit says it all.
  from: sql`payments.refunds entry join payments.intents payment on payment.id = entry.intent_id`,
  at: sql`entry.done_at`,
  id: sql`entry.id`,
  ofOrder: (id) => sql`(entry.order_id = ${id} or payment.late_for_order_id = ${id})`,
  accounts: ["orders"],
  provider: sql`entry.provider`,
}

const other = sql`
  case when entry.kind = 'expire' then 'expired'
    when entry.kind in ('redeem', 'return') or entry.order_id is not null then 'orders'
    else 'given' end
`

const cards: Branch = {
  columns: sql`
    'card_' || entry.kind as kind,
    case when entry.amount_minor < 0 then card.kind else ${other} end as debit,
    case when entry.amount_minor < 0 then ${other} else card.kind end as credit,
    card.currency, abs(entry.amount_minor) as amount_minor, entry.order_id,
    null::text as payment_id, card.id as card_id, null::timestamptz as provider_at
  `,
  from: sql`payments.card_entries entry join payments.cards card on card.id = entry.card_id`,
  at: sql`entry.at`,
  id: sql`entry.id`,
  ofOrder: (id) => sql`entry.order_id = ${id}`,
  accounts: ["orders", "gift_card", "store_credit", "given", "expired"],
  provider: null,
  narrows: (account) =>
    ["orders", "given", "expired"].includes(account)
      ? sql`${other} = ${account}`
      : sql`card.kind = ${account}`,
}

const elsewhere = sql`
  case when entry.kind in ('payout', 'payout_failed') then 'bank'
    when entry.kind in ('dispute', 'dispute_won') then 'disputes'
    when entry.kind = 'fee' then 'fees'
    when entry.kind = 'refund_failed' then 'orders'
    else 'adjustments' end
`

const ofBalance = {
  from: sql`
    payments.balance_movements entry left join payments.intents payment on payment.id = entry.intent_id
  `,
  at: sql`entry.learned_at`,
  ofOrder: (id: string) => sql`payment.order_id = ${id}`,
  provider: sql`entry.provider`,
}

// What a charge or a refund moves is said by our own capture or refund; what others move is said here.
const movements: Branch = {
  ...ofBalance,
  columns: sql`
    case entry.kind when 'payout_failed' then 'payout' when 'dispute_won' then 'dispute'
      when 'refund_failed' then 'refund_returned' else entry.kind end as kind,
    case when entry.amount_minor > 0 then 'held:' || entry.provider else ${elsewhere} end as debit,
    case when entry.amount_minor > 0 then ${elsewhere} else 'held:' || entry.provider end as credit,
    entry.currency, abs(entry.amount_minor) as amount_minor, payment.order_id,
    entry.intent_id as payment_id, null::text as card_id, entry.at as provider_at
  `,
  id: sql`entry.id`,
  accounts: ["bank", "disputes", "fees", "orders", "adjustments"],
  narrows: (account) => sql`${elsewhere} = ${account}`,
}

const fees: Branch = {
  ...ofBalance,
  columns: sql`
    'fee' as kind,
    case when entry.fee_minor > 0 then 'fees' else 'held:' || entry.provider end as debit,
    case when entry.fee_minor > 0 then 'held:' || entry.provider else 'fees' end as credit,
    entry.currency, abs(entry.fee_minor) as amount_minor, payment.order_id,
    entry.intent_id as payment_id, null::text as card_id, entry.at as provider_at
  `,
  id: sql`entry.fee_id`,
  accounts: ["fees"],
}

const branches: readonly { branch: Branch; only: Sql }[] = [
  { branch: captures, only: sql`true` },
  { branch: refunds, only: sql`entry.state = 'done' and entry.credit_id is null` },
  { branch: cards, only: sql`true` },
  { branch: movements, only: sql`entry.kind not in ('charge', 'refund') and entry.amount_minor <> 0` },
  { branch: fees, only: sql`entry.fee_minor <> 0` },
]

export const heldBy = (provider: string) => `held:${provider}`

type Reading = AskedEntries & {
  after?: { at: Date; entryId: string } | undefined
  limit?: number
  isOldestFirst?: boolean
}

/**
 * The entries that are asked for, as a piece of SQL; with a limit only the first of them, from the newest on
 * or from the oldest.
 */
export function ledgerRows(asked: Reading): Sql {
  const parts = branches.flatMap(({ branch, only }) => {
    const where = conditionsOf(branch, asked)
    return where ? [partOf(branch, { where: join([only, ...where], " and "), asked })] : []
  })
  if (parts.length === 0) return nothing
  return join(parts, " union all ")
}

const nothing = sql`
  select null::text as entry_id, null::timestamptz as at, null::text as kind, null::text as debit,
    null::text as credit, null::text as currency, null::bigint as amount_minor, null::text as order_id,
    null::text as payment_id, null::text as card_id, null::timestamptz as provider_at
  where false
`

function partOf({ columns, from, at, id }: Branch, { where, asked }: { where: Sql; asked: Reading }): Sql {
  const rows = sql`select ${id} as entry_id, ${at} as at, ${columns} from ${from} where ${where}`
  if (asked.limit === undefined) return rows
  return asked.isOldestFirst
    ? sql`(${rows} order by ${at}, ${id} limit ${asked.limit})`
    : sql`(${rows} order by ${at} desc, ${id} desc limit ${asked.limit})`
}

/** Nothing where the branch can have no such entry. */
function conditionsOf(branch: Branch, asked: Reading): Sql[] | undefined {
  const { account, orderId, from, until, after } = asked
  const where: Sql[] = []
  if (account?.startsWith("held:")) {
    if (!branch.provider) return undefined
    where.push(sql`${branch.provider} = ${account.slice("held:".length)}`)
  } else if (account !== undefined) {
    if (!branch.accounts.includes(account)) return undefined
    if (branch.narrows) where.push(branch.narrows(account))
  }
  if (orderId !== undefined) where.push(branch.ofOrder(orderId))
  if (from) where.push(sql`${branch.at} >= ${from}::timestamptz`)
  if (until) where.push(sql`${branch.at} < ${until}::timestamptz`)
  if (after) {
    const place = sql`(${after.at}::timestamptz, ${after.entryId})`
    const mine = sql`(${branch.at}, ${branch.id})`
    where.push(asked.isOldestFirst ? sql`${mine} > ${place}` : sql`${mine} < ${place}`)
  }
  return where
}

type EntryRow = Omit<LedgerEntry, "amount"> & { amountMinor: bigint; currency: string }

export type EntriesAsked = AskedEntries & { after?: string | undefined; limit: number }

/** The newest first. */
export async function ledgerEntries(
  db: Db,
  { after, limit, ...asked }: EntriesAsked,
): Promise<{ entries: LedgerEntry[]; next: string | null }> {
  const found = { ...asked, after: after === undefined ? undefined : cursorOf(after), limit: limit + 1 }
  const rows = await db.many(sql<EntryRow>`
    select entry_id, at, kind, debit, credit, currency, amount_minor, order_id, payment_id, card_id,
      provider_at
    from (${ledgerRows(found)}) entry
    order by at desc, entry_id desc
    limit ${limit + 1}
  `)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    entries: shown.map(({ amountMinor, currency, ...entry }) => ({
      ...entry,
      amount: money(amountMinor, currency),
    })),
    next: last ? `${last.at.getTime()}.${last.entryId}` : null,
  }
}

/** As `next` of the page before. */
export const ledgerCursor = /^(\d{12,14})\.((?:pay|ref|gce|bmv|bfe)_[0-9a-f]{32})$/

function cursorOf(after: string): { at: Date; entryId: string } {
  const [, at, entryId] = ledgerCursor.exec(after) as unknown as [string, string, string]
  return { at: new Date(Number(at)), entryId }
}
