import { legalPages, noted } from "./legal.ts"
import type { DemoPage } from "./types.ts"

export const pages: readonly DemoPage[] = [
  // What the front page says first: its title is the heading there, its text stands below.
  {
    slug: "home",
    kind: "page",
    title: { en: "Good things from the shop on the corner", de: "Gutes aus dem Laden an der Ecke" },
    markdown: {
      en: "Pots from the next street, jam from our own kitchen, plants that forgive. Come in, the kettle is on.",
      de: "Becher aus der Nebenstraße, Marmelade aus unserer Küche, Pflanzen, die verzeihen. Kommen Sie herein, der Kessel ist an.",
    },
  },
  {
    slug: "about",
    kind: "page",
    title: { en: "About us", de: "Über uns" },
    markdown: noted(
      `
Fennel & Finch is a shop on a corner: three rooms, one coffee machine, a yard with a big table. Marta cooks the jam,
Jonas looks after the plants and the foam, and Inge from the next street throws most of the pots.

## What we sell

Things we use ourselves. If a knife does not stay sharp in our kitchen, it does not get to yours. About a third of what
you see is made within walking distance, and the rest comes from people whose names we know.

## Come by

The bell on the door works, the bench by the window is free most mornings before nine, and dogs get water.

- Monday to Friday, 7:00 to 18:00
- Saturday, 8:00 to 16:00
- Sunday, closed, because somebody has to pour the candles
`,
      `
Fennel & Finch ist ein Laden an der Ecke: drei Räume, eine Kaffeemaschine, ein Hof mit einem großen Tisch. Marta kocht
die Marmelade, Jonas kümmert sich um die Pflanzen und den Milchschaum, und Inge aus der Nebenstraße dreht die meisten
Töpfe.

## Was wir verkaufen

Dinge, die wir selbst benutzen. Bleibt ein Messer in unserer Küche nicht scharf, kommt es nicht in Ihre. Etwa ein
Drittel entsteht zu Fuß erreichbar, der Rest kommt von Menschen, deren Namen wir kennen.

## Kommen Sie vorbei

Die Türglocke geht, die Bank am Fenster ist vor neun meist frei, und Hunde bekommen Wasser.

- Montag bis Freitag, 7 bis 18 Uhr
- Samstag, 8 bis 16 Uhr
- Sonntag geschlossen, denn jemand muss die Kerzen gießen
`,
    ),
  },
  {
    slug: "delivery",
    kind: "page",
    title: { en: "Delivery and returns", de: "Lieferung und Rückgabe" },
    markdown: noted(
      `
| How | Price | When |
|---|---|---|
| Parcel in Germany | €4.90 up to 5 kg, €6.90 up to 10 kg, free from €49 | two to four working days |
| Parcel to our neighbors | from €9.90, free from €120 | two to four working days |
| Express in Germany, up to 10 kg | €9.90 | next working day, if you order before noon |
| Pick up at the counter | free | the same day until 17:30 |

We deliver to Germany, Austria, Belgium, the Czech Republic, Denmark, France, Luxembourg, the Netherlands and Poland. To
German islands it is €4.00 more, because the parcel takes a ship.

## What is only at the counter

Coffee, cake and bread do not travel. Order them ahead and they wait for you, warm where they should be. Files are
yours to download as soon as they are paid. For appointments we write to you and find a date together.

## If you change your mind

Send back what you do not like within 30 days, unused and in its box. Write to us first, then we send you a label, and
your money is back within a week of the parcel. Plants, food that was opened and downloads stay with you, but if
something arrives broken or wilted, we make it right. The [right of withdrawal](/pages/returns) has the fine print.
`,
      `
| Wie | Preis | Wann |
|---|---|---|
| Paket in Deutschland | 4,90 € bis 5 kg, 6,90 € bis 10 kg, ab 49 € kostenlos | zwei bis vier Werktage |
| Paket zu unseren Nachbarn | ab 9,90 €, ab 120 € kostenlos | zwei bis vier Werktage |
| Express in Deutschland, bis 10 kg | 9,90 € | nächster Werktag, wenn Sie vor zwölf bestellen |
| Abholung an der Theke | kostenlos | am selben Tag bis 17:30 Uhr |

Wir liefern nach Deutschland, Österreich, Belgien, Tschechien, Dänemark, Frankreich, Luxemburg, in die Niederlande und
nach Polen. Auf deutsche Inseln kostet es 4,00 € mehr, weil das Paket mit dem Schiff fährt.

## Was es nur an der Theke gibt

Kaffee, Kuchen und Brot reisen nicht. Bestellen Sie vor, dann wartet alles auf Sie, warm, wo es warm sein soll. Dateien
laden Sie herunter, sobald sie bezahlt sind. Für Termine schreiben wir Ihnen und finden gemeinsam einen Tag.

## Wenn Sie es sich anders überlegen

Schicken Sie innerhalb von 30 Tagen zurück, was Ihnen nicht gefällt, unbenutzt und in der Schachtel. Schreiben Sie uns
vorher, dann kommt ein Etikett von uns, und eine Woche nach dem Paket ist Ihr Geld wieder da. Pflanzen, geöffnete
Lebensmittel und Downloads bleiben bei Ihnen, aber wenn etwas zerbrochen oder verwelkt ankommt, bringen wir es in
Ordnung. Das Kleingedruckte steht im [Widerruf](/pages/returns).
`,
    ),
  },
  {
    slug: "contact",
    kind: "page",
    title: { en: "Contact", de: "Kontakt" },
    markdown: noted(
      `
Write to [hello@fennel-and-finch.example](mailto:hello@fennel-and-finch.example) and a person answers, usually the same
day. The telephone, +49 30 23125 014, rings at the counter: in the morning rush it may ring a little longer.

Fennel & Finch, Musterweg 12, 12345 Musterstadt, Germany
`,
      `
Schreiben Sie an [hello@fennel-and-finch.example](mailto:hello@fennel-and-finch.example), dann antwortet ein Mensch,
meist am selben Tag. Das Telefon, +49 30 23125 014, steht an der Theke: Im Morgentrubel klingelt es manchmal etwas
länger.

Fennel & Finch, Musterweg 12, 12345 Musterstadt, Deutschland
`,
    ),
  },
  ...legalPages,
]
