import type { aftersaleEn } from "./aftersale.en.ts"
import type { Message } from "./index.ts"

/** After the sale, in German. */
export const aftersaleDe: { [Name in keyof typeof aftersaleEn]: Message } = {
  "order.canceled_of": "{canceled} von {count} storniert",
  "order.canceled_sum": "Storniert",
  "order.due": "Steht noch aus",
  "order.event.units_canceled": { one: "Ein Artikel storniert", other: "{count} Artikel storniert" },
  "order.because.buyer": "Vom Käufer so gewünscht.",
  "order.because.not_paid": "Nicht rechtzeitig bezahlt.",
  "order.cancel_units": "Artikel stornieren",
  "order.cancel_units_title": "Artikel der Bestellung {number} stornieren",
  "order.cancel_left": {
    one: "Einer kann storniert werden.",
    other: "Bis zu {count} können storniert werden.",
  },
  "order.cancel_packed": "Was in einem Paket ist, steht nicht hier: Packen Sie es zuerst aus.",
  "order.cancel_choose":
    "Wählen Sie, was nicht mehr verschickt wird: Der Shop sagt, was das für das Geld heißt.",
  "order.cancel_delivery": "Auch die Lieferung ({amount}): Es ist nichts mehr zu liefern",
  "order.cancel_back": "{amount} gehen an den Käufer zurück.",
  "order.cancel_waived": "{amount}, die noch nicht da waren, werden nicht mehr verlangt.",
  "order.cancel_nothing": "Dafür wurde nichts berechnet: Es fließt kein Geld.",
  "order.cancel_whole":
    "Von der Bestellung bleibt nichts übrig: Sie wird ganz storniert, und alles Bezahlte geht zurück.",
  "order.cancel_units_reason": "Grund, für den Käufer und Ihre Unterlagen",
  "order.cancel_units_submit": "Diese Artikel stornieren",
  "order.done.cancel_units": "Die Artikel sind storniert; der Käufer bekommt eine Mail.",
  "aftersale.cancel": "Stornierungen",
  "aftersale.buyers_cancel": "Käufer dürfen eine Bestellung selbst stornieren",
  "aftersale.buyers_cancel_hint":
    "Auf der Seite ihrer Bestellung, solange nichts davon gepackt und keine Datei abgerufen ist. Bestand und Geld folgen von selbst.",
  "aftersale.saved": "Die Regeln sind gespeichert.",
  "order.pay_until": "Wird am {day} storniert, wenn das Geld nicht da ist.",
  "order.pay_until_ever": "Wartet unbegrenzt auf das Geld.",
  "order.extend": "Länger warten",
  "order.extend_title": "Wie lange auf das Geld warten",
  "order.extend_day": "Stornieren am",
  "order.extend_ever": "Unbegrenzt warten",
  "order.extend_hint": "Der Käufer wird vorher erinnert, wie unter Einstellungen → Zahlungsarten festgelegt.",
  "order.extend_submit": "Bis dahin warten",
  "order.done.extend": "Die Bestellung wartet.",
  "order.event.pay_until_set": "Wartet auf das Geld bis {day}",
  "order.event.pay_until_ever": "Wartet unbegrenzt auf das Geld",
  "order.event.reminded": "Der Käufer wurde an die Zahlung erinnert",
  "ways.expire": "Unbezahlte Bestellungen stornieren nach so vielen Tagen",
  "ways.expire_hint":
    "Der Bestand ist wieder frei, der Käufer bekommt eine Mail. Leer: Solche Bestellungen warten unbegrenzt. Bestehende Bestellungen behalten ihren Tag.",
  "ways.remind": "Den Käufer so viele Tage vorher erinnern",
  "ways.remind_hint": "Leer: keine Erinnerung.",
  "ways.days_wrong": "Bitte nennen Sie eine ganze Zahl von Tagen, höchstens {count}.",
  "ways.remind_wrong": "Bitte nennen Sie weniger Tage als bis zur Stornierung.",
}
