/** What happens to an order after the sale, in German. */
export const aftersaleDe: Record<string, string> = {
  "order.because.buyer": "Sie wollten es so.",
  "order.because.not_paid": "Das Geld ist nicht rechtzeitig eingegangen.",
  "order.timeline.units_canceled": "Ein Teil der Bestellung wurde storniert",
  "order.canceled_units": "{count} storniert",
  "order.canceled_off": "Storniert",
  "order.due": "Zu zahlen",
  "cancel.link": "Diese Bestellung stornieren",
  "cancel.title": "Bestellung {number} stornieren?",
  "cancel.intro":
    "Solange nichts gepackt ist, können Sie die ganze Bestellung stornieren. Das lässt sich nicht rückgängig machen.",
  "cancel.back":
    "Sie erhalten {amount} auf dem Weg zurück, auf dem Sie bezahlt haben. Je nach Bank dauert das einige Werktage.",
  "cancel.nothing_back": "Es wurde nichts abgebucht, und Sie schulden nichts mehr.",
  "cancel.button": "Ja, Bestellung stornieren",
  "cancel.keep": "Bestellung behalten",
  "cancel.not_possible": "Diese Bestellung lässt sich hier nicht mehr stornieren",
  "cancel.done": "Ihre Bestellung ist storniert. Wir haben Ihnen dazu eine Mail geschickt.",
  "refusal.cancel.not_allowed": "Bitte schreiben Sie uns, wenn Sie diese Bestellung stornieren möchten.",
  "refusal.cancel.packed_already": "Diese Bestellung ist schon gepackt. Bitte schreiben Sie uns.",
  "refusal.cancel.sent":
    "Ein Teil dieser Bestellung ist schon unterwegs. Sie können sie stattdessen zurückgeben.",
  "refusal.cancel.downloaded": "Eine Datei dieser Bestellung wurde schon abgerufen. Bitte schreiben Sie uns.",
  "mail.units_canceled.subject": "Ein Teil Ihrer Bestellung {orderNumber} ist storniert",
  "mail.units_canceled.preheader": "Der Rest Ihrer Bestellung geht seinen Weg.",
  "mail.units_canceled.heading": "Ein Teil Ihrer Bestellung ist storniert",
  "mail.units_canceled.intro":
    "Wir haben einen Teil der Bestellung {orderNumber} storniert. Der Rest geht weiter wie bisher.",
  "mail.units_canceled.items": "Wird nicht mehr verschickt",
  "mail.units_canceled.due": "Für den Rest zahlen Sie jetzt {amount}.",
  "order.pay_until": "Ist es bis {day} nicht da, stornieren wir die Bestellung.",
  "mail.order_placed.pay_until": "Ist das Geld bis {day} nicht da, stornieren wir die Bestellung.",
  "mail.payment.due": "Noch zu zahlen",
  "mail.payment_part_received.subject": "Ein Teil der Bestellung {orderNumber} ist noch offen",
  "mail.payment_part_received.preheader": "{amount} sind eingegangen, {due} fehlen noch.",
  "mail.payment_part_received.heading": "Ein Teil Ihrer Zahlung ist da",
  "mail.payment_part_received.intro":
    "Danke! {amount} für die Bestellung {orderNumber} sind eingegangen. Es fehlen noch {due}: Bitte zahlen Sie auch diese. Sobald sie da sind, machen wir alles fertig.",
  "mail.payment_taken_back.subject":
    "Richtigstellung: Ihre Zahlung für die Bestellung {orderNumber} ist noch nicht da",
  "mail.payment_taken_back.preheader": "{amount} waren irrtümlich vermerkt, {due} sind noch offen.",
  "mail.payment_taken_back.heading": "Ihre Zahlung ist noch nicht da",
  "mail.payment_taken_back.intro":
    "Wir hatten vermerkt, dass {amount} für die Bestellung {orderNumber} eingegangen sind. Das war unser Fehler, und es tut uns leid. {due} sind noch offen. Haben Sie schon gezahlt? Dann müssen Sie nichts weiter tun.",
  "mail.payment_reminder.subject": "Ihre Bestellung {orderNumber} wartet auf Ihre Zahlung",
  "mail.payment_reminder.preheader": "Bitte zahlen Sie {amount} bis {day}.",
  "mail.payment_reminder.heading": "Wir warten auf Ihre Zahlung",
  "mail.payment_reminder.intro":
    "Das Geld für die Bestellung {orderNumber} ist noch nicht da. Bitte zahlen Sie {amount} bis {day}; dann verschicken wir, was Sie bestellt haben.",
  "mail.payment_reminder.otherwise":
    "Sonst stornieren wir die Bestellung am {day}. Sie haben schon gezahlt? Dann müssen Sie nichts weiter tun.",
  "order.pay_card": "Jetzt mit Karte bezahlen",
  "order.pay_card_or": "Oder bezahlen Sie jetzt mit Karte: Dann muss nichts überwiesen werden.",
  "order.pay_open": "Noch zu bezahlen",
  "order.pay_title": "Bestellung {number} bezahlen",
  "order.pay_by_card": "{amount} sind noch zu bezahlen.",
  "order.pay_by_card_more":
    "Sobald die Karte bezahlt hat, warten wir auf keine Überweisung mehr. Haben Sie schon überwiesen? Dann warten Sie bitte, bis das Geld da ist.",
  "order.pay_button": "{amount} bezahlen",
  "order.pay_back": "Zurück zur Bestellung",
  "order.pay_over": "Diese Bestellung wartet nicht auf Geld.",
  "order.paid_now": "Danke. Ihre Bestellung ist bezahlt.",
  "decline.order_not_waiting":
    "Die Bestellung wurde inzwischen anders bezahlt oder storniert. Ihr Geld geht sofort zurück.",
  "mail.pay_again.subject": "Bitte bezahlen Sie Ihre Bestellung {orderNumber}",
  "mail.pay_again.preheader": "{amount} sind noch zu bezahlen.",
  "mail.pay_again.heading": "Ihre Bestellung ist noch zu bezahlen",
  "mail.pay_again.intro":
    "Ihre Bank hatte uns das Geld für die Bestellung {orderNumber} zugesagt, und diese Zusage ist abgelaufen, bevor wir es einziehen konnten. Es wurde nichts abgebucht. Bitte bezahlen Sie {amount} noch einmal; dann senden wir, was Sie bestellt haben.",
  "mail.pay_again.button": "Jetzt bezahlen",
}
