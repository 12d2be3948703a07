import { laterProvider } from "../later.ts"

/** Cash on delivery: the carrier brings the money, staff marks it as received. */
export const cashProvider = laterProvider({ code: "cash", account: "cash" })
