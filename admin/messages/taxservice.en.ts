/** The outside service that is asked for tax rates. */
export const taxserviceEn = {
  "tax_service.text":
    "Where every town has a rate of its own, a service can be asked for the rates of an order. Without one, the rates that you have set count.",
  "tax_service.service": "The service",
  "tax_service.url": "Address",
  "tax_service.url_hint": "It must speak the contract in docs/tax-service.md, over https.",
  "tax_service.key": "Key",
  "tax_service.key_hint": "It is kept encrypted and never shown again.",
  "tax_service.key_kept": "A key is kept. Write another one only to replace it.",
  "tax_service.markets": "Markets that use it",
  "tax_service.markets_hint":
    "It is asked at the checkout, for what is shipped, with country, region and postal code, without names.",
  "tax_service.on_failure": "When it does not answer",
  "tax_service.on_failure.own_rates": "Take our own rates",
  "tax_service.on_failure.own_rates_hint":
    "The order says so. Set your own rates as if there were no service.",
  "tax_service.on_failure.refuse": "Sell nothing until it answers",
  "tax_service.on_failure.refuse_hint":
    "Buyers are asked to try again in a minute. Nothing they typed is lost.",
  "tax_service.is_on": "Switched on",
  "tax_service.nowhere": "It is switched on, and no market uses it.",
  "tax_service.try": "Try it",
  "tax_service.try_text": "Asks for one thing of the standard kind that goes to this place. Nothing is sold.",
  "tax_service.try_market": "Market",
  "tax_service.try_country": "Country",
  "tax_service.try_region": "Region, like NY",
  "tax_service.try_postal_code": "Postal code",
  "tax_service.try_save_first": "Save address and key first: what is kept is what is tried.",
  "tax_service.try_do": "Ask now",
  "tax_service.answer": "It answered after {seconds} s: {rate} for goods, {delivery} for delivery.",
  "tax_service.failure.silent": "It did not answer in time. Shoppers do not wait longer than four seconds.",
  "tax_service.failure.unreachable":
    "Nobody could be reached at this address, or the answer broke off. Is the address right?",
  "tax_service.failure.error": "It answered with an error. Ask whoever runs the service.",
  "tax_service.failure.key": "It does not take the key. Write the key once more and save.",
  "tax_service.failure.unreadable": "Its answer cannot be read: it does not speak the contract.",
  "tax_service.failure.lines": "Its answer leaves out a line, or names one twice. It is not believed.",
  "tax_service.failure.sums": "The sums of its answer do not agree with its rates. It is not believed.",
  "tax_service.failure.resting": "It failed three times in a row and is left in peace for half a minute.",
  "refusal.taxservice.changed": "Somebody has changed the tax service since you opened it.",
  "refusal.taxservice.url":
    "Write an address that begins with https, without a name, a password, and anything after ? or #.",
  "refusal.taxservice.key_needed":
    "Write the key of the service. A key is never sent to another address than its own.",
  "refusal.taxservice.market": "One of these markets is not there any more.",
  "refusal.taxservice.not_set_up": "Save the address and the key first.",
  "tax_service.is_told": "Tell it of orders and refunds",
  "tax_service.is_told_hint":
    "Orders from now on that are sold at its rates, without who bought them, and what is canceled or given back of them. Only where its bridge takes them.",
  "tax_service.waiting": {
    one: "It was not told of one order yet.",
    other: "It was not told of {count} orders yet.",
  },
} as const
