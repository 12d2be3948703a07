import { Refusal } from "../../../kit/errors.ts"
import { cut, plainPart } from "./cells.ts"
import { type CsvRecord, type Delimiter, delimiterOf } from "./csv.ts"

export const importKinds = ["products", "stock", "prices", "price_lists", "customers"] as const
export type ImportKind = (typeof importKinds)[number]

/** Files that we know how to read; products and customers come in ours and in Shopify's. */
export const layouts = ["shopify", "shopify_customers", ...importKinds] as const
export type Layout = (typeof layouts)[number]

/**
 * What a column is called in a file, and the field that it is here: `title` of `title:de` has the locale
 * "de".
 */
export type Column = { header: string; field: string; part: string | null }

export type Columns = {
  layout: Layout
  /** By the place of the cell; a column that is not known is left out. */
  known: readonly (Column | undefined)[]
  ignored: readonly string[]
}

/**
 * Headers are compared without case, blanks at the ends, and the differences between "-", "_" and a blank.
 */
export function plainHeader(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
}

// The names of both of Shopify's templates: the one until 2024 and the one since.
const shopifyFields: Record<string, string> = {
  handle: "handle",
  "url handle": "handle",
  title: "title",
  "body (html)": "body",
  description: "body",
  vendor: "vendor",
  type: "type",
  "custom product type": "type",
  "product category": "category",
  "standardized product type": "category",
  tags: "tags",
  published: "published",
  "published on online store": "published",
  status: "status",
  "option1 name": "option1",
  "option2 name": "option2",
  "option3 name": "option3",
  "option1 value": "value1",
  "option2 value": "value2",
  "option3 value": "value3",
  "variant sku": "sku",
  sku: "sku",
  "variant barcode": "barcode",
  barcode: "barcode",
  "variant price": "price",
  price: "price",
  "variant compare at price": "compare_at",
  "compare at price": "compare_at",
  "cost per item": "cost",
  "variant inventory qty": "quantity",
  "inventory quantity": "quantity",
  "variant inventory tracker": "tracker",
  "inventory tracker": "tracker",
  "variant grams": "grams",
  "weight value (grams)": "grams",
  "variant requires shipping": "ships",
  "requires shipping": "ships",
  "image src": "picture",
  "product image url": "picture",
  "image position": "picture_position",
  "image alt text": "picture_alt",
  "variant image": "variant_picture",
  "variant image url": "variant_picture",
  "gift card": "gift_card",
}

const customerFields: Record<string, string> = {
  email: "email",
  "e mail": "email",
  "email address": "email",
  "first name": "first_name",
  "last name": "last_name",
  phone: "phone",
}

const shopifyCustomerFields: Record<string, string> = {
  ...customerFields,
  "accepts email marketing": "consent",
  "accepts marketing": "consent",
  "default address company": "company",
  "default address address1": "line1",
  "default address address2": "line2",
  "default address zip": "postal_code",
  "default address city": "city",
  "default address province code": "region",
  "default address country code": "country",
  "default address phone": "address_phone",
}

// A shop's own spelling and the usual words of people who make such a table by hand.
const ownFields: Record<Exclude<Layout, "shopify" | "shopify_customers">, Record<string, string>> = {
  products: {
    slug: "slug",
    state: "state",
    reach: "reach",
    title: "title",
    summary: "summary",
    description: "description",
    brand: "maker",
    maker: "maker",
    categories: "categories",
    attributes: "attributes",
    popularity: "popularity",
    sku: "sku",
    barcode: "barcode",
    gtin: "barcode",
    ean: "barcode",
    "weight grams": "weight_grams",
    "quantity per order max": "quantity_per_order_max",
    ...Object.fromEntries([1, 2, 3, 4, 5].map((place) => [`option ${place}`, `option${place}`])),
    ...Object.fromEntries([1, 2, 3, 4, 5].map((place) => [`option ${place} value`, `value${place}`])),
  },
  stock: {
    sku: "sku",
    place: "place",
    location: "place",
    "on hand": "on_hand",
    quantity: "on_hand",
    available: "available",
    title: "title",
  },
  prices: {
    sku: "sku",
    market: "market",
    price: "price",
    "compare at": "compare_at",
    "compare at price": "compare_at",
    currency: "currency",
    tiers: "tiers",
    sales: "sales",
    title: "title",
  },
  price_lists: {
    list: "list",
    "list title": "list_title",
    market: "market",
    sku: "sku",
    currency: "currency",
    price: "price",
    tiers: "tiers",
    title: "title",
  },
  customers: {
    ...customerFields,
    mail: "email",
    name: "name",
    language: "language",
    "marketing consent": "consent",
    "marketing consent at": "consent_at",
    "marketing consent source": "consent_source",
    "address name": "address_name",
    "address line 1": "line1",
    "address line 2": "line2",
    "postal code": "postal_code",
    city: "city",
    region: "region",
    country: "country",
    "address phone": "address_phone",
  },
}

