import { type Content, html } from "../../kit/html.ts"
import { customerRoutes } from "../../modules/customers/index.ts"
import { type OrderPage, orderRoutes } from "../../modules/orders/index.ts"
import { goodsWord } from "../orders/words.ts"
import { form, type PageReply, page, type Visit } from "../pages.ts"
import { notice } from "../parts/notice.ts"
import { type Place, placeOf } from "../place.ts"
import { accountPage, whenSignedIn } from "./frame.ts"

export const accountOrderPages = [
  page({ path: "GET /account", run: show }),
  form({ path: "POST /account/confirmation", run: askConfirmation }),
  form({ path: "POST /account/sign-out", run: (visit) => leave(visit, "signOut") }),
  form({ path: "POST /account/sign-out-everywhere", run: (visit) => leave(visit, "signOutEverywhere") }),
]

function show(visit: Visit): Promise<PageReply> {
  return whenSignedIn(visit, async ({ place, frame, customer }) => {
    const after = visit.url.searchParams.get("after")?.slice(0, 60)
    const { reply } = await visit.perform(orderRoutes.listMyOrders, { limit: 20, ...(after && { after }) })
    const { say } = place
    const content = html`${
      visit.url.searchParams.has("confirmed") && notice("good", say("account.confirmed"))
    }
${visit.url.searchParams.has("asked") && notice("good", say("account.check_mail"))}
${!customer.confirmedAt && unconfirmed(place)}${list(place, reply as OrderPage)}
<form method="post" action="${place.path("/account/sign-out")}"><button
class="text-button">${say("account.sign_out")}</button></form>`
    return {
      html: accountPage(place, frame, {
        title: say("account.hello", { name: customer.name }),
        path: "/account",
        content,
      }),
    }
  })
}

/** Orders made as a guest with this address appear once it is confirmed. */
function unconfirmed(place: Place): Content {
  const { say } = place
  return notice(
    "note",
    say("account.unconfirmed"),
    html`<p>${say("account.unconfirmed_more")}</p><form method="post"
action="${place.path("/account/confirmation")}"><button
class="text-button">${say("account.send_again")}</button></form>`,
  )
}

function list(place: Place, { orders, next }: OrderPage): Content {
  const { say } = place
  if (orders.length === 0) {
    return html`<div class="empty"><p class="lead">${say("account.orders_none")}</p><a class="button"
href="${place.path("/")}">${say("cart.continue")}</a></div>`
  }
  return html`<ul class="rows">${orders.map(
    (order) => html`<li><div><a class="whole" href="${place.path(`/orders/${order.orderId}`)}">${say(
      "order.title",
      { number: order.number },
    )}</a>
<div class="quiet small"><time
datetime="${order.placedAt.toISOString()}">${place.moment(order.placedAt)}</time> · ${say(
      "order.item_count",
      { count: order.itemCount },
    )}</div></div>
<span class="badge">${goodsWord(place, order)}</span><span
class="amount">${place.amount(order.total)}</span></li>`,
  )}</ul>${
    next &&
    html`<p class="more-link"><a class="button second"
href="${place.path(`/account?after=${next}`)}">${say("account.older")}</a></p>`
  }`
}

async function askConfirmation(visit: Visit): Promise<PageReply> {
  await visit.perform(customerRoutes.askConfirmation, {})
  return { redirect: placeOf(visit).path("/account?asked=1") }
}

async function leave(visit: Visit, way: "signOut" | "signOutEverywhere"): Promise<PageReply> {
  await visit.perform(customerRoutes[way], {})
  return { redirect: placeOf(visit).path("/") }
}
