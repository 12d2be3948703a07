import { touch } from "../../../kit/cache.ts"
import { all, type Work } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { shelfCount, tags } from "../tags.ts"

type ChangedCategory = { categoryId: string; codesChanged: boolean; shelfChanged: boolean }

/**
 * Makes cards and placements say again what their source rows say. Only rows that differ are written, and
 * only the lists that show them are touched. The caller holds the products' locks, so no other writer can be
 * halfway.
 */
export async function refreshCards(work: Work, productIds: readonly string[]): Promise<void> {
  const [, written, placed] = await all(
    removeCards(work, productIds),
    writeCards(work, productIds),
    placeCards(work, productIds),
  )
  for (const { categoryId } of written) touch(work, tags.listing(categoryId))
  touchPlaced(work, placed)
}

/** The same for placements alone, where only what belongs to a collection has changed. */
export async function refreshPlacements(work: Work, productIds: readonly string[]): Promise<void> {
  touchPlaced(work, await placeCards(work, productIds))
}

function touchPlaced(work: Work, placed: readonly ChangedCategory[]): void {
  for (const { categoryId, codesChanged, shelfChanged } of placed) {
    touch(work, tags.listing(categoryId))
    if (shelfChanged) touch(work, tags.shelf(categoryId))
    if (codesChanged) touch(work, tags.facets(categoryId))
  }
}

// Cards are written again in steps that stay far below the time a statement may take.
const productsAtOnce = 500

/** For a change that many products follow, given in the order of their ids. */
export async function refreshMany(work: Work, productIds: readonly string[]): Promise<void> {
  for (let from = 0; from < productIds.length; from += productsAtOnce) {
    const ids = productIds.slice(from, from + productsAtOnce)
    await all(lockProducts(work, ids), refreshCards(work, ids))
    for (const id of ids) touch(work, tags.product(id))
  }
}

/**
 * Holds products still until the end of the transaction; in the order of their ids, so that two writers never
 * cross.
 */
export function lockProducts(work: Work, productIds: readonly string[]): Promise<{ id: string }[]> {
  return work.tx.many(sql<{ id: string }>`
    select id from catalog.products where id = any(${[...productIds]}::text[])
    order by id for no key update
  `)
}

export function lockProductsOfVariants(work: Work, variantIds: readonly string[]): Promise<{ id: string }[]> {
  return work.tx.many(sql<{ id: string }>`
    select id from catalog.products
    where id in (select product_id from catalog.variants where id = any(${[...variantIds]}::text[]))
    order by id for no key update
  `)
}

function removeCards(work: Work, productIds: readonly string[]): Promise<unknown[]> {
  return work.tx.many(sql`
    delete from catalog.cards card
    where card.product_id = any(${[...productIds]}::text[])
      and not exists (
        select from catalog.card_source source
        where source.product_id = card.product_id and source.market_code = card.market_code
      )
  `)
}

