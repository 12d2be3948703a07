import type { Message } from "./index.ts"
import type { refusalsEn } from "./refusals.en.ts"

/** What is said when the shop refuses, in Indonesian. */
export const refusalsId: { [Name in keyof typeof refusalsEn]: Message } = {
  "refusal.unreachable": "Toko tidak dapat dihubungi. Coba lagi sebentar lagi.",
  "refusal.view.name_taken": "Sudah ada tampilan dengan nama ini. Pilih nama lain.",
  "refusal.view.too_many":
    "Untuk satu daftar Anda bisa menyimpan {viewsMax} tampilan. Hapus yang tidak diperlukan lagi.",
  "refusal.view.shared":
    "Tampilan ini dibagikan dengan tim. Mintalah orang yang boleh membagikan tampilan, atau simpan milik Anda sendiri.",
  "refusal.view.changed": "Sementara itu ada yang mengubah tampilan ini. Lihat lagi.",
  "refusal.view.names_somebody":
    "Tampilan daftar ini tidak menyimpan kata pencarian: bisa jadi itu nama pembeli. Hapus dulu katanya.",
  "refusal.order.money_missing": "Pembayaran pesanan ini belum diterima, atau sudah dikembalikan.",
  "refusal.price.change_too_far": "Harganya akan menjadi nol, kurang dari nol, atau terlalu besar.",
  "refusal.price.changed_since": "Harganya sudah diubah sejak itu, jadi tetap seperti sekarang.",
  "refusal.catalog.changed_since": "Sudah diubah sejak itu, jadi tetap seperti sekarang.",
  "refusal.job.running": "Ini sedang dicoba saat ini. Lihat lagi sebentar lagi.",
  "refusal.internal": "Ada yang salah di pihak kami, dan sudah dicatat. {requestId}",
  "refusal.request.invalid": "Periksa lagi isian Anda.",
  "refusal.request.too_many": "Terlalu banyak permintaan dari sini. Tunggu sebentar.",
  "refusal.request.too_slow":
    "Ini lebih lama dari seharusnya. Mungkin tetap akan selesai: periksa dulu sebelum mencoba lagi.",
  "refusal.request.too_large": "Ini terlalu banyak untuk dikirim sekaligus.",
  "refusal.request.no_such_route": "Tidak ada apa-apa di alamat ini.",
  "refusal.shop.closing": "Toko sedang dijalankan ulang. Coba lagi dalam beberapa detik.",
  "refusal.shop.busy": "Toko sedang sibuk. Coba lagi dalam beberapa detik.",
  "refusal.database.away": "Database toko tidak dapat dihubungi. Coba lagi dalam beberapa detik.",
  "refusal.database.busy": "Toko sedang sibuk. Coba lagi dalam beberapa detik.",
  "refusal.idempotency.running": "Ini masih dikerjakan. Tunggu sebentar.",
  "refusal.staff.sign_in_needed": "Silakan masuk.",
  "refusal.staff.not_allowed": "Akun Anda tidak boleh melakukan ini.",
  "refusal.sign_in.refused": "Alamat email atau kata sandi tidak cocok.",
  "refusal.sign_in.too_many_tries": "Terlalu banyak percobaan. Tunggu beberapa menit.",
  "refusal.sign_in.code_refused": "Kode ini tidak cocok, atau sudah dipakai.",
  "refusal.sign_in.start_again": "Ini terlalu lama. Silakan masuk lagi.",
  "refusal.staff.step_up_needed": "Tidak ada yang dilakukan, karena Anda tidak memastikan bahwa ini Anda.",
  "refusal.staff.totp_needed":
    "Pemilik meminta kode aplikasi autentikator dari semua orang. Siapkan dulu aplikasi Anda.",
  "refusal.staff.totp_on": "Akun Anda sudah meminta kode.",
  "refusal.staff.totp_off": "Akun Anda tidak meminta kode.",
  "refusal.staff.totp_not_begun": "Mulailah dengan menyiapkan aplikasi autentikator Anda.",
  "refusal.staff.recovery_code_needed":
    "Ada yang mencoba menebak kode Anda. Untuk sementara hanya kode pemulihan yang diterima.",
  "refusal.staff.codes_unreadable":
    "Rahasia toko sudah diganti, jadi kode tidak dapat diperiksa. Pakai kode pemulihan.",
  "refusal.staff.link_refused": "Tautan ini sudah kedaluwarsa atau sudah dipakai. Minta tautan baru.",
  "refusal.staff.invitation_refused":
    "Undangan ini sudah kedaluwarsa, dibatalkan, atau dipakai. Minta undangan baru.",
  "refusal.staff.already_here": "Seseorang dengan alamat email ini sudah bekerja di sini.",
  "refusal.staff.beyond_own": "Ini melebihi izin akun Anda sendiri. Mintalah orang yang boleh.",
  "refusal.accounts.busy": "Saat ini banyak orang sedang masuk. Coba lagi dalam beberapa detik.",
  "refusal.first_owner.link_refused":
    "Tautan ini sudah kedaluwarsa atau sudah dipakai. Jalankan ulang toko untuk mendapat yang baru.",
  "refusal.password.too_short": "Pilih kata sandi dengan paling sedikit {charactersMin} karakter.",
  "refusal.password.too_common": "Semua orang akan mencoba kata sandi ini lebih dulu. Pilih yang lain.",
  "refusal.order.not_found": "Tidak ada pesanan seperti itu.",
  "refusal.order.already_shipped":
    "Sebagian pesanan ini sudah dikirim. Sebagai gantinya, pesanan bisa dikembalikan.",
  "refusal.order.canceled": "Pesanan ini dibatalkan.",
  "refusal.order.not_paid": "Pembayaran pesanan ini tidak jadi, maka pesanan tidak dikirim.",
  "refusal.parcel.not_found": "Tidak ada paket seperti itu.",
  "refusal.parcel.nothing_left": "Semua barang pesanan ini sudah ada di paket.",
  "refusal.parcel.more_than_left": "Itu lebih banyak daripada yang masih perlu dikemas.",
  "refusal.parcel.tracking_number_taken": "Paket lain memakai nomor resi ini.",
  "refusal.payments.refund_too_much": "Ini lebih besar daripada yang bisa dikembalikan.",
  "refusal.oddity.closed": "Ini sudah ditutup seseorang.",
  "refusal.oddity.over": "Ini sudah beres: tidak ada lagi yang perlu dilakukan.",
  "refusal.oddity.order_not_waiting": "Pesanan ini tidak menunggu uang.",
  "refusal.oddity.order_other_amount":
    "Pesanan ini kurang dengan jumlah lain. Uang membayar pesanan yang kurang persis sebesar itu.",
  "refusal.payments.under_way":
    "Pembayaran lain untuk pesanan ini sedang berjalan. Lihat lagi sebentar lagi.",
  "refusal.order.buyer_gone": "Pembeli pesanan ini tidak bisa dihubungi.",
  "refusal.order.no_card": "Tidak ada cara bayar dengan kartu di tempat pesanan ini dibuat.",
  "refusal.oddity.not_this_way": "Ini tidak bisa diselesaikan dengan cara ini.",
  "refusal.payments.not_secret": "Ini bukan kunci rahasia: kunci itu diawali sk_ atau rk_.",
  "refusal.payments.not_publishable": "Ini bukan kunci publik: kunci itu diawali pk_.",
  "refusal.payments.not_message_secret": "Ini bukan rahasia tanda tangan: rahasia itu diawali whsec_.",
  "refusal.payments.test_key": "Ini kunci untuk uang uji. Kunci untuk uang sungguhan memuat _live_.",
  "refusal.payments.live_key": "Ini kunci untuk uang sungguhan. Kunci untuk uang uji memuat _test_.",
  "refusal.payments.secret_missing":
    "Masukkan kunci rahasia: toko tidak memiliki kunci yang dapat dibacanya.",
  "refusal.payments.key_refused":
    "Stripe tidak menerima kunci ini. Salin sekali lagi seutuhnya dari dasbor Stripe.",
  "refusal.payments.provider_away":
    "Stripe sedang tidak dapat dihubungi. Tidak ada yang berubah: silakan coba lagi.",
  "refusal.payments.other_account":
    "Ini kunci milik akun lain. Pembayaran toko ini milik {name}: hapus dulu kuncinya.",
  "refusal.payment_account.changed":
    "Seseorang telah mengubah kunci ini sejak Anda membukanya. Muat ulang halaman.",
  "refusal.payment_account.not_found": "Kuncinya sudah tidak ada.",
  "refusal.payments.keys_unreadable": "Kunci disegel dengan SECRET lain. Masukkan sekali lagi.",
  "refusal.payments.message_secret_missing":
    "Masukkan dulu rahasia tanda tangan (langkah 2): tanpa itu sanggahan tidak akan terdengar.",
  "refusal.payments.still_open":
    "Masih ada pembayaran terbuka dengan kunci ini. Nonaktifkan metode pembayarannya dan hapus kuncinya nanti.",
  "refusal.payments.no_keys": "Kuncinya belum ada: masukkan di Kartu lewat Stripe.",
  "refusal.payments.none_by_hand": "Pesanan ini tidak pernah dibayar lewat transfer bank atau tunai.",
  "refusal.payments.by_needed": "Mohon sebutkan apakah datang lewat transfer bank atau tunai.",
  "refusal.payments.receipt_taken_back": "Ini sudah ditarik kembali.",
  "refusal.payments.not_noted": "Hanya uang yang dicatat seseorang secara manual yang dapat ditarik kembali.",
  "refusal.payments.receipt_went_back":
    "Uang pesanan ini sudah atau sedang dikembalikan. Kembalikan saja sisanya.",
  "refusal.payments.receipt_gift_cards":
    "Kartu hadiah sudah diterbitkan untuk uang ini. Blokir kartunya, dan kembalikan sisanya.",
  "refusal.payments.receipt_changed":
    "Seseorang sudah mencatat pembayaran pesanan ini. Silakan periksa lagi.",
  "refusal.payments.too_many": "Pesanan ini punya terlalu banyak pembayaran untuk mencatat satu lagi.",
  "refusal.payments.nothing_awaited": "Tidak ada pembayaran yang ditunggu untuk pesanan ini.",
  "refusal.payments.nothing_authorized": "Tidak ada otorisasi untuk pesanan ini yang bisa ditagih.",
  "refusal.payments.nothing_to_capture":
    "Metode pembayaran ini tidak memakai otorisasi: uangnya tidak bisa ditagih kemudian.",
  "refusal.payment.not_found": "Tidak ada pembayaran untuk pesanan ini.",
  "refusal.catalog.product_changed": "Ada yang mengubah produk ini sejak Anda membukanya.",
  "refusal.catalog.slug_taken": "Halaman lain di toko memakai alamat ini.",
  "refusal.catalog.collection_changed": "Ada yang mengubah koleksi ini sejak Anda membukanya.",
  "refusal.catalog.too_many_collections":
    "Toko bisa punya paling banyak {collectionsMax} koleksi. Hapus yang tidak diperlukan lagi.",
  "refusal.catalog.too_many_conditions": "Aturan bisa punya paling banyak {conditionsMax} syarat.",
  "refusal.catalog.condition_without_words": "Tulis paling sedikit satu kata yang ada di judul.",
  "refusal.catalog.category_in_collection":
    "Ada koleksi yang memilih produk dari kategori ini. Ubah dulu aturannya.",
  "refusal.catalog.crop_too_small":
    "Bagian gambar sekecil itu tidak menunjukkan apa-apa. Ambil lebih banyak.",
  "refusal.catalog.original_gone": "Gambar aslinya sudah tidak ada. Tambahkan sekali lagi.",
  "refusal.catalog.picture_replaced": "Sementara itu ada yang memasang gambar lain di sini. Lihat dulu.",
  "refusal.catalog.picture_too_long": "Gambar ini terlalu panjang dan sempit. Silakan dipotong.",
  "refusal.catalog.no_price_here":
    "Produk ini belum punya harga di pasar ini. Simpan harganya, lalu halamannya bisa dilihat.",
  "refusal.catalog.category_changed": "Ada yang mengubah kategori ini sejak Anda membukanya.",
  "refusal.catalog.category_not_empty":
    "Kategori ini tidak kosong. Pindahkan dulu produk dan kategori di bawahnya.",
  "refusal.catalog.category_in_itself":
    "Kategori tidak bisa berada di bawah dirinya sendiri atau di bawah turunannya.",
  "refusal.catalog.too_deep": "Kategori bisa bertingkat paling banyak {depthMax}.",
  "refusal.catalog.sku_taken": "Varian lain memakai SKU ini.",
  "refusal.catalog.options_taken": "Varian lain dari produk ini sudah sama.",
  "refusal.catalog.option_in_use": "Varian {sku} tidak cocok dengan opsi ini. Arsipkan dulu.",
  "refusal.catalog.too_many_variants": "Produk bisa punya paling banyak {variantsMax} varian.",
  "refusal.catalog.bad_option": "Opsi-opsi ini tidak cocok satu sama lain. Periksa lagi.",
  "refusal.price.changed":
    "Salah satu harga ini baru saja diubah orang lain. Yang Anda ketik masih ada: simpan sekali lagi untuk memakainya.",
  "refusal.cost.changed":
    "Harga pokok ini baru saja diubah orang lain. Yang Anda ketik masih ada: simpan sekali lagi untuk memakainya.",
  "refusal.price.not_reduced": "Harga coret harus lebih tinggi daripada harganya.",
  "refusal.catalog.pictures_changed": "Sementara itu ada yang menambah, menghapus, atau memindahkan gambar.",
  "refusal.catalog.title_missing": "Produk di toko perlu judul dalam bahasa toko.",
  "refusal.catalog.picture_too_large":
    "Sebuah gambar di sini paling banyak {millionsMax} juta piksel. Kecilkan yang ini.",
  "refusal.catalog.picture_unreadable": "File ini bukan gambar yang bisa dibaca.",
  "refusal.catalog.picture_present": "Gambar ini sudah ada di sini.",
  "refusal.inventory.below_zero": "Stoknya tidak sebanyak itu. Periksa lagi stoknya.",
  "refusal.inventory.moved":
    "Stok sudah bergerak sementara itu, jadi belum dibukukan. Lihat jumlahnya sekarang, lalu simpan sekali lagi.",
  "refusal.imports.empty": "File ini kosong.",
  "refusal.imports.workbook": "Ini file buku kerja, bukan file CSV. Simpan sebagai CSV (UTF-8), lalu unggah.",
  "refusal.imports.other_kind": "Ini tampaknya jenis file lain. Pilih isinya di atas: {other}.",
  "refusal.imports.no_columns": "Baris pertama harus berisi nama kolom. Yang diperlukan: {needed}.",
  "refusal.imports.column_missing": "Kolom {column} tidak ada. Tambahkan.",
  "refusal.imports.column_twice": "Dua kolom sama isinya: {column}. Hapus salah satu.",
  "refusal.imports.fault": "File ini tidak bisa dibaca. Log toko mencatat sebabnya.",
  "refusal.imports.gone": "File itu sudah tidak ada. Unggah lagi.",
  "refusal.imports.too_many_rows": "Sebuah file di sini berisi paling banyak {rowsMax} baris. Bagilah.",
  "refusal.imports.open_quote":
    "Tanda kutip yang dibuka di baris {line} tidak pernah ditutup. Tutuplah, lalu unggah lagi filenya.",
  "refusal.imports.beyond_own":
    "File ini berisi kolom yang tidak boleh Anda ubah. Hapus kolomnya, atau mintalah orang yang boleh mengubahnya.",
  "refusal.imports.nothing_to_do": "File ini tidak mengubah apa pun: tidak ada yang perlu diimpor.",
  "refusal.imports.changed_since":
    "Ini sudah diubah atau dipakai sejak itu, jadi tetap seperti sekarang. Yang lain kembali seperti semula.",
  "refusal.imports.customer_meanwhile":
    "Sementara itu ada yang membuka akun dengan alamat ini. Impor file lagi untuk membandingkannya.",
  "refusal.imports.row_erased": "Data orang ini sudah dihapus, dan tidak dikembalikan lewat file.",
  "refusal.imports.row_forgotten":
    "Isi sebelumnya tidak disimpan lagi: isi itu dilupakan setelah 30 hari, atau bersama orangnya.",
  "refusal.imports.not_allowed_any_more": "Anda tidak boleh lagi mengubah semua ini.",
}
