import { all, lastly, type Work } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import type { CartHolder } from "../policy.ts"
import { linesOf, lockCart, offersOf, ownCart, showCart } from "../queries.ts"
import {
  type Cart,
  type CartLine,
  type Configuration,
  checkBuyable,
  checkOpen,
  checkQuantity,
  checkRoom,
  checkVersion,
  configurationKeyOf,
  expiryOf,
  isSameLine,
  type Offer,
} from "../rules.ts"
import type { CartView } from "../view.ts"

export type NewItem = { variantId: string; quantity: number; configuration?: Configuration | undefined }
export type AddItem = NewItem & { cartId: string; holder: CartHolder }

/**
 * Puts something into a cart. Two trips: the cart is locked and looked at, then all that changes leaves together with
 * what the reply is made of and COMMIT.
 */
export async function addItem(work: Work, input: AddItem): Promise<CartView> {
  const which = ownCart({ cartId: input.cartId, ...input.holder })
  const [cart, lines, [offer]] = await all(
    lockCart(work.tx, which),
    linesOf(work.tx, which),
    offersOf(work.tx, {
      variantIds: sql`array[${input.variantId}::text]`,
      marketCode: sql`(select cart.market_code from cart.carts cart where ${which})`,
      now: work.now,
    }),
  )
  checkOpen(cart)
  return saveCart(work, { cart, lines: putItem(work, { cart, lines, offer, item: input }) })
}

type PutItem = { cart: Cart; lines: CartLine[]; offer: Offer | undefined; item: NewItem }

/** Writes a new line, or the higher quantity of the line that is there; gives the lines as they are then. */
export function putItem(work: Work, { cart, lines, offer, item }: PutItem): CartLine[] {
  checkBuyable(offer)
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
    addedPriceMinor: offer.priceMinor,
    addedCurrency: offer.currency,
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
  const which = ownCart({ cartId: input.cartId, ...input.holder })
  const [cart, lines, [offer]] = await all(
    lockCart(work.tx, which),
    linesOf(work.tx, which),
    offersOf(work.tx, {
      variantIds: sql`array(select variant_id from cart.lines where id = ${lineId})`,
      marketCode: sql`(select cart.market_code from cart.carts cart where ${which})`,
      now: work.now,
    }),
  )
  checkOpen(cart)
  checkVersion(cart, input.version)
  const line = lines.find((one) => one.lineId === lineId)
  if (!line) throw notFound("cart line")
  if (quantity === 0) return takeOut(work, { cart, lines, line })
  if (quantity > line.quantity) {
    checkBuyable(offer)
    checkQuantity(lines, { line, quantity, offer })
  }
  const changed = {
    ...line,
    quantity,
    addedPriceMinor: offer?.priceMinor ?? null,
    addedCurrency: offer?.currency ?? null,
  }
  writeQuantity(work, changed)
  return saveCart(work, { cart, lines: lines.map((one) => (one === line ? changed : one)) })
}

export type RemoveItem = { cartId: string; lineId: string; holder: CartHolder }

export async function removeItem(work: Work, input: RemoveItem): Promise<CartView> {
  const which = ownCart({ cartId: input.cartId, ...input.holder })
  const [cart, lines] = await all(lockCart(work.tx, which), linesOf(work.tx, which))
  checkOpen(cart)
  const line = lines.find(({ lineId }) => lineId === input.lineId)
  if (!line) throw notFound("cart line")
  return takeOut(work, { cart, lines, line })
}

type TakeOut = { cart: Cart; lines: CartLine[]; line: CartLine }

function takeOut(work: Work, { cart, lines, line }: TakeOut): Promise<CartView> {
  work.write(sql`delete from cart.lines where id = ${line.lineId} and cart_id = ${cart.cartId}`)
  return saveCart(work, { cart, lines: lines.filter((one) => one !== line) })
}

/** The last step of every change: the cart is one version further, and shown as it is then. */
export function saveCart(work: Work, { cart, lines }: { cart: Cart; lines: CartLine[] }): Promise<CartView> {
  work.write(sql`
    update cart.carts
    set version = version + 1, market_code = ${cart.marketCode}, locale = ${cart.locale},
        customer_id = ${cart.customerId}, updated_at = ${work.now}, expires_at = ${expiryOf(work.now)}
    where id = ${cart.cartId}
  `)
  const saved = { ...cart, version: cart.version + 1 }
  return lastly(work, showCart(work.tx, { cart: saved, lines, now: work.now }))
}

export function writeLine(work: Work, line: CartLine): void {
  const { configuration } = line
  work.write(sql`
    insert into cart.lines
      (id, cart_id, variant_id, configuration_key, configuration, quantity, added_price_minor, added_currency,
       created_at)
    values
      (${line.lineId}, ${line.cartId}, ${line.variantId}, ${line.configurationKey},
       ${configuration && JSON.stringify(configuration)}::jsonb, ${line.quantity}, ${line.addedPriceMinor},
       ${line.addedCurrency}, ${work.now})
  `)
}

function writeQuantity(work: Work, line: CartLine): void {
  work.write(sql`
    update cart.lines
    set quantity = ${line.quantity}, added_price_minor = ${line.addedPriceMinor},
        added_currency = ${line.addedCurrency}
    where id = ${line.lineId}
  `)
}
