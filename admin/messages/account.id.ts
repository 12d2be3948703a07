import type { accountEn } from "./account.en.ts"
import type { Message } from "./index.ts"
import type { ownAccountEn } from "./own_account.en.ts"

/** One's own account, in Indonesian. */
export const accountId: { [Name in keyof (typeof accountEn & typeof ownAccountEn)]: Message } = {
  "code.app": "Kode dari aplikasi autentikator",
  "code.app_hint": "Enam angka, berganti setiap setengah menit.",
  "code.recovery": "Kode pemulihan",
  "code.recovery_hint": "Salah satu dari sepuluh kode yang Anda simpan. Setiap kode berlaku sekali.",
  "code.use_recovery": "Pakai kode pemulihan",
  "code.use_app": "Pakai aplikasi autentikator",
  "code.back": "Kembali",

  "step_up.title": "Benarkah ini Anda?",
  "step_up.code":
    "Hanya Anda sendiri yang boleh melakukannya, jadi kami minta kode sekali lagi. Setelah itu dilanjutkan.",
  "step_up.password":
    "Hanya Anda sendiri yang boleh melakukannya, jadi kami minta kata sandi sekali lagi. Setelah itu dilanjutkan.",
  "step_up.submit": "Ya, ini saya",

  "account.title": "Akun saya",
  "account.roles": "Peran Anda di sini",
  "account.role.owner": "Pemilik",
  "account.role.manager": "Manajer",
  "account.role.support": "Layanan pelanggan",
  "account.role.warehouse": "Gudang",
  "account.role.marketing": "Pemasaran dan teks",
  "account.role.accountant": "Akuntansi",
  "account.role.read_only": "Hanya melihat",
  "account.role.other": "Peran lain",
  "account.password_text": "Dengan kata sandi baru, Anda keluar dari semua perangkat lain.",
  "account.current_password": "Kata sandi saat ini",
  "account.new_password": "Kata sandi baru",
  "account.change_password": "Ubah kata sandi",
  "account.password_changed": "Kata sandi sudah diubah.",
  "account.password_wrong": "Kata sandi tidak cocok.",

  "app.title": "Aplikasi autentikator",
  "app.needed": "Siapkan aplikasi Anda",
  "app.needed_text":
    "Pemilik meminta kode aplikasi autentikator dari semua orang. Ini hanya perlu satu menit.",
  "app.off_text":
    "Dengan aplikasi di ponsel Anda, kata sandi yang dicuri tidak membuka apa pun: saat masuk, kodenya juga diminta.",
  "app.begin": "Siapkan",
  "app.scan": "Pindai ini dengan aplikasi, lalu tulis kode yang ditampilkannya.",
  "app.qr": "Gambar untuk kamera aplikasi Anda",
  "app.type": "Atau ketik ini di aplikasi:",
  "app.prove": "Aktifkan",
  "app.on": "aktif",
  "app.codes": "Kode pemulihan",
  "app.codes_of": "Kode pemulihan {email} di {shop}",
  "app.codes_text":
    "Hanya ditampilkan sekarang. Setiap kode memasukkan Anda sekali bila ponsel hilang; simpan di kertas atau di tempat kata sandi Anda.",
  "app.copy": "Salin",
  "app.copied": "Tersalin.",
  "app.not_copied": "Browser tidak mengizinkan penyalinan. Silakan simpan atau cetak.",
  "app.download": "Simpan sebagai file",
  "app.kept": "Sudah saya simpan",
  "app.renew": "Kode pemulihan baru",
  "app.take_off": "Lepas aplikasi",
  "app.take_off_text":
    "Setelah itu, kata sandi saja cukup untuk masuk, dan kode pemulihan tidak berlaku lagi.",
  "app.is_off": "Aplikasi sudah dilepas.",

  "sessions.title": "Tempat Anda masuk",
  "sessions.here": "perangkat ini",
  "sessions.unknown": "Perangkat tanpa nama",
  "sessions.seen": "terakhir terlihat {at}",
  "sessions.end_named": "Keluarkan: {device}",
  "sessions.end_others": "Keluar dari semua perangkat lain",
  "sessions.ended": "Perangkat itu sudah dikeluarkan.",
  "sessions.others_ended": "Anda hanya masuk di sini.",

  "invitation.title": "Selamat datang",
  "invitation.intro": "Anda diundang bekerja di toko ini. Pilih nama panggilan dan kata sandi Anda.",
  "invitation.submit": "Masuk",
  "invitation.done": "Anda sudah masuk.",

  "forgot.title": "Lupa kata sandi?",
  "forgot.intro": "Kami kirimkan tautan untuk memilih kata sandi baru.",
  "forgot.submit": "Kirimkan tautan",
  "forgot.sent": "Jika ada yang bekerja di sini dengan alamat {email}, email berisi tautan sedang dikirim.",
  "forgot.back": "Kembali ke halaman masuk",
  "reset.title": "Kata sandi baru",
  "reset.intro": "Setelah memilihnya, Anda keluar dari semua perangkat. Lalu masuklah dengan kata sandi ini.",
  "reset.submit": "Pakai yang ini",
  "reset.done": "Kata sandi sudah diubah. Silakan masuk dengan kata sandi itu.",
  "app.codes_left": "{count} kode pemulihan tersisa.",
}
