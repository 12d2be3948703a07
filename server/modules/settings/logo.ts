import { createHash } from "node:crypto"
import sharp from "sharp"
import type { Outside } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import type { Upload } from "../../kit/http/routes.ts"

export const logoBytesMax = 5_000_000
const sidePxMax = 600
// A small file can hold a huge picture: beyond this, unpacking it is an attack.
const pixelsMax = 40_000_000

/**
 * Draws the uploaded picture anew, so that nothing of the file itself is ever shown: only its pixels. SVG is
 * refused, because it can hold scripts and mail programs do not show it.
 */
export async function drawLogo(out: Outside, { upload }: { upload: Upload }): Promise<{ logoFile: string }> {
  if (!isPicture(upload.bytes)) throw unreadable()
  const drawn = await sharp(upload.bytes, { limitInputPixels: pixelsMax, failOn: "error" })
    .rotate()
    .resize({ width: sidePxMax, height: sidePxMax, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 90 })
    .toBuffer()
    .catch(() => {
      throw unreadable()
    })
  const logoFile = `logo/${createHash("sha256").update(drawn).digest("hex").slice(0, 32)}.webp`
  await out.providers.files.put(logoFile, drawn)
  return { logoFile }
}

/** By its first bytes, whatever the upload calls itself. */
function isPicture(bytes: Buffer): boolean {
  const isPng = bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex"))
  const isJpeg = bytes.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex"))
  const isWebp = bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP"
  return isPng || isJpeg || isWebp
}

function unreadable(): Refusal {
  return new Refusal("logo.unreadable", 422, "Please choose a picture that is a PNG, JPEG or WebP file.")
}
