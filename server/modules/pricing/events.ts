declare module "../../kit/events.ts" {
  interface EventMap {
    "prices.changed": { prices: { variantId: string; marketCode: string }[] }
    "conversion.set": { fromCurrency: string; toCurrency: string }
    "tax_rate.set": { country: string; region: string | null; category: string }
  }
}

export {}
