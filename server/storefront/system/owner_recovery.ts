import { assert } from "../../kit/errors.ts"
import { html } from "../../kit/html.ts"
import { staffRoutes } from "../../modules/staff/index.ts"
import { type Fields, form, type PageReply, page, type Visit } from "../pages.ts"
import { field, hidden, nothingTyped, type Typed } from "../parts/field.ts"
import { notice, problemList } from "../parts/notice.ts"
import { frameOf } from "../parts/prepared.ts"
import { slimPage } from "../parts/slim.ts"
import { problemsFrom, secretOf, typedOf } from "../parts/typed.ts"
import { placeOf } from "../place.ts"

const passwordCharactersMin = 12
const path = "/owner-recovery"

/** Works without scripts and without the desk: whoever needs it may have nothing else that works. */
export const ownerRecoveryPages = [
  page({ path: `GET ${path}`, run: (visit) => show(visit, { typed: nothingTyped }) }),
  form({ path: `POST ${path}`, cost: "password", run: recover }),
]

const recovery = staffRoutes.find((route) => route.path === "/admin/v1/owner-recovery")

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
<form method="post" action="${place.path(path)}" class="fields">${hidden("token", token)}
${field(typed, {
  name: "password",
  label: say("account.new_password"),
  type: "password",
  autocomplete: "new-password",
  lengthMin: passwordCharactersMin,
  lengthMax: 200,
  secret: true,
  hint: say("account.password_hint", { count: passwordCharactersMin }),
})}
<button class="button wide">${say("owner.recover")}</button></form>`
  const sheet = { title: say("owner.recover_title"), path, intro: say("owner.recover_intro"), content }
  return { status, html: slimPage(place, await frameOf(visit), sheet) }
}

async function recover(visit: Visit, fields: Fields): Promise<PageReply> {
  assert(recovery, "the staff module lets owners back in")
  const place = placeOf(visit)
  const typed = typedOf(fields, ["token"])
  try {
    await visit.perform(recovery, { ...typed.values, password: secretOf(fields, "password") })
    return { redirect: "/admin" }
  } catch (error) {
    const { problems, general, status } = problemsFrom(error, place, typed)
    return show(visit, { typed: { ...typed, problems }, general, status })
  }
}
