/** The words beside prices, in English. */
export const pricesEn: Record<string, string> = {
  "prices.lowest": "Lowest price of the 30 days before: {amount}",
  "prices.per_unit": "{amount} / {unit}",
  "prices.sale_until": "On sale until",
  "prices.tiers": "Price by quantity",
  "prices.tier_quantity": "Quantity",
  "prices.tier_each": "Price each",
  "prices.tier_from": "from {count}",
  "prices.unit.100g": "100 g",
  "prices.unit.100ml": "100 ml",
  "prices.unit.piece": "piece",
  "prices.unit.kg": "kg",
  "prices.unit.l": "l",
  "prices.unit.m": "m",
}
