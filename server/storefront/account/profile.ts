import { all } from "../../kit/db.ts"
import { type Content, html } from "../../kit/html.ts"
import { checkoutRoutes } from "../../modules/checkout/index.ts"
import { type Customer, customerRoutes, hasVatNumbers } from "../../modules/customers/index.ts"
import { cardName, expiryOf, type SavedCard } from "../checkout/card.ts"
import { savedCardsOf } from "../checkout/show.ts"
import { type Fields, form, type PageReply, page, type Visit } from "../pages.ts"
import { field, hidden, nothingTyped, type Typed } from "../parts/field.ts"
import { notice } from "../parts/notice.ts"
import { orNothing } from "../parts/refused.ts"
import { problemsFrom, secretOf, textOf, typedOf } from "../parts/typed.ts"
import { type Place, placeOf } from "../place.ts"
import { nameOf } from "../region/view.ts"
import { passwordCharactersMin } from "./fields.ts"
import { accountPage, whenSignedIn } from "./frame.ts"

const path = "/account/profile"
const cardPath = "/account/cards/deletion"

type Wrong = {
  part: "details" | "password"
  typed: Typed
  general?: string | undefined
  status?: number | undefined
}
type Device = { id: string; userAgent: string; current: boolean; seenAt: Date }

export const profilePages = [
  page({ path: `GET ${path}`, run: (visit) => show(visit) }),
  form({ path: `POST ${path}`, run: saveDetails }),
  form({ path: "POST /account/password", cost: "password", run: changePassword }),
  form({ path: "POST /account/devices/sign-out", run: revoke }),
  form({ path: `POST ${cardPath}`, run: removeCard }),
]

function show(visit: Visit, wrong?: Wrong): Promise<PageReply> {
  return whenSignedIn(visit, async ({ place, frame, customer }) => {
    const [{ reply }, cards] = await all(visit.perform(customerRoutes.sessions, {}), savedCardsOf(visit))
    const { sessions } = reply as { sessions: Device[] }
    const content = html`<div class="stack">${
      visit.url.searchParams.has("saved") && notice("good", place.say("account.saved"))
    }${visit.url.searchParams.has("removed") && notice("good", place.say("card.removed"))}
${wrong?.general !== undefined && notice("bad", wrong.general)}
${details(place, customer, wrong?.part === "details" ? wrong.typed : undefined)}
${password(place, wrong?.part === "password" ? wrong.typed : nothingTyped)}
${savedCards(place, cards)}${devices(place, sessions)}</div>`
    return {
      status: wrong?.status,
      html: accountPage(place, frame, { title: place.say("account.profile"), path, content }),
    }
  })
}

function details(place: Place, customer: Customer, given: Typed | undefined): Content {
  const { say, shop } = place
  const typed = given ?? {
    values: {
      ...{ name: customer.name, vatNumber: customer.vatNumber ?? "" },
      marketingConsent: customer.marketingConsent ? "on" : "",
    },
    problems: {},
  }
  return html`<section class="panel"><h2>${say("account.details")}</h2><form method="post"
action="${place.path(path)}" class="fields">
<p class="quiet">${customer.email}</p>
${field(typed, { name: "name", label: say("account.name"), autocomplete: "name", lengthMax: 80 })}
${
  shop.locales.length > 1 &&
  html`<div class="field"><label
for="locale">${say("account.language")}</label><select id="locale"
name="locale">${shop.locales.map(
    (locale) => html`<option
value="${locale}"${locale === customer.locale && html` selected`}>${nameOf(locale)}</option>`,
  )}</select></div>`
}
${business(place, typed)}<label class="check"><input type="checkbox"
name="marketingConsent"${typed.values.marketingConsent === "on" && html` checked`}>
<span>${say("account.consent")}</span></label>
<p><button class="button">${say("form.save")}</button></p></form></section>`
}

/** Where VAT numbers are of use; hidden from who buys for themselves. */
function business({ say, markets }: Place, typed: Typed): Content {
  if (!markets.some(({ countries }) => hasVatNumbers(countries))) return null
  const isOpen = typed.values.vatNumber || typed.problems.vatNumber
  return html`<details class="more"${isOpen && html` open`}><summary>${say(
    "taxes.for_business",
  )}</summary><div class="fields">${field(typed, {
    name: "vatNumber",
    label: say("taxes.vat_number"),
    autocomplete: "off",
    lengthMax: 30,
    required: false,
    hint: `${say("taxes.vat_hint")} ${say("taxes.vat_checked")}`,
  })}</div></details>`
}

