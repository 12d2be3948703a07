import { z } from "zod"
import { cardSchema } from "./replies.ts"
import { collectionPicks, collectionSorts, matchings, pickedMax } from "./rules/collections.ts"
import {
  bandSchema,
  descriptionsSchema,
  facetCodeSchema,
  idSchema,
  marketCodeSchema,
  productStateSchema,
  slugSchema,
  texts,
  titlesSchema,
  versionSchema,
  words,
} from "./schemas.ts"
import { staffMediumSchema } from "./staff_replies.ts"

const minorMax = 1_000_000_000_000

const amounts = z
  .record(z.string().regex(/^[A-Z]{3}$/), z.int().min(0).max(minorMax))
  .refine((given) => Object.keys(given).length > 0, "needs at least one currency")
  .refine((given) => Object.keys(given).length <= 20, "has too many currencies")

const conditionSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("category"), categoryId: idSchema }),
    z.strictObject({ kind: z.literal("attribute"), codes: z.array(facetCodeSchema).min(1).max(40) }),
    z.strictObject({ kind: z.literal("price_below"), amounts }),
    z.strictObject({ kind: z.literal("price_above"), amounts }),
    z.strictObject({ kind: z.literal("title"), words: words(100).min(1) }),
    z.strictObject({ kind: z.literal("age"), days: z.int().min(1).max(3_650) }),
    z.strictObject({ kind: z.literal("band"), bands: z.array(bandSchema).min(1).max(3) }),
    z.strictObject({ kind: z.literal("on_sale") }),
  ])
  .meta({ id: "CollectionCondition" })

// The rule says in words how many there may be; this only bounds what is read.
const conditions = z.array(conditionSchema).max(100)
const matching = z.enum(matchings)

export const newCollectionSchema = z.strictObject({
  titles: titlesSchema,
  picks: z.enum(collectionPicks),
  slug: slugSchema.optional(),
})

export const collectionChangesSchema = z.strictObject({
  collectionId: idSchema,
  version: versionSchema,
  titles: titlesSchema.optional(),
  descriptions: descriptionsSchema.optional(),
  pageTitles: texts(200).optional(),
  pageDescriptions: texts(500).optional(),
  slug: slugSchema.optional(),
  sort: z.enum(collectionSorts).optional(),
  isShown: z.boolean().optional(),
  matching: matching.optional(),
  conditions: conditions.optional(),
  /** Of a collection by hand, in their order. */
  productIds: z.array(idSchema).max(pickedMax).optional(),
})

export const ruleToTrySchema = z.strictObject({
  matching,
  conditions,
  market: marketCodeSchema.optional(),
})

export const ruleTriedSchema = z
  .strictObject({ count: z.int(), isExact: z.boolean(), products: z.array(cardSchema) })
  .meta({ id: "RuleTried" })

const text = z.record(z.string(), z.string())

const collectionRow = {
  id: z.string(),
  slug: z.string(),
  titles: text,
  picks: z.enum(collectionPicks),
  isShown: z.boolean(),
  /** What the shop's own market shows of it; beyond a thousand nobody counts. */
  productCount: z.int(),
  version: z.int(),
  updatedAt: z.date(),
  media: z.array(staffMediumSchema),
}

export const staffCollectionListSchema = z
  .strictObject({
    collections: z.array(z.strictObject(collectionRow).meta({ id: "StaffCollectionRow" })),
  })
  .meta({ id: "StaffCollectionList" })

export const staffCollectionSchema = z
  .strictObject({
    ...collectionRow,
    descriptions: text,
    pageTitles: text,
    pageDescriptions: text,
    sort: z.enum(collectionSorts),
    matching,
    conditions,
    products: z.array(
      z
        .strictObject({
          id: z.string(),
          titles: text,
          state: productStateSchema,
          picture: z.strictObject({ key: z.string(), sizes: z.array(z.int()) }).nullable(),
        })
        .meta({ id: "PickedProduct" }),
    ),
  })
  .meta({ id: "StaffCollection" })

export type NewCollection = z.infer<typeof newCollectionSchema>
export type CollectionChanges = z.infer<typeof collectionChangesSchema>
export type RuleToTry = z.infer<typeof ruleToTrySchema>
