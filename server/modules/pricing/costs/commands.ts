import { all, type Db, lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import type { Money } from "../../../kit/money.ts"
import { sql } from "../../../kit/sql.ts"
import { priceMinorMax } from "../rules/prices.ts"
import { costsOfVariant, type VariantCosts } from "./queries.ts"

export type SetCosts = VariantCosts & {
  /** What was known when somebody began to type: what a colleague has said meanwhile is not written over. */
  seen?: Money[] | undefined
}

/** Says what one unit of a variant costs the shop. What is not named is not known any more. */
export async function setCosts(work: Work, input: SetCosts): Promise<VariantCosts> {
  const { variantId, costs, seen } = input
  checkOnce(input)
  const [known, now] = await all(
    work.tx.maybe(
      sql<{ id: string }>`select id from catalog.variants where id = ${variantId} for no key update`,
    ),
    costsOfVariant(work.tx, input),
    checkCosts(work.tx, costs),
  )
  if (!known) throw notFound("variant")
  if (seen && textOf(seen) !== textOf(now.costs)) {
    const message = "Somebody else has changed what this costs meanwhile. Please look at it again."
    throw new Refusal("cost.changed", 409, message, { variantId })
  }
  const currencies = costs.map(({ currency }) => currency)
  work.write(sql`
    delete from pricing.costs where variant_id = ${variantId} and currency <> all(${currencies}::text[])
  `)
  writeCosts(
    work,
    costs.map((cost) => ({ variantId, cost })),
  )
  return lastly(work, costsOfVariant(work.tx, input))
}

function textOf(costs: readonly Money[]): string {
  return costs
    .map(({ minor, currency }) => `${currency} ${minor}`)
    .sort()
    .join()
}

export type ChangeCost = { variantId: string; currency: string; minor: number | null }

/** Some costs of some variants, from a file: what is not named stays. */
export async function changeCosts(work: Work, changes: readonly ChangeCost[]): Promise<void> {
  if (changes.length === 0) return
  const sorted = [...changes].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  const set = sorted.flatMap(({ variantId, currency, minor }) =>
    minor === null ? [] : [{ variantId, cost: { minor: BigInt(minor), currency } }],
  )
  await checkCosts(
    work.tx,
    set.map(({ cost }) => cost),
  )
  const gone = sorted.filter(({ minor }) => minor === null)
  if (gone.length > 0) {
    work.write(sql`
      delete from pricing.costs cost
      using unnest(
        ${gone.map(({ variantId }) => variantId)}::text[], ${gone.map(({ currency }) => currency)}::text[]
      ) as given (variant_id, currency)
      where cost.variant_id = given.variant_id and cost.currency = given.currency
    `)
  }
  writeCosts(work, set)
}

const keyOf = ({ variantId, currency }: ChangeCost) => `${variantId} ${currency}`

function writeCosts(work: Work, costs: readonly { variantId: string; cost: Money }[]): void {
  if (costs.length === 0) return
  work.write(
    sql`
      insert into pricing.costs (variant_id, currency, cost_minor, updated_at)
      select variant_id, currency, cost_minor, ${work.now}
      from unnest(
        ${costs.map(({ variantId }) => variantId)}::text[],
        ${costs.map(({ cost }) => cost.currency)}::text[],
        ${costs.map(({ cost }) => cost.minor)}::bigint[]
      ) as given (variant_id, currency, cost_minor)
      on conflict (variant_id, currency) do update
        set cost_minor = excluded.cost_minor, updated_at = excluded.updated_at
        where costs.cost_minor <> excluded.cost_minor
    `,
    { constraints: { costs_variant_known: () => notFound("variant") } },
  )
}

function checkOnce({ costs }: VariantCosts): void {
  const currencies = costs.map(({ currency }) => currency)
  const twice = currencies.find((one, place) => currencies.indexOf(one) !== place)
  if (twice === undefined) return
  const message = `Please say only once what it costs in ${twice}.`
  throw new Refusal("cost.given_twice", 422, message, { currency: twice })
}

/** Nobody pays less than nothing, and what no market sells in is a mistake. */
async function checkCosts(tx: Db, costs: readonly Money[]): Promise<void> {
  if (costs.some(({ minor }) => minor < 0n || minor > priceMinorMax)) {
    const message = "What it costs is neither negative nor beyond counting."
    throw new Refusal("cost.out_of_range", 422, message, { minorMax: Number(priceMinorMax) })
  }
  const currencies = [...new Set(costs.map(({ currency }) => currency))]
  if (currencies.length === 0) return
  const rows = await tx.many(sql<{ currency: string }>`
    select distinct currency from settings.markets order by currency limit 1000
  `)
  const known = rows.map(({ currency }) => currency)
  const unknown = currencies.find((currency) => !known.includes(currency))
  if (unknown === undefined) return
  const message = `No market sells in ${unknown}. Costs are in ${known.join(", ")}.`
  throw new Refusal("cost.wrong_currency", 422, message, { currency: unknown, known })
}
