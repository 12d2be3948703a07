/** What the people at the desk read, in German. Keys are the same in all languages. */
export const staffDe: Record<string, string> = {
  "permission.catalog.read.title": "Artikel sehen",
  "permission.catalog.read.sentence": "Artikel, Kategorien, Merkmale, Preise und Dateien öffnen.",
  "permission.catalog.write.title": "Artikel ändern",
  "permission.catalog.write.sentence":
    "Artikel, Varianten, Kategorien und Merkmale anlegen, ändern und aus dem Sortiment nehmen.",
  "permission.media.write.title": "Bilder und Dateien ändern",
  "permission.media.write.sentence":
    "Bilder hochladen, ordnen, beschreiben und löschen, und Dateien zum Verkauf hinzufügen.",
  "permission.prices.write.title": "Preise festlegen",
  "permission.prices.write.sentence": "Festlegen, was eine Variante in jedem Markt kostet.",
  "permission.costs.read.title": "Einkaufspreise sehen",
  "permission.costs.read.sentence":
    "Sehen, was ein Stück einer Variante den Shop kostet und was mit Verlust verkauft würde.",
  "permission.costs.write.title": "Einkaufspreise festlegen",
  "permission.costs.write.sentence":
    "Festlegen, was ein Stück einer Variante den Shop kostet. Kunden sehen das nie.",
  "permission.promotions.read.title": "Aktionen sehen",
  "permission.promotions.read.sentence": "Aktionen und ihre Codes sehen.",
  "permission.promotions.write.title": "Aktionen machen",
  "permission.promotions.write.sentence": "Aktionen und Codes anlegen und sie starten.",
  "permission.taxes.write.title": "Steuern festlegen",
  "permission.taxes.write.sentence":
    "Steuersätze festlegen, wie jede Variante besteuert wird und wer von der Steuer frei ist.",
  "permission.inventory.read.title": "Bestand sehen",
  "permission.inventory.read.sentence": "Sehen, was da ist, wo es ist und was damit geschehen ist.",
  "permission.inventory.write.title": "Bestand ändern",
  "permission.inventory.write.sentence": "Waren annehmen und Zählungen berichtigen, mit Begründung.",
  "permission.places.write.title": "Lagerorte ändern",
  "permission.places.write.sentence": "Orte, an denen Bestand liegt, eröffnen, ändern und schließen.",
  "permission.customers.read.title": "Kunden sehen",
  "permission.customers.read.sentence":
    "Personen nachschlagen, mit Adressen, Einwilligung, Bestellungen und Notizen.",
  "permission.customers.write.title": "Kunden betreuen",
  "permission.customers.write.sentence":
    "Name, Telefon und Einwilligung ändern, Notizen schreiben, jemanden abmelden und den Link zu einem neuen Passwort senden.",
  "permission.customers.privacy.title": "Personen exportieren und löschen",
  "permission.customers.privacy.sentence":
    "Eine Datei mit allem machen, was über eine Person gespeichert ist, und eine Person löschen.",
  "permission.orders.read.title": "Bestellungen sehen",
  "permission.orders.read.sentence": "Bestellungen mit Käufern, Verlauf und Paketen öffnen.",
  "permission.orders.write.title": "Bestellungen bearbeiten",
  "permission.orders.write.sentence": "Mails zu einer Bestellung noch einmal senden.",
  "permission.orders.cancel.title": "Bestellungen stornieren",
  "permission.orders.cancel.sentence":
    "Eine Bestellung stornieren, die noch nicht unterwegs ist: Der Bestand wird frei, das Geld geht zurück.",
  "permission.orders.ship.title": "Packen und versenden",
  "permission.orders.ship.sentence": "Pakete anlegen, packen, versenden und wieder auspacken.",
  "permission.payments.read.title": "Zahlungen sehen",
  "permission.payments.read.sentence": "Sehen, wie bezahlt, was erstattet und was abgelehnt wurde.",
  "permission.books.read.title": "Dateien für die Buchhaltung holen",
  "permission.books.read.sentence":
    "Dateien aller Bestellungen und Zahlungen samt Käufern holen und sehen, wie viel Steuer anfällt.",
  "permission.payments.write.title": "Zahlungen vermerken",
  "permission.payments.write.sentence": "Vermerken, dass das Geld einer Überweisung oder Barzahlung da ist.",
  "permission.payments.refund.title": "Geld erstatten",
  "permission.payments.refund.sentence":
    "Eine Bestellung ganz oder teilweise erstatten; hohe Beträge sind zu bestätigen.",
  "permission.payments.methods.title": "Zahlungsarten ändern",
  "permission.payments.methods.sentence":
    "Festlegen, welche Zahlungsarten es gibt und auf welches Konto das Geld geht.",
  "permission.invoices.write.title": "Rechnungen ausstellen",
  "permission.invoices.write.sentence":
    "Rechnungen ausstellen, und Rechnungskorrekturen für das, was zurückging; keine davon ändert sich später.",
  "permission.payments.oddities.title": "Auffälligkeiten beim Geld klären",
  "permission.payments.oddities.sentence":
    "Beim Anbieter nachfragen, was aus einer Zahlung wurde, und sagen, warum nichts zu tun ist.",
  "permission.delivery.write.title": "Lieferung ändern",
  "permission.delivery.write.sentence":
    "Festlegen, wie Bestellungen ankommen, was das kostet und wie lange es dauert.",
  "permission.content.write.title": "Seiten und Aussehen ändern",
  "permission.content.write.sentence": "Seiten schreiben, Navigation, Logo, Farben und Schriften festlegen.",
  "permission.settings.read.title": "Einstellungen sehen",
  "permission.settings.read.sentence":
    "Angaben zum Shop, Märkte, Steuern, Seiten, Zahlungs- und Lieferarten sehen.",
  "permission.settings.write.title": "Einstellungen ändern",
  "permission.settings.write.sentence": "Name, Anschrift, Sprachen und Märkte des Shops ändern.",
  "permission.settings.live.title": "Shop öffnen und schließen",
  "permission.settings.live.sentence": "Den Shop für echte Bestellungen öffnen oder wieder schließen.",
  "permission.mail.read.title": "Mails sehen",
  "permission.mail.read.sentence": "Sehen, welche Mails gesendet wurden und welche Adressen keine bekommen.",
  "permission.mail.write.title": "Adressen wieder freigeben",
  "permission.mail.write.sentence": "Eine Adresse von der Liste derer nehmen, die keine Mails bekommen.",
  "permission.views.share.title": "Ansichten teilen",
  "permission.views.share.sentence":
    "Dem ganzen Team eine Ansicht einer Liste geben, und geteilte ändern oder löschen.",
  "permission.health.read.title": "Sehen, wie es dem Shop geht",
  "permission.health.read.sentence": "Den Zustand von Maschine, Datenbank und Arbeit im Hintergrund sehen.",
  "permission.health.write.title": "Arbeit im Hintergrund richten",
  "permission.health.write.sentence":
    "Aufgegebene Arbeit im Hintergrund noch einmal versuchen oder lassen; die Bücher prüfen lassen.",
  "permission.staff.read.title": "Team sehen",
  "permission.staff.read.sentence": "Sehen, wer hier mit welchen Rollen arbeitet und wer eingeladen ist.",
  "permission.staff.write.title": "Team ändern",
  "permission.staff.write.sentence":
    "Personen einladen, ihnen Rollen geben oder den Zugang nehmen; nie mit mehr Rechten, als man selbst hat.",
  "permission.staff.rules.title": "Regeln für das Team",
  "permission.staff.rules.sentence":
    "Von allen Codes einer Authenticator-App verlangen, und für hohe Erstattungen eine Bestätigung.",
  "permission.roles.write.title": "Rollen anlegen",
  "permission.roles.write.sentence": "Eigene Rollen anlegen und festlegen, was sie dürfen.",
  "permission.keys.write.title": "Schlüssel anlegen",
  "permission.keys.write.sentence": "Schlüssel anlegen und sperren, mit denen Programme hier arbeiten.",
  "permission.audit.read.title": "Sehen, wer was getan hat",
  "permission.audit.read.sentence": "Das Protokoll von allem lesen, was hier getan wurde.",

  "role.owner.title": "Inhaber",
  "role.owner.sentence": "Darf alles. Ein Shop hat immer einen.",
  "role.manager.title": "Leitung",
  "role.manager.sentence":
    "Führt den Shop im Alltag und leitet das Team; legt keine Rollen und Schlüssel an und bestimmt nicht, wohin Geld geht.",
  "role.support.title": "Kundendienst",
  "role.support.sentence":
    "Hilft Käufern: sieht Bestellungen, Zahlungen und Mails und storniert, was noch nicht unterwegs ist.",
  "role.warehouse.title": "Lager",
  "role.warehouse.sentence": "Packt und versendet, nimmt Waren an und hält den Bestand richtig.",
  "role.marketing.title": "Marketing",
  "role.marketing.sentence": "Macht Artikel, Preise, Bilder und Seiten.",
  "role.accountant.title": "Buchhaltung",
  "role.accountant.sentence": "Vermerkt Zahlungen, erstattet Geld und legt Steuern fest.",
  "role.read_only.title": "Nur ansehen",
  "role.read_only.sentence": "Sieht die Arbeit des Shops und ändert nichts.",

  "refusal.staff.sign_in_needed": "Bitte melden Sie sich an.",
  "refusal.staff.not_allowed": "Ihr Konto darf das nicht.",
  "refusal.staff.beyond_own":
    "Das geht über das hinaus, was Ihr eigenes Konto darf. Bitten Sie jemanden, der es darf.",
  "refusal.staff.step_up_needed":
    "Bitte bestätigen Sie mit Ihrem Passwort oder einem Code, dass Sie es sind.",
  "refusal.staff.not_for_keys": "Das ist Menschen vorbehalten: Ein Schlüssel darf es nicht.",
  "refusal.staff.totp_needed":
    "Hier melden sich alle mit Codes einer Authenticator-App an. Bitte richten Sie zuerst Ihre ein.",
  "refusal.staff.totp_on": "Ihr Konto verlangt schon Codes. Schalten Sie das zuerst ab.",
  "refusal.staff.totp_off": "Ihr Konto verlangt keine Codes.",
  "refusal.staff.totp_not_begun": "Bitte beginnen Sie mit dem Einrichten Ihrer Authenticator-App.",
  "refusal.staff.totp_first":
    "Bitte richten Sie zuerst Ihre eigene Authenticator-App ein, bevor Sie sie von allen verlangen.",
  "refusal.staff.codes_unreadable":
    "Das Geheimnis des Shops wurde geändert, Codes sind deshalb nicht prüfbar. Bitte nehmen Sie einen Notfallcode.",
  "refusal.staff.recovery_code_needed":
    "Jemand versucht, Ihre Codes zu erraten. Im Moment gelten nur Ihre Notfallcodes.",
  "refusal.staff.already_here": "Jemand mit dieser Mailadresse arbeitet schon hier.",
  "refusal.staff.invited_already": "Diese Adresse hat eine offene Einladung. Senden Sie sie noch einmal.",
  "refusal.staff.invited_often":
    "So viele Einladungen sehen nach einem Versehen aus. Bitte warten Sie etwas.",
  "refusal.staff.invitation_refused":
    "Diese Einladung ist abgelaufen, zurückgenommen oder schon benutzt. Bitte lassen Sie sich eine neue senden.",
  "refusal.staff.link_refused":
    "Dieser Link ist abgelaufen oder schon benutzt. Bitte fordern Sie einen neuen an.",
  "refusal.staff.last_owner": "Ein Shop behält einen Inhaber. Machen Sie zuerst jemand anderen dazu.",
  "refusal.staff.not_yourself": "Ihr eigenes Konto können Sie nicht sperren oder freigeben.",
  "refusal.staff.role_built_in":
    "Diese Rolle gehört zum Programm und bleibt, wie sie ist. Legen Sie eine eigene an.",
  "refusal.staff.role_in_use": "Jemand hat diese Rolle. Geben Sie ihm zuerst eine andere.",
  "refusal.staff.role_invited": "Die Einladung von {email} gibt diese Rolle. Nehmen Sie sie zuerst zurück.",
  "refusal.staff.role_name_taken": "Eine Rolle mit diesem Namen gibt es schon.",
  "refusal.staff.roles_full": "Mehr Rollen kann ein Shop nicht haben. Löschen Sie eine, die niemand hat.",
  "refusal.staff.keys_full": "Sie haben viele Schlüssel. Sperren Sie zuerst, was niemand mehr braucht.",
  "refusal.role.changed":
    "Jemand anderes hat diese Rolle inzwischen geändert. Bitte sehen Sie noch einmal nach.",
  "refusal.staff_roles.changed":
    "Jemand anderes hat diese Rollen inzwischen geändert. Bitte sehen Sie noch einmal nach.",
  "refusal.role.not_found": "Diese Rolle gibt es nicht mehr.",
  "refusal.desk_rules.changed":
    "Jemand anderes hat diese Regeln inzwischen geändert. Bitte sehen Sie noch einmal nach.",
  "refusal.staff_member.not_found": "Diese Person arbeitet nicht hier.",
  "refusal.invitation.not_found": "Diese Einladung gibt es nicht.",
  "refusal.key.not_found": "Diesen Schlüssel gibt es nicht.",
  "refusal.session.not_found": "Diese Sitzung ist schon beendet.",
  "refusal.sign_in.code_refused": "Dieser Code stimmt nicht oder wurde schon benutzt.",
  "refusal.sign_in.start_again": "Das hat zu lange gedauert. Bitte melden Sie sich noch einmal an.",
  "refusal.first_owner.link_refused":
    "Dieser Link ist abgelaufen oder schon benutzt. Starten Sie den Shop neu, dann gibt es einen neuen.",
}
