import sharp from "sharp"
import { afterAll, beforeEach, expect, test } from "vitest"
import { sql } from "../../kit/sql.ts"
import { openCatalog } from "./catalog.fixture.ts"
import { prepareFile } from "./commands/files.ts"
import { deleteMedium, describeMedium, orderMedia } from "./commands/media.ts"
import { updateVariant } from "./commands/products/variants.ts"
import { removePictureJob } from "./jobs.ts"
import { drawPicture } from "./media/draw.ts"
import { readMedia } from "./media/store.ts"
import { takeTurn } from "./media/turns.ts"
import { addPicture, ownerOf } from "./media/upload.ts"
import { categoryTree } from "./queries/categories.ts"
import { listing } from "./queries/listing.ts"
import { mediaOf } from "./queries/media.ts"
import { productBySlug } from "./queries/product.ts"
import { variantsForSale } from "./queries/sale.ts"
import { getProductForStaff } from "./queries/staff.ts"
import { tags } from "./tags.ts"

const catalog = await openCatalog()
const { db, out, files, inWork, product, category, touchedBy, checkBooks } = catalog

beforeEach(catalog.empty)
afterAll(catalog.close)

type Color = { r: number; g: number; b: number }
const red = { r: 200, g: 20, b: 20 }
const blue = { r: 20, g: 20, b: 200 }

function picture({
  width = 900,
  height = 600,
  background = red,
}: {
  width?: number
  height?: number
  background?: Color
} = {}) {
  return sharp({ create: { width, height, channels: 3, background } })
}

const jpeg = (given = {}) => picture(given).jpeg().toBuffer()
const nameIn = (url: string) => url.replace("/media/", "")

async function keyOf(mediaId: string): Promise<{ mediaId: string; key: string; sizes: number[] }> {
  return db.one(sql<{ mediaId: string; key: string; sizes: number[] }>`
    select id as media_id, key, sizes from catalog.media where id = ${mediaId}
  `)
}

test("a picture is on the card and the page, in widths that a browser can choose from", async () => {
  const made = await product({ title: "Lamp" })
  const { mediaId } = await addPicture(out, {
    productId: made.id,
    bytes: await jpeg(),
    alts: { en: "A red lamp" },
  })
  const [card] = (await listing(db, {})).reply.products
  expect(card?.picture).toMatchObject({ width: 900, height: 600, alt: "A red lamp" })
  expect(card?.picture?.srcset).toMatch(
    /^\/media\/[0-9a-f]{32}-320\.webp 320w, .*-640\.webp 640w, .*-900\.webp 900w$/,
  )
  const drawn = await readMedia(files, nameIn(card?.picture?.url ?? ""))
  expect(await sharp(drawn).metadata()).toMatchObject({ format: "webp", width: 640, height: 427 })
  expect((await productBySlug(db, { slug: "lamp" })).reply.pictures).toMatchObject([{ id: mediaId }])
  await checkBooks()
})

test.each(["jpeg", "png", "webp", "avif", "gif"] as const)("a picture may come as %s", async (format) => {
  const drawn = await drawPicture(await picture({ width: 80, height: 60 }).toFormat(format).toBuffer())
  expect(drawn).toMatchObject({ width: 80, height: 60 })
  expect(drawn.files.map(({ width }) => width)).toEqual([80])
})

