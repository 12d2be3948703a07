import { type Content, type Html, html } from "../../kit/html.ts"
import { localized, type Market } from "../../modules/settings/index.ts"
import { hidden } from "../parts/field.ts"
import { capitalized, type Place } from "../place.ts"

/** Country with its currency, and language: for a shop that sells in more than one market. */
export function regionForm(place: Place, path: string): Content {
  const { shop, market, markets, locale, say } = place
  if (markets.length < 2) return null
  const tongues = shop.locales.map((other) => ({ value: other, label: nameOf(other) }))
  return html`<form method="post" action="${place.path("/region")}"
class="region">${hidden("next", path)}${choice({
    name: "market",
    label: say("nav.market"),
    chosen: market.code,
    options: markets.map((one) => ({ value: one.code, label: marketName(place, one) })),
  })}
${
  tongues.length > 1 &&
  choice({ name: "language", label: say("nav.language"), chosen: locale, options: tongues })
}
<button class="button second">${say("nav.choose")}</button></form>`
}

export function marketName(place: Place, { titles, currency }: Pick<Market, "titles" | "currency">): string {
  return `${localized(titles, place.locale)} (${currency})`
}

const names = new Map<string, string>()

/** A language in its own words. Intl calls Indonesian like the country. */
export function nameOf(locale: string): string {
  if (locale === "id") return "Bahasa Indonesia"
  let name = names.get(locale)
  if (!name) {
    const known = new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(locale)
    name = capitalized(known ?? locale, locale)
    names.set(locale, name)
  }
  return name
}

type Choice = {
  name: string
  label: string
  chosen: string
  options: readonly { value: string; label: string }[]
}

function choice({ name, label, chosen, options }: Choice): Html {
  return html`<div class="field"><label for="region-${name}">${label}</label><select id="region-${name}"
name="${name}">${options.map(
    (option) =>
      html`<option value="${option.value}"${
        option.value === chosen && html` selected`
      }>${option.label}</option>`,
  )}</select></div>`
}
