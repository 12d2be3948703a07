import { type IdKind, newId } from "../kit/ids.ts"

const prefixes = new Map<IdKind, string>()

export type Numbered = {
  kind: IdKind
  /** The instant that the id says it was made. */
  at: Date
  number: number
  /** Which one of several of this kind with one number, up to 4,095. */
  part?: number
}

/**
 * An id as `newId` makes it, with the number of the thing where chance would be: the same thing has the same
 * id in every run, and ids of later things are larger.
 */
export function numberedId({ kind, at, number, part = 0 }: Numbered): string {
  const time = at.getTime().toString(16).padStart(12, "0")
  const which = part.toString(16).padStart(3, "0")
  return `${prefixOf(kind)}_${time}7${which}8${number.toString(16).padStart(15, "0")}`
}

function prefixOf(kind: IdKind): string {
  const known = prefixes.get(kind)
  if (known) return known
  const [prefix = ""] = newId(kind).split("_")
  prefixes.set(kind, prefix)
  return prefix
}
