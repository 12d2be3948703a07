import { lastly, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { sql } from "../../../kit/sql.ts"
import { endTurn, type Turn } from "../media/turns.ts"
import type { DrawnFiles, StaffMedium } from "../queries/media.ts"
import type { Crop, Focus } from "../rules/pictures.ts"
import {
  finishMedia,
  leaveFiles,
  lockMedium,
  onceConstraints,
  type PreparedPicture,
  shownMedium,
} from "./media.ts"

/** A part that is drawn and stored, and the turn that keeps its files until its row is there. */
export type CropToKeep = {
  mediaId: string
  /** Of the picture that the files were drawn from. */
  wholeKey: string
  crop: Crop | null
  focus: Focus
  files: DrawnFiles
  turn: Turn | undefined
}

/** Shows a part of a picture, or all of it again. */
export async function cropMedium(work: Work, input: CropToKeep): Promise<StaffMedium> {
  const { mediaId, crop, focus, files, turn } = input
  const medium = await lockMedium(work, mediaId)
  if (medium.whole.key !== input.wholeKey) throw replaced()
  work.write(
    sql`
      update catalog.media
      set key = ${files.key}, width = ${files.width}, height = ${files.height}, sizes = ${files.sizes}::int[],
        crop = ${crop && JSON.stringify(crop)}::jsonb, focus_left_percent = ${focus.leftPercent},
        focus_top_percent = ${focus.topPercent}
      where id = ${mediaId}
    `,
    { rows: 1 },
  )
  if (turn) endTurn(work, turn)
  if (medium.key !== files.key && medium.key !== medium.whole.key) leaveFiles(work, medium)
  await finishMedia(work, medium)
  announce(work, "media.cropped", { mediaId })
  return lastly(work, shownMedium(work.tx, { mediaId }))
}

/** Another picture in the same place, with the same words; variants that show it go on showing it. */
export async function replaceMedium(
  work: Work,
  input: PreparedPicture & { mediaId: string },
): Promise<StaffMedium> {
  const { mediaId, key, sha256, width, height, sizes, turn } = input
  const medium = await lockMedium(work, mediaId)
  const whole = JSON.stringify({ key, width, height, sizes })
  work.write(
    sql`
      update catalog.media
      set key = ${key}, sha256 = ${sha256}, width = ${width}, height = ${height}, sizes = ${sizes}::int[],
        whole = ${whole}::jsonb, crop = null, focus_left_percent = 50, focus_top_percent = 50
      where id = ${mediaId}
    `,
    { rows: 1, constraints: onceConstraints },
  )
  endTurn(work, turn)
  leaveFiles(work, medium.whole)
  if (medium.key !== medium.whole.key) leaveFiles(work, medium)
  await finishMedia(work, medium)
  announce(work, "media.replaced", { mediaId })
  return lastly(work, shownMedium(work.tx, { mediaId }))
}

function replaced(): Refusal {
  return new Refusal(
    "catalog.picture_replaced",
    409,
    "Somebody has put another picture here meanwhile. Look at it first.",
  )
}
