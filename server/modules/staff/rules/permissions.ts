import { Refusal } from "../../../kit/errors.ts"

/** What can be done at the desk. Each is asked for by at least one route; a test says when one is not. */
export const permissions = [
  "catalog.read",
  "catalog.write",
  "media.write",
  "prices.write",
  "costs.read",
  "costs.write",
  "promotions.read",
  "promotions.write",
  "taxes.write",
  "inventory.read",
  "inventory.write",
  "places.write",
  "customers.read",
  "customers.write",
  "customers.privacy",
  "orders.read",
  "orders.write",
  "orders.cancel",
  "orders.ship",
  "payments.read",
  "payments.write",
  "payments.refund",
  "payments.methods",
  "invoices.write",
  "books.read",
  "payments.oddities",
  "giftcards.read",
  "giftcards.write",
  "delivery.write",
  "content.write",
  "settings.read",
  "settings.write",
  "settings.live",
  "mail.read",
  "mail.write",
  "staff.read",
  "staff.write",
  "staff.rules",
  "roles.write",
  "keys.write",
  "audit.read",
  "views.share",
  "health.read",
  "health.write",
] as const

export type Permission = (typeof permissions)[number]

/** Who works here, who has keys, where the money goes, whether the shop is open, who is erased. */
export const peopleOnly = [
  "staff.read",
  "staff.write",
  "staff.rules",
  "roles.write",
  "keys.write",
  "settings.live",
  "payments.methods",
  "customers.privacy",
] as const satisfies readonly Permission[]

export type KeyPermission = Exclude<Permission, (typeof peopleOnly)[number]>

export const keyPermissions = permissions.filter(
  (one) => !(peopleOnly as readonly Permission[]).includes(one),
) as KeyPermission[]

const reads = [
  "catalog.read",
  "customers.read",
  "inventory.read",
  "orders.read",
  "payments.read",
  "giftcards.read",
  "promotions.read",
] as const

/** The roles that come with the program; the database has them as rows. */
export const builtInRoles = {
  owner: permissions,
  manager: permissions.filter(
    (one) => !["keys.write", "payments.methods", "roles.write", "settings.live", "staff.rules"].includes(one),
  ),
  support: [
    ...reads,
    "customers.write",
    "invoices.write",
    "mail.read",
    "mail.write",
    "orders.cancel",
    "orders.write",
  ],
  warehouse: [
    "catalog.read",
    "inventory.read",
    "inventory.write",
    "orders.read",
    "orders.ship",
    "places.write",
  ],
  marketing: [
    "catalog.read",
    "catalog.write",
    "content.write",
    "costs.read",
    "inventory.read",
    "media.write",
    "prices.write",
    "promotions.read",
    "promotions.write",
    "settings.read",
  ],
  accountant: [
    "audit.read",
    "books.read",
    "catalog.read",
    "costs.read",
    "giftcards.read",
    "invoices.write",
    "orders.read",
    "payments.oddities",
    "payments.read",
    "payments.refund",
    "payments.write",
    "promotions.read",
    "settings.read",
    "taxes.write",
  ],
  read_only: [...reads, "mail.read", "settings.read", "staff.read"],
} as const satisfies Record<string, readonly Permission[]>

export type BuiltInRole = keyof typeof builtInRoles

export const ownerRole: BuiltInRole = "owner"

/** Nobody gives, takes or changes more than they hold themselves. */
export function checkHolds(held: readonly string[], wanted: readonly string[]): void {
  const missing = wanted.filter((one) => !held.includes(one))
  if (missing.length === 0) return
  const message = "This goes beyond what your own account may do. Ask somebody who may."
  throw new Refusal("staff.beyond_own", 403, message, { permissions: missing })
}
