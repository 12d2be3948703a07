import type { conversionsEn } from "./conversions.en.ts"
import type { Message } from "./index.ts"

/** Rules by which prices of one currency come from those of another, in Indonesian. */
export const conversionsId: { [Name in keyof typeof conversionsEn]: Message } = {
  "conversions.text":
    "Jika sebuah pasar tidak punya harga sendiri, produk dijual dengan harga pasar lain yang dikonversi. Kurs dan tanggalnya ditampilkan.",
  "conversions.none": "Tidak ada yang dikonversi",
  "conversions.none_text":
    "Harga berlaku dalam mata uang saat ditetapkan. Dengan aturan, produk juga dijual dalam mata uang lain.",
  "conversions.new": "Aturan baru",
  "conversions.pair": "{from} ke {to}",
  "conversions.rate_of": "1 {from} = {rate} {to}, {day}",
  "conversions.count": "{count} harga",
  "conversions.on": "Aktif",
  "conversions.off": "Dimatikan",
  "conversions.from": "Ambil harga dari",
  "conversions.market": "{market}, {currency}",
  "conversions.to": "Konversi ke",
  "conversions.rate": "Satu {from} sama dengan berapa {to}",
  "conversions.rate_wrong": "Tulis kurs sebagai angka di atas nol, seperti 0,9312, paling banyak 9 angka.",
  "conversions.day": "Tanggal kurs",
  "conversions.day_wrong": "Pilih hari kurs; tidak boleh di masa depan.",
  "conversions.step": "Dalam langkah, {currency}",
  "conversions.step_wrong": "Tulis langkah sebagai jumlah di atas nol, seperti 0,05 atau 1.",
  "conversions.ending": "Dengan akhiran, {currency}",
  "conversions.ending_hint": "Langkah 1,00 dengan akhiran 0,95 menghasilkan harga seperti 23,95.",
  "conversions.ending_wrong": "Tulis akhiran sebagai jumlah di bawah langkah; 0 jika tidak ada.",
  "conversions.direction": "Pembulatan",
  "conversions.direction.nearest": "ke yang terdekat",
  "conversions.direction.up": "ke atas",
  "conversions.direction.down": "ke bawah",
  "conversions.is_on": "Aktif",
  "conversions.is_on_hint":
    "Jika dimatikan, yang tidak punya harga sendiri tidak dijual dalam mata uang ini.",
  "conversions.examples": "Hasilnya untuk beberapa harga",
  "conversions.examples_none": "Pasar ini tidak punya harga untuk dikonversi.",
  "conversions.example": "{from} menjadi {price}",
  "refusal.conversion.changed": "Aturan ini sudah berubah. Mohon lihat lagi.",
  "refusal.conversion.too_many": "Toko punya paling banyak {rulesMax} aturan konversi. Ubah yang sudah ada.",
  "refusal.conversion.same_currency": "Pilih dua mata uang yang berbeda.",
  "refusal.conversion.rate": "Kurs harus di atas nol.",
  "refusal.conversion.in_the_future": "Tanggal kurs tidak boleh di masa depan.",
  "refusal.conversion.ending": "Akhiran harus lebih kecil dari langkah.",
  "refusal.conversion.wrong_market": "Pilih pasar yang punya harga dalam mata uang pertama.",
  "refusal.conversion.no_market": "Tidak ada pasar dengan mata uang kedua. Buat pasarnya dulu.",
}
