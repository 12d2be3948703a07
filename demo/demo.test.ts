import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { newCategorySchema, newProductSchema } from "../server/modules/catalog/index.ts"
import {
  contrast,
  lookChangesSchema,
  navigationSchema,
  newPageSchema,
  shopChangesSchema,
} from "../server/modules/settings/index.ts"
import { categories } from "./categories.ts"
import { pages } from "./pages.ts"
import { products } from "./products/index.ts"
import { deliveries, look, market, navigation, shop, transferFacts } from "./shop.ts"
import type { Both, DemoProduct, DemoVariant } from "./types.ts"
import { attributes } from "./words.ts"

const here = fileURLToPath(new URL(".", import.meta.url))
const variants = products.flatMap((product) => product.variants.map((variant) => ({ product, variant })))
const pictures = [
  ...products.flatMap((product) => product.pictures),
  ...categories.map((category) => category.picture),
]

/** What does not hold, by the name of the product: an empty list is what every test wants. */
const wrong = (isRight: (product: DemoProduct) => boolean) =>
  products.filter((product) => !isRight(product)).map(({ slug }) => slug)
const wrongVariants = (isRight: (variant: DemoVariant, product: DemoProduct) => boolean) =>
  variants.filter(({ product, variant }) => !isRight(variant, product)).map(({ variant }) => variant.sku)

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}

function sentencesIn(text: string): number {
  return text.split(/[.!?](?:\s|$)/).filter((sentence) => sentence.trim() !== "").length
}

test("the demo shop has eight categories and 55 to 70 products", () => {
  expect(categories.length).toBe(8)
  expect(products.length).toBeGreaterThanOrEqual(55)
  expect(products.length).toBeLessThanOrEqual(70)
  const sizes = categories.map(({ slug }) => products.filter(({ category }) => category === slug).length)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(products.length)
})

test("no two products share an address, and no two variants an SKU", () => {
  expect(repeated(products.map(({ slug }) => slug))).toEqual([])
  expect(repeated(variants.map(({ variant }) => variant.sku))).toEqual([])
  expect(wrongVariants(({ sku }) => /^FF-[A-Z0-9-]+$/.test(sku))).toEqual([])
})

test("everything is said in both languages, and not twice in the same one", () => {
  const isBoth = ({ en, de }: Both) => en.trim().length > 1 && de.trim().length > 1
  const isTranslated = (text: Both) => isBoth(text) && text.en !== text.de
  expect(wrong(({ title }) => isBoth(title))).toEqual([])
  expect(wrong(({ summary, description }) => isTranslated(summary) && isTranslated(description))).toEqual([])
  expect(wrong((product) => product.pictures.every(({ alt }) => isTranslated(alt)))).toEqual([])
  expect(
    wrong(({ options }) =>
      options.every(({ label, values }) => isBoth(label) && values.every((value) => isBoth(value.label))),
    ),
  ).toEqual([])
  expect(
    categories.every(({ title, summary, picture }) => [title, summary, picture.alt].every(isTranslated)),
  ).toBe(true)
  expect(pages.every(({ title, markdown }) => isTranslated(title) && isTranslated(markdown))).toBe(true)
})

