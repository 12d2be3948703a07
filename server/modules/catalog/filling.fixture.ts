import type { Work } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import type { TestDatabase } from "../../kit/testing.ts"
import { deletionsOf } from "./rules/spelling.ts"
import { partsOf } from "./rules/words.ts"

const things = [
  "lamp mug chair table vase clock basket candle knife board",
  "bowl pot kettle towel blanket cushion shelf mirror rug box",
].join(" ")
const traits = [
  "blue green tall small round oak linen clay steel glass",
  "soft dark light warm cold heavy plain bold quiet bright",
].join(" ")

/**
 * Fills the tables of the catalog as commands would, but in a few statements: some ten thousand products take
 * seconds. Every tenth product has words of its own in its title; of 24 categories four are above the
 * others.
 */
export async function fillCatalog(
  { inWork }: Pick<TestDatabase, "inWork">,
  { products }: { products: number },
): Promise<void> {
  await inWork(async (work) => {
    work.write(sql`set local statement_timeout = 0`)
    fillStructure(work)
    fillProducts(work, products)
    fillCards(work)
    await fillSearch(work)
  })
  await inWork(async (work) => {
    for (const analyze of analyzes) work.write(analyze)
  })
}

function fillStructure(work: Work): void {
  work.write(sql`
    insert into catalog.attributes (code, titles, filterable, position, version)
    select code, jsonb_build_object('en', code), true, place::int, 1
    from unnest(array['material', 'color', 'size', 'style']) with ordinality as given (code, place)
  `)
  work.write(sql`
    insert into catalog.attribute_values (attribute_code, code, titles, position)
    select attribute, attribute || n, jsonb_build_object('en', attribute || ' ' || n), n
    from unnest(array['material', 'color', 'size', 'style', 'maker']) as attribute
    cross join generate_series(0, 29) as n
  `)
  work.write(sql`
    insert into catalog.categories
      (id, parent_id, path, slug, titles, descriptions, position, version, created_at, updated_at)
    select 'cat_top' || n, null, array['cat_top' || n], 'top-' || n, jsonb_build_object('en', 'Top ' || n),
      '{}', n, 1, now(), now()
    from generate_series(0, 3) as n
  `)
  work.write(sql`
    insert into catalog.categories
      (id, parent_id, path, slug, titles, descriptions, position, version, created_at, updated_at)
    select 'cat_sub' || n, 'cat_top' || n / 5, array['cat_top' || n / 5, 'cat_sub' || n], 'sub-' || n,
      jsonb_build_object('en', 'Sub ' || n), '{}', n % 5, 1, now(), now()
    from generate_series(0, 19) as n
  `)
}

function fillProducts(work: Work, products: number): void {
  work.write(sql`
    insert into catalog.products (id, slug, state, reach, titles, summaries, descriptions, maker,
      attribute_codes, popularity, version, created_at, updated_at)
    select 'prd_' || lpad(n::text, 32, '0'), 'product-' || n, 'active', 'parcel',
      jsonb_build_object('en', words.trait || ' ' || words.thing || words.own),
      jsonb_build_object('en', 'A ' || words.thing || ' for every day'), '{}', 'maker ' || n % 30,
      array['color:color' || n % 13, 'maker:maker' || n % 30, 'material:material' || n % 7,
        'size:size' || n % 5, 'style:style' || case when n % 1000 = 0 then 29 else n % 20 end],
      (n::bigint * 7919 % 100000)::int, 1, date_trunc('milliseconds', now()) - n * interval '1 minute', now()
    from generate_series(1, ${products}::int) as n
    cross join lateral (
      select (string_to_array(${things}, ' '))[1 + n % 20] as thing,
        (string_to_array(${traits}, ' '))[1 + n / 20 % 20] as trait,
        case when n % 10 = 0
          then ' named' || n || ' woven' || translate(n::text, '0123456789', 'abcdefghij') || 'cloth' else ''
        end as own
    ) words
  `)
  work.write(sql`
    insert into catalog.product_categories (product_id, category_id, position)
    select id, 'cat_sub' || right(id, 5)::int % 20, 0 from catalog.products
  `)
  work.write(sql`
    insert into catalog.variants (id, product_id, sku, barcode, state, option_codes, weight_grams,
      quantity_per_order_max, stock_band, position, created_at, updated_at)
    select 'var_' || substr(id, 5), id, 'S' || substr(id, 20), 'B' || substr(id, 20), 'active', '{}', 100, 99,
      case when right(id, 2)::int % 20 = 0 then 'none' else 'in_stock' end, 0, now(), now()
    from catalog.products
  `)
  work.write(sql`
    insert into catalog.offers (variant_id, market_code, price_minor, compare_at_minor, currency)
    select id, 'de', 500 + right(id, 5)::int * 7 % 20000, null, 'EUR' from catalog.variants
  `)
}

