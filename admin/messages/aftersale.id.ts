import type { aftersaleEn } from "./aftersale.en.ts"
import type { Message } from "./index.ts"

/** After the sale, in Indonesian. */
export const aftersaleId: { [Name in keyof typeof aftersaleEn]: Message } = {
  "order.canceled_of": "{canceled} dari {count} dibatalkan",
  "order.canceled_sum": "Dibatalkan",
  "order.due": "Belum dibayar",
  "order.event.units_canceled": "{count} barang dibatalkan",
  "order.because.buyer": "Pembeli menginginkannya.",
  "order.because.not_paid": "Tidak dibayar tepat waktu.",
  "order.cancel_units": "Batalkan barang",
  "order.cancel_units_title": "Batalkan barang dari pesanan {number}",
  "order.cancel_left": "Sampai {count} dapat dibatalkan.",
  "order.cancel_packed": "Yang sudah ada di paket tidak ada di sini: bongkar dulu.",
  "order.cancel_choose": "Pilih yang tidak dikirim lagi, dan toko mengatakan apa artinya untuk uangnya.",
  "order.cancel_delivery": "Pengirimannya juga ({amount}): tidak ada lagi yang dikirim",
  "order.cancel_back": "{amount} dikembalikan ke pembeli.",
  "order.cancel_waived": "{amount} yang belum datang tidak ditagih lagi.",
  "order.cancel_nothing": "Untuk ini tidak ada yang ditagih: tidak ada uang yang berpindah.",
  "order.cancel_whole":
    "Tidak ada yang tersisa dari pesanan: semuanya dibatalkan, dan yang sudah dibayar dikembalikan.",
  "order.cancel_units_reason": "Alasan, untuk pembeli dan catatan Anda",
  "order.cancel_units_submit": "Batalkan barang ini",
  "order.done.cancel_units": "Barangnya dibatalkan; pembeli mendapat email.",
  "aftersale.cancel": "Pembatalan",
  "aftersale.buyers_cancel": "Pembeli boleh membatalkan pesanan sendiri",
  "aftersale.buyers_cancel_hint":
    "Di halaman pesanannya, selama belum ada yang dikemas dan tidak ada berkas yang diunduh. Stok dan uang mengikuti dengan sendirinya.",
  "aftersale.saved": "Aturannya disimpan.",
}
