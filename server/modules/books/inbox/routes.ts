import { z } from "zod"
import { read, write } from "../../../kit/http/routes.ts"
import { moneySchema } from "../../../kit/money.ts"
import { staffWith } from "../../staff/index.ts"
import { oddityKinds, oddityStates } from "../oddities/rules.ts"
import { getMessage, listMessages, messageStates } from "./queries.ts"
import { askToReplay, replayAsked, seesPeople } from "./replay.ts"

const text = z.string()
const messageId = z.string().regex(/^evt_[0-9a-f]{32}$/, "This is not the id of a message.")

const message = z
  .strictObject({
    messageId: text,
    provider: text,
    /** The provider's own name for it. */
    eventId: text,
    kind: text,
    state: z.enum(messageStates),
    /** Why it was refused, or waits. */
    reason: text.nullable(),
    ...{ intentId: text.nullable(), orderId: text.nullable(), orderNumber: text.nullable() },
    receivedAt: z.date(),
    /** How often it was looked at once more. */
    tries: z.int(),
  })
  .meta({ id: "ProviderMessage" })

const readFields = {
  message,
  /** As it came, laid out, without what opens something; nothing once it is not kept any more. */
  body: text.nullable(),
  told: z.strictObject({
    ...{ account: text, payment: text.nullable(), amount: moneySchema.nullable() },
    ...{ at: z.date(), dispute: text.nullable() },
  }),
  /** The payment as it is now. */
  payment: z
    .strictObject({ state: text, amount: moneySchema, captured: moneySchema, refunded: moneySchema })
    .nullable(),
  oddity: z
    .strictObject({ oddityId: text, kind: z.enum(oddityKinds), state: z.enum(oddityStates) })
    .nullable(),
}

const replayed = z.enum(["taken", "parked", "refused", "known", "passed"])

export const inboxRoutes = {
  listMessages: read({
    path: "GET /admin/v1/provider-messages",
    who: staffWith("payments.read"),
    input: z.strictObject({
      provider: z
        .string()
        .regex(/^[a-z][a-z0-9_]{0,39}$/, "There is no such provider.")
        .optional(),
      state: z.enum(messageStates).optional(),
      /** The provider's name for a message, the id of a payment, or the number of an order. */
      q: z.string().trim().min(1).max(200).optional(),
      after: messageId.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z
      .strictObject({ messages: z.array(message), next: text.nullable() })
      .meta({ id: "ProviderMessages" }),
    run: listMessages,
    summary: "The signed messages of payment providers and what came of each, the newest first",
  }),
  getMessage: read({
    path: "GET /admin/v1/provider-messages/:messageId",
    who: staffWith("payments.read"),
    input: z.strictObject({ messageId }),
    reply: z.strictObject(readFields).meta({ id: "ProviderMessageRead" }),
    run: (db, { messageId, holder }) => getMessage(db, { messageId, seesPeople: seesPeople(holder) }),
    summary: "One message of a payment provider as it came, without secrets, and what came of it",
  }),
  replayMessage: write({
    path: "POST /admin/v1/provider-messages/:messageId/replay",
    who: staffWith("payments.oddities"),
    input: z.strictObject({ messageId }),
    /** `heard`: what was made of it this time; `passed` where it says nothing that a shop has to know. */
    reply: z.strictObject({ ...readFields, heard: replayed }).meta({ id: "ReplayedMessage" }),
    run: askToReplay,
    next: replayAsked,
    logs: { kind: "provider_message" },
    summary: "Hear a message of a payment provider once more, as if it had just come",
  }),
}
