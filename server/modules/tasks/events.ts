declare module "../../kit/events.ts" {
  interface EventMap {
    /** Somebody asked for long work, or for its going on or back. */
    "task.opened": { taskId: string; kind: string }
  }
}

export {}
