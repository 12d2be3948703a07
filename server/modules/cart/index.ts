import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { cartAudit } from "./audit.ts"
import { mergeOnSignIn } from "./commands/merge.ts"
import "./events.ts"
import { pruneJob } from "./jobs.ts"
import { cartRoutes } from "./routes.ts"

export { beginLinkCart, setLinkCart, shutLinkCart } from "./by_link.ts"
export {
  type AskedForCheckout,
  type CartForCheckout,
  cartForCheckout,
  cartToOffer,
  goingTo,
  type LineForCheckout,
} from "./checkout.ts"
export { refusalOf } from "./codes.ts"
export { closeCart, lockCartToClose } from "./commands/close.ts"
export { addCode, leaveOut, removeCode } from "./commands/codes.ts"
export { type CreateCart, type CreatedCart, createCart } from "./commands/create.ts"
export {
  type AddItem,
  addItem,
  type ChangeItem,
  changeItem,
  type NewItem,
  removeItem,
} from "./commands/items.ts"
export { updateCart } from "./commands/update.ts"
export { type CartCode, type CartDiscount, type CartGift, goodsTotalOf, subtotalOf } from "./discounts.ts"
export { addGiftCard, type CartCard, tryGiftCard } from "./gift_cards.ts"
export { keepCarts } from "./kept/keeping.ts"
export type { CartNote } from "./kept/noting.ts"
export { cartAsItWas, keptVersionsOf } from "./kept/replay.ts"
export type { Note } from "./notes.ts"
export { personalCarts } from "./personal.ts"
export { type CartHolder, type CartVisitor, cartHolder, cartVisitor } from "./policy.ts"
export { type CartPricing, openCartsOf, pricingOfCart } from "./pricing.ts"
export { currentCart, exampleCart, getCart, getCurrentCart } from "./queries.ts"
export { cartRoutes } from "./routes.ts"
export { cartCodeSchema, cartReply } from "./schemas.ts"
export type { CartLineView, CartView } from "./view.ts"

export const cartModule: Module = {
  name: "cart",
  routes: Object.values(cartRoutes),
  subscriptions: [
    on("customer.signed_in", { subscriber: "cart.merge", command: mergeOnSignIn, awaited: true }),
  ],
  jobs: [pruneJob],
  audit: cartAudit,
}
