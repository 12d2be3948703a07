import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"
import { colorPattern, fontLengthMax, fontPattern, type Look, radiusPxMax } from "./look.ts"
import {
  deliveryTaxes,
  markdownBytesMax,
  obstacles,
  pageKinds,
  roundingModes,
  roundings,
  taxDisplays,
} from "./rules.ts"

export const versionSchema = z.int().min(1).max(2_147_483_647)
export const localeSchema = z
  .string()
  .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, says("language", "Write the language like en or de-AT."))
export const marketCodeSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,19}$/,
    says("code", "Write the code with small letters, digits and dashes, like eu or us-west."),
  )
export const slugSchema = z
  .string()
  .max(120)
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    says("slug", "Write the address with small letters, digits and dashes, like about-us."),
  )
export const pageIdSchema = z.string().regex(/^pag_[0-9a-z]{1,60}$/)

const line = (lengthMax: number) =>
  z
    .string()
    .max(lengthMax)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, says("one_line", "Please write this on one line."))
    .trim()

const textsOf = (words: z.ZodString, languagesMin: 0 | 1) =>
  z.record(localeSchema, words).refine(
    (given) => {
      const count = Object.keys(given).length
      return count >= languagesMin && count <= 20
    },
    says("languages", "Please give between 1 and 20 languages."),
  )

const titles = textsOf(line(200), 1)
const textsReply = z.record(z.string(), z.string())

// PostgreSQL keeps no text with a NUL in it.
const markdown = textsOf(
  z
    .string()
    .max(markdownBytesMax, `A page has at most ${markdownBytesMax / 1000} kB.`)
    .refine(
      (text) => Buffer.byteLength(text) <= markdownBytesMax,
      `A page has at most ${markdownBytesMax / 1000} kB.`,
    )
    .refine((text) => !text.includes("\0"), says("character", "Please leave out the NUL character.")),
  0,
)

const email = z
  .string()
  .max(254)
  .trim()
  .toLowerCase()
  .regex(
    /^$|^[^\s@<>"(),:;[\]\\\p{Cc}]+@(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9]$/u,
    "This does not look like a mail address.",
  )

export const shopChangesSchema = z.strictObject({
  version: versionSchema,
  name: line(100).min(1, says("name", "Please give the shop a name.")).optional(),
  legalName: line(200).optional(),
  email: email.optional(),
  phone: line(40).min(1).nullable().optional(),
  addressLines: z.array(line(120).min(1)).max(8).optional(),
  defaultLocale: localeSchema.optional(),
  locales: z
    .array(localeSchema)
    .min(1)
    .max(20)
    .refine((given) => new Set(given).size === given.length, says("twice", "Please name each language once."))
    .optional(),
  defaultMarket: marketCodeSchema.optional(),
})

const color = z.string().toLowerCase().regex(colorPattern, says("color", "Write the color like #1f5b46."))
const font = z
  .string()
  .max(fontLengthMax)
  .trim()
  .regex(
    fontPattern,
    says(
      "fonts",
      "Write the names of fonts with commas between them and without quotes, like Inter, sans-serif.",
    ),
  )

const lookFields = {
  colorPrimary: color,
  colorOnPrimary: color,
  colorAccent: color,
  colorBackground: color,
  colorSurface: color,
  colorText: color,
  colorMuted: color,
  fontHeading: font,
  fontBody: font,
  radiusPx: z.int().min(0).max(radiusPxMax),
} satisfies Record<keyof Look, z.ZodType>

export const lookChangesSchema = z.strictObject({
  ...z.object(lookFields).partial().shape,
  version: versionSchema,
})

const href = z
  .string()
  .max(500)
  .regex(
    /^(?:\/(?![/\\])|https?:\/\/[^/\s\\])[^\s\\\p{Cc}\p{Cf}]*$/u,
    "A link leads to a page of the shop, like /pages/about, or to a web address.",
  )

const navigationLink = z.strictObject({ place: z.enum(["header", "footer"]), titles, href })

export const navigationSchema = z.strictObject({
  version: versionSchema,
  navigation: z.array(navigationLink).max(50),
})

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" })
const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, says("country", "Write the country like DE."))
  .refine((code) => /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined, "There is no such country.")
const currencies = new Set(Intl.supportedValuesOf("currency"))

const marketFields = {
  titles,
  countries: z
    .array(countryCode)
    .min(1)
    .max(250)
    .refine((given) => new Set(given).size === given.length, says("twice", "Please name each country once.")),
  taxDisplay: z.enum(taxDisplays),
  rounding: z.enum(roundings),
  roundingMode: z.enum(roundingModes),
  deliveryTax: z.enum(deliveryTaxes),
  cashStepMinor: z.int().min(2).max(10_000).nullable(),
  defaultLocale: localeSchema,
  position: z.int().min(0).max(100_000),
  isOpen: z.boolean(),
}