/** Gives the lists that show a card which changed. */
function writeCards(work: Work, productIds: readonly string[]): Promise<{ categoryId: string }[]> {
  return work.tx.many(sql<{ categoryId: string }>`
    with written as (
      insert into catalog.cards as card (
        product_id, market_code, state, reach, slug, titles, summaries, maker, picture, price_from_minor,
        price_to_minor, compare_at_minor, lowest_minor, content, currency, band, variant_count,
        first_variant_id, popularity,
        category_ids, facet_codes, created_at
      )
      select
        product_id, market_code, state, reach, slug, titles, summaries, maker, picture, price_from_minor,
        price_to_minor, compare_at_minor, lowest_minor, content, currency, band, variant_count,
        first_variant_id, popularity,
        category_ids, facet_codes, created_at
      from catalog.card_source
      where product_id = any(${[...productIds]}::text[])
      on conflict (product_id, market_code) do update set
        state = excluded.state, reach = excluded.reach, slug = excluded.slug, titles = excluded.titles,
        summaries = excluded.summaries, maker = excluded.maker, picture = excluded.picture,
        price_from_minor = excluded.price_from_minor, price_to_minor = excluded.price_to_minor,
        compare_at_minor = excluded.compare_at_minor, lowest_minor = excluded.lowest_minor,
        content = excluded.content, currency = excluded.currency, band = excluded.band,
        variant_count = excluded.variant_count, first_variant_id = excluded.first_variant_id,
        popularity = excluded.popularity, category_ids = excluded.category_ids,
        facet_codes = excluded.facet_codes, created_at = excluded.created_at
      where (
        card.state, card.reach, card.slug, card.titles, card.summaries, card.maker, card.picture,
        card.price_from_minor, card.price_to_minor, card.compare_at_minor, card.lowest_minor,
        card.content, card.currency, card.band,
        card.variant_count, card.first_variant_id, card.popularity, card.category_ids, card.facet_codes
      ) is distinct from (
        excluded.state, excluded.reach, excluded.slug, excluded.titles, excluded.summaries, excluded.maker,
        excluded.picture, excluded.price_from_minor, excluded.price_to_minor, excluded.compare_at_minor,
        excluded.lowest_minor, excluded.content,
        excluded.currency, excluded.band, excluded.variant_count, excluded.first_variant_id,
        excluded.popularity, excluded.category_ids, excluded.facet_codes
      )
      returning card.product_id, card.market_code, card.state
    )
    select distinct placement.category_id
    from written
    join catalog.placements placement using (product_id, market_code)
    where written.state = 'active'
  `)
}

/**
 * Gives the lists that gained, lost or moved a card, and whether that changes their facets and their first
 * few.
 */
function placeCards(work: Work, productIds: readonly string[]): Promise<ChangedCategory[]> {
  return work.tx.many(sql<ChangedCategory>`
    with wanted as (
      select product_id, market_code, category_id, place, popularity, price_minor, created_at, codes
      from catalog.placement_source
      where product_id = any(${[...productIds]}::text[])
    ),
    present as (
      select product_id, market_code, category_id, place, popularity, price_minor, created_at, codes
      from catalog.placements
      where product_id = any(${[...productIds]}::text[])
    ),
    differing as (
      select product_id, market_code, category_id, wanted.place, wanted.popularity, wanted.price_minor,
        wanted.created_at, wanted.codes, wanted.codes is distinct from present.codes as codes_changed,
        greatest(wanted.popularity, present.popularity) as highest
      from wanted
      full join present using (product_id, market_code, category_id)
      where (wanted.place, wanted.popularity, wanted.price_minor, wanted.created_at, wanted.codes)
        is distinct from
          (present.place, present.popularity, present.price_minor, present.created_at, present.codes)
    ),
    shelves as (
      select list.market_code, list.category_id, last.popularity, last.product_id
      from (select distinct market_code, category_id from differing) list
      left join lateral (
        select popularity, product_id from catalog.placements placement
        where placement.market_code = list.market_code and placement.category_id = list.category_id
        order by popularity desc, product_id desc
        offset ${shelfCount - 1} limit 1
      ) last on true
    ),
    removed as (
      delete from catalog.placements placement
      using differing
      where differing.codes is null
        and placement.product_id = differing.product_id
        and placement.market_code = differing.market_code
        and placement.category_id = differing.category_id
    ),
    written as (
      insert into catalog.placements
        (product_id, market_code, category_id, place, popularity, price_minor, created_at, codes)
      select product_id, market_code, category_id, place, popularity, price_minor, created_at, codes
      from differing
      where codes is not null
      on conflict (product_id, market_code, category_id) do update set
        place = excluded.place, popularity = excluded.popularity, price_minor = excluded.price_minor,
        created_at = excluded.created_at, codes = excluded.codes
    )
    select category_id, bool_or(differing.codes_changed) as codes_changed,
      bool_or(
        shelves.product_id is null
        or (differing.highest, differing.product_id) >= (shelves.popularity, shelves.product_id)
      ) as shelf_changed
    from differing join shelves using (market_code, category_id)
    group by category_id
  `)
}
