// tidy: writes, because no command makes a hundred thousand products in a minute.

import type pg from "pg"
import type { Sheets } from "./copy.ts"
import { type Good, makers, shelves } from "./goods.ts"
import { numberedId } from "./ids.ts"
import type { Plan } from "./plan.ts"
import { createdAt } from "./plan.ts"
import { aisles, colors, inventedName, materials, sizes } from "./words.ts"

export const actor = "system:seed"

export const market = { code: "de", currency: "EUR", taxRatePpm: 190_000 }

/** Categories and the words of options and attributes, which all products use. */
export async function writeShelves(client: pg.Client, plan: Plan): Promise<void> {
  const at = createdAt(plan, 0)
  const tops = aisles.map((aisle, place) => {
    const id = aisleId(plan, place)
    return { id, parent: null, path: [id], slug: `large-${aisle.code}`, en: aisle.en, de: aisle.de, place }
  })
  const lower = shelves.map((shelf, place) => {
    const [id, parent] = [shelfId(plan, place), aisleId(plan, shelf.aisle)]
    const slug = `large-${aisles[shelf.aisle]?.code}-${shelf.code}`
    return { id, parent, path: [parent, id], slug, en: `${shelf.en}s`, de: shelf.de, place }
  })
  await client.query(
    `insert into catalog.categories
       (id, parent_id, path, slug, titles, descriptions, position, version, created_at, updated_at)
     select id, parent, path, slug, jsonb_build_object('en', en, 'de', de), '{}', place, 1, $2, $2
     from jsonb_to_recordset($1) as given
       (id text, parent text, path text[], slug text, en text, de text, place int)`,
    [JSON.stringify([...tops, ...lower]), at],
  )
  await client.query(
    `insert into catalog.attributes (code, titles, filterable, position) values
       ('material', '{"en": "Material", "de": "Material"}', true, 1),
       ('color', '{"en": "Color", "de": "Farbe"}', true, 2), ('size', '{"en": "Size", "de": "Größe"}', true, 3)
     on conflict do nothing`,
  )
  const words = [
    ...Object.entries({ material: materials, color: colors, size: sizes }).flatMap(([attribute, values]) =>
      values.map(({ code, en, de }, place) => ({ attribute, code, titles: { en, de }, place })),
    ),
    ...Array.from({ length: makers }, (_, number) => inventedName(number)).map((maker) => ({
      attribute: "maker",
      code: maker.toLowerCase(),
      titles: { en: maker },
      place: 0,
    })),
  ]
  await client.query(
    `insert into catalog.attribute_values (attribute_code, code, titles, position)
     select attribute, code, titles, place
     from jsonb_to_recordset($1) as given (attribute text, code text, titles jsonb, place int)
     on conflict do nothing`,
    [JSON.stringify(words)],
  )
}

function aisleId(plan: Plan, place: number): string {
  return numberedId({ kind: "category", at: createdAt(plan, 0), number: place })
}

function shelfId(plan: Plan, place: number): string {
  return numberedId({ kind: "category", at: createdAt(plan, 0), number: place, part: 1 })
}

/** A product as its commands leave it, but for its stock, its card and its place in the search. */
export function addGood(sheets: Sheets, plan: Plan, good: Good): void {
  const at = good.createdAt
  sheets.add("catalog.products", {
    id: good.id,
    slug: good.slug,
    state: "active",
    reach: "parcel",
    titles: good.titles,
    summaries: good.summaries,
    descriptions: good.summaries,
    maker: good.maker,
    attribute_codes: good.attributeCodes,
    popularity: good.popularity,
    version: 1,
    created_at: at,
    updated_at: at,
  })
  sheets.add("catalog.product_categories", {
    product_id: good.id,
    category_id: shelfId(plan, good.shelf),
    position: 0,
  })
  for (const [position, { code, en, de, values }] of good.options.entries()) {
    sheets.add("catalog.options", { product_id: good.id, code, titles: { en, de }, position })
    for (const [place, value] of values.entries()) {
      sheets.add("catalog.option_values", {
        product_id: good.id,
        option_code: code,
        code: value.code,
        titles: { en: value.en, de: value.de },
        position: place,
      })
    }
  }
  for (const [position, variant] of good.variants.entries()) addVariant(sheets, { good, variant, position })
}

type Placed = { good: Good; variant: Good["variants"][number]; position: number }

function addVariant(sheets: Sheets, { good, variant, position }: Placed): void {
  const at = good.createdAt
  const { priceMinor, compareAtMinor } = variant
  sheets.add("catalog.variants", {
    id: variant.id,
    product_id: good.id,
    sku: variant.sku,
    state: "active",
    option_codes: variant.optionCodes,
    weight_grams: variant.weightGrams,
    quantity_per_order_max: 99,
    stock_band: "in_stock",
    position,
    created_at: at,
    updated_at: at,
  })
  const price = {
    variant_id: variant.id,
    market_code: market.code,
    price_minor: priceMinor,
    compare_at_minor: compareAtMinor,
    currency: market.currency,
  }
  sheets.add("catalog.offers", price)
  sheets.add("pricing.current_prices", { ...price, number: 1, valid_from: at })
  sheets.add("pricing.prices", {
    id: numberedId({ kind: "price", at, number: good.number, part: position }),
    ...price,
    number: 1,
    valid_from: at,
    actor,
  })
}
