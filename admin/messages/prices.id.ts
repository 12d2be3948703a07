import type { Message } from "./index.ts"
import type { pricesEn } from "./prices.en.ts"

/** Sales, prices by quantity and price lists, in Indonesian. */
export const pricesId: { [Name in keyof typeof pricesEn]: Message } = {
  "depth.title": "Promo dan harga menurut jumlah",
  "depth.text": "Promo mulai dan berakhir sendiri. Yang tertulis di tabel di atas adalah harga tanpa promo.",
  "depth.change": "Ubah",
  "depth.price_now": "Harganya {price}.",
  "depth.sales": "Promo",
  "depth.sales_hint":
    "Harga lebih rendah untuk sementara, menurut waktu perangkat Anda. Tanpa awal langsung berlaku, tanpa akhir terus berlaku.",
  "depth.sale_in": "Harga promo dalam {currency}",
  "depth.from": "Dari",
  "depth.until": "Sampai",
  "depth.sale_add": "Tambah promo",
  "depth.sale_remove": "Hapus promo seharga {price}",
  "depth.tiers": "Harga menurut jumlah",
  "depth.tiers_hint":
    "Harga per buah jika membeli lebih banyak. Semua barisnya di keranjang dihitung bersama.",
  "depth.from_pieces": "Mulai jumlah",
  "depth.each_in": "Per buah dalam {currency}",
  "depth.tier_add": "Tambah jumlah",
  "depth.tier_remove": "Hapus harga mulai {count} buah",
  "depth.tier_at": "mulai {quantity}: {price}",
  "depth.sale_at": "promo {price}",
  "depth.sale_from": "promo {price} dari {from}",
  "depth.sale_between": "promo {price} dari {from} sampai {until}",
  "depth.quantity_wrong": "Jumlah adalah bilangan bulat dari 2 sampai 9.999.",
  "depth.amount_wrong": "Tulis setiap harga sebagai jumlah uang, misalnya 12.50.",
  "depth.history": "Riwayat",
  "depth.not_sold": "tidak dijual",
  "variants.content": "Isi, untuk harga per satuan",
  "variants.content_hint": "Misalnya 250 g atau 0.75 l. Kosong: tanpa harga per satuan.",
  "variants.content_wrong": "Tulis jumlah dan satuannya, misalnya 250 g, 0.75 l, 1.5 m, atau 12 buah.",
  "variants.content_base": "Harga per",
  "refusal.price.sale_not_lower":
    "Harga promo harus lebih rendah daripada harganya. Ubah atau hapus promonya.",
  "refusal.price.sale_ends_early": "Promo berakhir setelah dimulai.",
  "refusal.price.sales_overlap":
    "Dua promo untuk barang yang sama bertumpuk. Akhiri yang pertama sebelum yang kedua mulai.",
  "refusal.price.tier_twice": "Setiap jumlah hanya ditulis sekali, mulai 2 buah.",
  "refusal.price.tier_not_lower":
    "Makin banyak dibeli, makin murah per buah: setiap harga harus lebih rendah daripada sebelumnya.",
  "refusal.price.wrong_currency": "Harga di pasar ini dalam {currency}.",
}
