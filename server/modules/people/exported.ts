import type { Work } from "../../kit/db.ts"
import { forgetFiles } from "../tasks/index.ts"

export const exportKind = "people.export"

// Whoever may ask for the one may ask for the other.
export const privacyNeeds = "customers.privacy"

/** What was given to somebody goes with them: they have it, and the shop needs it no longer. */
export function forgetExports(work: Work, input: { customerId: string }): void {
  forgetFiles(work, { kind: exportKind, needs: privacyNeeds, input })
}
