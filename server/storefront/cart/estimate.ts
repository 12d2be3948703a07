import { type Content, type Html, html } from "../../kit/html.ts"
import type { Money } from "../../kit/money.ts"
import type { Destination } from "../../modules/fulfillment/index.ts"
import type { Options } from "../checkout/payment.ts"
import { destinationWords, noDelivery } from "../parts/delivery.ts"
import { choose, field, nothingTyped, type Typed } from "../parts/field.ts"
import type { Place } from "../place.ts"

export type Estimate = {
  to: Destination
  options: Options
  /** The cheapest way to the door: what most people will pay. Nothing where none goes there. */
  delivery: Options["deliveryOptions"][number] | undefined
  /** Prices depend on more than the country and the postal code. */
  hasRegions: boolean
  /** How much more brings free delivery; nothing when it is free or never will be. */
  missingForFree?: Money | undefined
}

type Given = { estimate: Estimate; typed: Typed | undefined }

/** How far it is to free delivery, or why nothing goes there; and where else it could go. */
export function deliveryEstimate(place: Place, { estimate, typed }: Given): Html {
  const { to, options, delivery } = estimate
  const news = delivery ? progress(place, estimate) : noDelivery(place, to, options)
  return html`<div class="estimate">${news}
${placeForm(place, { estimate, typed })}</div>`
}

function progress({ say, amount }: Place, { options, delivery, missingForFree }: Estimate): Content {
  if (delivery?.price.minor === 0n) return html`<p class="small">${say("estimate.reached")}</p>`
  if (!missingForFree) return null
  const reached = Number(options.goodsTotal.minor)
  const all = reached + Number(missingForFree.minor)
  return html`<p class="small" id="to-free">${say("estimate.missing", { amount: amount(missingForFree) })}</p>
<progress aria-labelledby="to-free" max="${all}" value="${reached}"></progress>`
}

/** Without any script: the page again, with what delivery costs there. */
function placeForm(
  place: Place,
  { estimate, typed = nothingTyped }: { estimate: Estimate; typed: Typed | undefined },
): Html {
  const { say, market } = place
  const { to, hasRegions } = estimate
  const isWrong = Object.keys(typed.problems).length > 0
  const shown: Typed = {
    values: {
      country: to.country,
      postalCode: to.postalCode ?? "",
      region: to.region ?? "",
      ...typed.values,
    },
    problems: typed.problems,
  }
  const countries = market.countries
    .map((code) => ({ value: code, label: place.country(code) }))
    .sort((one, other) => one.label.localeCompare(other.label, place.formatLocale))
  const where =
    to.postalCode === null
      ? say("estimate.elsewhere")
      : say("estimate.to", { place: destinationWords(place, to) })
  return html`<details class="more"${isWrong && html` open`}><summary>${where}</summary>
<form method="post" action="${place.path("/cart/destination")}" class="fields" data-swap>${choose(shown, {
    name: "country",
    label: say("address.country"),
    autocomplete: "country",
    options: countries,
  })}${field(shown, {
    name: "postalCode",
    label: say("address.postal_code"),
    autocomplete: "postal-code",
    lengthMax: 16,
    required: false,
  })}${
    hasRegions &&
    field(shown, {
      name: "region",
      label: say("estimate.region"),
      autocomplete: "address-level1",
      lengthMax: 80,
      required: false,
    })
  }<button class="button second" id="estimate">${say("estimate.show")}</button></form></details>`
}
