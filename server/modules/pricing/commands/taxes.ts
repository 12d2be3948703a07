import { touch } from "../../../kit/cache.ts"
import { actorName, lastly, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { getMarket } from "../../settings/index.ts"
import { listTaxRates, type SetTaxRate } from "../queries.ts"
import { type TaxCategory, taxTag } from "../rules/taxes.ts"

export type NewTaxRate = {
  marketCode: string
  category: TaxCategory
  ratePpm: number
  /** From now on unless told otherwise; the past keeps its rates, because orders were taxed with them. */
  validFrom?: Date | undefined
}

export async function setTaxRate(work: Work, input: NewTaxRate): Promise<{ taxRates: SetTaxRate[] }> {
  const { marketCode, category, ratePpm } = input
  const validFrom = input.validFrom ?? work.now
  if (validFrom.getTime() < work.now.getTime()) {
    throw new Refusal(
      "tax_rate.in_the_past",
      422,
      "A tax rate cannot change the past. Choose now or a later time.",
    )
  }
  if (category === "zero" && ratePpm !== 0) {
    throw new Refusal(
      "tax_rate.zero",
      422,
      "Goods of the category “zero” are not taxed. Choose another category.",
    )
  }
  await getMarket(work.tx, { marketCode })
  work.write(
    sql`
      insert into pricing.tax_rates (id, market_code, category, rate_ppm, valid_from, actor, created_at)
      values (${newId("taxRate")}, ${marketCode}, ${category}, ${ratePpm}, ${validFrom},
              ${actorName(work.actor)}, ${work.now})
    `,
    {
      constraints: {
        tax_rates_once: () =>
          new Refusal("tax_rate.taken", 409, "A rate of this category begins at that very moment already."),
      },
    },
  )
  touch(work, taxTag)
  announce(work, "tax_rate.set", { marketCode, category })
  return lastly(work, listTaxRates(work.tx, { marketCode }))
}
