create schema catalog;

-- Ids, slugs, codes and words compare byte by byte (collate "C"), so that no index depends on the server's locale.
-- Texts that a shopper reads are one object per column: { "en": "…", "de": "…" }.

create table catalog.categories (
  id text collate "C" primary key,
  parent_id text collate "C" references catalog.categories (id),
  -- Ids from the top of the tree down to this category itself.
  path text[] collate "C" not null check (path[cardinality(path)] = id and cardinality(path) <= 8),
  slug text collate "C" not null constraint categories_slug_taken unique
    check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  descriptions jsonb not null check (jsonb_typeof(descriptions) = 'object'),
  position int not null check (position >= 0),
  version int not null check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index categories_by_parent on catalog.categories (parent_id, position, id);

-- The dictionary behind facets: what "material:oak" is called. Options of products enter their words here too.
create table catalog.attributes (
  code text collate "C" primary key check (code ~ '^[a-z][a-z0-9_]{0,39}$' and code <> 'availability'),
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  filterable boolean not null,
  position int not null check (position >= 0),
  -- Counts the changes of the attribute and of its values, as they are changed together.
  version int not null check (version > 0)
);

insert into catalog.attributes (code, titles, filterable, position, version)
values ('maker', '{"en": "Brand", "de": "Marke"}', true, 0, 1);

create table catalog.attribute_values (
  attribute_code text collate "C" not null references catalog.attributes (code),
  code text collate "C" not null check (code ~ '^[a-z0-9_-]{1,80}$'),
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  position int not null check (position >= 0),
  primary key (attribute_code, code)
);

create table catalog.products (
  id text collate "C" primary key,
  slug text collate "C" not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  state text not null check (state in ('draft', 'active', 'archived')),
  reach text not null check (reach in ('parcel', 'file', 'appointment', 'counter')),
  -- What is sold is a gift card of the variant's price: it goes out by mail and has no file.
  is_gift_card boolean not null default false,
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  summaries jsonb not null check (jsonb_typeof(summaries) = 'object'),
  descriptions jsonb not null check (jsonb_typeof(descriptions) = 'object'),
  maker text check (maker <> ''),
  -- "material:oak", sorted; the maker is among them as "maker:…".
  attribute_codes text[] collate "C" not null,
  popularity int not null check (popularity >= 0),
  version int not null check (version > 0),
  -- Whole milliseconds, because cursors travel through programs that know no smaller ones.
  created_at timestamptz not null check (created_at = date_trunc('milliseconds', created_at)),
  updated_at timestamptz not null,
  -- With the id, so that whoever looks for how slugs begin reads the index alone.
  constraint products_slug_taken unique (slug) include (id)
);

create index products_by_state on catalog.products (state, id);
create index products_by_change on catalog.products (updated_at, id);
create index products_by_attribute on catalog.products using gin (attribute_codes);
-- For staff, who also look for drafts: the words of every language, as they are.
create index products_by_title on catalog.products using gin (to_tsvector('simple', titles)) with (fastupdate = off);

-- Position 0 is the main category, the one in the breadcrumbs.
create table catalog.product_categories (
  product_id text collate "C" not null references catalog.products (id),
  category_id text collate "C" not null references catalog.categories (id),
  position int not null check (position >= 0),
  primary key (product_id, category_id)
);

create index product_categories_by_category on catalog.product_categories (category_id, product_id);

create table catalog.options (
  product_id text collate "C" not null references catalog.products (id),
  code text collate "C" not null check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  position int not null check (position >= 0),
  primary key (product_id, code)
);

create index options_by_code on catalog.options (code, product_id);

create table catalog.option_values (
  product_id text collate "C" not null,
  option_code text collate "C" not null,
  code text collate "C" not null check (code ~ '^[a-z0-9_-]{1,80}$'),
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  position int not null check (position >= 0),
  primary key (product_id, option_code, code),
  foreign key (product_id, option_code) references catalog.options (product_id, code)
);

-- What the shop picks out, by hand or by a rule.
create table catalog.collections (
  id text collate "C" primary key,
  slug text collate "C" not null constraint collections_slug_taken unique
    check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  descriptions jsonb not null check (jsonb_typeof(descriptions) = 'object'),
  -- For search engines; empty ones are made of title and description.
  page_titles jsonb not null check (jsonb_typeof(page_titles) = 'object'),
  page_descriptions jsonb not null check (jsonb_typeof(page_descriptions) = 'object'),
  picks text not null check (picks in ('by_hand', 'by_rule')),
  matching text not null check (matching in ('all', 'any')),
  sort text not null check (sort in ('picked', 'popular', 'newest', 'price_up', 'price_down')),
  is_shown boolean not null,
  -- The instant at which the age of products is counted; a job moves it on, and products that leave leave with it.
  judged_at timestamptz not null,
  version int not null check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (picks = 'by_hand' or sort <> 'picked')
);

create table catalog.collection_products (
  collection_id text collate "C" not null references catalog.collections (id) on delete cascade,
  product_id text collate "C" not null references catalog.products (id),
  position int not null check (position >= 0),
  primary key (collection_id, product_id)
);

create index collection_products_by_product on catalog.collection_products (product_id, collection_id);

-- One line of a rule. Which columns have something is the kind's business.
create table catalog.collection_conditions (
  collection_id text collate "C" not null references catalog.collections (id) on delete cascade,
  position int not null check (position >= 0),
  kind text not null,
  category_id text collate "C" constraint collection_conditions_category references catalog.categories (id),
  -- "material:oak": any of them.
  codes text[] collate "C",
  -- { "EUR": 5000 }: whole minor units; in a market of another currency it holds for nothing.
  amounts jsonb,
  words text,
  days int,
  bands text[],
  primary key (collection_id, position),
  check (case kind
    when 'category' then category_id is not null
    when 'attribute' then cardinality(codes) > 0
    when 'price_below' then jsonb_typeof(amounts) = 'object'
    when 'price_above' then jsonb_typeof(amounts) = 'object'
    when 'title' then words <> ''
    when 'age' then days > 0
    when 'band' then cardinality(bands) > 0
    when 'on_sale' then true
    else false
  end)
);

create index collection_conditions_by_category on catalog.collection_conditions (category_id)
  where category_id is not null;

-- Pictures, already re-encoded: "<key>-640.webp" is the file of 640 pixels width.
create table catalog.media (
  id text collate "C" primary key,
  product_id text collate "C" references catalog.products (id),
  category_id text collate "C" references catalog.categories (id),
  collection_id text collate "C" references catalog.collections (id),
  key text collate "C" not null check (key ~ '^[0-9a-f]{32}$'),
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  width int not null check (width > 0),
  height int not null check (height > 0),
  sizes int[] not null check (cardinality(sizes) between 1 and 3),
  alts jsonb not null check (jsonb_typeof(alts) = 'object'),
  -- The whole picture, of which the files above may be a part: what it is stored under, and its own files.
  whole jsonb not null check (jsonb_typeof(whole) = 'object' and whole ->> 'key' ~ '^[0-9a-f]{32}$'),
  -- { x, y, width, height } in millionths of the whole; nothing is cut off when it is not given.
  crop jsonb check (jsonb_typeof(crop) = 'object'),
  -- What stays in sight where a page cuts the picture.
  focus_left_percent int not null default 50 check (focus_left_percent between 0 and 100),
  focus_top_percent int not null default 50 check (focus_top_percent between 0 and 100),
  position int not null check (position >= 0),
  created_at timestamptz not null,
  check (num_nonnulls(product_id, category_id, collection_id) = 1),
  check (crop is not null or whole ->> 'key' = key),
  constraint media_once_per_product unique (product_id, sha256),
  constraint media_once_per_category unique (category_id, sha256),
  constraint media_once_per_collection unique (collection_id, sha256)
);

create index media_by_product on catalog.media (product_id, position, id);
create index media_by_category on catalog.media (category_id, position, id);
create index media_by_collection on catalog.media (collection_id, position, id);
create index media_by_key on catalog.media (key);
create index media_by_whole on catalog.media ((whole ->> 'key'));

-- Who writes or removes the files of a key has the turn until then, so that no upload loses its files to the removal of
-- an equal picture.
create table catalog.picture_turns (
  key text collate "C" primary key check (key ~ '^[0-9a-f]{32}$'),
  turn_id text collate "C" not null,
  until timestamptz not null
);

-- Digital goods. Never public: downloads are handed out by the module that ships.
create table catalog.files (
  id text collate "C" primary key,
  key text collate "C" not null check (key ~ '^[0-9a-f]{64}$'),
  name text not null check (name <> ''),
  content_type text not null check (content_type <> ''),
  bytes bigint not null check (bytes > 0),
  created_at timestamptz not null
);

create index files_by_key on catalog.files (key);

create table catalog.variants (
  id text collate "C" primary key,
  product_id text collate "C" not null references catalog.products (id),
  sku text collate "C" not null constraint variants_sku_taken unique check (sku <> '' and length(sku) <= 64),
  -- What a scanner reads: a GTIN, or a barcode of the shop's own. Two variants may have the same.
  barcode text collate "C" check (barcode <> '' and length(barcode) <= 50),
  state text not null check (state in ('active', 'archived')),
  -- One per option of the product, "size:m", sorted.
  option_codes text[] collate "C" not null,
  weight_grams int not null check (weight_grams >= 0),
  quantity_per_order_max int not null check (quantity_per_order_max > 0),
  -- How much is in it, for the price per kilogram or liter: { "thousandths": 250000, "unit": "g", "base": "kg" }.
  content jsonb check ((content ->> 'thousandths')::bigint > 0
    and content ->> 'unit' in ('g', 'kg', 'ml', 'l', 'cm', 'm', 'piece')
    and content ->> 'base' in ('kg', '100g', 'l', '100ml', 'm', 'piece')),
  stock_band text not null check (stock_band in ('in_stock', 'few_left', 'none')),
  picture_id text collate "C" references catalog.media (id) on delete set null,
  file_id text collate "C" references catalog.files (id),
  position int not null check (position >= 0),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index variants_by_product on catalog.variants (product_id, position, id);
create index variants_by_barcode on catalog.variants (barcode, id) where barcode is not null;
create index variants_by_band on catalog.variants (stock_band, product_id) where state = 'active';
create index variants_by_picture on catalog.variants (picture_id) where picture_id is not null;
create index variants_by_file on catalog.variants (file_id) where file_id is not null;
create unique index variants_options_taken on catalog.variants (product_id, option_codes) where state = 'active';

-- What pricing has told us: what one piece of a variant costs now in a market, what is crossed out beside it, and the
-- lowest price of the thirty days before it was reduced.
create table catalog.offers (
  variant_id text collate "C" not null references catalog.variants (id),
  -- "de" is the market, for everybody; "de:cgr_…" is what a group of customers pays there.
  market_code text collate "C" not null,
  price_minor bigint not null check (price_minor >= 0),
  compare_at_minor bigint check (compare_at_minor > price_minor),
  lowest_minor bigint check (lowest_minor >= 0),
  -- [{ "quantityMin": 5, "minor": 1200 }, …]: what a piece costs when more are bought.
  tiers jsonb check (jsonb_typeof(tiers) = 'array'),
  -- Until when a sale goes on.
  until timestamptz,
  -- { "minor": 1990, "compareAtMinor": null }: what it is without sales and price lists, where that is another amount.
  base jsonb check ((base ->> 'minor')::bigint >= 0),
  -- { "from": { "minor": 2490, "currency": "EUR" }, "rate": "0.9312", "on": "2026-11-20" }, where it was converted.
  converted jsonb,
  currency text collate "C" not null check (length(currency) = 3),
  primary key (variant_id, market_code)
);

create table catalog.slug_redirects (
  kind text not null check (kind in ('product', 'category', 'collection')),
  slug text collate "C" not null,
  target_id text collate "C" not null,
  created_at timestamptz not null,
  primary key (kind, slug)
);

create index slug_redirects_by_target on catalog.slug_redirects (target_id);

-- One row per product and market with all that a listing shows, derived from catalog.card_source by the commands.
create table catalog.cards (
  product_id text collate "C" not null references catalog.products (id),
  market_code text collate "C" not null,
  state text not null check (state in ('draft', 'active', 'archived')),
  reach text not null check (reach in ('parcel', 'file', 'appointment', 'counter')),
  slug text collate "C" not null,
  titles jsonb not null,
  summaries jsonb not null,
  maker text,
  picture jsonb,
  price_from_minor bigint not null,
  price_to_minor bigint not null check (price_to_minor >= price_from_minor),
  compare_at_minor bigint,
  lowest_minor bigint,
  -- How much is in the cheapest variant.
  content jsonb,
  currency text collate "C" not null,
  band text not null check (band in ('in_stock', 'few_left', 'none')),
  variant_count int not null,
  -- The cheapest variant: with one variant a card can offer "add to cart" by itself.
  first_variant_id text collate "C" not null,
  popularity int not null,
  category_ids text[] collate "C" not null,
  facet_codes text[] collate "C" not null,
  created_at timestamptz not null,
  primary key (product_id, market_code)
);

-- Where active cards stand: one row per category of the path, one per collection (its id stands in category_id), and
-- one with the empty id for "everything". Each sort has its index, so that a page of 20 reads 20 entries, wherever in
-- the list it begins and whatever the category. Derived from catalog.placement_source by the commands.
create table catalog.placements (
  market_code text collate "C" not null,
  category_id text collate "C" not null,
  product_id text collate "C" not null,
  -- The place that somebody gave it in a collection by hand.
  place int,
  popularity int not null,
  price_minor bigint not null,
  created_at timestamptz not null,
  -- The card's facet codes and its availability.
  codes text[] collate "C" not null,
  primary key (product_id, market_code, category_id)
);

create index placements_by_popularity on catalog.placements (market_code, category_id, popularity, product_id);
create index placements_by_price on catalog.placements (market_code, category_id, price_minor, product_id);
create index placements_by_place on catalog.placements (market_code, category_id, place, product_id)
  where place is not null;
create index placements_by_age on catalog.placements (market_code, category_id, created_at, product_id);
-- Without a list of pending entries: shoppers read it through on every request, and it takes 100 ms when it is full.
create index placements_by_code on catalog.placements using gin (codes) with (fastupdate = off);

-- One row per active product and locale. `words` are the product's contribution to catalog.terms.
create table catalog.search_documents (
  product_id text collate "C" not null references catalog.products (id),
  locale text collate "C" not null,
  document tsvector not null,
  words text[] collate "C" not null,
  popularity int not null,
  primary key (product_id, locale)
);

create index search_documents_by_word on catalog.search_documents using gin (document) with (fastupdate = off);
create index search_documents_by_popularity on catalog.search_documents (locale, popularity, product_id);

-- The words that titles, makers and attributes use, without accents; `shown` is how people write them.
create table catalog.terms (
  locale text collate "C" not null,
  word text collate "C" not null,
  shown text not null,
  product_count int not null,
  primary key (locale, word)
);

-- Every way to leave out one or two letters of a term: a misspelled word meets its term in this table by equality.
create table catalog.term_deletions (
  locale text collate "C" not null,
  deletion text collate "C" not null,
  word text collate "C" not null,
  primary key (locale, deletion, word),
  foreign key (locale, word) references catalog.terms (locale, word) on delete cascade
);

create index term_deletions_by_word on catalog.term_deletions (locale, word);

-- What a card must say, computed from the rows that own it. The commands copy it, the audit compares.
create view catalog.card_source as
select
  product.id as product_id,
  offer.market_code,
  product.state,
  product.reach,
  product.slug,
  product.titles,
  product.summaries,
  product.maker,
  picture.picture,
  offer.price_from_minor,
  offer.price_to_minor,
  offer.compare_at_minor,
  offer.lowest_minor,
  offer.content,
  offer.currency,
  offer.band,
  offer.variant_count,
  offer.first_variant_id,
  product.popularity,
  coalesce(category.ids, '{}') as category_ids,
  coalesce(facet.codes, '{}') as facet_codes,
  product.created_at
from catalog.products product
cross join lateral (
  select
    offers.market_code,
    min(offers.price_minor) as price_from_minor,
    max(offers.price_minor) as price_to_minor,
    (array_agg(offers.compare_at_minor order by offers.price_minor, variants.id))[1] as compare_at_minor,
    (array_agg(offers.lowest_minor order by offers.price_minor, variants.id))[1] as lowest_minor,
    (array_agg(variants.content order by offers.price_minor, variants.id))[1] as content,
    (array_agg(variants.id order by offers.price_minor, variants.id))[1] as first_variant_id,
    min(offers.currency) as currency,
    count(*)::int as variant_count,
    case
      when bool_or(variants.stock_band = 'in_stock') then 'in_stock'
      when bool_or(variants.stock_band = 'few_left') then 'few_left'
      else 'none'
    end as band
  from catalog.variants variants
  join catalog.offers offers on offers.variant_id = variants.id
  where variants.product_id = product.id and variants.state = 'active'
  group by offers.market_code
) offer
left join lateral (
  select jsonb_build_object(
    'key', media.key, 'width', media.width, 'height', media.height, 'sizes', media.sizes, 'alts', media.alts,
    'focus', jsonb_build_object('leftPercent', media.focus_left_percent, 'topPercent', media.focus_top_percent)
  ) as picture
  from catalog.media media
  where media.product_id = product.id
  order by media.position, media.id
  limit 1
) picture on true
left join lateral (
  select array_agg(distinct ancestor.id order by ancestor.id) as ids
  from catalog.product_categories membership
  join catalog.categories categories on categories.id = membership.category_id
  cross join lateral unnest(categories.path) as ancestor (id)
  where membership.product_id = product.id
) category on true
left join lateral (
  select array_agg(distinct found.code order by found.code) as codes
  from (
    select unnest(product.attribute_codes) as code
    union all
    select unnest(variants.option_codes)
    from catalog.variants variants
    join catalog.offers offers on offers.variant_id = variants.id and offers.market_code = offer.market_code
    where variants.product_id = product.id and variants.state = 'active'
  ) found
) facet on true;

-- Whether a product meets a line of a rule in a market.
create function catalog.condition_holds(
  condition catalog.collection_conditions, card catalog.cards, judged_at timestamptz
) returns boolean language sql stable as $$
  select case condition.kind
    when 'category' then condition.category_id = any(card.category_ids)
    when 'attribute' then card.facet_codes && condition.codes
    when 'price_below' then card.price_from_minor < (condition.amounts ->> card.currency)::bigint
    when 'price_above' then card.price_from_minor > (condition.amounts ->> card.currency)::bigint
    when 'title' then to_tsvector('simple', card.titles) @@ plainto_tsquery('simple', condition.words)
    when 'age' then card.created_at > judged_at - make_interval(hours => 24 * condition.days)
    when 'band' then card.band = any(condition.bands)
    when 'on_sale' then card.compare_at_minor is not null
  end
$$;

-- Which active cards belong to which collection, and at which place.
create view catalog.collection_source as
select chosen.collection_id, card.product_id, card.market_code, chosen.position as place
from catalog.collection_products chosen
join catalog.cards card on card.product_id = chosen.product_id
where card.state = 'active'
union all
select collection.id, card.product_id, card.market_code, null
from catalog.collections collection
cross join catalog.cards card
where collection.picks = 'by_rule' and card.state = 'active'
  and (
    select case collection.matching when 'all' then bool_and(met.holds) else bool_or(met.holds) end
    from (
      select coalesce(catalog.condition_holds(condition, card, collection.judged_at), false) as holds
      from catalog.collection_conditions condition
      where condition.collection_id = collection.id
    ) met
  );

-- What the placements must say. Lateral, so that one product costs one product.
create view catalog.placement_source as
select card.product_id, card.market_code, place.category_id, place.place, card.popularity,
  card.price_from_minor as price_minor, card.created_at,
  card.facet_codes
    || case when card.band = 'none' then 'availability:sold_out' else 'availability:available' end as codes
from catalog.cards card
cross join lateral (
  select unnest(card.category_ids || '{""}'::text[]) as category_id, null::int as place
  union all
  select source.collection_id, source.place
  from catalog.collection_source source
  where source.product_id = card.product_id and source.market_code = card.market_code
) place
where card.state = 'active';
