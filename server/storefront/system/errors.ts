import type { Refusal } from "../../kit/errors.ts"
import { html } from "../../kit/html.ts"
import { sentenceOf } from "../../modules/settings/index.ts"
import { signInPath } from "../account/frame.ts"
import { icon } from "../icons.ts"
import type { PageReply, Visit } from "../pages.ts"
import { type Frame, layOut } from "../parts/layout.ts"
import { categoriesOf, frameOf } from "../parts/prepared.ts"
import { slimPage } from "../parts/slim.ts"
import { type Place, placeOf } from "../place.ts"

/** There is nothing at this address: the search and the aisles are ways out. */
export async function notFoundPage(visit: Visit): Promise<PageReply> {
  const place = placeOf(visit)
  const { say } = place
  const plain = plainly(visit.url.pathname)
  if (plain !== undefined) return { redirect: `${place.path(plain)}${visit.url.search}`, status: 301 }
  const [frame, categories] = [await frameOf(visit), await categoriesOf(visit)]
  const content = html`<div class="wrap"><div
class="empty">${icon("search")}<h1>${say("error.not_found")}</h1><p
class="lead">${say("error.not_found_hint")}</p>
<ul class="chips">${categories.slice(0, 8).map(
    ({ slug, title }) => html`<li><a class="chip"
href="${place.path(`/categories/${slug}`)}">${title}</a></li>`,
  )}</ul>
<a class="button" href="${place.path("/")}">${say("error.home")}</a></div></div>`
  return {
    status: 404,
    html: layOut({ place, frame, head: { title: say("error.not_found"), path: "/", hidden: true }, content }),
  }
}

const named = /^\/(?:products|categories|collections|pages)\/[^/%]+$/i

/**
 * An address as people write it down, with a slash at its end or in capitals, as the shop writes it. Two
 * slashes at its beginning would lead to somebody else's shop.
 */
function plainly(path: string): string | undefined {
  if (path.startsWith("//")) return undefined
  const short = path.replace(/(?<=[^/])\/+$/, "")
  const plain = named.test(short) ? short.toLowerCase() : short
  return plain === path ? undefined : plain
}

/**
 * A refusal that no page has an answer of its own for, and faults of ours. The page itself asks for as
 * little as it can.
 */
export async function errorPage(visit: Visit, refusal: Refusal): Promise<PageReply> {
  const place = placeOf(visit)
  if (refusal.code === "customers.sign_in_needed") {
    const isRead = visit.incoming.header("content-type") === undefined
    return { redirect: signInPath(place, isRead ? `${visit.url.pathname}${visit.url.search}` : "/account") }
  }
  const frame = await frameOf(visit).catch((): Frame => ({ aisles: [] }))
  return { status: refusal.status, html: errorView(place, frame, refusal) }
}

function errorView(place: Place, frame: Frame, refusal: Refusal) {
  const { say } = place
  const content = html`<div class="row"><a class="button"
href="${place.path("/")}">${say("error.home")}</a></div>`
  const intro = html`<p>${sentenceOf(place.locale, refusal)}</p>`
  return slimPage(place, frame, { title: say("error.title"), path: "/", intro, content })
}
