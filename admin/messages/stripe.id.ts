import type { stripeEn } from "./stripe.en.ts"

export const stripeId: Record<keyof typeof stripeEn, string> = {
  "stripe.title": "Kartu lewat Stripe",
  "stripe.text":
    "Pembeli mengetik kartunya di kolom milik Stripe sendiri; nomor kartu tidak pernah sampai ke toko ini. Anda memerlukan akun di Stripe.",
  "stripe.untried":
    "Ini diuji dengan pengganti Stripe yang dibawa Cartwright, belum dengan Stripe sendiri. Cobalah dengan uang uji sebelum menerima uang sungguhan.",
  "stripe.money": "Uang yang mana",
  "stripe.mode.test": "Uang uji",
  "stripe.mode.live": "Uang sungguhan",
  "stripe.live_shop": "Toko ini terbuka bagi pelanggan sungguhan: uang uji tidak dapat ditawarkan.",
  "stripe.closed_shop":
    "Toko ini belum dibuka. Kunci untuk uang sungguhan sudah berlaku: pembayaran sekarang adalah pembayaran sungguhan.",
  "stripe.keys": "1. Kunci",
  "stripe.no_keys": "Belum ada kunci.",
  "stripe.where.test":
    "Di dasbor Stripe, beralihlah ke sandbox atau mode uji, buka Developers, lalu API keys, dan salin kedua kunci.",
  "stripe.where.live":
    "Di dasbor Stripe, tinggalkan mode uji, buka Developers, lalu API keys, dan salin kedua kunci.",
  "stripe.account": "Akun",
  "stripe.publishable": "Kunci publik",
  "stripe.secret": "Kunci rahasia",
  "stripe.changed": "Diubah",
  "stripe.begins": "Diawali {begins}",
  "stripe.secret_kept": "Biarkan kosong untuk menyimpan kunci yang berakhir {ends}.",
  "stripe.save": "Periksa dan simpan kunci",
  "stripe.replace": "Ganti kunci",
  "stripe.remove": "Hapus kunci",
  "stripe.remove_title": "Hapus kunci ini?",
  "stripe.remove_text":
    "Pembeli tidak dapat lagi membayar dengan cara ini. Pembayaran dengan kunci ini hanya dapat dikembalikan di dasbor Stripe.",
  "stripe.removed": "Kunci sudah dihapus.",
  "stripe.messages": "2. Pesan",
  "stripe.messages_text":
    "Stripe memberi tahu toko bila pembayaran selesai belakangan, bila pengembalian dana gagal, dan bila pembeli menyanggah pembayaran. Di dasbor Stripe, buka Developers, lalu Webhooks, lalu buat destination, yaitu webhook endpoint, dengan alamat ini.",
  "stripe.address": "Alamat endpoint",
  "stripe.copy": "Salin alamat",
  "stripe.copied": "Alamat sudah disalin.",
  "stripe.copy_failed": "Peramban tidak mengizinkan penyalinan: pilih alamatnya dan salin sendiri.",
  "stripe.events": "Peristiwa yang dipilih di sana",
  "stripe.message_secret": "Rahasia tanda tangan endpoint",
  "stripe.message_secrets":
    "Tersimpan, yang terbaru lebih dulu: {ends}. Yang baru ditambahkan; yang sebelumnya tetap berlaku sampai ada yang berikutnya.",
  "stripe.add_secret": "Tambahkan rahasia",
  "stripe.heard": "Pesan terakhir datang pada {when}.",
  "stripe.not_heard": "Belum ada pesan yang datang.",
  "stripe.try": "3. Coba kunci",
  "stripe.try_text":
    "Menanyakan kepada Stripe milik siapa kunci ini dan apa yang dibukanya. Tidak ada uang yang berpindah.",
  "stripe.first_keys": "Kunci lebih dulu.",
  "stripe.try_button": "Coba kunci",
  "stripe.takes": "Akun ini menerima pembayaran.",
  "stripe.takes_not": "Akun ini belum menerima pembayaran: Stripe masih memerlukan sesuatu dari Anda.",
  "stripe.pays_out": "Stripe mencairkan dana ke rekening bank Anda.",
  "stripe.pays_out_not": "Stripe belum mencairkan dana ke rekening bank.",
  "stripe.able": "Aktif di sana: {ways}",
  "stripe.offer": "4. Aktifkan",
  "stripe.offer_text":
    "Pembeli lalu dapat memilihnya saat membayar. Dinonaktifkan di bagian Metode pembayaran.",
  "stripe.offer_button": "Izinkan pembeli membayar dengannya",
  "stripe.offered": "Pembeli kini dapat membayar dengannya.",
  "stripe.is_offered": "Pembeli dapat memilihnya",
  "stripe.is_offered_text": "Di mana dan apakah tetap ditawarkan, Anda tentukan di",
}
