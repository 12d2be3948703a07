import { z } from "zod"
import { read, write } from "../../kit/http/routes.ts"
import { moneySchema } from "../../kit/money.ts"
import { requestReply } from "../aftersale/index.ts"
import { signedIn } from "../customers/index.ts"
import { emailSchema } from "../mail/index.ts"
import {
  absolute,
  cardAmount,
  cardBefore,
  cardEntry,
  cardId,
  cardReason,
  cardWithEntries,
  creditsOf,
} from "../payments/index.ts"
import { needConfirmationAbove, staffWith } from "../staff/index.ts"
import { changeCard, changeCredit, issueByHand } from "./by_hand.ts"
import { sendLetter } from "./commands.ts"
import { letterOf } from "./queries.ts"

const text = z.string()
const customerId = z.string().regex(/^cus_[0-9a-f]{32}$/, "This is not the id of a customer.")

const letter = z
  .strictObject({
    ...{ cardId: text, orderId: text, recipientName: text.nullable(), recipientEmail: text.nullable() },
    ...{ message: text.nullable(), locale: text, sendAt: z.date(), sentAt: z.date().nullable() },
    state: z.enum(["waiting", "sent", "canceled"]),
  })
  .meta({ id: "GiftCardLetter" })

const credits = z.array(
  z
    .strictObject({ cardId: text, balance: moneySchema, entries: z.array(cardEntry) })
    .meta({ id: "StoreCredit" }),
)
const creditsReply = z.strictObject({ credits }).meta({ id: "StoreCredits" })

const myEntry = cardEntry.omit({ actor: true, reason: true }).meta({ id: "MyStoreCreditEntry" })

export const giftRoutes = {
  myCredit: read({
    path: "GET /store/v1/store-credit",
    who: signedIn,
    input: z.strictObject({}),
    reply: z
      .strictObject({
        credits: z.array(
          z.strictObject({ balance: moneySchema, entries: z.array(myEntry) }).meta({ id: "MyStoreCredit" }),
        ),
      })
      .meta({ id: "MyStoreCredits" }),
    async run(db, { holder }) {
      const { credits } = await creditsOf(db, holder)
      return {
        credits: credits.map(({ balance, entries }) => ({
          balance,
          // Who did it and what staff noted stays at the desk.
          entries: entries.map(({ actor: _, reason: __, ...entry }) => entry),
        })),
      }
    },
    summary: "What the shop owes me, and what happened to it",
  }),
  creditOf: read({
    path: "GET /admin/v1/customers/:customerId/store-credit",
    who: staffWith("giftcards.read"),
    input: z.strictObject({ customerId }),
    reply: creditsReply,
    run: creditsOf,
    summary: "What the shop owes a customer, with everything that happened to it",
  }),
  changeCredit: write({
    path: "POST /admin/v1/customers/:customerId/store-credit",
    who: staffWith("giftcards.write"),
    input: z.strictObject({ customerId, amount: cardAmount, reason: cardReason }),
    /** `request`: it waits for a second person, and nothing was given. */
    reply: z.strictObject({ credits, request: requestReply.nullable() }).meta({ id: "ChangedStoreCredit" }),
    async run(work, input) {
      await needConfirmationAbove(work, absolute(input.amount))
      return changeCredit(work, input)
    },
    status: 201,
    idempotent: true,
    logs: { kind: "customer", hides: ["reason"] },
    summary: "Give a customer store credit, or take some with an amount below zero",
  }),
  issueCard: write({
    path: "POST /admin/v1/gift-cards",
    who: staffWith("giftcards.write"),
    input: z.strictObject({
      amount: cardAmount.refine(({ minor }) => minor > 0n, "Write an amount above zero."),
      expiresAt: z.iso
        .datetime({ offset: true })
        .transform((at) => new Date(at))
        .nullable()
        .default(null),
      reason: cardReason,
    }),
    reply: z
      .strictObject({ ...cardWithEntries, cardId: text, code: text, request: requestReply.nullable() })
      .meta({ id: "IssuedGiftCard" }),
    async run(work, input) {
      await needConfirmationAbove(work, input.amount)
      const issued = await issueByHand(work, input)
      return { ...issued, cardId: issued.card.cardId }
    },
    status: 201,
    idempotent: true,
    logs: { kind: "gift_card", made: "cardId", hides: ["reason"] },
    summary:
      "Make a gift card by hand; its code is in this reply alone. Above the limit its amount waits for somebody else",
  }),
  adjustCard: write({
    path: "POST /admin/v1/gift-cards/:cardId/adjustments",
    who: staffWith("giftcards.write"),
    input: z.strictObject({ cardId, amount: cardAmount, reason: cardReason }),
    reply: z
      .strictObject({ ...cardWithEntries, request: requestReply.nullable() })
      .meta({ id: "ChangedGiftCard" }),
    async run(work, input) {
      await needConfirmationAbove(work, absolute(input.amount))
      return changeCard(work, input)
    },
    status: 201,
    idempotent: true,
    logs: { kind: "gift_card", before: cardBefore, hides: ["reason"] },
    summary: "Put more on a card, or take some off, with the reason",
  }),
  letterOf: read({
    path: "GET /admin/v1/gift-cards/:cardId/letter",
    who: staffWith("giftcards.read"),
    input: z.strictObject({ cardId }),
    reply: z.strictObject({ letter: letter.nullable() }).meta({ id: "GiftCardLetterReply" }),
    run: async (db, input) => ({ letter: (await letterOf(db, input)) ?? null }),
    summary: "To whom a sold gift card goes, and when; nothing for a card made by hand",
  }),
  sendLetter: write({
    path: "POST /admin/v1/gift-cards/:cardId/letter",
    who: staffWith("giftcards.write"),
    input: z.strictObject({ cardId, email: emailSchema.optional() }),
    reply: z.strictObject({ letter }).meta({ id: "SentGiftCardLetter" }),
    run: sendLetter,
    idempotent: true,
    logs: { kind: "gift_card", hides: ["email"] },
    summary: "Mail a sold gift card now, with a new code; the old one opens nothing any more",
  }),
}
