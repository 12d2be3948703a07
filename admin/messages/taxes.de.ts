import type { Message } from "./index.ts"
import type { taxesEn } from "./taxes.en.ts"

export const taxesDe: Record<keyof typeof taxesEn, Message> = {
  "taxes.none_title": {
    one: "Ein Land hat keinen Steuersatz",
    other: "{count} Länder haben keinen Steuersatz",
  },
  "taxes.none_text": "Bis ein Satz festgelegt ist, wird niemandem eine Steuer berechnet: {countries}.",
  "taxes.none_here": "Hier gilt kein Satz: Niemandem wird eine Steuer berechnet.",
  "taxes.home": "Bis eine Adresse bekannt ist",
  "taxes.country": "Steuern: {country}",
  "taxes.back_to_market": "Markt",
  "taxes.whole": "Ganzes Land",
  "taxes.region": "Teil des Landes",
  "taxes.region_hint":
    "Leer: das ganze Land. Sein Code, wie {country}-CA, wenn ein Teil des Landes eigene Sätze hat.",
  "taxes.region_bad": "Bitte schreiben Sie einen Code wie {country}-CA.",
  "taxes.until": "Bis zum Ende des Tages",
  "taxes.until_hint": "Leer: bis ein anderer Satz festgelegt wird. Danach gilt wieder der Satz davor.",
  "taxes.authority": "Wer das sagt",
  "taxes.authority_hint": "Finanzamt oder Gesetz; für Sie und alle, die nach Ihnen kommen.",
  "taxes.from_to": "ab {from} bis {until}",
  "taxes.said_by": "Laut {authority}",
  "taxes.said_by_checked": "Laut {authority}, geprüft am {day}",
  "taxes.withdraw": "Zurücknehmen",
  "taxes.withdraw_ask": "Diesen Satz zurücknehmen?",
  "taxes.withdraw_text": "Er hat noch nicht begonnen. Der Satz davor gilt weiter.",
  "taxes.withdrawn": "Der Satz ist zurückgenommen.",
  "taxes.gross_stays":
    "Preise mit Steuer bleiben gleich, wohin Waren auch gehen; nur die Steuer darin ändert sich.",
  "taxes.past_more": "Frühere Sätze",
  "markets.home": "Eigenes Land",
  "markets.home_hint":
    "Seine Steuern werden gezeigt, bis bekannt ist, wohin Waren gehen, und berechnet, wo sie abgeholt werden.",
  "markets.rounding.rate_group": "Einmal für jeden Steuersatz",
  "markets.rounding_mode": "Wie Bruchteile gerundet werden",
  "markets.rounding_mode.half_up": "Kaufmännisch, die Hälfte nach oben",
  "markets.rounding_mode.half_even": "Zur nächsten, die Hälfte zur geraden Ziffer",
  "markets.rounding_mode.up": "Immer nach oben",
  "markets.rounding_mode.down": "Immer nach unten",
  "markets.rounding_hint":
    "Was erlaubt ist, sagt das Finanzamt des Landes. Bestellungen behalten, womit sie verkauft wurden.",
  "markets.delivery_tax": "Wie der Versand besteuert wird",
  "markets.delivery_tax.leading": "Zum Satz der meisten Waren",
  "markets.delivery_tax.shares": "Anteilig zu den Sätzen der Waren",
  "markets.delivery_tax.standard": "Immer zum normalen Satz",
  "markets.delivery_tax.reduced": "Immer zum ermäßigten Satz",
  "markets.delivery_tax.super_reduced": "Immer zum stark ermäßigten Satz",
  "markets.delivery_tax.zero": "Nicht besteuert",
  "markets.cash_step": "Kleinste Münze, {currency}",
  "markets.cash_step_hint":
    "Was bar bezahlt wird, wird darauf gerundet, wie 0,05 in der Schweiz. Leer: gar nicht.",
  "markets.cash_step_bad": "Bitte schreiben Sie einen Betrag ab 0,02, wie 0,05, oder nichts.",
  "refusal.market.home_country": "Das eigene Land des Marktes muss eines seiner Länder sein.",
  "refusal.tax_rate.overlap":
    "Dann gilt schon ein anderer Satz für diese Waren. Wählen Sie andere Tage, oder nehmen Sie ihn zuerst zurück.",
  "refusal.tax_rate.ends_early": "Der Satz muss enden, nachdem er begonnen hat.",
  "refusal.tax_rate.region": "Der Code des Landesteils beginnt mit seinem Land.",
  "refusal.tax_rate.holds": "Dieser Satz gilt schon. Legen Sie einen anderen ab sofort fest.",
  "refusal.tax_rate.not_found": "Diesen Satz gibt es nicht mehr.",
}
