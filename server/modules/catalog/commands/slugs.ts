import { touch } from "../../../kit/cache.ts"
import type { Db, Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import { slugFrom, slugLengthMax } from "../rules/slugs.ts"
import { tags } from "../tags.ts"

export type Kind = "product" | "category" | "collection"

const slugTaken = () =>
  new Refusal(
    "catalog.slug_taken",
    409,
    "Another page of the shop already has this address. Choose another slug.",
  )

export const slugConstraints = {
  products_slug_taken: slugTaken,
  categories_slug_taken: slugTaken,
  collections_slug_taken: slugTaken,
}

const triesMax = 50

/** "blue-cup", else "blue-cup-2" and so on. Addresses that now lead elsewhere are left to their redirects. */
export async function freeSlug(db: Db, kind: Kind, title: string): Promise<string> {
  const base = slugFrom(title) || kind
  const wishes = Array.from({ length: triesMax }, (_, index) => {
    const tail = index === 0 ? "" : `-${index + 1}`
    return base.slice(0, slugLengthMax - tail.length).replace(/-+$/, "") + tail
  })
  const taken = await db.many(sql<{ slug: string }>`
    select slug from catalog.products where ${kind} = 'product' and slug = any(${wishes}::text[])
    union all
    select slug from catalog.categories where ${kind} = 'category' and slug = any(${wishes}::text[])
    union all
    select slug from catalog.collections where ${kind} = 'collection' and slug = any(${wishes}::text[])
    union all
    select slug from catalog.slug_redirects where kind = ${kind} and slug = any(${wishes}::text[])
    limit ${3 * triesMax}
  `)
  const takenSlugs = new Set(taken.map(({ slug }) => slug))
  const free = wishes.find((slug) => !takenSlugs.has(slug))
  if (free === undefined) throw slugTaken()
  return free
}

/** A page that takes an address over ends the redirect that stood there. */
export function takeSlug(work: Work, { kind, slug }: { kind: Kind; slug: string }): void {
  takeSlugs(work, { kind, slugs: [slug] })
}

export function takeSlugs(work: Work, { kind, slugs }: { kind: Kind; slugs: readonly string[] }): void {
  work.write(
    sql`delete from catalog.slug_redirects where kind = ${kind} and slug = any(${[...slugs]}::text[])`,
  )
  for (const slug of slugs) touch(work, tags.address(kind, slug))
}

/** The old address goes on leading to the page. */
export function leaveSlug(
  work: Work,
  { kind, slug, targetId }: { kind: Kind; slug: string; targetId: string },
): void {
  work.write(sql`
    insert into catalog.slug_redirects (kind, slug, target_id, created_at)
    values (${kind}, ${slug}, ${targetId}, ${work.now})
    on conflict (kind, slug) do update set target_id = excluded.target_id, created_at = excluded.created_at
  `)
}
