import type { Message } from "./index.ts"
import type { tasksEn } from "./tasks.en.ts"

/** Long work in the background, in German. */
export const tasksDe: { [Name in keyof typeof tasksEn]: Message } = {
  "task.state.waiting": "Wartet, bis es dran ist",
  "task.state.running": "Läuft",
  "task.state.done": "Erledigt",
  "task.state.stopped": "Angehalten",
  "task.state.failed": "Abgebrochen",
  "task.state.undoing": "Wird zurückgenommen",
  "task.state.undone": "Zurückgenommen",
  "task.progress": "{done} von {total}",
  "task.rows": { one: "Eine Zeile", other: "{count} Zeilen" },
  "task.so_far": { one: "Bisher {count} Zeile", other: "Bisher {count} Zeilen" },
  "task.count.done": "Erledigt: {count}",
  "task.count.unchanged": "War schon so: {count}",
  "task.count.written": "In der Datei: {count}",
  "task.count.refused": "Abgelehnt: {count}",
  "task.count.undone": "Zurückgenommen: {count}",
  "task.count.undo_refused": "Nicht zurückgenommen: {count}",
  "task.failed_because": "Es wurde abgebrochen.",
  "task.tried_again": "Nach einem Fehler wird es noch einmal versucht.",
  "task.stop": "Anhalten",
  "task.restart": "Weitermachen",
  "task.undo": "Zurücknehmen",
  "task.undo_sure": {
    one: "Eine Änderung wird zurückgenommen.",
    other: "{count} Änderungen werden zurückgenommen.",
  },
  "task.undo.promotions.codes": { one: "Ein Code wird entfernt.", other: "{count} Codes werden entfernt." },
  "task.undo.products.move": {
    one: "Ein Artikel kommt dorthin zurück, wo er war.",
    other: "{count} Artikel kommen dorthin zurück, wo sie waren.",
  },
  "task.undo.products.categorize": {
    one: "Ein Artikel bekommt seine Kategorien von vorher.",
    other: "{count} Artikel bekommen ihre Kategorien von vorher.",
  },
  "task.undo.prices.change": {
    one: "Ein Preis wird wieder, wie er war.",
    other: "{count} Preise werden wieder, wie sie waren.",
  },
  "task.undo.stock.change": {
    one: "Ein Bestand wird zurückgeändert.",
    other: "{count} Bestände werden zurückgeändert.",
  },
  "task.undo.orders.pack": {
    one: "Eine Bestellung ist nicht mehr gepackt.",
    other: "{count} Bestellungen sind nicht mehr gepackt.",
  },
  "task.undo.imports": {
    one: "Eine Zeile der Datei wird zurückgenommen.",
    other: "{count} Zeilen der Datei werden zurückgenommen.",
  },
  "task.undo_kept":
    "Was seither geändert oder benutzt wurde, bleibt, wie es jetzt ist, und wird hier genannt.",
  "task.stopped": "Angehalten. Was erledigt ist, bleibt erledigt.",
  "task.restarted": "Es geht weiter.",
  "task.undoing": "Es wird zurückgenommen.",
  "task.file": "Die Datei {name} aufheben",
  "task.refused_rows": "Was abgelehnt wurde",
  "task.undo_refused_rows": "Was nicht zurückgenommen wurde",
  "task.row": "{name}: {reason}",
}
