declare module "../../kit/events.ts" {
  interface EventMap {
    /** With their order, a customer asked to keep its address for the next one. */
    "address.keep_asked": { attemptId: string }
  }
}

export {}
