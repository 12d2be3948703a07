import type { accountEn } from "./account.en.ts"
import type { Message } from "./index.ts"
import type { ownAccountEn } from "./own_account.en.ts"

/** One's own account, in German. */
export const accountDe: { [Name in keyof (typeof accountEn & typeof ownAccountEn)]: Message } = {
  "code.app": "Code Ihrer Authenticator-App",
  "code.app_hint": "Sechs Ziffern, jede halbe Minute neue.",
  "code.recovery": "Wiederherstellungscode",
  "code.recovery_hint": "Einer der zehn, die Sie aufbewahrt haben. Jeder gilt einmal.",
  "code.use_recovery": "Wiederherstellungscode benutzen",
  "code.use_app": "Authenticator-App benutzen",
  "code.back": "Zurück",

  "step_up.title": "Sind Sie es?",
  "step_up.code":
    "Das dürfen nur Sie selbst, darum fragen wir noch einmal nach einem Code. Dann geht es weiter.",
  "step_up.password":
    "Das dürfen nur Sie selbst, darum fragen wir noch einmal nach Ihrem Passwort. Dann geht es weiter.",
  "step_up.submit": "Ich bin es",

  "account.title": "Mein Konto",
  "account.roles": "Was Sie hier sind",
  "account.role.owner": "Inhaber",
  "account.role.manager": "Leitung",
  "account.role.support": "Kundendienst",
  "account.role.warehouse": "Lager",
  "account.role.marketing": "Marketing und Texte",
  "account.role.accountant": "Buchhaltung",
  "account.role.read_only": "Nur ansehen",
  "account.role.other": "Eine andere Rolle",
  "account.password_text": "Ein neues Passwort meldet Sie auf allen anderen Geräten ab.",
  "account.current_password": "Jetziges Passwort",
  "account.new_password": "Neues Passwort",
  "account.change_password": "Passwort ändern",
  "account.password_changed": "Das Passwort ist geändert.",
  "account.password_wrong": "Das Passwort stimmt nicht.",

  "app.title": "Authenticator-App",
  "app.needed": "Richten Sie Ihre App ein",
  "app.needed_text": "Der Inhaber verlangt von allen Codes einer Authenticator-App. Es dauert eine Minute.",
  "app.off_text":
    "Mit einer App auf dem Telefon öffnet ein gestohlenes Passwort nichts: Beim Anmelden wird auch ihr Code verlangt.",
  "app.begin": "Einrichten",
  "app.scan": "Lesen Sie das Bild mit der App ein und schreiben Sie den Code, den sie zeigt.",
  "app.qr": "Ein Bild für die Kamera Ihrer App",
  "app.type": "Oder tippen Sie das in die App:",
  "app.prove": "Einschalten",
  "app.on": "eingeschaltet",
  "app.codes": "Wiederherstellungscodes",
  "app.codes_of": "Wiederherstellungscodes von {email} bei {shop}",
  "app.codes_text":
    "Nur jetzt zu sehen. Jeder lässt Sie einmal ein, wenn das Telefon fehlt; bewahren Sie sie auf Papier auf oder bei Ihren Passwörtern.",
  "app.copy": "Kopieren",
  "app.copied": "Kopiert.",
  "app.not_copied": "Der Browser lässt das Kopieren nicht zu. Bitte speichern oder drucken Sie sie.",
  "app.download": "Als Datei speichern",
  "app.kept": "Ich habe sie aufbewahrt",
  "app.renew": "Neue Wiederherstellungscodes",
  "app.take_off": "App abschalten",
  "app.take_off_text": "Dann genügt zum Anmelden Ihr Passwort, und die Wiederherstellungscodes sind wertlos.",
  "app.is_off": "Die App ist abgeschaltet.",

  "sessions.title": "Wo Sie angemeldet sind",
  "sessions.here": "dieses Gerät",
  "sessions.unknown": "Ein Gerät ohne Namen",
  "sessions.seen": "zuletzt {at}",
  "sessions.end_named": "Abmelden: {device}",
  "sessions.end_others": "Überall sonst abmelden",
  "sessions.ended": "Dieses Gerät ist abgemeldet.",
  "sessions.others_ended": "Sie sind nur noch hier angemeldet.",

  "invitation.title": "Willkommen",
  "invitation.intro":
    "Sie sind eingeladen, in diesem Shop zu arbeiten. Wählen Sie Ihren Namen und ein Passwort.",
  "invitation.submit": "Hereinkommen",
  "invitation.done": "Sie sind dabei.",

  "forgot.title": "Passwort vergessen?",
  "forgot.intro": "Wir schicken Ihnen einen Link, mit dem Sie ein neues wählen.",
  "forgot.submit": "Link schicken",
  "forgot.sent": "Wenn jemand mit der Adresse {email} hier arbeitet, ist eine Mail mit einem Link unterwegs.",
  "forgot.back": "Zurück zur Anmeldung",
  "reset.title": "Ein neues Passwort",
  "reset.intro": "Damit werden Sie auf allen Geräten abgemeldet und melden sich neu an.",
  "reset.submit": "Dieses nehmen",
  "reset.done": "Das Passwort ist geändert. Bitte melden Sie sich damit an.",
  "app.codes_left": {
    one: "Ein Wiederherstellungscode ist übrig.",
    other: "{count} Wiederherstellungscodes sind übrig.",
  },
}
