import type { stripeEn } from "./stripe.en.ts"

export const stripeDe: Record<keyof typeof stripeEn, string> = {
  "stripe.title": "Karten über Stripe",
  "stripe.text":
    "Käufer geben ihre Karte in ein Feld von Stripe ein; keine Kartennummer erreicht je diesen Shop. Sie brauchen ein Konto bei Stripe.",
  "stripe.untried":
    "Geprüft wurde dies mit einem Ersatz für Stripe, den Cartwright mitbringt, noch nicht mit Stripe selbst. Probieren Sie es mit Testgeld aus, bevor Sie echtes Geld annehmen.",
  "stripe.money": "Welches Geld",
  "stripe.mode.test": "Testgeld",
  "stripe.mode.live": "Echtes Geld",
  "stripe.live_shop": "Dieser Shop ist für echte Kunden geöffnet: Testgeld kann er nicht anbieten.",
  "stripe.closed_shop":
    "Dieser Shop ist noch nicht geöffnet. Schlüssel für echtes Geld gelten schon: Eine Zahlung ist jetzt eine echte.",
  "stripe.keys": "1. Schlüssel",
  "stripe.no_keys": "Es gibt noch keine Schlüssel.",
  "stripe.where.test":
    "Wechseln Sie im Dashboard von Stripe in eine Sandbox oder den Testmodus, öffnen Sie „Entwickler“, dann „API-Schlüssel“, und kopieren Sie beide Schlüssel.",
  "stripe.where.live":
    "Verlassen Sie im Dashboard von Stripe den Testmodus, öffnen Sie „Entwickler“, dann „API-Schlüssel“, und kopieren Sie beide Schlüssel.",
  "stripe.account": "Konto",
  "stripe.publishable": "Veröffentlichbarer Schlüssel",
  "stripe.secret": "Geheimer Schlüssel",
  "stripe.changed": "Geändert",
  "stripe.begins": "Beginnt mit {begins}",
  "stripe.secret_kept": "Leer lassen, um den zu behalten, der auf {ends} endet.",
  "stripe.save": "Schlüssel prüfen und speichern",
  "stripe.replace": "Schlüssel ersetzen",
  "stripe.remove": "Schlüssel entfernen",
  "stripe.remove_title": "Diese Schlüssel entfernen?",
  "stripe.remove_text":
    "Käufer können dann nicht mehr so bezahlen. Zahlungen mit diesen Schlüsseln lassen sich nur noch im Dashboard von Stripe erstatten.",
  "stripe.removed": "Die Schlüssel sind entfernt.",
  "stripe.messages": "2. Nachrichten",
  "stripe.messages_text":
    "Stripe sagt dem Shop, wenn eine Zahlung erst später endet, wenn eine Erstattung scheitert und wenn ein Käufer eine Zahlung anficht. Öffnen Sie im Dashboard von Stripe „Entwickler“, dann „Webhooks“, und legen Sie ein Ziel an, einen Webhook-Endpunkt, mit dieser Adresse.",
  "stripe.address": "Adresse des Endpunkts",
  "stripe.copy": "Adresse kopieren",
  "stripe.copied": "Die Adresse ist kopiert.",
  "stripe.copy_failed":
    "Der Browser lässt das Kopieren nicht zu: Markieren Sie die Adresse und kopieren Sie sie von Hand.",
  "stripe.events": "Welche Ereignisse dort zu wählen sind",
  "stripe.message_secret": "Signaturgeheimnis des Endpunkts",
  "stripe.message_secrets":
    "Aufbewahrt, das neueste zuerst: {ends}. Ein neues kommt dazu; das vorige gilt weiter, bis ein weiteres folgt.",
  "stripe.add_secret": "Geheimnis hinzufügen",
  "stripe.heard": "Die letzte Nachricht kam am {when}.",
  "stripe.not_heard": "Es ist noch keine Nachricht gekommen.",
  "stripe.try": "3. Schlüssel ausprobieren",
  "stripe.try_text": "Fragt Stripe, wessen Schlüssel das sind und was sie öffnen. Es fließt kein Geld.",
  "stripe.first_keys": "Zuerst die Schlüssel.",
  "stripe.try_button": "Schlüssel ausprobieren",
  "stripe.takes": "Das Konto nimmt Zahlungen an.",
  "stripe.takes_not": "Das Konto nimmt noch keine Zahlungen an: Stripe braucht noch etwas von Ihnen.",
  "stripe.pays_out": "Stripe zahlt auf Ihr Bankkonto aus.",
  "stripe.pays_out_not": "Stripe zahlt noch auf kein Bankkonto aus.",
  "stripe.able": "Dort eingeschaltet: {ways}",
  "stripe.offer": "4. Einschalten",
  "stripe.offer_text":
    "Käufer können es dann beim Bezahlen wählen. Ausgeschaltet wird es unter „Zahlungsarten“.",
  "stripe.offer_button": "Käufer damit bezahlen lassen",
  "stripe.offered": "Käufer können jetzt damit bezahlen.",
  "stripe.is_offered": "Käufer können es wählen",
  "stripe.is_offered_text": "Wo und ob es weiter angeboten wird, entscheiden Sie unter",
}
