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
    one: "Eine Änderung wird zurückgenommen. Was seither jemand geändert hat, bleibt, wie es jetzt ist, und wird hier genannt.",
    other:
      "{count} Änderungen werden zurückgenommen. Was seither jemand geändert hat, bleibt, wie es jetzt ist, und wird hier genannt.",
  },
  "task.stopped": "Angehalten. Was erledigt ist, bleibt erledigt.",
  "task.restarted": "Es geht weiter.",
  "task.undoing": "Es wird zurückgenommen.",
  "task.file": "Die Datei {name} aufheben",
  "task.refused_rows": "Was abgelehnt wurde",
  "task.undo_refused_rows": "Was nicht zurückgenommen wurde",
  "task.row": "{name}: {reason}",
}
