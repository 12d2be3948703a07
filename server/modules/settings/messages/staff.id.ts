/** What the people at the desk read, in Indonesian. Keys are the same in all languages. */
export const staffId: Record<string, string> = {
  "permission.catalog.read.title": "Melihat produk",
  "permission.catalog.read.sentence": "Membuka produk, kategori, atribut, harga, dan file.",
  "permission.catalog.write.title": "Mengubah produk",
  "permission.catalog.write.sentence":
    "Membuat, mengubah, dan mengarsipkan produk, varian, kategori, dan atribut.",
  "permission.media.write.title": "Mengubah gambar dan file",
  "permission.media.write.sentence":
    "Mengunggah, mengurutkan, menjelaskan, dan menghapus gambar, serta menambah file untuk dijual.",
  "permission.prices.write.title": "Menetapkan harga",
  "permission.prices.write.sentence": "Menetapkan harga varian di setiap pasar.",
  "permission.costs.read.title": "Melihat biaya barang",
  "permission.costs.read.sentence":
    "Melihat biaya satu unit varian bagi toko, dan baris mana yang akan dijual rugi.",
  "permission.costs.write.title": "Menetapkan biaya barang",
  "permission.costs.write.sentence":
    "Menetapkan biaya satu unit varian bagi toko. Pembeli tidak pernah melihatnya.",
  "permission.promotions.read.title": "Melihat promosi",
  "permission.promotions.read.sentence": "Melihat promosi dan kodenya.",
  "permission.promotions.write.title": "Membuat promosi",
  "permission.promotions.write.sentence": "Membuat promosi dan kode, serta mengaktifkannya.",
  "permission.taxes.write.title": "Menetapkan pajak",
  "permission.taxes.write.sentence":
    "Menetapkan tarif pajak, pajak setiap varian, dan siapa yang bebas pajak.",
  "permission.inventory.read.title": "Melihat stok",
  "permission.inventory.read.sentence": "Melihat apa yang ada, di mana, dan semua yang terjadi padanya.",
  "permission.inventory.write.title": "Mengubah stok",
  "permission.inventory.write.sentence": "Menerima barang dan membetulkan hitungan, disertai alasan.",
  "permission.places.write.title": "Mengubah lokasi stok",
  "permission.places.write.sentence": "Membuka, mengubah, dan menutup lokasi penyimpanan stok.",
  "permission.customers.read.title": "Melihat pelanggan",
  "permission.customers.read.sentence":
    "Mencari pelanggan beserta alamat, persetujuan, pesanan, dan catatannya.",
  "permission.customers.write.title": "Mengurus pelanggan",
  "permission.customers.write.sentence":
    "Mengubah nama, telepon, dan persetujuan, menulis catatan, mengeluarkan seseorang dari akunnya, dan mengirim tautan kata sandi baru.",
  "permission.customers.privacy.title": "Mengekspor dan menghapus data orang",
  "permission.customers.privacy.sentence":
    "Membuat file berisi semua yang disimpan tentang seseorang, dan menghapus data seseorang.",
  "permission.orders.read.title": "Melihat pesanan",
  "permission.orders.read.sentence": "Membuka pesanan beserta pembeli, riwayat, dan paketnya.",
  "permission.orders.write.title": "Mengerjakan pesanan",
  "permission.orders.write.sentence": "Mengirim ulang email tentang pesanan.",
  "permission.orders.cancel.title": "Membatalkan pesanan",
  "permission.orders.cancel.sentence":
    "Membatalkan pesanan yang belum dikirim: stoknya dilepas dan uangnya dikembalikan.",
  "permission.orders.ship.title": "Mengemas dan mengirim",
  "permission.orders.ship.sentence": "Membuat, mengemas, mengirim, dan membongkar paket.",
  "permission.payments.read.title": "Melihat pembayaran",
  "permission.payments.read.sentence":
    "Melihat cara pesanan dibayar, apa yang dikembalikan, dan apa yang ditolak.",
  "permission.books.read.title": "Mengambil file pembukuan",
  "permission.books.read.sentence":
    "Mengambil file semua pesanan dan pembayaran beserta pembelinya, dan melihat pajak terutang.",
  "permission.payments.write.title": "Mencatat pembayaran",
  "permission.payments.write.sentence": "Mencatat bahwa uang transfer bank atau uang tunai sudah masuk.",
  "permission.payments.refund.title": "Mengembalikan dana",
  "permission.payments.refund.sentence":
    "Mengembalikan uang pesanan, sebagian atau seluruhnya; jumlah besar perlu konfirmasi.",
  "permission.payments.methods.title": "Mengubah metode pembayaran",
  "permission.payments.methods.sentence":
    "Menentukan metode pembayaran yang ditawarkan dan ke rekening mana uangnya masuk.",
  "permission.invoices.write.title": "Menerbitkan faktur",
  "permission.invoices.write.sentence":
    "Menerbitkan faktur, dan nota kredit untuk yang dikembalikan; tidak ada yang berubah sesudahnya.",
  "permission.payments.oddities.title": "Menangani kejanggalan uang",
  "permission.payments.oddities.sentence":
    "Menanyakan lagi nasib suatu pembayaran, dan mencatat mengapa tidak perlu ada tindakan.",
  "permission.delivery.write.title": "Mengubah pengiriman",
  "permission.delivery.write.sentence": "Menentukan cara pesanan sampai ke pembeli, ongkosnya, dan lamanya.",
  "permission.content.write.title": "Mengubah halaman dan tampilan",
  "permission.content.write.sentence": "Menulis halaman dan mengatur navigasi, logo, warna, dan huruf.",
  "permission.settings.read.title": "Melihat pengaturan",
  "permission.settings.read.sentence":
    "Melihat data toko, pasar, pajak, halaman, serta metode pembayaran dan pengiriman.",
  "permission.settings.write.title": "Mengubah pengaturan",
  "permission.settings.write.sentence": "Mengubah nama, alamat, bahasa, dan pasar toko.",
  "permission.settings.live.title": "Membuka dan menutup toko",
  "permission.settings.live.sentence": "Membuka toko untuk pesanan sungguhan, atau menutupnya lagi.",
  "permission.mail.read.title": "Melihat email",
  "permission.mail.read.sentence":
    "Melihat email mana yang sudah terkirim dan alamat mana yang tidak dikirimi.",
  "permission.mail.write.title": "Mengizinkan alamat dikirimi lagi",
  "permission.mail.write.sentence": "Mengeluarkan alamat dari daftar yang tidak dikirimi email.",
  "permission.views.share.title": "Membagikan tampilan",
  "permission.views.share.sentence":
    "Memberi seluruh tim sebuah tampilan daftar, serta mengubah atau menghapus yang dibagikan.",
  "permission.health.read.title": "Melihat keadaan toko",
  "permission.health.read.sentence": "Melihat keadaan mesin, database, dan tugas latar belakang.",
  "permission.health.write.title": "Membereskan tugas latar belakang",
  "permission.health.write.sentence":
    "Mencoba lagi atau membiarkan tugas latar belakang yang gagal; meminta pembukuan diperiksa.",
  "permission.staff.read.title": "Melihat tim",
  "permission.staff.read.sentence": "Melihat siapa yang bekerja di sini, perannya, dan siapa yang diundang.",
  "permission.staff.write.title": "Mengubah tim",
  "permission.staff.write.sentence":
    "Mengundang orang, memberi peran, dan mencabut akses; tidak pernah melebihi hak diri sendiri.",
  "permission.staff.rules.title": "Menetapkan aturan untuk tim",
  "permission.staff.rules.sentence":
    "Meminta kode aplikasi autentikator dari semua orang, dan konfirmasi untuk pengembalian dana yang besar.",
  "permission.roles.write.title": "Membuat peran",
  "permission.roles.write.sentence": "Membuat peran sendiri dan menentukan apa yang boleh dilakukannya.",
  "permission.keys.write.title": "Membuat kunci",
  "permission.keys.write.sentence": "Membuat dan mencabut kunci yang dipakai program untuk bekerja di sini.",
  "permission.audit.read.title": "Melihat siapa melakukan apa",
  "permission.audit.read.sentence": "Membaca catatan semua yang dilakukan di sini.",

  "role.owner.title": "Pemilik",
  "role.owner.sentence": "Boleh semuanya. Toko selalu punya satu.",
  "role.manager.title": "Manajer",
  "role.manager.sentence":
    "Menjalankan toko sehari-hari dan memimpin tim; tidak membuat peran atau kunci, dan tidak menentukan ke mana uang masuk.",
  "role.support.title": "Layanan pelanggan",
  "role.support.sentence":
    "Membantu pembeli: melihat pesanan, pembayaran, dan email, serta membatalkan yang belum dikirim.",
  "role.warehouse.title": "Gudang",
  "role.warehouse.sentence": "Mengemas dan mengirim, menerima barang, dan menjaga hitungan stok tetap benar.",
  "role.marketing.title": "Pemasaran",
  "role.marketing.sentence": "Membuat produk, harga, gambar, dan halaman.",
  "role.accountant.title": "Akuntan",
  "role.accountant.sentence": "Mencatat pembayaran, mengembalikan uang, dan menetapkan pajak.",
  "role.read_only.title": "Hanya melihat",
  "role.read_only.sentence": "Melihat pekerjaan toko dan tidak mengubah apa pun.",

  "refusal.staff.sign_in_needed": "Silakan masuk.",
  "refusal.staff.not_allowed": "Akun Anda tidak boleh melakukan ini.",
  "refusal.staff.beyond_own":
    "Ini melampaui apa yang boleh dilakukan akun Anda. Mintalah kepada orang yang boleh.",
  "refusal.staff.step_up_needed": "Pastikan bahwa ini memang Anda, dengan kata sandi atau kode.",
  "refusal.staff.not_for_keys": "Ini hanya untuk orang: kunci tidak boleh melakukannya.",
  "refusal.staff.totp_needed":
    "Di sini semua orang masuk dengan kode aplikasi autentikator. Silakan siapkan punya Anda dulu.",
  "refusal.staff.totp_on": "Akun Anda sudah meminta kode. Matikan itu dulu.",
  "refusal.staff.totp_off": "Akun Anda tidak meminta kode.",
  "refusal.staff.totp_not_begun": "Mulailah dengan menyiapkan aplikasi autentikator Anda.",
  "refusal.staff.totp_first":
    "Siapkan dulu aplikasi autentikator Anda sendiri sebelum memintanya dari semua orang.",
  "refusal.staff.codes_unreadable":
    "Rahasia toko sudah diganti, jadi kode tidak bisa diperiksa. Silakan pakai kode pemulihan.",
  "refusal.staff.recovery_code_needed":
    "Ada yang mencoba menebak kode Anda. Untuk sementara hanya kode pemulihan yang diterima.",
  "refusal.staff.already_here": "Orang dengan alamat email ini sudah bekerja di sini.",
  "refusal.staff.invited_already": "Alamat ini masih punya undangan terbuka. Kirimlah sekali lagi.",
  "refusal.staff.invited_often": "Undangan sebanyak ini tampaknya tidak disengaja. Mohon tunggu sebentar.",
  "refusal.staff.invitation_refused":
    "Undangan ini sudah kedaluwarsa, ditarik kembali, atau sudah dipakai. Silakan minta yang baru.",
  "refusal.staff.link_refused": "Tautan ini sudah kedaluwarsa atau sudah dipakai. Silakan minta yang baru.",
  "refusal.staff.last_owner": "Toko harus tetap punya pemilik. Jadikan orang lain pemilik terlebih dahulu.",
  "refusal.staff.not_yourself": "Anda tidak bisa mengaktifkan atau menonaktifkan akun sendiri.",
  "refusal.staff.role_built_in":
    "Peran ini bagian dari program dan tetap seperti adanya. Buatlah peran sendiri.",
  "refusal.staff.role_in_use": "Ada yang memegang peran ini. Beri orang itu peran lain dulu.",
  "refusal.staff.role_invited": "Undangan untuk {email} memberi peran ini. Tarik dulu undangan itu.",
  "refusal.staff.role_name_taken": "Sudah ada peran dengan nama ini.",
  "refusal.staff.roles_full": "Jumlah peran sudah mencapai batas. Hapus peran yang tidak dipegang siapa pun.",
  "refusal.staff.keys_full": "Anda punya banyak kunci. Cabut dulu yang tidak dipakai lagi.",
  "refusal.role.changed": "Orang lain sudah mengubah peran ini. Silakan lihat sekali lagi.",
  "refusal.staff_roles.changed": "Orang lain sudah mengubah peran-peran ini. Silakan lihat sekali lagi.",
  "refusal.role.not_found": "Peran ini sudah tidak ada.",
  "refusal.desk_rules.changed": "Orang lain sudah mengubah aturan ini. Silakan lihat sekali lagi.",
  "refusal.staff_member.not_found": "Orang ini tidak bekerja di sini.",
  "refusal.invitation.not_found": "Undangan ini tidak ada.",
  "refusal.key.not_found": "Kunci ini tidak ada.",
  "refusal.session.not_found": "Sesi ini sudah berakhir.",
  "refusal.sign_in.code_refused": "Kode ini salah atau sudah dipakai.",
  "refusal.sign_in.start_again": "Ini terlalu lama. Silakan masuk sekali lagi.",
  "refusal.first_owner.link_refused":
    "Tautan ini sudah kedaluwarsa atau sudah dipakai. Jalankan ulang toko untuk mendapat yang baru.",
}
