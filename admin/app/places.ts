import type { Permission } from "../kit/me.ts"
import type { PlainKey } from "../kit/words.ts"
import type { IconName } from "../parts/icon.tsx"

export type Place = {
  to: "/" | "/orders"
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
]
