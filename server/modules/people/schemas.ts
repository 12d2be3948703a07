import { z } from "zod"
import { moneySchema } from "../../kit/money.ts"

/** An account, or an order that a guest placed: it stands for the guest in a link. */
export const customerId = z
  .string()
  .regex(/^(?:cus|ord)_[0-9a-f]{32}$/, "This is neither the id of an account nor of an order.")

const text = z.string()
const when = z.date()
const kind = z.enum(["account", "guest"])

const yesOrNo = z.enum(["yes", "no"]).transform((word) => word === "yes")

export const filters = z.strictObject({
  q: z.string().trim().max(200).optional(),
  confirmed: yesOrNo.optional(),
  consent: yesOrNo.optional(),
  ordered: yesOrNo.optional(),
  since: z.iso
    .datetime({ offset: true })
    .transform((given) => new Date(given))
    .optional(),
})

export const listInput = filters.extend({
  kind: kind.optional(),
  /** Of accounts; guests come by their newest order. */
  sort: z.enum(["newest", "oldest", "name"]).default("newest"),
  after: customerId.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const listReply = z
  .strictObject({
    people: z.array(
      z
        .strictObject({
          customerId: text,
          kind,
          email: text,
          name: text.nullable(),
          phone: text.nullable(),
          confirmedAt: when.nullable(),
          marketingConsent: z.boolean(),
          /** Counted up to 1,000. */
          orderCount: z.int(),
          lastOrderAt: when.nullable(),
          since: when,
        })
        .meta({ id: "PersonSummary" }),
    ),
    next: text.nullable(),
    /** A search shows the first that fit; there are more. */
    more: z.boolean(),
  })
  .meta({ id: "PeoplePage" })

const address = z.object({
  id: text,
  name: text,
  line1: text,
  line2: text.optional(),
  postalCode: text,
  city: text,
  region: text.optional(),
  country: text,
  phone: text.optional(),
  preferred: z.boolean(),
})

export const note = z.strictObject({ noteId: text, text, actor: text, at: when }).meta({ id: "PersonNote" })

export const notesReply = z.strictObject({ notes: z.array(note) }).meta({ id: "PersonNotes" })

const did = { at: when, actor: text.nullable() }

const happened = z
  .discriminatedUnion("kind", [
    z.strictObject({ ...did, kind: z.enum(["registered", "confirmed", "noted"]) }),
    z.strictObject({ ...did, kind: z.enum(["consented", "objected"]), why: text.nullable() }),
    z.strictObject({ ...did, kind: z.literal("ordered"), orderId: text, number: text, total: moneySchema }),
    z.strictObject({ ...did, kind: z.literal("desk"), route: text }),
  ])
  .meta({ id: "PersonHappening" })

export const personReply = z
  .strictObject({
    customerId: text,
    kind,
    email: text,
    name: text.nullable(),
    phone: text.nullable(),
    locale: text.nullable(),
    confirmedAt: when.nullable(),
    marketingConsent: z.boolean(),
    since: when.nullable(),
    addresses: z.array(address),
    consents: z.array(z.strictObject({ consent: z.boolean(), actor: text, why: text.nullable(), at: when })),
    sessions: z.strictObject({ count: z.int(), seenAt: when.nullable() }),
    spent: z.array(moneySchema),
    noMailBecause: text.nullable(),
    unconfirmedAccountId: text.nullable(),
    notes: z.array(note),
    timeline: z.array(happened),
  })
  .meta({ id: "Person" })

export const erasureReply = z
  .strictObject({
    /** Counted up to 1,000 of each kind. */
    things: z.array(
      z.strictObject({
        kind: z.enum([
          "suppression",
          "mail",
          "cart",
          "attempt",
          "pay_link",
          "note",
          "import_row",
          "order",
          "account",
        ]),
        count: z.int(),
      }),
    ),
    openOrders: z.array(z.strictObject({ orderId: text, number: text })),
    isPaying: z.boolean(),
    /** Store credit that nobody can spend afterwards. */
    credits: z.array(moneySchema),
    /** Gift cards they bought that wait for their day, and are not mailed afterwards. */
    lettersWaiting: z.int(),
  })
  .meta({ id: "Erasure" })

export const taskReply = z.strictObject({ taskId: text }).meta({ id: "OpenedTask" })
