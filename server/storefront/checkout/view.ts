import { type Content, type Html, html } from "../../kit/html.ts"
import type { CartView } from "../../modules/cart/index.ts"
import { hasVatNumbers, type SavedAddress } from "../../modules/customers/index.ts"
import type { PageSummary } from "../../modules/settings/index.ts"
import { localized } from "../../modules/settings/index.ts"
import { signInPath } from "../account/frame.ts"
import { icon } from "../icons.ts"
import { addressForm } from "../parts/address.ts"
import { deliveryAmount, noDelivery, surchargeWords } from "../parts/delivery.ts"
import { field, hidden, problemBeside, type Typed } from "../parts/field.ts"
import { type Frame, layOut } from "../parts/layout.ts"
import { notice, problemList } from "../parts/notice.ts"
import { formToken } from "../parts/typed.ts"
import type { Place } from "../place.ts"
import { arrival } from "../product/promise.ts"
import { headWithField, type Keeping } from "./card.ts"
import { codeNames, extras } from "./extras.ts"
import { chosenDelivery, isFree, type Options, payButton, paymentStep } from "./payment.ts"
import { summary } from "./summary.ts"

export type CheckoutSheet = {
  cart: CartView
  options: Options
  typed: Typed
  general?: string | undefined
  headline?: string | undefined
  /** Codes or cards were given or taken away. */
  isNews: boolean
  /** What is to be read before the rest, where a link led here. */
  news?: readonly string[] | undefined
  /** Of the account, when somebody is signed in. */
  knownEmail: string | undefined
  addresses: readonly SavedAddress[]
  keeping: Keeping
  /** The price of delivery depends on the postal code. */
  asksCode: boolean
  pages: readonly PageSummary[]
}

// Enter presses the first button of a form, and the first that is seen asks for other ways of delivery.
const enterPays = html`<button hidden></button>`

/** Everything on one page: who, where, how it is paid, and what it costs in the button. */
export function checkoutView(place: Place, frame: Frame, sheet: CheckoutSheet): Html {
  const { cart, options, typed, general } = sheet
  const { say } = place
  // What is wrong with a code is said beside it, where the page then begins.
  const problems = Object.fromEntries(
    Object.entries(typed.problems).filter(([name]) => !codeNames.includes(name)),
  )
  const headline = sheet.headline ?? say("form.check", { count: Object.keys(problems).length })
  return layOut({
    place,
    frame,
    plain: true,
    cartCount: cart.count,
    head: {
      ...{ title: say("checkout.title"), path: "/checkout", hidden: true },
      ...(!isFree(options) && headWithField(options)),
    },
    content: html`<div class="wrap checkout"><div class="intro"><h1>${say("checkout.title")}</h1></div>
${linkNews(sheet.news)}${general !== undefined && notice("bad", general)}${problemList(headline, problems)}
<form method="post" action="${place.path("/checkout")}"
class="split">${enterPays}${formToken()}${hidden("cartId", cart.cartId)}
<div class="aside">${summary(place, cart, options)}</div>
<div class="steps">${contact(place, sheet)}${
      options.needsDelivery && delivery(place, sheet)
    }${options.needsDelivery ? address(place, sheet) : nameOnly(place, sheet)}
${extras(place, sheet)}${paymentStep(place, sheet)}
<section class="pay">${terms(place, sheet.pages)}${payButton(place, options)}<p
class="quiet small iconed">${icon("shield")} ${say("checkout.safe")}</p></section></div></form></div>`,
  })
}

function linkNews([first, ...more]: readonly string[] = []): Content {
  return (
    first !== undefined &&
    notice(
      "note",
      first,
      more.map((text) => html`<p>${text}</p>`),
    )
  )
}

function contact(place: Place, { typed, knownEmail }: CheckoutSheet): Html {
  const { say } = place
  const email = field(typed, {
    name: "email",
    label: say("checkout.email"),
    type: "email",
    autocomplete: "email",
    lengthMax: 254,
    hint: say("checkout.email_hint"),
  })
  const signIn = html`<p class="small"><a
href="${signInPath(place, "/checkout")}">${say("checkout.have_account")}</a></p>`
  return html`<section class="step"><h2>${say("checkout.contact")}</h2>${
    knownEmail === undefined
      ? html`<div class="fields">${email}</div>${signIn}`
      : knownContact(place, { typed, knownEmail, email })
  }</section>`
}

/** Whoever is signed in has told their mail address before: it is shown, and can be another one. */
function knownContact(place: Place, given: { typed: Typed; knownEmail: string; email: Html }): Html {
  const { typed, knownEmail, email } = given
  const isOther = typed.values.email !== knownEmail || typed.problems.email !== undefined
  return html`${!isOther && html`<p>${knownEmail}</p>`}<details class="more"${
    isOther && html` open`
  }><summary>${place.say("checkout.other_email")}</summary><div class="fields">${email}</div></details>`
}

