declare module "../../kit/events.ts" {
  interface EventMap {
    "cart.merged": { cartId: string; customerId: string; fromCartIds: string[] }
  }
}

export {}
