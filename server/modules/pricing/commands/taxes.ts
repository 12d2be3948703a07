import { touch } from "../../../kit/cache.ts"
import { actorName, lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { fitIn } from "../rules/periods.ts"
import { holds } from "../rules/places.ts"
import { type TaxCategory, taxTag } from "../rules/taxes.ts"
import { getTaxRate, listTaxRates, type SetTaxRate, type TaxRatePage, taxRatesAhead } from "../tax_queries.ts"

export type NewTaxRate = {
  country: string
  region?: string | null | undefined
  category: TaxCategory
  ratePpm: number
  /** From now on unless told otherwise; the past keeps its rates, because orders were taxed with them. */
  validFrom?: Date | undefined
  validUntil?: Date | null | undefined
  authority?: string | null | undefined
  source?: string | null | undefined
  checkedOn?: string | null | undefined
}

export async function setTaxRate(work: Work, input: NewTaxRate): Promise<TaxRatePage> {
  await writeTaxRate(work, input)
  return lastly(work, listTaxRates(work.tx, { country: input.country }))
}

/**
 * Many at once, all or none: those that somebody picked from a list. What has begun begins now, and what
 * holds already is no change, so that a second press changes nothing.
 */
export async function takeOverTaxRates(
  work: Work,
  { rates }: { rates: readonly NewTaxRate[] },
): Promise<{ count: number }> {
  const countries = [...new Set(rates.map(({ country }) => country))]
  const known = await taxRatesAhead(work.tx, { countries, now: work.now })
  let count = 0
  for (const rate of rates) {
    const validFrom = rate.validFrom && rate.validFrom > work.now ? rate.validFrom : work.now
    const isSet = known.some(
      (one) =>
        one.country === rate.country &&
        one.region === (rate.region ?? null) &&
        one.category === rate.category &&
        one.ratePpm === rate.ratePpm &&
        holds(one, validFrom),
    )
    if (isSet) continue
    await writeTaxRate(work, { ...rate, validFrom })
    count++
  }
  return { count }
}

async function writeTaxRate(work: Work, input: NewTaxRate): Promise<void> {
  const { country, region = null, category } = input
  const validFrom = input.validFrom ?? work.now
  checkTaxRate({ ...input, validFrom, now: work.now })
  const known = await lockTaxRates(work, { country, region, category })
  const { validUntil, cut, continued } = fitIn(known, { validFrom, validUntil: input.validUntil })
  if (cut) {
    work.write(sql`update pricing.tax_rates set valid_until = ${validFrom} where id = ${cut.taxRateId}`)
  }
  insertRate(work, { ...input, validFrom, validUntil })
  if (cut && continued) insertRate(work, { ...cut, ...continued })
  touch(work, taxTag)
  announce(work, "tax_rate.set", { country, region, category })
}

type ToCheck = Pick<NewTaxRate, "country" | "region" | "category" | "ratePpm" | "validUntil"> & {
  validFrom: Date
  now: Date
}

export function checkTaxRate({
  country,
  region,
  category,
  ratePpm,
  validFrom,
  validUntil,
  now,
}: ToCheck): void {
  if (region && !region.startsWith(`${country}-`)) {
    const message = `The region begins with its country, like ${country}-CA.`
    throw new Refusal("tax_rate.region", 422, message, { field: "region" })
  }
  if (validFrom.getTime() < now.getTime()) {
    const message = "A tax rate cannot change the past. Choose now or a later time."
    throw new Refusal("tax_rate.in_the_past", 422, message, { field: "validFrom" })
  }
  if (validUntil && validUntil.getTime() <= validFrom.getTime()) {
    const message = "The rate must end after it begins. Choose a later day for its end."
    throw new Refusal("tax_rate.ends_early", 422, message, { field: "validUntil" })
  }
  if (category === "zero" && ratePpm !== 0) {
    const message = "Goods of the category “zero” are not taxed. Choose another category."
    throw new Refusal("tax_rate.zero", 422, message, { field: "ratePpm" })
  }
}

type Kept = Pick<NewTaxRate, "country" | "region" | "category">

function lockTaxRates(work: Work, { country, region, category }: Kept): Promise<SetTaxRate[]> {
  const place = `${region ?? country} ${category}`
  return work.tx.many(sql<SetTaxRate>`
    select id as tax_rate_id, country, region, category, rate_ppm, valid_from, valid_until, authority, source,
      checked_on::text as checked_on, actor
    from pricing.tax_rates
    where place = ${place} and (valid_until is null or valid_until > ${work.now})
    order by valid_from
    limit 1000
    for update
  `)
}

type ToInsert = Omit<NewTaxRate, "validFrom" | "validUntil"> & { validFrom: Date; validUntil: Date | null }

function insertRate(work: Work, rate: ToInsert): void {
  const { country, region = null, category, ratePpm, validFrom, validUntil } = rate
  const { authority = null, source = null, checkedOn = null } = rate
  work.write(
    sql`
      insert into pricing.tax_rates
        (id, country, region, category, rate_ppm, valid_from, valid_until, authority, source, checked_on,
         actor, created_at)
      values (${newId("taxRate")}, ${country}, ${region}, ${category}, ${ratePpm}, ${validFrom},
              ${validUntil}, ${authority}, ${source}, ${checkedOn}::date,
              ${actorName(work.actor)}, ${work.now})
    `,
    {
      constraints: {
        tax_rates_overlap: () =>
          new Refusal(
            "tax_rate.overlap",
            409,
            "Another rate of this place and category holds at that time. Look at the rates again.",
            { field: "validFrom" },
          ),
      },
    },
  )
}

/** A rate that has not begun may be taken back; the one before it goes on in its place. */
export async function withdrawTaxRate(work: Work, input: { taxRateId: string }): Promise<TaxRatePage> {
  const rate = await getTaxRate(work.tx, input)
  if (!rate) throw notFound("tax rate")
  const { country, region, category, validFrom, validUntil } = rate
  if (validFrom.getTime() <= work.now.getTime()) {
    const message = "This rate holds already, and orders may be taxed with it. Set another one from now on."
    throw new Refusal("tax_rate.holds", 409, message)
  }
  const known = await lockTaxRates(work, rate)
  const before = known.find((one) => one.validUntil?.getTime() === validFrom.getTime())
  work.write(sql`delete from pricing.tax_rates where id = ${rate.taxRateId}`)
  if (before) {
    work.write(sql`
      update pricing.tax_rates set valid_until = ${validUntil} where id = ${before.taxRateId}
    `)
  }
  touch(work, taxTag)
  announce(work, "tax_rate.set", { country, region, category })
  return lastly(work, listTaxRates(work.tx, { country }))
}
