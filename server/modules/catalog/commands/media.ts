import { touch } from "../../../kit/cache.ts"
import { all, lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { endTurn, type Turn } from "../media/turns.ts"
import { getMedium, type Medium, mediaOf, type Owner } from "../queries/media.ts"
import type { StaffMedium } from "../queries/staff.ts"
import type { Texts } from "../rules/texts.ts"
import { tags } from "../tags.ts"
import { lockProducts, refreshCards } from "./cards.ts"

export const picturesMax = 50

/** A picture whose files are stored, and the turn that keeps them until its row is there. */
export type MediumToAdd = Owner & {
  key: string
  sha256: string
  width: number
  height: number
  sizes: number[]
  alts: Texts
  turn: Turn
}

/** The new picture comes last. */
export async function addMedium(work: Work, input: MediumToAdd): Promise<{ mediaId: string }> {
  const media = await lockOwner(work, input)
  if (media.length >= picturesMax) {
    throw new Refusal(
      "catalog.too_many_pictures",
      409,
      `There can be at most ${picturesMax} pictures here.`,
      { picturesMax },
    )
  }
  const mediaId = newId("media")
  work.write(
    sql`
      insert into catalog.media
        (id, product_id, category_id, key, sha256, width, height, sizes, alts, position, created_at)
      values (${mediaId}, ${input.productId}, ${input.categoryId}, ${input.key}, ${input.sha256},
        ${input.width}, ${input.height}, ${input.sizes}::int[], ${JSON.stringify(input.alts)}::jsonb,
        ${media.length}, ${work.now})
    `,
    { constraints: { media_once_per_product: present, media_once_per_category: present } },
  )
  endTurn(work, input.turn)
  await finishMedia(work, input)
  announce(work, "media.added", { mediaId })
  return { mediaId }
}

/** What the picture shows, for those who do not see it, in each language. */
export async function describeMedium(
  work: Work,
  { mediaId, alts }: { mediaId: string; alts: Texts },
): Promise<StaffMedium> {
  const medium = await lockMedium(work, mediaId)
  work.write(sql`update catalog.media set alts = ${JSON.stringify(alts)}::jsonb where id = ${mediaId}`, {
    rows: 1,
  })
  await finishMedia(work, medium)
  const {
    productId: _product,
    categoryId: _category,
    ...shown
  } = await lastly(work, getMedium(work.tx, { mediaId }))
  return shown
}

/** The first picture is the one on cards. */
export async function orderMedia(work: Work, input: Owner & { mediaIds: readonly string[] }): Promise<void> {
  const { mediaIds } = input
  const media = await lockOwner(work, input)
  const isSame = media.length === mediaIds.length && media.every(({ id }) => mediaIds.includes(id))
  if (!isSame) {
    throw new Refusal(
      "catalog.pictures_changed",
      409,
      "Give every picture once. Somebody may have added or deleted one.",
      {
        mediaIds: media.map(({ id }) => id),
      },
    )
  }
  work.write(sql`
    update catalog.media media set position = given.place - 1
    from unnest(${[...mediaIds]}::text[]) with ordinality as given (id, place)
    where media.id = given.id
  `)
  await finishMedia(work, input)
}

/** Its files go when nothing else shows the same picture. */
export async function deleteMedium(
  work: Work,
  { mediaId }: { mediaId: string },
): Promise<Record<string, never>> {
  const medium = await lockMedium(work, mediaId)
  work.write(sql`delete from catalog.media where id = ${mediaId}`, { rows: 1 })
  await finishMedia(work, medium)
  announce(work, "media.deleted", { mediaId, key: medium.key, sizes: medium.sizes })
  return {}
}

/** Holds the product or category, so that two changes of its pictures go one after the other. */
async function lockOwner(work: Work, owner: Owner): Promise<StaffMedium[]> {
  const [locked, media] = await all(
    owner.productId === null ? lockCategory(work, owner.categoryId) : lockProducts(work, [owner.productId]),
    mediaOf(work.tx, owner),
  )
  if (locked.length === 0) throw notFound(owner.productId === null ? "category" : "product")
  return media
}

async function lockMedium(work: Work, mediaId: string): Promise<Medium> {
  const medium = await getMedium(work.tx, { mediaId })
  const media = await lockOwner(work, medium)
  if (!media.some(({ id }) => id === mediaId)) throw notFound("picture")
  return medium
}

function lockCategory(work: Work, categoryId: string | null): Promise<{ id: string }[]> {
  return work.tx.many(sql<{ id: string }>`
    select id from catalog.categories where id = ${categoryId} limit 1 for no key update
  `)
}

async function finishMedia(work: Work, { productId }: Owner): Promise<void> {
  if (productId === null) return touch(work, tags.tree)
  work.write(sql`update catalog.products set updated_at = ${work.now} where id = ${productId}`)
  await refreshCards(work, [productId])
  touch(work, tags.product(productId))
}

export function present(): Refusal {
  return new Refusal("catalog.picture_present", 409, "This picture is there already.")
}