/** First how it comes, because whoever collects it needs no address. */
function delivery(place: Place, { options, typed }: CheckoutSheet): Html {
  const { say } = place
  const chosen = chosenDelivery(options, typed)
  if (options.deliveryOptions.length === 0) {
    return html`<section class="step"><h2>${say("checkout.delivery")}</h2>${noDelivery(
      place,
      { country: typed.values.country ?? "", region: null, postalCode: typed.values.postalCode || null },
      options,
    )}</section>`
  }
  return html`<section class="step"><h2>${say("checkout.delivery")}</h2><fieldset><legend
class="hide">${say("checkout.delivery")}</legend>
<div class="choices" id="deliveryMethodId">${options.deliveryOptions.map(
    (option, index) => html`<div class="choice"><label><input type="radio" name="deliveryMethodId"
value="${option.methodId}"
class="opt-${index + 1}${option.kind === "pickup" && " pickup"}"${
      option.methodId === chosen &&
      html`
checked`
    }>
<span class="main"><strong>${option.title}${marks(place, option)}</strong><span class="quiet">${[
      arrival(place, option),
      ...surchargeWords(place, option),
    ].join(" · ")}</span></span><span>${deliveryAmount(place, option)}</span></label></div>
${hidden(`total:${option.methodId}`, String(option.total.minor))}${hidden(
  `due:${option.methodId}`,
  String(option.due.minor),
)}${option.cash && hidden(`cash:${option.methodId}`, String(option.cash.total.minor))}${
  option.cash && hidden(`cash-due:${option.methodId}`, String(option.cash.due.minor))
}`,
  )}</div>${problemBeside("deliveryMethodId", typed.problems.deliveryMethodId)}</fieldset></section>`
}

/** What sets a way apart from the others, where there are several. */
function marks({ say }: Place, { isCheapest, isFastest }: Options["deliveryOptions"][number]): Content {
  const words = [isCheapest && say("estimate.cheapest"), isFastest && say("estimate.fastest")]
  return words.map((word) => word && html` <span class="badge">${word}</span>`)
}

function address(place: Place, { options, typed, addresses, knownEmail, asksCode }: CheckoutSheet): Html {
  const { say, market } = place
  const canCollect = options.deliveryOptions.some(({ kind }) => kind === "pickup")
  return html`<section class="step"><h2><span
class="to-ship">${say("checkout.address")}</span>${
    canCollect &&
    html`<span
class="to-collect">${say("checkout.your_name")}</span>`
  }</h2>
${
  addresses.length > 1 &&
  html`<details class="more to-ship"><summary>${say("checkout.other_address")}</summary><ul
class="chips">${addresses.map(
    ({ id, line1, city }) =>
      html`<li><a class="chip" href="${place.path(`/checkout?address=${id}`)}">${line1}, ${city}</a></li>`,
  )}</ul></details>`
}
<div class="fields">${addressForm(place, typed, {
    countries: market.countries,
    refresh: html` data-refresh="${place.path("/checkout/options")}"`,
    refreshesCode: asksCode,
    isOptional: canCollect,
  })}
${
  knownEmail !== undefined &&
  html`<label class="check to-ship"><input type="checkbox" name="keepAddress"${
    typed.values.keepAddress === "on" && html` checked`
  }>${say("checkout.keep_address")}</label>`
}
<button class="text-button no-script to-ship" formaction="${place.path("/checkout/options")}"
formnovalidate>${say("checkout.refresh")}</button></div>${business(place, { typed, options })}</section>`
}

/** Hidden from who buys for themselves; open once there is something in it. */
function business(place: Place, { typed, options }: Pick<CheckoutSheet, "typed" | "options">): Content {
  const { say, market } = place
  if (!hasVatNumbers(market.countries)) return null
  const refresh = place.path("/checkout/options")
  const isOpen = typed.values.vatNumber || typed.problems.vatNumber
  return html`<details class="more"${isOpen && html` open`}><summary>${say("taxes.for_business")}</summary>
<div class="fields">${field(typed, {
    name: "vatNumber",
    label: say("taxes.vat_number"),
    autocomplete: "off",
    lengthMax: 30,
    required: false,
    hint: say(options.vatNumber === null ? "taxes.vat_hint" : "taxes.vat_checked"),
    refresh: html` data-refresh="${refresh}"`,
  })}<p class="no-script"><button class="button second" formaction="${refresh}"
formnovalidate>${say("taxes.vat_use")}</button></p></div></details>`
}

/** Files and appointments go to a mailbox: no address is asked for. */
function nameOnly(place: Place, { typed, options }: CheckoutSheet): Html {
  const { say } = place
  return html`<section class="step"><h2>${say("checkout.your_name")}</h2><div class="fields">${field(typed, {
    name: "name",
    label: say("address.name"),
    autocomplete: "name",
    lengthMax: 100,
  })}</div>${business(place, { typed, options })}</section>`
}

/** What one agrees to, each word of it one touch away. */
function terms(place: Place, pages: readonly PageSummary[]): Content {
  const legal = pages.filter(({ kind }) => kind === "terms" || kind === "privacy" || kind === "returns")
  return html`<p class="small">${place.say("checkout.terms")}</p>${
    legal.length > 0 &&
    html`<ul class="row small plain">${legal.map(
      ({ slug, titles }) =>
        html`<li><a href="${place.path(`/pages/${slug}`)}" target="_blank">${localized(
          titles,
          place.locale,
        )}</a></li>`,
    )}</ul>`
  }`
}
