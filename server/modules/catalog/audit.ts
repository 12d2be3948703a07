import { sql } from "../../kit/sql.ts"

const rowsMax = 100

export const catalogAudit = [
  {
    name: "every card says what its product, variants, offers and pictures say",
    sql: sql`
      select coalesce(card.product_id, source.product_id) as product_id,
        coalesce(card.market_code, source.market_code) as market_code
      from catalog.cards card
      full join catalog.card_source source
        on source.product_id = card.product_id and source.market_code = card.market_code
      where (
        card.state, card.reach, card.slug, card.titles, card.summaries, card.maker, card.picture,
        card.price_from_minor, card.price_to_minor, card.compare_at_minor,
        card.lowest_minor, card.content, card.currency, card.band,
        card.variant_count, card.first_variant_id, card.popularity, card.category_ids, card.facet_codes,
        card.created_at
      ) is distinct from (
        source.state, source.reach, source.slug, source.titles, source.summaries, source.maker,
        source.picture, source.price_from_minor, source.price_to_minor, source.compare_at_minor,
        source.lowest_minor, source.content,
        source.currency, source.band, source.variant_count, source.first_variant_id, source.popularity,
        source.category_ids, source.facet_codes, source.created_at
      )
      limit ${rowsMax}
    `,
  },
  {
    name: "active cards stand in the lists of all their categories and collections, and nothing else does",
    sql: sql`
      select product_id, market_code, category_id
      from catalog.placement_source wanted
      full join catalog.placements placement using (product_id, market_code, category_id)
      where (wanted.place, wanted.popularity, wanted.price_minor, wanted.created_at, wanted.codes)
        is distinct from (
          placement.place, placement.popularity, placement.price_minor, placement.created_at, placement.codes
        )
      limit ${rowsMax}
    `,
  },
  {
    name: "the search knows active products in every language of the shop, and no others",
    sql: sql`
      select product_id, locale
      from (
        select product.id as product_id, spoken.locale
        from catalog.products product
        cross join settings.shop shop
        cross join lateral unnest(shop.locales) as spoken (locale)
        where product.state = 'active'
      ) wanted
      full join catalog.search_documents document using (product_id, locale)
      where wanted is null or document.document is null
      limit ${rowsMax}
    `,
  },
  {
    name: "every word of the dictionary is counted as often as products use it",
    sql: sql`
      select locale, word, term.product_count as counted, used.products
      from catalog.terms term
      full join (
        select locale, word, count(*)::int as products
        from catalog.search_documents document
        cross join lateral unnest(document.words) as word
        group by locale, word
      ) used using (locale, word)
      where coalesce(term.product_count, 0) <> coalesce(used.products, 0) or term.word is null
      limit ${rowsMax}
    `,
  },
  {
    name: "a category's path leads through its parent",
    sql: sql`
      select category.id from catalog.categories category
      left join catalog.categories parent on parent.id = category.parent_id
      where category.path is distinct from coalesce(parent.path, '{}') || category.id
      limit ${rowsMax}
    `,
  },
  {
    name: "every code of a product is in the dictionary of attributes",
    sql: sql`
      select product.id, used.code
      from catalog.products product
      cross join lateral unnest(product.attribute_codes) as used (code)
      where not exists (
        select from catalog.attribute_values value
        where value.attribute_code = split_part(used.code, ':', 1)
          and value.code = split_part(used.code, ':', 2)
      )
      limit ${rowsMax}
    `,
  },
  {
    name: "no address leads to a page and away from it at once",
    sql: sql`
      select redirect.kind, redirect.slug from catalog.slug_redirects redirect
      where (redirect.kind = 'product' and exists (select from catalog.products where slug = redirect.slug))
        or (redirect.kind = 'category' and exists (select from catalog.categories where slug = redirect.slug))
        or (redirect.kind = 'collection'
          and exists (select from catalog.collections where slug = redirect.slug))
      limit ${rowsMax}
    `,
  },
]
