import type { effectEn } from "./effect.en.ts"
import type { Message } from "./index.ts"

/** What a change would have made of the last month, in German. */
export const effectDe: { [Name in keyof typeof effectEn]: Message } = {
  "effect.title": "Was daraus geworden wäre",
  "effect.text":
    "Die Warenkörbe und Bestellungen der letzten 30 Tage, zweimal gerechnet: nach den heutigen Regeln und mit dem, was hier steht.",
  "effect.show": "Auswirkung zeigen",
  "effect.again": "Für die jetzigen Eingaben zeigen",
  "effect.behind": "Die Eingaben haben sich seitdem geändert.",
  "effect.working": "Wird gerechnet …",
  "effect.nothing": "In den letzten 30 Tagen gab es keine Warenkörbe und Bestellungen zum Rechnen.",
  "effect.same": "Es wäre nichts anders gewesen.",
  "effect.orders": {
    one: "{touched} von {count} Bestellung hätte etwas anderes ergeben.",
    other: "{touched} von {count} Bestellungen hätten etwas anderes ergeben.",
  },
  "effect.carts": {
    one: "{touched} von {count} Warenkorb, der keine Bestellung wurde, würde etwas anderes zeigen.",
    other: "{touched} von {count} Warenkörben, die keine Bestellung wurden, würden etwas anderes zeigen.",
  },
  "effect.in_currency": "In {currency}",
  "effect.of_orders": "Bestellungen",
  "effect.of_carts": "Offene Warenkörbe",
  "effect.total": "Was Käufer zahlen",
  "effect.tax": "Davon Steuer",
  "effect.delivery": "Davon Lieferung",
  "effect.from_to": "{from} → {to}",
  "effect.no_difference": "kein Unterschied",
  "effect.stranded_orders": {
    one: "{count} Bestellung könnte nicht mehr geliefert werden. Nach der Änderung zählt sie nichts.",
    other: "{count} Bestellungen könnten nicht mehr geliefert werden. Nach der Änderung zählen sie nichts.",
  },
  "effect.stranded_carts": {
    one: "{count} Warenkorb könnte nicht mehr geliefert werden.",
    other: "{count} Warenkörbe könnten nicht mehr geliefert werden.",
  },
  "effect.another_way": {
    one: "{count} Bestellung müsste anders geliefert werden: Sie zählt mit der günstigsten Art, die bleibt.",
    other:
      "{count} Bestellungen müssten anders geliefert werden: Sie zählen mit der günstigsten Art, die bleibt.",
  },
  "effect.sold_otherwise": {
    one: "{count} Bestellung wurde zu anderen Preisen, Steuern oder Lieferkosten als heute verkauft. Damals waren es {charged}.",
    other:
      "{count} Bestellungen wurden zu anderen Preisen, Steuern oder Lieferkosten als heute verkauft. Zusammen waren es damals {charged}.",
  },
  "effect.short": {
    one: "{count} Bestellung enthält etwas, das heute keinen Preis hat. Es zählt auf keiner Seite.",
    other: "{count} Bestellungen enthalten etwas, das heute keinen Preis hat. Es zählt auf keiner Seite.",
  },
  "effect.cut_orders": "Es gab mehr Bestellungen: Angesehen wurden die neuesten {count}.",
  "effect.cut_carts": "Es gab mehr Warenkörbe: Angesehen wurden die neuesten {count}.",
  "effect.rises": "Am meisten gestiegen",
  "effect.falls": "Am meisten gefallen",
  "effect.stranded": "Nicht mehr lieferbar",
  "effect.order": "Bestellung {number}",
  "effect.unknown":
    "Ob jemand mehr, weniger oder etwas anderes gekauft hätte, kann niemand wissen: Es wird nicht geraten.",
  "effect.at_loss": "Unter Einkaufspreis verkauft",
  "effect.margin_lines": {
    one: "{title}: {before} → {after} von {count} Zeile mit bekanntem Einkaufspreis.",
    other: "{title}: {before} → {after} von {count} Zeilen mit bekanntem Einkaufspreis.",
  },
  "effect.margin_unknown": {
    one: "Von {unknown} von {count} Zeile ist kein Einkaufspreis bekannt.",
    other: "Von {unknown} von {count} Zeilen ist kein Einkaufspreis bekannt.",
  },
  "effect.sale_day": "Als liefe ein neues Angebot schon, gleich an welchem Tag es beginnt.",
  "effect.tax_day": "Als gälte der Satz schon jetzt, an welchem Tag er auch beginnt.",
}
