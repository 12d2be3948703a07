import { all, type Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { standingFact } from "../../../kit/standing.ts"
import { standingShop } from "../../settings/index.ts"
import { methodsTag } from "../rules.ts"

export type PaymentMethod = {
  code: string
  provider: string
  titleKey: string
  /** The shopper gives something to pay with, a card for instance. */
  needsToken: boolean
  /** Paid in coins and notes: at the door or at the counter. */
  inCash: boolean
  facts: { label: Record<string, string>; value: string }[]
  /** After how many days without its money an order is canceled, and how many before its buyer is reminded. */
  expireDays?: number | null
  remindDays?: number | null
}

type StandingMethod = Omit<PaymentMethod, "titleKey" | "inCash"> & { marketCodes: string[] | null }

const standingMethods = standingFact<StandingMethod[]>({
  tags: [methodsTag],
  read: (db) =>
    db.many(sql<StandingMethod>`
      select code, provider, needs_token, facts, market_codes, expire_days, remind_days
      from payments.methods
      where active
      order by position, code
      limit 50
    `),
})

/** Ways to pay in a market. Test money is not offered by a shop that is live. */
export async function paymentMethodsFor(db: Db, input: { marketCode: string }): Promise<PaymentMethod[]> {
  const [methods, { live }] = await all(standingMethods(db), standingShop(db))
  return methods
    .filter(({ provider, marketCodes }) => {
      const isHere = marketCodes === null || marketCodes.includes(input.marketCode)
      return isHere && !(live && isTestProvider(provider))
    })
    .map(({ marketCodes: _, ...method }) => ({
      ...method,
      inCash: cashProviders.includes(method.provider),
      titleKey: `payment.method.${method.code}`,
    }))
}

// The provider object says it too; a query has no provider at hand.
const testProviders = ["local"]
const cashProviders = ["cash"]

/** Whether a provider's money is not real. */
export function isTestProvider(code: string): boolean {
  return testProviders.includes(code)
}

export type PaymentMethodForStaff = Omit<PaymentMethod, "titleKey"> & {
  expireDays: number | null
  remindDays: number | null
  marketCodes: string[] | null
  position: number
  active: boolean
  version: number
  /** Its money is not real: a live shop does not offer it. */
  testOnly: boolean
}

/** Every way to pay, also those that are switched off. */
export async function listPaymentMethods(db: Db): Promise<{ methods: PaymentMethodForStaff[] }> {
  const rows = await db.many(sql<Omit<PaymentMethodForStaff, "testOnly">>`
    select code, provider, market_codes, needs_token, facts, position, active, expire_days, remind_days, version
    from payments.methods
    order by position, code limit 50
  `)
  return { methods: rows.map((row) => ({ ...row, testOnly: isTestProvider(row.provider) })) }
}

/** When orders paid in some way expire, also one that is switched off by now. */
export async function expiryOf(
  db: Db,
  { code }: { code: string },
): Promise<{ expireDays: number | null; remindDays: number | null }> {
  const found = await db.maybe(sql<{ expireDays: number | null; remindDays: number | null }>`
    select expire_days, remind_days from payments.methods where code = ${code}
  `)
  return found ?? { expireDays: null, remindDays: null }
}

/** Whether a shopper can choose a way to pay that moves no real money. */
export async function offersTestMoney(db: Db): Promise<boolean> {
  const { found } = await db.one(sql<{ found: boolean }>`
    select exists (select from payments.methods where active and provider = 'local') as found
  `)
  return found
}
