/** What a shopper is told when something is refused, in German. Keys are the same in all languages. */
export const refusalsDe: Record<string, string> = {
  "refusal.request.invalid": "Bitte prüfen Sie Ihre Angaben.",
  "refusal.request.too_many": "Von hier kamen zu viele Anfragen. Bitte warten Sie ein wenig.",
  "refusal.request.too_slow": "Das hat zu lange gedauert. Bitte versuchen Sie es noch einmal.",
  "refusal.request.too_large": "Das ist mehr, als auf einmal geschickt werden kann.",
  "refusal.shop.busy":
    "Gerade sind viele Menschen hier. Bitte versuchen Sie es in einigen Sekunden noch einmal.",
  "refusal.database.away":
    "Der Shop ist gerade gestört. Bitte versuchen Sie es in einigen Sekunden noch einmal.",
  "refusal.database.busy":
    "Gerade sind viele Menschen hier. Bitte versuchen Sie es in einigen Sekunden noch einmal.",
  "refusal.idempotency.running": "Wir sind noch dabei. Bitte warten Sie einen Moment.",
  "refusal.internal":
    "Der Fehler liegt bei uns, und wir haben ihn notiert. Bitte versuchen Sie es noch einmal.",

  "refusal.page.not_found": "Diese Seite gibt es nicht.",
  "refusal.market.not_found": "Dorthin verkauft dieser Shop nicht.",
  "refusal.product.not_found": "Diesen Artikel gibt es nicht mehr.",
  "refusal.variant.not_found": "Diesen Artikel gibt es nicht mehr.",
  "refusal.category.not_found": "Diese Kategorie gibt es nicht mehr.",
  "refusal.catalog.bad_cursor": "Diese Liste hat sich geändert. Bitte beginnen Sie auf der ersten Seite.",
  "refusal.catalog.bad_option": "Bitte wählen Sie eine der Möglichkeiten.",
  "refusal.catalog.too_many_filters": "Bitte wählen Sie weniger Filter auf einmal.",
  "refusal.catalog.unknown_language": "Diese Sprache spricht der Shop nicht.",
  "refusal.inventory.too_few":
    "{available, plural, =0 {Jemand war schneller: Das ist nicht mehr verfügbar.} one {Davon ist nur noch eines da.} other {Davon sind nur noch {available} da.}}",

  "refusal.cart.not_found": "Diesen Warenkorb gibt es nicht mehr.",
  "refusal.cart_line.not_found": "Das liegt nicht mehr in Ihrem Warenkorb.",

  "refusal.checkout.region":
    "Bitte schreiben Sie den Bundesstaat oder die Region mit ihren Buchstaben, etwa CA.",
  "refusal.checkout.country": "In dieses Land verkaufen wir nicht.",
  "refusal.checkout.no_delivery": "Wir können diese Dinge leider nicht an diese Adresse bringen.",
  "refusal.checkout.delivery_needed": "Bitte wählen Sie, wie Ihre Bestellung zu Ihnen kommt.",
  "refusal.checkout.address_needed": "Bitte schreiben Sie, wohin Ihre Bestellung geht.",
  "refusal.checkout.payment_needed": "Bitte wählen Sie, wie Sie zahlen.",
  "refusal.checkout.card_needed": "Bitte geben Sie eine Karte an.",
  "refusal.checkout.card_number":
    "Bitte geben Sie Ihre Karte in das Kartenfeld ein. Die Nummer darf nicht an den Shop gesendet werden.",
  "refusal.checkout.total_changed":
    "Die Summe Ihres Warenkorbs hat sich geändert. Bitte sehen Sie ihn noch einmal an.",
  "refusal.checkout.running": "Ihre Bestellung wird bereits bezahlt. Bitte warten Sie einen Moment.",
  "refusal.checkout.too_many_declines":
    "Es wurden zu viele Karten abgelehnt. Bitte versuchen Sie es später noch einmal, oder schreiben Sie uns.",
  "refusal.checkout.taxes_unknown":
    "Wir können die Steuer für diese Adresse gerade nicht ausrechnen. Bitte versuchen Sie es in einer Minute noch einmal.",
  "refusal.checkout.closed": "Der Shop ist zurzeit geschlossen. Ihr Warenkorb bleibt erhalten.",
  "refusal.checkout.demo": "Diese Dinge sind nur zum Ansehen: Der Shop ist noch nicht geöffnet.",

  "refusal.attempt.not_found": "Diese Zahlung gibt es nicht.",
  "refusal.payment.not_found": "Diese Zahlung gibt es nicht.",

  "refusal.order.not_found": "Diese Bestellung gibt es nicht.",
  "refusal.order.link_needed":
    "Bitte öffnen Sie den Link in der Mail zu Ihrer Bestellung, oder melden Sie sich an.",
  "refusal.order.canceled": "Diese Bestellung ist storniert.",
  "refusal.download.not_found": "Diesen Download gibt es nicht.",
  "refusal.download.gone": "Diese Datei wird nicht mehr aufbewahrt. Bitte schreiben Sie uns.",
  "refusal.download.revoked": "Die Bestellung dieser Datei wurde storniert.",
  "refusal.download.expired":
    "Dieser Link ist abgelaufen. Bitte schreiben Sie uns, dann erhalten Sie einen neuen.",
  "refusal.download.used_up": "Diese Datei wurde so oft abgerufen, wie es geht. Bitte schreiben Sie uns.",

  "refusal.sign_in.refused": "Die Mailadresse oder das Passwort stimmt nicht.",
  "refusal.sign_in.too_many_tries":
    "Das waren zu viele Versuche. Bitte warten Sie einige Minuten, oder wählen Sie ein neues Passwort.",
  "refusal.accounts.busy":
    "Gerade melden sich viele Menschen an. Bitte versuchen Sie es in einigen Sekunden noch einmal.",
  "refusal.password.too_short":
    "Bitte wählen Sie ein Passwort mit mindestens {charactersMin} Zeichen, zum Beispiel drei oder vier Wörter.",
  "refusal.password.too_common": "Dieses Passwort würde jeder als eines der ersten versuchen.",
  "refusal.customers.sign_in_needed": "Bitte melden Sie sich an.",
  "refusal.customers.password_needed":
    "Bitte nennen Sie das Passwort dieses Kontos, um die Mailadresse zu bestätigen.",
  "refusal.customers.link_refused":
    "Dieser Link ist abgelaufen oder wurde schon benutzt. Bitte fordern Sie einen neuen an.",
  "refusal.customers.unknown_locale": "Diese Sprache spricht der Shop nicht.",
  "refusal.customers.too_many_addresses":
    "Ein Konto hält höchstens {addressesMax} Adressen. Bitte löschen Sie eine, die Sie nicht mehr brauchen.",
  "refusal.address.not_found": "Diese Adresse gibt es nicht mehr.",
  "refusal.cart.changed": "Der Warenkorb hat sich inzwischen geändert. Bitte sehen Sie ihn noch einmal an.",
  "refusal.cart.closed": "Dieser Warenkorb ist schon bestellt.",
  "refusal.cart.empty": "In diesem Warenkorb liegt nichts.",
  "refusal.cart.full":
    "Ein Warenkorb fasst höchstens {linesMax} verschiedene Artikel. Bitte bestellen Sie diese zuerst.",
  "refusal.cart.no_price": "Das wird in Ihrem Land nicht verkauft.",
  "refusal.cart.market_closed": "In dieses Land verkaufen wir nicht mehr. Ihr Warenkorb bleibt erhalten.",
  "refusal.cart.token_needed": "Diesen Warenkorb gibt es nicht mehr.",
  "refusal.cart.too_few":
    "{available, plural, =0 {Davon ist nichts mehr da.} one {Davon ist nur noch eines da.} other {Davon sind nur noch {available} da.}}",
  "refusal.cart.too_many":
    "{quantityMax, plural, =0 {Mehr davon lässt sich nicht auf einmal bestellen.} one {Davon lässt sich nur eines auf einmal bestellen.} other {Davon lassen sich höchstens {quantityMax} auf einmal bestellen.}}",
  "refusal.cart.too_much": "Das ist mehr, als auf einmal bestellt werden kann. Bitte schreiben Sie uns.",
  "refusal.cart.unavailable": "Etwas in diesem Warenkorb gibt es nicht mehr. Bitte entfernen Sie es.",
  "refusal.idempotency.other_request":
    "Diese Seite wurde schon einmal mit anderen Angaben abgeschickt. Bitte öffnen Sie sie neu.",
  "refusal.request.no_such_route": "Unter dieser Adresse gibt es nichts.",
  "refusal.form.foreign":
    "Dieses Formular kam nicht von einer Seite dieses Shops. Öffnen Sie die Seite und schicken Sie es noch einmal ab.",
  "refusal.checkout.order_not_waiting": "Diese Bestellung wartet nicht mehr auf Geld.",
  "refusal.payments.under_way":
    "Eine andere Zahlung dieser Bestellung läuft gerade. Bitte sehen Sie gleich noch einmal nach.",
}
