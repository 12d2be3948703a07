import { z } from "zod"
import { isTimeZone } from "../../kit/clock.ts"
import { says } from "../../kit/http/field_errors.ts"
import { emailOrNone } from "../../kit/mail_address.ts"
import { colorPattern, fontLengthMax, fontPattern, type Look, radiusPxMax } from "./look.ts"
import { marketFacts } from "./market_schemas.ts"
import { markdownBytesMax, obstacles, pageKinds } from "./rules.ts"
import {
  line,
  localeSchema,
  marketCodeSchema,
  slugSchema,
  textsOf,
  textsReply,
  titles,
  versionSchema,
} from "./words.ts"

export const pageIdSchema = z.string().regex(/^pag_[0-9a-z]{1,60}$/)

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

/** A place of the world whose clock is known, like Europe/Berlin. */
const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, says("time_zone", "Write a time zone like Europe/Berlin."))

export const shopChangesSchema = z.strictObject({
  version: versionSchema,
  name: line(100).min(1, says("name", "Please give the shop a name.")).optional(),
  legalName: line(200).optional(),
  email: emailOrNone.optional(),
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
  timeZone: timeZone.optional(),
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
    /^(?:\/|(?:\/|https?:\/\/)[^/\s\\\p{Cc}\p{Cf}][^\s\\\p{Cc}\p{Cf}]*)$/u,
    "A link leads to a page of the shop, like /pages/about, or to a web address.",
  )

const navigationLink = z.strictObject({ place: z.enum(["header", "footer"]), titles, href })

export const navigationSchema = z.strictObject({
  version: versionSchema,
  navigation: z.array(navigationLink).max(50),
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
  timeZone: z.string(),
  live: z.boolean(),
  demo: z.boolean(),
  navigation: z.array(linkReply),
}

export const shopReply = z
  .strictObject({ ...shopFacts, knownLocales, version: z.int(), updatedAt: z.date() })
  .meta({ id: "ShopSettings" })

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
