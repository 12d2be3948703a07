import { all, type Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { standingFact } from "../../../kit/standing.ts"
import { standingShop } from "../../settings/index.ts"
import { type CardField, cardFieldOf, standingAccounts } from "../accounts/queries.ts"
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
  /** Where the card is typed, when that is a field of its provider's own. */
  cardField: CardField | null
}

type StandingMethod = Omit<PaymentMethod, "titleKey" | "inCash" | "cardField"> & {
  marketCodes: string[] | null
}

const standingMethods = standingFact<StandingMethod[]>({
  tags: [methodsTag],
  read: (db) =>
    db.many(sql<StandingMethod>`
      select code, provider, needs_token, facts, market_codes from payments.methods
      where active
      order by position, code
      limit 50
    `),
})

/** Ways to pay in a market. A live shop offers no test money, and none offers what it has no keys for. */
export async function paymentMethodsFor(db: Db, input: { marketCode: string }): Promise<PaymentMethod[]> {
  const [methods, { live }, accounts] = await all(standingMethods(db), standingShop(db), standingAccounts(db))
  return methods
    .filter(({ provider, marketCodes }) => {
      const isHere = marketCodes === null || marketCodes.includes(input.marketCode)
      const hasKeys = !needsKeys(provider) || accounts.some((one) => one.provider === provider)
      return isHere && hasKeys && !(live && isTestProvider(provider))
    })
    .map(({ marketCodes: _, ...method }) => ({
      ...method,
      inCash: cashProviders.includes(method.provider),
      titleKey: `payment.method.${method.code}`,
      cardField: cardFieldOf(accounts, method.provider),
    }))
}

// The provider object says it too; a query has no provider at hand.
const testProviders = ["local", "stripe_test"]
const cashProviders = ["cash"]
const providersWithKeys = ["stripe", "stripe_test"]

/** Whether a provider only works with an account of the shop's own. */
export function needsKeys(code: string): boolean {
  return providersWithKeys.includes(code)
}

/** Whether a provider's money is not real. */
export function isTestProvider(code: string): boolean {
  return testProviders.includes(code)
}

export type PaymentMethodForStaff = Omit<PaymentMethod, "titleKey" | "cardField"> & {
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
    select code, provider, market_codes, needs_token, facts, position, active, version
    from payments.methods
    order by position, code limit 50
  `)
  return { methods: rows.map((row) => ({ ...row, testOnly: isTestProvider(row.provider) })) }
}

/** Whether a shopper can choose a way to pay that moves no real money. */
export async function offersTestMoney(db: Db): Promise<boolean> {
  const { found } = await db.one(sql<{ found: boolean }>`
    select exists (select from payments.methods where active and provider = any(${testProviders})) as found
  `)
  return found
}
