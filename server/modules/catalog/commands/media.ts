import { touch } from "../../../kit/cache.ts"
import { all, type Db, lastly, type Work } from "../../../kit/db.ts"
import { notFound, Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import { endTurn, type Turn } from "../media/turns.ts"
import {
  type DrawnFiles,
  getMedium,
  type Medium,
  mediaOf,
  type Owner,
  type StaffMedium,
} from "../queries/media.ts"
import type { Texts } from "../rules/texts.ts"
import { tags } from "../tags.ts"
import { lockProducts, refreshCards } from "./cards.ts"
import { lockCollection } from "./collections/update.ts"

export const picturesMax = 50

/** A picture whose files are stored, and the turn that keeps them until its row is there. */
export type PreparedPicture = DrawnFiles & { sha256: string; turn: Turn }

export type MediumToAdd = Owner & PreparedPicture & { alts: Texts }

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
        (id, product_id, category_id, collection_id, key, sha256, width, height, sizes, whole, alts, position,
          created_at)
      values (${mediaId}, ${input.productId}, ${input.categoryId}, ${input.collectionId}, ${input.key},
        ${input.sha256}, ${input.width}, ${input.height}, ${input.sizes}::int[], ${wholeOf(input)}::jsonb,
        ${JSON.stringify(input.alts)}::jsonb, ${media.length}, ${work.now})
    `,
    { constraints: onceConstraints },
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
  return lastly(work, shownMedium(work.tx, { mediaId }))
}

/** Without whose it is. */
export async function shownMedium(db: Db, input: { mediaId: string }): Promise<StaffMedium> {
  const { id, key, width, height, sizes, alts, whole, crop, focus } = await getMedium(db, input)
  return { id, key, width, height, sizes, alts, whole, crop, focus }
}

type OrderMedia = Owner & {
  mediaIds: readonly string[]
  /** As they stood when somebody began to move them: where a colleague has put them is not written over. */
  seen?: readonly string[] | undefined
}

/** The first picture is the one on cards. */
export async function orderMedia(work: Work, input: OrderMedia): Promise<void> {
  const { mediaIds, seen = [] } = input
  const now = (await lockOwner(work, input)).map(({ id }) => id)
  const isSame = now.length === mediaIds.length && now.every((id) => mediaIds.includes(id))
  if (!isSame) {
    const message = "Give every picture once. Somebody may have added or deleted one."
    throw new Refusal("catalog.pictures_changed", 409, message, { mediaIds: now })
  }
  if (!isSameOrder(now, seen)) {
    const message = "Somebody else has put these pictures in another order meanwhile. Please look again."
    throw new Refusal("catalog.pictures_changed", 409, message, { mediaIds: now })
  }
  work.write(sql`
    update catalog.media media set position = given.place - 1
    from unnest(${[...mediaIds]}::text[]) with ordinality as given (id, place)
    where media.id = given.id
  `)
  await finishMedia(work, input)
}

/** Of those that are in both: what came or went since has no part in it. */
function isSameOrder(now: readonly string[], seen: readonly string[]): boolean {
  const known = now.filter((id) => seen.includes(id))
  const still = seen.filter((id) => now.includes(id))
  return known.join() === still.join()
}

/** Its files go when nothing else shows the same picture. */
export async function deleteMedium(
  work: Work,
  { mediaId }: { mediaId: string },
): Promise<Record<string, never>> {
  const medium = await lockMedium(work, mediaId)
  forgetMedium(work, medium)
  await finishMedia(work, medium)
  return {}
}

/** For whoever deletes what it belongs to. */
export function forgetMedium(work: Work, { id, key, sizes, whole }: StaffMedium): void {
  work.write(sql`delete from catalog.media where id = ${id}`, { rows: 1 })
  announce(work, "media.deleted", { mediaId: id, key, sizes })
  if (whole.key !== key) leaveFiles(work, whole)
}

/** Files that this picture shows no more. */
export function leaveFiles(work: Work, { key, sizes }: Pick<DrawnFiles, "key" | "sizes">): void {
  announce(work, "media.files_left", { key, sizes })
}

/** Holds what the pictures belong to, so that two changes of them go one after the other. */
async function lockOwner(work: Work, owner: Owner): Promise<StaffMedium[]> {
  const [locked, media] = await all(lockRow(work, owner), mediaOf(work.tx, owner))
  if (locked.length > 0) return media
  throw notFound(owner.productId ? "product" : owner.categoryId ? "category" : "collection")
}

export async function lockMedium(work: Work, mediaId: string): Promise<Medium> {
  const medium = await getMedium(work.tx, { mediaId })
  const media = await lockOwner(work, medium)
  if (!media.some(({ id }) => id === mediaId)) throw notFound("picture")
  return medium
}

function lockRow(work: Work, { productId, categoryId, collectionId }: Owner): Promise<{ id: string }[]> {
  if (productId !== null) return lockProducts(work, [productId])
  if (collectionId !== null) return lockCollection(work, collectionId)
  return work.tx.many(sql<{ id: string }>`
    select id from catalog.categories where id = ${categoryId} limit 1 for no key update
  `)
}

export async function finishMedia(work: Work, { productId, collectionId }: Owner): Promise<void> {
  if (productId === null) return touch(work, collectionId === null ? tags.tree : tags.collections)
  work.write(sql`update catalog.products set updated_at = ${work.now} where id = ${productId}`)
  await refreshCards(work, [productId])
  touch(work, tags.product(productId))
}

function wholeOf({ key, width, height, sizes }: PreparedPicture): string {
  return JSON.stringify({ key, width, height, sizes })
}

export function present(): Refusal {
  return new Refusal("catalog.picture_present", 409, "This picture is there already.")
}

export const onceConstraints = {
  media_once_per_product: present,
  media_once_per_category: present,
  media_once_per_collection: present,
}
