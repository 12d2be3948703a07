/**
 * What a shopper is told when something is refused, in English: "refusal." and the refusal's code. A code that is not
 * here says its own sentence. The blanks are details of the refusal.
 */
export const refusalsEn: Record<string, string> = {
  "refusal.request.invalid": "Please check what you have written.",
  "refusal.request.too_many": "There were too many requests from here. Please wait a little.",
  "refusal.request.too_slow": "This took too long. Please try again.",
  "refusal.request.too_large": "This is more than can be sent at once.",
  "refusal.shop.busy": "Many people are here at this moment. Please try again in a few seconds.",
  "refusal.database.away": "The shop is out of order at this moment. Please try again in a few seconds.",
  "refusal.database.busy": "Many people are here at this moment. Please try again in a few seconds.",
  "refusal.idempotency.running": "We are still working on it. Please wait a moment.",
  "refusal.internal": "The mistake is ours, and we have made a note of it. Please try again.",

  "refusal.page.not_found": "There is no such page.",
  "refusal.market.not_found": "The shop does not sell there.",
  "refusal.product.not_found": "There is no such product any more.",
  "refusal.variant.not_found": "There is no such product any more.",
  "refusal.category.not_found": "There is no such category any more.",
  "refusal.catalog.bad_cursor": "This list has changed. Please start at its first page.",
  "refusal.catalog.bad_option": "Please choose one of the options.",
  "refusal.catalog.too_many_filters": "Please choose fewer filters at once.",
  "refusal.catalog.unknown_language": "The shop does not speak this language.",
  "refusal.inventory.too_few":
    "{available, plural, =0 {Somebody was quicker: this is no longer available.} one {Only one of these is left.} other {Only {available} of these are left.}}",

  "refusal.cart.not_found": "This cart does not exist any more.",
  "refusal.cart_line.not_found": "This is no longer in your cart.",

  "refusal.checkout.region": "Please write the state or region with its letters, like CA.",
  "refusal.checkout.country": "We do not sell to this country.",
  "refusal.checkout.no_delivery": "We have no way to bring these things to this address.",
  "refusal.checkout.delivery_needed": "Please choose how your order reaches you.",
  "refusal.checkout.address_needed": "Please write where your order goes.",
  "refusal.checkout.payment_needed": "Please choose how to pay.",
  "refusal.checkout.card_needed": "Please give a card to pay with.",
  "refusal.checkout.card_number":
    "Please type your card into the card field. Its number must not be sent to the shop.",
  "refusal.checkout.total_changed": "The total of your cart has changed. Please look at it again.",
  "refusal.checkout.running": "Your order is being paid already. Please wait a moment.",
  "refusal.checkout.too_many_declines":
    "Too many cards were declined. Please try again later, or write to us.",
  "refusal.checkout.taxes_unknown":
    "We cannot work out the tax for this address at this moment. Please try again in a minute.",
  "refusal.checkout.closed": "The shop is closed at this moment. Your cart is kept.",
  "refusal.checkout.demo": "These things are only for show: this shop is not open yet.",

  "refusal.attempt.not_found": "There is no such payment.",
  "refusal.payment.not_found": "There is no such payment.",

  "refusal.order.not_found": "There is no such order.",
  "refusal.order.link_needed": "Please open the link in the mail about your order, or sign in.",
  "refusal.order.canceled": "This order is canceled.",
  "refusal.download.not_found": "There is no such download.",
  "refusal.download.gone": "This file is no longer kept. Please write to us.",
  "refusal.download.revoked": "The order of this file was canceled.",
  "refusal.download.expired": "This link has expired. Please write to us for a new one.",
  "refusal.download.used_up": "This file was downloaded as often as it can be. Please write to us.",

  "refusal.sign_in.refused": "The mail address or the password is not right.",
  "refusal.sign_in.too_many_tries":
    "There were too many tries. Please wait a few minutes, or choose a new password.",
  "refusal.accounts.busy": "Many people are signing in at this moment. Please try again in a few seconds.",
  "refusal.password.too_short":
    "Please choose a password of at least {charactersMin} characters, for instance three or four words.",
  "refusal.password.too_common": "This password is one of the first that anybody would try.",
  "refusal.customers.sign_in_needed": "Please sign in.",
  "refusal.customers.password_needed": "Please write the password of this account to confirm its address.",
  "refusal.customers.link_refused": "This link has expired or was used already. Please ask for a new one.",
  "refusal.customers.unknown_locale": "This shop does not speak that language.",
  "refusal.customers.too_many_addresses":
    "An account keeps at most {addressesMax} addresses. Please delete one that you no longer need.",
  "refusal.address.not_found": "There is no such address any more.",
  "refusal.cart.changed": "This cart has changed meanwhile. Please look at it again.",
  "refusal.cart.closed": "This cart has been ordered already.",
  "refusal.cart.empty": "There is nothing in this cart.",
  "refusal.cart.full": "A cart holds at most {linesMax} different items. Please order these first.",
  "refusal.cart.no_price": "This is not sold in your country.",
  "refusal.cart.market_closed": "We do not sell to this country any more. Your cart is kept.",
  "refusal.cart.token_needed": "This cart does not exist any more.",
  "refusal.cart.too_few":
    "{available, plural, =0 {There is nothing left of this.} one {There is only one left.} other {There are only {available} left.}}",
  "refusal.cart.too_many":
    "{quantityMax, plural, =0 {You already have as many of this as can be ordered at once.} one {Only one more of this can be ordered at once.} other {At most {quantityMax} of this can be ordered at once.}}",
  "refusal.cart.too_much": "This is more than can be ordered at once. Please write to us.",
  "refusal.cart.unavailable": "Something in this cart is not sold any more. Please take it out.",
  "refusal.idempotency.other_request":
    "This page was sent once before with other details. Please open it again.",
  "refusal.request.no_such_route": "There is nothing at this address.",
  "refusal.form.foreign": "This form was not sent from a page of this shop. Open the page and send it again.",
  "refusal.checkout.order_not_waiting": "This order does not wait for money any more.",
  "refusal.payments.under_way":
    "Another payment of this order is under way. Please look at it again in a moment.",
}
