import type { importsEn } from "./imports.en.ts"
import type { Message } from "./index.ts"

export const importsDe: { readonly [Name in keyof typeof importsEn]: Message } = {
  "imports.in": "Eine Datei übernehmen",
  "imports.in_text":
    "Wählen Sie eine CSV-Datei. Sie wird zuerst gelesen und mit Ihrem Shop verglichen: Sie sehen, was sie ändern würde, bevor etwas geschieht.",
  "imports.kind": "Was in der Datei steht",
  "imports.kind.products": "Artikel",
  "imports.kind.stock": "Bestand",
  "imports.kind.prices": "Preise",
  "imports.kind.price_lists": "Preislisten",
  "imports.kind.customers": "Kunden",
  "imports.kind.orders": "Bestellungen",
  "imports.hint.products":
    "Artikel, wie Shopify sie exportiert, oder eine Datei von hier. Ein Artikel, der nicht in der Datei steht, bleibt, wie er ist.",
  "imports.hint.stock":
    "Spalten: sku, place, on_hand. Was dort liegt, wird so aufgeschrieben, wie es gezählt wurde.",
  "imports.hint.prices":
    "Spalten: sku, market, price, compare_at, tiers, sales. Preise nach Menge als 5: 12.00 | 10: 11.00, Angebote als 14.50 2026-11-27/2026-12-01.",
  "imports.hint.price_lists":
    "Spalten: list, sku, price, tiers. Eine Liste heißt nach ihrer Kennung oder ihrem Namen und wird auf ihrer Seite angelegt.",
  "imports.hint.customers":
    "Kunden, wie Shopify sie exportiert, oder eine Datei von hier. Niemand bekommt eine Mail. Wer so kommt, setzt sein Passwort über „Passwort vergessen?“.",
  "imports.choose": "Datei auswählen",
  "imports.limits":
    "Höchstens 20 MB und 100.000 Zeilen. Komma, Semikolon oder Tabulator; jede der üblichen Kodierungen.",
  "imports.out": "Eine Datei erstellen",
  "imports.out_text": "Alles einer Art, als CSV. Wieder importiert, ändert sie nichts.",
  "imports.make": "Datei erstellen: {kind}",
  "imports.before": "Dateien, die kamen",
  "imports.none": "Noch ist keine Datei gekommen",
  "imports.none_text":
    "Bringen Sie Ihre Artikel aus einem anderen Shop mit, oder ändern Sie viele Preise auf einmal in einer Tabelle.",
  "imports.not_yours": "Ihr Konto darf keine Dateien übernehmen.",
  "imports.state.reading": "Wird gelesen",
  "imports.state.ready": "Wartet auf Ihr Ja",
  "imports.state.confirmed": "Übernommen",
  "imports.state.failed": "Nicht lesbar",
  "imports.state.discarded": "Gelöscht",
  "imports.reading":
    "Die Datei wird gelesen und mit Ihrem Shop verglichen. Sie können diese Seite verlassen.",
  "imports.delimiter.comma": "Komma",
  "imports.delimiter.semicolon": "Semikolon",
  "imports.delimiter.tab": "Tabulator",
  "imports.from_shopify_customers": "Kunden von Shopify",
  "imports.from_shopify": "Artikel von Shopify",
  "imports.ignored": "Aus diesen Spalten wird nichts: {columns}.",
  "imports.rows": "Zeilen zum Ansehen",
  "imports.count.new": "Neu: {count}",
  "imports.count.changed": "Geändert: {count}",
  "imports.count.refused": "Fehlerhaft: {count}",
  "imports.count.unchanged": "Wie sie sind: {count}",
  "imports.count.warned": "Mit Hinweis: {count}",
  "imports.take": { one: "Eine Zeile übernehmen", other: "{count} Zeilen übernehmen" },
  "imports.take_hint": {
    one: "Eine Zeile ist fehlerhaft und bleibt draußen. Verbessern Sie sie in der Datei und laden Sie diese noch einmal hoch, vorher oder danach.",
    other:
      "{count} Zeilen sind fehlerhaft und bleiben draußen. Verbessern Sie sie in der Datei und laden Sie diese noch einmal hoch, vorher oder danach.",
  },
  "imports.nothing": "Diese Datei ändert nichts: Alles ist schon so, wie sie sagt.",
  "imports.taking": "Die Datei wird übernommen.",
  "imports.categories.make": {
    one: "Eine fehlende Kategorie anlegen",
    other: "{count} fehlende Kategorien anlegen",
  },
  "imports.categories.hint": "Ohne sie kommen die Artikel ohne Kategorie.",
  "imports.categories.new": {
    one: "Eine neue Kategorie dieser Datei:",
    other: "{count} neue Kategorien dieser Datei:",
  },
  "imports.categories.left_out": {
    one: "Eine Kategorie blieb weg:",
    other: "{count} Kategorien blieben weg:",
  },
  "imports.categories.and_more": { one: "{names} und eine weitere", other: "{names} und {count} weitere" },
  "imports.notes": "Gut zu wissen",
  "imports.note.address_kept": "Adressen der Datei, die nicht dazukommen: {count}",
  "imports.note.address_left_out": "Weggelassene Adressen: {count}",
  "imports.note.category_left_out": "Ohne die Kategorie, die in der Datei steht: {count}",
  "imports.note.compare_at_left_out": "Preis vorher weggelassen: {count}",
  "imports.note.consent_stays_no": "Nein zu Werbung bleibt: {count}",
  "imports.note.file_missing": "Käufern wird noch nichts geschickt: {count}",
  "imports.note.name_made": "Name aus der Mailadresse gemacht: {count}",
  "imports.note.not_counted": "Ausverkauft, bis gezählt ist, weil die Datei keinen Bestand nennt: {count}",
  "imports.note.picture_left_out": "Bilder nicht übernommen: {count}",
  "imports.note.pictures_in_text": "Bilder in Beschreibungen weggelassen: {count}",
  "imports.note.quantity_raised": "Bestand unter null als 0 gezählt: {count}",
  "imports.note.sku_elsewhere": "Artikelnummer, die ein anderer Artikel hat: {count}",
  "imports.note.sku_made_other": "Artikelnummer, die eine andere hat, neu gemacht: {count}",
  "imports.note.sku_made": "Keine Artikelnummer, darum eine gemacht: {count}",
  "imports.note.too_many_pictures": "Mehr Bilder, als behalten werden: {count}",
  "imports.discard": "Datei löschen",
  "imports.discard_sure":
    "Die Datei und was daraus gelesen wurde, werden gelöscht. Ihr Shop bleibt, wie er ist.",
  "imports.discarded": "Die Datei ist gelöscht.",
  "imports.line": "Zeile {line}",
  "imports.line_column": "Zeile {line}, {column}",
  "imports.no_rows": "Solche Zeilen gibt es nicht",
  "imports.no_rows_text": "Wählen Sie oben eine andere Art von Zeilen.",
  "imports.yes": "ja",
  "imports.no": "nein",
  "imports.was": "war",
  "imports.becomes": "wird",
  "imports.nothing_there": "nichts",
  "imports.more_changes": { one: "Eine weitere Änderung zeigen", other: "{count} weitere Änderungen zeigen" },
  "imports.field.title": "Titel",
  "imports.field.summary": "Kurztext",
  "imports.field.description": "Beschreibung",
  "imports.field.state": "Zustand",
  "imports.field.reach": "Wie es zum Käufer kommt",
  "imports.field.maker": "Marke",
  "imports.field.attributes": "Merkmale",
  "imports.field.categories": "Kategorien",
  "imports.field.popularity": "Beliebtheit",
  "imports.field.sku": "Artikelnummer",
  "imports.field.barcode": "Strichcode",
  "imports.field.variant_state": "Im Verkauf",
  "imports.field.options": "Optionen",
  "imports.field.weight_grams": "Gewicht in Gramm",
  "imports.field.quantity_per_order_max": "Höchstens je Bestellung",
  "imports.field.price": "Preis",
  "imports.field.compare_at": "Preis vorher",
  "imports.field.cost": "Einkaufspreis",
  "imports.field.tiers": "Preise nach Menge",
  "imports.field.sales": "Angebote",
  "imports.field.on_hand": "Im Haus",
  "imports.field.name": "Name",
  "imports.field.phone": "Telefon",
  "imports.field.locale": "Sprache",
  "imports.field.consent": "Darf Werbung bekommen",
  "imports.field.address": "Anschrift",
  "imports.problem.ambiguous_amount":
    "{text} lässt sich auf zwei Arten lesen. Schreiben Sie {plain},00, oder setzen Sie Punkt oder Komma nur vor Cent.",
  "imports.problem.appears_again":
    "Dasselbe steht auch in Zeile {line}. Stellen Sie die Zeilen einer Sache zusammen, und jede nur einmal.",
  "imports.problem.barcode_bad":
    "Die letzte Ziffer dieses Strichcodes passt nicht zu den anderen. Vergleichen Sie mit der Packung.",
  "imports.problem.barcode_cut":
    "Eine Tabellenkalkulation hat diese Zahl gekürzt. Stellen Sie die Spalte auf Text, füllen Sie sie neu aus und speichern Sie die Datei noch einmal.",
  "imports.problem.compare_at_too_low":
    "Der Preis vorher muss höher sein als der Preis. Erhöhen Sie ihn, oder lassen Sie ihn leer.",
  "imports.problem.currency_differs": "Preise dieses Marktes sind in {currency}.",
  "imports.problem.country_bad": "Schreiben Sie die zwei Buchstaben des Landes, wie DE.",
  "imports.problem.customer_erased":
    "Diese Person wurde aus dem Shop gelöscht und kommt durch keine Datei zurück. Sie kann selbst ein Konto eröffnen.",
  "imports.problem.customer_unconfirmed":
    "Jemand hat mit dieser Adresse ein Konto eröffnet und sie nicht bestätigt: Niemand weiß, wem sie gehört. Importieren Sie die Zeile noch einmal, sobald sie bestätigt ist.",
  "imports.problem.gift_card":
    "Geschenkgutscheine werden nicht übernommen. Nehmen Sie diesen Artikel aus der Datei.",
  "imports.problem.mail_bad": "Das ist keine Mailadresse. Schreiben Sie sie wie name@example.com.",
  "imports.problem.missing": "Diese Zelle wird gebraucht. Bitte füllen Sie sie aus.",
  "imports.problem.name_bad": "Schreiben Sie einen Namen ohne Link, Mailadresse oder Steuerzeichen.",
  "imports.problem.negative": "Bitte geben Sie 0 oder mehr an.",
  "imports.problem.no_market": "Es gibt keinen Markt {code}. Die Märkte sind: {known}.",
  "imports.problem.no_list":
    "Es gibt keine Preisliste {code}, oder mehrere heißen so. Legen Sie sie zuerst an, oder geben Sie ihre Kennung an.",
  "imports.problem.depth_kept":
    "Der Preis hat Angebote oder Preise nach Menge, die nicht darunter liegen. Geben Sie niedrigere in der Datei an, oder ändern Sie sie zuerst.",
  "imports.problem.tiers_bad":
    "Schreiben Sie Preise nach Menge wie 5: 12.00 | 10: 11.00, ab 2 Stück, jeder niedriger als der davor.",
  "imports.problem.sales_bad":
    "Schreiben Sie Angebote wie 14.50 2026-11-27/2026-12-01 | 12.00 2026-12-20/. Jedes liegt unter dem Preis, und keine zwei überlappen sich.",
  "imports.problem.no_place": "Es gibt keinen Ort {code}. Die Orte sind: {known}.",
  "imports.problem.no_sku":
    "Es gibt keine Variante mit dieser Artikelnummer. Importieren Sie zuerst den Artikel, oder verbessern Sie die Nummer.",
  "imports.problem.not_a_date": "Schreiben Sie den Tag wie 2025-05-31.",
  "imports.problem.not_amount": "Das ist kein Betrag. Schreiben Sie ihn wie 12,50.",
  "imports.problem.not_known": "Das ist keiner der bekannten Werte: {known}.",
  "imports.problem.not_whole": "Schreiben Sie eine ganze Zahl, ohne Punkt und Komma.",
  "imports.problem.not_yes_or_no": "Schreiben Sie TRUE oder FALSE.",
  "imports.problem.open_quote":
    "Das Anführungszeichen, das in Zeile {line} beginnt, endet nie. Schließen Sie es und laden Sie die Datei noch einmal hoch.",
  "imports.problem.option_missing": "Geben Sie für jede Variante einen Wert für {option} an.",
  "imports.problem.options_differ":
    "Der Artikel hat andere Optionen: {options}. Ändern Sie zuerst auf seiner Seite die Optionen, und importieren Sie die Datei dann noch einmal.",
  "imports.problem.options_taken": "Eine andere Variante dieses Artikels hat dieselben Optionen.",
  "imports.problem.phone_bad": "Schreiben Sie die Telefonnummer mit Ziffern, wie +49 30 123456.",
  "imports.problem.picture_address": "Ein Bild braucht eine Adresse, die mit http:// oder https:// beginnt.",
  "imports.problem.postal_bad": "Eine Postleitzahl sieht dort aus wie {example}.",
  "imports.problem.promised":
    "{units} sind Bestellungen zugesagt oder zurückgelegt; weniger können es deshalb nicht sein.",
  "imports.problem.reach_fixed": "Wie ein Artikel zum Käufer kommt, lässt sich nicht ändern. Er ist {reach}.",
  "imports.problem.sku_again":
    "Die Artikelnummer {sku} steht schon in Zeile {line}. Jede Variante braucht ihre eigene.",
  "imports.problem.sku_taken":
    "Die Artikelnummer gehört einem anderen Artikel: {slug}. Jede Variante braucht ihre eigene.",
  "imports.problem.slug_bad": "Nehmen Sie Kleinbuchstaben, Ziffern und einzelne Striche, höchstens 120.",
  "imports.problem.stray_quote": "Ein Anführungszeichen in einer Zelle muss doppelt geschrieben werden.",
  "imports.problem.title_missing": "Geben Sie den Titel in der Sprache des Shops an ({locale}).",
  "imports.problem.too_large": "Höchstens {max}.",
  "imports.problem.too_long": "Höchstens {max} Zeichen.",
  "imports.problem.too_many": "Höchstens {max}.",
  "imports.problem.too_many_cells":
    "Hier sind mehr Zellen als die {count} Spalten. Setzen Sie eine Zelle, in der ein Komma oder Semikolon steht, in Anführungszeichen.",
  "imports.problem.too_many_digits": "{currency} hat {digits} Stellen nach dem Komma.",
  "imports.problem.unknown_attribute":
    "{code} gibt es nicht. Legen Sie zuerst das Merkmal und seinen Wert an.",
  "imports.problem.unknown_category": "Es gibt keine Kategorie {slug}. Legen Sie sie zuerst an.",
  "imports.problem.unreadable_character":
    "In der Zelle steht ein Zeichen, das sich nicht aufbewahren lässt. Löschen Sie es.",
  "imports.problem.address_kept":
    "Dieser Kunde pflegt seine Adressen selbst; die aus der Datei kommt nicht dazu.",
  "imports.problem.address_left_out": "Die Adresse ist hier unvollständig oder falsch und wird weggelassen.",
  "imports.problem.category_left_out":
    "Es gibt keine Kategorie {title}. Der Artikel wird ohne sie übernommen.",
  "imports.problem.compare_at_left_out":
    "Der Preis vorher ist nicht höher als der Preis und wird weggelassen.",
  "imports.problem.consent_stays_no":
    "Diese Person hat hier Nein zu Werbung gesagt. Eine Datei ändert das nicht.",
  "imports.problem.name_made": "Es gab keinen Namen, darum wurde einer aus der Mailadresse gemacht.",
  "imports.problem.file_missing":
    "Käufern dieses Artikels wird nichts geschickt. Geben Sie seinen Varianten die Datei, die sie bekommen.",
  "imports.problem.not_counted":
    "Die Datei sagt nicht, wie viele es sind: Der Artikel ist ausverkauft, bis jemand zählt.",
  "imports.problem.picture_left_out": "Das Bild {url} wurde nicht übernommen. {reason}",
  "imports.problem.pictures_in_text": "Bilder in der Beschreibung werden weggelassen.",
  "imports.problem.quantity_raised": "{units} unter null wurden als 0 gezählt.",
  "imports.problem.sku_elsewhere":
    "Die Artikelnummer {sku} gehört einem anderen Artikel: {slug}. Diese Variante hat {made}.",
  "imports.problem.sku_made_other":
    "Die Artikelnummer {sku} steht schon in Zeile {line}, deshalb bekommt diese Variante {made}.",
  "imports.problem.sku_made": "Es gab keine Artikelnummer, deshalb wurde eine gemacht: {sku}.",
  "imports.problem.too_many_pictures": "Nur die ersten {max} Bilder werden übernommen.",
}
