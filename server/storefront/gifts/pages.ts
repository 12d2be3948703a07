import { Refusal } from "../../kit/errors.ts"
import { html } from "../../kit/html.ts"
import type { Money } from "../../kit/money.ts"
import { cartRoutes } from "../../modules/cart/index.ts"
import { giftRoutes } from "../../modules/gifts/index.ts"
import { paymentRoutes } from "../../modules/payments/index.ts"
import { accountPage, whenSignedIn } from "../account/frame.ts"
import { cartOf } from "../cart/current.ts"
import { showCart } from "../cart/pages.ts"
import { type Fields, form, type PageReply, page, type Visit } from "../pages.ts"
import { nothingTyped, type Typed } from "../parts/field.ts"
import { notice } from "../parts/notice.ts"
import { frameOf } from "../parts/prepared.ts"
import { slimPage } from "../parts/slim.ts"
import { textOf } from "../parts/typed.ts"
import { placeOf } from "../place.ts"
import { giftCodeProblem, problemOfCode } from "./codes.ts"
import { codeField } from "./view.ts"

export const giftPages = [
  page({ path: "GET /gift-card", run: (visit) => show(visit) }),
  form({ path: "POST /gift-card", run: check }),
  form({ path: "POST /cart/gift-cards", run: use }),
  form({ path: "POST /cart/gift-cards/:cardId/removal", run: remove }),
  page({ path: "GET /account/credit", run: showCredit }),
]

type Found = { lastFour: string; balance: Money; expiresAt: Date | null }

async function show(visit: Visit, given: { typed?: Typed; found?: Found; status?: number } = {}) {
  const { typed = nothingTyped, found, status = 200 } = given
  const place = placeOf(visit)
  const { say } = place
  const isSpent = found?.balance.minor === 0n
  const content = html`${
    found &&
    notice(
      isSpent ? "note" : "good",
      say(isSpent ? "gift.balance_none" : "gift.balance", {
        amount: place.amount(found.balance),
        lastFour: found.lastFour,
      }),
      !isSpent &&
        html`<p>${found.expiresAt && say("gift.until", { date: place.moment(found.expiresAt) })} ${say(
          "gift.used_at",
        )}</p>`,
    )
  }<form method="post" action="${place.path("/gift-card")}" class="fields">${codeField(place, typed)}
<p><button class="button">${say("gift.check")}</button></p></form>`
  const page = { title: say("gift.balance_title"), path: "/gift-card", intro: say("gift.balance_intro") }
  return { status, html: slimPage(place, await frameOf(visit), { ...page, content }) }
}

/** A code that is good is money, and stays on no page; one that is not stays in its field, to be mended. */
async function check(visit: Visit, fields: Fields): Promise<PageReply> {
  const code = textOf(fields, "gift_code", 40)
  try {
    const { reply } = await visit.perform(paymentRoutes.checkBalance, { code })
    return show(visit, { found: reply as Found })
  } catch (error) {
    return show(visit, { typed: wrongCode(code, problemOfCode(visit, error)), status: 422 })
  }
}

function wrongCode(code: string, problem: string): Typed {
  return { values: { gift_code: code }, problems: { gift_code: problem } }
}

async function use(visit: Visit, fields: Fields): Promise<PageReply> {
  const place = placeOf(visit)
  const cart = await cartOf(visit)
  const code = textOf(fields, "gift_code", 40)
  const problem = cart && (await giftCodeProblem(visit, { cartId: cart.cartId, code }))
  if (problem === undefined) return { redirect: place.path("/cart") }
  return showCart(visit, { codes: wrongCode(code, problem) })
}

async function remove(visit: Visit): Promise<PageReply> {
  const place = placeOf(visit)
  const cart = await cartOf(visit)
  if (!cart) return { redirect: place.path("/cart") }
  try {
    const { cardId = "" } = visit.params
    await visit.perform(cartRoutes.removeGiftCard, { cartId: cart.cartId, cardId })
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error
  }
  return { redirect: place.path("/cart") }
}

type MyCredits = {
  credits: { balance: Money; entries: { entryId: string; kind: string; amount: Money; at: Date }[] }[]
}

function showCredit(visit: Visit): Promise<PageReply> {
  return whenSignedIn(visit, async ({ place, frame }) => {
    const { say } = place
    const { credits } = (await visit.perform(giftRoutes.myCredit, {})).reply as MyCredits
    const content =
      credits.length === 0
        ? html`<div class="empty"><p class="lead">${say("gift.credit_none")}</p></div>`
        : credits.map(
            ({ balance, entries }) =>
              html`<section class="stack"><p class="lead"><strong>${place.amount(
                balance,
              )}</strong> ${say("gift.credit_use")}</p><ul class="rows">${entries.map(
                (entry) => html`<li><div>${say(`gift.entry.${entry.kind}`)}<div class="quiet small"><time
datetime="${entry.at.toISOString()}">${place.moment(entry.at)}</time></div></div><span
class="amount">${entry.amount.minor > 0n && "+"}${place.amount(entry.amount)}</span></li>`,
              )}</ul></section>`,
          )
    return {
      html: accountPage(place, frame, { title: say("gift.credit_title"), path: "/account/credit", content }),
    }
  })
}
