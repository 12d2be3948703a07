import { type Content, type Html, html } from "../../kit/html.ts"
import type { ProductPage, ProductPageVariant } from "../../modules/catalog/index.ts"
import { productPath } from "../parts/card.ts"
import { image } from "../parts/picture.ts"
import type { Place } from "../place.ts"

/** The variant that the address names, else the first that can be had. A product always has one. */
export function chosenVariant(
  product: ProductPage,
  variantId: string | undefined,
): ProductPageVariant | undefined {
  const { variants } = product
  return (
    variants.find(({ id }) => id === variantId) ?? variants.find(({ band }) => band !== "none") ?? variants[0]
  )
}

/** One row of links per option: each leads to the variant that differs in this one thing. */
export function choices(place: Place, product: ProductPage, chosen: ProductPageVariant): Content {
  return product.options.map((option) => {
    const isPictured = hasPictures(product, option)
    const current = option.values.find(({ code }) => code === chosen.options[option.code])
    return html`<div class="options" role="group" aria-labelledby="option-${option.code}"><p class="label"
id="option-${option.code}">${option.title}${current && html`: <span>${current.title}</span>`}</p>
<div class="values">${option.values.map((value) =>
      choice({ place, product, chosen, option, value, isPictured }),
    )}</div></div>`
  })
}

type Option = ProductPage["options"][number]
type Choice = {
  place: Place
  product: ProductPage
  chosen: ProductPageVariant
  option: Option
  value: Option["values"][number]
  isPictured: boolean
}

function choice({ place, product, chosen, option, value, isPictured }: Choice): Html {
  const variant = variantWith(product, chosen, { option: option.code, value: value.code })
  if (!variant) return html`<span class="value gone">${value.title}</span>`
  const isCurrent = chosen.options[option.code] === value.code
  const isGone = variant.band === "none"
  const picture = isPictured && product.pictures.find(({ id }) => id === variant.pictureId)
  return html`<a class="value${picture && " pictured"}${isGone && " gone"}"
id="choose-${option.code}-${value.code}" data-swap rel="nofollow"
href="${variantPath(place, product, variant)}"${isCurrent && html` aria-current="true"`}>${
    picture && image(picture, { as: "thumb", alt: "" })
  }${value.title}${isGone && html`<span class="hide"> (${place.say("product.sold_out")})</span>`}</a>`
}

export function variantPath(
  place: Place,
  product: Pick<ProductPage, "slug">,
  variant: { id: string },
): string {
  return `${productPath(place, product.slug)}?variant=${variant.id}`
}

/** The same choice with one thing changed; when that does not exist, any with the changed thing. */
function variantWith(
  { variants }: ProductPage,
  chosen: ProductPageVariant,
  changed: { option: string; value: string },
): ProductPageVariant | undefined {
  const wanted = { ...chosen.options, [changed.option]: changed.value }
  const having = variants.filter(({ options }) => options[changed.option] === changed.value)
  const same = having.find(({ options }) =>
    Object.entries(wanted).every(([code, value]) => options[code] === value),
  )
  return same ?? having.find(({ band }) => band !== "none") ?? having[0]
}

/**
 * Whether some picture is none of the choices: only then do small ones below the gallery show anything new.
 */
export function hasOtherPictures(product: ProductPage): boolean {
  if (!product.options.some((option) => hasPictures(product, option))) return true
  const chosen = new Set(product.variants.map(({ pictureId }) => pictureId))
  return product.pictures.some(({ id }) => !chosen.has(id))
}

/** Values are shown as pictures when each has its own. */
function hasPictures({ variants, pictures }: ProductPage, option: Option): boolean {
  const shown = option.values.map(
    ({ code }) => variants.find(({ options }) => options[option.code] === code)?.pictureId ?? null,
  )
  const known = new Set(shown.filter((id) => id !== null && pictures.some((picture) => picture.id === id)))
  return option.values.length > 1 && known.size === option.values.length
}
