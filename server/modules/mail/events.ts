declare module "../../kit/events.ts" {
  interface EventMap {
    "mail.queued": Record<string, never>
  }
}

export {}