test("a picture stands upright, and keeps nothing of where and with what it was taken", async () => {
  const bytes = await picture({ width: 40, height: 20 })
    .withExif({ IFD0: { Copyright: "somebody" }, IFD3: { GPSLatitude: "52/1 31/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const drawn = await drawPicture(bytes)
  expect(drawn).toMatchObject({ width: 20, height: 40 })
  const kept = await sharp(drawn.files[0]?.bytes).metadata()
  expect([kept.exif, kept.icc, kept.xmp, kept.orientation]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test("of an animation the first frame is kept", async () => {
  const frame = async (background: Color) => picture({ width: 30, height: 30, background }).png().toBuffer()
  const animation = await sharp([await frame(red), await frame(blue)], { join: { animated: true } })
    .gif()
    .toBuffer()
  const drawn = await drawPicture(animation)
  expect(drawn).toMatchObject({ width: 30, height: 30 })
  const { dominant } = await sharp(drawn.files[0]?.bytes).stats()
  expect(dominant.r).toBeGreaterThan(dominant.b)
})

test("scripts and torn files are refused, and what hides behind a picture is not kept", async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const torn = (await jpeg()).subarray(0, 700)
  const gifThenScript = Buffer.concat([
    Buffer.from("GIF89a"),
    Buffer.from("/*"),
    Buffer.alloc(400),
    Buffer.from("*/=1;alert(1)"),
  ])
  const hostile = [
    svg,
    torn,
    gifThenScript,
    Buffer.alloc(0),
    Buffer.from("%PDF-1.7"),
    Buffer.from("PK\x03\x04"),
    Buffer.from("BM"),
    Buffer.alloc(5_000, 0xff),
  ]
  for (const bytes of hostile) {
    await expect(drawPicture(bytes)).rejects.toMatchObject({
      code: "catalog.picture_unreadable",
      status: 422,
    })
  }
  const polyglot = Buffer.concat([
    await jpeg({ width: 50, height: 50 }),
    Buffer.from("PK\x03\x04 <script>alert(1)</script>"),
  ])
  const drawn = await drawPicture(polyglot)
  expect(drawn.files[0]?.bytes.includes("<script>")).toBe(false)
})

test("a small file that unpacks into a huge picture is refused before it is unpacked", async () => {
  const bomb = await picture({ width: 9_000, height: 9_000 }).png({ compressionLevel: 9 }).toBuffer()
  expect(bomb.length).toBeLessThan(1_000_000)
  const started = performance.now()
  await expect(drawPicture(bomb)).rejects.toMatchObject({ code: "catalog.picture_too_large" })
  expect(performance.now() - started).toBeLessThan(2_000)
  const thread = await picture({ width: 1, height: 5_000 }).png().toBuffer()
  await expect(drawPicture(thread)).rejects.toMatchObject({ code: "catalog.picture_too_long" })
})

test("only pictures can be read by name, whatever the name says", async () => {
  const made = await product()
  const { mediaId } = await addPicture(out, { productId: made.id, bytes: await jpeg(), alts: {} })
  const { key } = await keyOf(mediaId)
  const upload = { fileName: "book.pdf", contentType: "application/pdf", bytes: Buffer.from("secret") }
  const file = await prepareFile(out, { upload })
  expect(await readMedia(files, `${key}-320.webp`)).toBeInstanceOf(Buffer)
  const names = [
    `${key}-641.webp`,
    `${key}-9999.webp`,
    `${key}-320.webp\0`,
    `${key.slice(0, 2)}/${key}-320.webp`,
    `files/${file.key}`,
    file.key,
    "../secret",
    "..%2fsecret",
    "logo/../../secret.webp",
    "",
  ]
  for (const name of names) expect(await readMedia(files, name)).toBeUndefined()
})

test("the first picture is the card's, in whatever order they are put", async () => {
  const made = await product({ title: "Lamp" })
  const ids: string[] = []
  for (const background of [red, blue]) {
    ids.push(
      (await addPicture(out, { productId: made.id, bytes: await jpeg({ background }), alts: {} })).mediaId,
    )
  }
  const before = (await listing(db, {})).reply.products[0]?.picture?.url
  const touched = await touchedBy((work) =>
    orderMedia(work, { ...ownerOf({ productId: made.id }), mediaIds: [...ids].reverse() }),
  )
  expect(touched).toEqual([tags.listing(""), tags.product(made.id)].sort())
  expect((await listing(db, {})).reply.products[0]?.picture?.url).not.toBe(before)
  const partial = inWork((work) =>
    orderMedia(work, { ...ownerOf({ productId: made.id }), mediaIds: ids.slice(1) }),
  )
  await expect(partial).rejects.toMatchObject({ code: "catalog.pictures_changed" })
  await checkBooks()
})

test("an order in which a colleague has put the pictures meanwhile is not written over unseen", async () => {
  const made = await product()
  const owner = ownerOf({ productId: made.id })
  const add = async (background: typeof red) =>
    (await addPicture(out, { productId: made.id, bytes: await jpeg({ background }), alts: {} })).mediaId
  const [one, two] = [await add(red), await add(blue)]
  const put = (mediaIds: string[], seen: string[]) =>
    inWork((work) => orderMedia(work, { ...owner, mediaIds, seen }))
  const order = async () => (await mediaOf(db, owner)).map(({ id }) => id)
  await put([two, one], [one, two])
  const late = put([one, two], [one, two])
  await expect(late).rejects.toMatchObject({ code: "catalog.pictures_changed", status: 409 })
  expect(await order()).toEqual([two, one])
  // What came since stands last, and is no reason to refuse.
  const three = await add({ r: 1, g: 200, b: 1 })
  await put([three, one, two], [two, one])
  expect(await order()).toEqual([three, one, two])
})

test("the same picture is not added twice, and stays for whoever else shows it", async () => {
  const [one, two] = [await product(), await product()]
  const bytes = await jpeg()
  const first = await addPicture(out, { productId: one.id, bytes, alts: {} })
  await expect(addPicture(out, { productId: one.id, bytes, alts: {} })).rejects.toMatchObject({
    code: "catalog.picture_present",
  })
  const second = await addPicture(out, { productId: two.id, bytes, alts: {} })
  const { key, sizes } = await keyOf(first.mediaId)

  await inWork((work) => deleteMedium(work, { mediaId: first.mediaId }))
  await removePictureJob.run(out, { key, sizes } as never)
  expect(await readMedia(files, `${key}-320.webp`)).toBeDefined()
  await inWork((work) => deleteMedium(work, { mediaId: second.mediaId }))
  await removePictureJob.run(out, { key, sizes } as never)
  await removePictureJob.run(out, { key, sizes } as never)
  for (const size of sizes) expect(await readMedia(files, `${key}-${size}.webp`)).toBeUndefined()
  expect(await db.many(sql`select key from catalog.picture_turns`)).toEqual([])
  await checkBooks()
})

test("a picture that is added again while its files are removed has its files", async () => {
  const made = await product()
  const bytes = await jpeg()
  for (let round = 0; round < 4; round++) {
    const { mediaId } = await addPicture(out, { productId: made.id, bytes, alts: {} })
    const { key, sizes } = await keyOf(mediaId)
    await inWork((work) => deleteMedium(work, { mediaId }))
    const [again] = await Promise.all([
      addPicture(out, { productId: made.id, bytes, alts: {} }),
      removePictureJob.run(out, { key, sizes } as never),
    ])
    for (const size of sizes) expect(await readMedia(files, `${key}-${size}.webp`)).toBeDefined()
    await inWork((work) => deleteMedium(work, { mediaId: again.mediaId }))
  }
})

test("an upload that died keeps the turn for a minute only", async () => {
  const key = "ab".repeat(16)
  await takeTurn(out, key)
  await inWork(async (work) =>
    work.write(sql`update catalog.picture_turns set until = now() - interval '1 second'`),
  )
  expect(await takeTurn(out, key)).toMatchObject({ key })
})

test("a description of a picture changes where it is shown", async () => {
  const made = await product({ title: "Lamp" })
  const { mediaId } = await addPicture(out, { productId: made.id, bytes: await jpeg(), alts: {} })
  expect((await listing(db, {})).reply.products[0]?.picture?.alt).toBe("Lamp")
  await inWork((work) =>
    describeMedium(work, { mediaId, alts: { en: "A lamp on a desk", de: "Eine Lampe" } }),
  )
  expect((await listing(db, { locale: "de" })).reply.products[0]?.picture?.alt).toBe("Eine Lampe")
  await expect(inWork((work) => deleteMedium(work, { mediaId: "med_none" }))).rejects.toMatchObject({
    status: 404,
  })
})

test("a variant shows its own picture in the cart, until that is deleted", async () => {
  const made = await product({ title: "Lamp" })
  const [variant] = made.variants
  await addPicture(out, { productId: made.id, bytes: await jpeg({ background: red }), alts: {} })
  const { mediaId } = await addPicture(out, {
    productId: made.id,
    bytes: await jpeg({ background: blue }),
    alts: {},
  })
  const variantId = variant?.id ?? ""
  await inWork((work) =>
    updateVariant(work, { productId: made.id, variantId, version: made.version, pictureId: mediaId }),
  )
  const shown = async () =>
    (await variantsForSale(db, { variantIds: [variantId], locale: "en" }))[0]?.pictureUrl
  const own = (await keyOf(mediaId)).key
  expect(await shown()).toBe(`/media/${own}-320.webp`)
  await inWork((work) => deleteMedium(work, { mediaId }))
  expect(await shown()).toMatch(/^\/media\/[0-9a-f]{32}-320\.webp$/)
  expect((await getProductForStaff(db, { productId: made.id })).variants[0]?.pictureId).toBeNull()
})

test("a category has its picture in the tree", async () => {
  const made = await category("Lamps")
  await addPicture(out, { categoryId: made.id, bytes: await jpeg(), alts: { en: "Lamps" } })
  expect((await categoryTree(db)).reply.categories[0]?.picture).toMatchObject({ alt: "Lamps", width: 900 })
  expect((await listing(db, { category: "lamps" })).reply.category?.picture).not.toBeNull()
  const nowhere = addPicture(out, { categoryId: "cat_none", bytes: await jpeg(), alts: {} })
  await expect(nowhere).rejects.toMatchObject({ code: "category.not_found" })
})
