/** What happens to an order after the sale, in Indonesian. */
export const aftersaleId: Record<string, string> = {
  "order.because.buyer": "Anda menginginkannya.",
  "order.because.not_paid": "Pembayarannya tidak datang tepat waktu.",
  "order.timeline.units_canceled": "Sebagian pesanan dibatalkan",
  "order.canceled_units": "{count} dibatalkan",
  "order.canceled_off": "Dibatalkan",
  "order.due": "Harus dibayar",
  "cancel.link": "Batalkan pesanan ini",
  "cancel.title": "Batalkan pesanan {number}?",
  "cancel.intro":
    "Selama belum ada yang dikemas, Anda dapat membatalkan seluruh pesanan. Ini tidak dapat diurungkan.",
  "cancel.back":
    "{amount} kami kembalikan lewat metode pembayaran yang Anda pakai. Tergantung bank Anda, ini memakan waktu beberapa hari kerja.",
  "cancel.nothing_back": "Tidak ada uang yang ditarik, dan Anda tidak berutang apa pun lagi.",
  "cancel.button": "Ya, batalkan pesanan",
  "cancel.keep": "Pertahankan pesanan",
  "cancel.not_possible": "Pesanan ini tidak dapat dibatalkan di sini lagi",
  "cancel.done": "Pesanan Anda dibatalkan. Kami sudah mengirimi Anda email tentang ini.",
  "refusal.cancel.not_allowed": "Silakan hubungi kami jika Anda ingin membatalkan pesanan ini.",
  "refusal.cancel.packed_already": "Pesanan ini sudah dikemas. Silakan hubungi kami.",
  "refusal.cancel.sent": "Sebagian pesanan ini sudah dikirim. Anda dapat mengembalikannya.",
  "refusal.cancel.downloaded": "Salah satu berkas pesanan ini sudah diunduh. Silakan hubungi kami.",
  "mail.units_canceled.subject": "Sebagian pesanan Anda {orderNumber} dibatalkan",
  "mail.units_canceled.preheader": "Sisa pesanan Anda tetap berjalan.",
  "mail.units_canceled.heading": "Sebagian pesanan Anda dibatalkan",
  "mail.units_canceled.intro":
    "Sebagian pesanan {orderNumber} sudah kami batalkan. Sisanya tetap berjalan seperti biasa.",
  "mail.units_canceled.items": "Tidak dikirim lagi",
  "mail.units_canceled.due": "Untuk sisanya, sekarang Anda membayar {amount}.",
  "order.pay_until": "Jika belum datang sampai {day}, kami membatalkan pesanan ini.",
  "mail.order_placed.pay_until": "Jika uangnya belum datang sampai {day}, kami membatalkan pesanan ini.",
  "mail.payment_part_received.subject": "Sebagian pesanan {orderNumber} belum dibayar",
  "mail.payment_part_received.preheader": "{amount} sudah masuk, {due} belum.",
  "mail.payment_part_received.heading": "Sebagian pembayaran Anda sudah masuk",
  "mail.payment_part_received.intro":
    "Terima kasih! {amount} untuk pesanan {orderNumber} sudah masuk. Masih kurang {due}: mohon dibayar juga. Setelah masuk, semuanya kami siapkan.",
  "mail.payment_taken_back.subject": "Ralat: pembayaran untuk pesanan {orderNumber} belum masuk",
  "mail.payment_taken_back.preheader": "{amount} keliru dicatat, {due} masih harus dibayar.",
  "mail.payment_taken_back.heading": "Pembayaran Anda belum masuk",
  "mail.payment_taken_back.intro":
    "Kami menulis bahwa {amount} untuk pesanan {orderNumber} sudah masuk. Itu kekeliruan kami, mohon maaf. {due} masih harus dibayar. Sudah mengirimnya? Maka tidak ada lagi yang perlu Anda lakukan.",
  "mail.payment_reminder.subject": "Pesanan Anda {orderNumber} menunggu pembayaran",
  "mail.payment_reminder.preheader": "Silakan bayar {amount} sampai {day}.",
  "mail.payment_reminder.heading": "Kami menunggu pembayaran Anda",
  "mail.payment_reminder.intro":
    "Uang untuk pesanan {orderNumber} belum datang. Silakan bayar {amount} sampai {day}; lalu kami mengirim pesanan Anda.",
  "mail.payment_reminder.otherwise":
    "Jika tidak, kami membatalkan pesanan ini pada {day}. Sudah membayar? Maka tidak ada lagi yang perlu Anda lakukan.",
  "order.pay_card": "Bayar sekarang dengan kartu",
  "order.pay_card_or": "Atau bayar sekarang dengan kartu: Anda tidak perlu mentransfer.",
  "order.pay_open": "Belum dibayar",
  "order.pay_title": "Bayar pesanan {number}",
  "order.pay_by_card": "{amount} masih harus dibayar.",
  "order.pay_by_card_more":
    "Setelah kartu membayar, transfer tidak ditunggu lagi. Sudah mentransfer? Kalau begitu, tunggulah sampai uangnya tiba.",
  "order.pay_button": "Bayar {amount}",
  "order.pay_back": "Kembali ke pesanan",
  "order.pay_over": "Pesanan ini tidak menunggu pembayaran.",
  "order.paid_now": "Terima kasih. Pesanan Anda sudah dibayar.",
  "decline.order_not_waiting":
    "Sementara itu pesanan sudah dibayar dengan cara lain atau dibatalkan. Uang Anda langsung dikembalikan.",
  "mail.pay_again.subject": "Mohon bayar pesanan Anda {orderNumber}",
  "mail.pay_again.preheader": "{amount} masih harus dibayar.",
  "mail.pay_again.heading": "Pesanan Anda belum dibayar",
  "mail.pay_again.intro":
    "Bank Anda telah menjanjikan uang untuk pesanan {orderNumber}, dan janji itu berakhir sebelum kami dapat menagihnya. Tidak ada uang yang ditarik. Mohon bayar {amount} sekali lagi; setelah itu kami kirim pesanan Anda.",
  "mail.pay_again.button": "Bayar sekarang",
}
