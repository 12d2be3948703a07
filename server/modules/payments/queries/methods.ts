import { all, type Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { standingFact } from "../../../kit/standing.ts"
import { standingShop } from "../../settings/index.ts"
import { type CardField, cardFieldOf, standingAccounts } from "../accounts/queries.ts"
import { type CaptureAt, methodsTag } from "../rules.ts"

export type PaymentMethod = {
  code: string
  provider: string
  titleKey: string
  /** The shopper gives something to pay with, a card for instance. */
  needsToken: boolean
  /** Paid in coins and notes: at the door or at the counter. */
  inCash: boolean
  facts: { label: Record<string, string>; value: string }[]
  /** With the order, or when something of it leaves. */
  captureAt: CaptureAt
  /** After so many days without its money an order is canceled, and its buyer reminded so many before. */
  expireDays?: number | null
  remindDays?: number | null
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
      select code, provider, needs_token, facts, market_codes, capture_at, expire_days, remind_days
      from payments.methods
      where active
      order by position, code
      limit 50
    `),
})

/**
 * Ways to pay in a market. A live shop offers no test money and no transfer to an account that it does not
 * name, and none offers what it has no keys for.
 */
export async function paymentMethodsFor(db: Db, input: { marketCode: string }): Promise<PaymentMethod[]> {
  const [methods, { live }, accounts] = await all(standingMethods(db), standingShop(db), standingAccounts(db))
  const offered = methods.filter(({ provider, marketCodes, facts }) => {
    const isHere = marketCodes === null || marketCodes.includes(input.marketCode)
    const hasKeys = !needsKeys(provider) || accounts.some((one) => one.provider === provider)
    const isReal = !isTestProvider(provider) && !lacksFacts({ provider, facts })
    return isHere && hasKeys && (isReal || !live)
  })
  return offered.map(({ marketCodes: _, ...method }) => ({
    ...method,
    inCash: cashProviders.includes(method.provider),
    titleKey: titleOf(method, offered),
    cardField: cardFieldOf(accounts, method.provider),
  }))
}

/** Beside cards of another provider, the test cards of the house say what they are. */
function titleOf({ code, provider }: Pick<PaymentMethod, "code" | "provider">, offered: StandingMethod[]) {
  const isBeside = provider === "local" && offered.some((one) => needsKeys(one.provider))
  return isBeside ? "payment.method.test_card" : `payment.method.${code}`
}

// The provider object says it too; a query has no provider at hand.
const testProviders = ["local", "stripe_test"]
const cashProviders = ["cash"]
const laterProviders = ["cash", "transfer"]
const inPartsProviders = ["local"]

/** Whether money can be promised first and taken afterwards: at once, or in the parts that leave. */
export function capturesOf(provider: string): "at_once" | "once" | "in_parts" {
  if (laterProviders.includes(provider)) return "at_once"
  return inPartsProviders.includes(provider) ? "in_parts" : "once"
}

const providersWithKeys = ["stripe", "stripe_test"]

/** Whether a provider only works with an account of the shop's own. */
export function needsKeys(code: string): boolean {
  return providersWithKeys.includes(code)
}

/** Whether a provider's money is not real. */
export function isTestProvider(code: string): boolean {
  return testProviders.includes(code)
}

export type PaymentMethodForStaff = Omit<PaymentMethod, "titleKey" | "inCash" | "cardField"> & {
  expireDays: number | null
  remindDays: number | null
  marketCodes: string[] | null
  position: number
  active: boolean
  version: number
  /** Its money is not real: a live shop does not offer it. */
  testOnly: boolean
  /** How its provider takes what was authorized; `at_once`: nothing is authorized first. */
  captures: "at_once" | "once" | "in_parts"
}

/** Every way to pay, also those that are switched off. */
export async function listPaymentMethods(db: Db): Promise<{ methods: PaymentMethodForStaff[] }> {
  const rows = await db.many(sql<Omit<PaymentMethodForStaff, "testOnly" | "captures">>`
    select code, provider, market_codes, needs_token, facts, position, active, capture_at, expire_days,
      remind_days, version
    from payments.methods
    order by position, code limit 50
  `)
  return {
    methods: rows.map((row) => ({
      ...row,
      testOnly: isTestProvider(row.provider),
      captures: capturesOf(row.provider),
    })),
  }
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

/** Whether transfers are switched on, and nothing says where the money goes. */
export async function transferLacksFacts(db: Db): Promise<boolean> {
  return (await standingMethods(db)).some(lacksFacts)
}

function lacksFacts({ provider, facts }: Pick<StandingMethod, "provider" | "facts">): boolean {
  return provider === "transfer" && facts.length === 0
}

/** Whether a shopper can choose a way to pay that moves no real money. */
export async function offersTestMoney(db: Db): Promise<boolean> {
  const { found } = await db.one(sql<{ found: boolean }>`
    select exists (select from payments.methods where active and provider = any(${testProviders})) as found
  `)
  return found
}
