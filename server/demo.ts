import { pages } from "../demo/pages.ts"
import { products } from "../demo/products/index.ts"
import { promotions } from "../demo/promotions.ts"
import { fillAisle, openAisles } from "./demo/goods.ts"
import { hangPictures } from "./demo/pictures.ts"
import { endPromotions, offerPromotions } from "./demo/promotions.ts"
import { clearGoods, clearShelf } from "./demo/remove.ts"
import { dressShop, undressShop } from "./demo/shop.ts"
import { asDemo, type DemoTarget } from "./demo/work.ts"

export type { DemoTarget } from "./demo/work.ts"

type Options = { onProgress: (line: string) => void }

/**
 * Fills the shop with the goods of Fennel & Finch. What is there already stays as it is, so that it can be
 * run again. The goods of an aisle come in one transaction with their prices and their stock.
 */
export async function seedDemo(target: DemoTarget, { onProgress }: Options): Promise<void> {
  const { out } = target
  await out.inWork((work) => dressShop(asDemo(work)))
  onProgress(`  ${pages.length} pages, delivery and payment`)
  const aisles = await openAisles(target)
  let count = 0
  for (const aisle of aisles) {
    await out.inWork((work) => fillAisle(asDemo(work), aisle))
    count += aisle.products.length
    onProgress(`  ${aisle.title}: ${count} of ${products.length} products`)
  }
  const categoryIds = new Map(aisles.map(({ slug, categoryId }) => [slug, categoryId]))
  await out.inWork((work) => offerPromotions(asDemo(work), { categoryIds }))
  onProgress(`  ${promotions.length} promotions`)
  const { pictures } = await hangPictures(target)
  onProgress(`  ${pictures} pictures`)
}

/**
 * Takes out what the demo put in: goods are known by their SKU, everything else by being word for word as it
 * came. What the owner has changed is theirs and stays. Goods that somebody has ordered are archived, because
 * orders keep pointing at them; all others are deleted, so that their names are free.
 */
export async function removeDemo({ out }: DemoTarget, { onProgress }: Options): Promise<void> {
  const { deleted, archived } = await clearGoods(out)
  onProgress(`  ${deleted} products deleted, ${archived} with orders archived`)
  await out.inWork(async (work) => endPromotions(asDemo(work)))
  await out.inWork((work) => clearShelf(asDemo(work)))
  await out.inWork((work) => undressShop(asDemo(work)))
  onProgress("  Pages, look, delivery and payment are as in a new shop")
}
