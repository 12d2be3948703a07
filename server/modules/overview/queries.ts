import { all, type Db } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { getMailCheck } from "../mail/index.ts"
import { untaxedCountries } from "../pricing/index.ts"
import { blankLook, type Look, type Obstacle, readiness, type Shop } from "../settings/index.ts"

export const onboardingSteps = [
  "facts",
  "look",
  "tax",
  "delivery",
  "product",
  "policies",
  "mail_check",
  "payment_test",
  "first_order",
  "demo",
] as const
export type OnboardingStep = (typeof onboardingSteps)[number]

export type Onboarding = {
  steps: { step: OnboardingStep; isDone: boolean; missing: Obstacle[] }[]
}

type Found = Record<"delivery" | "product" | "payment" | "order", boolean>

/** How far a shop is on its way to real customers; each step is looked at where it is true. */
export async function onboarding(db: Db, input: { now: Date }): Promise<Onboarding> {
  const { shop, missing } = await readiness(db)
  const marketCode = shop.defaultMarket
  const [found, check, untaxed] = await all(
    foundIn(db, { marketCode }),
    getMailCheck(db),
    untaxedCountries(db, input),
  )
  const isDone: Record<OnboardingStep, boolean> = {
    facts: !missing.some((one) => obstaclesOf.facts?.includes(one)),
    look: shop.logoFile !== null || isChosen(shop),
    tax: untaxed.length === 0,
    delivery: found.delivery,
    product: found.product,
    policies: !missing.some((one) => obstaclesOf.policies?.includes(one)),
    mail_check: check.leaves,
    payment_test: found.payment,
    first_order: found.order,
    demo: !missing.includes("demo"),
  }
  return {
    steps: onboardingSteps.map((step) => ({
      step,
      isDone: isDone[step],
      missing: missing.filter((one) => obstaclesOf[step]?.includes(one)),
    })),
  }
}

const obstaclesOf: Partial<Record<OnboardingStep, readonly Obstacle[]>> = {
  facts: ["legal_name", "email", "address"],
  policies: ["imprint", "privacy", "terms", "returns"],
  demo: ["demo"],
}

function isChosen({ look }: Shop): boolean {
  return (Object.keys(blankLook) as (keyof Look)[]).some((name) => look[name] !== blankLook[name])
}

function foundIn(db: Db, { marketCode }: { marketCode: string }): Promise<Found> {
  return db.one(sql<Found>`
    select
      exists (
        select from fulfillment.delivery_methods where market_code = ${marketCode} and active
      ) as delivery,
      exists (
        select from catalog.products product
        join catalog.variants variant on variant.product_id = product.id and variant.state = 'active'
        join pricing.current_prices price
          on price.variant_id = variant.id and price.market_code = ${marketCode}
        where product.state = 'active' and price.price_minor is not null
      ) as product,
      exists (
        select from payments.intents
        where state in ('captured', 'authorized') and provider not in ('cash', 'transfer')
      ) as payment,
      exists (select from orders.orders) as "order"
  `)
}
