/** What a shopper is told when something is refused, in Indonesian. Keys are the same in all languages. */
export const refusalsId: Record<string, string> = {
  "refusal.request.invalid": "Silakan periksa isian Anda.",
  "refusal.request.too_many": "Terlalu banyak permintaan dari sini. Mohon tunggu sebentar.",
  "refusal.request.too_slow": "Ini terlalu lama. Silakan coba lagi.",
  "refusal.request.too_large": "Ini lebih banyak daripada yang bisa dikirim sekaligus.",
  "refusal.shop.busy": "Toko sedang ramai. Silakan coba lagi beberapa detik lagi.",
  "refusal.database.away": "Toko sedang mengalami gangguan. Silakan coba lagi beberapa detik lagi.",
  "refusal.database.busy": "Toko sedang ramai. Silakan coba lagi beberapa detik lagi.",
  "refusal.idempotency.running": "Kami masih mengerjakannya. Mohon tunggu sebentar.",
  "refusal.internal": "Kesalahan ada di pihak kami dan sudah kami catat. Silakan coba lagi.",

  "refusal.page.not_found": "Halaman ini tidak ada.",
  "refusal.market.not_found": "Toko ini tidak berjualan di sana.",
  "refusal.product.not_found": "Produk ini sudah tidak ada.",
  "refusal.variant.not_found": "Produk ini sudah tidak ada.",
  "refusal.category.not_found": "Kategori ini sudah tidak ada.",
  "refusal.catalog.bad_cursor": "Daftar ini sudah berubah. Silakan mulai dari halaman pertama.",
  "refusal.catalog.bad_option": "Silakan pilih salah satu pilihan yang ada.",
  "refusal.catalog.too_many_filters": "Silakan pilih lebih sedikit filter sekaligus.",
  "refusal.catalog.unknown_language": "Toko ini tidak tersedia dalam bahasa itu.",
  "refusal.inventory.too_few":
    "{available, plural, =0 {Ada yang lebih cepat: stoknya sudah habis.} other {Stoknya tinggal {available}.}}",

  "refusal.cart.not_found": "Keranjang ini sudah tidak ada.",
  "refusal.cart_line.not_found": "Barang ini sudah tidak ada di keranjang Anda.",

  "refusal.checkout.region": "Tulis negara bagian atau provinsi dengan kodenya, misalnya CA.",
  "refusal.checkout.country": "Kami tidak berjualan ke negara ini.",
  "refusal.checkout.no_delivery": "Maaf, barang ini tidak bisa kami kirim ke alamat tersebut.",
  "refusal.checkout.delivery_needed": "Silakan pilih metode pengiriman.",
  "refusal.checkout.address_needed": "Silakan tulis alamat pengiriman.",
  "refusal.checkout.payment_needed": "Silakan pilih metode pembayaran.",
  "refusal.checkout.card_needed": "Silakan isi kartu untuk membayar.",
  "refusal.checkout.card_number":
    "Silakan ketik kartu Anda di kolom kartu. Nomornya tidak boleh dikirim ke toko.",
  "refusal.checkout.total_changed": "Total keranjang Anda berubah. Silakan periksa sekali lagi.",
  "refusal.checkout.running": "Pembayaran pesanan Anda sedang diproses. Mohon tunggu sebentar.",
  "refusal.checkout.too_many_declines":
    "Terlalu banyak kartu yang ditolak. Silakan coba lagi nanti, atau hubungi kami.",
  "refusal.checkout.taxes_unknown":
    "Pajak untuk alamat ini belum bisa kami hitung. Silakan coba lagi satu menit lagi.",
  "refusal.checkout.closed": "Toko sedang tutup. Keranjang Anda tetap tersimpan.",
  "refusal.checkout.demo": "Barang ini hanya untuk dilihat: toko ini belum dibuka.",

  "refusal.attempt.not_found": "Pembayaran ini tidak ada.",
  "refusal.payment.not_found": "Pembayaran ini tidak ada.",

  "refusal.order.not_found": "Pesanan ini tidak ada.",
  "refusal.order.link_needed": "Silakan buka tautan di email pesanan Anda, atau masuk ke akun Anda.",
  "refusal.order.canceled": "Pesanan ini sudah dibatalkan.",
  "refusal.download.not_found": "Unduhan ini tidak ada.",
  "refusal.download.gone": "File ini sudah tidak disimpan. Silakan hubungi kami.",
  "refusal.download.revoked": "Pesanan untuk file ini sudah dibatalkan.",
  "refusal.download.expired": "Masa berlaku tautan ini sudah habis. Hubungi kami untuk tautan baru.",
  "refusal.download.used_up": "Batas unduhan file ini sudah tercapai. Silakan hubungi kami.",

  "refusal.sign_in.refused": "Alamat email atau kata sandinya salah.",
  "refusal.sign_in.too_many_tries":
    "Terlalu banyak percobaan. Mohon tunggu beberapa menit, atau pilih kata sandi baru.",
  "refusal.accounts.busy": "Banyak orang sedang masuk saat ini. Silakan coba lagi beberapa detik lagi.",
  "refusal.password.too_short":
    "Pilih kata sandi dengan paling sedikit {charactersMin} karakter, misalnya tiga atau empat kata.",
  "refusal.password.too_common": "Kata sandi ini termasuk yang paling mudah ditebak.",
  "refusal.customers.sign_in_needed": "Silakan masuk ke akun Anda.",
  "refusal.customers.password_needed": "Tulis kata sandi akun ini untuk mengonfirmasi alamat emailnya.",
  "refusal.customers.link_refused":
    "Tautan ini sudah kedaluwarsa atau sudah dipakai. Silakan minta yang baru.",
  "refusal.customers.unknown_locale": "Toko ini tidak tersedia dalam bahasa itu.",
  "refusal.customers.too_many_addresses":
    "Satu akun menyimpan paling banyak {addressesMax} alamat. Hapus alamat yang tidak lagi Anda perlukan.",
  "refusal.address.not_found": "Alamat ini sudah tidak ada.",
  "refusal.cart.changed": "Isi keranjang ini sudah berubah. Silakan periksa sekali lagi.",
  "refusal.cart.closed": "Isi keranjang ini sudah dipesan.",
  "refusal.cart.empty": "Keranjang ini kosong.",
  "refusal.cart.full":
    "Satu keranjang memuat paling banyak {linesMax} jenis barang. Silakan pesan yang ini dulu.",
  "refusal.cart.no_price": "Produk ini tidak dijual di negara Anda.",
  "refusal.cart.market_closed": "Kami tidak lagi berjualan ke negara ini. Keranjang Anda tetap tersimpan.",
  "refusal.cart.token_needed": "Keranjang ini sudah tidak ada.",
  "refusal.cart.too_few":
    "{available, plural, =0 {Stoknya sudah habis.} other {Stoknya tinggal {available}.}}",
  "refusal.cart.too_many":
    "{quantityMax, plural, =0 {Jumlahnya sudah mencapai batas sekali pesan.} other {Paling banyak {quantityMax} yang bisa dipesan sekaligus.}}",
  "refusal.cart.too_much": "Ini lebih banyak daripada yang bisa dipesan sekaligus. Silakan hubungi kami.",
  "refusal.cart.unavailable": "Ada barang di keranjang ini yang tidak dijual lagi. Silakan hapus barang itu.",
  "refusal.idempotency.other_request":
    "Halaman ini sudah pernah dikirim dengan isian lain. Silakan buka lagi halamannya.",
  "refusal.request.no_such_route": "Tidak ada apa-apa di alamat ini.",
  "refusal.form.foreign":
    "Formulir ini tidak dikirim dari halaman toko ini. Buka halamannya, lalu kirim sekali lagi.",
  "refusal.checkout.order_not_waiting": "Pesanan ini tidak menunggu pembayaran lagi.",
  "refusal.payments.under_way":
    "Pembayaran lain untuk pesanan ini sedang berjalan. Silakan lihat lagi sebentar lagi.",
}
