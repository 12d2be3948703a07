import { z } from "zod"
import type { Db } from "../../../kit/db.ts"
import { clientOf } from "../../../kit/http/client.ts"
import { says } from "../../../kit/http/field_errors.ts"
import { type Policy, read, write } from "../../../kit/http/routes.ts"
import { type Money, moneySchema } from "../../../kit/money.ts"
import { staffWith } from "../../staff/index.ts"
import { countCode, findByCode } from "./check.ts"
import { blockCard, unblockCard } from "./commands.ts"
import { getCard, listCards } from "./queries.ts"
import { cardMinorMax } from "./rules.ts"

const text = z.string()
const kind = z.enum(["gift_card", "store_credit"])
const state = z.enum(["active", "blocked", "expired"])

export const cardId = z.string().regex(/^gfc_[0-9a-f]{32}$/, "This is not the id of a gift card.")

/** Written down with the entry, for whoever asks why. */
export const cardReason = z
  .string()
  .trim()
  .min(1, says("why", "Please say why."))
  .max(300)
  .regex(/^[^\p{Cc}]*$/u, says("one_line", "Please write the reason on one line."))

const within = (amount: Money) =>
  amount.minor <= BigInt(cardMinorMax) && amount.minor >= -BigInt(cardMinorMax)

/** More is no gift card but a mistake. */
export const cardAmount = moneySchema.refine(within, "This is more than a card holds.")

const entryFields = {
  entryId: text,
  kind: z.enum(["issue", "redeem", "return", "adjust", "expire"]),
  amount: moneySchema,
  orderId: text.nullable(),
  reason: text.nullable(),
  at: z.date(),
}

const card = z
  .strictObject({
    ...{ cardId: text, kind, lastFour: text.nullable(), customerId: text.nullable(), state },
    ...{ balance: moneySchema, reserved: moneySchema, issued: moneySchema },
    expiresAt: z.date().nullable(),
    orderId: text.nullable(),
    createdBy: text,
    createdAt: z.date(),
  })
  .meta({ id: "GiftCard" })

export const cardEntry = z.strictObject({ ...entryFields, actor: text }).meta({ id: "GiftCardEntry" })

export const cardWithEntries = { card, entries: z.array(cardEntry) }
const cardReply = z.strictObject(cardWithEntries).meta({ id: "GiftCardWithEntries" })

export const cardBefore = async (db: Db, input: { cardId: string }) => (await getCard(db, input)).card

/** Anybody, with where they come from: who tries codes is counted by it. */
const trier: Policy<{ ip: string }> = {
  name: "everyone",
  allow: async (request) => ({ actor: { kind: "nobody" }, holder: { ip: clientOf(request.ip) } }),
}

export const cardRoutes = {
  checkBalance: write({
    path: "POST /store/v1/gift-cards/balance",
    who: trier,
    input: z.strictObject({ code: z.string().trim().min(4).max(40) }),
    reply: z
      .strictObject({ lastFour: text, balance: moneySchema, expiresAt: z.date().nullable() })
      .meta({ id: "GiftCardBalance" }),
    run: (work, { code, holder }) => countCode(work, { code, ip: holder.ip }),
    next: (out, tried) => findByCode(out, tried).then(({ cardId: _, ...found }) => found),
    summary: "What is left on a gift card; tries are counted",
  }),
  listCards: read({
    path: "GET /admin/v1/gift-cards",
    who: staffWith("giftcards.read"),
    input: z.strictObject({
      /** A whole code, or how it ends. */
      q: z.string().trim().min(1).max(40).optional(),
      orderId: z
        .string()
        .regex(/^ord_[0-9a-f]{32}$/)
        .optional(),
      state: state.optional(),
      after: cardId.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z.strictObject({ cards: z.array(card), next: text.nullable() }).meta({ id: "GiftCards" }),
    run: listCards,
    summary: "Gift cards, the newest first; found by the last four letters of their code, or by order",
  }),
  getCard: read({
    path: "GET /admin/v1/gift-cards/:cardId",
    who: staffWith("giftcards.read"),
    input: z.strictObject({ cardId }),
    reply: cardReply,
    run: getCard,
    summary: "A gift card, or a customer's credit, with everything that happened to it",
  }),
  blockCard: write({
    path: "POST /admin/v1/gift-cards/:cardId/block",
    who: staffWith("giftcards.write"),
    input: z.strictObject({ cardId }),
    reply: cardReply,
    run: blockCard,
    logs: { kind: "gift_card" },
    summary: "Keep a card from being spent",
  }),
  unblockCard: write({
    path: "DELETE /admin/v1/gift-cards/:cardId/block",
    who: staffWith("giftcards.write"),
    input: z.strictObject({ cardId }),
    reply: cardReply,
    run: unblockCard,
    logs: { kind: "gift_card" },
    summary: "Let a blocked card be spent again",
  }),
}

/** More or less, it is as much that moves. */
export function absolute({ minor, currency }: Money): Money {
  return { minor: minor < 0n ? -minor : minor, currency }
}
