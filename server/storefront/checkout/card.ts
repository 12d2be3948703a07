import { type Content, type Html, html } from "../../kit/html.ts"
import { headersWith } from "../../kit/http/headers.ts"
import { cardScriptPath } from "../assets/index.ts"
import { icon } from "../icons.ts"
import { hidden, problemBeside, type Typed } from "../parts/field.ts"
import type { Head } from "../parts/layout.ts"
import type { Place } from "../place.ts"
import type { Options } from "./payment.ts"

/** A card that a customer has kept for the next time. */
export type SavedCard = {
  savedId: string
  method: string
  brand: string
  lastFour: string
  expiresYear: number
  expiresMonth: number
  isExpired: boolean
}

export type CardField = {
  publishableKey: string
  scriptUrl: string
  captureMethod: "automatic" | "manual"
}

/** What a signed-in customer has kept, and whether they may keep another one; nothing for a guest. */
export type Keeping = { saved: readonly SavedCard[] } | undefined

/** Of the way to pay whose cards are typed into a field of its provider's. */
function fieldIn({ paymentMethods }: Options): CardField | undefined {
  return paymentMethods.find(({ cardField }) => cardField)?.cardField ?? undefined
}

/** The script of this page alone, and an early hand to where the field comes from. */
export function headWithField(options: Options): Pick<Head, "scripts" | "soon"> {
  const field = fieldIn(options)
  return field ? { scripts: [cardScriptPath], soon: [new URL(field.scriptUrl).origin] } : {}
}

// https://docs.stripe.com/security/guide says which origins its script needs; addresses are typed into our
// own fields, so it needs no maps.
const atStripe = "https://js.stripe.com"
const stripeOrigins = {
  script: [atStripe, "https://*.js.stripe.com"],
  frame: [atStripe, "https://*.js.stripe.com", "https://hooks.stripe.com"],
  connect: ["https://api.stripe.com"],
}

/** Nothing, and with it the policy of all pages, where no such field is offered. */
export function headersWithField(options: Options): Readonly<Record<string, string>> | undefined {
  const field = fieldIn(options)
  if (!field) return undefined
  const { origin } = new URL(field.scriptUrl)
  return headersWith(
    origin === atStripe ? stripeOrigins : { script: [origin], frame: [origin], connect: [origin] },
  )
}

type Shown = { code: string; field: CardField; options: Options; typed: Typed; keeping: Keeping }

/**
 * Cards that were kept, and a place for the provider's field. Nothing here is a field for a card's number:
 * what the shop gets is the id of a card that the provider has.
 */
export function cardChoice(place: Place, { code, field, options, typed, keeping }: Shown): Html {
  const saved = (keeping?.saved ?? []).filter(({ method, isExpired }) => method === code && !isExpired)
  const chosen = typed.values.savedCard ?? saved[0]?.savedId
  const isNew = !saved.some(({ savedId }) => savedId === chosen)
  return html`<div class="inner">${
    saved.length > 0 && savedChoice(place, { saved, chosen: isNew ? "" : chosen })
  }${problemBeside("savedCard", typed.problems.savedCard)}
<div class="new-card">${fieldPlace(place, { code, field, options, typed })}${
    keeping &&
    html`<label class="check"><input type="checkbox" id="keepCard" name="keepCard"${
      typed.values.keepCard === "on" && html` checked`
    }>${place.say("card.keep")}</label>`
  }</div></div>`
}

function savedChoice(
  { say }: Place,
  given: { saved: readonly SavedCard[]; chosen: string | undefined },
): Html {
  const choice = (
    value: string,
    title: string,
    more?: string,
  ) => html`<label class="check"><input type="radio"
name="savedCard" value="${value}"${value === given.chosen && html` checked`}><span>${title}${
    more !== undefined && html` <span class="quiet">${more}</span>`
  }</span></label>`
  const saved = given.saved.map((card) => choice(card.savedId, cardName(say, card), expiryOf(say, card)))
  return html`<fieldset class="saved" id="savedCard"><legend
class="hide">${say("card.saved_title")}</legend>${saved}${choice("", say("card.other"))}</fieldset>`
}

function fieldPlace(place: Place, given: Omit<Shown, "keeping">): Content {
  const { say } = place
  const { code, options, typed } = given
  const { publishableKey, scriptUrl, captureMethod } = given.field
  const problem = typed.problems.paymentToken
  const others = options.paymentMethods.length > 1 ? ` ${say("card.other_way")}` : ""
  const failed = `${say("card.failed")}${others}`
  return html`<div id="card_terms" hidden data-method="${code}" data-key="${publishableKey}"
data-script="${scriptUrl}" data-currency="${options.currency.toLowerCase()}" data-capture="${captureMethod}"
data-due="${options.due.minor}" data-failed="${failed}"></div>${hidden("paymentToken", "", "card_token")}
<p class="no-script">${say("card.no_script")}${others}</p>
<div class="card-field" id="paymentToken" data-kept role="group" tabindex="-1" aria-label="${say("card.field")}"${
    problem !== undefined && html` aria-describedby="paymentToken-problem"`
  }></div>${problemBeside("paymentToken", problem)}
<div id="card_failed" class="card-failed" role="alert" hidden><p
class="problem">${icon("alert")}<span>${failed}</span></p>
<button type="button" class="button second" id="card_again">${say("card.again")}</button></div>
<p id="card_told" class="problem" role="alert"></p>`
}

const brands: Record<string, string> = {
  amex: "American Express",
  cartes_bancaires: "Cartes Bancaires",
  diners: "Diners Club",
  jcb: "JCB",
  unionpay: "UnionPay",
}

/** "Visa ending in 4242". */
export function cardName(
  say: Place["say"],
  { brand, lastFour }: Pick<SavedCard, "brand" | "lastFour">,
): string {
  const title = brands[brand] ?? `${brand.charAt(0).toUpperCase()}${brand.slice(1)}`
  return say("card.saved", { brand: title, lastFour })
}

export function expiryOf(say: Place["say"], card: SavedCard): string {
  const [month, year] = [card.expiresMonth, card.expiresYear % 100].map((part) =>
    String(part).padStart(2, "0"),
  )
  const date = `${month}/${year}`
  return say(card.isExpired ? "card.expired" : "card.expires", { date })
}
