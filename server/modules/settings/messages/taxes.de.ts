import type { taxesEn } from "./taxes.en.ts"

export const taxesDe: Record<keyof typeof taxesEn, string> = {
  "taxes.included": "inkl. {percent} MwSt.",
  "taxes.added": "zzgl. {percent} MwSt.",
  "taxes.estimated": "Geschätzt für {country}",
  "taxes.cash_rounding": "Bargeldrundung",
  "taxes.reverse_charge": "Steuerschuldnerschaft des Leistungsempfängers: Der Käufer schuldet die Steuer",
  "taxes.exempt": "Steuerfrei",
  "taxes.for_business": "Ich kaufe für ein Unternehmen",
  "taxes.vat_number": "USt-IdNr.",
  "taxes.vat_hint": "Mit den Buchstaben ihres Landes, wie DE123456788.",
  "taxes.vat_checked": "Schreibweise geprüft, in keinem Register nachgesehen.",
  "taxes.vat_use": "Diese Nummer verwenden",
  "refusal.vat_number.wrong": "So sieht dort keine USt-IdNr. aus. Eine sieht aus wie {example}.",
  "refusal.vat_number.unknown":
    "Bitte beginnen Sie die USt-IdNr. mit den Buchstaben ihres Landes, wie DE123456788. Nummern der EU und des Vereinigten Königreichs können verwendet werden.",
  "mail.order.reverse_charge":
    "Steuerschuldnerschaft des Leistungsempfängers: Der Käufer schuldet die Steuer",
  "mail.order.exempt": "Steuerfrei",
  "mail.order.vat_number": "USt-IdNr.",
  "mail.order.tax_rate_included": "inkl. {percent} MwSt.",
  "mail.order.tax_rate": "{percent} MwSt.",
  "mail.order.cash_rounding": "Bargeldrundung",
  "taxes.not_known": "Steuer: im Moment nicht bekannt",
}
