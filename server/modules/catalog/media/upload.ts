import type { Outside } from "../../../kit/db.ts"
import { notFound } from "../../../kit/errors.ts"
import type { Upload } from "../../../kit/http/routes.ts"
import { addMedium, type MediumToAdd, type PreparedPicture, present } from "../commands/media.ts"
import { getMedium, isOwner, mediaOf, type Owner } from "../queries/media.ts"
import type { Texts } from "../rules/texts.ts"
import { type Drawn, drawPicture, fingerprintOf } from "./draw.ts"
import { putOriginal, putPicture } from "./store.ts"
import { endTurn, takeTurn } from "./turns.ts"

export type PictureOwner = { productId: string } | { categoryId: string } | { collectionId: string }

export function ownerOf(given: PictureOwner): Owner {
  return { productId: null, categoryId: null, collectionId: null, ...given }
}

/**
 * A picture for a product, a category or a collection, from its bytes; for the program itself, without HTTP.
 * Pictures of our own may come drawn already, at the widths that drawing would give: the demo shop's do, and
 * it opens in seconds.
 */
export async function addPicture(
  out: Outside,
  input: PictureOwner & { bytes: Buffer; alts: Texts; drawn?: Drawn | undefined },
): Promise<{ mediaId: string }> {
  const { bytes, alts, drawn, ...owner } = input
  const medium = await preparePicture(out, { owner, alts, upload: { bytes }, drawn })
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
  input: {
    owner: PictureOwner
    alts?: Texts | undefined
    upload: Pick<Upload, "bytes">
    drawn?: Drawn | undefined
  },
): Promise<MediumToAdd> {
  const { alts = {}, upload } = input
  const owner = ownerOf(input.owner)
  // A second of drawing is not spent on what cannot be shown, or is shown already.
  if (!(await isOwner(out.db, owner))) throw notFound(kindOf(owner))
  await checkAbsent(out, { owner, bytes: upload.bytes })
  return { ...owner, alts, ...(await drawAndStore(out, { bytes: upload.bytes, drawn: input.drawn })) }
}

/** Another file for a picture that stays where it is. */
export async function prepareReplacement(
  out: Outside,
  { mediaId, upload }: { mediaId: string; upload: Pick<Upload, "bytes"> },
): Promise<PreparedPicture & { mediaId: string }> {
  const owner = await getMedium(out.db, { mediaId })
  await checkAbsent(out, { owner, bytes: upload.bytes })
  return { mediaId, ...(await drawAndStore(out, { bytes: upload.bytes })) }
}

async function checkAbsent(out: Outside, { owner, bytes }: { owner: Owner; bytes: Buffer }): Promise<void> {
  const media = await mediaOf(out.db, owner)
  if (media.some(({ whole }) => whole.key === fingerprintOf(bytes).key)) throw present()
}

async function drawAndStore(
  out: Outside,
  { bytes, drawn: given }: { bytes: Buffer; drawn?: Drawn | undefined },
): Promise<PreparedPicture> {
  const original = fingerprintOf(bytes)
  const drawn = given ?? (await drawPicture(bytes))
  const turn = await takeTurn(out, original.key)
  try {
    await putPicture(out.providers.files, { ...original, ...drawn })
    await putOriginal(out.providers.files, { ...original, bytes })
  } catch (error) {
    await out.inWork(async (work) => endTurn(work, turn))
    throw error
  }
  const { files, ...size } = drawn
  return { ...original, ...size, sizes: files.map(({ width }) => width), turn }
}

function kindOf({ productId, categoryId }: Owner): "product" | "category" | "collection" {
  if (productId !== null) return "product"
  return categoryId === null ? "collection" : "category"
}
