import { z } from "zod"
import { promotionStates } from "../rules/promotions/states.ts"
import type { Action, Amounts, Condition } from "../rules/promotions/types.ts"
import * as given from "./schemas.ts"

// As they are given; the rules promise not to change them, which the schemas cannot say.
type Conditions = readonly Condition[]
const conditions = z.array(given.condition) as unknown as z.ZodType<Conditions, Conditions>
const action = given.action as z.ZodType<Action, Action>
const amounts = given.amounts as unknown as z.ZodType<Amounts, Amounts>

const text = z.string()
const texts = z.record(text, text)

const promotion = {
  promotionId: text,
  name: text,
  titles: texts,
  state: z.enum(promotionStates),
  priority: z.int(),
  group: text.nullable(),
  combines: z.boolean(),
  needsCode: z.boolean(),
  from: z.date().nullable(),
  until: z.date().nullable(),
  conditions,
  action,
  lineMax: amounts.nullable(),
  orderMax: amounts.nullable(),
  usesMax: z.int().nullable(),
  usesPerCustomerMax: z.int().nullable(),
  /** How often it was used, where that is limited: else nobody counts. */
  uses: z.int().nullable(),
  /** Up to 1,000; more need no exact number. */
  codesCount: z.int(),
  version: z.int(),
  createdAt: z.date(),
  updatedAt: z.date(),
}

const told = z.strictObject({
  field: text,
  code: text,
  message: text,
  values: z.record(text, z.union([text, z.int()])).optional(),
})

export const warningsReply = z.array(told.meta({ id: "PromotionWarning" }))

const titled = z.array(z.strictObject({ id: text, titles: texts }))

export const promotionReply = z
  .strictObject({
    ...promotion,
    /** What its owner should know before shoppers meet it. */
    warnings: warningsReply,
    /** What the things are called that it names. */
    names: z.strictObject({
      variants: z.array(z.strictObject({ id: text, sku: text, titles: texts })),
      products: titled,
      collections: titled,
      groups: z.array(z.strictObject({ id: text, name: text })),
    }),
  })
  .meta({ id: "Promotion" })

export const promotionListReply = z
  .strictObject({
    promotions: z.array(z.strictObject(promotion).meta({ id: "PromotionRow" })),
    next: text.nullable(),
  })
  .meta({ id: "PromotionList" })

export const movesReply = z
  .strictObject({
    moves: z.array(
      z.strictObject({
        id: text,
        fromState: z.enum(promotionStates).nullable(),
        toState: z.enum(promotionStates),
        actor: text,
        why: text.nullable(),
        at: z.date(),
      }),
    ),
    next: text.nullable(),
  })
  .meta({ id: "PromotionHistory" })

export const codesReply = z
  .strictObject({
    codes: z.array(
      z.strictObject({
        code: text,
        /** Nothing: as often as the promotion. */
        usesMax: z.int().nullable(),
        /** Orders with it, and tries that are still running. */
        uses: z.int(),
        batchId: text.nullable(),
        createdAt: z.date(),
        actor: text,
      }),
    ),
    next: text.nullable(),
  })
  .meta({ id: "PromotionCodes" })

export const batchesReply = z
  .strictObject({
    batches: z.array(
      z.strictObject({
        batchId: text,
        prefix: text,
        codesCount: z.int(),
        /** Its progress, and its file while that is kept. */
        taskId: text,
        createdAt: z.date(),
        actor: text,
      }),
    ),
    next: text.nullable(),
  })
  .meta({ id: "CodeBatches" })

export const batchOpened = z.strictObject({ taskId: text, batchId: text }).meta({ id: "CodeBatchOpened" })
