declare module "../../kit/events.ts" {
  interface EventMap {
    "customer.registered": { customerId: string }
    "customer.confirmed": { customerId: string }
    "customer.signed_in": { customerId: string; cartTokenHash: string | null }
    "customer_group.deleted": { groupId: string }
    "customer.reset_asked": { email: string }
  }
}

export {}
