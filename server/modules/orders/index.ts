import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { orderAudit } from "./audit.ts"
import { claimGuestOrders } from "./commands/claim.ts"
import {
  noteAttention,
  notePaymentAuthorized,
  notePaymentEnded,
  notePaymentReceived,
  noteRefunded,
  noteRefundFailed,
} from "./commands/payments.ts"
import "./events.ts"
import {
  mailOrderCanceled,
  mailOrderRefunded,
  mailOrdersPlaced,
  mailPaymentReceived,
  mailReceiptTakenBack,
} from "./mails.ts"
import { orderRoutes } from "./routes.ts"
import { cancelTask } from "./tasks.ts"

export {
  type ChosenOrders,
  chosenOrders,
  type KeptChoice,
  keepChoice,
  ordersChosen,
} from "./chosen.ts"
export { type CancelOrder, cancelOrder } from "./commands/cancel.ts"
export { type CanceledLine, recordCanceled } from "./commands/canceled.ts"
export { lockExpired, setPayUntil, takeReminder } from "./commands/expiry.ts"
export { type HandedLine, recordDelivered, recordShipped } from "./commands/goods.ts"
export { takeOrderNumber } from "./commands/numbers.ts"
export { coverOrder, notePaidBy, noteTakenBack } from "./commands/payments.ts"
export { newOrderLineId, type PlacedOrder, type PlaceOrder, placeOrder } from "./commands/place.ts"
export { type LockedLine, type LockedOrder, lockOrder, lockOrders } from "./commands/progress.ts"
export {
  type RefundedLine,
  recordRefunded,
  refundedAlready,
  takeBackRefunded,
} from "./commands/refunded.ts"
export { noteOnTimeline } from "./commands/timeline.ts"
export type { CanceledBecause } from "./events.ts"
export { downloadTokenOf, orderTokenOf, payLinkTokenOf, signLinksWith } from "./links.ts"
export { instructionsOf, itemsOf, mailFactsOf, type OrderMailFacts, orderMailFacts } from "./mails.ts"
export { type OrdersOf, type PersonalOrder, personalOrders } from "./personal.ts"
export { type OrderHolder, orderHolder } from "./policy.ts"
export { dueOrders } from "./queries/due.ts"
export { type FoundOrder, findOrders } from "./queries/find.ts"
export { listMyOrders, listOrdersOf, type OrderPage, placedBetween } from "./queries/lists.ts"
export { ordersMissing, type UnpaidOrder } from "./queries/missing.ts"
export {
  getOrder,
  type Order,
  type OrderForStaff,
  orderForStaff,
  ordersAfter,
  ordersForStaff,
} from "./queries/order.ts"
export { orderRoutes } from "./routes.ts"
export {
  addsUp,
  cancelObstacle,
  expiryAt,
  heardMinor,
  isCarried,
  methodInWords,
  missingMinor,
  type Progress,
  progressOf,
  stillOrdered,
  unpaid,
} from "./rules.ts"
export { orderForStaffReply, orderPageReply, orderReply, pageOfOrders, token } from "./schemas.ts"
export type {
  OrderAsSold,
  PaymentFact,
  SoldDelivery,
  SoldDiscount,
  SoldLine,
  SoldTaxes,
  SoldTreatment,
} from "./sold.ts"

export const ordersModule: Module = {
  name: "orders",
  routes: Object.values(orderRoutes),
  subscriptions: [
    // What came with the order stands in it already.
    on("payment.captured", {
      subscriber: "orders.payment_received",
      only: { withOrder: false },
      command: notePaymentReceived,
    }),
    on("payment.authorized", {
      subscriber: "orders.payment_authorized",
      only: { withOrder: false },
      command: notePaymentAuthorized,
    }),
    on("payment.canceled", { subscriber: "orders.payment_ended", command: notePaymentEnded }),
    on("payment.declined", { subscriber: "orders.payment_declined", command: notePaymentEnded }),
    on("payment.refunded", { subscriber: "orders.refunded", command: noteRefunded }),
    on("payment.refund_failed", { subscriber: "orders.refund_failed", command: noteRefundFailed }),
    on("payment.attention", { subscriber: "orders.attention", command: noteAttention }),
    on("customer.confirmed", { subscriber: "orders.claim", command: claimGuestOrders, awaited: true }),
    cancelTask.subscription,
    on("order.placed", { subscriber: "orders.mail_placed", batch: mailOrdersPlaced }),
    on("order.canceled", { subscriber: "orders.mail_canceled", command: mailOrderCanceled }),
    on("order.refunded", { subscriber: "orders.mail_refunded", command: mailOrderRefunded }),
    on("order.payment_received", {
      subscriber: "orders.mail_payment_received",
      command: mailPaymentReceived,
    }),
    on("order.receipt_taken_back", {
      subscriber: "orders.mail_receipt_taken_back",
      command: mailReceiptTakenBack,
    }),
  ],
  jobs: [cancelTask.job],
  audit: orderAudit,
}
