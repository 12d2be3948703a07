import { type Html, html } from "../../kit/html.ts"
import { getPage, localized, type Page, shopTags } from "../../modules/settings/index.ts"
import { type PageReply, page, type Visit } from "../pages.ts"
import { crumbList, crumbs } from "../parts/crumbs.ts"
import { type Frame, layOut } from "../parts/layout.ts"
import { prepared } from "../parts/prepared.ts"
import { prose } from "../parts/prose.ts"
import { Moved } from "../parts/refused.ts"
import { type Place, placeOf } from "../place.ts"

/** What the owner writes under this address is said first on the front page, and nowhere else. */
export const homeSlug = "home"

export const contentPages = [page({ path: "GET /pages/:slug", run: show })]

/** A page that the owner wrote: about us, terms, privacy. */
async function show(visit: Visit): Promise<PageReply> {
  const slug = (visit.params.slug ?? "").slice(0, 120)
  if (slug === homeSlug) return { status: 301, redirect: placeOf(visit).path("/") }
  try {
    return await prepared(visit, `content ${slug}`, async (place, frame) => {
      const found = await getPage(visit.db, { slug: slug.replaceAll("\0", "") })
      if (found.slug !== slug) throw new Moved(`/pages/${found.slug}`)
      return {
        html: contentView(place, frame, found),
        tags: [shopTags.pages, shopTags.page(found.id)],
      }
    })
  } catch (error) {
    if (error instanceof Moved) return { status: 301, redirect: placeOf(visit).path(error.path) }
    throw error
  }
}

export function contentView(
  place: Place,
  frame: Frame,
  { titles, markdown: words, slug }: Pick<Page, "titles" | "markdown" | "slug">,
): Html {
  const title = localized(titles, place.locale)
  const markdown = localized(words, place.locale)
  const path = `/pages/${slug}`
  const content = html`<div class="narrow">${crumbs(place, [])}<article
class="prose"><h1>${title}</h1>${prose(markdown)}</article></div>`
  const head = {
    title,
    path,
    description: firstWords(markdown),
    structured: [crumbList(place, [{ title, path }])],
  }
  return layOut({ place, frame, head, content })
}

/** The beginning of a text without its marks, as search engines show it. */
export function firstWords(markdown: string): string | undefined {
  const plain = markdown
    .replace(/^#+ .*$/gm, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`>#|]/g, "")
    .replace(/\s+/g, " ")
    .trim()
  return plain === ""
    ? undefined
    : plain.length <= 155
      ? plain
      : `${plain.slice(0, 154).replace(/\s\S*$/, "")}…`
}
