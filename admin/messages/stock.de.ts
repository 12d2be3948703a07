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
