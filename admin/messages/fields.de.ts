import type { fieldsEn } from "./fields.en.ts"
import type { Message } from "./index.ts"

/** What is wrong with a field, in German. */
export const fieldsDe: { [Name in keyof typeof fieldsEn]: Message } = {
  "field.time_zone": "Schreiben Sie eine Zeitzone wie Europe/Berlin.",
  "field.missing": "Bitte ausfüllen.",
  "field.empty": "Bitte ausfüllen.",
  "field.type": "Das ist etwas anderes, als hier gefragt ist.",
  "field.unknown": "Dieses Feld kennt der Shop nicht.",
  "field.too_short": "Bitte schreiben Sie mindestens {count} Zeichen.",
  "field.too_long": "Bitte schreiben Sie höchstens {count} Zeichen.",
  "field.too_few": "Bitte wählen Sie mindestens {count}.",
  "field.too_many": "Bitte wählen Sie höchstens {count}.",
  "field.too_low": "Das muss mindestens {count} sein.",
  "field.too_high": "Das darf höchstens {count} sein.",
  "field.choice": "Bitte wählen Sie eines von denen, die es gibt.",
  "field.format": "Das ist nicht so geschrieben, wie es hier gebraucht wird.",
  "field.character": "Darin ist ein Zeichen, das nicht gespeichert werden kann.",
  "field.number_prefix":
    "Nur Buchstaben, Ziffern und . _ / - , mit {year} an der Stelle des Jahres und einem Buchstaben oder Zeichen am Ende.",
  "field.one_line": "Bitte schreiben Sie das in eine Zeile.",
  "field.language": "Bitte schreiben Sie die Sprache wie en oder de-AT.",
  "field.currency": "Bitte schreiben Sie die Währung wie EUR.",
  "field.market": "Das ist nicht der Code eines Marktes.",
  "field.rate": "Schreiben Sie den Kurs als Zahl wie 0.9312, mit höchstens 9 Stellen.",
  "field.your_name": "Bitte schreiben Sie Ihren Namen.",
  "field.name": "Bitte geben Sie einen Namen.",
  "field.name_only": "Bitte schreiben Sie nur den Namen, ohne Links und Sonderzeichen.",
  "field.country": "Bitte schreiben Sie das Land wie DE.",
  "field.time": "Bitte schreiben Sie die Uhrzeit wie 14:30.",
  "field.fonts":
    "Bitte schreiben Sie die Namen der Schriften mit Kommas dazwischen und ohne Anführungszeichen.",
  "field.color": "Bitte schreiben Sie die Farbe wie #1f5b46.",
  "field.small_letters": "Bitte schreiben Sie den Code mit kleinen Buchstaben, wie express.",
  "field.code": "Bitte nehmen Sie kleine Buchstaben, Ziffern und Bindestriche.",
  "field.slug":
    "Bitte schreiben Sie die Adresse mit kleinen Buchstaben, Ziffern und Bindestrichen, wie ueber-uns.",
  "field.web_address": "Bitte schreiben Sie eine Webadresse, wie https://…",
  "field.email": "Das sieht nicht wie eine Mailadresse aus. Sie schreibt sich wie ada@example.com.",
  "field.barcode": "Die letzte Ziffer passt nicht zu den anderen. Vergleichen Sie mit der Packung.",
  "field.why": "Bitte sagen Sie, warum.",
  "field.units": "Bitte sagen Sie, wie viele Stück mehr oder weniger es sind.",
  "field.twice": "Bitte nennen Sie jedes nur einmal.",
  "field.languages": "Bitte geben Sie zwischen 1 und 20 Sprachen an.",
  "field.one_language": "Bitte schreiben Sie es in mindestens einer Sprache.",
}
