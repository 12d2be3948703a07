import { assert } from "../../kit/errors.ts"
import { type Html, html } from "../../kit/html.ts"
import { type AttemptReply, checkoutRoutes, reasonWords } from "../../modules/checkout/index.ts"
import type { LocalProvider } from "../../modules/payments/index.ts"
import { type Fields, form, type PageReply, page, type Visit } from "../pages.ts"
import { notice } from "../parts/notice.ts"
import { frameOf } from "../parts/prepared.ts"
import { type Slim, slimPage } from "../parts/slim.ts"
import { textOf } from "../parts/typed.ts"
import { type Place, placeOf } from "../place.ts"
import { toOrder } from "./place.ts"

export const waitingPages = [
  page({ path: "GET /checkout/attempts/:attemptId", run: wait }),
  page({ path: "GET /checkout/return", cost: "checkout", run: comeBack }),
  page({ path: "GET /local-provider/:reference", run: showLocal }),
  form({ path: "POST /local-provider/:reference", run: decide }),
]

const againSeconds = 3

/** A payment under way: the page asks again by itself until it is known how it ended. */
async function wait(visit: Visit): Promise<PageReply> {
  const { reply } = await visit.perform(checkoutRoutes.getAttempt, { attemptId: visit.params.attemptId })
  return answer(visit, reply as AttemptReply)
}

/** Back from the page of a bank: the provider is asked now, so that nobody waits for its message. */
async function comeBack(visit: Visit): Promise<PageReply> {
  const attemptId = (visit.url.searchParams.get("attempt") ?? "").slice(0, 60)
  const { reply } = await visit.perform(checkoutRoutes.returnFromProvider, { attemptId })
  const attempt = reply as AttemptReply
  return attempt.state === "pending"
    ? { redirect: placeOf(visit).path(`/checkout/attempts/${attemptId}`) }
    : answer(visit, attempt)
}

async function answer(visit: Visit, attempt: AttemptReply): Promise<PageReply> {
  const place = placeOf(visit)
  const frame = await frameOf(visit)
  const path = `/checkout/attempts/${attempt.attemptId}`
  switch (attempt.state) {
    case "placed":
      return toOrder(visit, attempt)
    case "pending":
      return { html: slimPage(place, frame, payingSheet(place, path)) }
    case "actionNeeded":
      return { html: slimPage(place, frame, approveSheet(place, path, attempt)) }
    default: {
      const content = html`${notice(
        "bad",
        reasonWords(place.locale, attempt.reason),
      )}<p>${place.say("checkout.cart_kept")}</p><a class="button wide"
href="${place.path("/checkout")}">${place.say("checkout.try_again")}</a>`
      return { html: slimPage(place, frame, { title: place.say("checkout.declined"), path, content }) }
    }
  }
}

/** Asks again by itself. */
export function payingSheet(place: Place, path: string): Slim {
  return { title: place.say("checkout.paying"), path, again: againSeconds, content: spinner(place) }
}

/** Leads on to the page of a bank. */
export function approveSheet({ say, link }: Place, path: string, { url }: { url: string }): Slim {
  const content = html`<a class="button big wide"
data-onward href="${link(url)}">${say("checkout.to_bank")}</a>`
  return { title: say("checkout.approve"), path, intro: say("checkout.approve_more"), content }
}

function spinner(place: Place): Html {
  return html`<div class="waiting" data-again="${againSeconds}"><div class="spinner" role="img"
aria-label="${place.say("checkout.paying")}"></div><p class="lead">${place.say("checkout.pending")}</p></div>`
}

/** Stands in for the page of a bank, while the shop's money is for testing. */
async function showLocal(visit: Visit): Promise<PageReply> {
  const place = placeOf(visit)
  const { say } = place
  const path = `/local-provider/${visit.params.reference}`
  const content = html`${notice("warn", say("checkout.test_bank"), say("checkout.test_money"))}
<form method="post" action="${place.path(path)}" class="fields"><button class="button big wide"
name="decision" value="approve">${say("checkout.test_approve")}</button>
<button class="button second wide" name="decision"
value="refuse">${say("checkout.test_refuse")}</button></form>`
  return { html: slimPage(place, await frameOf(visit), { title: say("checkout.approve"), path, content }) }
}

async function decide(visit: Visit, fields: Fields): Promise<PageReply> {
  const provider = visit.providers.payment("local") as LocalProvider
  assert("decide" in provider, "the local provider takes decisions")
  const reference = (visit.params.reference ?? "").slice(0, 100)
  const returnUrl = await provider.decide({
    reference,
    approve: textOf(fields, "decision", 10) === "approve",
  })
  if (returnUrl === undefined || !URL.canParse(returnUrl)) return { redirect: placeOf(visit).path("/cart") }
  const { pathname, search } = new URL(returnUrl)
  return { redirect: placeOf(visit).path(`${pathname}${search}`) }
}
