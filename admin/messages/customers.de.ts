import type { customersEn } from "./customers.en.ts"
import type { Message } from "./index.ts"

/** Kunden: die Liste, eine Person, und was sie zu ihren Daten verlangen darf. */
export const customersDe: Record<keyof typeof customersEn, Message> = {
  "customers.search": "Mailadresse, Name oder Telefon",
  "customers.search_everybody":
    "Gesucht wird unter allen, auch Gästen: nach dem Anfang von Adresse oder Namen oder dem Ende der Telefonnummer.",
  "customers.views": "Wen zeigen",
  "customers.accounts": "Mit Konto",
  "customers.guests": "Gäste",
  "customers.kind.account": "Konto",
  "customers.kind.guest": "Gast",
  "customers.unconfirmed": "Nicht bestätigt",
  "customers.orders": { one: "eine Bestellung", other: "{count} Bestellungen" },
  "customers.confirmed": "Mailadresse",
  "customers.confirmed.yes": "Adresse bestätigt",
  "customers.confirmed.no": "Adresse nicht bestätigt",
  "customers.consent": "Mails zu Angeboten",
  "customers.consent.yes": "Möchte Mails",
  "customers.consent.no": "Möchte keine Mails",
  "customers.ordered": "Hat bestellt",
  "customers.ordered.yes": "Hat bestellt",
  "customers.ordered.no": "Hat noch nicht bestellt",
  "customers.since": "Bekannt seit",
  "customers.within_days": { one: "Heute", other: "Letzte {count} Tage" },
  "customers.since_days": { one: "Neu seit heute", other: "Neu in den letzten {count} Tagen" },
  "customers.more_found": "Es passen noch mehr Personen. Schreiben Sie etwas mehr von dem, was Sie suchen.",
  "customers.none.account": "Noch kein Konto",
  "customers.none.guest": "Noch kein Gast",
  "customers.none_text.account":
    "Wer im Shop ein Konto eröffnet, steht hier, mit Adressen, Einwilligung und Bestellungen. Niemand muss: Gäste stehen daneben.",
  "customers.none_text.guest":
    "Wer ohne Konto kauft, steht hier, bekannt unter der Mailadresse der Bestellungen.",
  "customers.column.name": "Name",
  "customers.column.kind": "Konto oder Gast",
  "customers.column.email": "Mailadresse",
  "customers.column.phone": "Telefon",
  "customers.column.since": "Bekannt seit",
  "customers.column.orders": "Bestellungen",
  "customers.column.last_order": "Letzte Bestellung",
  "customers.column.consent": "Angebote per Mail",

  "customer.gone": "Hier ist niemand",
  "customer.gone_text":
    "Diese Person gibt es nicht, oder sie wurde gelöscht. Ihre Bestellungen stehen weiter in den Büchern.",
  "customer.facts": "Angaben",
  "customer.mails": "Mails an diese Adresse",
  "customer.language": "Sprache",
  "customer.spent": "Bisher bezahlt",
  "customer.spent_nothing": "Noch nichts",
  "customer.sessions": "Angemeldet",
  "customer.sessions_none": "nirgends",
  "customer.sessions_count": { one: "auf einem Gerät", other: "auf {count} Geräten" },
  "customer.seen": "Zuletzt gesehen {when}",
  "customer.consent.yes": "Darf Mails zu Angeboten bekommen",
  "customer.consent.no": "Darf keine Mails zu Angeboten bekommen",
  "customer.said.yes": "Ja gesagt",
  "customer.said.no": "Nein gesagt",
  "customer.addresses": "Adressen",
  "customer.last_address": "Letzte Adresse",
  "customer.no_addresses": "Keine Adresse gespeichert.",
  "customer.preferred": "Bevorzugt",
  "customer.no_orders": "Noch keine Bestellung.",
  "customer.notes": "Notizen",
  "customer.no_notes": "Noch keine Notiz.",
  "customer.new_note": "Was Kollegen wissen sollten",
  "customer.new_note_hint":
    "Eine Notiz bleibt, wie sie ist. Die Person bekommt sie, wenn sie nach ihren Daten fragt.",
  "customer.add_note": "Notiz hinzufügen",
  "customer.note_added": "Die Notiz ist da.",
  "customer.timeline": "Was geschah",
  "customer.by.person": "die Person",
  "customer.event.registered": "Konto eröffnet",
  "customer.event.confirmed": "Mailadresse bestätigt",
  "customer.event.consented": "Mails zu Angeboten zugestimmt",
  "customer.event.objected": "Mails zu Angeboten abgelehnt",
  "customer.event.ordered": "{number} bestellt, für {total}",
  "customer.event.noted": "Eine Notiz wurde geschrieben",
  "customer.guest_hint":
    "Hat ohne Konto gekauft. Bestellungen mit derselben Mailadresse zählen dazu; Name und Anschrift stehen in der letzten.",
  "customer.unconfirmed_hint":
    "Niemand hat diese Mailadresse bestätigt, sie kann also jemand anderem gehören: Was Gäste damit gekauft haben, steht nicht hier.",
  "customer.unconfirmed_account": "Unter dieser Adresse gibt es ein Konto, das niemand bestätigt hat.",
  "customer.open_account": "Ansehen",
  "customer.no_mail": "Diese Adresse steht auf der Liste derer, die keine Mail bekommen.",
  "customer.edit": "Bearbeiten",
  "customer.edit_title": "Name, Telefon und Einwilligung",
  "customer.name_wrong": "Bitte nur den Namen schreiben, ohne Links und Sonderzeichen.",
  "customer.phone_wrong": "Bitte die Nummer in Ziffern schreiben, etwa +49 30 123456.",
  "customer.consent_why": "Worauf die Einwilligung beruht",
  "customer.consent_why_hint":
    "Wann und wie die Person es gesagt hat, etwa am Telefon. Es wird als Nachweis aufbewahrt.",
  "customer.save": "Speichern",
  "customer.saved": "Gespeichert.",
  "customer.sign_out": "Überall abmelden",
  "customer.sign_out_text":
    "Die Person wird auf allen Geräten abgemeldet und meldet sich mit dem Passwort wieder an.",
  "customer.signed_out": { one: "Auf einem Gerät abgemeldet.", other: "Auf {count} Geräten abgemeldet." },
  "customer.reset": "Link zu neuem Passwort senden",
  "customer.reset_text":
    "Eine Mail mit einem Link geht an {email}. Der Link gilt einmal, eine Stunde lang; Sie sehen ihn nicht.",
  "customer.reset_send": "Mail senden",
  "customer.reset_sent": "Die Mail ist unterwegs.",
  "customer.export": "Datei aller Daten machen",
  "customer.export_text":
    "Alles, was über die Person gespeichert ist, in einer Datei, die sie lesen und mitnehmen kann: Konto, Adressen, Einwilligung, Bestellungen, Zahlungen ohne Kartendaten, Warenkörbe, Mails und Notizen.",
  "customer.export_care":
    "Vergewissern Sie sich, dass sie selbst fragt, und senden Sie die Datei nur an ihr eigenes Postfach. Sie liegt sieben Tage hier.",
  "customer.export_begin": "Datei machen",
  "customer.erase": "Person löschen",
  "customer.erase_open_orders":
    "Diese Bestellungen sind nicht abgeschlossen. Bitte erst versenden und die Zahlung vermerken, oder stornieren:",
  "customer.erase_paying":
    "Die Person zahlt gerade. Warten Sie, bis die Zahlung zu Ende ist, höchstens eine halbe Stunde.",
  "customer.erase_credit":
    "Das Guthaben von {amounts} verfällt: Niemand kann es danach ausgeben. Fragen Sie die Person zuerst.",
  "customer.erase_letters": {
    one: "Eine gekaufte Geschenkkarte wartet noch auf ihren Tag. Sie wird nicht mehr gesendet: Senden Sie sie vorher, bei ihrer Bestellung.",
    other:
      "{count} gekaufte Geschenkkarten warten noch auf ihren Tag. Sie werden nicht mehr gesendet: Senden Sie sie vorher, bei ihren Bestellungen.",
  },
  "customer.erase_goes": "Was verschwindet",
  "customer.erase_order_facts":
    "Name, Anschrift und Wünsche auf den Bestellungen, und was Sie dazu geschrieben haben",
  "customer.erase_stays": "Was bleibt",
  "customer.thing.account": {
    one: "Das Konto mit Adressen, Einwilligung und Anmeldungen",
    other: "Das Konto mit Adressen, Einwilligung und Anmeldungen",
  },
  "customer.thing.mail": { one: "Eine Mail", other: "{count} Mails" },
  "customer.thing.cart": { one: "Ein Warenkorb", other: "{count} Warenkörbe" },
  "customer.thing.attempt": { one: "Ein Zahlungsversuch", other: "{count} Zahlungsversuche" },
  "customer.thing.note": { one: "Eine Notiz", other: "{count} Notizen" },
  "customer.thing.pay_link": {
    one: "Eine zusammengestellte Bestellung",
    other: "{count} zusammengestellte Bestellungen",
  },
  "customer.thing.import_row": {
    one: "Eine Zeile einer importierten Datei",
    other: "{count} Zeilen importierter Dateien",
  },
  "customer.stays.order": {
    one: "Nummer, Beträge und Land einer Bestellung, mit „Gelöschte Person“ als Käufer",
    other: "Nummern, Beträge und Länder von {count} Bestellungen, mit „Gelöschte Person“ als Käufer",
  },
  "customer.stays.suppression": {
    one: "Dass die Adresse keine Mail möchte, als Prüfsumme, die niemanden nennt",
    other: "Dass die Adresse keine Mail möchte, als Prüfsumme, die niemanden nennt",
  },
  "customer.erase_final":
    "Das lässt sich nicht zurücknehmen. Ausgestellte Rechnungen bleiben, wie sie sind, mit Name und Adresse: Die Bücher brauchen sie. Was Sie anderswo berechnet haben, bewahren Sie dort auf. Was als Grund einer Erstattung geschrieben wurde, steht noch 14 Tage in dem, was sich das Programm selbst meldet, und Sicherungen behalten, was sie haben.",
  "customer.erase_sure": "Die Person hat es verlangt, und ich habe gelesen, was verschwindet",
  "customer.erase_done": "Die Person wurde gelöscht.",
  "customer.erase_submit": "Person löschen",
  "customers.gift_cards": "Geschenkkarten",
  "customers.file": "Datei zum Importieren erstellen",
  "customers.file_text":
    "Eine CSV-Datei aller mit Konto, die die Liste gerade zeigt, mit Adressen und Einwilligung. Wieder importiert, ändert sie nichts.",
  "customers.file_care":
    "In der Datei stehen persönliche Daten. Bewahren Sie sie so auf, dass niemand sonst sie liest, und löschen Sie sie danach.",
  "customers.file_make": "Datei erstellen",
  "groups.none": "Noch keine Gruppe",
  "groups.none_text":
    "Eine Gruppe ist für Kunden mit anderen Preisen oder Aktionen: Händler, Freunde des Hauses.",
  "groups.new": "Neue Gruppe",
  "groups.customers": { one: "ein Kunde", other: "{count} Kunden" },
  "groups.name": "Name",
  "groups.name_hint": "Für Sie und die Kollegen; Kunden lesen ihn nicht.",
  "groups.saved": "Die Gruppe ist gespeichert.",
  "groups.rename": "Umbenennen",
  "groups.delete": "Löschen",
  "groups.delete_ask": "„{name}“ löschen?",
  "groups.delete_text":
    "Ihre Kunden bleiben, wie sie sind. Preislisten und Aktionen für diese Gruppe gelten für niemanden mehr. Das lässt sich nicht rückgängig machen.",
  "groups.deleted": "Die Gruppe ist gelöscht.",
  "groups.members": "Wer darin ist",
  "groups.members_none": "Noch ist niemand darin.",
  "groups.take_out": "{name} herausnehmen",
  "groups.left": "Nicht mehr in der Gruppe.",
  "groups.joined": "Jetzt in der Gruppe.",
  "groups.add": "Jemanden aufnehmen",
  "groups.add_it": "Aufnehmen",
  "groups.add_one": "Aufnehmen: {name}",
  "groups.nobody": "Dazu passt niemand mit Konto.",
  "groups.in_none": "In keiner Gruppe.",
  "groups.all": "Alle Gruppen",
  "refusal.people.too_many_found":
    "Mehr als {foundMax} Kunden werden damit gefunden. Schreiben Sie mehr davon.",
  "refusal.customer.not_found": "Diese Person gibt es nicht, oder sie wurde gelöscht.",
  "refusal.customer.changed":
    "Jemand hat diese Person inzwischen geändert. Bitte sehen Sie noch einmal nach.",
  "refusal.customer_group.changed":
    "Jemand hat diese Gruppe inzwischen umbenannt. Bitte sehen Sie noch einmal nach.",
  "refusal.customers.group_name_taken": "Eine Gruppe mit diesem Namen gibt es schon.",
  "refusal.customers.too_many_groups":
    "Es gibt höchstens {groupsMax} Gruppen. Bitte löschen Sie zuerst eine.",
  "refusal.customers.consent_why":
    "Bitte schreiben, worauf die Einwilligung beruht: wann und wie die Person es gesagt hat.",
  "refusal.customers.mailed_often":
    "In der letzten Stunde gingen schon mehrere Links an dieses Postfach. Bitte warten, bevor Sie noch einen senden.",
  "refusal.people.order_open":
    "Nicht abgeschlossen: {numbers}. Bitte versenden und die Zahlung vermerken, oder stornieren; dann die Person löschen.",
  "refusal.people.order_left":
    "Eine Bestellung dieser Person ist noch da, darum bleibt auch das Konto. Schließen Sie sie ab und löschen Sie noch einmal.",
  "refusal.people.paying":
    "Diese Person zahlt gerade. Warten Sie, bis die Zahlung zu Ende ist, höchstens eine halbe Stunde.",
  "task.kind.people.export": "Datei mit den Daten einer Person",
  "task.kind.people.erase": "Löschen einer Person",
}
