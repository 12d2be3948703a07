import { all, type Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import type { Suggestions, Tagged } from "../replies.ts"
import { bestCorrection, type Candidate } from "../rules/spelling.ts"
import type { Texts } from "../rules/texts.ts"
import { joinsWords, queryWordsMax, type Word, wordsOf } from "../rules/words.ts"
import { type CardRow, cardColumns, cardOf } from "./cards.ts"
import { categoriesMax } from "./categories.ts"
import { type Context, contextOf, type ShopperInput } from "./context.ts"
import { listTags } from "./listing.ts"
import { queryLengthMax } from "./search.ts"
import { type Spelling, spellingsOf, textQuery, type Wanted } from "./words.ts"

export type SuggestInput = ShopperInput & { q: string }

const completionsMax = 6
const productsMax = 6
const categoriesShownMax = 4

// Of a word that is everywhere only some are looked at; among 20,000 the popular ones are surely found.
const matchesMax = 20_000

/** While somebody is typing: how the last word may go on, products, and categories. */
export async function suggest(db: Db, input: SuggestInput): Promise<Tagged<Suggestions>> {
  const context = await contextOf(db, input)
  const typed = input.q.slice(0, queryLengthMax)
  const words = wordsOf(typed, context.locale).slice(0, queryWordsMax)
  const tags = [...context.tags, ...listTags("")]
  const last = words.at(-1)
  if (!last) return { reply: { searches: [], products: [], categories: [] }, tags }

  const spellings = await spellingsOf(db, {
    locale: context.locale,
    words: words.map(({ word }) => word),
    completionsMax,
  })
  const meant = words.map((word, index) =>
    meantBy(word, spellings[index], { isLast: word === last, locale: context.locale }),
  )
  const [rows, categories] = await all(
    popularMatches(db, { wanted: meant, context }),
    categoriesNamed(db, { shown: last.shown, context }),
  )
  const before = meant.slice(0, -1).map(({ shown }) => shown[0])
  const reply = {
    searches: (meant.at(-1)?.shown ?? []).map((word) => [...before, word].join(" ")),
    products: rows.map((row) => cardOf(row, context)),
    categories: categories.map(({ slug, titles }) => ({ slug, title: context.text(titles) })),
  }
  return { reply, tags }
}

/**
 * The last word is still being written: it is what it may become. The others are what they say, else what
 * begins so, or a slip.
 */
function meantBy(
  { word, shown }: Word,
  spelling: Spelling | undefined,
  { isLast, locale }: { isLast: boolean; locale: string },
): Wanted & { shown: string[] } {
  const isBegun = isLast || spelling?.isKnown === false
  if (isBegun && spelling && spelling.completions.length > 0) return wantedOf(spelling.completions)
  const asWritten = { alternatives: [word], isPrefix: false, shown: [shown] }
  const joined = spelling && (!spelling.isKnown || joinsWords(locale)) ? wantedOf(spelling.joined) : undefined
  if (joined && joined.shown.length > 0) {
    return {
      ...joined,
      alternatives: [word, ...joined.alternatives],
      shown: isLast ? joined.shown : [shown],
    }
  }
  if (!spelling || spelling.isKnown) return asWritten
  const better = bestCorrection(word, spelling.neighbors)
  if (better) return wantedOf([better])
  // Nothing in the shop is called so: it is looked for in descriptions, but not suggested.
  return isLast ? { ...asWritten, isPrefix: word.length > 2, shown: [] } : asWritten
}

function wantedOf(candidates: readonly Candidate[]): Wanted & { shown: string[] } {
  return {
    alternatives: candidates.map(({ word }) => word),
    isPrefix: false,
    shown: candidates.map(({ shown }) => shown),
  }
}

function popularMatches(
  db: Db,
  { wanted, context }: { wanted: readonly Wanted[]; context: Context },
): Promise<CardRow[]> {
  const query = textQuery(wanted, { locale: context.locale, matching: "all" })
  return db.many(sql<CardRow>`
    with asked as materialized (select ${query} as query),
    found as materialized (
      select product_id, popularity from catalog.search_documents, asked
      where locale = ${context.locale} and document @@ asked.query
      limit ${matchesMax}
    )
    select ${cardColumns}
    from (
      select product_id, popularity from found
      order by popularity desc, product_id desc
      limit ${productsMax * 10}
    ) top
    join catalog.cards card on card.product_id = top.product_id and card.market_code = ${context.shelf}
    where card.state = 'active'
    order by top.popularity desc, top.product_id desc
    limit ${productsMax}
  `)
}

/** Categories are few: looking through their titles takes less than keeping an index of them. */
async function categoriesNamed(
  db: Db,
  { shown, context }: { shown: string; context: Context },
): Promise<{ slug: string; titles: Texts }[]> {
  const rows = await db.many(sql<{ slug: string; titles: Texts }>`
    select slug, titles
    from (
      select slug, path, position, titles,
        lower(coalesce(titles ->> ${context.locale}, titles ->> ${context.fallback}, '')) as title
      from catalog.categories
      order by id
      limit ${categoriesMax}
    ) category
    where strpos(title, ${shown}) > 0
    order by cardinality(path), position, slug
    limit ${categoriesShownMax}
  `)
  return rows
}
