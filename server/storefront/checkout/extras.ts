import { type Content, type Html, html } from "../../kit/html.ts"
import type { CartCode, CartView } from "../../modules/cart/index.ts"
import { codeState, codesFor, promotionField } from "../cart/promotions.ts"
import { cardWords, codeField } from "../gifts/view.ts"
import type { Typed } from "../parts/field.ts"
import type { Place } from "../place.ts"
import { chosenDelivery, type Options } from "./payment.ts"

/** What codes and cards are called in the form of the checkout. */
export const codeNames = ["promotion_code", "gift_code"]

type Extras = {
  cart: CartView
  options: Options
  typed: Typed
  /** Something was just given or taken away: the fields stay open, and what became of it is read out. */
  isNews: boolean
}

/**
 * Codes, gift cards and credit: what the cart has of them, and the fields behind one link, so that nobody
 * goes looking for a code who has none. Their buttons send the whole form: nothing that is typed is lost.
 */
export function extras(place: Place, { cart, options, typed, isNews }: Extras): Html {
  const { say } = place
  const { codes, giftCards } = cart
  const isOpen = isNews || codeNames.some((name) => typed.values[name] || typed.problems[name])
  const rows = [
    ...codes.map((code) => codeRow(place, code, options)),
    ...giftCards.map((card) => {
      const title = say("gift.ending", { lastFour: card.lastFour ?? "" })
      const remove = taker(place, {
        name: "remove_card",
        value: card.cardId,
        title: `${say("gift.remove")}: ${title}`,
      })
      return html`<li class="spread"><span>${title} <span class="quiet">${cardWords(
        place,
        card.balance,
      )}</span></span>${remove}</li>`
    }),
  ]
  return html`<section class="extras codes" id="extras" tabindex="-1" aria-label="${say("extras.title")}">${
    rows.length > 0 && html`<ul class="plain stack small">${rows}</ul>`
  }${
    isNews && html`<p class="hide" data-tell>${news(place, cart, chosenCosts(options, typed))}</p>`
  }${creditChoice(place, { options, typed })}<details class="more"${isOpen && html` open`}><summary>${say(
    "extras.ask",
  )}</summary><div class="fields">${promotionField(place, typed, {
    required: false,
    button: giver(place, { id: "use-code", words: say("code.apply") }),
  })}${codeField(place, typed, {
    required: false,
    button: giver(place, { id: "use-card", words: say("gift.use") }),
  })}</div></details></section>`
}

/** What is read out: the last code that was given stands last. */
function news(
  place: Place,
  { codes, giftCards }: CartView,
  { discounts }: Pick<Options, "discounts">,
): Content {
  const cards = giftCards.map(({ lastFour }) => place.say("gift.ending", { lastFour: lastFour ?? "" }))
  const states = codesFor(place, codes, discounts).map((code) => codeState(place, code))
  return [...cards, ...states].map((words) => html`${words} `)
}

function chosenCosts(options: Options, typed: Typed): Pick<Options, "discounts"> {
  const chosen = chosenDelivery(options, typed)
  return options.deliveryOptions.find(({ methodId }) => methodId === chosen) ?? options
}

/** Another way of delivery may be what a code is for: its words follow the one that is chosen. */
function codeRow(place: Place, code: CartCode, { deliveryOptions, discounts }: Options): Html {
  const title = place.say("code.remove", { code: code.code })
  const ways = deliveryOptions.length > 0 ? deliveryOptions : [{ discounts }]
  const states = ways.flatMap((way) => codesFor(place, [code], way.discounts))
  const isSame = states.every(({ state }) => state === states[0]?.state)
  return html`<li class="spread"><span>${
    isSame
      ? codeState(place, states[0] ?? code)
      : states.map((one, index) => html`<span class="only-${index + 1}">${codeState(place, one)}</span>`)
  }</span>${taker(place, {
    name: "remove_code",
    value: code.code,
    title,
  })}</li>`
}

const address = (place: Place) => html` formaction="${place.path("/checkout/codes")}" formnovalidate`

function giver(place: Place, { id, words }: { id: string; words: string }): Html {
  return html`<button class="button second little" id="${id}"${address(place)} data-swap>${words}</button>`
}

function taker(place: Place, given: { name: string; value: string; title: string }): Html {
  return html`<button class="text-button" name="${given.name}" value="${given.value}"${address(place)}
data-swap="extras" aria-label="${given.title}">${place.say("gift.remove")}</button>`
}

/** Without script a button works out what is left to pay. */
function creditChoice(
  place: Place,
  { options: { credit }, typed }: Pick<Extras, "options" | "typed">,
): Content {
  const { say } = place
  const refresh = place.path("/checkout/options")
  if (!credit) return null
  return html`<label class="check"><input type="checkbox" id="useCredit" name="useCredit"${
    typed.values.useCredit === "on" && html` checked`
  } data-refresh="${refresh}"><span>${say("gift.use_credit", { amount: place.amount(credit) })}</span></label>
<button class="text-button no-script" formaction="${refresh}" formnovalidate>${say("gift.recalculate")}</button>`
}
