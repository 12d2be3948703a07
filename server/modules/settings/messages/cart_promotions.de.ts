/** Codes und Aktionen in Warenkorb, Kasse und Bestellungen, und warum ein Preis so ist, auf Deutsch. */
export const cartPromotionsDe: Record<string, string> = {
  "code.title": "Haben Sie einen Code?",
  "code.label": "Code",
  "code.apply": "Einlösen",
  "code.remove": "Den Code {code} entfernen",
  "code.applied": "Der Code {code} ist eingelöst: {title}",
  "code.taken": "Der Code {code} ist in Ihrem Warenkorb.",
  "code.waiting": "Der Code {code} ist vorgemerkt und gilt noch nicht.",
  "code.refused": "Der Code {code} gilt nicht.",
  "code.missing": "Bitte geben Sie einen Code ein.",
  "refusal.promotion.code_unknown":
    "Den Code {promotionCode} gibt es nicht. Bitte prüfen Sie die Schreibweise.",
  "refusal.promotion.code_over": "Der Code {promotionCode} ist abgelaufen.",
  "refusal.promotion.code_paused": "Der Code {promotionCode} kann im Moment nicht eingelöst werden.",
  "refusal.promotion.code_used_up": "Der Code {promotionCode} ist aufgebraucht.",
  "refusal.promotion.used_up":
    "Der Nachlass in Ihrem Warenkorb ist eben aufgebraucht worden. Bitte sehen Sie sich die Summe noch einmal an.",
  "refusal.promotion.used_by_you":
    "Sie haben dieses Angebot schon genutzt. Ihr Warenkorb geht ohne es weiter: Bitte sehen Sie sich die Summe noch einmal an.",
  "refusal.promotion.not_first_order":
    "Sie haben hier schon bestellt, und dieses Angebot gilt für die erste Bestellung. Ihr Warenkorb geht ohne es weiter: Bitte sehen Sie sich die Summe noch einmal an.",
  "refusal.cart.too_many_codes":
    "Ein Warenkorb nimmt höchstens {codesMax} Codes. Bitte entfernen Sie zuerst einen.",
  "refusal.cart.too_many_tries":
    "Das waren zu viele falsche Codes. Bitte warten Sie ein wenig und versuchen Sie es noch einmal.",
  "refusal.cart_code.not_found": "Dieser Code ist nicht in Ihrem Warenkorb.",

  "promotion.some": "ein Angebot",
  "promotion.unknown": "Diesen Code gibt es nicht mehr.",
  "promotion.code_over": "Er ist abgelaufen.",
  "promotion.paused": "Er kann im Moment nicht eingelöst werden.",
  "promotion.used_up": "Er ist aufgebraucht.",
  "promotion.left_out":
    "Er gilt nicht für Sie: Sie haben ihn schon genutzt, oder er gilt für die erste Bestellung.",
  "promotion.not_begun": "Das beginnt am {date}.",
  "promotion.over": "Das war am {date} zu Ende.",
  "promotion.no_amount": "Das gilt nicht für Preise in {currency}.",
  "promotion.other_market": "Das gilt für ein anderes Land.",
  "promotion.other_group": "Das gilt für andere Kunden.",
  "promotion.sign_in_for_group":
    "Das gilt für bestimmte Kunden. Wenn Sie dazugehören, melden Sie sich bitte an.",
  "promotion.not_first_order": "Das gilt für die erste Bestellung.",
  "promotion.other_hours": "Das gilt {days}, {from} bis {until} Uhr.",
  "promotion.clock": "Es zählt die Uhr von {timeZone}.",
  "promotion.every_day": "täglich",
  "promotion.too_few_items":
    "{count, plural, one {Legen Sie noch ein Stück von dem dazu, wofür es gilt.} other {Legen Sie noch {count} Stück von dem dazu, wofür es gilt.}}",
  "promotion.subtotal_too_low": "Es fehlen noch {amount} an Waren, für die es gilt.",
  "promotion.nothing_matches": "Das gilt für Waren, die nicht in Ihrem Warenkorb sind.",
  "promotion.nothing_to_reduce": "Es ist nichts mehr da, was davon abgehen könnte.",
  "promotion.no_delivery": "Das gilt für eine andere Art der Lieferung.",
  "promotion.gift_unavailable": "Das Geschenk ist nicht mehr da.",
  "promotion.other_is_better": "„{title}“ bringt Ihnen mehr, und nur eines von beiden gilt.",
  "promotion.not_together": "Das lässt sich nicht mit „{title}“ verbinden.",
  "promotion.near_amount": "Noch {amount} bis: {title}",
  "promotion.near_items":
    "{count, plural, one {Noch ein Stück bis: {title}} other {Noch {count} Stück bis: {title}}}",

  "cart.gift": "Gratis mit „{title}“",
  "cart.gift_free": "Gratis",
  "cart.discounts": "Nachlässe",
  "cart.saved": "Sie sparen {amount}",
  "cart.before": "Vorher: {amount}",
  "cart.cash_rounding": "Rundung",
  "cart.tax_of": "Steuer {rate} auf {net}",

  "why.title": "Warum dieser Preis?",
  "why.of": "Warum kostet „{title}“ so viel?",
  "why.delivery_title": "Warum kostet die Lieferung so viel?",
  "why.base_price": "Ein Stück kostet {amount}.",
  "why.sale": "Das ist ein herabgesetzter Preis.",
  "why.sale_until": "Das ist ein herabgesetzter Preis bis {date}.",
  "why.list": "Es ist der Preis aus der Liste „{name}“.",
  "why.converted": "Er ist aus {from} umgerechnet, zum Kurs {rate} vom {on}.",
  "why.from_quantity": "{count, plural, one {Er gilt ab einem Stück.} other {Er gilt ab {count} Stück.}}",
  "why.quantity": "{count, plural, one {Ein Stück macht {amount}.} other {{count} Stück machen {amount}.}}",
  "why.delivery": "Die Lieferung kostet {amount}.",
  "why.delivery_zone": "In der Zone „{zone}“ kostet sie {amount}.",
  "why.delivery_free": "Ab {from} ist die Lieferung frei: {amount} entfallen.",
  "why.delivery_place": "Ein Zuschlag für diesen Ort: {amount}.",
  "why.delivery_bulky":
    "{count, plural, one {Ein Zuschlag für ein sperriges Stück: {amount}.} other {Ein Zuschlag für {count} sperrige Stücke: {amount}.}}",
  "why.promotion": "„{title}“ zieht {amount} ab.",
  "why.tax_included": "{amount} davon sind Steuer ({rate}).",
  "why.tax_added": "{rate} Steuer kommen dazu: {amount}.",
  "why.exempt": "Sie zahlen keine Steuer: {amount} ({rate}) entfallen.",
  "why.reverse_charge": "Ihr Unternehmen führt die Steuer selbst ab: {amount} ({rate}) entfallen.",
}
