import { actorName, type Db, type Work } from "../../kit/db.ts"
import { notFound, Refusal } from "../../kit/errors.ts"
import { hashToken, newId } from "../../kit/ids.ts"
import { checkMove } from "../../kit/moves.ts"
import { sql } from "../../kit/sql.ts"
import {
  addCode,
  addItem,
  beginLinkCart,
  changeItem,
  removeCode,
  setLinkCart,
  updateCart,
} from "../cart/index.ts"
import { type Address, customersById } from "../customers/index.ts"
import { payLinkTokenOf } from "../orders/index.ts"
import { standingShop } from "../settings/index.ts"
import { cartHolderOf } from "./draft.ts"
import { type LinkRow, lockLink } from "./queries.ts"
import { checkDraft, type LinkState, linkMoves } from "./rules.ts"

type Named = { linkId: string }

export type BeginLink = { marketCode?: string | undefined; customerId?: string | undefined }

/** An order for somebody, with an empty cart that only staff can open until there is a link. */
export async function beginLink(work: Work, input: BeginLink): Promise<Named> {
  const { customerId = null } = input
  const [shop, customer] = [await standingShop(work.tx), await customerOf(work.tx, customerId)]
  const marketCode = input.marketCode ?? shop.defaultMarket
  const linkId = newId("payLink")
  const token = payLinkTokenOf(linkId)
  const { cartId, locale } = await beginLinkCart(work, { token, marketCode, customerId })
  const spoken = shop.locales.includes(locale) ? locale : shop.defaultLocale
  work.write(sql`
    insert into links.links
      (id, token_hash, cart_id, state, locale, customer_id, email, buyer_name, made_by, version, created_at)
    values
      (${linkId}, ${hashToken(token)}, ${cartId}, 'draft', ${spoken}, ${customerId},
       ${customer?.email ?? null}, ${customer?.name || null}, ${actorName(work.actor)}, 1, ${work.now})
  `)
  return { linkId }
}

async function customerOf(tx: Db, customerId: string | null) {
  if (customerId === null) return undefined
  const [customer] = await customersById(tx, { customerIds: [customerId] })
  if (!customer) throw notFound("customer")
  return customer
}

async function lockDraft(work: Work, input: Named): Promise<LinkRow> {
  const link = await lockLink(work.tx, input)
  checkDraft(link)
  return link
}

export async function addLinkItem(
  work: Work,
  input: Named & { variantId: string; quantity: number },
): Promise<Named> {
  const { linkId, variantId, quantity } = input
  const { cartId } = await lockDraft(work, input)
  await addItem(work, { cartId, variantId, quantity, holder: cartHolderOf(linkId) })
  return { linkId }
}

export async function changeLinkItem(
  work: Work,
  input: Named & { lineId: string; quantity: number },
): Promise<Named> {
  const { linkId, lineId, quantity } = input
  const { cartId } = await lockDraft(work, input)
  await changeItem(work, { cartId, lineId, quantity, holder: cartHolderOf(linkId) })
  return { linkId }
}

export async function addLinkCode(work: Work, input: Named & { code: string }): Promise<Named> {
  const { linkId, code } = input
  const { cartId } = await lockDraft(work, input)
  // Whoever is at the desk sees all codes anyway: their tries are not counted.
  const holder = { ...cartHolderOf(linkId), ip: "desk" }
  const taken = await addCode(work, { cartId, code, holder })
  if ("refusal" in taken) throw taken.refusal
  return { linkId }
}

export async function removeLinkCode(work: Work, input: Named & { code: string }): Promise<Named> {
  const { linkId, code } = input
  const { cartId } = await lockDraft(work, input)
  await removeCode(work, { cartId, code, holder: cartHolderOf(linkId) })
  return { linkId }
}

export type ChangeLink = Named & {
  version: number
  marketCode?: string | undefined
  locale?: string | undefined
  /** Whose prices count; nothing for somebody without an account. */
  customerId?: string | null | undefined
  email?: string | null | undefined
  buyerName?: string | null | undefined
  address?: Address | null | undefined
  deliveryMethodId?: string | null | undefined
  note?: string | null | undefined
}

export async function changeLink(work: Work, input: ChangeLink): Promise<Named> {
  const { linkId, marketCode, ...given } = input
  const link = await lockDraft(work, input)
  checkVersion(link, input.version)
  const { locales } = await standingShop(work.tx)
  if (given.locale !== undefined && !locales.includes(given.locale)) {
    throw new Refusal("pay_link.locale", 422, "The shop does not speak this language.", { field: "locale" })
  }
  const isOther = given.customerId !== undefined && given.customerId !== link.customerId
  const customer = isOther ? await customerOf(work.tx, given.customerId ?? null) : undefined
  const changed = { ...link, ...withoutUndefined(given) }
  // Whoever is chosen comes with the mailbox and the name of their account.
  const email = customer ? customer.email : changed.email
  const buyerName = customer ? customer.name || changed.buyerName : changed.buyerName
  const { address } = changed
  work.write(sql`
    update links.links
    set locale = ${changed.locale}, customer_id = ${changed.customerId}, email = ${email},
        buyer_name = ${buyerName}, address = ${address && JSON.stringify(address)}::jsonb,
        delivery_method_id = ${changed.deliveryMethodId}, note = ${changed.note}, version = version + 1
    where id = ${linkId}
  `)
  const { cartId } = link
  if (isOther) setLinkCart(work, { cartId, customerId: changed.customerId })
  const holder = cartHolderOf(linkId)
  if (marketCode !== undefined || changed.locale !== link.locale) {
    await updateCart(work, { cartId, marketCode, locale: changed.locale, holder })
  }
  return { linkId }
}

const withoutUndefined = <Given extends object>(given: Given) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Given]: Exclude<Given[Name], undefined>
  }

export function checkVersion({ version }: LinkRow, seen: number): void {
  if (version === seen) return
  const message = "Somebody has changed this order since you opened it."
  throw new Refusal("pay_link.changed", 409, message, { version })
}

type Moved = { linkId: string; from: LinkState; to: LinkState }

export function checkLinkMove({ from, to }: Omit<Moved, "linkId">): void {
  checkMove("payment link", linkMoves, from, to)
}
