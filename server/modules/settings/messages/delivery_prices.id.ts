/** What delivery costs before there is an address, and why there is none. */
export const deliveryPricesId = {
  "estimate.to": "Ke {place}",
  "estimate.elsewhere": "Kirim ke tempat lain?",
  "estimate.region": "Provinsi atau wilayah",
  "estimate.show": "Tampilkan pengiriman",
  "estimate.missing": "{amount} lagi untuk gratis ongkir",
  "estimate.reached": "Ongkos kirim Anda gratis.",
  "estimate.surcharge_place": "Termasuk {amount} karena tempatnya sulit dijangkau.",
  "estimate.surcharge_bulky": "{count, plural, other {Termasuk {amount} untuk {count} barang besar.}}",
  "estimate.none":
    "Kami tidak bisa mengantar keranjang ini ke {place}. Pilih tempat lain, atau hubungi kami.",
  "estimate.too_heavy":
    "Keranjang ini terlalu berat untuk {place}: kami mengantar paling banyak {weight}. Keluarkan sebagian, atau jadikan dua pesanan.",
  "estimate.postal_code_needed":
    "Kami mengantar ke sebagian {place}. Tulis kode pos Anda untuk melihat apakah termasuk.",
  "estimate.country": "Kami tidak mengantar ke {place}. Pilih tempat lain.",
  "estimate.or_collect": "Anda bisa mengambilnya sendiri: {title}.",
  "estimate.at_cart": "Pengiriman tergantung tempatnya",
  "estimate.at_cart_more": "Tulis kode pos Anda di keranjang untuk melihat ongkosnya.",
  "estimate.cheapest": "Termurah",
  "estimate.fastest": "Tercepat",
  "refusal.cart.country": "Kami tidak menjual ke negara ini.",
  "refusal.cart.postal_code": "Ini bukan kode pos negara itu. Coba periksa lagi.",
}
