/** The words of every mail, in German. Keys are the same in all languages. */
export const mailDe: Record<string, string> = {
  "mail.footer.questions": "Noch Fragen? Antworten Sie einfach oder schreiben Sie an",
  "mail.why.order": "Sie erhalten diese Mail wegen Ihrer Bestellung {orderNumber}.",
  "mail.why.registered":
    "Sie erhalten diese Mail, weil jemand mit dieser Adresse ein Konto bei {shop} eröffnen wollte.",
  "mail.why.account": "Sie erhalten diese Mail, weil Sie ein Konto bei {shop} haben.",
  "mail.why.reset": "Sie erhalten diese Mail, weil jemand bei {shop} ein neues Passwort angefordert hat.",
  "mail.why.staff": "Sie erhalten diese Mail, weil Sie bei {shop} mitarbeiten.",
  "mail.why.invited": "Sie erhalten diese Mail, weil Sie jemand zur Mitarbeit bei {shop} eingeladen hat.",
  "mail.link_written_out": "Falls die Schaltfläche nicht funktioniert, öffnen Sie diesen Link:",
  "mail.quantity": "Menge {count}",
  "mail.reason": "Der Grund: {reason}",

  "mail.step.ordered": "Bestellt",
  "mail.step.on_its_way": "Unterwegs",
  "mail.step.delivered": "Zugestellt",
  "mail.step.ready": "Abholbereit",
  "mail.step.collected": "Abgeholt",

  "mail.order.button": "Bestellung ansehen",
  "mail.order.items": "Ihre Bestellung",
  "mail.order.subtotal": "Zwischensumme",
  "mail.order.before": "vorher: {amount}",
  "mail.order.delivery": "Lieferung",
  "mail.order.free": "Kostenlos",
  "mail.order.tax": "MwSt.",
  "mail.order.tax_included": "Enthaltene MwSt.",
  "mail.order.total": "Gesamt",
  "mail.order.payment": "Zahlung",
  "mail.order.promise_between": "voraussichtlich zwischen {earliest} und {latest}",
  "mail.order.promise_on": "voraussichtlich {day}",

  "mail.order_placed.subject": "Danke für Ihre Bestellung {orderNumber}",
  "mail.order_placed.preheader": "Ihre Bestellung ist da und wird vorbereitet. Gesamt: {total}.",
  "mail.order_placed.heading": "Danke für Ihre Bestellung!",
  "mail.order_placed.heading_name": "Danke für Ihre Bestellung, {name}!",
  "mail.order_placed.intro":
    "Wir haben Ihre Bestellung {orderNumber} erhalten und bereiten sie vor. Der Link unten zeigt Ihnen jederzeit, wie weit sie ist.",
  "mail.order_placed.pay_now": "So bezahlen Sie",
  "mail.order_placed.pay_now_words":
    "Bitte überweisen Sie, was zu zahlen ist, auf dieses Konto. Sobald das Geld da ist, machen wir Ihre Bestellung fertig.",

  "mail.order_shipped.subject": "Ihre Bestellung {orderNumber} ist unterwegs",
  "mail.order_shipped.preheader": "Ihr Paket ist auf dem Weg zu Ihnen.",
  "mail.order_shipped.preheader_tracked": "Ihr Paket ist auf dem Weg zu Ihnen. So können Sie es verfolgen.",
  "mail.order_shipped.heading": "Ihr Paket ist unterwegs",
  "mail.order_shipped.intro":
    "Gute Nachrichten: Wir haben ein Paket Ihrer Bestellung {orderNumber} an den Versanddienst übergeben.",
  "mail.order_shipped.carrier": "Versanddienst",
  "mail.order_shipped.tracking": "Sendungsnummer",
  "mail.order_shipped.track": "Paket verfolgen",
  "mail.order_shipped.items": "In diesem Paket",
  "mail.order_shipped.to": "Es geht an",
  "mail.order_shipped.help":
    "Bis der Versanddienst den ersten Stand zeigt, kann ein Tag vergehen. Kommt das Paket nicht an, schreiben Sie uns: Wir kümmern uns darum.",

  "mail.order_ready.subject": "Ihre Bestellung {orderNumber} liegt bereit",
  "mail.order_ready.preheader": "Sie ist gepackt und wartet auf Sie.",
  "mail.order_ready.heading": "Ihre Bestellung liegt bereit",
  "mail.order_ready.intro":
    "Die Bestellung {orderNumber} ist gepackt und wartet auf Sie. Bringen Sie bitte die Nummer mit.",
  "mail.order_ready.where": "Abholung",
  "mail.order_ready.items": "Das liegt bereit",

  "mail.order_canceled.subject": "Ihre Bestellung {orderNumber} ist storniert",
  "mail.order_canceled.preheader": "Die Bestellung {orderNumber} wird nicht verschickt.",
  "mail.order_canceled.heading": "Ihre Bestellung ist storniert",
  "mail.order_canceled.intro": "Wir haben die Bestellung {orderNumber} storniert. Sie wird nicht verschickt.",
  "mail.order_canceled.refund":
    "Sie erhalten {amount} auf dem Weg zurück, auf dem Sie bezahlt haben. Je nach Bank dauert das einige Werktage.",
  "mail.order_canceled.nothing_charged": "Es wurde nichts abgebucht, Sie müssen nichts weiter tun.",

  "mail.order_refunded.subject": "Wir erstatten Ihnen {amount}",
  "mail.order_refunded.preheader": "Eine Erstattung von {amount} ist auf dem Weg zu Ihnen.",
  "mail.order_refunded.heading": "Ihre Erstattung ist unterwegs",
  "mail.order_refunded.intro": "Wir haben Ihnen {amount} für die Bestellung {orderNumber} erstattet.",
  "mail.order_refunded.to": "Erstattet an",
  "mail.order_refunded.amount": "Erstattung",
  "mail.order_refunded.days": "Je nach Bank dauert es einige Werktage, bis Sie das Geld sehen.",

  "mail.payment_received.subject": "Ihre Zahlung für die Bestellung {orderNumber} ist da",
  "mail.payment_received.preheader": "{amount} sind eingegangen. Danke!",
  "mail.payment_received.heading": "Ihre Zahlung ist da",
  "mail.payment_received.intro":
    "Danke! {amount} für die Bestellung {orderNumber} sind eingegangen. Jetzt machen wir alles fertig.",
  "mail.payment_received.amount": "Eingegangen",

  "mail.download_ready.subject":
    "{count, plural, one {Ihr Download steht bereit} other {Ihre Downloads stehen bereit}}",
  "mail.download_ready.preheader":
    "{count, plural, one {Eine Datei wartet auf Sie.} other {{count} Dateien warten auf Sie.}}",
  "mail.download_ready.heading":
    "{count, plural, one {Ihr Download steht bereit} other {Ihre Downloads stehen bereit}}",
  "mail.download_ready.intro":
    "Danke für die Bestellung {orderNumber}. {count, plural, one {Hier ist Ihre Datei.} other {Hier sind Ihre Dateien.}}",
  "mail.download_ready.button": "Herunterladen",
  "mail.download_ready.times": "{count, plural, one {ein Abruf} other {bis zu {count} Abrufe}}",
  "mail.download_ready.until": "bis {day}",
  "mail.download_ready.again":
    "Bitte speichern Sie die Dateien auf Ihrem Gerät. Sie finden sie auch auf der Seite Ihrer Bestellung.",

  "mail.confirm_email.subject": "Bitte bestätigen Sie Ihre Mailadresse für {shop}",
  "mail.confirm_email.preheader": "Ein Klick, und Ihr Konto ist bereit.",
  "mail.confirm_email.heading": "Willkommen, {name}!",
  "mail.confirm_email.intro":
    "Bitte bestätigen Sie, dass diese Mailadresse Ihnen gehört. Dann ist Ihr Konto bei {shop} bereit, und frühere Bestellungen mit dieser Adresse erscheinen darin.",
  "mail.confirm_email.button": "Adresse bestätigen",
  "mail.confirm_email.valid":
    "{hours, plural, one {Der Link gilt eine Stunde.} other {Der Link gilt {hours} Stunden.}} Wenn Sie kein Konto eröffnet haben, klicken Sie nicht darauf: Ohne ihn bleibt das Konto leer.",

  "mail.account_exists.subject": "Sie haben schon ein Konto bei {shop}",
  "mail.account_exists.preheader": "Melden Sie sich einfach an, oder wählen Sie ein neues Passwort.",
  "mail.account_exists.heading": "Sie sind schon dabei, {name}",
  "mail.account_exists.intro":
    "Jemand, vermutlich Sie, wollte gerade mit dieser Adresse ein Konto bei {shop} eröffnen. Sie haben schon eines: Bitte melden Sie sich an.",
  "mail.account_exists.button": "Anmelden",
  "mail.account_exists.forgot": "Passwort vergessen? Neues wählen",
  "mail.account_exists.not_you":
    "Wenn Sie es nicht waren, müssen Sie nichts tun. Niemand ist in Ihr Konto gelangt.",

  "mail.reset_password.subject": "Ihr neues Passwort für {shop}",
  "mail.reset_password.preheader": "Mit diesem Link wählen Sie ein neues Passwort.",
  "mail.reset_password.heading": "Neues Passwort wählen",
  "mail.reset_password.intro":
    "Guten Tag {name}, jemand, vermutlich Sie, hat für Ihr Konto bei {shop} ein neues Passwort angefordert.",
  "mail.reset_password.button": "Neues Passwort wählen",
  "mail.reset_password.valid":
    "{minutes, plural, one {Der Link gilt einmal und eine Minute lang.} other {Der Link gilt einmal und {minutes} Minuten lang.}} Wenn Sie ihn nicht angefordert haben, beachten Sie diese Mail nicht: Ihr Passwort bleibt, wie es ist.",

  "mail.password_changed.subject": "Ihr Passwort bei {shop} wurde geändert",
  "mail.password_changed.preheader": "Wenn Sie das waren, ist alles in Ordnung.",
  "mail.password_changed.heading": "Ihr Passwort wurde geändert",
  "mail.password_changed.intro":
    "Guten Tag {name}, das Passwort Ihres Kontos wurde am {moment} (UTC) geändert. Alle anderen Geräte wurden abgemeldet.",
  "mail.password_changed.not_you":
    "Wenn Sie das waren, ist alles in Ordnung. Wenn nicht, wählen Sie bitte sofort ein neues Passwort.",
  "mail.password_changed.button": "Neues Passwort wählen",

  "mail.welcome.subject": "Ihr Konto bei {shop} ist bereit",
  "mail.welcome.preheader": "Ihre Adresse ist bestätigt. Schön, dass Sie da sind.",
  "mail.welcome.heading": "Schön, dass Sie da sind, {name}",
  "mail.welcome.intro": "Ihre Mailadresse ist bestätigt, und Ihr Konto bei {shop} ist bereit.",
  "mail.welcome.orders":
    "Dort finden Sie Ihre Bestellungen, bewahren Ihre Adressen für das nächste Mal auf und kommen schneller durch die Kasse.",
  "mail.welcome.button": "Mein Konto öffnen",

  "mail.staff_reset_password.subject": "Ihr neues Passwort für die Verwaltung von {shop}",
  "mail.staff_password_changed.subject": "Ihr Passwort für die Verwaltung von {shop} wurde geändert",

  "mail.staff_mail_check.subject": "Mails von {shop} kommen an",
  "mail.staff_mail_check.preheader": "Sie haben gefragt, ob Mails hinausgehen. Sie tun es.",
  "mail.staff_mail_check.heading": "Mails verlassen Ihren Shop",
  "mail.staff_mail_check.intro":
    "Hallo {name}, Sie haben {shop} gebeten, den Mailversand zu prüfen. Diese Mail hat den Shop verlassen und Sie erreicht.",
  "mail.staff_mail_check.where":
    "Lag sie bei den unerwünschten Mails? Dann sehen Sie nach, was die Prüfung zu SPF, DKIM und DMARC sagt.",

  "mail.staff_invitation.subject": "Einladung zur Mitarbeit bei {shop}",
  "mail.staff_invitation.preheader": "{inviter} hat Sie eingeladen.",
  "mail.staff_invitation.heading": "Willkommen im Team von {shop}",
  "mail.staff_invitation.intro":
    "{inviter} hat Sie zur Mitarbeit bei {shop} eingeladen. Wählen Sie ein Passwort, dann kann es losgehen.",
  "mail.staff_invitation.button": "Einladung annehmen",
  "mail.staff_invitation.valid":
    "{hours, plural, one {Der Link gilt einmal und eine Stunde lang.} other {Der Link gilt einmal und {hours} Stunden lang.}}",
}
