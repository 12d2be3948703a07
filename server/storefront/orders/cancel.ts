import { all } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { type Content, html } from "../../kit/html.ts"
import { aftersaleRoutes, type CancelOffer } from "../../modules/aftersale/index.ts"
import { type Order, orderRoutes } from "../../modules/orders/index.ts"
import { sentenceOf } from "../../modules/settings/index.ts"
import { signInPath } from "../account/frame.ts"
import { form, type PageReply, page, type Visit } from "../pages.ts"
import { notice } from "../parts/notice.ts"
import { frameOf } from "../parts/prepared.ts"
import { type Slim, slimPage } from "../parts/slim.ts"
import { type Place, placeOf } from "../place.ts"

export const cancelPages = [
  page({ path: "GET /orders/:orderId/cancel", run: askCancel }),
  form({ path: "POST /orders/:orderId/cancel", run: cancel }),
]

/** What follows is said first, and a button does it: nothing here needs a script. */
async function askCancel(visit: Visit): Promise<PageReply> {
  const place = placeOf(visit)
  const { pathname, search } = visit.url
  const token = tokenIn(visit)
  const asked = { orderId: visit.params.orderId, ...(token && { token }) }
  try {
    const [order, offer, frame] = await all(
      visit.perform(orderRoutes.getOrder, asked),
      visit.perform(aftersaleRoutes.cancelOffer, asked),
      frameOf(visit),
    )
    const sheet = { order: order.reply as Order, offer: offer.reply as CancelOffer, token }
    return { html: slimPage(place, frame, cancelSheet(place, sheet)) }
  } catch (error) {
    if (error instanceof Refusal && error.code === "order.link_needed")
      return { redirect: signInPath(place, `${pathname}${search}`) }
    throw error
  }
}

async function cancel(visit: Visit): Promise<PageReply> {
  const place = placeOf(visit)
  const { orderId = "" } = visit.params
  const token = tokenIn(visit)
  const query = new URLSearchParams({ ...(token && { token }), canceled: "1" })
  try {
    await visit.perform(aftersaleRoutes.cancelOwnOrder, { orderId, ...(token && { token }) })
    return { redirect: place.path(`/orders/${orderId}?${query}`) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 409) throw error
    const sheet = {
      title: place.say("cancel.not_possible"),
      path: `/orders/${orderId}/cancel`,
      content: html`${notice("warn", sentenceOf(place.locale, error))}${back(place, { orderId, token })}`,
    }
    return { status: 409, html: slimPage(place, await frameOf(visit), sheet) }
  }
}

type Sheet = { order: Order; offer: CancelOffer; token: string | undefined }

export function cancelSheet(place: Place, { order, offer, token }: Sheet): Slim {
  const { say } = place
  const { orderId, number } = order
  const path = `/orders/${orderId}/cancel`
  const keep = back(place, { orderId, token })
  if (offer.obstacle !== null) {
    const content = html`${notice("warn", say(obstacleWords[offer.obstacle]))}${keep}`
    return { title: say("cancel.not_possible"), path, content }
  }
  const money =
    offer.back.minor > 0n
      ? say("cancel.back", { amount: place.amount(offer.back) })
      : say("cancel.nothing_back")
  const action = place.path(`${path}${queryOf(token)}`)
  const content = html`<p>${money}</p><form method="post" action="${action}" class="fields"><button
class="button wide">${say("cancel.button")}</button></form>${keep}`
  return { title: say("cancel.title", { number }), path, intro: say("cancel.intro"), content }
}

const obstacleWords = {
  not_allowed: "refusal.cancel.not_allowed",
  canceled: "refusal.order.canceled",
  packed: "refusal.cancel.packed_already",
  sent: "refusal.cancel.sent",
  downloaded: "refusal.cancel.downloaded",
} as const satisfies Record<NonNullable<CancelOffer["obstacle"]>, string>

function back(place: Place, { orderId, token }: { orderId: string; token: string | undefined }): Content {
  const to = place.path(`/orders/${orderId}${queryOf(token)}`)
  return html`<p><a class="button second" href="${to}">${place.say("cancel.keep")}</a></p>`
}

/** Whoever has only the link has it in every address. */
function tokenIn({ url }: Visit): string | undefined {
  return url.searchParams.get("token")?.slice(0, 100)
}

function queryOf(token: string | undefined): string {
  return token ? `?${new URLSearchParams({ token })}` : ""
}
