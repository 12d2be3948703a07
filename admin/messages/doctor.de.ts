import type { doctorEn } from "./doctor.en.ts"
import type { Message } from "./index.ts"

/** What the doctor finds and what to do about it, in German. */
export const doctorDe: { [Name in keyof typeof doctorEn]: Message } = {
  "doctor.node.supported": "Node.js {version} bekommt Sicherheitskorrekturen",
  "doctor.node.old": "Node.js {version} bekommt keine Sicherheitskorrekturen mehr",
  "doctor.node.old.todo": "Installieren Sie Node.js 22 oder 24; Cartwright läuft unverändert auf beiden.",
  "doctor.disk.roomy": "{free} GB frei, wo die Daten liegen ({folder})",
  "doctor.disk.low": "{free} GB frei, wo die Daten liegen ({folder})",
  "doctor.disk.low.todo": "Schaffen Sie bald Platz: Unter 1 GB ist der Shop in Gefahr.",
  "doctor.disk.full": "{free} GB frei, wo die Daten liegen ({folder})",
  "doctor.disk.full.todo": "Schaffen Sie Platz: Eine volle Platte hält jede Bestellung auf.",
  "doctor.secret.strong": "Das Geheimnis ist lang und zufällig",
  "doctor.secret.weak": "Das SECRET ist kurz oder zu erraten",
  "doctor.secret.weak.todo":
    "Setzen Sie SECRET nicht (ein zufälliges liegt dann in DATA_DIR/secret), oder setzen Sie die Ausgabe von: openssl rand -base64 48",
  "doctor.secret.readable": "Andere können das Geheimnis lesen",
  "doctor.secret.readable.todo": "Führen Sie aus: chmod 600 {file}",
  "doctor.user.ordinary": "Läuft als gewöhnlicher Benutzer",
  "doctor.user.root": "Läuft als root",
  "doctor.user.root.todo": "Lassen Sie den Shop unter einem eigenen Benutzer laufen.",

  "doctor.database.away": "Die Datenbank lässt sich nicht untersuchen.",
  "doctor.database.away.todo": "Prüfen Sie, ob sie läuft und ob DATABASE_URL zu ihr führt.",
  "doctor.database.supported": "Die Datenbank ist neu genug: PostgreSQL {version}",
  "doctor.database.old": "PostgreSQL {version} ist zu alt",
  "doctor.database.old.todo": "Nehmen Sie PostgreSQL 15 oder neuer: dort sichern, hier wiederherstellen.",
  "doctor.database.durable": "Die Datenbank behält, was sie bestätigt hat",
  "doctor.database.forgets":
    "Die Datenbank läuft mit {setting} = off: Ein Absturz kann bezahlte Bestellungen verlieren",
  "doctor.database.forgets.todo": "Führen Sie aus: alter system set {setting} = on; select pg_reload_conf();",
  "doctor.clocks.agree": "Die Uhren von Shop und Datenbank gehen gleich",
  "doctor.clocks.apart": "Die Uhren von Shop und Datenbank gehen {seconds} Sekunden auseinander",
  "doctor.clocks.apart.todo": "Schalten Sie auf beiden Maschinen die Zeitsynchronisierung (NTP) ein.",
  "doctor.encoding.right": "Die Datenbank schreibt UTF-8",
  "doctor.encoding.wrong": "Die Datenbank schreibt {encoding}",
  "doctor.encoding.wrong.todo":
    "Legen Sie sie neu an: create database cartwright encoding 'UTF8' template template0;",
  "doctor.migrations.done": "Die Datenbank ist auf dem Stand dieser Version",
  "doctor.migrations.missing": {
    one: "Eine Migration fehlt: {first}",
    other: "{count} Migrationen fehlen, ab {first}",
  },
  "doctor.migrations.missing.todo": "Führen Sie aus: npm run migrate",
  "doctor.migrations.unknown": "Die Datenbank kennt {name}, diese Version aber nicht",
  "doctor.migrations.unknown.todo":
    "Diese Version ist älter als ihre Datenbank: Installieren Sie wieder die neuere.",
  "doctor.migrations.changed": "Die Migration {name} wurde geändert, nachdem sie hier angekommen war",
  "doctor.migrations.changed.todo":
    "Machen Sie die Änderung rückgängig, und fügen Sie eine neue Migration hinzu.",

  "doctor.address.encrypted": "Erreichbar unter {url}",
  "doctor.address.open": "PUBLIC_URL ist {url}: Ohne Verschlüsselung davor reisen Cookies und Adressen offen",
  "doctor.address.open.todo":
    "Stellen Sie einen Proxy mit TLS davor (Caddy macht das von selbst), und setzen Sie PUBLIC_URL=https://ihr.laden.",
  "doctor.proxy.ignored":
    "TRUST_PROXY ist aus: Alle Besucher scheinen vom Proxy zu kommen und teilen sich eine Begrenzung",
  "doctor.proxy.ignored.todo": "Setzen Sie TRUST_PROXY auf die Zahl der Proxys davor, meist 1.",
  "doctor.mail.sent": "Mails gehen als {sender} hinaus",
  "doctor.mail.kept": "Es gehen keine Mails hinaus: Sie bleiben im Postfach des Shops",
  "doctor.mail.kept.todo": "Setzen Sie SMTP_URL=smtp://user:password@mail.example.com:587 und MAIL_FROM.",
  "doctor.mail.no_sender": "MAIL_FROM ist nicht gesetzt",
  "doctor.mail.no_sender.todo": "Setzen Sie MAIL_FROM=orders@example.com oder eine andere Ihrer Adressen.",

  "doctor.shop.live": "Der Shop ist geöffnet",
  "doctor.shop.not_live": "Der Shop ist noch nicht geöffnet",
  "doctor.shop.demo": "Im geöffneten Shop liegen noch die Demo-Daten",
  "doctor.shop.demo.todo": "Führen Sie aus: npm run seed -- --remove-demo",
  "doctor.invoices.letters":
    "PDFs von Rechnungen können diese Zeichen nicht so zeigen, wie man sie liest: {letters}",
  "doctor.invoices.letters.todo":
    "Schreiben Sie, was auf Rechnungen steht, in lateinischer, griechischer oder kyrillischer Schrift; mehr steht in docs/guides/invoices.md.",
  "doctor.taxes.missing": "Kein Steuersatz gilt in {countries}: Käufern dort wird keine Steuer berechnet",
  "doctor.taxes.missing.todo":
    "Legen Sie die Sätze unter Märkte und Steuern fest, oder nehmen Sie die Länder aus dem Markt.",
  "doctor.owners.password_only": "Ein Passwort allein lässt einen Inhaber herein",
  "doctor.owners.password_only.todo":
    "Richten Sie für jeden Inhaber eine Authenticator-App ein: docs/guides/people-and-keys.md sagt, wie.",
  "doctor.payments.play_money":
    "Eine Zahlungsart nimmt kein echtes Geld: die Testkarten, oder Stripe mit Testschlüsseln",
  "doctor.payments.play_money.todo":
    "Schalten Sie sie in der Verwaltung unter „Einstellungen“, „Zahlungsarten“ aus.",
  "doctor.payments.no_bank_details":
    "Überweisung ist eingeschaltet und nennt kein Konto: Käufern wird sie nicht angeboten",
  "doctor.payments.no_bank_details.todo":
    "Schreiben Sie Ihre Bankverbindung unter „Einstellungen“, „Zahlungsarten“ auf, oder schalten Sie sie aus.",
  "doctor.delivery.none":
    "Nichts, was gebracht wird, kann in {markets} bestellt werden: Es gibt keine Lieferart",
  "doctor.delivery.none.todo":
    "Legen Sie unter „Einstellungen“, „Lieferung“ eine an, oder schließen Sie den Markt.",
  "doctor.payments.no_keys":
    "Käufer können {providers} wählen, und die Schlüssel fehlen oder wurden mit einem anderen SECRET verschlossen",
  "doctor.payments.no_keys.todo":
    "Geben Sie die Schlüssel in der Verwaltung unter „Einstellungen“, „Zahlungsarten“, „Karten über Stripe“ noch einmal ein; oder holen Sie das SECRET zurück.",
  "doctor.events.late": {
    one: "Ein Ereignis wartet, seit {seconds} s",
    other: "{count} Ereignisse warten, das älteste seit {seconds} s",
  },
  "doctor.events.late.todo":
    "Läuft ein Worker? Starten Sie einen mit: npm run worker, und lesen Sie sein Protokoll.",
  "doctor.jobs.given_up": {
    one: "Eine Arbeit wurde aufgegeben",
    other: "{count} Arbeiten wurden aufgegeben",
  },
  "doctor.jobs.given_up.todo":
    "Sie stehen mit ihren Fehlern unter Arbeit im Hintergrund: Beheben Sie die Ursache, und versuchen Sie es dort noch einmal.",
}
