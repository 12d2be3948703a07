import type { Message } from "./index.ts"
import type { stockEn } from "./stock.en.ts"

/** Stock, in German. */
export const stockDe: { [Name in keyof typeof stockEn]: Message } = {
  "stock.place": "Ort",
  "stock.search": "Anfang der Artikelnummer",
  "stock.item": "Was und wo",
  "stock.on_hand": "Im Haus",
  "stock.left": "Wie viel noch da ist",
  "stock.none": "Hier ist nichts gezählt",
  "stock.none_text": "Was einmal eingegangen ist, wird von da an gezählt. Dateien und Termine nicht.",
  "stock.state.available": "Frei zum Verkauf",
  "stock.state.reserved": "Für Zahlung gehalten",
  "stock.state.committed": "Verkauft, zu verschicken",
  "stock.state.incoming": "Unterwegs hierher",
  "stock.state.damaged": "Beschädigt",
  "stock.state.quality_control": "In der Prüfung",
  "stock.state.safety_stock": "Zurückgehalten",
  "stock.state.outside": "Draußen",
  "stock.many.set": "Bestand setzen",
  "stock.many.set_text": {
    one: "Was verkauft werden kann, wird diese Zahl. Das lässt sich zurücknehmen.",
    other: "Was verkauft werden kann, wird in {count} Zeilen diese Zahl. Das lässt sich zurücknehmen.",
  },
  "stock.many.adjust": "Dazu oder weg",
  "stock.many.adjust_text": {
    one: "Was verkauft werden kann, wird um diese Zahl mehr oder weniger. Das lässt sich zurücknehmen.",
    other:
      "Was verkauft werden kann, wird in {count} Zeilen um diese Zahl mehr oder weniger. Das lässt sich zurücknehmen.",
  },
  "stock.many.units_set": "Wie viele da sind",
  "stock.many.units_adjust": "Wie viele mehr oder weniger",
  "stock.many.units_hint": "Wie 5 oder -5. Unter null geht nichts.",
  "stock.many.no_number": "Bitte eine ganze Zahl.",
  "stock.many.submit": { one: "Eine Zeile buchen", other: "{count} Zeilen buchen" },
  "stock.ledger": "Wie es dazu kam",
  "stock.change": "Was geschehen ist",
  "stock.way.receive": "Es ist etwas gekommen",
  "stock.way.count": "Es wurde gezählt",
  "stock.units.receive": "Wie viele kamen",
  "stock.units.count": "Wie viele da sind, frei zum Verkauf",
  "stock.reason.receive": "Lieferschein",
  "stock.reason.count": "Warum die Zahl abweicht",
  "stock.now": "Jetzt {count}",
  "stock.book": "{change} buchen",
  "stock.book_nothing": "Nichts zu buchen",
  "stock.booked": "Gebucht.",
}
