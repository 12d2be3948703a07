import type { taxesEn } from "./taxes.en.ts"

export const taxesId: Record<keyof typeof taxesEn, string> = {
  "taxes.included": "termasuk PPN {percent}",
  "taxes.added": "ditambah PPN {percent}",
  "taxes.estimated": "Perkiraan untuk {country}",
  "taxes.cash_rounding": "Pembulatan tunai",
  "mail.order.tax_rate_included": "termasuk PPN {percent}",
  "mail.order.tax_rate": "PPN {percent}",
  "mail.order.cash_rounding": "Pembulatan tunai",
}
