import { cart } from "./cart.ts"
import { forms } from "./forms.ts"
import { search } from "./search.ts"
import { swap } from "./swap.ts"

/**
 * The one script, a module that browsers run after the page is read. Everything works without it; it makes
 * the same forms and links quicker. It only ever writes text that came as text, and pages that came from
 * the shop.
 */
export const script = [swap, cart, forms, search]
  .join("\n")
  .split("\n")
  .map((line) => line.trim())
  .filter((line) => line !== "" && !line.startsWith("//"))
  .join("\n")
