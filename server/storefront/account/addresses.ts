import { type Content, html } from "../../kit/html.ts"
import { customerRoutes, type SavedAddress } from "../../modules/customers/index.ts"
import { type Fields, form, type PageReply, page, type Visit } from "../pages.ts"
import { addressForm, addressFrom, addressLines, addressNames, valuesOf } from "../parts/address.ts"
import { hidden, type Typed } from "../parts/field.ts"
import { notice, problemList } from "../parts/notice.ts"
import { problemsFrom, textOf, typedOf } from "../parts/typed.ts"
import { type Place, placeOf } from "../place.ts"
import { accountPage, whenSignedIn } from "./frame.ts"

const path = "/account/addresses"

export const addressPages = [
  page({ path: `GET ${path}`, run: showAll }),
  page({ path: `GET ${path}/edit`, run: edit }),
  form({ path: `POST ${path}`, run: save }),
  form({ path: `POST ${path}/deletion`, run: remove }),
]

async function addressesOf(visit: Visit): Promise<SavedAddress[]> {
  const { reply } = await visit.perform(customerRoutes.addresses, {})
  return (reply as { addresses: SavedAddress[] }).addresses
}

function showAll(visit: Visit): Promise<PageReply> {
  return whenSignedIn(visit, async ({ place, frame }) => {
    const { say } = place
    const addresses = await addressesOf(visit)
    const content = html`${visit.url.searchParams.has("saved") && notice("good", say("account.saved"))}
${
  addresses.length === 0
    ? html`<p class="lead">${say("account.addresses_none")}</p>`
    : html`<ul
class="rows">${addresses.map((address) => row(place, address))}</ul>`
}
<p><a class="button second" href="${place.path(`${path}/edit`)}">${say("account.address_add")}</a></p>`
    return { html: accountPage(place, frame, { title: say("account.addresses"), path, content }) }
  })
}

function row(place: Place, address: SavedAddress): Content {
  const { say } = place
  const [street] = [address.line1]
  return html`<li><div>${
    address.preferred &&
    html`<span
class="badge">${say("account.address_preferred")}</span>`
  }${addressLines(place, address)}</div>
<div class="row"><a class="text-button"
href="${place.path(`${path}/edit?id=${address.id}`)}">${say("form.edit")}<span
class="hide">: ${street}</span></a>
<form method="post" action="${place.path(`${path}/deletion`)}">${hidden("addressId", address.id)}<button
class="text-button">${say("form.delete")}<span class="hide">: ${street}</span></button></form></div></li>`
}

async function edit(visit: Visit): Promise<PageReply> {
  const id = visit.url.searchParams.get("id")
  const known =
    id && (await maybeSigned(visit))
      ? (await addressesOf(visit)).find((address) => address.id === id)
      : undefined
  const values = known
    ? { ...valuesOf(known), addressId: known.id, preferred: known.preferred ? "on" : "" }
    : { country: visit.market.homeCountry }
  return showForm(visit, { typed: { values, problems: {} } })
}

async function maybeSigned(visit: Visit): Promise<boolean> {
  const reply = await whenSignedIn(visit, async () => ({ status: 200 }))
  return reply.redirect === undefined
}

function showForm(
  visit: Visit,
  { typed, general, status }: { typed: Typed; general?: string | undefined; status?: number | undefined },
): Promise<PageReply> {
  return whenSignedIn(visit, async ({ place, frame }) => {
    const { say } = place
    const id = typed.values.addressId
    const content = html`${general !== undefined && notice("bad", general)}${problemList(
      say("form.check", { count: Object.keys(typed.problems).length }),
      typed.problems,
    )}
<form method="post" action="${place.path(path)}" class="fields">${id && hidden("addressId", id)}
${addressForm(place, typed, { countries: visit.market.countries })}
<label class="check"><input type="checkbox" name="preferred"${
      typed.values.preferred === "on" &&
      html`
checked`
    }>${say("account.address_preferred")}</label>
<div class="row"><button class="button">${say("form.save")}</button><a class="text-button"
href="${place.path(path)}">${say("form.cancel")}</a></div></form>`
    const title = say(id ? "account.address_edit" : "account.address_add")
    return { status, html: accountPage(place, frame, { title, path, content }) }
  })
}

async function save(visit: Visit, fields: Fields): Promise<PageReply> {
  const place = placeOf(visit)
  const typed = typedOf(fields, [...addressNames, "addressId", "preferred"])
  const address = { ...addressFrom(fields), preferred: typed.values.preferred === "on" }
  const addressId = typed.values.addressId
  try {
    if (addressId) await visit.perform(customerRoutes.changeAddress, { ...address, addressId })
    else await visit.perform(customerRoutes.addAddress, address)
    return { redirect: place.path(`${path}?saved=1`) }
  } catch (error) {
    const { problems, general, status } = problemsFrom(error, place, typed)
    return showForm(visit, { typed: { ...typed, problems }, general, status })
  }
}

async function remove(visit: Visit, fields: Fields): Promise<PageReply> {
  await visit.perform(customerRoutes.deleteAddress, { addressId: textOf(fields, "addressId", 60) })
  return { redirect: placeOf(visit).path(`${path}?saved=1`) }
}
