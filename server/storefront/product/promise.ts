import { type Content, type Html, html } from "../../kit/html.ts"
import type { Reach } from "../../modules/catalog/index.ts"
import type { DeliveryOption } from "../../modules/fulfillment/index.ts"
import { type IconName, icon } from "../icons.ts"
import type { Place } from "../place.ts"

/** How it comes, when, and for how much: what people look for before they decide. */
export function promise(
  place: Place,
  {
    product: { reach, isGiftCard },
    options,
    returnsPath,
  }: {
    product: { reach: Reach; isGiftCard: boolean }
    options: readonly DeliveryOption[]
    returnsPath: string | null
  },
): Html {
  const { say } = place
  const lines: Content[] = []
  if (reach === "file" && !isGiftCard) lines.push(line("file", say("product.file"), say("product.file_more")))
  if (reach === "appointment")
    lines.push(line("clock", say("product.appointment"), say("product.appointment_more")))
  for (const option of [cheapest(options, "ship"), cheapest(options, "pickup")]) {
    if (!option) continue
    const name =
      option.kind === "ship"
        ? say("delivery.to_country", { country: place.country(place.market.homeCountry) })
        : option.title
    lines.push(
      line(
        option.kind === "ship" ? "truck" : "store",
        arrival(place, option),
        `${name} · ${[deliveryPrice(place, option), freeFrom(place, option)].filter(Boolean).join(", ")}`,
      ),
    )
  }
  if (reach === "parcel" && !options.some(({ kind }) => kind === "ship")) {
    lines.push(line("truck", say("estimate.at_cart"), say("estimate.at_cart_more")))
  }
  lines.push(
    line(
      "shield",
      say("product.secure"),
      returnsPath === null
        ? say("product.secure_more")
        : html`<a href="${returnsPath}">${say("product.returns")}</a>`,
    ),
  )
  return html`<ul class="promise">${lines}</ul>`
}

function line(name: IconName, title: string, more: Content): Html {
  return html`<li>${icon(name)}<div><strong>${title}</strong><br><span>${more}</span></div></li>`
}

export function cheapest<Option extends DeliveryOption>(
  options: readonly Option[],
  kind: DeliveryOption["kind"],
): Option | undefined {
  return options
    .filter((option) => option.kind === kind)
    .reduce<Option | undefined>(
      (best, option) => (best && best.price.minor <= option.price.minor ? best : option),
      undefined,
    )
}

/** "Arrives Thu, Nov 27 – Sat, Nov 29", or on one day. */
export function arrival(
  place: Place,
  { kind, promise: { earliestOn, latestOn } }: Pick<DeliveryOption, "kind" | "promise">,
): string {
  const verb = kind === "ship" ? "delivery.arrives" : "delivery.ready"
  if (earliestOn === latestOn) return place.say(`${verb}_on`, { day: place.day(latestOn) })
  return place.say(`${verb}_between`, { earliest: place.day(earliestOn), latest: place.day(latestOn) })
}

export function deliveryPrice(place: Place, { price }: Pick<DeliveryOption, "price">): string {
  return price.minor === 0n ? place.say("cart.free") : place.amount(price)
}

function freeFrom(place: Place, { price, freeFrom: amount }: DeliveryOption): string | null {
  if (amount === null || price.minor === 0n) return null
  return place.say("home.free_from", { amount: place.amount(amount) })
}
