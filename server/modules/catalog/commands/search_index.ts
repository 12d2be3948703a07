import { all, type Work } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { inTurns } from "../../../kit/turns.ts"
import { getShop } from "../../settings/index.ts"
import { deletionsOf } from "../rules/spelling.ts"
import { type Texts, textIn } from "../rules/texts.ts"
import { partsOf, searchable, stemmerOf, termsOf, type Word } from "../rules/words.ts"

type Source = {
  id: string
  state: string
  popularity: number
  maker: string | null
  titles: Texts
  summaries: Texts
  descriptions: Texts
  skus: string[]
  attributeTitles: Texts[]
}

type Entry = { productId: string; locale: string; words: string[] }

type Document = Entry & {
  stemmer: string
  title: string
  names: string
  attributes: string
  prose: string
  popularity: number
}

/** Makes the search say again what the products say. The caller holds the products' locks. */
export async function refreshSearch(work: Work, productIds: readonly string[]): Promise<void> {
  const [shop, sources, before] = await all(
    getShop(work.tx),
    readSources(work, productIds),
    readEntries(work, productIds),
  )
  const shown = new Map<string, string>()
  const documents = await inTurns(
    sources
      .filter(({ state }) => state === "active")
      .flatMap((source) => shop.locales.map((locale) => ({ source, locale }))),
    ({ source, locale }) => documentOf(source, { locale, fallback: shop.defaultLocale, shown }),
  )
  const kept = new Set(documents.map(keyOf))
  removeDocuments(
    work,
    before.filter((entry) => !kept.has(keyOf(entry))),
  )
  writeDocuments(work, documents)
  await countTerms(work, termChanges(before, documents), shown)
}

function documentOf(
  source: Source,
  { locale, fallback, shown }: { locale: string; fallback: string; shown: Map<string, string> },
): Document {
  const text = (texts: Texts) => textIn(texts, locale, fallback)
  const title = text(source.titles)
  const attributes = source.attributeTitles.map(text).join(" ")
  const terms: Word[] = termsOf(`${title} ${source.maker ?? ""} ${attributes}`, locale)
  for (const term of terms) shown.set(`${locale} ${term.word}`, term.shown)
  return {
    productId: source.id,
    locale,
    stemmer: stemmerOf(locale),
    title: searchable(title, locale),
    names: searchable(`${source.maker ?? ""} ${source.skus.join(" ")}`, locale),
    attributes: searchable(attributes, locale),
    prose: searchable(`${text(source.summaries)} ${text(source.descriptions)}`, locale),
    words: terms.map(({ word }) => word).sort(),
    popularity: source.popularity,
  }
}

/**
 * +1 for each word a product has gained, -1 for each it has lost; ordered, so that two writers lock alike.
 */
function termChanges(before: Entry[], after: Entry[]): { locale: string; word: string; change: number }[] {
  const changes = new Map<string, { locale: string; word: string; change: number }>()
  const add = ({ locale, words }: Entry, step: 1 | -1) => {
    for (const word of words) {
      const key = `${locale} ${word}`
      const entry = changes.get(key) ?? { locale, word, change: 0 }
      entry.change += step
      changes.set(key, entry)
    }
  }
  for (const entry of before) add(entry, -1)
  for (const entry of after) add(entry, 1)
  return [...changes]
    .filter(([, { change }]) => change !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, change]) => change)
}

async function countTerms(
  work: Work,
  changes: { locale: string; word: string; change: number }[],
  shown: Map<string, string>,
): Promise<void> {
  if (changes.length === 0) return
  const locales = changes.map(({ locale }) => locale)
  const words = changes.map(({ word }) => word)
  const known = await work.tx.many(sql<{ locale: string; word: string }>`
    select locale, word from catalog.terms
    where (locale, word) in (
      select locale, word from unnest(${locales}::text[], ${words}::text[]) as given (locale, word)
    )
  `)
  // A term stays when its last product goes: removing it could cross a product that brings the word back.
  work.write(sql`
    insert into catalog.terms as term (locale, word, shown, product_count)
    select locale, word, shown, change
    from unnest(
      ${locales}::text[], ${words}::text[],
      ${changes.map(({ locale, word }) => shown.get(`${locale} ${word}`) ?? word)}::text[],
      ${changes.map(({ change }) => change)}::int[]
    ) with ordinality as given (locale, word, shown, change, place)
    order by place
    on conflict (locale, word) do update set product_count = term.product_count + excluded.product_count
  `)
  const knownKeys = new Set(known.map(({ locale, word }) => `${locale} ${word}`))
  const added = changes.filter(({ locale, word }) => !knownKeys.has(`${locale} ${word}`))
  writeDeletions(work, added)
  writeParts(work, added)
}

