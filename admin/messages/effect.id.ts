import type { effectEn } from "./effect.en.ts"
import type { Message } from "./index.ts"

/** What a change would have made of the last month, in Indonesian. */
export const effectId: { [Name in keyof typeof effectEn]: Message } = {
  "effect.title": "Dampaknya",
  "effect.text":
    "Keranjang dan pesanan 30 hari terakhir, dihitung dua kali: dengan aturan hari ini, dan dengan isian di sini.",
  "effect.show": "Lihat dampaknya",
  "effect.again": "Lihat untuk isian sekarang",
  "effect.behind": "Isian sudah berubah sejak dihitung.",
  "effect.working": "Menghitung …",
  "effect.nothing": "Tidak ada keranjang atau pesanan dalam 30 hari terakhir untuk dihitung.",
  "effect.same": "Tidak akan ada yang berbeda.",
  "effect.orders": "{touched} dari {count} pesanan akan berbeda jumlahnya.",
  "effect.carts": "{touched} dari {count} keranjang yang tidak menjadi pesanan akan menampilkan jumlah lain.",
  "effect.in_currency": "Dalam {currency}",
  "effect.of_orders": "Pesanan",
  "effect.of_carts": "Keranjang terbuka",
  "effect.total": "Yang dibayar pembeli",
  "effect.tax": "Termasuk pajak",
  "effect.delivery": "Termasuk ongkos kirim",
  "effect.from_to": "{from} → {to}",
  "effect.no_difference": "tidak ada selisih",
  "effect.stranded_orders":
    "{count} pesanan tidak dapat dikirim lagi. Setelah perubahan, pesanan itu tidak dihitung.",
  "effect.stranded_carts": "{count} keranjang tidak dapat dikirim lagi.",
  "effect.another_way":
    "{count} pesanan harus dikirim dengan cara lain: dihitung dengan cara termurah yang tersisa.",
  "effect.sold_otherwise":
    "{count} pesanan terjual dengan harga, pajak, atau ongkos kirim yang lain dari hari ini. Jumlahnya waktu itu {charged}.",
  "effect.short":
    "{count} pesanan berisi barang yang hari ini tidak punya harga. Barang itu tidak dihitung di kedua sisi.",
  "effect.cut_orders": "Pesanannya lebih banyak: {count} yang terbaru yang dihitung.",
  "effect.cut_carts": "Keranjangnya lebih banyak: {count} yang terbaru yang dihitung.",
  "effect.rises": "Yang paling naik",
  "effect.falls": "Yang paling turun",
  "effect.stranded": "Tidak dapat dikirim",
  "effect.order": "Pesanan {number}",
  "effect.unknown":
    "Tidak ada yang tahu apakah orang akan membeli lebih banyak, lebih sedikit, atau barang lain: itu tidak ditebak.",
  "effect.at_loss": "Dijual di bawah biaya Anda",
  "effect.margin_lines": "{title}: {before} → {after} dari {count} baris yang biayanya diketahui.",
  "effect.margin_unknown": "Biaya {unknown} dari {count} baris tidak diketahui.",
  "effect.sale_day": "Seolah-olah promo baru sudah berlaku, kapan pun mulainya.",
  "effect.tax_day": "Seolah-olah tarif sudah berlaku, kapan pun tanggal mulainya.",
}
