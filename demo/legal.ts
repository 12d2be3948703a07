import type { DemoPage } from "./types.ts"

const note = {
  en: "> **This is a demo text.** Fennel & Finch does not exist, nothing here is sent or charged, and this page is no legal advice.",
  de: "> **Dies ist ein Demo-Text.** Fennel & Finch gibt es nicht, hier wird nichts verschickt oder abgebucht, und diese Seite ist keine Rechtsberatung.",
}

/** Nobody must take a page of the demo for a real one. */
export const noted = (en: string, de: string) => ({
  en: `${note.en}\n\n${en.trim()}\n`,
  de: `${note.de}\n\n${de.trim()}\n`,
})

export const legalPages: readonly DemoPage[] = [
  {
    slug: "imprint",
    kind: "imprint",
    title: { en: "Legal notice", de: "Impressum" },
    markdown: noted(
      `
Fennel & Finch Nachbarschaftsladen GmbH (Demo), Musterweg 12, 12345 Musterstadt, Germany

- **Represented by** Marta Muster and Jonas Beispiel
- **Mail** hello@fennel-and-finch.example
- **Telephone** +49 30 23125 014
- **Register** Musterstadt district court, HRB 00000
- **VAT number** DE000000000

We are not obliged, and not willing, to take part in dispute settlement before a consumer arbitration board: there are
no disputes in a shop that does not exist.
`,
      `
Fennel & Finch Nachbarschaftsladen GmbH (Demo), Musterweg 12, 12345 Musterstadt, Deutschland

- **Vertreten durch** Marta Muster und Jonas Beispiel
- **Mail** hello@fennel-and-finch.example
- **Telefon** +49 30 23125 014
- **Register** Amtsgericht Musterstadt, HRB 00000
- **Umsatzsteuer-Identifikationsnummer** DE000000000

Zur Teilnahme an einem Streitbeilegungsverfahren vor einer Verbraucherschlichtungsstelle sind wir weder verpflichtet
noch bereit: In einem Laden, den es nicht gibt, gibt es keinen Streit.
`,
    ),
  },
  {
    slug: "privacy",
    kind: "privacy",
    title: { en: "Privacy", de: "Datenschutz" },
    markdown: noted(
      `
## What we keep, and why

- **Your order**: name, address, mail address and what you bought, so that we can deliver it and keep the books. The law
  asks us to keep invoices for eight years.
- **Your account**, if you open one: the above and a hashed password. You can delete it at any time.
- **Your cart**: a cookie with a random number, so that the cart is still there tomorrow. It says nothing about you.

## What we do not do

No tracking across other sites, no advertising networks, no sale of data. Payment data goes to the payment provider and
never touches our machines.

## Your rights

Ask us what we know about you, have it corrected or deleted, take it with you, or object. A mail to
hello@fennel-and-finch.example is enough. You may also complain to a supervisory authority.
`,
      `
## Was wir speichern und warum

- **Ihre Bestellung**: Name, Adresse, Mailadresse und was Sie gekauft haben, damit wir liefern und die Bücher führen
  können. Rechnungen müssen wir nach dem Gesetz acht Jahre aufbewahren.
- **Ihr Konto**, wenn Sie eins eröffnen: das Obige und ein gehashtes Passwort. Sie können es jederzeit löschen.
- **Ihr Warenkorb**: ein Cookie mit einer Zufallszahl, damit der Korb morgen noch da ist. Über Sie sagt er nichts.

## Was wir nicht tun

Kein Verfolgen über andere Seiten, keine Werbenetzwerke, kein Verkauf von Daten. Zahlungsdaten gehen an den
Zahlungsdienst und berühren unsere Maschinen nie.

## Ihre Rechte

Fragen Sie uns, was wir über Sie wissen, lassen Sie es berichtigen oder löschen, nehmen Sie es mit oder widersprechen
Sie. Eine Mail an hello@fennel-and-finch.example genügt. Sie können sich auch bei einer Aufsichtsbehörde beschweren.
`,
    ),
  },
  {
    slug: "terms",
    kind: "terms",
    title: { en: "Terms", de: "Allgemeine Geschäftsbedingungen" },
    markdown: noted(
      `
## 1. The contract

What you see in the shop is an invitation. Your order is an offer, and the contract is made when we confirm it by mail.

## 2. Prices

All prices are in euros and include value added tax. Delivery is shown before you order and added once per order.

## 3. Payment

You can pay by card, by bank transfer or in cash when you pick up. Goods paid by transfer leave us when the money is here.

## 4. Delivery

We deliver to the countries named under [delivery and returns](/pages/delivery). Should something be out of stock after
all, we tell you at once and send the money back.

## 5. Files and appointments

A downloaded file is for you and your household. An appointment can be moved free of charge until two days before.

## 6. Warranty

The law applies, and beyond it common sense: if something breaks that should not have broken, come by.
`,
      `
## 1. Der Vertrag

Was Sie im Laden sehen, ist eine Einladung. Ihre Bestellung ist ein Angebot, und der Vertrag kommt zustande, wenn wir sie
per Mail bestätigen.

## 2. Preise

Alle Preise sind in Euro und enthalten die Mehrwertsteuer. Die Lieferung wird vor der Bestellung angezeigt und einmal
je Bestellung berechnet.

## 3. Zahlung

Sie zahlen mit Karte, per Überweisung oder bar bei der Abholung. Per Überweisung bezahlte Ware verlässt uns, wenn das Geld
da ist.

## 4. Lieferung

Wir liefern in die Länder, die unter [Lieferung und Rückgabe](/pages/delivery) stehen. Fehlt doch einmal etwas, sagen wir
es sofort und schicken das Geld zurück.

## 5. Dateien und Termine

Eine heruntergeladene Datei ist für Sie und Ihren Haushalt. Ein Termin lässt sich bis zwei Tage vorher kostenlos
verschieben.

## 6. Gewährleistung

Es gilt das Gesetz und darüber hinaus der gesunde Menschenverstand: Geht etwas kaputt, das nicht hätte kaputtgehen dürfen,
kommen Sie vorbei.
`,
    ),
  },
  {
    slug: "returns",
    kind: "returns",
    title: { en: "Right of withdrawal", de: "Widerrufsbelehrung" },
    markdown: noted(
      `
## Your right

You may withdraw from the contract within fourteen days without giving a reason. The time runs from the day on which you,
or somebody you named who is not the carrier, took the last goods of the order into hand. A mail to
hello@fennel-and-finch.example that says so clearly is enough, and it is in time if you send it before the days are over.

On top of the law we take back unused goods for 30 days.

## What follows

We pay back everything we received from you, including the cheapest delivery we offer, within fourteen days, on the way
you paid. We may wait until the goods are here or you have shown that they are on their way. We pay for sending them back
with our label.

## Where there is no such right

For goods that spoil quickly, for sealed goods that were opened and cannot be returned for reasons of health, and for
files once the download has begun with your consent.
`,
      `
## Ihr Recht

Sie können den Vertrag binnen vierzehn Tagen ohne Angabe von Gründen widerrufen. Die Frist läuft ab dem Tag, an dem Sie
oder jemand, den Sie benannt haben und der nicht der Beförderer ist, die letzte Ware der Bestellung in Besitz genommen
hat. Eine Mail an hello@fennel-and-finch.example, die das eindeutig sagt, genügt, und sie ist rechtzeitig, wenn Sie sie
vor Ablauf der Frist absenden.

Über das Gesetz hinaus nehmen wir unbenutzte Ware 30 Tage lang zurück.

## Was dann geschieht

Wir zahlen alles zurück, was wir von Ihnen erhalten haben, einschließlich der günstigsten Lieferung, die wir anbieten,
binnen vierzehn Tagen und auf dem Weg, auf dem Sie bezahlt haben. Wir dürfen warten, bis die Ware hier ist oder Sie
gezeigt haben, dass sie unterwegs ist. Die Rücksendung mit unserem Etikett bezahlen wir.

## Wo es dieses Recht nicht gibt

Bei Waren, die schnell verderben, bei versiegelten Waren, die geöffnet wurden und aus Gründen der Gesundheit nicht
zurückkönnen, und bei Dateien, sobald das Herunterladen mit Ihrer Zustimmung begonnen hat.
`,
    ),
  },
]
