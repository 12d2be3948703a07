import type { Db } from "../../../kit/db.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import { type Candidate, deletionsOf } from "../rules/spelling.ts"
import { lastLetter, stemmerOf } from "../rules/words.ts"

/** What may stand for one word of a search: the word itself, or what it was corrected or completed to. */
export type Wanted = { alternatives: string[]; isPrefix: boolean }

/**
 * The search as the database's own query: every word as written or by its stem. Words that the language is
 * full of ("the", "für") are left out, unless there are no others.
 */
export function textQuery(
  wanted: readonly Wanted[],
  { locale, matching }: { locale: string; matching: "all" | "any" },
): Sql {
  const rows = wanted.flatMap(({ alternatives, isPrefix }, place) =>
    alternatives.map((word) => ({ place, word, isPrefix })),
  )
  const stemmer = stemmerOf(locale)
  const between = matching === "all" ? " & " : " | "
  return sql`
    (
      select coalesce(string_agg('(' || piece || ')', ${between} order by place), '')::tsquery
      from (
        select place, string_agg(exact || coalesce(' | ' || nullif(stemmed, ''), ''), ' | ' order by word)
          filter (where stemmed <> '' or only_fillers) as piece
        from (
          select place, word,
            to_tsquery('simple', word || case when is_prefix then ':*' else '' end)::text as exact,
            to_tsquery(${stemmer}::regconfig, word)::text as stemmed,
            bool_and(to_tsquery(${stemmer}::regconfig, word)::text = '') over () as only_fillers
          from unnest(
            ${rows.map(({ place }) => place)}::int[], ${rows.map(({ word }) => word)}::text[],
            ${rows.map(({ isPrefix }) => isPrefix)}::bool[]
          ) as given (place, word, is_prefix)
        ) words
        where exact <> ''
        group by place
      ) pieces
    )
  `
}

export type Spelling = {
  word: string
  /** Some product is found by it, as it is or by its stem. */
  isKnown: boolean
  /** The commonest words that begin with it. */
  completions: Candidate[]
  /** Words that a slip or two could have turned into it. */
  neighbors: Candidate[]
}

const neighborsMax = 200

/** What the shop's own words say about some of a shopper's. */
export function spellingsOf(
  db: Db,
  { locale, words, completionsMax }: { locale: string; words: readonly string[]; completionsMax: number },
): Promise<Spelling[]> {
  const slips = words.flatMap((word) => deletionsOf(word).map((deletion) => ({ word, deletion })))
  const stemmer = stemmerOf(locale)
  return db.many(sql<Spelling>`
    select given.word,
      exists (
        select from catalog.terms term
        where term.locale = ${locale} and term.word = given.word and term.product_count > 0
      ) or exists (
        select from catalog.search_documents document
        where document.locale = ${locale}
          and document.document @@ to_tsquery(${stemmer}::regconfig, given.word)
      ) as is_known,
      coalesce((
        select jsonb_agg(jsonb_build_object('word', word, 'shown', shown, 'productCount', product_count)
          order by product_count desc, word)
        from (
          select word, shown, product_count from catalog.terms
          where locale = ${locale} and product_count > 0
            and word >= given.word and word < given.word || ${lastLetter}
          order by product_count desc, word
          limit ${completionsMax}
        ) begun
      ), '[]') as completions,
      coalesce((
        select jsonb_agg(jsonb_build_object('word', word, 'shown', shown, 'productCount', product_count))
        from (
          select distinct term.word, term.shown, term.product_count
          from unnest(${slips.map(({ word }) => word)}::text[],
            ${slips.map(({ deletion }) => deletion)}::text[])
            as slip (word, deletion)
          join catalog.term_deletions near on near.locale = ${locale} and near.deletion = slip.deletion
          join catalog.terms term on term.locale = ${locale} and term.word = near.word
            and term.product_count > 0
          where slip.word = given.word
          limit ${neighborsMax}
        ) near
      ), '[]') as neighbors
    from unnest(${[...words]}::text[]) with ordinality as given (word, place)
    order by given.place
  `)
}
