/** The words of every mail, in Indonesian. Keys are the same in all languages. */
export const mailId: Record<string, string> = {
  "mail.footer.questions": "Ada pertanyaan? Balas saja email ini atau tulis ke",
  "mail.why.order": "Anda menerima email ini karena pesanan Anda {orderNumber}.",
  "mail.why.registered":
    "Anda menerima email ini karena ada yang memakai alamat ini untuk membuat akun di {shop}.",
  "mail.why.account": "Anda menerima email ini karena Anda punya akun di {shop}.",
  "mail.why.reset": "Anda menerima email ini karena ada yang meminta kata sandi baru di {shop}.",
  "mail.why.staff": "Anda menerima email ini karena Anda bekerja di {shop}.",
  "mail.why.invited": "Anda menerima email ini karena ada yang mengundang Anda bekerja di {shop}.",
  "mail.link_written_out": "Jika tombolnya tidak berfungsi, buka tautan ini:",
  "mail.quantity": "Jumlah {count}",
  "mail.reason": "Alasannya: {reason}",

  "mail.step.ordered": "Dipesan",
  "mail.step.on_its_way": "Dikirim",
  "mail.step.delivered": "Diterima",
  "mail.step.ready": "Siap diambil",
  "mail.step.collected": "Diambil",

  "mail.order.button": "Lihat pesanan Anda",
  "mail.order.items": "Yang Anda pesan",
  "mail.order.subtotal": "Subtotal",
  "mail.order.before": "sebelumnya: {amount}",
  "mail.order.delivery": "Pengiriman",
  "mail.order.free": "Gratis",
  "mail.order.tax": "Pajak",
  "mail.order.tax_included": "Termasuk pajak",
  "mail.order.total": "Total",
  "mail.order.payment": "Pembayaran",
  "mail.order.promise_between": "diperkirakan {earliest} sampai {latest}",
  "mail.order.promise_on": "diperkirakan {day}",

  "mail.order_placed.subject": "Terima kasih atas pesanan Anda {orderNumber}",
  "mail.order_placed.preheader": "Pesanan Anda sudah kami terima dan sedang disiapkan. Total: {total}.",
  "mail.order_placed.heading": "Terima kasih atas pesanan Anda!",
  "mail.order_placed.heading_name": "Terima kasih atas pesanan Anda, {name}!",
  "mail.order_placed.intro":
    "Pesanan {orderNumber} sudah kami terima dan sedang kami siapkan. Anda bisa memantaunya kapan saja lewat tautan di bawah ini.",
  "mail.order_placed.pay_now": "Cara membayar",
  "mail.order_placed.pay_now_words":
    "Silakan transfer jumlah yang harus dibayar ke rekening ini. Pesanan Anda kami siapkan begitu uangnya masuk.",

  "mail.order_shipped.subject": "Pesanan Anda {orderNumber} dalam perjalanan",
  "mail.order_shipped.preheader": "Paket Anda sudah kami kirim.",
  "mail.order_shipped.preheader_tracked": "Paket Anda sudah kami kirim. Begini cara melacaknya.",
  "mail.order_shipped.heading": "Paket Anda dalam perjalanan",
  "mail.order_shipped.intro":
    "Kabar baik: paket dari pesanan {orderNumber} sudah kami serahkan kepada kurir.",
  "mail.order_shipped.carrier": "Kurir",
  "mail.order_shipped.tracking": "Nomor resi",
  "mail.order_shipped.track": "Lacak paket",
  "mail.order_shipped.items": "Isi paket ini",
  "mail.order_shipped.to": "Dikirim ke",
  "mail.order_shipped.help":
    "Status pertama dari kurir bisa baru muncul setelah satu hari. Jika paketnya tidak sampai, kabari kami dan kami akan mengurusnya.",

  "mail.order_ready.subject": "Pesanan Anda {orderNumber} siap diambil",
  "mail.order_ready.preheader": "Pesanan Anda sudah dikemas dan menunggu Anda.",
  "mail.order_ready.heading": "Pesanan Anda siap diambil",
  "mail.order_ready.intro":
    "Pesanan {orderNumber} sudah dikemas dan menunggu Anda. Harap bawa nomor pesanannya.",
  "mail.order_ready.where": "Tempat pengambilan",
  "mail.order_ready.items": "Yang siap diambil",

  "mail.order_canceled.subject": "Pesanan Anda {orderNumber} dibatalkan",
  "mail.order_canceled.preheader": "Pesanan {orderNumber} tidak akan dikirim.",
  "mail.order_canceled.heading": "Pesanan Anda dibatalkan",
  "mail.order_canceled.intro": "Pesanan {orderNumber} sudah kami batalkan dan tidak akan dikirim.",
  "mail.order_canceled.refund":
    "{amount} kami kembalikan lewat metode pembayaran yang Anda pakai. Tergantung bank Anda, ini memakan waktu beberapa hari kerja.",
  "mail.order_canceled.nothing_charged":
    "Tidak ada uang yang ditarik, jadi tidak ada lagi yang perlu Anda lakukan.",

  "mail.order_refunded.subject": "{amount} kami kembalikan kepada Anda",
  "mail.order_refunded.preheader": "Pengembalian dana sebesar {amount} sedang dikirim kepada Anda.",
  "mail.order_refunded.heading": "Dana Anda sedang dikembalikan",
  "mail.order_refunded.intro": "Kami mengembalikan {amount} untuk pesanan {orderNumber}.",
  "mail.order_refunded.to": "Dikembalikan ke",
  "mail.order_refunded.amount": "Jumlah pengembalian",
  "mail.order_refunded.days": "Tergantung bank Anda, perlu beberapa hari kerja sampai uangnya masuk.",

  "mail.payment_received.subject": "Pembayaran untuk pesanan {orderNumber} sudah kami terima",
  "mail.payment_received.preheader": "{amount} sudah masuk. Terima kasih!",
  "mail.payment_received.heading": "Pembayaran Anda sudah masuk",
  "mail.payment_received.intro":
    "Terima kasih! {amount} untuk pesanan {orderNumber} sudah masuk. Sekarang semuanya kami siapkan.",
  "mail.payment_received.amount": "Diterima",

  "mail.download_ready.subject":
    "{count, plural, =1 {Unduhan Anda sudah siap} other {{count} unduhan Anda sudah siap}}",
  "mail.download_ready.preheader": "{count} file menunggu Anda.",
  "mail.download_ready.heading":
    "{count, plural, =1 {Unduhan Anda sudah siap} other {{count} unduhan Anda sudah siap}}",
  "mail.download_ready.intro":
    "Terima kasih atas pesanan {orderNumber}. {count, plural, =1 {Ini file Anda.} other {Ini file-file Anda.}}",
  "mail.download_ready.button": "Unduh",
  "mail.download_ready.times": "{count, plural, =1 {satu kali unduh} other {sampai {count} kali unduh}}",
  "mail.download_ready.until": "sampai {day}",
  "mail.download_ready.again":
    "Simpanlah filenya di perangkat Anda. Filenya juga ada di halaman pesanan Anda.",

  "mail.confirm_email.subject": "Silakan konfirmasi alamat email Anda untuk {shop}",
  "mail.confirm_email.preheader": "Satu klik lagi dan akun Anda siap.",
  "mail.confirm_email.heading": "Selamat datang, {name}!",
  "mail.confirm_email.intro":
    "Silakan konfirmasi bahwa alamat email ini milik Anda. Setelah itu akun Anda di {shop} siap dipakai, dan pesanan terdahulu dengan alamat ini tampil di dalamnya.",
  "mail.confirm_email.button": "Konfirmasi alamat saya",
  "mail.confirm_email.valid":
    "Tautan ini berlaku selama {hours} jam. Jika Anda tidak membuat akun, jangan diklik: tanpa konfirmasi, akunnya tetap kosong.",

  "mail.account_exists.subject": "Anda sudah punya akun di {shop}",
  "mail.account_exists.preheader": "Langsung masuk saja, atau pilih kata sandi baru.",
  "mail.account_exists.heading": "Anda sudah terdaftar, {name}",
  "mail.account_exists.intro":
    "Seseorang, mungkin Anda sendiri, baru saja mencoba membuat akun di {shop} dengan alamat ini. Anda sudah punya akun: silakan masuk.",
  "mail.account_exists.button": "Masuk",
  "mail.account_exists.forgot": "Lupa kata sandi? Pilih yang baru",
  "mail.account_exists.not_you":
    "Jika bukan Anda, tidak ada yang perlu dilakukan. Tidak ada yang masuk ke akun Anda.",

  "mail.reset_password.subject": "Kata sandi baru untuk {shop}",
  "mail.reset_password.preheader": "Pakai tautan ini untuk memilih kata sandi baru.",
  "mail.reset_password.heading": "Pilih kata sandi baru",
  "mail.reset_password.intro":
    "Halo {name}, seseorang, mungkin Anda sendiri, meminta kata sandi baru untuk akun Anda di {shop}.",
  "mail.reset_password.button": "Pilih kata sandi baru",
  "mail.reset_password.valid":
    "Tautan ini hanya bisa dipakai sekali dan berlaku selama {minutes} menit. Jika Anda tidak memintanya, abaikan email ini: kata sandi Anda tetap sama.",

  "mail.password_changed.subject": "Kata sandi Anda di {shop} sudah diubah",
  "mail.password_changed.preheader": "Jika ini memang Anda, semuanya baik-baik saja.",
  "mail.password_changed.heading": "Kata sandi Anda sudah diubah",
  "mail.password_changed.intro":
    "Halo {name}, kata sandi akun Anda diubah pada {moment} (UTC). Semua perangkat lain sudah dikeluarkan.",
  "mail.password_changed.not_you":
    "Jika ini memang Anda, semuanya baik-baik saja. Jika bukan, segera pilih kata sandi baru.",
  "mail.password_changed.button": "Pilih kata sandi baru",

  "mail.welcome.subject": "Akun Anda di {shop} sudah siap",
  "mail.welcome.preheader": "Alamat Anda sudah dikonfirmasi. Senang Anda bergabung.",
  "mail.welcome.heading": "Senang Anda bergabung, {name}",
  "mail.welcome.intro": "Alamat email Anda sudah dikonfirmasi dan akun Anda di {shop} siap dipakai.",
  "mail.welcome.orders":
    "Di sana Anda bisa melihat pesanan, menyimpan alamat untuk lain kali, dan checkout lebih cepat.",
  "mail.welcome.button": "Buka akun saya",

  "mail.staff_reset_password.subject": "Kata sandi baru untuk admin {shop}",
  "mail.staff_password_changed.subject": "Kata sandi Anda untuk admin {shop} sudah diubah",

  "mail.staff_mail_check.subject": "Email dari {shop} sampai",
  "mail.staff_mail_check.preheader": "Anda bertanya apakah email terkirim. Ya, terkirim.",
  "mail.staff_mail_check.heading": "Email terkirim dari toko Anda",
  "mail.staff_mail_check.intro":
    "Halo {name}, Anda meminta {shop} memeriksa emailnya. Email ini sudah terkirim dari toko dan sampai kepada Anda.",
  "mail.staff_mail_check.where":
    "Apakah email ini masuk ke folder spam? Lihat apa kata pemeriksaan tentang SPF, DKIM, dan DMARC.",

  "mail.staff_invitation.subject": "Undangan bekerja di {shop}",
  "mail.staff_invitation.preheader": "{inviter} mengundang Anda.",
  "mail.staff_invitation.heading": "Bergabunglah dengan tim {shop}",
  "mail.staff_invitation.intro":
    "{inviter} mengundang Anda bekerja di {shop}. Pilih kata sandi untuk memulai.",
  "mail.staff_invitation.button": "Terima undangan",
  "mail.staff_invitation.valid": "Tautan ini hanya bisa dipakai sekali dan berlaku selama {hours} jam.",
}
