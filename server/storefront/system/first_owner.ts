import { assert } from "../../kit/errors.ts"
import { html } from "../../kit/html.ts"
import type { Route } from "../../kit/http/routes.ts"
import { staffRoutes } from "../../modules/staff/index.ts"
import { icon } from "../icons.ts"
import { type Fields, form, type PageReply, page, type Visit } from "../pages.ts"
import { field, hidden, nothingTyped, type Typed } from "../parts/field.ts"
import { notice, problemList } from "../parts/notice.ts"
import { frameOf } from "../parts/prepared.ts"
import { slimPage } from "../parts/slim.ts"
import { problemsFrom, secretOf, typedOf } from "../parts/typed.ts"
import { placeOf } from "../place.ts"

const passwordCharactersMin = 12

const firstOwner = routeOf("/admin/v1/first-owner")

function routeOf(path: string): Route {
  const route = staffRoutes.find((one) => one.path === path)
  assert(route, `the staff module has the route ${path}`)
  return route
}

export const firstOwnerPages = [
  page({ path: "GET /first-owner", run: (visit) => show(visit, { typed: nothingTyped }) }),
  form({ path: "POST /first-owner", cost: "password", run: become }),
  page({ path: "GET /first-owner/done", run: done }),
]

async function show(
  visit: Visit,
  { typed, general, status }: { typed: Typed; general?: string | undefined; status?: number | undefined },
): Promise<PageReply> {
  const place = placeOf(visit)
  const { say } = place
  const token = typed.values.token ?? (visit.url.searchParams.get("token") ?? "").slice(0, 100)
  const content = html`${general !== undefined && notice("bad", general)}${problemList(
    say("form.check", { count: Object.keys(typed.problems).length }),
    typed.problems,
  )}
<form method="post" action="${place.path("/first-owner")}" class="fields">${hidden("token", token)}
${field(typed, { name: "name", label: say("account.name"), autocomplete: "name", lengthMax: 100 })}
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
  autocomplete: "new-password",
  lengthMin: passwordCharactersMin,
  lengthMax: 200,
  secret: true,
  hint: say("account.password_hint", { count: passwordCharactersMin }),
})}
<button class="button wide">${say("owner.become")}</button></form>`
  const sheet = { title: say("owner.title"), path: "/first-owner", intro: say("owner.intro"), content }
  return { status, html: slimPage(place, await frameOf(visit), sheet) }
}

async function become(visit: Visit, fields: Fields): Promise<PageReply> {
  const place = placeOf(visit)
  const typed = typedOf(fields, ["token", "email", "name"])
  try {
    await visit.perform(firstOwner, { ...typed.values, password: secretOf(fields, "password") })
    return { redirect: place.path("/first-owner/done") }
  } catch (error) {
    const { problems, general, status } = problemsFrom(error, place, typed)
    return show(visit, { typed: { ...typed, problems }, general, status })
  }
}

/** What an owner can do today: the desk speaks HTTP, its pages are still to come. */
async function done(visit: Visit): Promise<PageReply> {
  const place = placeOf(visit)
  const { say } = place
  const content = html`<section class="panel stack"><h2>${say("owner.today")}</h2><ul>
<li>${say("owner.can_products")}</li><li>${say("owner.can_orders")}</li><li>${say("owner.can_look")}</li></ul>
<p><a class="button" href="/docs">${say("setup.docs")}</a></p></section>
<section class="panel stack"><h2>${say("owner.sign_in")}</h2><p>${say("owner.sign_in_more")}</p><p
class="copy">curl -X POST ${place.shop.url}/admin/v1/sessions -H 'content-type: application/json' -d
'{"email":"…","password":"…"}'</p></section>
<p><a class="button second" href="${place.path("/")}">${icon("store")}${say("owner.see_shop")}</a></p>`
  const sheet = {
    title: say("owner.done"),
    path: "/first-owner/done",
    intro: say("owner.done_intro"),
    content,
    wide: true,
  }
  return { html: slimPage(place, await frameOf(visit), sheet) }
}
