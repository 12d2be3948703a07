import { decimalText } from "../../kit/money.ts"
import type { ProductPage, ProductPageVariant } from "../../modules/catalog/index.ts"
import type { DeliveryOption } from "../../modules/fulfillment/index.ts"
import { productPath } from "../parts/card.ts"
import type { Place } from "../place.ts"
import { variantPath } from "./choices.ts"

type Facts = { product: ProductPage; options: readonly DeliveryOption[]; returnsPath: string | null }

/** The product for search engines: the same prices and bands as on the page, from the same document. */
export function productFacts(place: Place, facts: Facts): object {
  const { product } = facts
  const [only, ...others] = product.variants
  const about = {
    name: product.title,
    description: product.summary || product.description.slice(0, 500) || undefined,
    image: product.pictures.slice(0, 5).map(({ url }) => `${place.shop.url}${url}`),
    brand: product.maker ? { "@type": "Brand", name: product.maker.title } : undefined,
    url: `${place.shop.url}${productPath(place, product.slug)}`,
  }
  if (only && others.length === 0) {
    return { "@type": "Product", ...about, sku: only.sku, offers: offer(place, facts, only) }
  }
  return {
    "@type": "ProductGroup",
    ...about,
    productGroupID: product.id,
    variesBy: product.options.map(({ code }) => schemaNames[code] ?? code),
    hasVariant: product.variants.map((variant) => variantFacts(place, facts, variant)),
  }
}

// What schema.org has a word for; other options go by our own code.
const schemaNames: Record<string, string> = {
  color: "https://schema.org/color",
  size: "https://schema.org/size",
  material: "https://schema.org/material",
}

function variantFacts(place: Place, facts: Facts, variant: ProductPageVariant): object {
  const { product } = facts
  const picture = product.pictures.find(({ id }) => id === variant.pictureId)
  const named = product.options.flatMap((option) => {
    const value = option.values.find(({ code }) => code === variant.options[option.code])
    return value && schemaNames[option.code] ? [[option.code, value.title] as const] : []
  })
  return {
    "@type": "Product",
    name: variant.title ? `${product.title}, ${variant.title}` : product.title,
    sku: variant.sku,
    image: picture && `${place.shop.url}${picture.url}`,
    ...Object.fromEntries(named),
    offers: offer(place, facts, variant),
  }
}

const availabilities = { in_stock: "InStock", few_left: "LimitedAvailability", none: "OutOfStock" } as const

function offer(place: Place, { product, options, returnsPath }: Facts, variant: ProductPageVariant): object {
  const { price } = variant
  const hasOthers = product.variants.length > 1
  const path = hasOthers ? variantPath(place, product, variant) : productPath(place, product.slug)
  return {
    "@type": "Offer",
    url: `${place.shop.url}${path}`,
    price: decimalText(price),
    priceCurrency: price.currency,
    availability: `https://schema.org/${availabilities[variant.band]}`,
    itemCondition: "https://schema.org/NewCondition",
    seller: { "@id": `${place.shop.url}/#organization` },
    shippingDetails: options.filter(({ kind }) => kind === "ship").map((option) => shipping(place, option)),
    hasMerchantReturnPolicy: returnsPath
      ? { "@type": "MerchantReturnPolicy", merchantReturnLink: `${place.shop.url}${returnsPath}` }
      : undefined,
  }
}

function shipping(place: Place, { price }: DeliveryOption): object {
  return {
    "@type": "OfferShippingDetails",
    shippingRate: { "@type": "MonetaryAmount", value: decimalText(price), currency: price.currency },
    shippingDestination: { "@type": "DefinedRegion", addressCountry: place.market.homeCountry },
  }
}
