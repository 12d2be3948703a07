import type { Work } from "../../kit/db.ts"
import { assert, Refusal } from "../../kit/errors.ts"
import { money } from "../../kit/money.ts"
import { sql } from "../../kit/sql.ts"
import { shutLinkCart } from "../cart/index.ts"
import type { Address } from "../customers/index.ts"
import { queue } from "../mail/index.ts"
import { noteOnTimeline, orderTokenOf, payLinkTokenOf } from "../orders/index.ts"
import { checkLinkMove, checkVersion } from "./commands.ts"
import { lookAtDraft } from "./draft.ts"
import { type LinkRow, linkColumns, linkOfToken, lockLink, nameOfMaker, payPath } from "./queries.ts"
import { endOf, linkEnded } from "./rules.ts"

type Named = { linkId: string }

/** Makes the link: from now on whoever has it can pay, until its end. */
export async function issueLink(
  work: Work,
  { linkId, days, version }: Named & { days: number; version: number },
): Promise<Named> {
  const link = await lockLink(work.tx, { linkId })
  checkLinkMove({ from: link.state, to: "open" })
  checkVersion(link, version)
  const { missing, total } = await lookAtDraft(work.tx, link)
  if (missing.length > 0 || total === null) {
    const message = "This order cannot be paid as it is. Put right what is marked."
    throw new Refusal("pay_link.incomplete", 409, message, { missing })
  }
  work.write(sql`
    update links.links
    set state = 'open', issued_at = ${work.now}, expires_at = ${endOf(work.now, days)},
        total_minor = ${total.minor}, currency = ${total.currency}, version = version + 1
    where id = ${linkId}
  `)
  return { linkId }
}

/** The link opens nothing any more, also on devices that have opened it. A draft is given up. */
export async function revokeLink(work: Work, { linkId }: Named): Promise<Named> {
  const link = await lockLink(work.tx, { linkId })
  if (link.state === "revoked") return { linkId }
  checkLinkMove({ from: link.state, to: "revoked" })
  end(work, { link, to: "revoked" })
  return { linkId }
}

function end(work: Work, { link, to }: { link: LinkRow; to: "revoked" | "expired" }): void {
  work.write(sql`
    update links.links set state = ${to}, ended_at = ${work.now}, version = version + 1
    where id = ${link.linkId}
  `)
  shutLinkCart(work, link)
}

const linksAtOnce = 100

/** Links whose time is over; gives how many, because more may wait. */
export async function expireLinks(work: Work): Promise<number> {
  const over = await work.tx.many(sql<LinkRow>`
    select ${linkColumns}, l.order_id from links.links l
    where l.state in ('open', 'opened') and l.expires_at <= ${work.now}
    order by l.expires_at limit ${linksAtOnce}
    for update skip locked
  `)
  for (const link of over) end(work, { link, to: "expired" })
  return over.length
}

/** Mails the link in the buyer's language; asked for again, it is mailed again. */
export async function mailLink(work: Work, { linkId }: Named): Promise<Named> {
  const link = await lockLink(work.tx, { linkId })
  const { email, state, expiresAt, totalMinor, currency } = link
  if ((state !== "open" && state !== "opened") || !expiresAt || totalMinor === null || !currency) {
    throw new Refusal("pay_link.not_open", 409, "This link cannot be paid now, so it is not mailed.")
  }
  if (email === null) {
    throw new Refusal(
      "pay_link.no_email",
      409,
      "There is no mail address to send it to. Copy the link instead.",
    )
  }
  queue(work, {
    ...{ to: email, locale: link.locale, template: "pay_link" },
    dedupeKey: `pay_link:${linkId}:${link.version}`,
    values: {
      ...{ name: link.buyerName, note: link.note, total: money(totalMinor, currency) },
      ...{ payUrl: payPath(linkId), expiresAt },
    },
  })
  work.write(sql`
    update links.links set mailed_at = ${work.now}, version = version + 1 where id = ${linkId}
  `)
  return { linkId }
}

export type OpenedLink =
  | {
      state: "open"
      cart: { cartId: string; token: string }
      locale: string
      email: string | null
      buyerName: string | null
      address: Address | null
      deliveryMethodId: string | null
      note: string | null
    }
  | { state: "ordered"; orderId: string; orderToken: string }

/** Somebody opens the link, on whichever device: they get the cart's token and what staff has filled in. */
export async function openLink(work: Work, { token }: { token: string }): Promise<OpenedLink> {
  const { linkId, orderId } = await linkOfToken(work.tx, { token })
  const link = await lockLink(work.tx, { linkId })
  const { state } = link
  if (orderId !== null) return { state: "ordered", orderId, orderToken: orderTokenOf(orderId) }
  const ended = linkEnded(link, work.now)
  if (ended) throw ended
  if (state === "open") {
    work.write(sql`
      update links.links set state = 'opened', opened_at = ${work.now}, version = version + 1
      where id = ${linkId}
    `)
  }
  const { locale, email, buyerName, address, deliveryMethodId, note, cartId } = link
  const filledIn = { locale, email, buyerName, address, deliveryMethodId, note }
  return { state: "open", cart: { cartId, token: payLinkTokenOf(linkId) }, ...filledIn }
}

type Placed = { orderId: string; attemptId: string }

/** Orders were placed: where a cart came by a link, both say so. Told twice, it is noted once. */
export async function noteOrdered(work: Work, placed: Placed[]): Promise<void> {
  const links = await work.tx.many(sql<LinkRow & { attemptId: string }>`
    select ${linkColumns}, l.order_id, a.id as attempt_id
    from checkout.attempts a join links.links l on l.cart_id = a.cart_id
    where a.id = any(${placed.map(({ attemptId }) => attemptId)}::text[])
    order by l.id limit ${placed.length}
    for update of l
  `)
  for (const link of links.filter(({ state }) => state !== "ordered")) {
    const orderId = placed.find(({ attemptId }) => attemptId === link.attemptId)?.orderId
    assert(orderId !== undefined, "a link was looked for by its attempt")
    checkLinkMove({ from: link.state, to: "ordered" })
    work.write(sql`
      update links.links
      set state = 'ordered', order_id = ${orderId}, ended_at = ${work.now}, version = version + 1
      where id = ${link.linkId}
    `)
    const maker = await nameOfMaker(work.tx, link)
    const details = { linkId: link.linkId, by: maker?.name ?? "" }
    noteOnTimeline(work, { orderId, kind: "by_link", details })
  }
}
