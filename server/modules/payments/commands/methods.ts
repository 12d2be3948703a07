import { touch } from "../../../kit/cache.ts"
import { all, lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { getShop } from "../../settings/index.ts"
import {
  isTestProvider,
  listPaymentMethods,
  needsKeys,
  type PaymentMethod,
  type PaymentMethodForStaff,
} from "../queries/methods.ts"
import { methodsTag } from "../rules.ts"

export type ChangePaymentMethod = {
  code: string
  /** Nothing: every market. */
  marketCodes: string[] | null
  facts: PaymentMethod["facts"]
  position: number
  active: boolean
  version: number
}

/** Orders keep what they were sold with, so that a bank account may change at any time. */
export async function changePaymentMethod(
  work: Work,
  input: ChangePaymentMethod,
): Promise<{ methods: PaymentMethodForStaff[] }> {
  // The lock goes first: what is read behind it stays as it is.
  const [, { methods }, shop, accounts] = await all(
    work.tx.maybe(sql`select code from payments.methods where code = ${input.code} for update`),
    listPaymentMethods(work.tx),
    getShop(work.tx),
    work.tx.many(
      sql<{ provider: string }>`select provider from payments.accounts order by provider limit 10`,
    ),
  )
  const known = methods.find(({ code }) => code === input.code)
  if (!known) throw notFound("payment method")
  if (known.version !== input.version) {
    const message = "Somebody has changed this way to pay since you opened it."
    throw new Refusal("payment_method.changed", 409, message, { method: known })
  }
  const hasKeys = !needsKeys(known.provider) || accounts.some(({ provider }) => provider === known.provider)
  if (input.active && !hasKeys) {
    const message = "There are no keys for it yet: give them first."
    throw new Refusal("payments.no_keys", 409, message)
  }
  if (input.active && shop.live && isTestProvider(known.provider)) {
    const message = "This shop is live: a way to pay with test money cannot be offered."
    throw new Refusal("payments.test_money", 409, message)
  }
  work.write(sql`
    update payments.methods
    set market_codes = ${input.marketCodes}, facts = ${JSON.stringify(input.facts)}::jsonb,
        position = ${input.position}, active = ${input.active}, version = version + 1,
        updated_at = ${work.now}
    where code = ${input.code}
  `)
  touch(work, methodsTag)
  return lastly(work, listPaymentMethods(work.tx))
}
