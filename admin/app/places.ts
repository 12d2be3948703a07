import type { Permission } from "../kit/me.ts"
import type { PlainKey } from "../kit/words.ts"
import type { IconName } from "../parts/icon.tsx"

export type Place = {
  to:
    | "/"
    | "/orders"
    | "/customers"
    | "/products"
    | "/promotions"
    | "/stock"
    | "/mail"
    | "/team"
    | "/settings"
  label: PlainKey
  /** Words that people look for it by. */
  also?: PlainKey
  icon: IconName
  /** Whoever has none of them does not see the entry. */
  needs?: Permission | readonly Permission[]
  /** Pressed after g. */
  letter: string
}

/** Each opens one part of the team's screens. */
const teamNeeds: readonly Permission[] = ["staff.read", "keys.write", "audit.read"]

/** The rail, in the words of an owner; at most nine. The first four are at hand on a phone. */
export const places: readonly Place[] = [
  { to: "/", label: "place.home", icon: "home", letter: "h" },
  { to: "/orders", label: "place.orders", icon: "orders", needs: "orders.read", letter: "o" },
  { to: "/products", label: "place.products", icon: "products", needs: "catalog.read", letter: "p" },
  { to: "/stock", label: "place.stock", icon: "stock", needs: "inventory.read", letter: "s" },
  {
    to: "/promotions",
    label: "promotions.title",
    icon: "promotions",
    needs: "promotions.read",
    letter: "r",
    also: "palette.also.promotions",
  },
  { to: "/customers", label: "place.customers", icon: "person", needs: "customers.read", letter: "c" },
  { to: "/mail", label: "place.mail", icon: "mail", needs: "mail.read", letter: "m" },
  { to: "/team", label: "place.team", icon: "team", needs: teamNeeds, letter: "t" },
  { to: "/settings", label: "place.settings", icon: "settings", needs: "settings.read", letter: "e" },
]

export function isOpenTo({ needs }: Place, held: readonly Permission[]): boolean {
  return needs === undefined || [needs].flat().some((one) => held.includes(one))
}
