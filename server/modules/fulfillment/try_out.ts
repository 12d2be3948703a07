import { all, type Db } from "../../kit/db.ts"
import { money } from "../../kit/money.ts"
import { tidyPostalCode } from "../customers/index.ts"
import { getMarket } from "../settings/index.ts"
import { listDeliveryMethods } from "./queries.ts"
import { checkMethod } from "./rules/checks.ts"
import type { DeliveryMethod } from "./rules/methods.ts"
import { obstaclesFrom, optionsFrom } from "./rules/options.ts"
import type { Destination } from "./rules/places.ts"
import { type ShippedItem, shipmentOf } from "./rules/quote.ts"

export type TriedShipment = Destination & {
  marketCode: string
  items: readonly ShippedItem[]
  subtotalMinor: number
  locale: string
  draft?: (Omit<DeliveryMethod, "methodId"> & { methodId?: string | undefined }) | undefined
  now: Date
}

/** What every method of a market answers to a shipment, with a method as it is being typed. */
export async function tryDelivery(db: Db, input: TriedShipment) {
  const { country, region, postalCode, items, locale, draft, now } = input
  const [market, known] = await all(getMarket(db, input), listDeliveryMethods(db))
  if (draft && draft.marketCode === market.code) checkMethod(draft, market)
  const drafted = draft && { ...draft, methodId: draft.methodId ?? "new" }
  const others = known.methods.filter(({ methodId }) => methodId !== drafted?.methodId)
  const methods = [...others, ...(drafted ? [drafted] : [])]
    .filter(({ marketCode }) => marketCode === market.code)
    .map((method): DeliveryMethod => ({ ...method, active: true }))
  const active = new Set(
    [...others, ...(drafted ? [drafted] : [])].flatMap((one) => (one.active ? [one.methodId] : [])),
  )
  const shipment = shipmentOf({
    to: {
      country,
      region: region || null,
      postalCode: postalCode ? tidyPostalCode(country, postalCode) : null,
    },
    items,
    subtotal: money(BigInt(input.subtotalMinor), market.currency),
  })
  const asked = { shipment, locale, now }
  return {
    currency: market.currency,
    weightGrams: shipment.weightGrams,
    options: optionsFrom(methods, asked).map((option) => ({
      ...option,
      active: active.has(option.methodId),
    })),
    obstacles: obstaclesFrom(methods, asked).map(({ obstacle, ...method }) => ({
      ...method,
      active: active.has(method.methodId),
      reason: obstacle.kind,
      weightGramsMax: obstacle.kind === "too_heavy" ? obstacle.weightGramsMax : null,
    })),
  }
}