function writeDeletions(work: Work, terms: { locale: string; word: string }[]): void {
  const rows = terms.flatMap(({ locale, word }) =>
    deletionsOf(word).map((deletion) => ({ locale, word, deletion })),
  )
  if (rows.length === 0) return
  work.write(sql`
    insert into catalog.term_deletions (locale, deletion, word)
    select locale, deletion, word
    from unnest(
      ${rows.map(({ locale }) => locale)}::text[], ${rows.map(({ deletion }) => deletion)}::text[],
      ${rows.map(({ word }) => word)}::text[]
    ) as given (locale, deletion, word)
    on conflict do nothing
  `)
}

function writeParts(work: Work, terms: { locale: string; word: string }[]): void {
  const rows = terms.flatMap(({ locale, word }) => partsOf(word).map((part) => ({ locale, word, part })))
  if (rows.length === 0) return
  work.write(sql`
    insert into catalog.term_parts (locale, part, word)
    select locale, part, word
    from unnest(
      ${rows.map(({ locale }) => locale)}::text[], ${rows.map(({ part }) => part)}::text[],
      ${rows.map(({ word }) => word)}::text[]
    ) as given (locale, part, word)
    on conflict do nothing
  `)
}

function readSources(work: Work, productIds: readonly string[]): Promise<Source[]> {
  return work.tx.many(sql<Source>`
    select product.id, product.state, product.popularity, product.maker, product.titles, product.summaries,
      product.descriptions,
      array(
        select sku from catalog.variants where product_id = product.id and state = 'active' order by id
      ) as skus,
      coalesce((
        select jsonb_agg(value.titles order by value.attribute_code, value.code)
        from (
          select unnest(product.attribute_codes) as code
          union
          select unnest(option_codes) from catalog.variants where product_id = product.id and state = 'active'
        ) used
        join catalog.attribute_values value
          on value.attribute_code = split_part(used.code, ':', 1)
            and value.code = split_part(used.code, ':', 2)
        where value.attribute_code <> 'maker'
      ), '[]') as attribute_titles
    from catalog.products product
    where product.id = any(${[...productIds]}::text[])
  `)
}

function readEntries(work: Work, productIds: readonly string[]): Promise<Entry[]> {
  return work.tx.many(sql<Entry>`
    select product_id, locale, words from catalog.search_documents
    where product_id = any(${[...productIds]}::text[])
  `)
}

function removeDocuments(work: Work, entries: Entry[]): void {
  if (entries.length === 0) return
  work.write(sql`
    delete from catalog.search_documents
    where (product_id, locale) in (
      select product_id, locale
      from unnest(
        ${entries.map(({ productId }) => productId)}::text[], ${entries.map(({ locale }) => locale)}::text[]
      ) as given (product_id, locale)
    )
  `)
}

function writeDocuments(work: Work, documents: Document[]): void {
  if (documents.length === 0) return
  const column = <Key extends keyof Document>(key: Key) => documents.map((document) => document[key])
  work.write(sql`
    insert into catalog.search_documents (product_id, locale, document, words, popularity)
    select product_id, locale,
      setweight(to_tsvector('simple', title) || to_tsvector(stemmer::regconfig, title), 'A')
        || setweight(to_tsvector('simple', names), 'B')
        || setweight(to_tsvector('simple', attributes) || to_tsvector(stemmer::regconfig, attributes), 'C')
        || setweight(to_tsvector(stemmer::regconfig, prose), 'D'),
      string_to_array(words, ' '), popularity
    from unnest(
      ${column("productId")}::text[], ${column("locale")}::text[], ${column("stemmer")}::text[],
      ${column("title")}::text[], ${column("names")}::text[], ${column("attributes")}::text[],
      ${column("prose")}::text[], ${documents.map(({ words }) => words.join(" "))}::text[],
      ${column("popularity")}::int[]
    ) as given (product_id, locale, stemmer, title, names, attributes, prose, words, popularity)
    on conflict (product_id, locale) do update set
      document = excluded.document, words = excluded.words, popularity = excluded.popularity
  `)
}

function keyOf({ productId, locale }: Entry): string {
  return `${productId} ${locale}`
}
