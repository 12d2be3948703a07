import { all, type Db } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import type { ProductPage } from "../replies.ts"
import type { Texts } from "../rules/texts.ts"
import type { ProductDraft } from "../schemas.ts"
import { contextOf, type ShopperInput } from "./context.ts"
import { type ProductRow, pageOf, readProduct, type WordListRow } from "./product.ts"

/**
 * The page of a product as it would be with a draft laid over it, in whatever state the product is. Nothing
 * is written, and nobody but staff asks.
 */
export async function productWithDraft(
  db: Db,
  { productId, draft, ...place }: ShopperInput & { productId: string; draft: ProductDraft },
): Promise<ProductPage> {
  const context = await contextOf(db, place)
  const [row, breadcrumbs, attributes] = await all(
    readProduct(db, {
      wanted: sql`select id from catalog.products where id = ${productId}`,
      marketCode: context.shelf,
    }),
    draft.categoryIds && breadcrumbsOf(db, draft.categoryIds[0] ?? ""),
    draft.attributes && wordsOf(db, draft.attributes),
  )
  if (!row) throw await absent(db, productId)
  if (row.variants.length === 0) throw unpriced()
  const { titles, summaries, descriptions } = draft
  return pageOf(
    {
      ...row,
      ...(titles && { titles }),
      ...(summaries && { summaries }),
      ...(descriptions && { descriptions }),
      ...(draft.maker !== undefined && { maker: draft.maker }),
      ...(breadcrumbs && { breadcrumbs }),
      ...(attributes && { attributes }),
      ...picturesOf(row, draft),
      ...pricesOf(row, draft),
    },
    context,
  )
}

function picturesOf({ pictures }: ProductRow, { mediaIds }: ProductDraft): Pick<ProductRow, "pictures"> {
  if (!mediaIds) return { pictures }
  const place = (id: string) => (mediaIds.includes(id) ? mediaIds.indexOf(id) : mediaIds.length)
  return { pictures: [...pictures].sort((one, other) => place(one.id) - place(other.id)) }
}

type Prices = Pick<ProductRow, "variants" | "priceFromMinor" | "priceToMinor" | "compareAtMinor">

const withoutSale = { lowestMinor: null, until: null, converted: null }

function pricesOf(row: ProductRow, { prices = [] }: ProductDraft): Prices {
  const variants = row.variants.map((variant) => {
    const typed = prices.find(({ variantId }) => variantId === variant.id)
    return typed
      ? { ...variant, ...withoutSale, priceMinor: typed.priceMinor, compareAtMinor: typed.compareAtMinor }
      : variant
  })
  const sorted = [...variants].sort((one, other) => one.priceMinor - other.priceMinor)
  const [cheapest, dearest] = [sorted[0], sorted.at(-1)]
  const before = cheapest?.compareAtMinor ?? null
  return {
    variants,
    priceFromMinor: BigInt(cheapest?.priceMinor ?? 0),
    priceToMinor: BigInt(dearest?.priceMinor ?? 0),
    compareAtMinor: before === null ? null : BigInt(before),
  }
}

function breadcrumbsOf(db: Db, categoryId: string): Promise<{ slug: string; titles: Texts }[]> {
  return db.many(sql<{ slug: string; titles: Texts }>`
    select above.slug, above.titles
    from catalog.categories main
    join catalog.categories above on above.id = any(main.path)
    where main.id = ${categoryId}
    order by cardinality(above.path)
    limit 20
  `)
}

function wordsOf(db: Db, attributes: Record<string, string[]>): Promise<WordListRow[]> {
  const codes = Object.entries(attributes).flatMap(([code, values]) => values.map((one) => `${code}:${one}`))
  return db.many(sql<WordListRow>`
    select attribute.code, attribute.titles,
      jsonb_agg(jsonb_build_object('code', value.code, 'titles', value.titles)
        order by value.position, value.code) as values
    from catalog.attributes attribute
    join catalog.attribute_values value on value.attribute_code = attribute.code
      and value.code = any(array(
        select split_part(code, ':', 2) from unnest(${codes}::text[]) as code
        where split_part(code, ':', 1) = attribute.code
      ))
    where attribute.code <> 'maker' and attribute.code = any(${Object.keys(attributes)}::text[])
    group by attribute.code
    order by attribute.position, attribute.code
    limit 100
  `)
}

async function absent(db: Db, productId: string): Promise<Refusal> {
  const found = await db.maybe(sql`select id from catalog.products where id = ${productId}`)
  return found ? unpriced() : notFound("product")
}

function unpriced(): Refusal {
  return new Refusal(
    "catalog.no_price_here",
    409,
    "This product has no price in this market yet. Save one, and its page can be seen.",
  )
}
