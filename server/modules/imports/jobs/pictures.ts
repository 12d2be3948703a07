import type { Outside, Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { job } from "../../../kit/jobs.ts"
import { sql } from "../../../kit/sql.ts"
import { addPicture } from "../../catalog/index.ts"
import { getShop } from "../../settings/index.ts"
import { cut } from "../rules/cells.ts"
import type { PictureDraft } from "../rules/draft.ts"
import { type Warning, warningAt } from "../rules/problems.ts"
import { fetchPublic } from "./fetch.ts"

type Wanted = { importId: string; number: number; productId: string; pictures: PictureDraft[] }

/**
 * Fetches the pictures of one product from where the file says they are, outside of any transaction. One that
 * cannot be had is a note at its row, and stops nothing. Coming twice, what is there already stays as it is.
 */
export const fetchPicturesJob = job<Wanted>({
  name: "imports.fetch_pictures",
  isLong: true,
  isPatient: true,
  run: (out, wanted) => fetchPictures(out, wanted),
})

export async function fetchPictures(
  out: Outside,
  { importId, number, productId, pictures }: Wanted,
  fetchOne: (url: string) => Promise<Buffer> = fetchPublic,
): Promise<void> {
  const { defaultLocale } = await getShop(out.db)
  const warnings: Warning[] = []
  for (let from = 0; from < pictures.length; from += picturesAtOnce) {
    const some = pictures.slice(from, from + picturesAtOnce)
    const fetched = await Promise.allSettled(some.map(({ url }) => fetchOne(url)))
    for (const [place, { line, url, alt }] of some.entries()) {
      try {
        const bytes = bytesOf(fetched[place])
        await addPicture(out, { productId, bytes, alts: alt ? { [defaultLocale]: alt } : {} })
      } catch (error) {
        if (!(error instanceof Refusal) || error.status >= 500) throw error
        if (error.code === "catalog.picture_present") continue
        warnings.push(warningAt({ line }, "picture_left_out", { url: cut(url, 300), reason: error.message }))
      }
    }
  }
  if (warnings.length > 0)
    await out.inWork(async (work) => noteWarnings(work, { importId, number, warnings }))
}

// Another shop's server answers slowly; what is fetched ahead is at most 60 MB.
const picturesAtOnce = 3

function bytesOf(fetched: PromiseSettledResult<Buffer> | undefined): Buffer {
  if (fetched?.status !== "fulfilled") throw fetched?.reason
  return fetched.value
}

function noteWarnings(
  work: Work,
  { importId, number, warnings }: { importId: string; number: number; warnings: readonly Warning[] },
): void {
  const lines = warnings.map(({ line }) => line)
  // Tried again, a note about the same picture takes the place of the first.
  work.write(sql`
    update imports.rows set warnings = coalesce((
      select jsonb_agg(one) from jsonb_array_elements(warnings) as one
      where one ->> 'code' <> 'picture_left_out' or (one ->> 'line')::int <> all(${lines}::int[])
    ), '[]') || ${JSON.stringify(warnings)}::jsonb
    where import_id = ${importId} and number = ${number}
  `)
}
