import { type Content, type Html, html } from "../../kit/html.ts"
import type { Card, ProductPage, ProductPageVariant } from "../../modules/catalog/index.ts"
import type { DeliveryOption } from "../../modules/fulfillment/index.ts"
import { convertedSentence } from "../../modules/pricing/index.ts"
import { recipientFields } from "../gifts/view.ts"
import { icon } from "../icons.ts"
import { cardGrid } from "../parts/card.ts"
import { crumbList, crumbs } from "../parts/crumbs.ts"
import { weight } from "../parts/delivery.ts"
import { hidden } from "../parts/field.ts"
import { type Frame, layOut } from "../parts/layout.ts"
import { preload } from "../parts/picture.ts"
import { price, taxNote, tierTable } from "../parts/price.ts"
import { prose } from "../parts/prose.ts"
import type { Place } from "../place.ts"
import { choices, hasOtherPictures } from "./choices.ts"
import { gallery, picturesOf } from "./gallery.ts"
import { promise } from "./promise.ts"
import { productFacts } from "./structured.ts"

export type ProductView = {
  product: ProductPage
  chosen: ProductPageVariant
  related: readonly Card[]
  delivery: readonly DeliveryOption[]
  returnsPath: string | null
}

export function productView(place: Place, frame: Frame, view: ProductView): Html {
  const { product, chosen, related } = view
  const trail = product.breadcrumbs.map(({ slug, title }) => ({ title, path: `/categories/${slug}` }))
  const path = `/products/${product.slug}`
  const pictures = picturesOf(product, chosen)
  const [first] = pictures
  return layOut({
    place,
    frame,
    head: {
      title: product.title,
      description: product.summary || product.description.slice(0, 160),
      path,
      here: product.variants.length > 1 ? `${path}?variant=${chosen.id}` : path,
      kind: "product",
      picture: first ? { url: `${place.shop.url}${first.url}`, alt: first.alt } : undefined,
      first: first ? preload(first, "gallery") : undefined,
      structured: [
        productFacts(place, { product, options: view.delivery, returnsPath: view.returnsPath }),
        crumbList(place, [...trail, { title: product.title, path }]),
      ],
    },
    content: html`<div class="wrap">${crumbs(place, trail)}
<div class="product">${gallery(place, pictures, { hasThumbs: hasOtherPictures(product) })}${buyBox(
      place,
      view,
    )}</div>
${about(place, view)}
${
  related.length > 0 &&
  html`<section class="section"><div class="spread"><h2>${place.say("product.related")}</h2>
</div>${cardGrid(place, related)}</section>`
}</div>`,
  })
}

function buyBox(place: Place, view: ProductView): Html {
  const { product, chosen } = view
  return html`<div class="facts-of">
${product.maker && html`<p class="maker">${product.maker.title}</p>`}
<h1>${product.title}</h1>
${product.summary && html`<p class="lead">${product.summary}</p>`}
${price(place, {
  now: chosen.price,
  before: chosen.compareAt,
  lowest: chosen.lowestBefore,
  perUnit: chosen.perUnit,
})}
${
  chosen.saleUntil &&
  html`<p class="price-more">${place.say("prices.sale_until")} <time
datetime="${chosen.saleUntil.toISOString()}">${place.moment(chosen.saleUntil)}</time></p>`
}
${chosen.converted && html`<p class="price-more">${convertedSentence(chosen.converted, place.locale)}</p>`}
${!product.isGiftCard && taxLine(place, product)}
${choices(place, product, chosen)}
${tierTable(place, chosen)}
<p class="band ${chosen.band}">${band(place, product, chosen)}</p>
${chosen.band === "none" ? soldOut(place) : buyForm(place, product, chosen)}
${promise(place, { product, options: view.delivery, returnsPath: view.returnsPath })}
</div>`
}

/** A gift card is sold untaxed: what it pays for is taxed. */
function taxLine(place: Place, { reach }: ProductPage): Html {
  const delivery = reach === "parcel" && html`, ${place.say("product.plus_delivery")}`
  return html`<p class="tax-note">${taxNote(place)}${delivery}</p>`
}

function band(place: Place, product: ProductPage, { band }: ProductPageVariant): string {
  if (band === "none") return place.say("product.sold_out")
  if (product.isGiftCard) return place.say("gift.by_mail")
  if (product.reach === "file") return place.say("product.at_once")
  if (product.reach === "appointment") return place.say("product.bookable")
  return place.say(band === "few_left" ? "product.few_left" : "product.in_stock")
}

function buyForm(place: Place, { isGiftCard }: ProductPage, chosen: ProductPageVariant): Html {
  const { say } = place
  return html`<form class="buy" method="post" action="${place.path("/cart/items")}"
data-add>${hidden("variantId", chosen.id)}${isGiftCard && recipientFields(place)}
<label class="hide" for="quantity">${say("product.quantity")}</label>
<span class="stepper" data-stepper data-less="${say("product.less")}"
data-more="${say("product.more")}"><input id="quantity" name="quantity" type="number" inputmode="numeric"
value="1" min="1" max="${chosen.quantityPerOrderMax}" required autocomplete="off"></span>
<button class="button big" id="add">${icon("basket")}${say("product.add")}</button></form>`
}

function soldOut(place: Place): Html {
  return html`<div class="buy"><button class="button big" type="button"
disabled>${place.say("product.sold_out")}</button></div>`
}

function about(place: Place, { product, chosen }: ProductView): Html {
  const { say } = place
  // Tags are for the shop, which puts things together by them: forty of them tell a shopper nothing.
  const facts = product.attributes.filter(({ code }) => code !== "tag")
  const rows: { title: string; value: string }[] = [
    ...facts.map(({ title, values }) => ({ title, value: values.map((value) => value.title).join(", ") })),
    ...(product.maker ? [{ title: say("product.maker"), value: product.maker.title }] : []),
    ...(chosen.weightGrams > 0
      ? [{ title: say("product.weight"), value: weight(place, chosen.weightGrams) }]
      : []),
    { title: say("product.sku"), value: chosen.sku },
  ]
  return html`<div class="about">
${
  product.description &&
  html`<section class="prose">
<h2>${say("product.description")}</h2>${prose(product.description)}</section>`
}
<section><h2 class="hide">${say("product.details")}</h2><dl class="list">${rows.map(
    ({ title, value }): Content => html`<div><dt>${title}</dt><dd>${value}</dd></div>`,
  )}</dl></section></div>`
}
