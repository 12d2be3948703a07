import { base } from "./base.ts"
import { cards } from "./cards.ts"
import { cart } from "./cart.ts"
import { checkout } from "./checkout.ts"
import { forms } from "./forms.ts"
import { frame } from "./frame.ts"
import { home } from "./home.ts"
import { listing } from "./listing.ts"
import { order, print } from "./order.ts"
import { product } from "./product.ts"

/** The one style sheet. Later parts may refine earlier ones. What turns with the script is written as inline start and end. */
export const styleSheet = [base, frame, forms, cards, home, listing, product, cart, checkout, order, print]
  .join("")
  .replace(/\n+/g, "\n")
  .trim()
