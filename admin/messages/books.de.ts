import type { booksEn } from "./books.en.ts"

export const booksDe: Record<keyof typeof booksEn, string> = {
  "books.title": "Dateien für die Buchhaltung",
  "books.days": "Welche Tage",
  "books.span.month": "Dieser Monat",
  "books.span.last_month": "Letzter Monat",
  "books.span.quarter": "Dieses Quartal",
  "books.span.last_quarter": "Letztes Quartal",
  "books.span.year": "Dieses Jahr",
  "books.span.last_year": "Letztes Jahr",
  "books.span.own": "Andere Tage",
  "books.from": "Erster Tag",
  "books.to": "Letzter Tag",
  "books.from_to": "{from} bis {to}",
  "books.files": "Dateien",
  "books.file.orders": "Bestellungen",
  "books.about.orders":
    "Eine Zeile für jede Bestellung dieser Tage, mit Summen, Steuern und dem, was bezahlt wurde.",
  "books.file.order-lines": "Positionen",
  "books.about.order-lines":
    "Eine Zeile für alles, was bestellt wurde, mit Preis, Steuer und dem, was erstattet wurde.",
  "books.file.payments": "Zahlungen",
  "books.about.payments":
    "Eine Zeile für jede Bewegung von Geld: Zahlungen, Erstattungen, Geschenkkarten und Guthaben.",
  "books.file.taxes": "Steuerbericht",
  "books.personal":
    "Die Dateien der Bestellungen nennen die Käufer. Bewahren Sie sie dort auf, wo nur die sie sehen, die sie brauchen; das Protokoll sagt, wer eine geholt hat.",
  "books.format.csv": "CSV",
  "books.format.json": "JSON",
  "books.basis": "Ein Verkauf zählt",
  "books.basis.placed": "wenn er bestellt wurde",
  "books.basis.paid": "wenn er bezahlt wurde",
  "books.basis_about.placed":
    "Am Tag der Bestellung, ob sie bezahlt ist oder nicht. Eine Erstattung zählt an ihrem Tag; eine nie bezahlte Bestellung geht zurück, wenn sie storniert wird.",
  "books.basis_about.paid":
    "Am Tag, an dem das Geld kam; bei Zahlung in Teilen jeder Teil an seinem Tag. Eine Erstattung zählt an ihrem Tag.",
  "books.by": "Summen für",
  "books.by.whole": "alle diese Tage",
  "books.by.month": "jeden Monat",
  "books.by.quarter": "jedes Quartal",
  "books.by.day": "jeden Tag",
  "books.none": "An diesen Tagen wurde nichts verkauft oder erstattet.",
  "books.cut":
    "Das sind die ersten {count} Zeilen. Die Summen darunter zählen alle, und die Datei enthält sie.",
  "books.column.what": "Land und Satz",
  "books.side.sales": "Verkauft",
  "books.side.refunds": "Erstattet",
  "books.side.left": "Bleibt",
  "books.part.net": "netto",
  "books.part.tax": "Steuer",
  "books.part.gross": "mit Steuer",
  "books.all_in": "Alles in {currency}",
  "books.treatment.reverse_charge": "Steuer schuldet der Käufer",
  "books.treatment.exempt": "befreit",
  "books.treatment.outside": "Geschenkkarten und Rundung",
}
