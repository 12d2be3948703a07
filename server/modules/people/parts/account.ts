import { all } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { endForCustomer } from "../../aftersale/index.ts"
import { personalAccount } from "../../customers/index.ts"
import { creditsOf, forgetCredit, personalCards } from "../../payments/index.ts"
import { forgetExports } from "../exported.ts"
import { forgetCustomersFiles } from "../exporting.ts"
import { order } from "./order.ts"
import type { Part } from "./part.ts"

/** The account itself, with addresses, consent, sessions and tokens. */
export const account: Part = {
  kind: "account",
  columns: [...personalAccount.columns, ...personalCards.columns],

  async idsOf(_, { customerId }, { after }) {
    return customerId === null || customerId <= after ? [] : [customerId]
  },

  async dataOf(db, _, customerId) {
    const [known, { credits }, savedCards] = await all(
      personalAccount.dataOf(db, { customerId }),
      creditsOf(db, { customerId }),
      personalCards.dataOf(db, { customerId }),
    )
    return { ...known, credits, savedCards }
  },

  /** It names the person: as long as an order is left, somebody must be able to come back to it. */
  async erase(work, person, customerId) {
    const left = await order.idsOf(work.tx, person, { after: "", limit: 1 })
    if (left.length > 0) {
      const message = "An order of this person is left, so the account stays too. Finish it, and erase again."
      throw new Refusal("people.order_left", 409, message)
    }
    forgetExports(work, { customerId })
    forgetCustomersFiles(work)
    personalAccount.keepErased(work, person)
    await endForCustomer(work, { customerId })
    await forgetCredit(work, { customerId })
    await personalCards.erase(work, { customerId })
    personalAccount.erase(work, { customerId })
  },
}
