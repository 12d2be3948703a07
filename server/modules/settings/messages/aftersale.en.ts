/** What happens to an order after the sale, in English. Keys are the same in all languages. */
export const aftersaleEn: Record<string, string> = {
  "order.because.buyer": "You wanted it so.",
  "order.because.not_paid": "Its payment did not come in time.",
  "order.timeline.units_canceled": "A part of the order was canceled",
  "order.canceled_units": "{count} canceled",
  "order.canceled_off": "Canceled",
  "order.due": "To pay",
  "cancel.link": "Cancel this order",
  "cancel.title": "Cancel order {number}?",
  "cancel.intro": "As long as nothing is packed, you can cancel the whole order. This cannot be undone.",
  "cancel.back":
    "You get {amount} back the way you paid. Depending on your bank this takes a few working days.",
  "cancel.nothing_back": "Nothing was charged, and you owe nothing any more.",
  "cancel.button": "Yes, cancel the order",
  "cancel.keep": "Keep the order",
  "cancel.not_possible": "This order cannot be canceled here any more",
  "cancel.done": "Your order is canceled. We have sent you a mail about it.",
  "refusal.cancel.not_allowed": "Please write to us if you want to cancel this order.",
  "refusal.cancel.packed_already": "This order is packed already. Please write to us.",
  "refusal.cancel.sent": "A part of this order has left already. It can be returned instead.",
  "refusal.cancel.downloaded": "A file of this order was downloaded. Please write to us.",
  "mail.units_canceled.subject": "A part of your order {orderNumber} is canceled",
  "mail.units_canceled.preheader": "The rest of your order goes on.",
  "mail.units_canceled.heading": "A part of your order is canceled",
  "mail.units_canceled.intro":
    "We have canceled a part of order {orderNumber}. The rest of it goes on as before.",
  "mail.units_canceled.items": "Not sent any more",
  "mail.units_canceled.due": "For the rest you now pay {amount}.",
  "order.pay_until": "If it has not come by {day}, we cancel the order.",
  "mail.order_placed.pay_until": "If the money has not come by {day}, we cancel the order.",
  "mail.payment_reminder.subject": "Your order {orderNumber} waits for your payment",
  "mail.payment_reminder.preheader": "Please pay {amount} by {day}.",
  "mail.payment_reminder.heading": "We are waiting for your payment",
  "mail.payment_reminder.intro":
    "The money for order {orderNumber} has not come yet. Please pay {amount} by {day}; then we send what you ordered.",
  "mail.payment_reminder.otherwise":
    "Otherwise we cancel the order on {day}. Have you paid already? Then there is nothing more for you to do.",
}
