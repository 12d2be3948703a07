/** Taxes in the cart, at the checkout, on orders and in mails. */
export const taxesEn = {
  "taxes.included": "incl. {percent} VAT",
  "taxes.added": "plus {percent} VAT",
  "taxes.estimated": "Estimated for {country}",
  "taxes.cash_rounding": "Rounding to cash",
  "taxes.reverse_charge": "Reverse charge: the buyer owes the tax",
  "taxes.exempt": "Free of tax",
  "taxes.for_business": "I buy for a business",
  "taxes.vat_number": "VAT number",
  "taxes.vat_hint": "With the letters of its country, like DE123456788.",
  "taxes.vat_checked": "Format checked, not looked up in a register.",
  "taxes.vat_use": "Use this number",
  "refusal.vat_number.wrong": "This is not written like a VAT number there. One looks like {example}.",
  "refusal.vat_number.unknown":
    "Please begin the VAT number with the letters of its country, like DE123456788. Numbers of the EU and the United Kingdom can be used.",
  "mail.order.reverse_charge": "Reverse charge: the buyer owes the tax",
  "mail.order.exempt": "Free of tax",
  "mail.order.vat_number": "VAT number",
  "mail.order.tax_rate_included": "incl. {percent} VAT",
  "mail.order.tax_rate": "{percent} VAT",
  "mail.order.cash_rounding": "Rounding to cash",
  "taxes.not_known": "Tax: not known at this moment",
} as const
