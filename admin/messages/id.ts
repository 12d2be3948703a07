import { accountId } from "./account.id.ts"
import { aftersaleId } from "./aftersale.id.ts"
import { booksId } from "./books.id.ts"
import { collectionsId } from "./collections.id.ts"
import { conversionsId } from "./conversions.id.ts"
import { customersId } from "./customers.id.ts"
import { deliveryPricesId } from "./delivery_prices.id.ts"
import { deskId } from "./desk.id.ts"
import { doctorId } from "./doctor.id.ts"
import { effectId } from "./effect.id.ts"
import { fieldsId } from "./fields.id.ts"
import { giftsId } from "./gifts.id.ts"
import { healthId } from "./health.id.ts"
import { importsId } from "./imports.id.ts"
import { inboxId } from "./inbox.id.ts"
import type { Catalog } from "./index.ts"
import { invoicesId } from "./invoices.id.ts"
import { lettersId } from "./letters.id.ts"
import { logId } from "./log.id.ts"
import { moneyId } from "./money.id.ts"
import { numbersId } from "./numbers.id.ts"
import { odditiesId } from "./oddities.id.ts"
import { ordersId } from "./orders.id.ts"
import { partsId } from "./parts.id.ts"
import { payLinksId } from "./pay_links.id.ts"
import { pricesId } from "./prices.id.ts"
import { pricingId } from "./pricing.id.ts"
import { productsId } from "./products.id.ts"
import { promotionScreensId } from "./promotion_screens.id.ts"
import { promotionsId } from "./promotions.id.ts"
import { refusalsId } from "./refusals.id.ts"
import { rulesId } from "./rules.id.ts"
import { shellId } from "./shell.id.ts"
import { stockId } from "./stock.id.ts"
import { stripeId } from "./stripe.id.ts"
import { tasksId } from "./tasks.id.ts"
import { taxesId } from "./taxes.id.ts"
import { taxserviceId } from "./taxservice.id.ts"
import { teamId } from "./team.id.ts"
import { variantsId } from "./variants.id.ts"

/**
 * One word for one thing: pesanan (order), produk, varian, opsi, atribut, kategori, koleksi, merek (maker, brand), harga,
 * harga coret (price before), stok, stok fisik (in the house), siap dijual (free to sell), lokasi (place of stock), gudang,
 * pelanggan (customer), pembeli (buyer, shopper), orang (person), keranjang, checkout, pembayaran, metode pembayaran,
 * pengiriman, metode pengiriman, ongkos kirim, kurir, nomor resi, paket, dikemas, dikirim, tiba, slip pengemasan, surat
 * jalan (delivery note), pengembalian dana (refund), pajak, tarif pajak, pasar (market), faktur, pembukuan (books), email,
 * akun, masuk, keluar, kata sandi, perangkat, peran (role), izin (permission), kunci (key), tim, pengaturan, simpan, kembali
 * (leave it), batalkan (cancel), urungkan (undo, take back), hapus, arsipkan (put away), pulihkan (bring back), draf,
 * tampilan (view, look), tugas (task), gambar, pangkas (crop), pratinjau (preview), impor, ekspor, unggah, cadangan (backup).
 * A sentence says Anda; a button is one verb, without me-.
 */
export const indonesian: Catalog = {
  ...shellId,
  ...partsId,
  ...ordersId,
  ...customersId,
  ...productsId,
  ...pricesId,
  ...conversionsId,
  ...pricingId,
  ...promotionsId,
  ...promotionScreensId,
  ...stockId,
  ...deskId,
  ...deliveryPricesId,
  ...accountId,
  ...booksId,
  ...rulesId,
  ...variantsId,
  ...collectionsId,
  ...tasksId,
  ...taxesId,
  ...importsId,
  ...payLinksId,
  ...taxserviceId,
  ...teamId,
  ...effectId,
  ...giftsId,
  ...moneyId,
  ...stripeId,
  ...invoicesId,
  ...aftersaleId,
  ...inboxId,
  ...odditiesId,
  ...fieldsId,
  ...numbersId,
  ...lettersId,
  ...healthId,
  ...doctorId,
  ...logId,
  ...refusalsId,
}
