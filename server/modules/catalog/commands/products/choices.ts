import type { Work } from "../../../../kit/db.ts"
import { Refusal } from "../../../../kit/errors.ts"
import { sql } from "../../../../kit/sql.ts"

export const optionsTaken = () =>
  new Refusal("catalog.options_taken", 409, "Another variant of this product already has these options.")

/** An option is added or taken away under variants that go on being sold: all of them, or none. */
export function writeChoices(
  work: Work,
  {
    productId,
    variantOptions,
  }: { productId: string; variantOptions: Readonly<Record<string, Record<string, string>>> },
): void {
  const rows = Object.entries(variantOptions).map(([id, options]) => ({
    id,
    codes: Object.entries(options)
      .map(([option, value]) => `${option}:${value}`)
      .sort(),
  }))
  work.write(
    sql`
      update catalog.variants variant set option_codes = given.codes, updated_at = ${work.now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id text, codes text[])
      where variant.id = given.id and variant.product_id = ${productId}
    `,
    { constraints: { variants_options_taken: optionsTaken } },
  )
}
