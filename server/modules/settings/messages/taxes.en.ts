/** Taxes in the cart, at the checkout, on orders and in mails. */
export const taxesEn = {
  "taxes.included": "incl. {percent} VAT",
  "taxes.added": "plus {percent} VAT",
  "taxes.estimated": "Estimated for {country}",
  "taxes.cash_rounding": "Rounding to cash",
  "mail.order.tax_rate_included": "incl. {percent} VAT",
  "mail.order.tax_rate": "{percent} VAT",
  "mail.order.cash_rounding": "Rounding to cash",
} as const
