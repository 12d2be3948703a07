import type { Work } from "../../../kit/db.ts"
import { keepAddress } from "../../customers/index.ts"
import { buyerOf } from "../queries.ts"

/** After the order, in a transaction of its own: nobody's order hangs on an address book. */
export async function keepAskedAddress(work: Work, input: { attemptId: string }): Promise<void> {
  const { customerId, address } = await buyerOf(work.tx, input)
  if (customerId !== null && address !== null) await keepAddress(work, { address, holder: { customerId } })
}
