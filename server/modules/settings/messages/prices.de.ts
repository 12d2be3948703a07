/** The words beside prices, in German. */
export const pricesDe: Record<string, string> = {
  "prices.lowest": "Niedrigster Preis der 30 Tage davor: {amount}",
  "prices.per_unit": "{amount} / {unit}",
  "prices.sale_until": "Angebot bis",
  "prices.tiers": "Preis nach Menge",
  "prices.tier_quantity": "Menge",
  "prices.tier_each": "Preis je Stück",
  "prices.tier_from": "ab {count}",
  "prices.unit.100g": "100 g",
  "prices.unit.100ml": "100 ml",
  "prices.unit.piece": "Stück",
  "prices.unit.kg": "kg",
  "prices.unit.l": "l",
  "prices.unit.m": "m",
}
