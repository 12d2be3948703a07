import { all, type Db, type Work } from "../../../../kit/db.ts"
import { Refusal } from "../../../../kit/errors.ts"
import { sql } from "../../../../kit/sql.ts"
import { makerCode } from "../../rules/slugs.ts"
import type { OptionInput } from "../../schemas.ts"

export async function checkAttributes(db: Db, attributes: Record<string, string[]>): Promise<void> {
  const wanted = Object.entries(attributes).flatMap(([code, values]) =>
    values.map((value) => `${code}:${value}`),
  )
  if (wanted.length === 0) return
  const [, unknown] = await all(
    // Held until the end of the transaction, so that nobody forgets a value that is being taken up.
    db.many(sql`
      select code from catalog.attributes where code = any(${Object.keys(attributes)}::text[])
      order by code for key share
    `),
    db.many(sql<{ code: string }>`
      select wanted.code from unnest(${wanted}::text[]) as wanted (code)
      where not exists (
        select from catalog.attribute_values value
        where value.attribute_code = split_part(wanted.code, ':', 1)
          and value.code = split_part(wanted.code, ':', 2)
      )
      limit 20
    `),
  )
  const reserved = wanted.filter((code) => code.startsWith("maker:")).map((code) => ({ code }))
  const codes = [...unknown, ...reserved].map(({ code }) => code)
  if (codes.length > 0) {
    throw new Refusal(
      "catalog.unknown_attribute",
      422,
      `Define these attribute values first: ${codes.join(", ")}.`,
      {
        codes,
      },
    )
  }
}

export async function checkCategories(db: Db, categoryIds: readonly string[]): Promise<void> {
  if (categoryIds.length === 0) return
  const found = await db.many(sql<{ id: string }>`
    select id from catalog.categories where id = any(${[...categoryIds]}::text[])
    order by id for key share
  `)
  const known = new Set(found.map(({ id }) => id))
  const unknown = categoryIds.filter((id) => !known.has(id))
  if (unknown.length > 0) {
    throw new Refusal("catalog.unknown_category", 422, "Some of these categories do not exist.", {
      categoryIds: unknown,
    })
  }
}

/** Makers name themselves: the first product of a maker enters it into the dictionary. */
export function enterMakers(
  work: Work,
  { makers, locale }: { makers: readonly string[]; locale: string },
): void {
  const titles = new Map(makers.map((maker) => [makerCode(maker).slice("maker:".length), maker]))
  if (titles.size === 0) return
  // In one order, so that two who bring the same makers never wait for each other in a circle.
  const rows = [...titles].sort(([a], [b]) => (a < b ? -1 : 1))
  work.write(sql`
    insert into catalog.attribute_values (attribute_code, code, titles, position)
    select 'maker', code, titles::jsonb, 0
    from unnest(${rows.map(([code]) => code)}::text[],
      ${rows.map(([, maker]) => JSON.stringify({ [locale]: maker }))}::text[]) as given (code, titles)
    on conflict (attribute_code, code) do nothing
  `)
}

export type NewTag = { code: string; title: string }

/**
 * Tags name themselves as makers do. They are found by the search and are no filter, until somebody says
 * so.
 */
export function enterTags(work: Work, { tags, locale }: { tags: readonly NewTag[]; locale: string }): void {
  if (tags.length === 0) return
  const titles = new Map(tags.map(({ code, title }) => [code, { [locale]: title }]))
  const rows = [...titles].sort(([a], [b]) => (a < b ? -1 : 1))
  work.write(sql`
    insert into catalog.attributes (code, titles, filterable, position, version)
    values ('tag', ${JSON.stringify({ en: "Tag", de: "Schlagwort" })}::jsonb, false, 200, 1)
    on conflict (code) do nothing
  `)
  work.write(sql`
    insert into catalog.attribute_values (attribute_code, code, titles, position)
    select 'tag', code, titles::jsonb, 0
    from unnest(${rows.map(([code]) => code)}::text[],
      ${rows.map(([, given]) => JSON.stringify(given))}::text[])
      as given (code, titles)
    on conflict (attribute_code, code) do nothing
  `)
}

export function writeCategories(
  work: Work,
  { productId, categoryIds }: { productId: string; categoryIds: readonly string[] },
): void {
  const distinct = [...new Set(categoryIds)]
  work.write(sql`
    delete from catalog.product_categories
    where product_id = ${productId} and category_id <> all(${distinct}::text[])
  `)
  work.write(sql`
    insert into catalog.product_categories (product_id, category_id, position)
    select ${productId}, category_id, place - 1
    from unnest(${distinct}::text[]) with ordinality as given (category_id, place)
    on conflict (product_id, category_id) do update set position = excluded.position
  `)
}

/**
 * Replaces the options of a product, and enters their words into the dictionary so that they can be facets.
 */
export function writeOptions(
  work: Work,
  { productId, options }: { productId: string; options: readonly OptionInput[] },
): void {
  const rows = options.map((option, position) => ({ code: option.code, titles: option.titles, position }))
  const values = options.flatMap((option) =>
    option.values.map((value, position) => ({
      option: option.code,
      code: value.code,
      titles: value.titles,
      position,
    })),
  )
  const optionRows = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as given (code text, titles jsonb, position int)`
  const valueRows = sql`
    jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as given (option text, code text, titles jsonb, position int)
  `
  work.write(sql`delete from catalog.option_values where product_id = ${productId}`)
  work.write(sql`delete from catalog.options where product_id = ${productId}`)
  if (rows.length === 0) return
  work.write(sql`
    insert into catalog.options (product_id, code, titles, position)
    select ${productId}, code, titles, position from ${optionRows}
  `)
  work.write(sql`
    insert into catalog.option_values (product_id, option_code, code, titles, position)
    select ${productId}, option, code, titles, position from ${valueRows}
  `)
  work.write(sql`
    insert into catalog.attributes (code, titles, filterable, position, version)
    select code, titles, true, 100, 1 from ${optionRows} order by code
    on conflict (code) do nothing
  `)
  work.write(sql`
    insert into catalog.attribute_values (attribute_code, code, titles, position)
    select option, code, titles, position from ${valueRows} order by option, code
    on conflict (attribute_code, code) do nothing
  `)
}
