import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { paymentAudit } from "./audit.ts"
import { importBalancesJob } from "./balance/import.ts"
import { returnMoneyOfOrder } from "./commands/refunds.ts"
import "./events.ts"
import { cancelJob, expireJob, parkedJob, refundAgainJob, refundJob, tidyJob } from "./jobs.ts"
import { closeDaysJob } from "./ledger/closing.ts"
import { paymentRoutes } from "./routes.ts"

export { importBalances } from "./balance/import.ts"
export { type CountedTry, countCode, findByCode } from "./cards/check.ts"
export { keyCodes } from "./cards/codes.ts"
export {
  adjustCard,
  blockCard,
  expireCards,
  forgetCredit,
  giveCode,
  giveCredit,
  issueCard,
  issueSoldCard,
  unblockCard,
} from "./cards/commands.ts"
export { type Credit, creditsOf, getCard, lockSpendable, spendableCards } from "./cards/queries.ts"
export { absolute, cardAmount, cardEntry, cardId, cardReason } from "./cards/routes.ts"
export { giftCardsMax, type PlannedTender, planTenders, type Spendable, sumOf } from "./cards/rules.ts"
export { holdTenders, redeemTenders, releaseTenders } from "./cards/spend.ts"
export { giveUpByHand, lockCaptured } from "./commands/give_up.ts"
export { changePaymentMethod } from "./commands/methods.ts"
export { askToLookUp, askToRefundAgain, refundOnePayment } from "./commands/one_payment.ts"
export { giveBack } from "./commands/open_refunds.ts"
export { askToCancel, openIntent, recordOutcome } from "./commands/outcomes.ts"
export { type RefundOrder, refundOrder, refundPayment, type Share } from "./commands/refunds.ts"
export { takeOff } from "./commands/take_off.ts"
export { type GivenBack, givenBackOf } from "./given_back.ts"
export { hearProvider } from "./jobs.ts"
export { type LedgerKind, ledgerRows } from "./ledger/entries.ts"
export { accountName } from "./ledger/routes.ts"
export { personalPayments } from "./personal.ts"
export type { AskedOf, Begun, DeclineReason, Outcome, PaymentProvider } from "./provider.ts"
export { openPaymentProviders, type PaymentProviders } from "./providers/index.ts"
export { cards, type LocalProvider, signatureHeader, signMessage } from "./providers/local/index.ts"
export { type StripeTwin, startStripeTwin } from "./providers/stripe/twin/index.ts"
export { type CardField, stripeKeysOf, stripeScriptFrom } from "./queries/accounts.ts"
export { checkCardGuard } from "./queries/guard.ts"
export { type Intent, lockIntent } from "./queries/intents.ts"
export {
  expiryOf,
  isTestProvider,
  offersTestMoney,
  type PaymentMethod,
  paymentMethodsFor,
} from "./queries/methods.ts"
export type { OrderPayments } from "./queries/refunds.ts"
export { paymentsOf } from "./queries/refunds.ts"
export { leftOf, refundableOf, refundedSince } from "./refundable.ts"
export { paymentRoutes } from "./routes.ts"
export { type GuardIdentity, type GuardVerdict, type IntentState, nextState } from "./rules.ts"
export { orderPaymentsReply, refundWhy } from "./schemas.ts"

export const paymentsModule: Module = {
  name: "payments",
  routes: Object.values(paymentRoutes),
  subscriptions: [
    on("payment.refund_asked", { subscriber: "payments.make_refund", job: refundJob }),
    on("order.canceled", { subscriber: "payments.return_money", command: returnMoneyOfOrder }),
    on("payment.cancel_asked", { subscriber: "payments.give_up", job: cancelJob }),
  ],
  jobs: [
    refundJob,
    cancelJob,
    refundAgainJob,
    parkedJob,
    tidyJob,
    expireJob,
    closeDaysJob,
    importBalancesJob,
  ],
  audit: paymentAudit,
}
