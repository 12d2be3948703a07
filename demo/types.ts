/** What a shopper reads, in the two languages of the demo shop. */
export type Both = { en: string; de: string }

export type Reach = "parcel" | "file" | "appointment" | "counter"

/** German law taxes food, plants and books at the reduced rate. */
export type TaxClass = "standard" | "reduced"

export type AttributeCode = "origin" | "material" | "diet" | "light" | "format"

export type OptionCode =
  | "amount"
  | "color"
  | "wood"
  | "scent"
  | "flavor"
  | "size"
  | "grind"
  | "ruling"
  | "milk"

export type DemoOption = { code: OptionCode; label: Both; values: { code: string; label: Both }[] }

export type DemoPicture = { file: string; alt: Both }

/** Units on the shelf of the shop and in the warehouse. */
export type DemoStock = { shop: number; warehouse: number }

export type DemoVariant = {
  sku: string
  /** One value for each option of the product. */
  options: Record<string, string>
  priceMinor: number
  compareAtMinor: number | null
  weightGrams: number
  /** Without it the variant is made or sent on demand, and no units are counted. */
  stock: DemoStock | null
  /** Index into the product's pictures. */
  picture: number
}

export type DemoProduct = {
  slug: string
  category: string
  reach: Reach
  tax: TaxClass
  title: Both
  summary: Both
  description: Both
  maker: string
  /** Attribute code to value codes; the words for both are in words.ts. */
  attributes: Partial<Record<AttributeCode, string[]>>
  options: DemoOption[]
  variants: DemoVariant[]
  pictures: DemoPicture[]
  popularity: number
  addedDaysAgo: number
  /** The file in demo/files that the buyer receives. */
  file: DemoFile | null
  isGiftCard: boolean
}

export type DemoFile = { name: string; contentType: string }

export type DemoCategory = { slug: string; title: Both; summary: Both; picture: DemoPicture }

export type DemoPage = {
  slug: string
  kind: "page" | "imprint" | "privacy" | "terms" | "returns"
  title: Both
  markdown: Both
}

/** Where something goes for a price: steps by weight, or one price where there is one step. */
export type DemoZone = {
  name: string
  countries: string[]
  postalCodes: string[]
  steps: { upToGrams: number; priceMinor: number }[]
  freeFromMinor: number | null
  /** On top, because it is hard to reach. */
  surchargeMinor: number | null
}

export type DemoDelivery = {
  code: string
  kind: "ship" | "pickup"
  title: Both
  reaches: Reach[]
  zones: DemoZone[]
  weightGramsMax: number | null
  /** Days that count, from leaving to arriving. */
  daysMin: number
  daysMax: number
  /** Orders until this time of a day that counts leave on it. */
  cutOff: string
  /** Monday is 1. */
  weekdays: number[]
}
