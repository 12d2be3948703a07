import "../../kit/events.ts"

declare module "../../kit/events.ts" {
  interface EventMap {
    "import.uploaded": { importId: string }
    "import.discarded": { importId: string; fileKey: string | null }
  }
}
