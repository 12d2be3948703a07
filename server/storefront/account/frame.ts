import { all } from "../../kit/db.ts"
import { type Content, type Html, html } from "../../kit/html.ts"
import { type Customer, customerRoutes, maybeSignedIn } from "../../modules/customers/index.ts"
import type { PageReply, Visit } from "../pages.ts"
import { type Frame, layOut } from "../parts/layout.ts"
import { frameOf } from "../parts/prepared.ts"
import { type Place, placeOf } from "../place.ts"

type Signed = { visit: Visit; place: Place; frame: Frame; customer: Customer }

/** A page of an account: whoever is not signed in signs in first and comes back. */
export async function whenSignedIn(
  visit: Visit,
  show: (signed: Signed) => Promise<PageReply>,
): Promise<PageReply> {
  const place = placeOf(visit)
  const customerId = await maybeSignedIn(visit.incoming, visit.db)
  if (customerId === undefined)
    return { redirect: signInPath(place, `${visit.url.pathname}${visit.url.search}`) }
  const [{ reply }, frame] = await all(visit.perform(customerRoutes.profile, {}), frameOf(visit))
  return show({ visit, place, frame, customer: reply as Customer })
}

export function signInPath(place: Place, next: string): string {
  return place.path(`/account/sign-in?next=${encodeURIComponent(next)}`)
}

/** Where to go after signing in: only to pages of the shop. */
export function nextOf(text: string, otherwise = "/account"): string {
  return /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(text) ? text : otherwise
}

const tabs = [
  { path: "/account", key: "account.orders" },
  { path: "/account/addresses", key: "account.addresses" },
  { path: "/account/profile", key: "account.profile" },
  { path: "/account/credit", key: "gift.credit_title" },
] as const

/** The pages of an account with the way between them. */
export function accountPage(
  place: Place,
  frame: Frame,
  { title, path, content }: { title: string; path: string; content: Content },
): Html {
  return layOut({
    place,
    frame,
    head: { title, path, hidden: true },
    content: html`<div class="narrow"><h1>${title}</h1>
<nav class="tabs" aria-label="${place.say("account.title")}">${tabs.map(
      (tab) =>
        html`<a href="${place.path(tab.path)}"${
          tab.path === path &&
          html`
aria-current="page"`
        }>${place.say(tab.key)}</a>`,
    )}</nav>${content}</div>`,
  })
}
