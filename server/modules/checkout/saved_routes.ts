import { z } from "zod"
import { read, write } from "../../kit/http/routes.ts"
import { signedIn } from "../customers/index.ts"
import { removeCard, savedCardsOf } from "../payments/index.ts"

const savedId = z.string().regex(/^svc_[0-9a-f]{32}$/, "This is not the id of a saved card.")

const cardsReply = z
  .strictObject({
    cards: z.array(
      z
        .strictObject({
          savedId: z.string(),
          /** The way to pay that it is for. */
          method: z.string(),
          brand: z.string(),
          lastFour: z.string(),
          expiresYear: z.int(),
          expiresMonth: z.int(),
          isExpired: z.boolean(),
        })
        .meta({ id: "SavedCard" }),
    ),
  })
  .meta({ id: "SavedCards" })

export const savedCardRoutes = {
  savedCards: read({
    path: "GET /store/v1/saved-cards",
    who: signedIn,
    input: z.strictObject({}),
    reply: cardsReply,
    run: async (db, { holder }) => ({ cards: await savedCardsOf(db, { ...holder, now: new Date() }) }),
    summary: "The cards I have kept, the newest first: the id of one is a paymentToken",
  }),
  removeSavedCard: write({
    path: "DELETE /store/v1/saved-cards/:savedId",
    who: signedIn,
    input: z.strictObject({ savedId }),
    reply: z.strictObject({}),
    run: async (work, { savedId: id, holder }) => {
      await removeCard(work, { savedId: id, customerId: holder.customerId })
      return {}
    },
    summary: "Take a kept card away; its provider is asked to forget it",
  }),
}
