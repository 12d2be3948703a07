import type { Both } from "./types.ts"

type Thing = { kind: string } & Record<string, unknown>

export type DemoPromotion = {
  name: string
  title: Both
  code: string | null
  conditions: Thing[]
  usesPerCustomerMax: number | null
  action: Thing
  /** The category that it is about; nothing: everything. */
  category: string | null
}

const eur = (minor: number) => ({ minor, currency: "EUR" })

/** What the shop takes off: by itself, or for who knows a code. */
export const promotions: readonly DemoPromotion[] = [
  {
    name: "10 % from 50 EUR",
    title: { en: "10 % off from €50", de: "10 % ab 50 €" },
    code: null,
    conditions: [{ kind: "subtotal", items: {}, amounts: [eur(5_000)] }],
    usesPerCustomerMax: null,
    action: { kind: "percentage", items: {}, ratePpm: 100_000 },
    category: null,
  },
  {
    name: "Welcome",
    title: { en: "10 % off your first order", de: "10 % auf die erste Bestellung" },
    code: "WELCOME10",
    conditions: [{ kind: "first_order" }],
    usesPerCustomerMax: 1,
    action: { kind: "percentage", items: {}, ratePpm: 100_000 },
    category: null,
  },
  {
    name: "Three plants, the cheapest free",
    title: { en: "Three plants, the cheapest is free", de: "Drei Pflanzen, die günstigste geschenkt" },
    code: null,
    conditions: [],
    usesPerCustomerMax: null,
    action: {
      kind: "buy_get",
      buyQuantity: 2,
      getQuantity: 1,
      ratePpm: 1_000_000,
      sameItem: false,
      timesMax: null,
    },
    category: "plants",
  },
  {
    name: "Free delivery by code",
    title: { en: "Free delivery", de: "Versand geschenkt" },
    code: "FREESHIP",
    conditions: [],
    usesPerCustomerMax: null,
    action: { kind: "delivery", ratePpm: 1_000_000 },
    category: null,
  },
]
