declare module "../../kit/events.ts" {
  interface EventMap {
    "staff.joined": { staffId: string }
  }
}

export {}
