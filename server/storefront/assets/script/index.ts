import { card } from "./card.ts"
import { cart } from "./cart.ts"
import { forms } from "./forms.ts"
import { search } from "./search.ts"
import { swap } from "./swap.ts"

/**
 * The one script, a module that browsers run after the page is read. Everything works without it; it makes
 * the same forms and links quicker. It only ever writes text that came as text, and pages that came from
 * the shop.
 */
export const script = small([swap, cart, forms, search].join("\n"))

/** Beside it, on the checkout alone: the provider's field for cards. */
export const cardScript = small(card)

function small(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("//"))
    .join("\n")
}
