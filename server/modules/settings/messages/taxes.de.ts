import type { taxesEn } from "./taxes.en.ts"

export const taxesDe: Record<keyof typeof taxesEn, string> = {
  "taxes.included": "inkl. {percent} MwSt.",
  "taxes.added": "zzgl. {percent} MwSt.",
  "taxes.estimated": "Geschätzt für {country}",
  "taxes.cash_rounding": "Bargeldrundung",
  "mail.order.tax_rate_included": "inkl. {percent} MwSt.",
  "mail.order.tax_rate": "{percent} MwSt.",
  "mail.order.cash_rounding": "Bargeldrundung",
}