const fieldsOf: Record<Layout, Record<string, string>> = {
  ...ownFields,
  shopify: shopifyFields,
  shopify_customers: shopifyCustomerFields,
}

// "title:de", "price:main", "cost:EUR": what stands behind the colon is a language, a market or a currency.
const partFields: Record<string, string> = {
  title: "title",
  summary: "summary",
  description: "description",
  price: "price",
  "compare at": "compare_at",
  cost: "cost",
}

/** Shown in our files for whoever reads them; what stands there changes nothing. */
export const shownOnly = new Set(["available", "title", "currency", "list_title"])

const needed: Record<Layout, readonly (readonly string[])[]> = {
  shopify: [["title"]],
  shopify_customers: [["email"]],
  products: [["slug", "title"]],
  stock: [["sku"], ["on_hand"]],
  prices: [["sku"], ["price"]],
  price_lists: [["list"], ["sku"], ["price"]],
  customers: [["email"]],
}

const layoutsOf: Record<ImportKind, readonly Layout[]> = {
  products: ["shopify", "products"],
  stock: ["stock"],
  prices: ["prices"],
  price_lists: ["price_lists"],
  customers: ["shopify_customers", "customers"],
}

const markOf: Record<Layout, (fields: ReadonlySet<string>) => boolean> = {
  shopify: (headers) =>
    headers.has("handle") ||
    headers.has("url handle") ||
    headers.has("body (html)") ||
    headers.has("option1 name") ||
    headers.has("variant price"),
  shopify_customers: (headers) =>
    headers.has("accepts email marketing") ||
    headers.has("accepts marketing") ||
    headers.has("default address address1"),
  products: (headers) => headers.has("slug") || [...headers].some((one) => one.startsWith("title:")),
  stock: (headers) => headers.has("sku") && (headers.has("on hand") || headers.has("quantity")),
  prices: (headers) => headers.has("sku") && headers.has("price") && !headers.has("list"),
  price_lists: (headers) => headers.has("sku") && headers.has("price") && headers.has("list"),
  customers: (headers) => [...headers].some((one) => ownFields.customers[one] === "email"),
}

/** What a file is, by the names of its columns; only the first line is looked at. */
export function columnsOf(header: CsvRecord, kind: ImportKind): Columns {
  const headers = header.cells.map(plainHeader)
  const layout = layoutOf(new Set(headers), kind)
  const fields = fieldsOf[layout]
  const known = headers.map((plain, place) => columnOf(plain, header.cells[place] ?? "", { layout, fields }))
  checkTwice(known)
  checkNeeded(known, layout)
  const ignored = header.cells.filter((name, place) => !known[place] && name.trim() !== "")
  return { layout, known, ignored: ignored.map((name) => cut(name.trim(), 100)) }
}

export function headerDelimiter(text: string): Delimiter {
  return delimiterOf(text)
}

function columnOf(
  plain: string,
  header: string,
  { layout, fields }: { layout: Layout; fields: Record<string, string> },
): Column | undefined {
  const name = header.trim()
  const field = Object.hasOwn(fields, plain) ? fields[plain] : undefined
  if (field) return { header: name, field, part: null }
  if (layout !== "products") return undefined
  const [before = "", ...rest] = name.split(":")
  const part = rest.join(":").trim()
  const parted = partFields[plainHeader(before)]
  return parted && part ? { header: name, field: parted, part: plainPart(parted, part) } : undefined
}

function layoutOf(headers: ReadonlySet<string>, kind: ImportKind): Layout {
  const [found] = layoutsOf[kind].filter((layout) => markOf[layout](headers))
  if (found) return found
  const other = importKinds.find((one) => layoutsOf[one].some((layout) => markOf[layout](headers)))
  if (other) {
    const message = `This looks like a file of ${other}. Choose ${other} instead, or another file.`
    throw new Refusal("imports.other_kind", 422, message, { kind, other })
  }
  const message = `The first line must name the columns. For ${kind} these are needed: ${neededWords(kind)}.`
  throw new Refusal("imports.no_columns", 422, message, { kind, needed: neededWords(kind) })
}

function neededWords(kind: ImportKind): string {
  const layout = layoutsOf[kind].at(-1) as Layout
  return needed[layout].map((some) => some.join(" or ")).join(", ")
}

function checkNeeded(known: Columns["known"], layout: Layout): void {
  const fields = new Set(known.map((one) => one?.field))
  const missing = needed[layout].find((some) => !some.some((field) => fields.has(field)))
  if (!missing) return
  const column = missing.join(" or ")
  throw new Refusal("imports.column_missing", 422, `The column ${column} is missing. Add it.`, { column })
}

function checkTwice(known: Columns["known"]): void {
  const seen = new Set<string>()
  for (const column of known) {
    if (!column) continue
    const key = `${column.field}:${column.part ?? ""}`
    if (seen.has(key)) {
      const message = `Two columns say the same: ${column.header}. Delete one of them.`
      throw new Refusal("imports.column_twice", 422, message, { column: column.header })
    }
    seen.add(key)
  }
}
