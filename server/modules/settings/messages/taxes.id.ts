import type { taxesEn } from "./taxes.en.ts"

export const taxesId: Record<keyof typeof taxesEn, string> = {
  "taxes.included": "termasuk PPN {percent}",
  "taxes.added": "ditambah PPN {percent}",
  "taxes.estimated": "Perkiraan untuk {country}",
  "taxes.cash_rounding": "Pembulatan tunai",
  "taxes.reverse_charge": "Reverse charge: pajak ditanggung pembeli",
  "taxes.exempt": "Bebas pajak",
  "taxes.for_business": "Saya membeli untuk perusahaan",
  "taxes.vat_number": "Nomor PPN",
  "taxes.vat_hint": "Dengan huruf negaranya, seperti DE123456788.",
  "taxes.vat_checked": "Formatnya diperiksa, tidak dicari di register.",
  "taxes.vat_use": "Gunakan nomor ini",
  "refusal.vat_number.wrong": "Nomor PPN di sana tidak ditulis seperti ini. Contohnya {example}.",
  "refusal.vat_number.unknown":
    "Mulailah nomor PPN dengan huruf negaranya, seperti DE123456788. Nomor dari Uni Eropa dan Britania Raya dapat digunakan.",
  "mail.order.reverse_charge": "Reverse charge: pajak ditanggung pembeli",
  "mail.order.exempt": "Bebas pajak",
  "mail.order.vat_number": "Nomor PPN",
  "mail.order.tax_rate_included": "termasuk PPN {percent}",
  "mail.order.tax_rate": "PPN {percent}",
  "mail.order.cash_rounding": "Pembulatan tunai",
  "taxes.not_known": "Pajak: saat ini belum diketahui",
}
