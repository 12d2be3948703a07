import type { PaymentProvider } from "../../provider.ts"
import { openDesk, type StripeOptions } from "./api.ts"
import { balance, dispute } from "./balance.ts"
import { readMessage, rereadMessage } from "./messages.ts"
import { authorize, begin, cancel, capture, lookUp } from "./payments.ts"
import { refund } from "./refunds.ts"
import { keepsCards } from "./saved.ts"

export type { StripeKeys, StripeOptions } from "./api.ts"

export type StripeProvider = PaymentProvider & { close(): void }

/**
 * Cards and what else Stripe offers, through one account. Real money and test money are two providers: each
 * payment stays with the one that it was asked for under.
 */
export function stripeProvider(options: StripeOptions): StripeProvider {
  const desk = openDesk(options)
  const live = options.code === "stripe"
  return {
    code: options.code,
    testOnly: !live,
    settles: "now",
    needsToken: true,
    account: async () => (await options.keys())?.account ?? "",
    begin: (payment) => begin(desk, payment),
    authorize: (payment) => authorize(desk, payment),
    capture: (payment) => capture(desk, payment),
    refund: (given) => refund(desk, given),
    cancel: (asked) => cancel(desk, asked),
    lookUp: (asked) => lookUp(desk, asked),
    async readWebhook(message, now) {
      const keys = await options.keys()
      return keys && readMessage({ keys, live }, message, now)
    },
    async rereadMessage(body) {
      const keys = await options.keys()
      return keys ? rereadMessage(body, keys.account) : "nothing"
    },
    keeps: keepsCards(desk),
    balance: (page) => balance(desk, page),
    dispute: (given) => dispute(desk, given),
    close: desk.close,
  }
}
