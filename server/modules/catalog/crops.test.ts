import sharp from "sharp"
import { afterAll, beforeEach, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { openCatalog } from "./catalog.fixture.ts"
import { cropMedium, replaceMedium } from "./commands/crop.ts"
import { deleteMedium } from "./commands/media.ts"
import { removePictureJob } from "./jobs.ts"
import { prepareCrop } from "./media/crop.ts"
import { readMedia, readOriginal } from "./media/store.ts"
import { addPicture, prepareReplacement } from "./media/upload.ts"
import { getMedium } from "./queries/media.ts"
import { productBySlug } from "./queries/product.ts"
import { getProductForStaff } from "./queries/staff.ts"
import type { Crop, Focus } from "./rules/pictures.ts"

const catalog = await openCatalog()
const { db, out, files, inWork, product, checkBooks } = catalog

beforeEach(catalog.empty)
afterAll(catalog.close)

const middle: Focus = { leftPercent: 50, topPercent: 50 }
const rightHalf: Crop = { left: 500_000, top: 0, width: 500_000, height: 1_000_000 }

/** The left half red, the right half blue; held upright by a camera that lay on its side, if asked for. */
async function halves({ lying = false, width = 800 } = {}): Promise<Buffer> {
  const half = { width: width / 2, height: 400, channels: 3 as const }
  const blue = await sharp({ create: { ...half, background: { r: 20, g: 20, b: 200 } } })
    .png()
    .toBuffer()
  const upright = sharp({ create: { ...half, width, background: { r: 200, g: 20, b: 20 } } }).composite([
    { input: blue, left: width / 2, top: 0 },
  ])
  if (!lying) return upright.png().toBuffer()
  return sharp(await upright.png().toBuffer())
    .rotate(-90)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

async function withPicture(bytes: Buffer) {
  const made = await product({ title: "Lamp" })
  const { mediaId } = await addPicture(out, { productId: made.id, bytes, alts: { en: "Lamp" } })
  return { productId: made.id, mediaId }
}

const crop = async (mediaId: string, part: Crop | null, focus = middle) => {
  const prepared = await prepareCrop(out, { mediaId, crop: part, focus })
  return inWork((work) => cropMedium(work, prepared))
}

const shown = async () => (await productBySlug(db, { slug: "lamp" })).reply.pictures[0]
const colorOf = async (key: string, size: number) => {
  const { dominant } = await sharp(await readMedia(files, `${key}-${size}.webp`)).stats()
  return dominant.b > dominant.r ? "blue" : "red"
}

test.each([false, true])(
  "a part is drawn from the original, whichever way it was held (lying: %s)",
  async (lying) => {
    const { mediaId } = await withPicture(await halves({ lying }))
    const whole = await getMedium(db, { mediaId })
    expect(whole).toMatchObject({ width: 800, height: 400, crop: null, focus: middle })
    const cut = await crop(mediaId, rightHalf, { leftPercent: 10, topPercent: 90 })
    expect(cut).toMatchObject({ width: 400, height: 400, sizes: [320, 400], crop: rightHalf })
    expect(cut.whole).toMatchObject({ key: whole.key, width: 800 })
    expect(await colorOf(cut.key, 320)).toBe("blue")
    expect(await shown()).toMatchObject({ width: 400, focus: { leftPercent: 10, topPercent: 90 } })
    await checkBooks()
  },
)

test("another crop is drawn from the whole again, and a crop that is taken back shows the whole", async () => {
  const { mediaId } = await withPicture(await halves())
  const first = await crop(mediaId, rightHalf)
  const leftHalf = { ...rightHalf, left: 0 }
  const second = await crop(mediaId, leftHalf)
  expect(await colorOf(second.key, 400)).toBe("red")
  await removePictureJob.run(out, { key: first.key, sizes: first.sizes } as never)
  expect(await readMedia(files, `${first.key}-320.webp`)).toBeUndefined()
  const back = await crop(mediaId, null)
  expect(back).toMatchObject({ key: back.whole.key, width: 800, crop: null })
  expect(await crop(mediaId, { left: 0, top: 0, width: 1_000_000, height: 1_000_000 })).toMatchObject({
    crop: null,
  })
  expect(await db.many(sql`select key from catalog.picture_turns limit 1`)).toEqual([])
  await checkBooks()
})

test("a part in which nothing can be seen is refused, and a picture whose original is gone", async () => {
  const { mediaId } = await withPicture(await halves())
  await expect(crop(mediaId, { ...rightHalf, width: 10 })).rejects.toMatchObject({
    code: "catalog.crop_too_small",
  })
  const { whole } = await getMedium(db, { mediaId })
  await files.remove(`${whole.key.slice(0, 2)}/${whole.key}`)
  await expect(crop(mediaId, rightHalf)).rejects.toMatchObject({ code: "catalog.original_gone" })
})

test("another file takes the place of a picture: its words and its place stay, its crop does not", async () => {
  const { mediaId, productId } = await withPicture(await halves())
  const cut = await crop(mediaId, rightHalf)
  const bytes = await halves({ width: 600 })
  const prepared = await prepareReplacement(out, { mediaId, upload: { bytes } })
  const now = await inWork((work) => replaceMedium(work, prepared))
  expect(now).toMatchObject({ id: mediaId, width: 600, crop: null, alts: { en: "Lamp" } })
  for (const { key, sizes } of [cut, cut.whole]) {
    await removePictureJob.run(out, { key, sizes } as never)
    expect(await readMedia(files, `${key}-320.webp`)).toBeUndefined()
    expect(await readOriginal(files, key)).toBeUndefined()
  }
  await expect(prepareReplacement(out, { mediaId, upload: { bytes } })).rejects.toMatchObject({
    code: "catalog.picture_present",
  })
  expect((await getProductForStaff(db, { productId })).media).toHaveLength(1)
  await checkBooks()
})

test("a crop of a picture that was replaced meanwhile is refused", async () => {
  const { mediaId } = await withPicture(await halves())
  const prepared = await prepareCrop(out, { mediaId, crop: rightHalf, focus: middle })
  const bytes = await halves({ width: 600 })
  const other = await prepareReplacement(out, { mediaId, upload: { bytes } })
  await inWork((work) => replaceMedium(work, other))
  await expect(inWork((work) => cropMedium(work, prepared))).rejects.toMatchObject({
    code: "catalog.picture_replaced",
  })
})

test("with a cropped picture its files, those of the whole and the original go", async () => {
  const { mediaId } = await withPicture(await halves())
  const cut = await crop(mediaId, rightHalf)
  await inWork((work) => deleteMedium(work, { mediaId }))
  const left = await db.many(sql<{ key: string }>`
    select distinct payload ->> 'key' as key from kit.events
    where name in ('media.deleted', 'media.files_left')
      and payload ->> 'key' in (${cut.key}, ${cut.whole.key}) limit 9
  `)
  expect(left).toHaveLength(2)
  await removePictureJob.run(out, { key: cut.whole.key, sizes: cut.whole.sizes } as never)
  expect(await readOriginal(files, cut.whole.key)).toBeUndefined()
})
