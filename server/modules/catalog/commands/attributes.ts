import { touch } from "../../../kit/cache.ts"
import { all, lastly, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { sql } from "../../../kit/sql.ts"
import { getShop } from "../../settings/index.ts"
import { type AttributeDefinition, findAttribute, getAttribute } from "../queries/attributes.ts"
import { checkTitles } from "../rules/texts.ts"
import type { AttributeInput } from "../schemas.ts"
import { tags } from "../tags.ts"

/**
 * Says what an attribute and its values are called. Values that are not given are forgotten, unless some
 * product has them. Search and lists follow with the event.
 */
export async function defineAttribute(work: Work, input: AttributeInput): Promise<AttributeDefinition> {
  const { code, titles, filterable, position } = input
  checkValues(input)
  // For update: products that take up a value hold the attribute for share, so none can take one that goes.
  const [, attribute, shop] = await all(
    work.tx.maybe(sql`select code from catalog.attributes where code = ${code} for update`),
    findAttribute(work.tx, { code }),
    getShop(work.tx),
  )
  if (attribute?.version !== input.version) throw changed(attribute)
  for (const named of [input, ...input.values]) checkTitles(named.titles, shop.defaultLocale)

  work.write(
    sql`
      insert into catalog.attributes as known (code, titles, filterable, position, version)
      values (${code}, ${JSON.stringify(titles)}::jsonb, ${filterable}, ${position}, 1)
      on conflict (code) do update set
        titles = excluded.titles, filterable = excluded.filterable, position = excluded.position,
        version = known.version + 1
      where known.version = ${input.version ?? 0}
    `,
    { rows: 1, refuse: () => changed(undefined) },
  )
  writeValues(work, input)
  forgetUnused(work, input)
  touch(work, tags.attributes)
  announce(work, "attribute.defined", { attributeCode: code })

  return lastly(work, getAttribute(work.tx, { code }))
}

/** Somebody else has changed it, or made one of this code, since it was read. */
function changed(attribute: AttributeDefinition | undefined): Refusal {
  const message = "Somebody has changed this attribute since you opened it."
  return new Refusal("catalog.attribute_changed", 409, message, { attribute })
}

function checkValues({ values }: AttributeInput): void {
  const codes = values.map(({ code }) => code)
  const twice = codes.find((code, index) => codes.indexOf(code) !== index)
  if (twice === undefined) return
  throw new Refusal("catalog.bad_attribute", 422, `The value code "${twice}" is given twice.`, { twice })
}

function writeValues(work: Work, { code, values }: AttributeInput): void {
  const rows = values.map((value, index) => ({
    code: value.code,
    titles: value.titles,
    position: value.position ?? index,
  }))
  work.write(sql`
    insert into catalog.attribute_values (attribute_code, code, titles, position)
    select ${code}, code, titles, position
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (code text, titles jsonb, position int)
    order by code
    on conflict (attribute_code, code) do update set titles = excluded.titles, position = excluded.position
  `)
}

function forgetUnused(work: Work, { code, values }: AttributeInput): void {
  work.write(sql`
    delete from catalog.attribute_values value
    where value.attribute_code = ${code}
      and value.code <> all(${values.map((value) => value.code)}::text[])
      and not exists (
        select from catalog.products where attribute_codes @> array[${`${code}:`}::text || value.code]
      )
      and not exists (
        select from catalog.options option
        join catalog.option_values choice on choice.product_id = option.product_id
          and choice.option_code = option.code
        where option.code = ${code} and choice.code = value.code
      )
  `)
}
