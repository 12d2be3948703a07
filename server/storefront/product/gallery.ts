import { type Html, html } from "../../kit/html.ts"
import type { ProductPage, ProductPageVariant } from "../../modules/catalog/index.ts"
import { image, shot } from "../parts/picture.ts"
import type { Place } from "../place.ts"

/** The pictures in the order of this choice: what was chosen is seen first. */
export function picturesOf(product: ProductPage, chosen: ProductPageVariant): ProductPage["pictures"] {
  const first = product.pictures.find(({ id }) => id === chosen.pictureId)
  return first ? [first, ...product.pictures.filter((picture) => picture !== first)] : product.pictures
}

/**
 * A row to swipe through; the small ones below are links into it, so that it works with keyboard and mouse
 * alike.
 */
export function gallery(
  place: Place,
  pictures: ProductPage["pictures"],
  { hasThumbs }: { hasThumbs: boolean },
): Html {
  if (pictures.length === 0)
    return html`<div class="gallery"><div class="slides">${shot(null, { as: "gallery" })}</div></div>`
  return html`<section class="gallery" aria-label="${place.say("product.pictures")}"><ul class="slides"
tabindex="0" aria-label="${place.say("product.pictures")}">${pictures.map(
    (picture, index) =>
      html`<li id="picture-${index + 1}">${shot(picture, { as: "gallery", first: index === 0 })}</li>`,
  )}</ul>${
    hasThumbs &&
    pictures.length > 1 &&
    html`<div class="thumbs">${pictures.map(
      (picture, index) =>
        html`<a href="#picture-${index + 1}" data-slide>${image(picture, {
          as: "thumb",
          alt: place.say("product.picture", { number: index + 1, count: pictures.length }),
        })}</a>`,
    )}</div>`
  }</section>`
}
