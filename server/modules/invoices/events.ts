import type { DocumentKind } from "./rules/numbering.ts"

declare module "../../kit/events.ts" {
  interface EventMap {
    "invoice.issued": { documentId: string; kind: DocumentKind; number: string; orderId: string }
  }
}
