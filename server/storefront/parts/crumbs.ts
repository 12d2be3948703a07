import { type Html, html } from "../../kit/html.ts"
import type { Place } from "../place.ts"

export type Crumb = { title: string; path: string }

/** The way from the front door to here, without here itself. Paths are without the language. */
export function crumbs(place: Place, trail: readonly Crumb[]): Html {
  return html`<nav aria-label="${place.say("nav.breadcrumbs")}"><ol class="crumbs">${[
    home(place),
    ...trail,
  ].map(({ title, path }) => html`<li><a href="${place.path(path)}">${title}</a></li>`)}</ol></nav>`
}

export function crumbList(place: Place, trail: readonly Crumb[]): object {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [home(place), ...trail].map(({ title, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      item: place.absolute(path),
    })),
  }
}

function home(place: Place): Crumb {
  return { title: place.say("nav.home"), path: "/" }
}
