/** What delivery costs before there is an address, and why there is none. */
export const deliveryPricesEn = {
  "estimate.to": "To {place}",
  "estimate.elsewhere": "Delivery to another place?",
  "estimate.region": "State or region",
  "estimate.show": "Show delivery",
  "estimate.missing": "{amount} more for free delivery",
  "estimate.reached": "Your delivery is free.",
  "estimate.surcharge_place": "Includes {amount} because it is hard to reach.",
  "estimate.surcharge_bulky":
    "{count, plural, one {Includes {amount} for a bulky item.} other {Includes {amount} for {count} bulky items.}}",
  "estimate.none": "We cannot bring this cart to {place}. Choose another place, or write to us.",
  "estimate.too_heavy":
    "This cart is too heavy for {place}: we bring {weight} at most. Take something out, or make two orders of it.",
  "estimate.postal_code_needed":
    "We bring things to parts of {place}. Write your postal code to see whether yours is among them.",
  "estimate.country": "We bring nothing to {place}. Choose another place.",
  "estimate.or_collect": "You can collect it: {title}.",
  "estimate.at_cart": "Delivery depends on the place",
  "estimate.at_cart_more": "Write your postal code in the cart to see what it costs.",
  "estimate.cheapest": "Cheapest",
  "estimate.fastest": "Fastest",
  "refusal.cart.country": "We do not sell to this country.",
  "refusal.cart.postal_code": "This is not a postal code of that country. Please check it.",
}
