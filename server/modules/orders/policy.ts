import { Refusal } from "../../kit/errors.ts"
import type { Incoming, Policy } from "../../kit/http/routes.ts"
import { hashToken } from "../../kit/ids.ts"
import { maybeSignedIn } from "../customers/index.ts"

export type OrderHolder = { orderTokenHash: string | null; customerId: string | null }

/** Whoever holds the order's link, or the customer it belongs to. A foreign order is simply not found. */
export const orderHolder: Policy<OrderHolder> = {
  name: "orderHolder",
  async allow(request, db) {
    const token = tokenOf(request)
    const customerId = (await maybeSignedIn(request, db)) ?? null
    if (token === undefined && customerId === null) {
      throw new Refusal("order.link_needed", 401, "Please open the link in your order's mail, or sign in.")
    }
    const actor = customerId === null ? { kind: "guest" as const } : { kind: "customer" as const, customerId }
    return { actor, holder: { orderTokenHash: token === undefined ? null : hashToken(token), customerId } }
  },
}

function tokenOf(request: Incoming): string | undefined {
  const token = request.header("order-token") ?? request.query("token")
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined
}
