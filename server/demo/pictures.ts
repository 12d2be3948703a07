// tidy: reads, because only the demo asks which of its goods still have no picture.

import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { categories } from "../../demo/categories.ts"
import { products } from "../../demo/products/index.ts"
import type { DemoPicture, DemoProduct } from "../../demo/types.ts"
import { sql } from "../kit/sql.ts"
import { addPicture, getProductForStaff, type PictureOwner, updateVariant } from "../modules/catalog/index.ts"
import { asDemo, type DemoTarget, inLanes } from "./work.ts"

// The sizes that the catalog would draw, drawn by demo/pictures.mjs once for all: the
// largest is the picture itself.
const small = [320, 640]
const largest = 1200

// Adding a picture mostly waits for the disk and the database.
const lanes = 4

/** Hangs up every picture that is not there yet. */
export async function hangPictures(target: DemoTarget): Promise<{ pictures: number }> {
  const { out } = target
  const goods = await out.db.many(sql<{ id: string; slug: string }>`
    select id, slug from catalog.products
    where slug = any(${products.map(({ slug }) => slug)}::text[]) limit 500
  `)
  const aisles = await out.db.many(sql<{ id: string; slug: string; isBare: boolean }>`
    select id, slug, not exists (select from catalog.media where category_id = categories.id) as is_bare
    from catalog.categories where slug = any(${categories.map(({ slug }) => slug)}::text[]) limit 100
  `)
  let pictures = 0
  await inLanes(aisles, {
    lanes,
    async run({ id, slug, isBare }) {
      const category = categories.find((known) => known.slug === slug)
      if (!category || !isBare) return
      await hang(target, { categoryId: id }, category.picture)
      pictures += 1
    },
  })
  await inLanes(goods, {
    lanes,
    async run({ id, slug }) {
      const product = products.find((known) => known.slug === slug)
      // The sum is read after waiting: other lanes add to it meanwhile.
      const added = product ? await hangAll(target, id, product) : 0
      pictures += added
    },
  })
  return { pictures }
}

async function hangAll(target: DemoTarget, productId: string, product: DemoProduct): Promise<number> {
  const before = await getProductForStaff(target.out.db, { productId })
  const mediaIds: string[] = []
  let added = 0
  for (const picture of product.pictures) {
    const key = await keyOf(target, picture)
    const known = before.media.find((medium) => medium.key === key)
    mediaIds.push(known?.id ?? (await hang(target, { productId }, picture)))
    if (!known) added += 1
  }
  if (added > 0 && mediaIds.length > 1) await choosePictures(target, { productId, product, mediaIds })
  return added
}

/** Each color shows itself. */
async function choosePictures(
  { out }: DemoTarget,
  { productId, product, mediaIds }: { productId: string; product: DemoProduct; mediaIds: string[] },
): Promise<void> {
  await out.inWork(async (tx) => {
    const work = asDemo(tx)
    let stored = await getProductForStaff(work.tx, { productId })
    for (const { sku, picture } of product.variants) {
      const variant = stored.variants.find((known) => known.sku === sku)
      const pictureId = mediaIds[picture]
      if (!variant || !pictureId || variant.pictureId !== null) continue
      const { version } = stored
      stored = await updateVariant(work, { productId, variantId: variant.id, version, pictureId })
    }
  })
}

async function hang(
  { out, root }: DemoTarget,
  owner: PictureOwner,
  { file, alt }: DemoPicture,
): Promise<string> {
  const folder = join(root, "demo", "pictures")
  const bytes = await readFile(join(folder, file))
  const files = await Promise.all(
    small.map(async (width) => ({ width, bytes: await readFile(join(folder, String(width), file)) })),
  )
  const drawn = { width: largest, height: largest, files: [...files, { width: largest, bytes }] }
  const { mediaId } = await addPicture(out, { ...owner, bytes, alts: alt, drawn })
  return mediaId
}

async function keyOf({ root }: DemoTarget, { file }: DemoPicture): Promise<string> {
  const bytes = await readFile(join(root, "demo", "pictures", file))
  return createHash("sha256").update(bytes).digest("hex").slice(0, 32)
}
