import { z } from "zod"
import { says } from "../../../kit/http/field_errors.ts"
import { codePattern, plainCode } from "../rules/promotions/codes.ts"
import { promotionStates } from "../rules/promotions/states.ts"
import type { Action, Condition, Promotion } from "../rules/promotions/types.ts"
import { marketCode, variantId } from "../schemas.ts"

const listMax = 500
const quantityMax = 9_999
const tiersMax = 20
const partsMax = 10
const conditionsMax = 20
const currenciesMax = 50
const minorMax = 1_000_000_000_000
const countMax = 1_000_000_000

const id = (prefixes: string) =>
  z.string().regex(new RegExp(`^(?:${prefixes})_[0-9a-z]{1,60}$`), "This is not an id of that kind.")

export const promotionId = id("prm")
export const batchId = id("pcb")
export const version = z.int().min(1).max(2_147_483_647)

const oneLine = (charactersMax: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(charactersMax)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, says("one_line", "Please write this on one line."))

const distinct = <Item extends z.ZodType>(item: Item, countMost = listMax) =>
  z
    .array(item)
    .max(countMost)
    .refine((given) => new Set(given).size === given.length, says("twice", "Please name each once."))

const things = {
  variantIds: z.exactOptional(distinct(variantId)),
  productIds: z.exactOptional(distinct(id("prd"))),
  collectionIds: z.exactOptional(distinct(id("col|cat"))),
}

export const items = z
  .strictObject({
    ...things,
    without: z.exactOptional(z.strictObject(things)),
    fullPriceOnly: z.exactOptional(z.boolean()),
  })
  .meta({ id: "PromotionItems" })

// What contradicts itself is told field by field by a rule; here is only what a program can hold.
export const amounts = z
  .array(
    z.strictObject({
      minor: z.int().min(-minorMax).max(minorMax),
      currency: z.string().regex(/^[A-Z]{3}$/, says("currency", "Write the currency like EUR.")),
    }),
  )
  .max(currenciesMax)

const quantity = z.int().min(1).max(quantityMax)
const ratePpm = z.int().min(1).max(1_000_000)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, says("time", "Write the time like 14:30."))

export const condition = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("items"), items, quantityMin: quantity }),
    z.strictObject({ kind: z.literal("subtotal"), items, amounts }),
    z.strictObject({ kind: z.literal("groups"), groupIds: distinct(id("cgr")).min(1) }),
    z.strictObject({ kind: z.literal("markets"), marketCodes: distinct(marketCode).min(1) }),
    z.strictObject({ kind: z.literal("first_order") }),
    z.strictObject({
      kind: z.literal("hours"),
      weekdays: distinct(z.int().min(1).max(7), 7),
      from: clock,
      until: clock,
      timeZone: z.string().min(1).max(60),
    }),
  ])
  .meta({ id: "PromotionCondition" })

const tier = z.strictObject({
  from: amounts,
  gives: z.union([z.strictObject({ ratePpm }), z.strictObject({ amounts })]),
})

export const action = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("percentage"), items, ratePpm }),
    z.strictObject({ kind: z.literal("amount"), items, amounts, per: z.enum(["unit", "order"]) }),
    z.strictObject({ kind: z.literal("fixed_price"), items, amounts }),
    z.strictObject({
      kind: z.literal("buy_get"),
      buy: items,
      buyQuantity: quantity,
      get: items,
      getQuantity: quantity,
      ratePpm,
      sameItem: z.boolean(),
      timesMax: quantity.nullable(),
    }),
    z.strictObject({ kind: z.literal("tiers"), items, tiers: z.array(tier).min(1).max(tiersMax) }),
    z.strictObject({
      kind: z.literal("delivery"),
      ratePpm,
      methodCodes: z.exactOptional(distinct(z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/)).min(1)),
    }),
    z.strictObject({ kind: z.literal("gift"), variantId, quantity }),
    z.strictObject({
      kind: z.literal("bundle"),
      parts: z.array(z.strictObject({ items, quantity })).min(1).max(partsMax),
      amounts,
      timesMax: quantity.nullable(),
    }),
  ])
  .meta({ id: "PromotionAction" })

