declare module "../../kit/events.ts" {
  interface EventMap {
    "mail.queued": Record<string, never>
    "mail.check_asked": Record<string, never>
  }
}

export {}
