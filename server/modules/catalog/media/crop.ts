import type { Outside } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import type { CropToKeep } from "../commands/crop.ts"
import { type DrawnFiles, getMedium } from "../queries/media.ts"
import { type Crop, type Focus, isWhole } from "../rules/pictures.ts"
import { drawPicture, keyOfPart } from "./draw.ts"
import { putPicture, readOriginal } from "./store.ts"
import { endTurn, type Turn, takeTurn } from "./turns.ts"

/**
 * Draws the part anew, from the picture as it came. The row that shows it follows in a transaction of its
 * own; until then, and whenever somebody takes the crop back, the files of the whole are there.
 */
export async function prepareCrop(
  out: Outside,
  { mediaId, focus, ...given }: { mediaId: string; crop: Crop | null; focus: Focus },
): Promise<CropToKeep> {
  const { whole } = await getMedium(out.db, { mediaId })
  const crop = given.crop && isWhole(given.crop) ? null : given.crop
  const drawn = crop ? await drawPart(out, { whole, crop }) : { files: whole, turn: undefined }
  return { mediaId, crop, focus, wholeKey: whole.key, ...drawn }
}

async function drawPart(
  out: Outside,
  { whole, crop }: { whole: DrawnFiles; crop: Crop },
): Promise<{ files: DrawnFiles; turn: Turn }> {
  const bytes = await readOriginal(out.providers.files, whole.key)
  if (!bytes) {
    throw new Refusal("catalog.original_gone", 409, "The original of this picture is gone. Add it once more.")
  }
  const { files, ...size } = await drawPicture(bytes, crop)
  const key = keyOfPart(whole.key, crop)
  const turn = await takeTurn(out, key)
  try {
    await putPicture(out.providers.files, { key, files })
  } catch (error) {
    await out.inWork(async (work) => endTurn(work, turn))
    throw error
  }
  return { files: { key, ...size, sizes: files.map(({ width }) => width) }, turn }
}
