import { note, type Work } from "../../../kit/db.ts"
import type { Shown, ToShow } from "../shown.ts"

/** A version of a cart: as its holder was shown it, or still to be priced by whoever keeps it. */
export type CartNote = { cartId: string; seen?: SeenCart }

export type SeenCart = { given: ToShow; shown: Shown }

declare module "../../../kit/db.ts" {
  interface Notes {
    carts: CartNote
  }
}

/** What the reply of a change shows is kept, once the change is committed. */
export function noteShown(work: Work, seen: SeenCart): void {
  note(work, "carts", { cartId: seen.given.cart.cartId, seen })
}

/** A change that shows nobody the cart: it is priced within the second, as its holder would see it then. */
export function noteChanged(work: Work, { cartId }: { cartId: string }): void {
  note(work, "carts", { cartId })
}
