import type { Shop } from "../../modules/settings/index.ts"
import { fingerprintOf } from "../assets/index.ts"
import { lookSheet } from "./tokens.ts"

export { lookSheet, lookSheets, themeColors } from "./tokens.ts"

const paths = new WeakMap<object, string>()

/**
 * The address of the look's style sheet: another look has another address, so that it can be kept for ever.
 */
export function lookPath(shop: Pick<Shop, "look">): string {
  let path = paths.get(shop.look)
  if (!path) {
    path = `/look/${fingerprintOf(lookSheet(shop.look))}.css`
    paths.set(shop.look, path)
  }
  return path
}
