import { touch } from "../../../kit/cache.ts"
import { actorName, lastly, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { type CustomerTaxes, exemptionTag, taxesOfCustomer } from "../exemptions.ts"
import { getCustomer } from "../queries.ts"

export type ExemptCustomer = {
  customerId: string
  reason: string
  validFrom: string
  validUntil?: string | null | undefined
}

/** From then on the customer pays no tax on these days; orders that were placed stay as they are. */
export async function exemptCustomer(work: Work, input: ExemptCustomer): Promise<CustomerTaxes> {
  const { customerId, reason, validFrom, validUntil = null } = input
  if (validUntil !== null && validUntil < validFrom) {
    const message = "The last day must not be before the first one."
    throw new Refusal("customers.exemption_ends_early", 422, message, { field: "validUntil" })
  }
  await getCustomer(work.tx, input)
  endExemption(work, input)
  work.write(
    sql`
      insert into customers.exemptions (id, customer_id, reason, valid_from, valid_until, actor, created_at)
      values (${newId("exemption")}, ${customerId}, ${reason}, ${validFrom}::date, ${validUntil}::date,
        ${actorName(work.actor)}, ${work.now})
    `,
    {
      constraints: {
        exemptions_one_each: () =>
          new Refusal(
            "customers.exemption_changed",
            409,
            "Somebody has just changed this. Look at it again.",
          ),
      },
    },
  )
  return lastly(work, taxesOfCustomer(work.tx, input))
}

export async function withdrawExemption(work: Work, input: { customerId: string }): Promise<CustomerTaxes> {
  await getCustomer(work.tx, input)
  endExemption(work, input)
  return lastly(work, taxesOfCustomer(work.tx, input))
}

function endExemption(work: Work, { customerId }: { customerId: string }): void {
  work.write(sql`
    update customers.exemptions set ended_at = ${work.now}, ended_by = ${actorName(work.actor)}
    where customer_id = ${customerId} and ended_at is null
  `)
  touch(work, exemptionTag)
}
