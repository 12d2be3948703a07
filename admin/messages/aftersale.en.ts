/** What happens after the sale: cancellations, orders that are not paid, refunds. */
export const aftersaleEn = {
  "order.canceled_of": "{canceled} of {count} canceled",
  "order.canceled_sum": "Canceled",
  "order.due": "Still to come",
  "order.event.units_canceled": { one: "One item canceled", other: "{count} items canceled" },
  "order.because.buyer": "The buyer wanted it so.",
  "order.because.not_paid": "Not paid in time.",
  "order.cancel_units": "Cancel items",
  "order.cancel_units_title": "Cancel items of order {number}",
  "order.cancel_left": { one: "One can be canceled.", other: "Up to {count} can be canceled." },
  "order.cancel_packed": "What is in a parcel is not here: unpack it first.",
  "order.cancel_choose": "Choose what is not sent any more, and the shop says what that means for the money.",
  "order.cancel_delivery": "The delivery as well ({amount}): nothing is left to deliver",
  "order.cancel_back": "{amount} goes back to the buyer.",
  "order.cancel_waived": "{amount} that had not come is not asked for any more.",
  "order.cancel_nothing": "Nothing was charged for this: no money changes hands.",
  "order.cancel_whole":
    "Nothing of the order is left: it is canceled whole, and all that was paid goes back.",
  "order.cancel_units_reason": "Reason, for the buyer and your books",
  "order.cancel_units_submit": "Cancel these items",
  "order.done.cancel_units": "The items are canceled; the buyer gets a mail.",
  "aftersale.cancel": "Cancellations",
  "aftersale.buyers_cancel": "Buyers may cancel an order themselves",
  "aftersale.buyers_cancel_hint":
    "On the page of their order, as long as nothing of it is packed and no file of it was downloaded. Stock and money follow by themselves.",
  "aftersale.saved": "The rules are saved.",
} as const
