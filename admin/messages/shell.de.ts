import type { Message } from "./index.ts"
import type { shellEn } from "./shell.en.ts"

/** The frame around every screen, in German. */
export const shellDe: { [Name in keyof typeof shellEn]: Message } = {
  "shell.product": "Cartwright",
  "shell.title": "{page} · Cartwright",
  "shell.skip": "Zum Inhalt",
  "shell.rail": "Bereiche",
  "shell.more": "Mehr",
  "shell.language": "Sprache",
  "shell.theme": "Darstellung",
  "shell.sign_out": "Abmelden",
  "shell.away": "Der Shop ist nicht erreichbar. Was Sie geschrieben haben, bleibt; wir versuchen es weiter.",
  "theme.system": "Wie das Gerät",
  "theme.light": "Hell",
  "theme.dark": "Dunkel",

  "place.home": "Start",
  "place.orders": "Bestellungen",
  "place.products": "Artikel",
  "place.stock": "Bestand",
  "place.customers": "Kunden",
  "place.mail": "Mails",
  "place.settings": "Einstellungen",

  "sign_in.title": "Anmelden",
  "sign_in.intro": "Für alle, die in diesem Shop arbeiten.",
  "sign_in.email": "Mailadresse",
  "sign_in.password": "Passwort",
  "sign_in.submit": "Anmelden",

  "session.title": "Bitte melden Sie sich neu an",
  "session.text":
    "Ihre Sitzung ist zu Ende. Die Seite bleibt, wie sie ist, und was Sie gerade taten, geht weiter.",

  "owner.title": "Diesen Shop übernehmen",
  "owner.intro": "Dieser Link macht Sie zum ersten Inhaber. Er gilt einmal.",
  "owner.name": "Ihr Name",
  "owner.password_hint": "Mindestens {count} Zeichen. Drei oder vier Wörter merkt man sich leicht.",
  "owner.submit": "Inhaber werden",
  "owner.done": "Der Shop gehört Ihnen.",

  "keys.title": "Tastatur",
  "keys.search": "Suchen",
  "keys.go": "Zu {place}",
  "keys.rows": "Nächste Zeile, vorige Zeile",
  "keys.open": "Zeile öffnen",
  "keys.sheet": "Diese Übersicht",
  "keys.on": "Einzelne Tasten tun etwas",
}