test("a description is two to five sentences of plain prose, a summary one line", () => {
  const texts = ({ description }: DemoProduct) => [description.en, description.de]
  expect(
    wrong((product) => texts(product).every((text) => sentencesIn(text) >= 2 && sentencesIn(text) <= 5)),
  ).toEqual([])
  expect(wrong((product) => texts(product).every((text) => !/[*_#`[\]<>\n]/.test(text)))).toEqual([])
  expect(wrong(({ summary }) => [summary.en, summary.de].every((text) => text.length <= 90))).toEqual([])
})

test("prices are sane, and a price before is higher", () => {
  expect(
    wrongVariants(
      ({ priceMinor }) => Number.isInteger(priceMinor) && priceMinor >= 200 && priceMinor <= 20_000,
    ),
  ).toEqual([])
  expect(
    wrongVariants(({ priceMinor, compareAtMinor }) => compareAtMinor === null || compareAtMinor > priceMinor),
  ).toEqual([])
  expect(variants.filter(({ variant }) => variant.compareAtMinor !== null).length).toBeGreaterThanOrEqual(8)
})

test("what travels has a weight that a parcel can carry, and what is sent as a file has none", () => {
  expect(
    wrongVariants(
      ({ weightGrams }, { reach }) => reach !== "parcel" || (weightGrams > 0 && weightGrams < 10_000),
    ),
  ).toEqual([])
  expect(
    wrongVariants(
      ({ weightGrams }, { reach }) => reach === "parcel" || reach === "counter" || weightGrams === 0,
    ),
  ).toEqual([])
})

test("goods are counted at two places, some are few and some are gone; files and appointments are not counted", () => {
  const unitsOf = ({ stock }: DemoVariant) =>
    stock ? stock.shop + stock.warehouse : Number.POSITIVE_INFINITY
  expect(
    wrongVariants(({ stock }, { reach }) => reach === "counter" || (stock !== null) === (reach === "parcel")),
  ).toEqual([])
  expect(variants.filter(({ variant }) => unitsOf(variant) === 0).length).toBeGreaterThanOrEqual(1)
  expect(
    variants.filter(({ variant }) => unitsOf(variant) > 0 && unitsOf(variant) <= 5).length,
  ).toBeGreaterThanOrEqual(4)
  // Nothing of the warehouse can be drunk at the counter.
  expect(
    wrongVariants(({ stock }, { reach }) => reach !== "counter" || !stock || stock.warehouse === 0),
  ).toEqual([])
})

test("every variant chooses one value of every option, and no two the same", () => {
  expect(
    wrongVariants(({ options }, product) => {
      const isWhole = Object.keys(options).length === product.options.length
      return (
        isWhole &&
        product.options.every(({ code, values }) => values.some((value) => value.code === options[code]))
      )
    }),
  ).toEqual([])
  expect(
    wrong((product) => repeated(product.variants.map(({ options }) => JSON.stringify(options))).length === 0),
  ).toEqual([])
  expect(wrongVariants(({ picture }, product) => product.pictures[picture] !== undefined)).toEqual([])
})

test("every attribute of a product has words", () => {
  const isKnown = ([code, values]: [string, string[]]) => {
    const attribute = attributes[code as keyof typeof attributes]
    return values.length > 0 && values.every((value) => attribute.values[value] !== undefined)
  }
  expect(wrong((product) => Object.entries(product.attributes).every(isKnown))).toEqual([])
  expect(wrong((product) => Object.keys(product.attributes).length > 0)).toEqual([])
})

test("every picture is there in three sizes, is small, and is used", async () => {
  const folder = join(here, "pictures")
  const drawn = readdirSync(folder).filter((name) => name.endsWith(".webp"))
  expect([...new Set(pictures.map(({ file }) => file))].sort()).toEqual(drawn.sort())
  expect(drawn.filter((file) => statSync(join(folder, file)).size > 45_000)).toEqual([])
  for (const width of ["320", "640"]) expect(readdirSync(join(folder, width)).sort()).toEqual(drawn)
  const { drawings } = (await import("./drawing/list.mjs" as string)) as { drawings: object }
  expect(
    Object.keys(drawings)
      .map((name) => `${name}.webp`)
      .sort(),
  ).toEqual(drawn)
})

test("every product to download has a real file", () => {
  expect(
    wrong(({ reach, file, isGiftCard }) => (reach === "file") === (file !== null || isGiftCard)),
  ).toEqual([])
  const sold = products.flatMap(({ file }) => (file ? [file] : []))
  expect(sold.map(({ name }) => name).sort()).toEqual(readdirSync(join(here, "files")).sort())
  const beginnings = { "application/pdf": "%PDF-1.7", "application/zip": "PK\u0003\u0004" }
  for (const { name, contentType } of sold) {
    const bytes = readFileSync(join(here, "files", name))
    const beginning = beginnings[contentType as keyof typeof beginnings]
    expect(bytes.toString("latin1", 0, beginning.length)).toBe(beginning)
    expect(bytes.length).toBeLessThan(500_000)
  }
})

test("products came in over the last year", () => {
  const days = products.map(({ addedDaysAgo }) => addedDaysAgo)
  expect(Math.min(...days)).toBeGreaterThan(0)
  expect(Math.max(...days)).toBeLessThan(365)
  expect(days.filter((day) => day <= 30).length).toBeGreaterThanOrEqual(5)
})

test("the edge would take every product, category, page and setting as they are", () => {
  for (const product of products) {
    const { slug, reach, title, summary, description, maker, popularity } = product
    const texts = { titles: title, summaries: summary, descriptions: description }
    const choices = product.options.map(({ code, label, values }) => ({
      code,
      titles: label,
      values: values.map((value) => ({ code: value.code, titles: value.label })),
    }))
    const rows = product.variants.map(({ sku, options, weightGrams }) => ({ sku, options, weightGrams }))
    newProductSchema.parse({ slug, reach, maker, popularity, ...texts, options: choices, variants: rows })
  }
  for (const { slug, title, summary } of categories) {
    newCategorySchema.parse({ slug, titles: title, descriptions: summary })
  }
  for (const { slug, kind, title, markdown } of pages)
    newPageSchema.parse({ slug, kind, titles: title, markdown })
  shopChangesSchema.parse({ version: 1, ...shop })
  lookChangesSchema.parse({ version: 1, ...look })
  navigationSchema.parse({ version: 1, navigation })
})

test("its colors can be read, its links lead somewhere, and its legal pages say that they are a demo", () => {
  for (const ground of [look.colorBackground, look.colorSurface]) {
    for (const text of [look.colorText, look.colorMuted, look.colorPrimary]) {
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
    }
  }
  expect(contrast(look.colorOnPrimary, look.colorPrimary)).toBeGreaterThanOrEqual(4.5)
  const paths = pages.map(({ slug }) => `/pages/${slug}`)
  expect(navigation.filter(({ href }) => !paths.includes(href))).toEqual([])
  const links = pages.flatMap(({ markdown }) => [
    ...`${markdown.en}${markdown.de}`.matchAll(/\]\((\/[^)]*)\)/g),
  ])
  expect(links.filter(([, path = ""]) => !paths.includes(path))).toEqual([])
  expect(pages.map(({ kind }) => kind).sort()).toEqual([
    "imprint",
    "page",
    "page",
    "page",
    "page",
    "privacy",
    "returns",
    "terms",
  ])
  const read = pages.filter(({ slug }) => slug !== "home")
  expect(read.every(({ markdown }) => /demo text/.test(markdown.en) && /Demo-Text/.test(markdown.de))).toBe(
    true,
  )
})

test("its bank account is no account, and everything that is carried has a way to the buyer", () => {
  const iban = transferFacts.find(({ label }) => label.en === "IBAN")?.value.replaceAll(" ", "") ?? ""
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  )
  expect(BigInt(digits) % 97n).not.toBe(1n)
  const reached = new Set(deliveries.flatMap(({ reaches }) => reaches))
  expect(wrong(({ reach }) => reach === "file" || reach === "appointment" || reached.has(reach))).toEqual([])
  expect(market.countries).toContain("DE")
})

test("what a card shows as reduced is reduced in the color that its page opens with", () => {
  for (const { slug, variants: choices } of products) {
    const [first] = choices
    const isReduced = choices.some(({ compareAtMinor }) => compareAtMinor !== null)
    if (isReduced) expect(first?.compareAtMinor, slug).not.toBeNull()
  }
})
