import { touch } from "../../../kit/cache.ts"
import { all, lastly, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { knowDeliveryCode } from "../../pricing/index.ts"
import { getMarket } from "../../settings/index.ts"
import { type DeliveryMethodForStaff, listDeliveryMethods, lockDeliveryMethod } from "../queries.ts"
import { checkMethod, type MethodToSave } from "../rules/checks.ts"
import { methodsTag } from "../rules/methods.ts"

export type NewDeliveryMethod = MethodToSave

export async function createDeliveryMethod(
  work: Work,
  input: NewDeliveryMethod,
): Promise<{ methodId: string }> {
  checkMethod(input, await getMarket(work.tx, input))
  const methodId = newId("deliveryMethod")
  work.write(
    sql`
      insert into fulfillment.delivery_methods
        (id, code, market_code, kind, titles, reaches, currency, zones, weight_grams_max, days_min, days_max,
         cut_off, time_zone, weekdays, position, active, version, created_at, updated_at)
      values
        (${methodId}, ${input.code}, ${input.marketCode}, ${input.kind},
         ${JSON.stringify(input.titles)}::jsonb, ${input.reaches}, ${input.currency},
         ${JSON.stringify(input.zones)}::jsonb, ${input.weightGramsMax}, ${input.daysMin}, ${input.daysMax},
         ${input.cutOff}, ${input.timeZone}, ${input.weekdays}, ${input.position}, ${input.active}, 1,
         ${work.now}, ${work.now})
    `,
    { constraints: methodConstraints },
  )
  knowDeliveryCode(work, input)
  touch(work, methodsTag)
  return { methodId }
}

/** Orders keep what they were sold with, so that a method may change at any time. */
export async function changeDeliveryMethod(
  work: Work,
  input: NewDeliveryMethod & { methodId: string; version: number },
): Promise<{ methods: DeliveryMethodForStaff[] }> {
  const [method, market] = await all(lockDeliveryMethod(work.tx, input), getMarket(work.tx, input))
  checkMethod(input, market)
  if (method.version !== input.version) {
    const message = "Somebody has changed this delivery method since you opened it."
    throw new Refusal("delivery_method.changed", 409, message, { method })
  }
  work.write(
    sql`
      update fulfillment.delivery_methods
      set code = ${input.code}, market_code = ${input.marketCode}, kind = ${input.kind},
          titles = ${JSON.stringify(input.titles)}::jsonb, reaches = ${input.reaches},
          currency = ${input.currency}, zones = ${JSON.stringify(input.zones)}::jsonb,
          weight_grams_max = ${input.weightGramsMax},
          days_min = ${input.daysMin}, days_max = ${input.daysMax}, cut_off = ${input.cutOff},
          time_zone = ${input.timeZone}, weekdays = ${input.weekdays}, position = ${input.position},
          active = ${input.active}, version = version + 1, updated_at = ${work.now}
      where id = ${input.methodId}
    `,
    { rows: 1, constraints: methodConstraints },
  )
  knowDeliveryCode(work, input)
  touch(work, methodsTag)
  return lastly(work, listDeliveryMethods(work.tx))
}

const methodConstraints = {
  delivery_methods_code_taken: () =>
    new Refusal(
      "delivery_method.code_taken",
      409,
      "This market has a delivery method with this code already.",
    ),
}
