import { laterProvider } from "../later.ts"

/** Bank transfer: the order is placed, the money is awaited, staff marks it as received. */
export const transferProvider = laterProvider({ code: "transfer", account: "bank" })
