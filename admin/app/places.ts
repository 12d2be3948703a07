import type { Permission } from "../kit/me.ts"
import type { PlainKey } from "../kit/words.ts"
import type { IconName } from "../parts/icon.tsx"

export type Place = {
  to: "/" | "/orders" | "/products" | "/stock" | "/mail" | "/settings"
  label: PlainKey
  icon: IconName
  /** Whoever lacks it does not see the entry. */
  needs?: Permission
  /** Pressed after g. */
  letter: string
}

/** The rail, in the words of an owner; at most eight. The first four are at hand on a phone. */
export const places: readonly Place[] = [
  { to: "/", label: "place.home", icon: "home", letter: "h" },
  { to: "/orders", label: "place.orders", icon: "orders", needs: "orders.read", letter: "o" },
  { to: "/products", label: "place.products", icon: "products", needs: "catalog.read", letter: "p" },
  { to: "/stock", label: "place.stock", icon: "stock", needs: "inventory.read", letter: "s" },
  { to: "/mail", label: "place.mail", icon: "mail", needs: "mail.read", letter: "m" },
  { to: "/settings", label: "place.settings", icon: "settings", needs: "settings.read", letter: "e" },
]
