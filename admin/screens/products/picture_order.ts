import type { Medium, Product } from "./reading.ts"

export type PictureOrder = { mediaIds: readonly string[] }

export const pictureOrder = ({ media }: Pick<Product, "media">): PictureOrder => ({
  mediaIds: media.map(({ id }) => id),
})

/** The pictures as they were put; what came meanwhile stands last, and what went is gone. */
export function inOrder(media: readonly Medium[], { mediaIds }: PictureOrder): Medium[] {
  const put = mediaIds.flatMap((id) => media.find((one) => one.id === id) ?? [])
  return [...put, ...media.filter(({ id }) => !mediaIds.includes(id))]
}

/** One of them at another place; beyond the ends there is none. */
export function movedTo(media: readonly Medium[], id: string, place: number): string[] {
  const others = media.map((one) => one.id).filter((one) => one !== id)
  const at = Math.max(0, Math.min(place, others.length))
  return [...others.slice(0, at), id, ...others.slice(at)]
}

/** Whether somebody else has put them otherwise since: what came or went has no part in it. */
export function isReordered(seen: readonly string[], now: readonly string[]): boolean {
  const known = now.filter((id) => seen.includes(id))
  const still = seen.filter((id) => now.includes(id))
  return known.join() !== still.join()
}

/** What saving it says: every picture once, and the order that was seen. */
export function orderBody(media: readonly Medium[], order: PictureOrder) {
  return { mediaIds: inOrder(media, order).map(({ id }) => id), seen: media.map(({ id }) => id) }
}
