/** The words beside prices, in Indonesian. */
export const pricesId: Record<string, string> = {
  "prices.lowest": "Harga terendah dalam 30 hari sebelumnya: {amount}",
  "prices.per_unit": "{amount} / {unit}",
  "prices.sale_until": "Promo sampai",
  "prices.tiers": "Harga menurut jumlah",
  "prices.tier_quantity": "Jumlah",
  "prices.tier_each": "Harga per buah",
  "prices.tier_from": "mulai {count}",
  "prices.unit.100g": "100 g",
  "prices.unit.100ml": "100 ml",
  "prices.unit.piece": "buah",
  "prices.unit.kg": "kg",
  "prices.unit.l": "l",
  "prices.unit.m": "m",
}
