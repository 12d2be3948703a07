export type Leaf = { path: string[]; before: unknown; after: unknown }

/**
 * What of a thing was changed, leaf by leaf. A list of plain values is one leaf: roles are read together.
 * Which thing it is, the entry says itself.
 */
export function differenceOf(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): Leaf[] {
  const was = new Map(leavesOf(before ?? {}))
  const is = new Map(leavesOf(after ?? {}))
  const keys = [...new Set([...was.keys(), ...is.keys()])]
  return keys
    .map((key) => ({ path: JSON.parse(key) as string[], before: was.get(key), after: is.get(key) }))
    .filter((leaf) => JSON.stringify(leaf.before) !== JSON.stringify(leaf.after))
}

function leavesOf(value: object, path: string[] = []): [key: string, leaf: unknown][] {
  const parts = Object.entries(value).filter(([name]) => name !== "id")
  return parts.flatMap(([name, part]): [string, unknown][] => {
    const here = [...path, name]
    return isLeaf(part) ? [[JSON.stringify(here), part]] : leavesOf(part as object, here)
  })
}

function isLeaf(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true
  const parts = Object.values(value)
  return parts.length === 0 || (Array.isArray(value) && parts.every((one) => typeof one !== "object"))
}
