import type { odditiesEn } from "./oddities.en.ts"

export const odditiesDe: Record<keyof typeof odditiesEn, string> = {
  "oddities.title": "Auffälligkeiten",
  "oddities.state": "Stand",
  "oddities.state.open": "Zu tun",
  "oddities.state.resolved": "Geklärt",
  "oddities.state.dismissed": "Abgelegt",
  "oddities.none": "Am Geld ist nichts auffällig",
  "oddities.none_text":
    "Der Shop sieht jede Minute nach. Eine doppelte Zahlung, eine gescheiterte Erstattung und was sonst jemanden braucht, steht dann hier.",
  "oddities.column.what": "Was",
  "oddities.column.amount": "Betrag",
  "oddities.column.order": "Bestellung",
  "oddities.column.found": "Gefunden",
  "oddities.column.state": "Stand",
  "oddities.column.reason": "Grund",
  "oddities.kind": "Was auffällt",
  "oddities.kind.paid_twice": "Doppelt oder zu viel bezahlt",
  "oddities.kind.payment_without_order": "Zahlung ohne Bestellung",
  "oddities.kind.money_for_canceled_order": "Geld für eine stornierte Bestellung",
  "oddities.kind.refund_failed": "Erstattung gescheitert",
  "oddities.kind.amount_differs": "Betrag weicht ab",
  "oddities.kind.message_refused": "Nachricht abgewiesen",
  "oddities.kind.unknown_too_long": "Zu lange ungewiss",
  "oddities.cause.paid_twice": "Die Bestellung wurde mehr als einmal bezahlt: {amount} sind zu viel.",
  "oddities.cause.payment_without_order": "{amount} wurden eingezogen, und es gibt keine Bestellung dazu.",
  "oddities.cause.held_without_order":
    "{amount} sind auf einer Karte vorgemerkt, und es gibt keine Bestellung dazu.",
  "oddities.cause.money_for_canceled_order": "{amount} kamen, nachdem die Bestellung storniert war.",
  "oddities.cause.refund_failed": "Der Anbieter hat {amount} nicht zurückgegeben.",
  "oddities.cause.amount_differs": "Eine Nachricht des Anbieters nennt {other}, gefordert waren {amount}.",
  "oddities.cause.message_account": "Eine Nachricht nennt ein anderes Konto als unseres beim Anbieter.",
  "oddities.cause.message_order": "Eine Nachricht nennt diese Zahlung, aber eine andere Bestellung.",
  "oddities.cause.message_currency": "Eine Nachricht nennt {other}, gefordert waren {amount}.",
  "oddities.cause.message_payment":
    "Eine Nachricht erzählt von einer Zahlung, die dieser Shop nie angefordert hat.",
  "oddities.cause.payment_unknown": "Noch weiß niemand, ob {amount} eingezogen wurden.",
  "oddities.cause.refund_unknown": "Noch weiß niemand, ob {amount} zurückgegeben wurden.",
  "oddities.advice.paid_twice": "Geben Sie zurück, was zu viel ist. Es geht den Weg, den es kam.",
  "oddities.advice.payment_without_order":
    "Bestellungen entstehen und Zahlungen gehen von selbst zurück, binnen Minuten. Diese nicht: Lassen Sie sie die Bestellung bezahlen, für die sie gedacht war, oder geben Sie sie zurück.",
  "oddities.advice.money_for_canceled_order":
    "Geben Sie es zurück, oder sprechen Sie erst mit dem Käufer, falls er die Ware noch will.",
  "oddities.advice.refund_failed":
    "Versuchen Sie es noch einmal. Ist die Karte für immer geschlossen, geben Sie Guthaben, oder überweisen Sie selbst und sagen Sie es beim Ablegen.",
  "oddities.advice.amount_differs":
    "Die Nachricht hat nichts geändert. Fragen Sie den Anbieter: Nennt er von sich aus unseren Betrag, ist alles gut.",
  "oddities.advice.message_refused":
    "Die Nachricht hat nichts geändert. Fragen Sie den Anbieter: Was er über unsere Zahlung antwortet, zählt.",
  "oddities.advice.unknown_too_long":
    "Der Shop fragt alle paar Minuten. Fragen Sie jetzt, und wenn niemand antwortet, sehen Sie beim Anbieter selbst nach.",
  "oddities.said": "In den Worten des Anbieters oder des Shops: {reason}",
  "oddities.act.give_back": "{amount} zurückgeben",
  "oddities.act.let_go": "Vormerkung aufheben",
  "oddities.act.retry": "{amount} noch einmal erstatten",
  "oddities.act.give_credit": "Stattdessen Guthaben geben",
  "oddities.act.look_up": "Beim Anbieter nachfragen",
  "oddities.dismiss": "Nichts zu tun",
  "oddities.dismiss_text": "Sie wird mit Ihrem Grund abgelegt und nicht wieder gefunden.",
  "oddities.give_text":
    "{amount} gehen den Weg zurück, den sie kamen. Das lässt sich nicht rückgängig machen.",
  "oddities.let_go_text": "Was auf der Karte vorgemerkt ist, wird aufgehoben. Eingezogen wurde nichts.",
  "oddities.credit_text": "Der Kunde bekommt {amount} als Guthaben.",
  "oddities.why": "Warum",
  "oddities.why_hint": "Für Ihre Kollegen und die Bücher. Nennen Sie niemanden.",
  "oddities.done.give_back": "Es ist auf dem Rückweg.",
  "oddities.done.give_credit": "Das Guthaben ist gegeben.",
  "oddities.done.look_up": "Der Anbieter wurde gefragt.",
  "oddities.done.dismiss": "Abgelegt.",
  "oddities.facts": "Worum es geht",
  "oddities.fact.provider": "Anbieter",
  "oddities.fact.payment": "Zahlung",
  "oddities.fact.refund": "Erstattung",
  "oddities.fact.message": "Nachricht",
  "oddities.open_message": "Was die Nachricht sagt",
  "oddities.fact.happened": "Geschehen",
  "oddities.fact.other": "Stattdessen genannt",
  "oddities.fact.due": "Für die Bestellung fällig",
  "oddities.open_order": "Bestellung {number}",
  "oddities.history": "Verlauf",
  "oddities.deed.found": "Gefunden",
  "oddities.deed.gave_back": "Zurückgegeben",
  "oddities.deed.gave_credit": "Als Guthaben gegeben",
  "oddities.deed.asked": "Beim Anbieter nachgefragt",
  "oddities.deed.answered": "Der Anbieter hat geantwortet",
  "oddities.deed.resolved": "Inzwischen in Ordnung",
  "oddities.deed.dismissed": "Abgelegt",
  "oddities.kind.reconciliation_difference": "Stimmt nicht mit dem Anbieter überein",
  "oddities.cause.ours_only": "{amount} stehen in unseren Büchern, und der Anbieter weiß nichts davon.",
  "oddities.cause.theirs_only": "Der Anbieter hat {amount} bewegt, und unsere Bücher wissen nichts davon.",
  "oddities.cause.difference_amount": "Unsere Bücher sagen {amount}, der Anbieter sagt {other}.",
  "oddities.cause.difference_currency":
    "Unsere Bücher sagen {amount}, der Anbieter sagt {other}: eine andere Währung.",
  "oddities.advice.reconciliation_difference":
    "Vielleicht hat der Anbieter es inzwischen gemeldet: Gleichen Sie noch einmal ab. Hat jemand beim Anbieter selbst eingezogen oder erstattet, legen Sie dies mit diesem Grund ab.",
  "oddities.act.compare": "Noch einmal abgleichen",
  "oddities.done.compare": "Noch einmal abgeglichen.",
  "oddities.fact.movement": "Bewegung beim Anbieter",
  "oddities.kind.dispute": "Rückbuchung",
  "oddities.kind.refund_returned": "Erstattung kam zurück",
  "oddities.cause.dispute": "Ein Zahler ficht {amount} an.",
  "oddities.cause.dispute_by": "Ein Zahler ficht {amount} an. Antworten lässt sich bis {moment}.",
  "oddities.cause.dispute_under_review":
    "Ein Zahler bestreitet {amount}. Es wurde geantwortet, und die Bank entscheidet.",
  "oddities.cause.dispute_won":
    "Ein Zahler bestritt {amount}. Die Rückbuchung ist gewonnen: Das Geld gehört Ihnen.",
  "oddities.cause.dispute_lost":
    "Ein Zahler bestritt {amount}. Die Rückbuchung ist verloren: Geld und Gebühr sind weg.",
  "oddities.cause.refund_returned": "{amount} wurden erstattet, kamen nicht an und gingen an uns zurück.",
  "oddities.advice.dispute":
    "Der Anbieter hat das Geld und eine Gebühr einbehalten, bis entschieden ist. Antworten Sie auf seiner Seite mit Belegen für den Verkauf, etwa die Zustellung, und vermerken Sie es hier. Ohne Antwort ist das Geld verloren.",
  "oddities.advice.refund_returned":
    "Geben Sie dem Kunden Guthaben, oder senden Sie das Geld auf anderem Weg und sagen Sie es beim Ablegen.",
  "oddities.act.answer": "Als beantwortet vermerken",
  "oddities.answer_text": "Haben Sie beim Anbieter geantwortet? Wie es ausgeht, erfährt der Shop von dort.",
  "oddities.done.answer": "Als beantwortet vermerkt.",
  "oddities.open_page": "Beim Anbieter antworten",
  "oddities.deed.went_on": "Der Anbieter hat gesagt, wie es weitergeht",
  "oddities.deed.marked_answered": "Als beantwortet vermerkt",
  "oddities.fact.dispute": "Vorgang beim Anbieter",
  "oddities.fact.respond_by": "Antworten bis",
  "oddities.kind.capture_failed": "Einzug gescheitert",
  "oddities.kind.authorization_ends": "Zusage endet",
  "oddities.kind.authorization_ended": "Zusage ist abgelaufen",
  "oddities.cause.capture_failed": "{amount} einer Bestellung waren zugesagt, und die Bank gab sie nicht.",
  "oddities.cause.authorization_ends":
    "{amount} sind für eine Bestellung zugesagt und nicht eingezogen. Die Zusage endet {moment}.",
  "oddities.cause.authorization_ended":
    "{amount} waren für eine Bestellung zugesagt und nicht eingezogen, und die Zusage ist abgelaufen.",
  "oddities.advice.capture_failed":
    "Die Bank wird alle sechs Stunden noch einmal gefragt. Fragen Sie jetzt, oder sprechen Sie mit dem Käufer, bevor Sie mehr versenden.",
  "oddities.advice.authorization_ends":
    "Versenden Sie die Bestellung, oder ziehen Sie das Geld jetzt ein. Danach kann nur der Käufer neu bezahlen.",
  "oddities.advice.authorization_ended":
    "Davon lässt sich nichts mehr einziehen, wenn der Anbieter dabei bleibt. Senden Sie dem Käufer einen Link, um mit Karte zu bezahlen, vermerken Sie auf der Seite der Bestellung, was als Überweisung oder bar gekommen ist, oder stornieren Sie, was noch nicht fort ist.",
  "oddities.act.capture": "{amount} jetzt einziehen",
  "oddities.capture_text":
    "Die Karte des Käufers wird mit {amount} belastet, auch für das, was noch nicht fort ist.",
  "oddities.done.capture": "Der Anbieter wurde gebeten, es einzuziehen.",
  "oddities.fact.promised_until": "Zugesagt bis",
  "oddities.waits": "Es wartet auf eine zweite Person",
  "oddities.deed.asked_second": "Zweite Person gefragt",
  "oddities.act.attach": "Eine Bestellung damit bezahlen",
  "oddities.attach_text":
    "{amount} bezahlen dann diese Bestellung. Auf eine Überweisung dafür wird nicht mehr gewartet. Wählen Sie die Bestellung, die gemeint war.",
  "oddities.attach_orders": "Bestellungen, denen genau so viel fehlt",
  "oddities.attach_none": "Keiner offenen Bestellung fehlen genau {amount}. Geben Sie das Geld zurück.",
  "oddities.done.attach": "Die Bestellung ist bezahlt.",
  "oddities.deed.attached": "Hat eine Bestellung bezahlt",
  "oddities.dismiss_returned": "Anders überwiesen",
  "oddities.act.ask_to_pay": "Dem Käufer einen Link zum Bezahlen senden",
  "oddities.ask_to_pay_text":
    "Der Käufer bekommt eine Mail mit einem Link, um {amount} mit Karte zu bezahlen. Ist bezahlt, schließt sich dies von selbst.",
  "oddities.done.ask_to_pay": "Die Mail ist unterwegs.",
  "oddities.deed.asked_payer": "Käufer um Zahlung gebeten",
  "oddities.cause.paid_twice_later":
    "{amount} kamen per Überweisung oder bar, die die Bestellung nicht braucht.",
  "oddities.advice.by_hand":
    "Schicken Sie es selbst zurück, von dem Konto oder aus der Kasse, wohin es kam, und vermerken Sie es danach hier.",
  "oddities.act.sent_back": "Ich habe {amount} zurückgeschickt",
  "oddities.sent_text":
    "Der Shop kann dieses Geld nicht schicken: Er bucht nur, dass {amount} zurückgingen. Das kann niemand zurücknehmen.",
}