function password(place: Place, typed: Typed): Content {
  const { say } = place
  return html`<section class="panel"><h2>${say("account.change_password")}</h2><form method="post"
action="${place.path("/account/password")}" class="fields">
${field(typed, {
  name: "currentPassword",
  label: say("account.current_password"),
  type: "password",
  autocomplete: "current-password",
  lengthMax: 200,
  secret: true,
})}
${field(typed, {
  name: "password",
  label: say("account.new_password"),
  type: "password",
  autocomplete: "new-password",
  lengthMax: 200,
  lengthMin: passwordCharactersMin,
  secret: true,
  hint: say("account.password_hint", { count: passwordCharactersMin }),
})}
<p><button class="button second">${say("account.change_password")}</button></p></form></section>`
}

/** Only for who has kept one: what it is good for is said where one pays. */
function savedCards(place: Place, cards: readonly SavedCard[]): Content {
  const { say } = place
  if (cards.length === 0) return null
  return html`<section class="panel" id="cards"><h2>${say("card.saved_title")}</h2><p class="quiet">${say(
    "card.saved_more",
  )}</p><ul class="rows">${cards.map((card) => {
    const name = cardName(say, card)
    return html`<li><div>${name}<div class="quiet small">${expiryOf(say, card)}</div></div>
<form method="post" action="${place.path(cardPath)}">${hidden("savedId", card.savedId)}<button
class="text-button">${say("form.delete")}<span class="hide">: ${name}</span></button></form></li>`
  })}</ul></section>`
}

function devices(place: Place, sessions: readonly Device[]): Content {
  const { say } = place
  return html`<section class="panel"><h2>${say("account.devices")}</h2><ul class="rows">${sessions.map(
    (device) => html`<li><div>${deviceName(device.userAgent) || say("account.device")}${
      device.current &&
      html` <span
class="badge">${say("account.this_device")}</span>`
    }<div
class="quiet small">${place.moment(device.seenAt)}</div></div>
${
  !device.current &&
  html`<form method="post"
action="${place.path("/account/devices/sign-out")}">${hidden("sessionId", device.id)}<button
class="text-button">${say("account.sign_out")}</button></form>`
}</li>`,
  )}</ul><div class="row"><form method="post" action="${place.path("/account/sign-out")}"><button
class="button second">${say("account.sign_out")}</button></form>
<form method="post" action="${place.path("/account/sign-out-everywhere")}"><button
class="text-button">${say("account.sign_out_everywhere")}</button></form></div></section>`
}

/** "Firefox, Android": enough to recognize one's own devices. */
export function deviceName(userAgent: string): string {
  const browser = /(Firefox|Edg|OPR|SamsungBrowser|Chrome|Safari)\b/.exec(userAgent)?.[1]
  const system = /(Android|iPhone|iPad|Windows|Mac OS X|Linux)/.exec(userAgent)?.[1]
  return [browser?.replace("Edg", "Edge").replace("OPR", "Opera"), system?.replace("Mac OS X", "macOS")]
    .filter(Boolean)
    .join(", ")
}

async function saveDetails(visit: Visit, fields: Fields): Promise<PageReply> {
  const place = placeOf(visit)
  const typed = typedOf(fields, ["name", "locale", "marketingConsent", "vatNumber"])
  const { name, locale, marketingConsent, vatNumber } = typed.values
  try {
    await visit.perform(customerRoutes.updateProfile, {
      name,
      marketingConsent: marketingConsent === "on",
      ...(fields.vatNumber !== undefined && { vatNumber }),
      ...(locale && { locale }),
    })
    return { redirect: place.path(`${path}?saved=1`) }
  } catch (error) {
    const { problems, general, status } = problemsFrom(error, place, typed)
    return show(visit, { part: "details", typed: { ...typed, problems }, general, status })
  }
}

async function changePassword(visit: Visit, fields: Fields): Promise<PageReply> {
  const place = placeOf(visit)
  try {
    await visit.perform(customerRoutes.changePassword, {
      currentPassword: secretOf(fields, "currentPassword"),
      newPassword: secretOf(fields, "password"),
    })
    return { redirect: place.path(`${path}?saved=1`) }
  } catch (error) {
    const { problems, general, status } = problemsFrom(error, place, nothingTyped)
    return show(visit, { part: "password", typed: { values: {}, problems }, general, status })
  }
}

async function removeCard(visit: Visit, fields: Fields): Promise<PageReply> {
  // Pressed twice, it is gone as it was meant to be.
  await orNothing(visit.perform(checkoutRoutes.removeSavedCard, { savedId: textOf(fields, "savedId", 60) }))
  return { redirect: placeOf(visit).path(`${path}?removed=1`) }
}

async function revoke(visit: Visit, fields: Fields): Promise<PageReply> {
  await visit.perform(customerRoutes.revokeSession, { sessionId: textOf(fields, "sessionId", 60) })
  return { redirect: placeOf(visit).path(`${path}?saved=1`) }
}
