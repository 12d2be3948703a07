/** What delivery costs before there is an address, and why there is none. */
export const deliveryPricesDe = {
  "estimate.to": "Nach {place}",
  "estimate.elsewhere": "Lieferung an einen anderen Ort?",
  "estimate.region": "Bundesland oder Region",
  "estimate.show": "Lieferung zeigen",
  "estimate.missing": "Noch {amount} bis zur kostenlosen Lieferung",
  "estimate.reached": "Die Lieferung ist kostenlos.",
  "estimate.surcharge_place": "Darin {amount}, weil der Ort schwer zu erreichen ist.",
  "estimate.surcharge_bulky":
    "{count, plural, one {Darin {amount} für ein sperriges Stück.} other {Darin {amount} für {count} sperrige Stücke.}}",
  "estimate.none":
    "Wir können diesen Warenkorb nicht nach {place} bringen. Wählen Sie einen anderen Ort, oder schreiben Sie uns.",
  "estimate.too_heavy":
    "Dieser Warenkorb ist zu schwer für {place}: Wir bringen höchstens {weight}. Nehmen Sie etwas heraus, oder machen Sie zwei Bestellungen daraus.",
  "estimate.postal_code_needed":
    "Wir liefern in Teile von {place}. Geben Sie Ihre Postleitzahl ein, dann sehen Sie, ob Ihr Ort dabei ist.",
  "estimate.country": "Nach {place} liefern wir nicht. Wählen Sie einen anderen Ort.",
  "estimate.or_collect": "Sie können alles abholen: {title}.",
  "estimate.at_cart": "Die Lieferung hängt vom Ort ab",
  "estimate.at_cart_more": "Geben Sie im Warenkorb Ihre Postleitzahl ein, dann sehen Sie, was sie kostet.",
  "estimate.cheapest": "Am günstigsten",
  "estimate.fastest": "Am schnellsten",
  "refusal.cart.country": "In dieses Land verkaufen wir nicht.",
  "refusal.cart.postal_code": "Das ist keine Postleitzahl dieses Landes. Bitte prüfen Sie sie.",
}
