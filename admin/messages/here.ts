import { accountEn } from "./account.en.ts"
import { deskEn } from "./desk.en.ts"
import { fieldsEn } from "./fields.en.ts"
import type { Catalog, Message } from "./index.ts"
import { ordersEn } from "./orders.en.ts"
import { partsEn } from "./parts.en.ts"
import { productsEn } from "./products.en.ts"
import { refusalsEn } from "./refusals.en.ts"
import { shellEn } from "./shell.en.ts"

const words: Record<string, Message> = {
  ...accountEn,
  ...deskEn,
  ...fieldsEn,
  ...ordersEn,
  ...partsEn,
  ...productsEn,
  ...refusalsEn,
  ...shellEn,
}

/** The English words that are there: those of the first screens, and of each area whose screens were opened. */
export const english = words as Catalog

/** Called by what uses the words of an area: they come along with its script, not with that of the first screen. */
export function bring(area: Readonly<Record<string, Message>>): void {
  Object.assign(words, area)
}
