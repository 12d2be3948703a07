import { Refusal } from "../../kit/errors.ts"
import { clientOf } from "../../kit/http/client.ts"
import { isFromOurPages } from "../../kit/http/origin.ts"
import type { Incoming, Policy } from "../../kit/http/routes.ts"
import { hashToken } from "../../kit/ids.ts"
import { cartCookie, maybeSignedIn } from "../customers/index.ts"

export type CartHolder = { cartTokenHash: string }

/**
 * Whoever has the cart's token. Nothing is asked of the database: the command's own query finds the cart by
 * it.
 */
export const cartHolder: Policy<CartHolder> = {
  name: "cartHolder",
  async allow(request) {
    const token = cartTokenOf(request)
    if (token === undefined) {
      throw new Refusal("cart.token_needed", 401, "Please send the token that came with the cart.")
    }
    return { actor: { kind: "guest" }, holder: { cartTokenHash: hashToken(token) } }
  },
}

/** The same, with where they come from: wrong codes are counted by it. */
export type CodeHolder = CartHolder & { ip: string }

export const codeHolder: Policy<CodeHolder> = {
  name: cartHolder.name,
  async allow(request, db) {
    const { holder, ...allowed } = await cartHolder.allow(request, db)
    return { ...allowed, holder: { ...holder, ip: clientOf(request.ip) } }
  },
}

export type CartVisitor = {
  /** As it came, because a visitor who has a cart already gets the same token again. */
  cartToken: string | null
  cartTokenHash: string | null
  customerId: string | null
  // Only pages of our own get a cookie, so that no other site can put a cart into somebody's browser.
  isOurPage: boolean
}

/** Everybody, with the cart they may have and the customer they may be. */
export const cartVisitor: Policy<CartVisitor> = {
  name: "cartVisitor",
  async allow(request, db) {
    const customerId = (await maybeSignedIn(request, db)) ?? null
    const cartToken = cartTokenOf(request) ?? null
    const actor = customerId === null ? { kind: "guest" as const } : { kind: "customer" as const, customerId }
    return {
      actor,
      holder: {
        cartToken,
        cartTokenHash: cartToken === null ? null : hashToken(cartToken),
        customerId,
        isOurPage: isFromOurPages(request),
      },
    }
  },
}

/**
 * A program sends a header, a browser its cookie. A header that is no token is not passed over in favor of
 * the cookie, and an empty token is nobody's.
 */
function cartTokenOf(request: Incoming): string | undefined {
  const header = request.header("cart-token")
  const token = header ?? (isFromOurPages(request) ? request.cookie(cartCookie) : undefined)
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined
}