function fillCards(work: Work): void {
  work.write(sql`
    insert into catalog.cards (
      product_id, market_code, state, reach, slug, titles, summaries, maker, picture, price_from_minor,
      price_to_minor, compare_at_minor, currency, band, variant_count, first_variant_id, popularity,
      category_ids, facet_codes, created_at
    )
    select
      product_id, market_code, state, reach, slug, titles, summaries, maker, picture, price_from_minor,
      price_to_minor, compare_at_minor, currency, band, variant_count, first_variant_id, popularity,
      category_ids, facet_codes, created_at
    from catalog.card_source
  `)
  work.write(sql`
    insert into catalog.placements
      (market_code, category_id, product_id, place, popularity, price_minor, created_at, codes)
    select market_code, category_id, product_id, place, popularity, price_minor, created_at, codes
    from catalog.placement_source
  `)
}

async function fillSearch(work: Work): Promise<void> {
  work.write(sql`
    insert into catalog.search_documents (product_id, locale, document, words, popularity)
    select id, locale,
      setweight(to_tsvector('simple', title) || to_tsvector('english', title), 'A')
        || setweight(to_tsvector('simple', maker), 'B')
        || setweight(to_tsvector('english', summaries ->> 'en'), 'D'),
      string_to_array(title || ' maker', ' '), popularity
    from catalog.products
    cross join lateral (select titles ->> 'en' as title) english
    cross join unnest(array['en', 'de']) as locale
  `)
  work.write(sql`
    insert into catalog.terms (locale, word, shown, product_count)
    select locale, word, word, count(*)::int
    from catalog.search_documents cross join lateral unnest(words) as word
    group by locale, word
  `)
  const terms = await work.tx.many(sql<{ locale: string; word: string }>`
    select locale, word from catalog.terms limit 1000000
  `)
  const rows = terms.flatMap(({ locale, word }) =>
    deletionsOf(word).map((deletion) => ({ locale, word, deletion })),
  )
  work.write(sql`
    insert into catalog.term_deletions (locale, deletion, word)
    select locale, deletion, word
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (locale text, deletion text, word text)
  `)
  const parts = terms.flatMap(({ locale, word }) => partsOf(word).map((part) => ({ locale, word, part })))
  work.write(sql`
    insert into catalog.term_parts (locale, part, word)
    select locale, part, word
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as given (locale text, part text, word text)
  `)
}

const analyzes = [
  sql`analyze catalog.products`,
  sql`analyze catalog.product_categories`,
  sql`analyze catalog.variants`,
  sql`analyze catalog.offers`,
  sql`analyze catalog.cards`,
  sql`analyze catalog.placements`,
  sql`analyze catalog.search_documents`,
  sql`analyze catalog.terms`,
  sql`analyze catalog.term_deletions`,
  sql`analyze catalog.term_parts`,
  sql`analyze catalog.attributes`,
  sql`analyze catalog.attribute_values`,
]
