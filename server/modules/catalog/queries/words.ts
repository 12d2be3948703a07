import type { Db } from "../../../kit/db.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import { type Candidate, deletionsOf, editsMax } from "../rules/spelling.ts"
import { fillersOf, lastLetter, partLengthMin, stemmerOf } from "../rules/words.ts"

/** What may stand for one word of a search: the word itself, or what it was corrected or completed to. */
export type Wanted = { alternatives: string[]; isPrefix: boolean }

type Asked = { locale: string; matching: "all" | "any" }

/**
 * The search as the database's own query: every word as written or by its stem. Words that the language is
 * full of ("the", "für") are left out, unless there are no others.
 */
export function textQuery(wanted: readonly Wanted[], asked: Asked): Sql {
  const words = sql`select place, word, is_prefix, false as is_part from (${given(wanted)}) given`
  return sql`(
    select coalesce(string_agg('(' || piece || ')', ${between(asked)} order by place), '')::tsquery
    from (${pieces(words, asked)}) pieces
  )`
}

/** The same, where each word may also be a part of a longer one: null when none of them is. */
export function partsQuery(wanted: readonly Wanted[], asked: Asked): Sql {
  const words = sql`
    select place, word, is_prefix, false as is_part from (${given(wanted)}) given
    union all
    select place, joined.word, false, true
    from (${given(wanted)}) given
    cross join lateral (${joinedWords(sql`given.word`, { ...asked, wordsMax: joinedMax })}) joined
  `
  return sql`(
    select case when bool_or(has_part)
      then string_agg('(' || piece || ')', ${between(asked)} order by place)::tsquery end
    from (${pieces(words, asked)}) pieces
  )`
}

function given(wanted: readonly Wanted[]): Sql {
  const rows = wanted.flatMap(({ alternatives, isPrefix }, place) =>
    alternatives.map((word) => ({ place, word, isPrefix })),
  )
  return sql`
    select place, word, is_prefix
    from unnest(
      ${rows.map(({ place }) => place)}::int[], ${rows.map(({ word }) => word)}::text[],
      ${rows.map(({ isPrefix }) => isPrefix)}::bool[]
    ) as given (place, word, is_prefix)
  `
}

function between({ matching }: Asked): string {
  return matching === "all" ? " & " : " | "
}

function pieces(words: Sql, { locale }: Asked): Sql {
  return sql`
    select place, bool_or(is_part) as has_part,
      string_agg(exact || coalesce(' | ' || nullif(stemmed, ''), ''), ' | ' order by word)
        filter (where stemmed <> '' or only_fillers) as piece
    from (
      select place, word, is_part,
        to_tsquery('simple', word || case when is_prefix then ':*' else '' end)::text as exact,
        stemmed, bool_and(stemmed = '') over () as only_fillers
      from (${words}) words
      cross join lateral (
        select case when word = any(${fillersOf(locale)}::text[]) then ''
          else to_tsquery(${stemmerOf(locale)}::regconfig, word)::text end as stemmed
      ) stems
    ) words
    where exact <> ''
    group by place
  `
}

// Of the words that a part stands in, those that most products use; a language has some hundred for a common
// part, and a shop that has invented thousands is not read through.
const joinedMax = 40
const joinedReadMax = 500

// What stands beside a part has so many letters, or it is an ending: a rose is no rosette.
const besidePartMin = 4

/**
 * The words of the shop that one of a search is a part of. They end in it, in any of its forms, or it is
 * followed by another part.
 */
function joinedWords(word: Sql, { locale, wordsMax }: { locale: string; wordsMax: number }): Sql {
  const stemmer = sql`${stemmerOf(locale)}::regconfig`
  const isFollowed = (longer: Sql) =>
    sql`starts_with(${longer}, ${word}) and length(${longer}) >= length(${word}) + ${besidePartMin}::int`
  return sql`
    select term.word, term.shown, term.product_count
    from (
      select part.word
      from (
        select coalesce(
          (
            select lexeme from unnest(to_tsvector(${stemmer}, ${word})) where starts_with(${word}, lexeme)
          ), ${word}) as begins
      ) asked
      cross join lateral (
        select part, word from catalog.term_parts
        where locale = ${locale} and part >= asked.begins and part < asked.begins || ${lastLetter}
        order by part, word
        limit ${joinedReadMax}
      ) part
      where to_tsvector(${stemmer}, part.part) = to_tsvector(${stemmer}, ${word})
        or (${isFollowed(sql`part.part`)})
      union
      select longer.word
      from (
        select word from catalog.terms begun
        where begun.locale = ${locale} and begun.word >= ${word} and begun.word < ${word} || ${lastLetter}
        order by begun.word
        limit ${joinedReadMax}
      ) longer
      where ${isFollowed(sql`longer.word`)}
    ) found
    join catalog.terms term on term.locale = ${locale} and term.word = found.word and term.product_count > 0
    where length(${word}) >= ${partLengthMin}::int
      and to_tsquery(${stemmer}, ${word})::text <> ''
    order by term.product_count desc, term.word
    limit ${wordsMax}
  `
}

export type Spelling = {
  word: string
  /** Some product is found by it, as it is or by its stem. */
  isKnown: boolean
  /** The commonest words that begin with it. */
  completions: Candidate[]
  /** Words that it is a part of. */
  joined: Candidate[]
  /** Words that a slip or two could have turned into it; none, when something begins with it. */
  neighbors: Candidate[]
}

// Of one way to leave letters out, and of all together: ten thousand words may begin alike.
const neighborsMax = 200

/** What the shop's own words say about some of a shopper's. */
export function spellingsOf(
  db: Db,
  { locale, words, completionsMax }: { locale: string; words: readonly string[]; completionsMax: number },
): Promise<Spelling[]> {
  const slips = words.flatMap((word) => deletionsOf(word).map((deletion) => ({ word, deletion })))
  const stemmer = stemmerOf(locale)
  return db.many(sql<Spelling>`
    with looked as materialized (
      select given.word, given.place,
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
          from (${joinedWords(sql`given.word`, { locale, wordsMax: completionsMax })}) joined
        ), '[]') as joined
      from unnest(${[...words]}::text[]) with ordinality as given (word, place)
    )
    select word, is_known, completions, joined,
      case when is_known or completions <> '[]' then '[]' else coalesce((
        select jsonb_agg(jsonb_build_object('word', word, 'shown', shown, 'productCount', product_count))
        from (
          select term.word, term.shown, term.product_count
          from (
            select distinct near.word
            from unnest(${slips.map(({ word }) => word)}::text[],
              ${slips.map(({ deletion }) => deletion)}::text[])
              as slip (word, deletion)
            cross join lateral (
              select word from catalog.term_deletions
              where locale = ${locale} and deletion = slip.deletion
                and abs(length(word) - length(slip.word)) <= ${editsMax}::int
              order by word
              limit ${neighborsMax}
            ) near
            where slip.word = looked.word
          ) near
          join catalog.terms term on term.locale = ${locale} and term.word = near.word
            and term.product_count > 0
          order by term.product_count desc, term.word
          limit ${neighborsMax}
        ) near
      ), '[]') end as neighbors
    from looked
    order by place
  `)
}
