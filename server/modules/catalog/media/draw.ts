import { createHash } from "node:crypto"
import sharp, { type Sharp } from "sharp"
import { Refusal } from "../../../kit/errors.ts"
import { type Crop, partOf, widthsFor } from "../rules/pictures.ts"

export type Drawn = {
  /** Of the largest file. */
  width: number
  height: number
  files: { width: number; bytes: Buffer }[]
}

export const pictureBytesMax = 20_000_000

// A small file can hold a huge picture: beyond this, unpacking it is an attack. A camera's largest has 50
// million.
const pixelsMax = 60_000_000
const drawSecondsMax = 20

// WebP ends at 16,383 pixels; a picture twelve times as long as wide fits at every width.
const proportionMax = 12

/** What the same picture is known by again, and stored under. */
export function fingerprintOf(bytes: Buffer): { key: string; sha256: string } {
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  return { key: sha256.slice(0, 32), sha256 }
}

/** What a part of a picture is stored under: another crop is another file, because files never change. */
export function keyOfPart(key: string, { left, top, width, height }: Crop): string {
  return fingerprintOf(Buffer.from(`${key} ${left} ${top} ${width} ${height}`)).key
}

/**
 * Draws a picture anew at each width, so that nothing of the file itself is ever shown, only its pixels: no
 * script or archive hidden in it, no place where it was taken. Of an animation the first frame is kept.
 */
export async function drawPicture(bytes: Buffer, crop?: Crop): Promise<Drawn> {
  if (!isPicture(bytes)) throw unreadable()
  const size = await sizeOf(bytes)
  const part = crop && partOf(size, crop)
  const { width, height } = part ?? size
  if (Math.max(width, height) > proportionMax * Math.min(width, height)) {
    throw new Refusal("catalog.picture_too_long", 422, "This picture is too long and narrow. Please cut it.")
  }
  const files: Drawn["files"] = []
  let largest = { width, height }
  for (const target of widthsFor(width)) {
    const opened = open(bytes)
    const drawn = await (part ? opened.extract(part) : opened)
      .resize({ width: target, withoutEnlargement: true })
      .webp({ quality: 80, smartSubsample: true })
      .toBuffer({ resolveWithObject: true })
      .catch(refuse)
    largest = { width: drawn.info.width, height: drawn.info.height }
    files.push({ width: target, bytes: drawn.data })
  }
  return { ...largest, files }
}

/** As it is to be looked at: a camera held upright says so only in the file's notes. */
async function sizeOf(bytes: Buffer): Promise<{ width: number; height: number }> {
  const { autoOrient, width, height } = await sharp(bytes, options).metadata().catch(refuse)
  const size = autoOrient ?? { width, height }
  if (!size.width || !size.height) throw unreadable()
  return size
}

const options = { limitInputPixels: pixelsMax, failOn: "error" } as const

function open(bytes: Buffer): Sharp {
  return sharp(bytes, options).autoOrient().timeout({ seconds: drawSecondsMax })
}

/** By its first bytes, whatever the upload calls itself: only these kinds are given to their decoders. */
function isPicture(bytes: Buffer): boolean {
  const text = bytes.toString("latin1", 0, 12)
  const isJpeg = text.startsWith("\xff\xd8\xff")
  const isPng = text.startsWith("\x89PNG\r\n\x1a\n")
  const isGif = text.startsWith("GIF87a") || text.startsWith("GIF89a")
  const isWebp = text.startsWith("RIFF") && text.slice(8) === "WEBP"
  const isAvif = text.slice(4, 8) === "ftyp" && ["avif", "avis", "mif1", "msf1"].includes(text.slice(8))
  return isJpeg || isPng || isGif || isWebp || isAvif
}

function refuse(error: Error): never {
  throw /pixel limit/.test(error.message) ? tooLarge() : unreadable()
}

function tooLarge(): Refusal {
  const millionsMax = pixelsMax / 1_000_000
  const message = `A picture has at most ${millionsMax} million pixels here. Make this one smaller.`
  return new Refusal("catalog.picture_too_large", 422, message, { millionsMax })
}

function unreadable(): Refusal {
  return new Refusal(
    "catalog.picture_unreadable",
    422,
    "This is no picture that can be used. Please choose a JPEG, PNG, WebP, AVIF or GIF file.",
  )
}
