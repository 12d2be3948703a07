import type { Work } from "../../kit/db.ts"
import { hashToken, newId, newToken } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { standingMarket } from "../settings/index.ts"
import { noteChanged } from "./kept/noting.ts"
import { checkTakesCarts } from "./opening.ts"
import { expiryOf } from "./rules.ts"

type Begin = { token: string; marketCode: string; customerId: string | null }

/**
 * An empty cart that staff fills for somebody, opened by the token of a link. It is the customer's only for
 * its prices: they do not come upon it when they sign in, and it never merges with a cart of their own.
 */
export async function beginLinkCart(
  work: Work,
  { token, marketCode, customerId }: Begin,
): Promise<{ cartId: string; locale: string }> {
  const market = await standingMarket(work.tx, marketCode)
  checkTakesCarts(market)
  const cartId = newId("cart")
  const locale = market.defaultLocale
  work.write(sql`
    insert into cart.carts
      (id, token_hash, customer_id, market_code, locale, state, by_link, version, created_at, updated_at,
       expires_at)
    values
      (${cartId}, ${hashToken(token)}, ${customerId}, ${marketCode}, ${locale}, 'open', true, 1, ${work.now},
       ${work.now}, ${expiryOf(work.now)})
  `)
  return { cartId, locale }
}

/** Whose prices count in it. */
export function setLinkCart(
  work: Work,
  { cartId, customerId }: { cartId: string; customerId: string | null },
): void {
  work.write(sql`
    update cart.carts
    set customer_id = ${customerId}, left_out = '{}', version = version + 1, updated_at = ${work.now}
    where id = ${cartId} and by_link and state = 'open'
  `)
  noteChanged(work, { cartId })
}

/** No token opens it any more, on whichever device it was. Who is paying at this moment gets their order. */
export function shutLinkCart(work: Work, { cartId }: { cartId: string }): void {
  work.write(sql`
    update cart.carts
    set token_hash = ${hashToken(newToken())}, version = version + 1, updated_at = ${work.now}
    where id = ${cartId} and by_link and state = 'open'
  `)
}
