import { slugFrom } from "../../catalog/index.ts"

type Texts = Record<string, string>
type Named = { code: string; titles: Texts }

/**
 * Which one a cell means: "#code" says it exactly, else the title in the shop's own language, else the
 * title in
 * another one.
 */
export function namedBy<One extends Named>(
  known: readonly One[],
  text: string,
  locale: string,
): One | undefined {
  return (
    known.find(({ code }) => text === `#${code}`) ??
    known.find(({ titles }) => titles[locale] === text) ??
    known.find(({ titles }) => Object.values(titles).includes(text))
  )
}

/** What a cell says for this one, so that reading it finds the very same. */
export function nameFor<One extends Named>(one: One, known: readonly One[], locale: string): string {
  const title = one.titles[locale] ?? ""
  const isReadable = title !== "" && title.trim() === title && namedBy(known, title, locale) === one
  return isReadable ? title : `#${one.code}`
}

// Codes of options are also names of filters, and these two mean something else there.
const reserved = new Set(["maker", "availability", "tag"])

/** A code for a new option: small letters, digits and underscores, beginning with a letter. */
export function optionCodeFor(title: string, taken: ReadonlySet<string>): string {
  const plain =
    slugFrom(title)
      .replaceAll("-", "_")
      .replace(/^(?=\d)/, "o_") || "option"
  const base = plain.slice(0, 36)
  return unique(base, (code) => taken.has(code) || reserved.has(code), "_")
}

export function valueCodeFor(title: string, taken: ReadonlySet<string>): string {
  return unique(slugFrom(title).slice(0, 76) || "value", (code) => taken.has(code), "-")
}

function unique(base: string, isTaken: (code: string) => boolean, mark: string): string {
  if (!isTaken(base)) return base
  for (let number = 2; ; number++) if (!isTaken(`${base}${mark}${number}`)) return `${base}${mark}${number}`
}
