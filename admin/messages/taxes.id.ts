import type { Message } from "./index.ts"
import type { taxesEn } from "./taxes.en.ts"

export const taxesId: Record<keyof typeof taxesEn, Message> = {
  "taxes.none_title": {
    one: "Satu negara belum punya tarif pajak",
    other: "{count} negara belum punya tarif pajak",
  },
  "taxes.none_text": "Selama belum ada tarif, tidak ada pajak yang ditagih di {countries}.",
  "taxes.none_here": "Belum ada tarif yang berlaku di sini: tidak ada pajak yang ditagih.",
  "taxes.home": "Selama alamat belum diketahui",
  "taxes.country": "Pajak: {country}",
  "taxes.back_to_market": "Pasar",
  "taxes.whole": "Seluruh negara",
  "taxes.region": "Bagian negara",
  "taxes.region_hint":
    "Kosong: seluruh negara. Kodenya, seperti {country}-CA, jika suatu bagian punya tarif sendiri.",
  "taxes.region_bad": "Tulis kode seperti {country}-CA.",
  "taxes.until": "Sampai akhir tanggal",
  "taxes.until_hint": "Kosong: sampai ada tarif lain. Setelah itu tarif sebelumnya berlaku lagi.",
  "taxes.authority": "Menurut siapa",
  "taxes.authority_hint": "Kantor pajak atau undang-undang; untuk Anda dan penerus Anda.",
  "taxes.from_to": "mulai {from} sampai {until}",
  "taxes.said_by": "Menurut {authority}",
  "taxes.said_by_checked": "Menurut {authority}, diperiksa pada {day}",
  "taxes.withdraw": "Tarik kembali",
  "taxes.withdraw_ask": "Tarik kembali tarif ini?",
  "taxes.withdraw_text": "Tarif ini belum mulai. Tarif sebelumnya tetap berlaku.",
  "taxes.withdrawn": "Tarif sudah ditarik kembali.",
  "taxes.gross_stays":
    "Harga termasuk pajak tetap sama ke mana pun barang dikirim; hanya pajak di dalamnya yang berubah.",
  "taxes.past_more": "Tarif yang lalu",
  "markets.home": "Negara utama",
  "markets.home_hint":
    "Pajaknya ditampilkan selama tujuan barang belum diketahui, dan ditagih untuk barang yang diambil sendiri.",
  "markets.rounding.rate_group": "Sekali untuk tiap tarif pajak",
  "markets.rounding_mode": "Cara membulatkan pecahan",
  "markets.rounding_mode.half_up": "Ke yang terdekat, setengah ke atas",
  "markets.rounding_mode.half_even": "Ke yang terdekat, setengah ke angka genap",
  "markets.rounding_mode.up": "Selalu ke atas",
  "markets.rounding_mode.down": "Selalu ke bawah",
  "markets.rounding_hint":
    "Kantor pajak negara itu menentukan apa yang sah. Pesanan menyimpan aturan saat dijual.",
  "markets.delivery_tax": "Pajak atas pengiriman",
  "markets.delivery_tax.leading": "Menurut tarif sebagian besar barang",
  "markets.delivery_tax.shares": "Sebanding dengan tarif barang",
  "markets.delivery_tax.standard": "Selalu tarif normal",
  "markets.delivery_tax.reduced": "Selalu tarif ringan",
  "markets.delivery_tax.super_reduced": "Selalu tarif sangat ringan",
  "markets.delivery_tax.zero": "Bebas pajak",
  "markets.cash_step": "Koin terkecil, {currency}",
  "markets.cash_step_hint":
    "Pembayaran tunai dibulatkan ke koin ini, seperti 0,05 di Swiss. Kosong: tidak dibulatkan.",
  "markets.cash_step_bad": "Tulis jumlah mulai 0,02, seperti 0,05, atau kosongkan.",
  "refusal.market.home_country": "Negara utama pasar harus salah satu negaranya.",
  "refusal.tax_rate.overlap":
    "Sudah ada tarif lain untuk barang ini pada waktu itu. Pilih tanggal lain, atau tarik dulu tarif itu.",
  "refusal.tax_rate.ends_early": "Tarif harus berakhir setelah mulai.",
  "refusal.tax_rate.region": "Kode bagian negara diawali dengan negaranya.",
  "refusal.tax_rate.holds": "Tarif ini sudah berlaku. Tetapkan tarif lain mulai sekarang.",
  "refusal.tax_rate.not_found": "Tarif itu sudah tidak ada.",
}
