import type { Outside } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import type { Upload } from "../../../kit/http/routes.ts"
import { addMedium, type MediumToAdd, present } from "../commands/media.ts"
import { isOwner, mediaOf } from "../queries/media.ts"
import type { Texts } from "../rules/texts.ts"
import { type Drawn, drawPicture, fingerprintOf } from "./draw.ts"
import { putPicture } from "./store.ts"
import { endTurn, takeTurn } from "./turns.ts"

export type PictureOwner =
  | { productId: string; categoryId?: undefined }
  | { categoryId: string; productId?: undefined }

/**
 * A picture for a product or a category, from its bytes; for the program itself, without HTTP. Pictures of
 * our own may come drawn already, at the widths that drawing would give: the demo shop's do, and it opens in
 * seconds.
 */
export async function addPicture(
  out: Outside,
  input: PictureOwner & { bytes: Buffer; alts: Texts; drawn?: Drawn | undefined },
): Promise<{ mediaId: string }> {
  const { bytes, ...target } = input
  const medium = await preparePicture(out, { ...target, upload: { bytes } })
  try {
    return await out.inWork((work) => addMedium(work, medium))
  } catch (error) {
    await out.inWork(async (work) => endTurn(work, medium.turn))
    throw error
  }
}

/**
 * Draws and stores the files. The row that uses them follows in a transaction of its own, and ends the turn.
 */
export async function preparePicture(
  out: Outside,
  input: PictureOwner & {
    alts?: Texts | undefined
    upload: Pick<Upload, "bytes">
    drawn?: Drawn | undefined
  },
): Promise<MediumToAdd> {
  const { alts = {}, upload } = input
  const owner = { productId: input.productId ?? null, categoryId: input.categoryId ?? null }
  const original = fingerprintOf(upload.bytes)
  // A second of drawing is not spent on what cannot be shown, or is shown already.
  if (!(await isOwner(out.db, owner))) throw notFound(owner.productId === null ? "category" : "product")
  const media = await mediaOf(out.db, owner)
  if (media.some(({ key }) => key === original.key)) throw present()

  const drawn = input.drawn ?? (await drawPicture(upload.bytes))
  const turn = await takeTurn(out, original.key)
  try {
    await putPicture(out.providers.files, { ...original, ...drawn })
  } catch (error) {
    await out.inWork(async (work) => endTurn(work, turn))
    throw error
  }
  const { files, ...size } = drawn
  return { ...owner, ...original, ...size, sizes: files.map(({ width }) => width), alts, turn }
}
