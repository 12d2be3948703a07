import { fold } from "./words.ts"

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const slugLengthMax = 120

/**
 * "Große Tasse, blau" becomes "grosse-tasse-blau". A title without any Latin letter has no slug of its own.
 */
export function slugFrom(title: string): string {
  const plain = fold(
    title.replace(/[äöüÄÖÜ]/g, (letter) => umlauts[letter] ?? letter),
    "",
  )
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, slugLengthMax)
    .replace(/^-+|-+$/g, "")
}

/** The code of a maker among the facets. */
export function makerCode(maker: string): string {
  return `maker:${(slugFrom(maker) || "other").slice(0, 80)}`
}

const umlauts: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue" }
