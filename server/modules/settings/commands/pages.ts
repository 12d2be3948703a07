import { touch } from "../../../kit/cache.ts"
import { all, lastly, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { checkMarkdown } from "../markdown.ts"
import { getPageById, listPages, lockShop, type Page, type ShopForStaff, writtenKinds } from "../queries.ts"
import { checkStaysReady, checkTitles, pagesMax, slugFrom } from "../rules.ts"
import type { NewPage, PageChanges } from "../schemas.ts"
import { shopTags } from "../tags.ts"

const pageConstraints = {
  pages_slug_taken: () =>
    new Refusal("page.slug_taken", 409, "Another page already has this address. Choose another slug."),
  pages_kind_taken: () =>
    new Refusal("page.kind_taken", 409, "The shop has a page of this kind already. Change that one."),
}

export async function createPage(work: Work, input: NewPage): Promise<Page> {
  const { titles, kind = "page", markdown = {} } = input
  for (const text of Object.values(markdown)) checkMarkdown(text)
  const [shop, pages] = await all(lockShop(work.tx), listPages(work.tx))
  checkTitles(titles, shop.defaultLocale)
  if (pages.length >= pagesMax) {
    throw new Refusal("page.too_many", 409, `A shop has at most ${pagesMax} pages.`, { pagesMax })
  }

  const pageId = newId("page")
  const { defaultLocale } = shop
  const slug = input.slug ?? freeSlug(slugFrom(titles, { defaultLocale, otherwise: kind }), pages)
  work.write(
    sql`
      insert into settings.pages (id, slug, kind, titles, markdown, version, created_at, updated_at)
      values (${pageId}, ${slug}, ${kind}, ${JSON.stringify(titles)}::jsonb,
        ${JSON.stringify(markdown)}::jsonb, 1, ${work.now}, ${work.now})
    `,
    { constraints: pageConstraints },
  )
  endRedirect(work, slug)
  touch(work, shopTags.pages)
  announce(work, "page.created", { pageId })
  return lastly(work, getPageById(work.tx, { pageId }))
}

export async function updatePage(work: Work, input: PageChanges): Promise<Page> {
  for (const text of Object.values(input.markdown ?? {})) checkMarkdown(text)
  const { pageId } = input
  const [shop, page] = await all(lockShop(work.tx), getPageById(work.tx, { pageId }))
  if (page.version !== input.version) {
    throw new Refusal("page.changed", 409, "Somebody has changed this page since you opened it.", { page })
  }
  const next = {
    slug: input.slug ?? page.slug,
    kind: input.kind ?? page.kind,
    titles: input.titles ?? page.titles,
    markdown: input.markdown ?? page.markdown,
  }
  checkTitles(next.titles, shop.defaultLocale)

  work.write(
    sql`
      update settings.pages
      set slug = ${next.slug}, kind = ${next.kind}, titles = ${JSON.stringify(next.titles)}::jsonb,
        markdown = ${JSON.stringify(next.markdown)}::jsonb, version = version + 1, updated_at = ${work.now}
      where id = ${pageId}
    `,
    { constraints: pageConstraints },
  )
  if (next.slug !== page.slug) {
    endRedirect(work, next.slug)
    leaveRedirect(work, page)
  }
  await checkOpenShop(work, shop)
  touch(work, shopTags.pages)
  touch(work, shopTags.page(pageId))
  announce(work, "page.updated", { pageId })
  return lastly(work, getPageById(work.tx, { pageId }))
}

/** Its addresses, the old ones too, lead nowhere from now on. */
export async function deletePage(work: Work, input: { pageId: string }): Promise<Record<never, never>> {
  const { pageId } = input
  const [shop] = await all(lockShop(work.tx), getPageById(work.tx, { pageId }))
  work.write(sql`delete from settings.pages where id = ${pageId}`, { rows: 1 })
  await checkOpenShop(work, shop)
  touch(work, shopTags.pages)
  touch(work, shopTags.page(pageId))
  announce(work, "page.deleted", { pageId })
  return {}
}

/** Looks at the pages as this transaction leaves them. */
async function checkOpenShop(work: Work, shop: ShopForStaff): Promise<void> {
  if (shop.live) checkStaysReady({ shop, written: await writtenKinds(work.tx) })
}

function freeSlug(base: string, pages: { slug: string }[]): string {
  const taken = new Set(pages.map(({ slug }) => slug))
  for (let number = 2; ; number++) {
    if (!taken.has(base)) return base
    const next = `${base}-${number}`
    if (!taken.has(next)) return next
  }
}

/** A page that takes an address over ends the redirect that stood there. */
function endRedirect(work: Work, slug: string): void {
  work.write(sql`delete from settings.page_redirects where slug = ${slug}`)
}

function leaveRedirect(work: Work, page: Page): void {
  work.write(sql`
    insert into settings.page_redirects (slug, page_id, created_at)
    values (${page.slug}, ${page.id}, ${work.now})
    on conflict (slug) do update set page_id = excluded.page_id, created_at = excluded.created_at
  `)
}
