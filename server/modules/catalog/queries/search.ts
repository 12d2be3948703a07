import { all, type Db } from "../../../kit/db.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import type { Listing, Tagged } from "../replies.ts"
import { inSearches, type Selection, selectionOf } from "../rules/listing.ts"
import { bestCorrection } from "../rules/spelling.ts"
import { joinsWords, queryWordsMax, type Word, wordsOf } from "../rules/words.ts"
import { findCategory, listedCategoryOf } from "./categories.ts"
import { type Context, contextOf } from "./context.ts"
import { facetsOf, filterableFacets } from "./facets.ts"
import { type ListingInput, listTags } from "./listing.ts"
import { countsOf, pageOf, type Source } from "./lists.ts"
import { partsQuery, spellingsOf, textQuery, type Wanted } from "./words.ts"

export type SearchInput = Omit<ListingInput, "collection"> & { q: string }

export const queryLengthMax = 200

/** Of a word that stands in half of all products only so many are ranked, the most popular ones. */
const rankedMax = 2_000

// A prefix of two letters is in every second product: it is what the commonest words say that begin with it.
const prefixLengthMin = 3
const completionsMax = 6

/** Products for what somebody typed; when nothing matches, for what they probably meant. */
export async function search(db: Db, input: SearchInput): Promise<Tagged<Listing>> {
  const selection = selectionOf(input, inSearches)
  const [context, category] = await all(
    contextOf(db, input),
    input.category === undefined ? undefined : findCategory(db, input.category),
  )
  const written = input.q.slice(0, queryLengthMax)
  const words = wordsOf(written, context.locale).slice(0, queryWordsMax)
  const look: Look = (wanted, { matching, inParts }) => {
    const asked = { locale: context.locale, matching }
    const queries = {
      query: textQuery(wanted, asked),
      parts: inParts ? partsQuery(wanted, asked) : undefined,
    }
    const source = hitsOf(queries, { context, categoryId: category?.id ?? "" })
    return resultsOf(db, { source, selection, context })
  }
  const [results, facets] = await all(resultsFor(db, { words, context, look }), filterableFacets(db))
  const { page, counts, corrected, matchesAllWords } = results
  const { total, isExact, priceRange, codes } = counts
  const reply: Listing = {
    category: category ? listedCategoryOf(category, context) : null,
    collection: null,
    search: { words: written.replaceAll("\0", ""), corrected, matchesAllWords },
    ...page,
    total,
    isExact: isExact && counts.found < rankedMax,
    facets: facetsOf({ counted: codes, facets, selection, context }),
    priceRange,
    sort: selection.sort,
  }
  return { reply, tags: [...context.tags, ...listTags(category?.id ?? "")] }
}

type Results = Awaited<ReturnType<typeof resultsOf>>
type Look = (
  wanted: readonly Wanted[],
  how: { matching: "all" | "any"; inParts: boolean },
) => Promise<Results>

/**
 * As written first; then with each unknown word completed, found in longer ones, or corrected; then with any
 * of the words.
 */
async function resultsFor(
  db: Db,
  { words, context, look }: { words: readonly Word[]; context: Context; look: Look },
): Promise<Results & { corrected: string | null; matchesAllWords: boolean }> {
  const asWritten = words.map(({ word }) => ({ alternatives: [word], isPrefix: false, shown: word }))
  const inParts = joinsWords(context.locale)
  const first = await look(asWritten, { matching: "all", inParts })
  if (first.counts.found > 0 || words.length === 0)
    return { ...first, corrected: null, matchesAllWords: true }

  const wanted = await meantBy(db, { words, locale: context.locale })
  const isChanged = wanted.some(
    ({ isPrefix, isPart, alternatives }, index) =>
      isPrefix || (isPart && !inParts) || alternatives[0] !== words[index]?.word,
  )
  const corrected = wanted.some(({ isCorrected }) => isCorrected)
    ? wanted.map(({ shown }) => shown).join(" ")
    : null
  const second = isChanged ? await look(wanted, { matching: "all", inParts: true }) : first
  if (second.counts.found > 0) return { ...second, corrected, matchesAllWords: true }

  if (words.length === 1) return { ...second, corrected: null, matchesAllWords: true }
  return { ...(await look(wanted, { matching: "any", inParts: true })), corrected, matchesAllWords: false }
}

