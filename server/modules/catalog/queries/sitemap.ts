import type { Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"

export type SitemapEntry = { slug: string; updatedAt: Date }

const sitemapPageMax = 1_000

/** Behind which products the pages of a sitemap begin, but for the first one; found in one pass. */
export async function sitemapPageStarts(
  db: Db,
  { marketCode, pagesMax }: { marketCode: string; pagesMax: number },
): Promise<string[]> {
  const rows = await db.many(sql<{ id: string }>`
    select id
    from (
      select product.id, row_number() over (order by product.id) as place, count(*) over () as products
      from catalog.products product
      join catalog.cards card on card.product_id = product.id and card.market_code = ${marketCode}
      where product.state = 'active'
    ) numbered
    where place % ${sitemapPageMax} = 0 and place < products
    order by place
    limit ${pagesMax - 1}
  `)
  return rows.map(({ id }) => id)
}

/** Products that a market sells, in the order of their making; the next page begins after the last id. */
export async function sitemapPage(
  db: Db,
  { marketCode, after }: { marketCode: string; after?: string | undefined },
): Promise<{ products: SitemapEntry[]; nextAfter: string | null }> {
  const rows = await db.many(sql<SitemapEntry & { id: string }>`
    select product.id, product.slug, product.updated_at
    from catalog.products product
    where product.state = 'active' and product.id > ${after ?? ""}
      and exists (
        select from catalog.cards card where card.product_id = product.id and card.market_code = ${marketCode}
      )
    order by product.id
    limit ${sitemapPageMax + 1}
  `)
  const shown = rows.slice(0, sitemapPageMax)
  return {
    products: shown.map(({ slug, updatedAt }) => ({ slug, updatedAt })),
    nextAfter: rows.length > sitemapPageMax ? (shown.at(-1)?.id ?? null) : null,
  }
}
