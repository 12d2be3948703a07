import type { Db } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import { type Sql, sql } from "../../../kit/sql.ts"
import type { Texts } from "../rules/texts.ts"

export type AttributeDefinition = {
  code: string
  titles: Texts
  filterable: boolean
  position: number
  values: { code: string; titles: Texts; position: number }[]
  version: number
}

const attributesMax = 500
// A shop can have thousands of makers; staff define the words of the first ones here and never need the
// others.
const valuesMax = 2_000

export async function listAttributes(db: Db): Promise<{ attributes: AttributeDefinition[] }> {
  return { attributes: await readAttributes(db, sql`true`) }
}

export async function findAttribute(
  db: Db,
  { code }: { code: string },
): Promise<AttributeDefinition | undefined> {
  const [attribute] = await readAttributes(db, sql`attribute.code = ${code}`)
  return attribute
}

export async function getAttribute(db: Db, input: { code: string }): Promise<AttributeDefinition> {
  const attribute = await findAttribute(db, input)
  if (!attribute) throw notFound("attribute")
  return attribute
}

function readAttributes(db: Db, where: Sql): Promise<AttributeDefinition[]> {
  return db.many(sql<AttributeDefinition>`
    select attribute.code, attribute.titles, attribute.filterable, attribute.position, attribute.version,
      coalesce((
        select jsonb_agg(jsonb_build_object('code', code, 'titles', titles, 'position', position)
          order by position, code)
        from (
          select code, titles, position from catalog.attribute_values
          where attribute_code = attribute.code
          order by position, code
          limit ${valuesMax}
        ) value
      ), '[]') as values
    from catalog.attributes attribute
    where ${where}
    order by attribute.position, attribute.code
    limit ${attributesMax}
  `)
}
