import type { Message } from "./index.ts"
import type { partsEn } from "./parts.en.ts"

/** What is said everywhere, in German. */
export const partsDe: { [Name in keyof typeof partsEn]: Message } = {
  "part.busy": "läuft",
  "part.close": "Schließen",
  "part.cancel": "Doch nicht",
  "part.dismiss": "Ausblenden",
  "part.failed": "Das hat nicht geklappt",
  "part.try_again": "Noch einmal versuchen",
  "part.loading": "Wird geladen …",
  "part.not_found": "Hier ist nichts",
  "part.not_found_text": "Unter dieser Adresse gibt es nichts. Vielleicht ist sie verschoben oder vertippt.",
  "part.back": "Zurück zu {page}",
  "part.show_more": "Mehr zeigen",
  "part.filters": "Filter",
  "part.filter_all": "Alle",
  "part.remove_filter": "Filter entfernen: {filter}",
  "part.clear_filters": "Alle Filter entfernen",
  "part.columns": "Spalten",
  "part.export": "Exportieren",
  "part.or_more": "{count} oder mehr",
  "part.print": "Drucken",
  "part.all_shown": "Das ist alles.",
}
