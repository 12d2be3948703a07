/** Geschenkkarten und Guthaben. */
export const giftsDe: Record<string, string> = {
  "payment.method.cards": "Geschenkkarte oder Guthaben",
  "payment.tender.gift_card": "Geschenkkarte",
  "payment.tender.store_credit": "Guthaben",
  "gift.ending": "Geschenkkarte …{lastFour}",
  "extras.title": "Codes und Geschenkkarten",
  "extras.ask": "Haben Sie einen Code oder eine Geschenkkarte?",
  "gift.have_one": "Haben Sie eine Geschenkkarte?",
  "gift.code": "Code der Geschenkkarte",
  "gift.code_hint": "16 Buchstaben und Ziffern. Kleine Buchstaben, Leerzeichen und Striche sind egal.",
  "gift.use": "Einlösen",
  "gift.remove": "Entfernen",
  "gift.of": "{balance} sind darauf",
  "gift.nothing_on_it": "Es ist nichts darauf, was jetzt verwendet werden kann.",
  "gift.due": "Noch zu zahlen",
  "gift.all_paid": "Geschenkkarten und Guthaben bezahlen alles.",
  "gift.use_credit": "Mein Guthaben von {amount} verwenden",
  "gift.recalculate": "Ausrechnen, was noch zu zahlen ist",
  "gift.balance_title": "Guthaben der Geschenkkarte",
  "gift.balance_intro":
    "Wie viel ist noch auf Ihrer Geschenkkarte? Der Code steht in der Mail, mit der sie kam.",
  "gift.check": "Guthaben anzeigen",
  "gift.balance": "Auf der Geschenkkarte mit der Endung {lastFour} sind noch {amount}.",
  "gift.balance_none": "Auf der Geschenkkarte mit der Endung {lastFour} ist nichts mehr.",
  "gift.until": "Sie gilt bis {date}.",
  "gift.used_at": "Lösen Sie den Code im Warenkorb ein.",
  "gift.credit_title": "Guthaben",
  "gift.credit_none": "Sie haben kein Guthaben.",
  "gift.credit_use": "Sie können an der Kasse damit bezahlen.",
  "gift.entry.issue": "Gegeben",
  "gift.entry.redeem": "Bestellung bezahlt",
  "gift.entry.return": "Aus einer Bestellung zurück",
  "gift.entry.adjust": "Vom Shop geändert",
  "gift.entry.expire": "Abgelaufen",
  "gift.fill_in": "Sagen, für wen sie ist",
  "gift.for_whom": "Für wen ist sie?",
  "gift.recipient_email": "Mailadresse der beschenkten Person",
  "gift.recipient_email_hint":
    "Dorthin geht die Geschenkkarte. Mit Ihrer eigenen Adresse können Sie sie selbst überreichen.",
  "gift.recipient_name": "Ihr Name (freiwillig)",
  "gift.message": "Ein paar Worte (freiwillig)",
  "gift.send_on": "Versenden am (freiwillig)",
  "gift.send_on_hint": "Ohne Tag geht sie los, sobald sie bezahlt ist.",
  "gift.to": "Für {name}",
  "gift.sent_on": "geht am {date} los",
  "gift.by_mail": "Kommt per Mail",

  "refusal.gift_card.unknown":
    "Eine Geschenkkarte mit diesem Code gibt es nicht. Bitte vergleichen Sie ihn Zeichen für Zeichen mit der Mail.",
  "refusal.gift_card.currency": "Diese Geschenkkarte hat eine andere Währung als Ihr Warenkorb.",
  "refusal.gift_card.too_many_tries":
    "Das waren zu viele falsche Codes. Bitte warten Sie ein wenig und versuchen Sie es noch einmal.",
  "refusal.gift_card.empty": "Auf dieser Geschenkkarte ist nichts mehr.",
  "refusal.gift_card.too_many": "Eine Bestellung nimmt höchstens {giftCardsMax} Geschenkkarten.",
  "refusal.checkout.card_changed":
    "Auf einer Geschenkkarte ist weniger als eben noch. Bitte sehen Sie sich Ihre Bestellung noch einmal an.",
  "refusal.checkout.due_changed":
    "Was noch zu zahlen ist, hat sich geändert. Bitte sehen Sie es sich noch einmal an.",

  "permission.giftcards.read.title": "Geschenkkarten sehen",
  "permission.giftcards.read.sentence": "Geschenkkarten und Guthaben sehen, mit allem, was damit geschah.",
  "permission.giftcards.write.title": "Geschenkkarten ändern",
  "permission.giftcards.write.sentence":
    "Geschenkkarten ausstellen und sperren, Guthaben geben und nehmen; hohe Beträge sind zu bestätigen.",

  "mail.order.due": "Rest nach Karten und Guthaben",
  "mail.gift_card.subject": "Eine Geschenkkarte über {amount} von {from}",
  "mail.gift_card.preheader": "{amount} für Sie bei {shop}",
  "mail.gift_card.heading": "Eine Geschenkkarte für Sie",
  "mail.gift_card.intro": "{from} schenkt Ihnen eine Geschenkkarte für {shop}.",
  "mail.gift_card.amount": "Darauf sind",
  "mail.gift_card.code": "Der Code",
  "mail.gift_card.how":
    "Geben Sie den Code im Warenkorb ein. Was Sie nicht verwenden, bleibt auf der Karte. Wer den Code hat, kann sie verwenden: Bewahren Sie ihn gut auf.",
  "mail.gift_card.button": "Zum Shop",
  "mail.gift_card.balance": "Ansehen, was noch darauf ist",
  "mail.why.gift_card":
    "Sie erhalten diese Mail, weil jemand für Sie bei {shop} eine Geschenkkarte gekauft hat.",
  "mail.gift_card_sent.subject": "Ihre Geschenkkarte für {recipient} ist unterwegs",
  "mail.gift_card_sent.preheader": "{amount}, Bestellung {orderNumber}",
  "mail.gift_card_sent.heading": "Ihre Geschenkkarte ist unterwegs",
  "mail.gift_card_sent.intro":
    "Die Geschenkkarte über {amount} aus Ihrer Bestellung {orderNumber} ist an {recipient} gegangen.",
  "mail.gift_card_sent.wrong":
    "Ging sie an die falsche Adresse? Schreiben Sie uns, wir senden sie noch einmal.",

  "pay_link.for_you": "{shop} hat das für Sie zusammengestellt",
  "refusal.pay_link.revoked": "Dieser Link gilt nicht mehr. Bitte fragen Sie, wer ihn Ihnen geschickt hat.",
  "refusal.pay_link.expired":
    "Die Zeit, mit diesem Link zu bezahlen, ist vorbei. Bitte lassen Sie sich einen neuen schicken.",
  "mail.pay_link.subject": "Ihre Bestellung bei {shop}, bereit zum Bezahlen",
  "mail.pay_link.preheader": "{amount}, bis {day}",
  "mail.pay_link.heading": "Ihre Bestellung kann bezahlt werden",
  "mail.pay_link.intro":
    "{shop} hat eine Bestellung für Sie zusammengestellt. Sie kostet {amount} und kann hier bezahlt werden.",
  "mail.pay_link.total": "Zu zahlen",
  "mail.pay_link.button": "Ansehen und bezahlen",
  "mail.pay_link.until": "Der Link gilt bis {day}, auf jedem Gerät; wer ihn hat, kann damit bezahlen.",
  "mail.pay_link.prices":
    "Preise und Bestand sind die des Augenblicks, in dem Sie bezahlen; was sich geändert hat, sagt die Seite.",
  "mail.why.pay_link":
    "Sie bekommen diese Mail, weil Sie bei {shop} am Telefon oder schriftlich bestellt haben.",
}
