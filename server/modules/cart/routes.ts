import { z } from "zod"
import { read, write } from "../../kit/http/routes.ts"
import { removeCode, takeCode, tryCode } from "./commands/codes.ts"
import { createCart } from "./commands/create.ts"
import { addItem, changeItem, removeItem } from "./commands/items.ts"
import { updateCart } from "./commands/update.ts"
import { addGiftCard, removeGiftCard, tryGiftCard } from "./gift_cards.ts"
import { cartHolder, cartVisitor, codeHolder } from "./policy.ts"
import { getCart, getCurrentCart } from "./queries.ts"
import {
  cardId,
  cartId,
  cartReply,
  createdCartReply,
  destination,
  explain,
  giftCardCode,
  lineId,
  locale,
  marketCode,
  newItem,
  promotionCode,
  quantityOrNone,
  version,
} from "./schemas.ts"

export const cartRoutes = {
  createCart: write({
    path: "POST /store/v1/carts",
    cost: "begin",
    who: cartVisitor,
    input: z.strictObject({
      marketCode: marketCode.optional(),
      locale: locale.optional(),
      item: z.strictObject(newItem).optional(),
    }),
    reply: createdCartReply,
    run: createCart,
    status: 201,
    summary: "Begin a cart, with its first item if there is one; whoever has an open cart goes on with it",
  }),
  currentCart: read({
    path: "GET /store/v1/carts/current",
    who: cartVisitor,
    input: z.strictObject({ locale: locale.optional() }),
    reply: cartReply,
    run: getCurrentCart,
    summary: "My open cart, by its token or as a signed-in customer",
  }),
  getCart: read({
    path: "GET /store/v1/carts/:cartId",
    who: cartHolder,
    input: z.strictObject({ cartId, locale: locale.optional(), explain }),
    reply: cartReply,
    run: getCart,
    summary: "A cart with the prices and the stock of this instant",
  }),
  updateCart: write({
    path: "PATCH /store/v1/carts/:cartId",
    who: cartHolder,
    input: z.strictObject({
      cartId,
      marketCode: marketCode.optional(),
      locale: locale.optional(),
      destination: destination.nullable().optional(),
      version: version.optional(),
    }),
    reply: cartReply,
    run: updateCart,
    summary: "Change the market or the language of a cart, or say where it will go",
  }),
  addItem: write({
    path: "POST /store/v1/carts/:cartId/items",
    who: cartHolder,
    input: z.strictObject({ cartId, ...newItem }),
    reply: cartReply,
    run: addItem,
    idempotent: true,
    summary: "Put something into a cart",
  }),
  changeItem: write({
    path: "PATCH /store/v1/carts/:cartId/items/:lineId",
    who: cartHolder,
    input: z.strictObject({ cartId, lineId, quantity: quantityOrNone, version: version.optional() }),
    reply: cartReply,
    run: changeItem,
    summary: "Change how many of something are in a cart; zero takes it out",
  }),
  addCode: write({
    path: "POST /store/v1/carts/:cartId/codes",
    who: codeHolder,
    input: z.strictObject({ cartId, code: promotionCode }),
    reply: cartReply,
    run: tryCode,
    next: takeCode,
    summary: "Give a code; one that is good is kept, also when it does not apply yet, and the cart says why",
  }),
  removeCode: write({
    path: "DELETE /store/v1/carts/:cartId/codes/:code",
    who: cartHolder,
    input: z.strictObject({ cartId, code: promotionCode }),
    reply: cartReply,
    run: removeCode,
    summary: "Take a code off a cart",
  }),
  removeItem: write({
    path: "DELETE /store/v1/carts/:cartId/items/:lineId",
    who: cartHolder,
    input: z.strictObject({ cartId, lineId }),
    reply: cartReply,
    run: removeItem,
    summary: "Take something out of a cart",
  }),
  addGiftCard: write({
    path: "POST /store/v1/carts/:cartId/gift-cards",
    who: codeHolder,
    input: z.strictObject({ cartId, code: giftCardCode }),
    reply: cartReply,
    run: tryGiftCard,
    next: addGiftCard,
    summary: "Pay with a gift card; its amount is taken when the order is placed",
  }),
  removeGiftCard: write({
    path: "DELETE /store/v1/carts/:cartId/gift-cards/:cardId",
    who: cartHolder,
    input: z.strictObject({ cartId, cardId }),
    reply: cartReply,
    run: removeGiftCard,
    summary: "Take a gift card out of a cart again",
  }),
}