export const actionKinds = [
  "percentage",
  "amount",
  "fixed_price",
  "buy_get",
  "tiers",
  "delivery",
  "gift",
  "bundle",
] as const satisfies readonly Action["kind"][]

const locale = z
  .string()
  .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, says("language", "Write the language like en or de-AT."))

const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .nullable()

const usesMax = z.int().min(1).max(countMax).nullable()

/** What somebody writes of a promotion; what is left out is as usual. */
export const promotionFields = {
  name: oneLine(200),
  titles: z
    .record(locale, oneLine(200))
    .refine(
      (given) => Object.keys(given).length <= 20,
      says("languages", "Please give between 1 and 20 languages."),
    ),
  priority: z.int().min(1).max(1_000),
  group: oneLine(60).nullable(),
  combines: z.boolean(),
  needsCode: z.boolean(),
  from: instant,
  until: instant,
  conditions: z.array(condition).max(conditionsMax),
  action,
  lineMax: amounts.nullable(),
  orderMax: amounts.nullable(),
  usesMax,
  usesPerCustomerMax: usesMax,
}

export const promotionDraft = z.strictObject({
  ...promotionFields,
  titles: promotionFields.titles.default({}),
  priority: promotionFields.priority.default(100),
  group: promotionFields.group.default(null),
  combines: promotionFields.combines.default(true),
  needsCode: promotionFields.needsCode.default(false),
  from: promotionFields.from.default(null),
  until: promotionFields.until.default(null),
  conditions: promotionFields.conditions.default([]),
  lineMax: promotionFields.lineMax.default(null),
  orderMax: promotionFields.orderMax.default(null),
  usesMax: usesMax.default(null),
  usesPerCustomerMax: usesMax.default(null),
})

export const promotionChanges = z.strictObject({
  promotionId,
  version,
  ...z.object(promotionFields).partial().shape,
})

/** As it is typed; kept in capital letters. */
export const code = z
  .string()
  .max(200)
  .transform(plainCode)
  .refine(
    (given) => codePattern.test(given),
    says("promotion_code", "Please write the code with letters, digits and dashes, like SPRING-25."),
  )

export const why = oneLine(500)

export const newCode = z.strictObject({ promotionId, code, usesMax: usesMax.default(null) })

export const batchCodesMax = 100_000

export const newBatch = z.strictObject({
  promotionId,
  count: z.int().min(1).max(batchCodesMax),
  prefix: z
    .string()
    .max(60)
    .transform((given) => given.trim().toUpperCase())
    .refine(
      (given) => /^[A-Z0-9]{0,20}$/.test(given),
      says("code_prefix", "Please write what the codes begin with in at most 20 letters and digits."),
    )
    .default(""),
})

export const page = {
  after: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
}

export const listOfPromotions = z.strictObject({
  state: z.enum(promotionStates).optional(),
  kind: z.enum(actionKinds).optional(),
  /** The promotion that this code opens. */
  code: z.string().max(200).transform(plainCode).optional(),
  /** How the name begins. */
  q: z.string().max(100).optional(),
  ...page,
})

export const listOfCodes = z.strictObject({
  promotionId,
  /** How the code begins. */
  q: z.string().max(60).transform(plainCode).optional(),
  batchId: batchId.optional(),
  ...page,
})

type AsChecked = Pick<Promotion, "conditions" | "action" | "lineMax" | "orderMax">
export type PromotionDraft = Omit<z.output<typeof promotionDraft>, keyof AsChecked> & AsChecked
export type PromotionChanges = z.output<typeof promotionChanges>

// The schemas say what the rules know, no more and no less.
type Same<One, Other> = [One] extends [Other] ? true : never
export const conditionsAreKnown: Same<z.output<typeof condition>, Condition> = true
export const actionsAreKnown: Same<z.output<typeof action>, Action> = true
