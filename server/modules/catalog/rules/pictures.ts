import { Refusal } from "../../../kit/errors.ts"
import { type Texts, textIn } from "./texts.ts"

/** A picture as the tables know it. */
export type StoredPicture = {
  key: string
  width: number
  height: number
  sizes: number[]
  alts: Texts
  focus: Focus
}

/** What stays in sight where a page cuts the picture. */
export type Focus = { leftPercent: number; topPercent: number }

/** A part of a picture, in millionths of its width and height. */
export type Crop = { left: number; top: number; width: number; height: number }

export type Picture = {
  url: string
  /** Of the largest file; browsers keep the place free by the proportion. */
  width: number
  height: number
  alt: string
  srcset: string
  focus: Focus
}

export const pictureWidths = [320, 640, 1280] as const

// Wide enough for a card on a phone with a sharp screen; whoever knows more chooses from srcset.
const widthUsual = 640

/** The widths a picture is kept in: never wider than it came, so that none is blown up. */
export function widthsFor(width: number): number[] {
  const largest = Math.min(width, Math.max(...pictureWidths))
  return [...pictureWidths.filter((known) => known < largest), largest]
}

const whole = 1_000_000
// What is smaller shows nothing on a screen.
const partPixelsMin = 40

/** A crop in pixels of the picture as it came, if there is anything to see in it. */
export function partOf(
  { width, height }: { width: number; height: number },
  crop: Crop,
): { left: number; top: number; width: number; height: number } {
  const left = Math.min(Math.round((crop.left / whole) * width), width - 1)
  const top = Math.min(Math.round((crop.top / whole) * height), height - 1)
  const part = {
    left,
    top,
    width: Math.min(Math.round((crop.width / whole) * width), width - left),
    height: Math.min(Math.round((crop.height / whole) * height), height - top),
  }
  if (part.width >= partPixelsMin && part.height >= partPixelsMin) return part
  throw new Refusal(
    "catalog.crop_too_small",
    422,
    "So little of the picture shows nothing. Take more of it.",
    {
      partPixelsMin,
    },
  )
}

/** All of it is no part. */
export function isWhole(crop: Crop): boolean {
  return crop.left === 0 && crop.top === 0 && crop.width === whole && crop.height === whole
}

export function pictureOf(
  stored: StoredPicture,
  { locale, fallback, title }: { locale: string; fallback: string; title: string },
): Picture {
  const { key, width, height, sizes, alts, focus } = stored
  const usual = sizes.find((size) => size >= widthUsual) ?? Math.max(...sizes)
  return {
    url: pictureUrl(key, usual),
    width,
    height,
    alt: textIn(alts, locale, fallback) || title,
    srcset: sizes.map((size) => `${pictureUrl(key, size)} ${size}w`).join(", "),
    focus,
  }
}

/** The smallest file of a picture, for lines in carts and orders. */
export function thumbnailUrl({ key, sizes }: Pick<StoredPicture, "key" | "sizes">): string {
  return pictureUrl(key, Math.min(...sizes))
}

function pictureUrl(key: string, width: number): string {
  return `/media/${key}-${width}.webp`
}
