declare module "../../kit/events.ts" {
  interface EventMap {
    "prices.changed": { prices: { variantId: string; marketCode: string }[] }
    "tax_rate.set": { marketCode: string; category: string }
  }
}

export {}
