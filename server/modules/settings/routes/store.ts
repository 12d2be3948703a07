import { z } from "zod"
import type { Db } from "../../../kit/db.ts"
import { document, everyone } from "../../../kit/http/routes.ts"
import { renderMarkdown } from "../markdown.ts"
import { getPage, getShop, listMarkets, listPages } from "../queries.ts"
import { publicPageReply, publicShopReply } from "../schemas.ts"
import { shopTags } from "../tags.ts"
import { slugSchema } from "../words.ts"

export const storeRoutes = {
  shop: document({
    path: "GET /store/v1/shop",
    who: everyone,
    input: z.strictObject({}),
    reply: publicShopReply,
    key: () => "shop",
    run: publicShop,
    summary: "The shop: its name, look, languages, markets, navigation and pages",
  }),
  page: document({
    path: "GET /store/v1/pages/:slug",
    who: everyone,
    input: z.strictObject({ slug: slugSchema }),
    reply: publicPageReply,
    key: ({ slug }) => slug,
    run: publicPage,
    summary: "One page as HTML in every language; an old address gives the page with its new one",
  }),
}

async function publicShop(db: Db) {
  const [shop, markets, pages] = await Promise.all([getShop(db), listMarkets(db), listPages(db)])
  const links = pages.map(({ slug, kind, titles }) => ({ slug, kind, titles }))
  return {
    reply: { ...shop, markets, pages: links },
    tags: [shopTags.shop, shopTags.markets, shopTags.pages],
  }
}

async function publicPage(db: Db, input: { slug: string }) {
  const { id, slug, kind, titles, markdown, updatedAt } = await getPage(db, input)
  const html = Object.fromEntries(
    Object.entries(markdown).map(([locale, text]) => [locale, renderMarkdown(text).text]),
  )
  // Any change of any page can give an address to another one.
  return { reply: { slug, kind, titles, html, updatedAt }, tags: [shopTags.pages, shopTags.page(id)] }
}
