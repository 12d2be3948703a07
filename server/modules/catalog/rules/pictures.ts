import { type Texts, textIn } from "./texts.ts"

/** A picture as the tables know it. */
export type StoredPicture = { key: string; width: number; height: number; sizes: number[]; alts: Texts }

export type Picture = {
  url: string
  /** Of the largest file; browsers keep the place free by the proportion. */
  width: number
  height: number
  alt: string
  srcset: string
}

export const pictureWidths = [320, 640, 1280] as const

// Wide enough for a card on a phone with a sharp screen; whoever knows more chooses from srcset.
const widthUsual = 640

/** The widths a picture is kept in: never wider than it came, so that none is blown up. */
export function widthsFor(width: number): number[] {
  const largest = Math.min(width, Math.max(...pictureWidths))
  return [...pictureWidths.filter((known) => known < largest), largest]
}

export function pictureOf(
  stored: StoredPicture,
  { locale, fallback, title }: { locale: string; fallback: string; title: string },
): Picture {
  const { key, width, height, sizes, alts } = stored
  const usual = sizes.find((size) => size >= widthUsual) ?? Math.max(...sizes)
  return {
    url: pictureUrl(key, usual),
    width,
    height,
    alt: textIn(alts, locale, fallback) || title,
    srcset: sizes.map((size) => `${pictureUrl(key, size)} ${size}w`).join(", "),
  }
}

/** The smallest file of a picture, for lines in carts and orders. */
export function thumbnailUrl({ key, sizes }: Pick<StoredPicture, "key" | "sizes">): string {
  return pictureUrl(key, Math.min(...sizes))
}

function pictureUrl(key: string, width: number): string {
  return `/media/${key}-${width}.webp`
}
