import { type Html, html } from "../../kit/html.ts"
import { icon } from "../icons.ts"
import { type Frame, layOut } from "../parts/layout.ts"
import type { Place } from "../place.ts"

/** The first page of a shop in which there is nothing yet: what to do next. */
export function setUpView(place: Place, frame: Frame): Html {
  const { say, shop } = place
  return layOut({
    place,
    frame,
    head: { title: shop.name, path: "/", hidden: true },
    content: html`<div class="narrow stack"><div class="thanks"><span
class="seal">${icon("store")}</span><h1>${say("setup.heading")}</h1><p
class="lead">${say("setup.intro")}</p></div>
<section class="panel stack"><h2>${say("setup.demo")}</h2><p>${say("setup.demo_more")}</p><p
class="copy">npm run seed -- --demo</p></section>
<section class="panel stack"><h2>${say("setup.own")}</h2><ol><li>${say("setup.owner")}</li>
<li>${say("setup.products")}</li><li>${say("setup.prices")}</li></ol>
<p><a href="/docs">${say("setup.docs")}</a></p></section></div>`,
  })
}
