import type { Shop } from "../../modules/settings/index.ts"
import { fingerprintOf } from "../assets/index.ts"
import { lookSheet } from "./tokens.ts"

export { lookSheet, lookSheets, themeColors } from "./tokens.ts"

// Of the last look that was asked for; pages are made with a copy of it that comes fresh from the database.
let last = { look: "", path: "" }

/**
 * The address of the look's style sheet: another look has another address, so that it can be kept for ever.
 */
export function lookPath(shop: Pick<Shop, "look">): string {
  const look = JSON.stringify(shop.look)
  if (look !== last.look) last = { look, path: `/look/${fingerprintOf(lookSheet(shop.look))}.css` }
  return last.path
}
