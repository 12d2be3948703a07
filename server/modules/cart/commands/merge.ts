import { all, type Db, type Work } from "../../../kit/db.ts"
import { announce } from "../../../kit/events.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import { mergeGiven } from "../codes.ts"
import { noteChanged } from "../kept/noting.ts"
import { linesOf } from "../queries.ts"
import { type Cart, type CartLine, expiryOf, mergeLines, quantityMax } from "../rules.ts"
import { writeLine } from "./items.ts"

/**
 * Somebody has signed in. The cart they filled on the way is theirs from now on, and what they left in older
 * carts moves into it: the token in their browser goes on opening the same cart. The event may come twice,
 * and late; then there is nothing left to move, or the cart has been ordered.
 */
export async function mergeOnSignIn(
  work: Work,
  event: { customerId: string; cartTokenHash: string | null },
): Promise<void> {
  const { customerId, cartTokenHash } = event
  if (cartTokenHash === null) return
  const which = sql`
    cart.state = 'open' and not cart.by_link
      and (cart.token_hash = ${cartTokenHash} or cart.customer_id = ${customerId})
  `
  const [carts, lines, limits] = await readCarts(work.tx, { which, customerId, cartTokenHash })
  const here = carts.find(({ isHere }) => isHere)
  if (!here) return
  const older = carts.filter((cart) => cart !== here)
  if (older.length === 0 && here.customerId === customerId) return

  // The token counts, not who signed in before: a browser that others use too gives its cart to whoever is
  // there now.
  const cart: Cart = { ...here, customerId }
  const own = lines.filter(({ cartId }) => cartId === cart.cartId)
  moveLines(work, { cart, own, older, lines, limits })
  const { codes, giftCardIds } = mergedOf([cart, ...older])
  // What was not for whoever the checkout took them for may be for them.
  const leftOut = here.customerId === customerId ? here.leftOut : []
  work.write(sql`
    update cart.carts
    set customer_id = ${customerId}, codes = ${codes}::text[], gift_card_ids = ${giftCardIds}::text[],
        left_out = ${[...leftOut]}::text[], version = version + 1, updated_at = ${work.now},
        expires_at = ${expiryOf(work.now)}
    where id = ${cart.cartId}
  `)
  noteChanged(work, cart)
}

/** A customer begins a cart on another device: what they left in older ones comes along. */
export async function adoptCarts(work: Work, cart: Cart): Promise<{ lines: CartLine[] } & Given> {
  const { customerId, cartId } = cart
  if (customerId === null) return { lines: [], codes: [], giftCardIds: [] }
  const which = sql`
    cart.state = 'open' and not cart.by_link and cart.customer_id = ${customerId} and cart.id <> ${cartId}
  `
  const [older, lines, limits] = await readCarts(work.tx, { which, customerId, cartTokenHash: null })
  const given = mergedOf(older)
  const { codes, giftCardIds } = given
  if (codes.length + giftCardIds.length > 0) {
    work.write(sql`
      update cart.carts set codes = ${codes}::text[], gift_card_ids = ${giftCardIds}::text[]
      where id = ${cartId}
    `)
  }
  return { lines: moveLines(work, { cart, own: [], older, lines, limits }), ...given }
}

type Given = { codes: string[]; giftCardIds: string[] }

/** What was given to several carts; gifts of promotions are worked out anew from what is in the one. */
function mergedOf(carts: readonly Cart[]): Given {
  return {
    codes: mergeGiven(carts.map(({ codes }) => codes)),
    giftCardIds: mergeGiven(carts.map(({ giftCardIds }) => giftCardIds)),
  }
}

type OpenCart = Cart & { isHere: boolean }
type Limits = { variantId: string; quantityPerOrderMax: number }[]

// Each sign-in leaves at most one open cart behind, so that even a few are many.
const cartsMax = 50

type ToMerge = { which: Sql; customerId: string; cartTokenHash: string | null }

/**
 * The customer is locked first, so that signing in on two devices at once merges one after the other; then
 * the carts, in the order of their ids. The lines that are read after it are those they have as long as they
 * are locked.
 */
async function readCarts(tx: Db, asked: ToMerge): Promise<[OpenCart[], CartLine[], Limits]> {
  const { which, customerId, cartTokenHash } = asked
  const [, carts, lines, limits] = await all(
    tx.maybe(sql`select id from customers.accounts where id = ${customerId} for no key update`),
    tx.many(sql<OpenCart>`
      select cart.id as cart_id, cart.customer_id, cart.market_code, cart.locale, cart.destination,
             cart.state, cart.order_id, cart.version, cart.codes, cart.gift_card_ids, cart.left_out,
             '{}'::text[] as group_ids,
             null::boolean as has_ordered, null::text as exempt_because,
             coalesce(cart.token_hash = ${cartTokenHash}, false) as is_here
      from cart.carts cart
      where ${which}
      order by cart.id
      limit ${cartsMax}
      for update
    `),
    linesOf(tx, which),
    tx.many(sql<Limits[number]>`
      select variant.id as variant_id, variant.quantity_per_order_max
      from catalog.variants variant
      where variant.id in (
        select line.variant_id
        from cart.carts cart join cart.lines line on line.cart_id = cart.id
        where ${which}
      )
      limit 5000
    `),
  )
  return [carts, lines, limits]
}

type Move = { cart: Cart; own: CartLine[]; older: OpenCart[]; lines: CartLine[]; limits: Limits }

function moveLines(work: Work, { cart, own, older, lines, limits }: Move): CartLine[] {
  if (older.length === 0) return own
  const fromCartIds = older.map(({ cartId }) => cartId)
  const others = lines.filter(({ cartId }) => fromCartIds.includes(cartId))
  const maxima = new Map(limits.map((limit) => [limit.variantId, limit.quantityPerOrderMax]))
  const merged = mergeLines([own, others], (variantId) => maxima.get(variantId) ?? quantityMax)
  const after = merged.map((line) => ({ ...line, cartId: cart.cartId }))
  const changed = after.filter(
    (line) => !own.some((one) => one.lineId === line.lineId && one.quantity === line.quantity),
  )

  work.write(sql`
    delete from cart.lines
    where cart_id = any(${fromCartIds}::text[]) or id = any(${changed.map(({ lineId }) => lineId)}::text[])
  `)
  for (const line of changed) writeLine(work, line)
  work.write(sql`
    update cart.carts
    set state = 'closed', merged_into = ${cart.cartId}, version = version + 1, updated_at = ${work.now}
    where id = any(${fromCartIds}::text[])
  `)
  if (cart.customerId !== null) {
    announce(work, "cart.merged", { cartId: cart.cartId, customerId: cart.customerId, fromCartIds })
  }
  return after
}
