import { clientOf } from "../../kit/http/client.ts"
import type { Policy } from "../../kit/http/routes.ts"
import { cartHolder } from "../cart/index.ts"

/** Whoever holds the cart, and where they come from: declined cards are counted by it. */
export type CheckoutHolder = { cartTokenHash: string; ip: string }

export const checkoutHolder: Policy<CheckoutHolder> = {
  name: cartHolder.name,
  async allow(request, db) {
    const { holder, ...allowed } = await cartHolder.allow(request, db)
    return { ...allowed, holder: { cartTokenHash: holder.cartTokenHash, ip: clientOf(request.ip) } }
  },
}
