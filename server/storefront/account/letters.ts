import { type Content, html } from "../../kit/html.ts"
import { customerRoutes, maybeSignedIn } from "../../modules/customers/index.ts"
import { type Fields, form, type PageReply, page, type Visit } from "../pages.ts"
import { field, hidden, nothingTyped, type Typed } from "../parts/field.ts"
import { notice } from "../parts/notice.ts"
import { frameOf } from "../parts/prepared.ts"
import { slimPage } from "../parts/slim.ts"
import { problemsFrom, secretOf, typedOf } from "../parts/typed.ts"
import { placeOf } from "../place.ts"
import { newPassword } from "./fields.ts"

// What links in mails lead to. Mail programs open links by themselves: only a button changes something.

type Shown = { typed: Typed; general?: string | undefined; status?: number | undefined }

export const letterPages = [
  page({ path: "GET /account/confirm", run: (visit) => showConfirm(visit, { typed: nothingTyped }) }),
  form({ path: "POST /account/confirm", cost: "password", run: confirm }),
  page({ path: "GET /account/forgot", run: (visit) => showForgot(visit, { typed: nothingTyped }) }),
  form({ path: "POST /account/forgot", run: askReset }),
  page({ path: "GET /account/reset", run: (visit) => showReset(visit, { typed: nothingTyped }) }),
  form({ path: "POST /account/reset", cost: "password", run: completeReset }),
]

/** The same words whether the address has an account or not. */
export async function checkYourMail(visit: Visit): Promise<PageReply> {
  const place = placeOf(visit)
  const { say } = place
  const content = html`<p><a class="button second" href="${place.path("/")}">${say("cart.continue")}</a></p>`
  const sheet = {
    title: say("account.check_mail"),
    path: "/account/sign-up",
    intro: say("account.check_mail_intro"),
    content,
  }
  return { html: slimPage(place, await frameOf(visit), sheet) }
}

async function confirm(visit: Visit, fields: Fields): Promise<PageReply> {
  const place = placeOf(visit)
  const typed = typedOf(fields, ["token"])
  try {
    const password = secretOf(fields, "password")
    await visit.perform(customerRoutes.confirm, {
      token: typed.values.token,
      ...(password !== "" && { password }),
    })
    return { redirect: place.path("/account?confirmed=1") }
  } catch (error) {
    const { problems, general, status } = problemsFrom(error, place, typed)
    return showConfirm(visit, { typed: { ...typed, problems }, general, status })
  }
}

async function showConfirm(visit: Visit, { typed, general, status }: Shown): Promise<PageReply> {
  const place = placeOf(visit)
  const { say } = place
  const isSignedIn = (await maybeSignedIn(visit.incoming, visit.db)) !== undefined
  const content = html`${problem(general)}<form method="post" action="${place.path("/account/confirm")}"
class="fields">${hidden("token", tokenIn(visit, typed))}
${
  !isSignedIn &&
  field(typed, {
    name: "password",
    label: say("account.password"),
    type: "password",
    autocomplete: "current-password",
    lengthMax: 200,
    secret: true,
    hint: say("account.confirm_hint"),
  })
}
<button class="button wide">${say("account.confirm_button")}</button></form>
<p><a href="${place.path("/account/forgot")}">${say("account.forgot")}</a></p>`
  const sheet = { title: say("account.confirm"), path: "/account/confirm", content }
  return { status, html: slimPage(place, await frameOf(visit), sheet) }
}

async function askReset(visit: Visit, fields: Fields): Promise<PageReply> {
  const place = placeOf(visit)
  const typed = typedOf(fields, ["email"])
  try {
    await visit.perform(customerRoutes.askReset, { email: typed.values.email })
    return checkYourMail(visit)
  } catch (error) {
    const { problems, general, status } = problemsFrom(error, place, typed)
    return showForgot(visit, { typed: { ...typed, problems }, general, status })
  }
}

async function showForgot(visit: Visit, { typed, general, status }: Shown): Promise<PageReply> {
  const place = placeOf(visit)
  const { say } = place
  const content = html`${problem(general)}<form method="post" action="${place.path("/account/forgot")}"
class="fields">
${field(typed, {
  name: "email",
  label: say("account.email"),
  type: "email",
  autocomplete: "email",
  lengthMax: 254,
})}
<button class="button wide">${say("account.send_link")}</button></form>`
  const sheet = {
    title: say("account.forgot"),
    path: "/account/forgot",
    intro: say("account.forgot_intro"),
    content,
  }
  return { status, html: slimPage(place, await frameOf(visit), sheet) }
}

async function completeReset(visit: Visit, fields: Fields): Promise<PageReply> {
  const place = placeOf(visit)
  const typed = typedOf(fields, ["token"])
  try {
    await visit.perform(customerRoutes.completeReset, {
      token: typed.values.token,
      password: secretOf(fields, "password"),
    })
    return { redirect: place.path("/account/sign-in?changed=1") }
  } catch (error) {
    const { problems, general, status } = problemsFrom(error, place, typed)
    return showReset(visit, { typed: { ...typed, problems }, general, status })
  }
}

async function showReset(visit: Visit, { typed, general, status }: Shown): Promise<PageReply> {
  const place = placeOf(visit)
  const { say } = place
  const content = html`${problem(general)}<form method="post" action="${place.path("/account/reset")}"
class="fields">${hidden("token", tokenIn(visit, typed))}
${newPassword(place, typed)}<button class="button wide">${say("account.save_password")}</button></form>`
  const sheet = { title: say("account.new_password"), path: "/account/reset", content }
  return { status, html: slimPage(place, await frameOf(visit), sheet) }
}

function problem(general: string | undefined): Content {
  return general !== undefined && notice("bad", general)
}

function tokenIn(visit: Visit, { values }: Typed): string {
  return values.token ?? (visit.url.searchParams.get("token") ?? "").slice(0, 100)
}
