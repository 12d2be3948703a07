import type { Db } from "../../kit/db.ts"
import { notFound } from "../../kit/errors.ts"
import { hashToken } from "../../kit/ids.ts"
import { type Money, money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import type { Address } from "../customers/index.ts"
import { payLinkTokenOf } from "../orders/index.ts"
import { getShop } from "../settings/index.ts"
import type { LinkState } from "./rules.ts"

/** A link as a row, with the name of whoever made it and the order that came of it. */
export type LinkRow = {
  linkId: string
  cartId: string
  state: LinkState
  locale: string
  customerId: string | null
  email: string | null
  buyerName: string | null
  address: Address | null
  deliveryMethodId: string | null
  note: string | null
  totalMinor: bigint | null
  currency: string | null
  madeBy: string
  version: number
  createdAt: Date
  issuedAt: Date | null
  expiresAt: Date | null
  openedAt: Date | null
  mailedAt: Date | null
  orderId: string | null
}

export const linkColumns = sql`
  l.id as link_id, l.cart_id, l.state, l.locale, l.customer_id, l.email, l.buyer_name, l.address,
  l.delivery_method_id, l.note, l.total_minor, l.currency, l.made_by, l.version, l.created_at, l.issued_at,
  l.expires_at, l.opened_at, l.mailed_at
`

export async function lockLink(tx: Db, { linkId }: { linkId: string }): Promise<LinkRow> {
  const link = await tx.maybe(sql<LinkRow>`
    select ${linkColumns}, l.order_id from links.links l where l.id = ${linkId} for update
  `)
  if (!link) throw notFound("payment link")
  return link
}

export async function findLink(db: Db, { linkId }: { linkId: string }): Promise<LinkRow> {
  const link = await db.maybe(sql<LinkRow>`
    select ${linkColumns}, l.order_id from links.links l where l.id = ${linkId}
  `)
  if (!link) throw notFound("payment link")
  return link
}

/**
 * A token that opens nothing finds nothing; a draft has no link yet. The order is that of its cart, which the
 * link itself hears of a moment later.
 */
export async function linkOfToken(db: Db, { token }: { token: string }): Promise<LinkRow> {
  const link = await db.maybe(sql<LinkRow>`
    select ${linkColumns}, coalesce(l.order_id, c.order_id) as order_id
    from links.links l left join cart.carts c on c.id = l.cart_id
    where l.token_hash = ${hashToken(token)} and l.issued_at is not null
  `)
  if (!link) throw notFound("payment link")
  return link
}

/** The address that whoever shall pay is given. */
export async function payUrlOf(db: Db, { linkId }: { linkId: string }): Promise<string> {
  const { url } = await getShop(db)
  return `${url}${payPath(linkId)}`
}

export const payPath = (linkId: string) => `/pay?token=${payLinkTokenOf(linkId)}`

export type ListedLink = {
  linkId: string
  state: LinkState
  email: string | null
  buyerName: string | null
  total: Money | null
  /** The name of whoever made it. */
  madeBy: string | null
  createdAt: Date
  expiresAt: Date | null
  orderId: string | null
  orderNumber: string | null
  /** How far the money of the order is. */
  money: string | null
}

export type ListLinks = { state?: LinkState | undefined; after?: string | undefined; limit: number }

type ListedRow = Omit<ListedLink, "total"> & { totalMinor: bigint | null; currency: string | null }

// Above every id: ids are small letters, digits and one underscore.
const lastId = "zzzz"

/** The newest first. */
export async function listLinks(
  db: Db,
  { state, after = lastId, limit }: ListLinks,
): Promise<{ links: ListedLink[]; next: string | null }> {
  const rows = await db.many(sql<ListedRow>`
    select l.id as link_id, l.state, l.email, l.buyer_name, l.total_minor, l.currency, s.name as made_by,
           l.created_at, l.expires_at, l.order_id, o.number as order_number, o.money
    from links.links l
    left join staff.accounts s on s.id = l.made_by
    left join orders.orders o on o.id = l.order_id
    where ${state === undefined ? sql`` : sql`l.state = ${state} and`} l.id < ${after}
    order by l.id desc
    limit ${limit + 1}
  `)
  const links = rows.slice(0, limit).map(({ totalMinor, currency, ...row }) => ({
    ...row,
    total: totalMinor === null || currency === null ? null : money(totalMinor, currency),
  }))
  return { links, next: rows.length > limit ? (links.at(-1)?.linkId ?? null) : null }
}

export function nameOfMaker(db: Db, { madeBy }: { madeBy: string }): Promise<{ name: string } | undefined> {
  return db.maybe(sql<{ name: string }>`select name from staff.accounts where id = ${madeBy}`)
}
