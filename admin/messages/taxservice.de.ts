import type { Message } from "./index.ts"
import type { taxserviceEn } from "./taxservice.en.ts"

/** The outside service that is asked for tax rates. */
export const taxserviceDe: { [Name in keyof typeof taxserviceEn]: Message } = {
  "tax_service.text":
    "Wo jede Stadt einen eigenen Satz hat, kann ein Dienst nach den Sätzen einer Bestellung gefragt werden. Ohne ihn gelten die Sätze, die Sie eingetragen haben.",
  "tax_service.service": "Der Dienst",
  "tax_service.url": "Adresse",
  "tax_service.url_hint": "Er muss die Vereinbarung in docs/tax-service.md sprechen, über https.",
  "tax_service.key": "Schlüssel",
  "tax_service.key_hint": "Er wird verschlüsselt aufbewahrt und nie wieder gezeigt.",
  "tax_service.key_kept":
    "Ein Schlüssel ist hinterlegt. Schreiben Sie nur einen anderen, um ihn zu ersetzen.",
  "tax_service.markets": "Märkte, die ihn nutzen",
  "tax_service.markets_hint":
    "Er wird an der Kasse gefragt, für alles, was verschickt wird, mit Land, Region und Postleitzahl, ohne Namen.",
  "tax_service.on_failure": "Wenn er nicht antwortet",
  "tax_service.on_failure.own_rates": "Unsere eigenen Sätze nehmen",
  "tax_service.on_failure.own_rates_hint":
    "Die Bestellung sagt es. Tragen Sie Ihre Sätze ein, als gäbe es keinen Dienst.",
  "tax_service.on_failure.refuse": "Nichts verkaufen, bis er antwortet",
  "tax_service.on_failure.refuse_hint":
    "Käufer werden gebeten, es in einer Minute noch einmal zu versuchen. Was sie geschrieben haben, bleibt.",
  "tax_service.is_on": "Eingeschaltet",
  "tax_service.nowhere": "Er ist eingeschaltet, und kein Markt nutzt ihn.",
  "tax_service.try": "Ausprobieren",
  "tax_service.try_text":
    "Fragt nach einer Sache der üblichen Art, die an diesen Ort geht. Verkauft wird nichts.",
  "tax_service.try_market": "Markt",
  "tax_service.try_country": "Land",
  "tax_service.try_region": "Region, etwa NY",
  "tax_service.try_postal_code": "Postleitzahl",
  "tax_service.try_save_first":
    "Speichern Sie zuerst Adresse und Schlüssel: Ausprobiert wird, was gespeichert ist.",
  "tax_service.try_do": "Jetzt fragen",
  "tax_service.answer": "Er antwortete nach {seconds} s: {rate} auf Waren, {delivery} auf die Lieferung.",
  "tax_service.failure.silent":
    "Er hat nicht rechtzeitig geantwortet. Käufer warten nicht länger als vier Sekunden.",
  "tax_service.failure.unreachable":
    "An dieser Adresse war niemand zu erreichen, oder die Antwort brach ab. Stimmt die Adresse?",
  "tax_service.failure.error": "Er hat mit einem Fehler geantwortet. Fragen Sie, wer den Dienst betreibt.",
  "tax_service.failure.key": "Er nimmt den Schlüssel nicht. Schreiben Sie ihn noch einmal und speichern Sie.",
  "tax_service.failure.unreadable": "Seine Antwort ist nicht zu lesen: Er spricht nicht, was vereinbart ist.",
  "tax_service.failure.lines":
    "In seiner Antwort fehlt eine Zeile, oder eine steht doppelt. Ihm wird nicht geglaubt.",
  "tax_service.failure.sums":
    "Die Summen seiner Antwort passen nicht zu seinen Sätzen. Ihm wird nicht geglaubt.",
  "tax_service.failure.resting": "Er ist dreimal hintereinander gescheitert und hat eine halbe Minute Ruhe.",
  "refusal.taxservice.changed": "Jemand hat den Steuerdienst geändert, seit Sie ihn geöffnet haben.",
  "refusal.taxservice.url":
    "Schreiben Sie eine Adresse, die mit https beginnt, ohne Namen, Passwort und alles nach ? oder #.",
  "refusal.taxservice.key_needed":
    "Schreiben Sie den Schlüssel des Dienstes. Ein Schlüssel geht nie an eine andere Adresse als seine eigene.",
  "refusal.taxservice.market": "Einen dieser Märkte gibt es nicht mehr.",
  "refusal.taxservice.not_set_up": "Speichern Sie zuerst Adresse und Schlüssel.",
  "tax_service.is_told": "Ihm Bestellungen und Erstattungen melden",
  "tax_service.is_told_hint":
    "Bestellungen von jetzt an, die zu seinen Sätzen verkauft werden, ohne wer gekauft hat, und was davon storniert oder erstattet wird. Nur, wenn seine Brücke sie annimmt.",
  "tax_service.waiting": {
    one: "Eine Bestellung wurde ihm noch nicht gemeldet.",
    other: "{count} Bestellungen wurden ihm noch nicht gemeldet.",
  },
}
