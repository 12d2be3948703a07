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
import { type CaptureAt, methodsTag } from "../rules.ts"

export type ChangePaymentMethod = {
  code: string
  /** Nothing: every market. */
  marketCodes: string[] | null
  facts: PaymentMethod["facts"]
  position: number
  active: boolean
  /** Whether the money is taken with the order, or when something of it leaves; left out, as it is. */
  captureAt?: CaptureAt | undefined
  /** Left out: as it is. */
  expireDays?: number | null | undefined
  remindDays?: number | null | undefined
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
  const { captureAt = known.captureAt } = input
  if (captureAt === "dispatch" && known.captures === "at_once") {
    const message = "Nothing is authorized with this way to pay: its money cannot be taken later."
    throw new Refusal("payments.nothing_to_capture", 422, message, { field: "captureAt" })
  }
  const expireDays = input.expireDays === undefined ? known.expireDays : input.expireDays
  const remindDays = input.remindDays === undefined ? known.remindDays : input.remindDays
  checkDays({ expireDays, remindDays })
  work.write(sql`
    update payments.methods
    set market_codes = ${input.marketCodes}, facts = ${JSON.stringify(input.facts)}::jsonb,
        position = ${input.position}, active = ${input.active}, capture_at = ${captureAt},
        expire_days = ${expireDays},
        remind_days = ${expireDays === null ? null : remindDays}, version = version + 1,
        updated_at = ${work.now}
    where code = ${input.code}
  `)
  touch(work, methodsTag)
  return lastly(work, listPaymentMethods(work.tx))
}

function checkDays({ expireDays, remindDays }: { expireDays: number | null; remindDays: number | null }) {
  if (expireDays === null || remindDays === null || remindDays < expireDays) return
  const message = "Remind buyers at least a day after their order, and before it expires."
  throw new Refusal("payment_method.days", 422, message, { field: "remindDays" })
}
