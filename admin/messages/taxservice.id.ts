import type { Message } from "./index.ts"
import type { taxserviceEn } from "./taxservice.en.ts"

/** The outside service that is asked for tax rates. */
export const taxserviceId: { [Name in keyof typeof taxserviceEn]: Message } = {
  "tax_service.text":
    "Jika setiap kota punya tarif sendiri, sebuah layanan bisa ditanya tentang tarif sebuah pesanan. Tanpa layanan, berlaku tarif yang Anda tetapkan.",
  "tax_service.service": "Layanannya",
  "tax_service.url": "Alamat",
  "tax_service.url_hint": "Harus memakai kontrak di docs/tax-service.md, lewat https.",
  "tax_service.key": "Kunci",
  "tax_service.key_hint": "Disimpan terenkripsi dan tidak pernah ditampilkan lagi.",
  "tax_service.key_kept": "Kunci sudah tersimpan. Tulis kunci lain hanya untuk menggantinya.",
  "tax_service.markets": "Pasar yang memakainya",
  "tax_service.markets_hint":
    "Ditanya saat checkout untuk barang yang dikirim, dengan negara, wilayah, dan kode pos, tanpa nama.",
  "tax_service.on_failure": "Jika tidak menjawab",
  "tax_service.on_failure.own_rates": "Pakai tarif kita sendiri",
  "tax_service.on_failure.own_rates_hint":
    "Pesanan mencatatnya. Tetapkan tarif sendiri seolah tidak ada layanan.",
  "tax_service.on_failure.refuse": "Jangan jual apa pun sampai ada jawaban",
  "tax_service.on_failure.refuse_hint":
    "Pembeli diminta mencoba lagi satu menit kemudian. Yang sudah ditulis tidak hilang.",
  "tax_service.is_on": "Aktif",
  "tax_service.nowhere": "Layanan aktif, tetapi tidak ada pasar yang memakainya.",
  "tax_service.try": "Coba",
  "tax_service.try_text":
    "Bertanya untuk satu barang biasa yang dikirim ke tempat ini. Tidak ada yang dijual.",
  "tax_service.try_market": "Pasar",
  "tax_service.try_country": "Negara",
  "tax_service.try_region": "Wilayah, misalnya NY",
  "tax_service.try_postal_code": "Kode pos",
  "tax_service.try_save_first": "Simpan alamat dan kunci dulu: yang dicoba adalah yang tersimpan.",
  "tax_service.try_do": "Tanya sekarang",
  "tax_service.answer": "Dijawab setelah {seconds} dtk: {rate} untuk barang, {delivery} untuk pengiriman.",
  "tax_service.failure.silent": "Tidak dijawab tepat waktu. Pembeli tidak menunggu lebih dari empat detik.",
  "tax_service.failure.unreachable":
    "Tidak ada yang bisa dihubungi di alamat ini, atau jawabannya terputus. Apakah alamatnya benar?",
  "tax_service.failure.error": "Jawabannya sebuah kesalahan. Tanyakan kepada pengelola layanan.",
  "tax_service.failure.key": "Kuncinya ditolak. Tulis kunci sekali lagi lalu simpan.",
  "tax_service.failure.unreadable": "Jawabannya tidak bisa dibaca: layanan tidak memakai kontrak.",
  "tax_service.failure.lines":
    "Jawabannya melewatkan satu baris, atau menyebutnya dua kali. Tidak dipercaya.",
  "tax_service.failure.sums": "Jumlah di jawabannya tidak cocok dengan tarifnya. Tidak dipercaya.",
  "tax_service.failure.resting": "Gagal tiga kali berturut-turut dan dibiarkan istirahat setengah menit.",
  "refusal.taxservice.changed": "Seseorang telah mengubah layanan pajak sejak Anda membukanya.",
  "refusal.taxservice.url":
    "Tulis alamat yang diawali https, tanpa nama, kata sandi, dan apa pun setelah ? atau #.",
  "refusal.taxservice.key_needed":
    "Tulis kunci layanan. Kunci tidak pernah dikirim ke alamat selain alamatnya sendiri.",
  "refusal.taxservice.market": "Salah satu pasar ini sudah tidak ada.",
  "refusal.taxservice.not_set_up": "Simpan alamat dan kunci dulu.",
  "tax_service.is_told": "Kabari pesanan dan pengembalian dana",
  "tax_service.is_told_hint":
    "Pesanan mulai sekarang yang dijual dengan tarifnya, tanpa nama pembeli, dan yang dibatalkan atau dikembalikan darinya. Hanya bila jembatannya menerimanya.",
  "tax_service.waiting": "{count} pesanan belum dikabarkan kepadanya.",
}
