import { type Content, type Html, html } from "../../kit/html.ts"
import { shownAddress } from "../../kit/mail_address.ts"
import { localized } from "../../modules/settings/index.ts"
import { type Place, pathIn } from "../place.ts"
import { nameOf, regionForm } from "../region/view.ts"
import { brand } from "./header.ts"

export function footer(place: Place, path: string): Html {
  const { shop, say } = place
  const pages = shop.navigation.filter((entry) => entry.place === "footer")
  return html`<footer class="foot"><div class="wrap">
<div>${brand(place)}<address>${[shop.legalName, ...shop.addressLines]
    .filter(Boolean)
    .map((line) => html`${line}<br>`)}</address></div>
${contact(place)}
<nav aria-label="${say("footer.more")}"><h2>${say("footer.more")}</h2><ul class="plain">
${pages.map(
  (entry) => html`<li><a href="${place.link(entry.href)}">${localized(entry.titles, place.locale)}</a></li>`,
)}
<li><a href="${place.path("/account")}">${say("nav.account")}</a></li>
</ul></nav>
<div class="foot-end"><span>© ${String(new Date().getUTCFullYear())}
${shop.legalName || shop.name}</span>${regionForm(place, path) ?? languages(place, path)}</div>
</div></footer>`
}

function contact({ shop, say }: Place): Content {
  const { email, phone } = shop
  if (!email && !phone) return null
  return html`<div><h2>${say("footer.contact")}</h2><ul class="plain">
${email && html`<li><a href="mailto:${email}">${shownAddress(email)}</a></li>`}
${phone && html`<li><a href="tel:${phone.replace(/[^+\d]/g, "")}">${phone}</a></li>`}</ul></div>`
}

/** The same page in the shop's other languages, each in its own words. */
function languages(place: Place, path: string): Html | null {
  const { shop, locale } = place
  if (shop.locales.length < 2) return null
  return html`<nav class="tongues" aria-label="${place.say("nav.language")}">${shop.locales.map(
    (other) =>
      html`<a href="${pathIn(shop, other, path)}" lang="${other}"
hreflang="${other}"${other === locale ? html` aria-current="true"` : ""}>${nameOf(other)}</a>`,
  )}</nav>`
}
