import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { paymentAudit } from "./audit.ts"
import { importBalancesJob } from "./balance/import.ts"
import { noteDue } from "./capture/commands.ts"
import { authorizationsJob, captureAgainJob, captureJob } from "./capture/jobs.ts"
import { returnMoneyOfOrder } from "./commands/refunds.ts"
import { disputesJob } from "./disputes/hear.ts"
import "./events.ts"
import { cancelJob, expireJob, parkedJob, refundAgainJob, refundJob, tidyJob } from "./jobs.ts"
import { closeDaysJob } from "./ledger/closing.ts"
import { paymentRoutes } from "./routes.ts"
import { forgetAgainJob, forgetCardJob, forgetPayerJob, keepJob } from "./saved/jobs.ts"

export { type CardField, methodsWithoutKeys, stripeKeysOf, stripeScriptFrom } from "./accounts/queries.ts"
export { importBalances } from "./balance/import.ts"
export { askToCapture } from "./capture/commands.ts"
export { captureAgain, captureNow, watchAuthorizations } from "./capture/jobs.ts"
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
export {
  absolute,
  cardAmount,
  cardBefore,
  cardEntry,
  cardId,
  cardReason,
  cardWithEntries,
} from "./cards/routes.ts"
export { giftCardsMax, type PlannedTender, planTenders, type Spendable, sumOf } from "./cards/rules.ts"
export { holdTenders, redeemTenders, releaseTenders } from "./cards/spend.ts"
export { attachPayment, giveUpByHand, lockByHand, lockCaptured, makeRoom } from "./commands/give_up.ts"
export type { TakenMessage } from "./commands/inbox.ts"
export { changePaymentMethod } from "./commands/methods.ts"
export { type News, newsHeard, takeNews } from "./commands/news.ts"
export { type NoteReceipt, noteReceipt } from "./commands/note_receipt.ts"
export { askToLookUp, askToRefundAgain, creditReturned, refundOnePayment } from "./commands/one_payment.ts"
export { giveBack } from "./commands/open_refunds.ts"
export { askToCancel, openIntent, recordOutcome } from "./commands/outcomes.ts"
export { paymentEvent } from "./commands/payment_event.ts"
export { type RefundOrder, refundOrder, refundPayment, type Share } from "./commands/refunds.ts"
export { type PreparedReplay, prepareReplay, replayMessage } from "./commands/replay.ts"
export { type TakeBackReceipt, takeBackReceipt } from "./commands/take_back.ts"
export { takeOff } from "./commands/take_off.ts"
export { hearDisputes, noteAnswered, pageOfDispute } from "./disputes/hear.ts"
export {
  type CameIn,
  cameInFor,
  type GivenBack,
  givenBackOf,
  type PaidByWay,
  paidByWays,
} from "./given_back.ts"
export { hearProvider } from "./jobs.ts"
export { type LedgerKind, ledgerRows } from "./ledger/entries.ts"
export { accountName } from "./ledger/routes.ts"
export type { RefundPart } from "./part_of_refund.ts"
export { personalPayments } from "./personal.ts"
export {
  type AskedOf,
  type Begun,
  type DeclineReason,
  declineReasons,
  type Outcome,
  type PaymentProvider,
} from "./provider.ts"
export { openPaymentProviders, type PaymentProviders } from "./providers/index.ts"
export {
  cards,
  type LocalProvider,
  localKeys,
  signatureHeader,
  signMessage,
} from "./providers/local/index.ts"
export type { TwinPayment } from "./providers/local/journal.ts"
export type { MessageBody } from "./providers/local/messages.ts"
export { startTwin } from "./providers/local/twin.ts"
export { signAsStripe, stripeSignatureHeader } from "./providers/stripe/messages.ts"
export { type StripeTwin, startStripeTwin } from "./providers/stripe/twin/index.ts"
export { checkCardGuard } from "./queries/guard.ts"
export { type Intent, lockIntent } from "./queries/intents.ts"
export {
  expiryOf,
  isTestProvider,
  offersTestMoney,
  type PaymentMethod,
  paymentMethodsFor,
  transferLacksFacts,
} from "./queries/methods.ts"
export { previewReceipt, type Receipt } from "./queries/receipts.ts"
export type { OrderPayments } from "./queries/refunds.ts"
export { paymentsOf } from "./queries/refunds.ts"
export { refundPartsOf } from "./refund_parts.ts"
export { givenByHandSince, leftOf, refundableOf, refundedSince } from "./refundable.ts"
export { paymentRoutes } from "./routes.ts"
export {
  type AskedAmount,
  byHand,
  type CaptureAt,
  type GuardIdentity,
  type GuardVerdict,
  type IntentState,
  isCardNumber,
  isOurAmount,
  nextState,
  takesNumbers,
} from "./rules.ts"
export { removeCard } from "./saved/commands.ts"
export { forgetAgain, payerFor } from "./saved/jobs.ts"
export { personalCards } from "./saved/personal.ts"
export { type CardToPay, cardToPay, isSavedCard, type SavedCard, savedCardsOf } from "./saved/queries.ts"
export { orderPaymentsReply, refundPartReply, refundWhy } from "./schemas.ts"

export const paymentsModule: Module = {
  name: "payments",
  routes: Object.values(paymentRoutes),
  subscriptions: [
    on("payment.refund_asked", { subscriber: "payments.make_refund", job: refundJob }),
    on("order.canceled", { subscriber: "payments.return_money", command: returnMoneyOfOrder }),
    on("payment.cancel_asked", { subscriber: "payments.give_up", job: cancelJob }),
    on("payment.keep_asked", { subscriber: "payments.keep_card", job: keepJob }),
    on("saved_card.removed", { subscriber: "payments.forget_card", job: forgetCardJob }),
    on("payer.forgotten", { subscriber: "payments.forget_payer", job: forgetPayerJob }),
    on("order.due_changed", { subscriber: "payments.note_due", command: noteDue }),
    on("payment.capture_asked", { subscriber: "payments.capture", job: captureJob }),
  ],
  jobs: [
    ...[refundJob, cancelJob, refundAgainJob, captureJob, captureAgainJob, authorizationsJob],
    ...[parkedJob, tidyJob, expireJob, closeDaysJob, importBalancesJob, disputesJob],
    ...[keepJob, forgetCardJob, forgetPayerJob, forgetAgainJob],
  ],
  audit: paymentAudit,
}
