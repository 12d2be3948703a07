import { expect, test } from "vitest"
import { html } from "../../kit/html.ts"
import { placeOf } from "../place.ts"
import { market, sampleProduct, sampleShop } from "../samples.fixture.ts"
import { choices, chosenVariant, hasOtherPictures } from "./choices.ts"

const plain = (text: string) => text
const place = placeOf({ shop: sampleShop(plain), market, markets: [market], locale: "en" })
const product = sampleProduct(plain)

test("the variant in the address is shown; without one the first that can be had", () => {
  expect(chosenVariant(product, "var_2")?.id).toBe("var_2")
  expect(chosenVariant(product, undefined)?.id).toBe("var_1")
  expect(chosenVariant(product, "var_of_another")?.id).toBe("var_1")
  const [one, two] = product.variants
  if (!one || !two) throw new Error("the sample has two variants")
  const reversed = {
    ...product,
    variants: [
      { ...one, band: "none" as const },
      { ...two, band: "in_stock" as const },
    ],
  }
  expect(chosenVariant(reversed, undefined)?.id).toBe("var_2")
})

test("each value is a link to the variant that differs in this one thing", () => {
  const chosen = chosenVariant(product, "var_1")
  if (!chosen) throw new Error("the sample has its variant")
  const { text } = html`${choices(place, product, chosen)}`
  expect(text).toMatch(/href="\/products\/mug\?variant=var_1"\s+aria-current="true"/)
  expect(text).toMatch(/href="\/products\/mug\?variant=var_2"/)
  expect(text).toContain("(Sold out)")
})

test("small pictures below the gallery are shown only when they show more than the choices do", () => {
  expect(hasOtherPictures(product)).toBe(false)
  const [first] = product.pictures
  if (!first) throw new Error("the sample has a picture")
  expect(
    hasOtherPictures({ ...product, pictures: [...product.pictures, { ...first, id: "pic_side" }] }),
  ).toBe(true)
})