export const newMarketSchema = z.strictObject({
  ...marketFields,
  code: marketCodeSchema,
  currency: z
    .string()
    .max(3, says("currency", "Write the currency like EUR."))
    .refine((code) => currencies.has(code), says("currency", "Write the currency like EUR.")),
  rounding: marketFields.rounding.default("line"),
  roundingMode: marketFields.roundingMode.default("half_up"),
  deliveryTax: marketFields.deliveryTax.default("leading"),
  cashStepMinor: marketFields.cashStepMinor.default(null),
  position: marketFields.position.default(0),
  isOpen: marketFields.isOpen.default(true),
})

export const marketChangesSchema = z.strictObject({
  ...z.object(marketFields).partial().shape,
  marketCode: marketCodeSchema,
  version: versionSchema,
})

export const newPageSchema = z.strictObject({
  slug: slugSchema.optional(),
  kind: z.enum(pageKinds).default("page"),
  titles,
  markdown: markdown.default({}),
})

export const pageChangesSchema = z.strictObject({
  pageId: pageIdSchema,
  version: versionSchema,
  slug: slugSchema.optional(),
  kind: z.enum(pageKinds).optional(),
  titles: titles.optional(),
  markdown: markdown.optional(),
})

export type ShopChanges = z.infer<typeof shopChangesSchema>
export type NewMarket = z.input<typeof newMarketSchema>
export type MarketChanges = z.infer<typeof marketChangesSchema>
export type NewPage = z.input<typeof newPageSchema>
export type PageChanges = z.infer<typeof pageChangesSchema>

const lookReply = z
  .strictObject({
    colorPrimary: z.string(),
    colorOnPrimary: z.string(),
    colorAccent: z.string(),
    colorBackground: z.string(),
    colorSurface: z.string(),
    colorText: z.string(),
    colorMuted: z.string(),
    fontHeading: z.string(),
    fontBody: z.string(),
    radiusPx: z.int(),
  } satisfies Record<keyof Look, z.ZodType>)
  .meta({ id: "Look" })

// What the program has words for; a shop speaks some of it.
const knownLocales = z.array(z.string())

const linkReply = z
  .strictObject({ place: z.enum(["header", "footer"]), titles: textsReply, href: z.string() })
  .meta({ id: "NavigationLink" })

const shopFacts = {
  name: z.string(),
  legalName: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  addressLines: z.array(z.string()),
  url: z.string(),
  logoFile: z.string().nullable(),
  look: lookReply,
  defaultLocale: z.string(),
  locales: z.array(z.string()),
  defaultMarket: z.string(),
  live: z.boolean(),
  demo: z.boolean(),
  navigation: z.array(linkReply),
}

export const shopReply = z
  .strictObject({ ...shopFacts, knownLocales, version: z.int(), updatedAt: z.date() })
  .meta({ id: "ShopSettings" })

const marketFacts = {
  code: z.string(),
  titles: textsReply,
  currency: z.string(),
  countries: z.array(z.string()),
  taxDisplay: z.enum(taxDisplays),
  rounding: z.enum(roundings),
  roundingMode: z.enum(roundingModes),
  deliveryTax: z.enum(deliveryTaxes),
  cashStepMinor: z.int().nullable(),
  defaultLocale: z.string(),
  isDefault: z.boolean(),
}

export const marketReply = z
  .strictObject({
    ...marketFacts,
    isOpen: z.boolean(),
    position: z.int(),
    version: z.int(),
    updatedAt: z.date(),
  })
  .meta({ id: "MarketSettings" })

export const marketListReply = z
  .strictObject({ markets: z.array(marketReply) })
  .meta({ id: "MarketSettingsList" })

const pageFacts = { id: z.string(), slug: z.string(), kind: z.enum(pageKinds), titles: textsReply }

export const pageReply = z
  .strictObject({
    ...pageFacts,
    markdown: textsReply,
    version: z.int(),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: "PageSettings" })

export const pageListReply = z
  .strictObject({ pages: z.array(z.strictObject({ ...pageFacts, version: z.int(), updatedAt: z.date() })) })
  .meta({ id: "PageSettingsList" })

export const readinessReply = z
  .strictObject({ live: z.boolean(), missing: z.array(z.enum(obstacles)) })
  .meta({ id: "ShopReadiness" })

export const publicShopReply = z
  .strictObject({
    ...shopFacts,
    markets: z.array(z.strictObject(marketFacts).meta({ id: "Market" })),
    pages: z.array(
      z
        .strictObject({ slug: z.string(), kind: z.enum(pageKinds), titles: textsReply })
        .meta({ id: "PageLink" }),
    ),
  })
  .meta({ id: "Shop" })

export const publicPageReply = z
  .strictObject({
    slug: z.string(),
    kind: z.enum(pageKinds),
    titles: textsReply,
    html: textsReply,
    updatedAt: z.date(),
  })
  .meta({ id: "Page" })
