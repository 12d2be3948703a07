import { customersEn } from "../../messages/customers.en.ts"
import { bring } from "../../messages/here.ts"

bring(customersEn)

/** Who did something with somebody, in words. */
export function actorKey(actor: string | null, myId: string) {
  if (actor === myId) return "order.by.you"
  if (actor?.startsWith("stf_") || actor?.startsWith("key_")) return "order.by.staff"
  return actor?.startsWith("system") ? "order.by.shop" : "customer.by.person"
}
