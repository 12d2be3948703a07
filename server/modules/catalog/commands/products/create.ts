import { all, lastly, type Work } from "../../../../kit/db.ts"
import { announce } from "../../../../kit/events.ts"
import { newId } from "../../../../kit/ids.ts"
import { sql } from "../../../../kit/sql.ts"
import { getShop } from "../../../settings/index.ts"
import { getProductForStaff, type StaffProduct } from "../../queries/staff.ts"
import { checkOptions } from "../../rules/options.ts"
import { makerCode } from "../../rules/slugs.ts"
import { checkTitles } from "../../rules/texts.ts"
import type { NewProduct } from "../../schemas.ts"
import { refreshCards } from "../cards.ts"
import { refreshSearch } from "../search_index.ts"
import { freeSlug, slugConstraints, takeSlug } from "../slugs.ts"
import { checkAttributes, checkCategories, enterMakers, writeCategories, writeOptions } from "./parts.ts"
import { writeVariants } from "./variants.ts"

/** A product without prices is in no list yet: it appears in a market when pricing tells its price there. */
export async function createProduct(work: Work, input: NewProduct): Promise<StaffProduct> {
  const { titles, maker = null, attributes = {}, categoryIds = [], options = [] } = input
  checkOptions(options)
  const [shop] = await all(
    getShop(work.tx),
    checkAttributes(work.tx, attributes),
    checkCategories(work.tx, categoryIds),
  )
  checkTitles(titles, shop.defaultLocale)
  const slug = input.slug ?? (await freeSlug(work.tx, "product", titles[shop.defaultLocale] ?? ""))

  const productId = newId("product")
  if (maker !== null) enterMakers(work, { makers: [maker], locale: shop.defaultLocale })
  const attributeCodes = attributeCodesOf({ attributes, maker })
  work.write(
    sql`
      insert into catalog.products (id, slug, state, reach, is_gift_card, titles, summaries, descriptions,
        maker, attribute_codes, popularity, version, created_at, updated_at)
      values (${productId}, ${slug}, ${input.state ?? "draft"}, ${input.reach},
        ${input.isGiftCard ?? false}, ${JSON.stringify(titles)}::jsonb,
        ${JSON.stringify(input.summaries ?? {})}::jsonb,
        ${JSON.stringify(input.descriptions ?? {})}::jsonb, ${maker}, ${attributeCodes}::text[],
        ${input.popularity ?? 0}, 1, ${work.now}, ${work.now})
    `,
    { constraints: slugConstraints },
  )
  takeSlug(work, { kind: "product", slug })
  writeCategories(work, { productId, categoryIds })
  writeOptions(work, { productId, options })
  const { reach, variants = [] } = input
  writeVariants(work, [{ productId, reach, options, variants, firstPosition: 0 }])
  await refreshCards(work, [productId])
  await refreshSearch(work, [productId])
  announce(work, "product.created", { productId })

  return lastly(work, getProductForStaff(work.tx, { productId }))
}

export function attributeCodesOf(input: {
  attributes: Record<string, string[]>
  maker: string | null
}): string[] {
  const codes = Object.entries(input.attributes).flatMap(([code, values]) =>
    values.map((value) => `${code}:${value}`),
  )
  if (input.maker !== null) codes.push(makerCode(input.maker))
  return [...new Set(codes)].sort()
}
