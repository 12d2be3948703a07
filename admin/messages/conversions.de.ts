import type { conversionsEn } from "./conversions.en.ts"
import type { Message } from "./index.ts"

/** Rules by which prices of one currency come from those of another, in German. */
export const conversionsDe: { [Name in keyof typeof conversionsEn]: Message } = {
  "conversions.text":
    "Wo ein Markt keinen eigenen Preis hat, wird zum umgerechneten Preis eines anderen Marktes verkauft. Kurs und Datum stehen daneben.",
  "conversions.none": "Nichts wird umgerechnet",
  "conversions.none_text":
    "Ein Preis gilt in der Währung, in der er gesetzt wurde. Mit einer Regel wird auch in anderen Währungen verkauft.",
  "conversions.new": "Neue Regel",
  "conversions.pair": "{from} in {to}",
  "conversions.rate_of": "1 {from} = {rate} {to}, {day}",
  "conversions.count": { one: "ein Preis", other: "{count} Preise" },
  "conversions.on": "An",
  "conversions.off": "Ausgeschaltet",
  "conversions.from": "Die Preise nehmen von",
  "conversions.market": "{market}, {currency}",
  "conversions.to": "Umrechnen in",
  "conversions.rate": "Ein {from} sind so viele {to}",
  "conversions.rate_wrong":
    "Schreiben Sie den Kurs als Zahl über null, etwa 0,9312, mit höchstens 9 Stellen.",
  "conversions.day": "Datum des Kurses",
  "conversions.day_wrong": "Wählen Sie den Tag des Kurses; er liegt nicht in der Zukunft.",
  "conversions.step": "In Schritten von, {currency}",
  "conversions.step_wrong": "Schreiben Sie den Schritt als Betrag über null, etwa 0,05 oder 1.",
  "conversions.ending": "Und einer Endung von, {currency}",
  "conversions.ending_hint": "Schritte von 1,00 mit der Endung 0,95 ergeben Preise wie 23,95.",
  "conversions.ending_wrong": "Schreiben Sie die Endung als Betrag unter dem Schritt; 0 für keine.",
  "conversions.direction": "Gerundet",
  "conversions.direction.nearest": "zum nächsten",
  "conversions.direction.up": "nach oben",
  "conversions.direction.down": "nach unten",
  "conversions.is_on": "Eingeschaltet",
  "conversions.is_on_hint": "Ausgeschaltet wird in dieser Währung nur verkauft, was einen eigenen Preis hat.",
  "conversions.examples": "Was aus einigen Preisen wird",
  "conversions.examples_none": "Dieser Markt hat keine Preise zum Umrechnen.",
  "conversions.example": "Aus {from} werden {price}",
  "refusal.conversion.changed":
    "Diese Regel hat sich inzwischen geändert. Bitte sehen Sie sie noch einmal an.",
  "refusal.conversion.too_many":
    "Ein Shop hat höchstens {rulesMax} Regeln zum Umrechnen. Ändern Sie eine vorhandene.",
  "refusal.conversion.same_currency": "Wählen Sie zwei verschiedene Währungen.",
  "refusal.conversion.rate": "Der Kurs muss über null liegen.",
  "refusal.conversion.in_the_future": "Das Datum des Kurses darf nicht in der Zukunft liegen.",
  "refusal.conversion.ending": "Die Endung muss kleiner als der Schritt sein.",
  "refusal.conversion.wrong_market": "Wählen Sie einen Markt, der Preise in der ersten Währung hat.",
  "refusal.conversion.no_market": "Kein Markt hat die zweite Währung. Legen Sie zuerst den Markt an.",
}
