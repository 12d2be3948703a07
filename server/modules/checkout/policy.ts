import { clientOf } from "../../kit/http/client.ts"
import type { Policy } from "../../kit/http/routes.ts"
import { cartHolder } from "../cart/index.ts"
import { maybeSignedIn } from "../customers/index.ts"
import { type OrderHolder, orderHolder } from "../orders/index.ts"

/**
 * Whoever holds the cart, where they come from (declined cards are counted by it), and who they are if they
 * are signed in now. The cart may remember a customer whose session is long over: the order is not theirs.
 */
export type CheckoutHolder = { cartTokenHash: string; ip: string; customerId: string | null }

/** Whoever may see an order may pay it. */
export const orderPayer: Policy<OrderHolder & { ip: string }> = {
  name: orderHolder.name,
  async allow(request, db) {
    const { holder, ...allowed } = await orderHolder.allow(request, db)
    return { ...allowed, holder: { ...holder, ip: clientOf(request.ip) } }
  },
}

export const checkoutHolder: Policy<CheckoutHolder> = {
  name: cartHolder.name,
  async allow(request, db) {
    const { holder, ...allowed } = await cartHolder.allow(request, db)
    const customerId = (await maybeSignedIn(request, db)) ?? null
    return {
      ...allowed,
      holder: { cartTokenHash: holder.cartTokenHash, ip: clientOf(request.ip), customerId },
    }
  },
}
