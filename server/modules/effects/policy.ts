import type { Policy } from "../../kit/http/routes.ts"
import { type Permission, staffWith } from "../staff/index.ts"

/** What of an effect somebody may see. */
export type Sight = { seesOrders: boolean; seesCosts: boolean }

/** Whoever may save the change may see its effect; single orders and margins who may see those. */
export function staffWhoSave(
  permission: "prices.write" | "delivery.write" | "taxes.write" | "promotions.read",
): Policy<Sight> {
  const { name, allow } = staffWith(permission)
  return {
    name,
    async allow(request, db) {
      const allowed = await allow(request, db)
      const { actor } = allowed
      const may = (one: Permission) => actor.kind === "staff" && actor.permissions.includes(one)
      return { ...allowed, holder: { seesOrders: may("orders.read"), seesCosts: may("costs.read") } }
    },
  }
}
