import type { Db, Work } from "../../../kit/db.ts"
import { newId } from "../../../kit/ids.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import { noteChanged } from "../kept/noting.ts"
import { linesOf } from "../queries.ts"
import { linesBought, linesLeft, type Sold } from "../rules.ts"
import { writeLine } from "./items.ts"

/** For whoever will close it: a cart is locked before its attempt, as everywhere. */
export async function lockCartToClose(tx: Db, cartId: Sql): Promise<{ version: number } | undefined> {
  return tx.maybe(sql<{ version: number }>`select version from cart.carts where id = ${cartId} for update`)
}

export type CloseCart = {
  cartId: string
  orderId: string
  /** What the order has, and the version of the cart that it was frozen from. */
  sold: readonly Sold[]
  frozenVersion: number
  locked: { version: number } | undefined
}

/**
 * The cart has become an order. As a rule only a write, which leaves with the order itself; a cart that was
 * changed while it was being paid is looked at once more, so that nothing in it is lost.
 */
export async function closeCart(work: Work, input: CloseCart): Promise<void> {
  const { cartId, orderId, locked, frozenVersion } = input
  // Also one that was merged away while it was being paid: it is the cart of this order all the same.
  work.write(sql`
    update cart.carts
    set state = 'closed', order_id = ${orderId}, version = version + 1, updated_at = ${work.now}
    where id = ${cartId} and order_id is null
  `)
  if (!locked || locked.version === frozenVersion) return
  await carryOver(work, input)
  await takeOut(work, input)
}

/**
 * What was put in or raised after the order was frozen goes on in a fresh cart, which the same token opens.
 */
async function carryOver(work: Work, { cartId, sold }: CloseCart): Promise<void> {
  const left = linesLeft(await linesOf(work.tx, sql`cart.id = ${cartId}`), sold)
  if (left.length === 0) return
  const freshId = newId("cart")
  work.write(sql`
    insert into cart.carts
      (id, token_hash, customer_id, market_code, locale, destination, state, version, created_at, updated_at,
       expires_at)
    select ${freshId}, token_hash, customer_id, market_code, locale, destination, 'open', 1, ${work.now},
           ${work.now}, expires_at
    from cart.carts where id = ${cartId}
  `)
  noteChanged(work, { cartId: freshId })
  for (const { line, bought } of left) {
    if (bought === 0) {
      work.write(sql`update cart.lines set cart_id = ${freshId} where id = ${line.lineId}`)
    } else {
      work.write(sql`update cart.lines set quantity = ${bought} where id = ${line.lineId}`)
      const quantity = line.quantity - bought
      writeLine(work, { ...line, lineId: newId("cartLine"), cartId: freshId, quantity })
    }
  }
}

/** Its lines moved into another cart while it was being paid: what was bought is in that one no more. */
async function takeOut(work: Work, { cartId, sold }: CloseCart): Promise<void> {
  const into = await work.tx.maybe(sql<{ id: string }>`
    with recursive way as (
      select id, merged_into, 1 as step from cart.carts where id = ${cartId}
      union all
      select cart.id, cart.merged_into, step + 1
      from way join cart.carts cart on cart.id = way.merged_into
      where step < 20
    )
    select id from cart.carts
    where id = (select id from way where merged_into is null and id <> ${cartId}) and state = 'open'
    for update
  `)
  if (!into) return
  for (const { line, bought } of linesBought(await linesOf(work.tx, sql`cart.id = ${into.id}`), sold)) {
    if (line.quantity > bought) {
      work.write(sql`update cart.lines set quantity = ${line.quantity - bought} where id = ${line.lineId}`)
    } else work.write(sql`delete from cart.lines where id = ${line.lineId}`)
  }
  work.write(sql`
    update cart.carts set version = version + 1, updated_at = ${work.now} where id = ${into.id}
  `)
  noteChanged(work, { cartId: into.id })
}
