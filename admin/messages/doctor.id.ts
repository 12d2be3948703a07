import type { doctorEn } from "./doctor.en.ts"
import type { Message } from "./index.ts"

/** What the doctor finds and what to do about it, in Indonesian. */
export const doctorId: { [Name in keyof typeof doctorEn]: Message } = {
  "doctor.node.supported": "Node.js {version} masih mendapat perbaikan keamanan",
  "doctor.node.old": "Node.js {version} tidak lagi mendapat perbaikan keamanan",
  "doctor.node.old.todo": "Pasang Node.js 22 atau 24; Cartwright berjalan di keduanya tanpa perubahan.",
  "doctor.disk.roomy": "{free} GB kosong di tempat data disimpan ({folder})",
  "doctor.disk.low": "{free} GB kosong di tempat data disimpan ({folder})",
  "doctor.disk.low.todo": "Segera kosongkan ruang: di bawah 1 GB toko dalam bahaya.",
  "doctor.disk.full": "{free} GB kosong di tempat data disimpan ({folder})",
  "doctor.disk.full.todo": "Kosongkan ruang: disk yang penuh menghentikan setiap pesanan.",
  "doctor.secret.strong": "Rahasia toko panjang dan acak",
  "doctor.secret.weak": "SECRET pendek atau mudah ditebak",
  "doctor.secret.weak.todo":
    "Jangan isi SECRET (yang acak disimpan di DATA_DIR/secret), atau isi dengan hasil dari: openssl rand -base64 48",
  "doctor.secret.readable": "Orang lain bisa membaca rahasia toko",
  "doctor.secret.readable.todo": "Jalankan: chmod 600 {file}",
  "doctor.user.ordinary": "Berjalan sebagai pengguna biasa",
  "doctor.user.root": "Berjalan sebagai root",
  "doctor.user.root.todo": "Jalankan toko dengan pengguna tersendiri.",

  "doctor.database.away": "Database tidak bisa diperiksa.",
  "doctor.database.away.todo": "Pastikan database berjalan dan DATABASE_URL mengarah ke sana.",
  "doctor.database.supported": "Database cukup baru: PostgreSQL {version}",
  "doctor.database.old": "PostgreSQL {version} terlalu lama",
  "doctor.database.old.todo":
    "Pakai PostgreSQL 15 atau yang lebih baru: cadangkan di sana, pulihkan di sini.",
  "doctor.database.durable": "Database menyimpan apa yang sudah dikonfirmasinya",
  "doctor.database.forgets":
    "Database berjalan dengan {setting} = off: pesanan yang sudah dibayar bisa hilang bila mesin mati mendadak",
  "doctor.database.forgets.todo": "Jalankan: alter system set {setting} = on; select pg_reload_conf();",
  "doctor.clocks.agree": "Jam toko dan jam database sama",
  "doctor.clocks.apart": "Jam toko dan jam database berselisih {seconds} detik",
  "doctor.clocks.apart.todo": "Aktifkan sinkronisasi waktu (NTP) di kedua mesin.",
  "doctor.encoding.right": "Database menulis UTF-8",
  "doctor.encoding.wrong": "Database menulis {encoding}",
  "doctor.encoding.wrong.todo": "Buat ulang: create database cartwright encoding 'UTF8' template template0;",
  "doctor.migrations.done": "Database sesuai dengan versi ini",
  "doctor.migrations.missing": "{count} migrasi belum ada, mulai dari {first}",
  "doctor.migrations.missing.todo": "Jalankan: npm run migrate",
  "doctor.migrations.unknown": "Database mengenal {name}, tetapi versi ini tidak",
  "doctor.migrations.unknown.todo":
    "Versi ini lebih lama daripada databasenya: pasang kembali versi yang lebih baru.",
  "doctor.migrations.changed": "Migrasi {name} diubah setelah dijalankan di sini",
  "doctor.migrations.changed.todo": "Batalkan perubahannya dan tambahkan migrasi baru.",

  "doctor.address.encrypted": "Terbuka di {url}",
  "doctor.address.open":
    "PUBLIC_URL adalah {url}: tanpa enkripsi di depannya, cookie dan alamat terkirim secara terbuka",
  "doctor.address.open.todo":
    "Pasang proxy dengan TLS di depannya (Caddy melakukannya sendiri) dan atur PUBLIC_URL=https://toko.anda.",
  "doctor.proxy.ignored":
    "TRUST_PROXY mati: semua pengunjung tampak datang dari proxy, sehingga berbagi satu batas permintaan",
  "doctor.proxy.ignored.todo": "Atur TRUST_PROXY ke jumlah proxy di depannya, biasanya 1.",
  "doctor.mail.sent": "Email dikirim sebagai {sender}",
  "doctor.mail.kept": "Email tidak dikirim: semuanya tetap di kotak surat toko",
  "doctor.mail.kept.todo": "Atur SMTP_URL=smtp://user:password@mail.example.com:587 dan MAIL_FROM.",
  "doctor.mail.no_sender": "MAIL_FROM belum diatur",
  "doctor.mail.no_sender.todo": "Atur MAIL_FROM=orders@example.com, atau alamat Anda yang lain.",

  "doctor.shop.live": "Toko sudah dibuka",
  "doctor.shop.not_live": "Toko belum dibuka",
  "doctor.shop.demo": "Toko yang sudah dibuka masih berisi data demo",
  "doctor.shop.demo.todo": "Jalankan: npm run seed -- --remove-demo",
  "doctor.invoices.letters": "PDF faktur tidak dapat menampilkan huruf ini sebagaimana dibaca: {letters}",
  "doctor.invoices.letters.todo":
    "Tulis isi faktur dengan huruf Latin, Yunani, atau Kiril; selengkapnya di docs/guides/invoices.md.",
  "doctor.taxes.missing":
    "Tidak ada tarif pajak yang berlaku di {countries}: pembeli di sana tidak dikenai pajak",
  "doctor.taxes.missing.todo": "Tetapkan tarif di Pasar dan pajak, atau keluarkan negara itu dari pasar.",
  "doctor.owners.password_only": "Ada pemilik yang bisa masuk hanya dengan kata sandi",
  "doctor.owners.password_only.todo":
    "Siapkan aplikasi autentikator untuk setiap pemilik: caranya ada di docs/guides/people-and-keys.md.",
  "doctor.payments.play_money":
    "Suatu metode pembayaran tidak menerima uang sungguhan: kartu uji, atau Stripe dengan kunci uji",
  "doctor.payments.play_money.todo": "Nonaktifkan di admin, di Pengaturan, Metode pembayaran.",
  "doctor.payments.no_bank_details": "Transfer bank aktif tanpa menyebut rekening: pembeli tidak ditawari",
  "doctor.payments.no_bank_details.todo":
    "Tulis rincian bank Anda di Pengaturan, Metode pembayaran; atau nonaktifkan.",
  "doctor.delivery.none": "Barang yang diantar tidak bisa dipesan di {markets}: tidak ada cara pengiriman",
  "doctor.delivery.none.todo": "Tambahkan di Pengaturan, Pengiriman; atau tutup pasarnya.",
  "doctor.payments.no_keys":
    "Pembeli dapat memilih {providers}, padahal kuncinya tidak ada atau disegel dengan SECRET lain",
  "doctor.payments.no_keys.todo":
    "Masukkan kuncinya sekali lagi di admin, di Pengaturan, Metode pembayaran, Kartu lewat Stripe; atau kembalikan SECRET-nya.",
  "doctor.events.late": "{count} peristiwa menunggu, yang tertua sejak {seconds} detik lalu",
  "doctor.events.late.todo":
    "Apakah ada worker yang berjalan? Jalankan dengan: npm run worker, dan baca lognya.",
  "doctor.jobs.given_up": "{count} pekerjaan gagal dan tidak dicoba lagi",
  "doctor.jobs.given_up.todo":
    "Semuanya ada di Tugas latar belakang beserta kesalahannya: bereskan penyebabnya, lalu coba lagi di sana.",
}
