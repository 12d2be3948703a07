import type { Message } from "./index.ts"
import type { pricesEn } from "./prices.en.ts"

/** Sales, prices by quantity and price lists, in German. */
export const pricesDe: { [Name in keyof typeof pricesEn]: Message } = {
  "depth.title": "Angebote und Preise nach Menge",
  "depth.text":
    "Ein Angebot beginnt und endet von selbst. Was oben in der Tabelle steht, ist der Preis ohne Angebot.",
  "depth.change": "Ändern",
  "depth.price_now": "Der Preis ist {price}.",
  "depth.sales": "Angebote",
  "depth.sales_hint":
    "Ein niedrigerer Preis für eine Zeit, in der Uhrzeit Ihres Geräts. Ohne Beginn gilt er sofort, ohne Ende bleibt er.",
  "depth.sale_in": "Angebotspreis in {currency}",
  "depth.from": "Von",
  "depth.until": "Bis",
  "depth.sale_add": "Angebot hinzufügen",
  "depth.sale_remove": "Angebot zu {price} entfernen",
  "depth.tiers": "Preise nach Menge",
  "depth.tiers_hint":
    "Was ein Stück kostet, wenn mehr gekauft werden. Alle Zeilen davon im Warenkorb zählen zusammen.",
  "depth.from_pieces": "Ab Stück",
  "depth.each_in": "Je Stück in {currency}",
  "depth.tier_add": "Menge hinzufügen",
  "depth.tier_remove": "Preis ab {count} Stück entfernen",
  "depth.tier_at": "ab {quantity}: {price}",
  "depth.sale_at": "Angebot {price}",
  "depth.sale_from": "Angebot {price} ab {from}",
  "depth.sale_between": "Angebot {price} von {from} bis {until}",
  "depth.quantity_wrong": "Eine Menge ist eine ganze Zahl von 2 bis 9.999.",
  "depth.amount_wrong": "Schreiben Sie jeden Preis als Betrag, zum Beispiel 12,50.",
  "depth.history": "Verlauf",
  "depth.not_sold": "nicht verkauft",
  "variants.content": "Inhalt, für den Grundpreis",
  "variants.content_hint": "Zum Beispiel 250 g oder 0,75 l. Leer: kein Grundpreis.",
  "variants.content_wrong":
    "Schreiben Sie Menge und Einheit, zum Beispiel 250 g, 0,75 l, 1,5 m oder 12 Stück.",
  "variants.content_base": "Preis je",
  "refusal.price.sale_not_lower":
    "Der Angebotspreis muss niedriger sein als der Preis. Ändern oder entfernen Sie das Angebot.",
  "refusal.price.sale_ends_early": "Ein Angebot endet, nachdem es begonnen hat.",
  "refusal.price.sales_overlap":
    "Zwei Angebote für dasselbe überschneiden sich. Beenden Sie das erste, bevor das zweite beginnt.",
  "refusal.price.tier_twice": "Jede Menge steht nur einmal da, ab 2 Stück.",
  "refusal.price.tier_not_lower":
    "Je mehr gekauft wird, desto weniger kostet ein Stück: Jeder Preis muss niedriger sein als der davor.",
  "refusal.price.wrong_currency": "Preise dieses Marktes sind in {currency}.",
}
