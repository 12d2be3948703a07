import type { Policy } from "../../kit/http/routes.ts"
import { staffWith } from "../staff/index.ts"

/** Whoever may save the change may see its effect; single orders are shown to who may read orders. */
export function staffWhoSave(
  permission: "prices.write" | "delivery.write" | "taxes.write" | "promotions.read",
): Policy<{ seesOrders: boolean }> {
  const { name, allow } = staffWith(permission)
  return {
    name,
    async allow(request, db) {
      const allowed = await allow(request, db)
      const { actor } = allowed
      return {
        ...allowed,
        holder: { seesOrders: actor.kind === "staff" && actor.permissions.includes("orders.read") },
      }
    },
  }
}
