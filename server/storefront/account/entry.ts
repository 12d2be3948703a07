import { html } from "../../kit/html.ts"
import { customerRoutes, maybeSignedIn } from "../../modules/customers/index.ts"
import { type Fields, form, type PageReply, page, type Visit } from "../pages.ts"
import { field, hidden, nothingTyped, type Typed } from "../parts/field.ts"
import { notice, problemList } from "../parts/notice.ts"
import { frameOf } from "../parts/prepared.ts"
import { slimPage } from "../parts/slim.ts"
import { formToken, problemsFrom, secretOf, tokenOf, typedOf } from "../parts/typed.ts"
import { placeOf } from "../place.ts"
import { signUpFields } from "./fields.ts"
import { nextOf } from "./frame.ts"
import { checkYourMail } from "./letters.ts"

type Shown = { typed: Typed; general?: string | undefined; status?: number | undefined }

export const entryPages = [
  page({
    path: "GET /account/sign-in",
    run: async (visit) => {
      const next = nextOf(visit.url.searchParams.get("next") ?? "")
      if (await maybeSignedIn(visit.incoming, visit.db)) return { redirect: placeOf(visit).path(next) }
      return showSignIn(visit, { typed: { values: { next }, problems: {} } })
    },
  }),
  form({ path: "POST /account/sign-in", cost: "password", run: signIn }),
  page({ path: "GET /account/sign-up", run: (visit) => showSignUp(visit, { typed: nothingTyped }) }),
  form({ path: "POST /account/sign-up", cost: "password", run: signUp }),
]

async function signIn(visit: Visit, fields: Fields): Promise<PageReply> {
  const place = placeOf(visit)
  const typed = typedOf(fields, ["email", "next"])
  try {
    await visit.perform(customerRoutes.signIn, {
      email: typed.values.email,
      password: secretOf(fields, "password"),
    })
    return { redirect: place.path(nextOf(typed.values.next ?? "")) }
  } catch (error) {
    const { problems, general, status } = problemsFrom(error, place, typed)
    return showSignIn(visit, { typed: { ...typed, problems }, general, status })
  }
}

async function showSignIn(visit: Visit, { typed, general, status }: Shown): Promise<PageReply> {
  const place = placeOf(visit)
  const { say } = place
  const isChanged = visit.url.searchParams.has("changed")
  const content = html`${
    isChanged && notice("good", say("account.password_changed"), say("account.password_changed_more"))
  }
${general !== undefined && notice("bad", general)}${problemList(
  say("form.check", { count: Object.keys(typed.problems).length }),
  typed.problems,
)}
<form method="post" action="${place.path("/account/sign-in")}" class="fields">${hidden(
    "next",
    typed.values.next ?? "",
  )}
${field(typed, {
  name: "email",
  label: say("account.email"),
  type: "email",
  autocomplete: "username",
  lengthMax: 254,
})}
${field(typed, {
  name: "password",
  label: say("account.password"),
  type: "password",
  autocomplete: "current-password",
  lengthMax: 200,
  secret: true,
})}
<button class="button wide">${say("account.sign_in")}</button></form>
<p><a href="${place.path("/account/forgot")}">${say("account.forgot")}</a></p>
<hr><h2>${say("account.new_here")}</h2><p class="quiet">${say("account.why")}</p>
<a class="button second wide" href="${place.path("/account/sign-up")}">${say("account.register")}</a>`
  return {
    status,
    html: slimPage(place, await frameOf(visit), {
      title: say("account.sign_in"),
      path: "/account/sign-in",
      content,
    }),
  }
}

async function signUp(visit: Visit, fields: Fields): Promise<PageReply> {
  const place = placeOf(visit)
  const typed = typedOf(fields, ["email", "name", "marketingConsent"])
  try {
    const raw = {
      email: typed.values.email,
      name: typed.values.name,
      password: secretOf(fields, "password"),
      locale: visit.locale,
      marketingConsent: typed.values.marketingConsent === "on",
    }
    await visit.perform(customerRoutes.register, raw, { key: tokenOf(fields) })
    return checkYourMail(visit)
  } catch (error) {
    const { problems, general, status } = problemsFrom(error, place, typed)
    return showSignUp(visit, { typed: { ...typed, problems }, general, status })
  }
}

async function showSignUp(visit: Visit, { typed, general, status }: Shown): Promise<PageReply> {
  const place = placeOf(visit)
  const content = html`${general !== undefined && notice("bad", general)}${problemList(
    place.say("form.check", { count: Object.keys(typed.problems).length }),
    typed.problems,
  )}
<form method="post" action="${place.path("/account/sign-up")}"
class="fields">${formToken()}${signUpFields(place, typed)}
<button class="button wide">${place.say("account.register")}</button></form>
<p><a href="${place.path("/account/sign-in")}">${place.say("account.have_one")}</a></p>`
  const sheet = {
    title: place.say("account.register"),
    path: "/account/sign-up",
    intro: place.say("account.why"),
    content,
  }
  return { status, html: slimPage(place, await frameOf(visit), sheet) }
}
