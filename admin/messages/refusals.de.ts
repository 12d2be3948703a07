import type { Message } from "./index.ts"
import type { refusalsEn } from "./refusals.en.ts"

/** What is said when the shop refuses, in German. */
export const refusalsDe: { [Name in keyof typeof refusalsEn]: Message } = {
  "refusal.unreachable": "Der Shop ist nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.",
  "refusal.view.name_taken": "Eine Ansicht mit diesem Namen gibt es schon. Bitte einen anderen wählen.",
  "refusal.view.too_many":
    "Von einer Liste lassen sich {viewsMax} Ansichten behalten. Löschen Sie eine, die Sie nicht mehr brauchen.",
  "refusal.view.shared":
    "Diese Ansicht ist mit dem Team geteilt. Fragen Sie jemanden, der Ansichten teilen darf, oder behalten Sie eine eigene.",
  "refusal.view.changed": "Jemand hat diese Ansicht inzwischen geändert. Sehen Sie sie sich noch einmal an.",
  "refusal.view.names_somebody":
    "Eine Ansicht dieser Liste behält keine gesuchten Wörter: Sie könnten einen Käufer nennen. Nehmen Sie sie zuerst heraus.",
  "refusal.order.money_missing": "Das Geld dieser Bestellung ist nicht da oder wieder zurückgegangen.",
  "refusal.price.change_too_far": "Der Preis wäre nichts, weniger als nichts oder unzählbar hoch.",
  "refusal.price.changed_since": "Der Preis wurde seither geändert und bleibt, wie er ist.",
  "refusal.catalog.changed_since": "Es wurde seither geändert und bleibt, wie es ist.",
  "refusal.job.running": "Es wird gerade versucht. Sehen Sie gleich noch einmal nach.",
  "refusal.internal": "Der Fehler liegt bei uns, und wir haben ihn notiert. {requestId}",
  "refusal.request.invalid": "Bitte prüfen Sie, was Sie geschrieben haben.",
  "refusal.request.too_many": "Von hier kamen zu viele Anfragen. Bitte warten Sie ein wenig.",
  "refusal.request.too_slow":
    "Das dauert länger, als es sollte. Vielleicht geschieht es noch: Sehen Sie nach, ehe Sie es wiederholen.",
  "refusal.request.too_large": "Das ist mehr, als auf einmal geschickt werden kann.",
  "refusal.request.no_such_route": "Unter dieser Adresse gibt es nichts.",
  "refusal.shop.closing":
    "Der Shop wird gerade neu geöffnet. Bitte versuchen Sie es in einigen Sekunden noch einmal.",
  "refusal.shop.busy": "Der Shop hat viel zu tun. Bitte versuchen Sie es in einigen Sekunden noch einmal.",
  "refusal.database.away":
    "Die Datenbank des Shops ist nicht erreichbar. Bitte versuchen Sie es in einigen Sekunden noch einmal.",
  "refusal.database.busy":
    "Der Shop hat viel zu tun. Bitte versuchen Sie es in einigen Sekunden noch einmal.",
  "refusal.idempotency.running": "Das ist noch in Arbeit. Bitte warten Sie einen Moment.",
  "refusal.staff.sign_in_needed": "Bitte melden Sie sich an.",
  "refusal.staff.not_allowed": "Ihr Konto darf das nicht.",
  "refusal.sign_in.refused": "Die Mailadresse oder das Passwort stimmt nicht.",
  "refusal.sign_in.too_many_tries": "Das waren zu viele Versuche. Bitte warten Sie einige Minuten.",
  "refusal.sign_in.code_refused": "Dieser Code stimmt nicht oder wurde schon benutzt.",
  "refusal.sign_in.start_again": "Das hat zu lange gedauert. Bitte melden Sie sich neu an.",
  "refusal.staff.step_up_needed":
    "Es ist nichts geschehen, weil Sie nicht bestätigt haben, dass Sie es sind.",
  "refusal.staff.totp_needed":
    "Der Inhaber verlangt von allen Codes einer Authenticator-App. Bitte richten Sie Ihre zuerst ein.",
  "refusal.staff.totp_on": "Ihr Konto verlangt schon Codes.",
  "refusal.staff.totp_off": "Ihr Konto verlangt keine Codes.",
  "refusal.staff.totp_not_begun": "Bitte beginnen Sie damit, Ihre Authenticator-App einzurichten.",
  "refusal.staff.recovery_code_needed":
    "Jemand probiert Ihre Codes durch. Zurzeit gelten nur Ihre Wiederherstellungscodes.",
  "refusal.staff.codes_unreadable":
    "Das Geheimnis des Shops wurde geändert, darum ist kein Code prüfbar. Nehmen Sie einen Wiederherstellungscode.",
  "refusal.staff.link_refused":
    "Dieser Link ist abgelaufen oder wurde schon benutzt. Bitte fordern Sie einen neuen an.",
  "refusal.staff.invitation_refused":
    "Diese Einladung ist abgelaufen, zurückgenommen oder schon benutzt. Bitte lassen Sie sich neu einladen.",
  "refusal.staff.already_here": "Jemand mit dieser Mailadresse arbeitet schon hier.",
  "refusal.staff.beyond_own":
    "Das geht über das hinaus, was Ihr eigenes Konto darf. Fragen Sie jemanden, der es darf.",
  "refusal.accounts.busy":
    "Gerade melden sich viele Menschen an. Bitte versuchen Sie es in einigen Sekunden noch einmal.",
  "refusal.first_owner.link_refused":
    "Dieser Link ist abgelaufen oder wurde schon benutzt. Starten Sie den Shop neu, um einen neuen zu bekommen.",
  "refusal.password.too_short": "Bitte wählen Sie ein Passwort mit mindestens {charactersMin} Zeichen.",
  "refusal.password.too_common": "Dieses Passwort würde jeder als eines der ersten versuchen.",
  "refusal.order.not_found": "Diese Bestellung gibt es nicht.",
  "refusal.order.already_shipped":
    "Ein Teil dieser Bestellung ist schon unterwegs. Sie kann stattdessen zurückgegeben werden.",
  "refusal.order.canceled": "Diese Bestellung ist storniert.",
  "refusal.order.not_paid":
    "Die Zahlung dieser Bestellung kam nicht zustande, darum wird sie nicht verschickt.",
  "refusal.parcel.not_found": "Dieses Paket gibt es nicht.",
  "refusal.parcel.nothing_left": "Alles aus dieser Bestellung ist schon in einem Paket.",
  "refusal.parcel.more_than_left": "Das ist mehr, als noch zu packen ist.",
  "refusal.parcel.tracking_number_taken": "Ein anderes Paket hat diese Sendungsnummer.",
  "refusal.payments.refund_too_much": "Das ist mehr, als erstattet werden kann.",
  "refusal.oddity.closed": "Das hat schon jemand geschlossen.",
  "refusal.oddity.over": "Das ist inzwischen in Ordnung: Es ist nichts mehr zu tun.",
  "refusal.oddity.order_not_waiting": "Diese Bestellung wartet nicht auf Geld.",
  "refusal.oddity.order_other_amount":
    "Dieser Bestellung fehlt ein anderer Betrag. Geld bezahlt eine Bestellung, der genau so viel fehlt.",
  "refusal.payments.under_way":
    "Eine andere Zahlung dieser Bestellung läuft gerade. Sehen Sie gleich noch einmal nach.",
  "refusal.order.buyer_gone": "Dem Käufer dieser Bestellung kann nicht geschrieben werden.",
  "refusal.order.no_card": "Wo diese Bestellung aufgegeben wurde, lässt sich nicht mit Karte bezahlen.",
  "refusal.oddity.not_this_way": "So lässt sich das nicht klären.",
  "refusal.payments.not_secret": "Das ist kein geheimer Schlüssel: Er beginnt mit sk_ oder rk_.",
  "refusal.payments.not_publishable": "Das ist kein veröffentlichbarer Schlüssel: Er beginnt mit pk_.",
  "refusal.payments.not_message_secret": "Das ist kein Signaturgeheimnis: Es beginnt mit whsec_.",
  "refusal.payments.test_key":
    "Das ist ein Schlüssel für Testgeld. Schlüssel für echtes Geld enthalten _live_.",
  "refusal.payments.live_key":
    "Das ist ein Schlüssel für echtes Geld. Schlüssel für Testgeld enthalten _test_.",
  "refusal.payments.secret_missing":
    "Bitte geben Sie den geheimen Schlüssel an: Der Shop hat keinen, den er lesen kann.",
  "refusal.payments.key_refused":
    "Stripe nimmt diesen Schlüssel nicht an. Kopieren Sie ihn noch einmal ganz aus dem Dashboard von Stripe.",
  "refusal.payments.provider_away":
    "Stripe ist gerade nicht zu erreichen. Nichts wurde geändert: Bitte versuchen Sie es noch einmal.",
  "refusal.payments.other_account":
    "Das sind Schlüssel eines anderen Kontos. Zahlungen des Shops gehören zu {name}: Entfernen Sie zuerst dessen Schlüssel.",
  "refusal.payment_account.changed":
    "Jemand hat diese Schlüssel geändert, seit Sie sie geöffnet haben. Laden Sie die Seite neu.",
  "refusal.payment_account.not_found": "Es gibt keine Schlüssel mehr.",
  "refusal.payments.keys_unreadable":
    "Die Schlüssel wurden mit einem anderen SECRET verschlossen. Bitte geben Sie sie noch einmal ein.",
  "refusal.payments.message_secret_missing":
    "Bitte geben Sie zuerst das Signaturgeheimnis an (Schritt 2): Ohne es erführe der Shop von keiner Anfechtung.",
  "refusal.payments.still_open":
    "Mit diesen Schlüsseln sind noch Zahlungen offen. Schalten Sie die Zahlungsart aus und entfernen Sie die Schlüssel später.",
  "refusal.payments.no_keys":
    "Dafür gibt es noch keine Schlüssel: Geben Sie sie unter „Karten über Stripe“ ein.",
  "refusal.payments.none_by_hand": "Diese Bestellung sollte nie per Überweisung oder bar bezahlt werden.",
  "refusal.payments.by_needed": "Bitte sagen Sie, ob es als Überweisung oder bar gekommen ist.",
  "refusal.payments.receipt_taken_back": "Das wurde schon zurückgenommen.",
  "refusal.payments.not_noted": "Nur Geld, das jemand von Hand vermerkt hat, lässt sich zurücknehmen.",
  "refusal.payments.receipt_went_back":
    "Geld dieser Bestellung ist zurückgegangen oder auf dem Weg. Geben Sie stattdessen zurück, was noch da ist.",
  "refusal.payments.receipt_gift_cards":
    "Für dieses Geld wurden Geschenkkarten ausgegeben. Sperren Sie sie, und geben Sie zurück, was noch darauf ist.",
  "refusal.payments.receipt_changed":
    "Jemand hat inzwischen Geld dieser Bestellung vermerkt. Bitte sehen Sie noch einmal nach.",
  "refusal.payments.too_many": "Diese Bestellung hat zu viele Zahlungen, um noch eine zu vermerken.",
  "refusal.payments.nothing_awaited": "Für diese Bestellung wird kein Geld erwartet.",
  "refusal.payments.nothing_authorized":
    "Für diese Bestellung ist nichts zugesagt, das eingezogen werden könnte.",
  "refusal.payments.nothing_to_capture":
    "Bei dieser Zahlungsart wird nichts zugesagt: Ihr Geld kann nicht später eingezogen werden.",
  "refusal.payment.not_found": "Für diese Bestellung gibt es keine Zahlung.",
  "refusal.catalog.product_changed": "Jemand hat diesen Artikel geändert, seit Sie ihn geöffnet haben.",
  "refusal.catalog.slug_taken": "Eine andere Seite des Shops hat diese Adresse.",
  "refusal.catalog.collection_changed": "Jemand hat diese Kollektion geändert, seit Sie sie geöffnet haben.",
  "refusal.catalog.too_many_collections":
    "Ein Shop hat höchstens {collectionsMax} Kollektionen. Löschen Sie eine, die nicht mehr gebraucht wird.",
  "refusal.catalog.too_many_conditions": "Eine Regel hat höchstens {conditionsMax} Bedingungen.",
  "refusal.catalog.condition_without_words": "Geben Sie mindestens ein Wort an, das im Titel steht.",
  "refusal.catalog.category_in_collection":
    "Eine Kollektion wählt Artikel nach dieser Kategorie aus. Ändern Sie zuerst ihre Regel.",
  "refusal.catalog.crop_too_small": "So wenig vom Bild zeigt nichts. Nehmen Sie mehr davon.",
  "refusal.catalog.original_gone":
    "Das Original dieses Bildes ist nicht mehr da. Fügen Sie es noch einmal hinzu.",
  "refusal.catalog.picture_replaced":
    "Jemand hat hier inzwischen ein anderes Bild eingesetzt. Sehen Sie es sich erst an.",
  "refusal.catalog.picture_too_long": "Dieses Bild ist zu lang und schmal. Bitte schneiden Sie es zu.",
  "refusal.catalog.no_price_here":
    "Dieser Artikel hat in diesem Markt noch keinen Preis. Speichern Sie einen, dann ist seine Seite zu sehen.",
  "refusal.catalog.category_changed": "Jemand hat diese Kategorie geändert, seit Sie sie geöffnet haben.",
  "refusal.catalog.category_not_empty":
    "Diese Kategorie ist nicht leer. Verschieben Sie zuerst ihre Artikel und was unter ihr steht.",
  "refusal.catalog.category_in_itself":
    "Eine Kategorie kann nicht unter sich selbst oder dem stehen, was unter ihr ist.",
  "refusal.catalog.too_deep": "Kategorien haben höchstens {depthMax} Ebenen.",
  "refusal.catalog.sku_taken": "Eine andere Variante hat diese Artikelnummer.",
  "refusal.catalog.options_taken": "Eine andere Variante dieses Artikels ist schon dieselbe.",
  "refusal.catalog.option_in_use":
    "Die Variante {sku} passt nicht zu diesen Optionen. Legen Sie sie zuerst weg.",
  "refusal.catalog.too_many_variants": "Ein Artikel hat höchstens {variantsMax} Varianten.",
  "refusal.catalog.bad_option": "Diese Optionen passen nicht zusammen. Sehen Sie sie noch einmal an.",
  "refusal.price.changed":
    "Jemand hat inzwischen einen dieser Preise geändert. Was Sie getippt haben, steht noch da: Noch einmal speichern setzt es.",
  "refusal.cost.changed":
    "Jemand hat inzwischen diesen Einkaufspreis geändert. Was Sie getippt haben, steht noch da: Noch einmal speichern setzt es.",
  "refusal.price.not_reduced": "Der Preis davor muss höher sein als der Preis selbst.",
  "refusal.catalog.pictures_changed": "Jemand hat inzwischen ein Bild hinzugefügt, entfernt oder verschoben.",
  "refusal.catalog.title_missing": "Ein Artikel im Shop braucht einen Titel in der Sprache des Shops.",
  "refusal.catalog.picture_too_large":
    "Ein Bild hat hier höchstens {millionsMax} Millionen Pixel. Verkleinern Sie dieses.",
  "refusal.catalog.picture_unreadable": "Diese Datei ist kein lesbares Bild.",
  "refusal.catalog.picture_present": "Dieses Bild ist schon hier.",
  "refusal.inventory.below_zero": "So viele sind nicht da. Sehen Sie den Bestand noch einmal an.",
  "refusal.inventory.moved":
    "Der Bestand hat sich inzwischen bewegt und wurde nicht gebucht. Sehen Sie nach, was jetzt da ist, und speichern Sie noch einmal.",
  "refusal.imports.empty": "Diese Datei ist leer.",
  "refusal.imports.workbook":
    "Das ist eine Arbeitsmappe und keine CSV-Datei. Speichern Sie sie als CSV (UTF-8) und laden Sie diese hoch.",
  "refusal.imports.other_kind":
    "Das sieht nach einer Datei anderer Art aus. Wählen Sie oben, was darin steht: {other}.",
  "refusal.imports.no_columns": "Die erste Zeile muss die Spalten nennen. Gebraucht werden: {needed}.",
  "refusal.imports.column_missing": "Die Spalte {column} fehlt. Fügen Sie sie hinzu.",
  "refusal.imports.column_twice": "Zwei Spalten sagen dasselbe: {column}. Löschen Sie eine davon.",
  "refusal.imports.fault": "Diese Datei konnte nicht gelesen werden. Im Protokoll des Servers steht, warum.",
  "refusal.imports.gone": "Die Datei ist nicht mehr da. Laden Sie sie noch einmal hoch.",
  "refusal.imports.too_many_rows": "Eine Datei hat hier höchstens {rowsMax} Zeilen. Teilen Sie sie auf.",
  "refusal.imports.open_quote":
    "Das Anführungszeichen, das in Zeile {line} beginnt, wird nie geschlossen. Schließen Sie es, und laden Sie die Datei noch einmal hoch.",
  "refusal.imports.beyond_own":
    "Diese Datei hat Spalten, die Sie nicht ändern dürfen. Nehmen Sie sie heraus, oder bitten Sie jemanden, der es darf.",
  "refusal.imports.nothing_to_do": "Diese Datei ändert nichts: Es gibt nichts zu übernehmen.",
  "refusal.imports.changed_since":
    "Das wurde seither geändert oder gebraucht und bleibt, wie es ist. Der Rest ist wieder wie zuvor.",
  "refusal.imports.customer_meanwhile":
    "Inzwischen hat jemand mit dieser Adresse ein Konto eröffnet. Importieren Sie die Datei noch einmal, um zu vergleichen.",
  "refusal.imports.row_erased": "Diese Person wurde gelöscht und kommt durch keine Datei zurück.",
  "refusal.imports.row_forgotten":
    "Was vorher da war, ist nicht mehr aufbewahrt: Es wird nach 30 Tagen vergessen, oder mit der Person.",
  "refusal.imports.not_allowed_any_more": "Sie dürfen nicht mehr all das ändern.",
}
