import type { Work } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { checkGift } from "../gift_cards.ts"
import { noteShown } from "../kept/noting.ts"
import { type LockedCart, openToChange } from "../opening.ts"
import type { CartHolder } from "../policy.ts"
import { ownCart } from "../queries.ts"
import {
  addedAt,
  type CartLine,
  type Configuration,
  checkBuyable,
  checkMarket,
  checkQuantity,
  checkRoom,
  checkVersion,
  configurationKeyOf,
  expiryOf,
  isSameLine,
  quantityOf,
} from "../rules.ts"
import { pricedAsShown, type ToShow } from "../shown.ts"
import { type CartView, viewFrom } from "../view.ts"

export type NewItem = { variantId: string; quantity: number; configuration?: Configuration | undefined }
export type AddItem = NewItem & { cartId: string; holder: CartHolder }

/** Puts something into a cart. */
export async function addItem(work: Work, input: AddItem): Promise<CartView> {
  const which = ownCart({ cartId: input.cartId, ...input.holder })
  const opened = await openToChange(work, { which, variantId: input.variantId })
  return saveCart(work, { ...opened, lines: putItem(work, { ...opened, item: input }) })
}

type PutItem = Pick<LockedCart, "cart" | "lines" | "facts"> & { item: NewItem }

/** Writes a new line, or the higher quantity of the line that is there; gives the lines as they are then. */
export function putItem(work: Work, { cart, lines, facts, item }: PutItem): CartLine[] {
  checkMarket(facts.market)
  const offer = facts.offers.find(({ variantId }) => variantId === item.variantId)
  checkBuyable(offer)
  if (offer.isGiftCard) checkGift(item.configuration, work.now)
  const configurationKey = configurationKeyOf(item.configuration)
  const same = { variantId: item.variantId, configurationKey }
  const known = lines.find((line) => isSameLine(line, same))
  const quantity = (known?.quantity ?? 0) + item.quantity
  if (!known) checkRoom(lines)
  checkQuantity(lines, { line: same, quantity, offer })

  const line: CartLine = {
    ...(known ?? {
      ...same,
      lineId: newId("cartLine"),
      cartId: cart.cartId,
      configuration: configurationKey === "" ? null : (item.configuration ?? null),
    }),
    quantity,
    ...addedAt(offer, { quantity: quantityOf(lines, item.variantId) + item.quantity, now: work.now }),
  }
  if (known) writeQuantity(work, line)
  else writeLine(work, line)
  return known ? lines.map((one) => (one === known ? line : one)) : [...lines, line]
}

export type ChangeItem = {
  cartId: string
  lineId: string
  /** Zero takes the line out. */
  quantity: number
  version?: number | undefined
  holder: CartHolder
}

/** Less is always possible, also of what there is too little of; more only within limit and stock. */
export async function changeItem(work: Work, input: ChangeItem): Promise<CartView> {
  const { lineId, quantity } = input
  const opened = await openToChange(work, { which: ownCart({ cartId: input.cartId, ...input.holder }) })
  const { cart, lines, facts } = opened
  checkVersion(cart, input.version)
  const line = lines.find((one) => one.lineId === lineId)
  if (!line) throw notFound("cart line")
  if (quantity === 0) return takeOut(work, { ...opened, line })
  const offer = facts.offers.find(({ variantId }) => variantId === line.variantId)
  if (quantity > line.quantity) {
    checkMarket(facts.market)
    checkBuyable(offer)
    checkQuantity(lines, { line, quantity, offer })
  }
  const changed = {
    ...line,
    quantity,
    ...addedAt(offer, {
      quantity: quantityOf(lines, line.variantId) - line.quantity + quantity,
      now: work.now,
    }),
  }
  writeQuantity(work, changed)
  return saveCart(work, { ...opened, lines: lines.map((one) => (one === line ? changed : one)) })
}

export type RemoveItem = { cartId: string; lineId: string; holder: CartHolder }

export async function removeItem(work: Work, input: RemoveItem): Promise<CartView> {
  const opened = await openToChange(work, { which: ownCart({ cartId: input.cartId, ...input.holder }) })
  const line = opened.lines.find(({ lineId }) => lineId === input.lineId)
  if (!line) throw notFound("cart line")
  return takeOut(work, { ...opened, line })
}

function takeOut(work: Work, { line, ...opened }: LockedCart & { line: CartLine }): CartView {
  work.write(sql`delete from cart.lines where id = ${line.lineId}`)
  return saveCart(work, { ...opened, lines: opened.lines.filter((one) => one !== line) })
}

/** The last step of every change: the cart is one version further, and shown as it is then. */
export function saveCart(work: Work, { cart, ...opened }: LockedCart): CartView {
  work.write(sql`
    update cart.carts
    set version = version + 1, market_code = ${cart.marketCode}, locale = ${cart.locale},
        updated_at = ${work.now}, expires_at = ${expiryOf(work.now)}
    where id = ${cart.cartId}
  `)
  const saved = { ...cart, version: cart.version + 1 }
  return showSaved(work, { ...opened, cart: saved, locale: cart.locale, now: work.now })
}

/** What the reply shows is kept as it was. */
export function showSaved(work: Work, given: ToShow): CartView {
  const shown = pricedAsShown(given)
  noteShown(work, { given, shown })
  return viewFrom(given, shown)
}

export function writeLine(work: Work, line: CartLine): void {
  const { configuration } = line
  work.write(sql`
    insert into cart.lines
      (id, cart_id, variant_id, configuration_key, configuration, quantity, added_price_minor, added_currency,
       added_quantity, created_at)
    values
      (${line.lineId}, ${line.cartId}, ${line.variantId}, ${line.configurationKey},
       ${configuration && JSON.stringify(configuration)}::jsonb, ${line.quantity}, ${line.addedPriceMinor},
       ${line.addedCurrency}, ${line.addedQuantity}, ${work.now})
  `)
}

function writeQuantity(work: Work, line: CartLine): void {
  work.write(sql`
    update cart.lines
    set quantity = ${line.quantity}, added_price_minor = ${line.addedPriceMinor},
        added_currency = ${line.addedCurrency}, added_quantity = ${line.addedQuantity}
    where id = ${line.lineId}
  `)
}