type Meant = Wanted & { shown: string; isPart: boolean; isCorrected: boolean }

async function meantBy(
  db: Db,
  { words, locale }: { words: readonly Word[]; locale: string },
): Promise<Meant[]> {
  const spellings = await spellingsOf(db, { locale, words: words.map(({ word }) => word), completionsMax })
  return words.map(({ word, shown }, index) => {
    const spelling = spellings[index]
    const isPart = spelling !== undefined && spelling.joined.length > 0
    const asWritten = { alternatives: [word], isPrefix: false, shown, isPart, isCorrected: false }
    if (!spelling || spelling.isKnown) return asWritten
    if (spelling.completions.length > 0) {
      const begun = spelling.completions.map((completion) => completion.word)
      return {
        ...asWritten,
        ...(word.length < prefixLengthMin ? { alternatives: begun } : { isPrefix: true }),
      }
    }
    const better = isPart ? undefined : bestCorrection(word, spelling.neighbors)
    return better
      ? { ...asWritten, alternatives: [better.word], shown: better.shown, isCorrected: true }
      : asWritten
  })
}

async function resultsOf(db: Db, given: { source: Source; selection: Selection; context: Context }) {
  const [page, counts] = await all(pageOf(db, given), countsOf(db, given))
  return { page, counts }
}

// Above every rank. What is called so comes first, then what has the words as parts of what it is called: who
// looks for a cloth means the dishcloth, and not the board whose description says to wipe it with a cloth.
const scores = { named: 3_000_000_000, namedInParts: 2_000_000_000, described: 1_000_000_000 } as const

/**
 * The rank is how well the words match, titles most, raised by popularity: a product a hundred times as
 * popular outweighs a match a quarter better.
 */
function hitsOf(
  { query, parts }: { query: Sql; parts: Sql | undefined },
  { context, categoryId }: { context: Context; categoryId: string },
): Source {
  const documents = sql`catalog.search_documents document, asked where document.locale = ${context.locale}`
  const rank = (by: Sql) => sql`
    (ts_rank(document.document, ${by}) * 1000000 * (1 + ln(1 + document.popularity) / 20))::bigint
  `
  // Titles, makers, SKUs and attributes; what is told of them has the weight d.
  const isNamed = (by: Sql) => sql`ts_filter(document.document, '{a,b,c}') @@ ${by}`
  const inParts = parts && {
    found: sql`
      in_parts as materialized (
        select product_id, document, popularity
        from ${documents} and document.document @@ asked.parts and not document.document @@ asked.query
        order by popularity desc, product_id desc
        limit (select ${rankedMax}::bigint - count(*) filter (where is_named) from whole)
      ),
    `,
    matched: sql`
      union all
      select document.product_id, document.popularity, ${rank(sql`asked.parts`)}
        + case when ${isNamed(sql`asked.parts`)} then ${scores.namedInParts}::bigint else 0 end as score
      from in_parts document, asked
    `,
  }
  return {
    ctes: sql`
      asked as materialized (select ${query} as query, ${parts ?? sql`null::tsquery`} as parts),
      whole as materialized (
        select product_id, document, popularity, ${isNamed(sql`query`)} as is_named
        from (
          select product_id, document, popularity, asked.query
          from ${documents} and document.document @@ asked.query
          order by popularity desc, product_id desc
          limit ${rankedMax}
        ) document
      ),
      ${inParts?.found ?? sql``}
      matched as materialized (
        select document.product_id, document.popularity, ${rank(sql`asked.query`)}
          + case when is_named then ${scores.named}::bigint else ${scores.described} end as score
        from whole document, asked
        ${inParts?.matched ?? sql``}
      ),
      hits as materialized (
        select place.product_id, place.popularity, place.price_minor, place.created_at, place.codes,
          matched.score
        from matched
        join catalog.placements place
          on place.product_id = matched.product_id and place.market_code = ${context.shelf}
          and place.category_id = ${categoryId}
      ),
    `,
    from: sql`hits place`,
    where: sql`true`,
    found: sql`select count(*)::int from hits`,
  }
}
