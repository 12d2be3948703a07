import type { StaffActor, Work } from "../../../kit/db.ts"
import { assert, Refusal } from "../../../kit/errors.ts"
import type { Permission } from "../../staff/index.ts"
import type { RefundRequest } from "./queries.ts"
import type { RequestKind } from "./rules.ts"

/** What can wait for a second person beside refunds of orders, and how it is given once it is approved. */
type GivenByTwo = {
  kind: Exclude<RequestKind, "order">
  /** What the second person needs beside the right to give refunds. */
  needs: Permission
  /** Gives what was asked for, or refuses: never another amount. The request and its order are locked. */
  give(work: Work, request: RefundRequest): Promise<void>
}

const kinds = new Map<RequestKind, GivenByTwo>()

export function givenByTwo(definition: GivenByTwo): void {
  assert(!kinds.has(definition.kind), `one way to give is called ${definition.kind}`)
  kinds.set(definition.kind, definition)
}

export function kindNamed(work: Work, kind: RequestKind): GivenByTwo {
  const known = kinds.get(kind)
  assert(known, `somebody gives what is called ${kind}`)
  const { needs: permission } = known
  if (!(work.actor as StaffActor).permissions.includes(permission))
    throw new Refusal("staff.not_allowed", 403, "Your account may not do this.", { permission })
  return known
}
