import { createHash } from "node:crypto"
import { depthMax, type KnownCategory, slugFrom } from "../../catalog/index.ts"

/** What a file of another shop calls a category: its own title, behind those of the ones that it is in. */
export type CategoryPath = readonly string[]

/** One that is not there yet, as if it were: so a row shows what would become of it. */
export type PlannedCategory = KnownCategory & { key: string; path: CategoryPath }

/** By what they are called where. `made` are those that earlier files made, by the keys of their paths. */
export type CategoryNames = {
  all: readonly KnownCategory[]
  byName: ReadonlyMap<string, KnownCategory>
  made: ReadonlyMap<string, KnownCategory>
}

const fold = (title: string) => title.trim().replaceAll(/\s+/g, " ").toLowerCase()

/** What a path is found again by; short, whatever people call things. */
export function categoryKey(path: CategoryPath): string {
  return createHash("sha256").update(path.map(fold).join("\n")).digest("base64url").slice(0, 22)
}

// A category that stands for itself is meant wherever it has been put.
const anywhere = "*"

export function categoryNames(
  categories: readonly KnownCategory[],
  made: ReadonlyMap<string, KnownCategory> = new Map(),
): CategoryNames {
  const byName = new Map<string, KnownCategory>()
  // What one is called goes before the address of another.
  for (const one of categories) for (const title of Object.values(one.titles)) enter(byName, one, fold(title))
  for (const one of categories) enter(byName, one, `#${one.slug}`)
  return { all: categories, byName, made }
}

function enter(byName: Map<string, KnownCategory>, category: KnownCategory, name: string): void {
  for (const place of [anywhere, category.parentId ?? ""]) {
    const key = `${place} ${name}`
    if (!byName.has(key)) byName.set(key, category)
  }
}

/** The one that a file made before, else the one of that title or address under the one above it. */
export function categoryAt(names: CategoryNames, path: CategoryPath): KnownCategory | undefined {
  const made = names.made.get(categoryKey(path))
  if (made) return made
  const above = path.length === 1 ? anywhere : categoryAt(names, path.slice(0, -1))?.id
  const title = path.at(-1)
  if (above === undefined || title === undefined) return undefined
  return names.byName.get(`${above} ${fold(title)}`) ?? names.byName.get(`${above} #${slugFrom(title)}`)
}

type Planning = { paths: readonly CategoryPath[]; locale: string; max: number }

/** With those that are missing, as long as a shop has room for them. */
export function withPlanned(names: CategoryNames, { paths, locale, max }: Planning): CategoryNames {
  const all = [...names.all]
  const byName = new Map(names.byName)
  const planned: CategoryNames = { all, byName, made: names.made }
  for (const path of paths) {
    for (const [index, title] of path.entries()) {
      const part = path.slice(0, index + 1)
      if (categoryAt(planned, part)) continue
      const parent = part.length === 1 ? undefined : categoryAt(planned, part.slice(0, -1))
      const depth = (parent?.depth ?? 0) + 1
      const isPlaced = part.length === 1 || parent !== undefined
      if (!isPlaced || depth > depthMax || all.length >= max) break
      const key = categoryKey(part)
      const shown = { slug: part.join(" › "), titles: { [locale]: title } }
      const category = { id: `new:${key}`, parentId: parent?.id ?? null, depth, ...shown, key, path: part }
      all.push(category)
      enter(byName, category, fold(title))
    }
  }
  return planned
}

export function isPlanned(category: KnownCategory | undefined): category is PlannedCategory {
  return category !== undefined && "key" in category
}

/** Of these ids those that are only planned, each behind the one above it. */
export function plannedAmong(names: CategoryNames, ids: readonly string[]): PlannedCategory[] {
  const byId = new Map(names.all.map((category) => [category.id, category]))
  const found = new Map<string, PlannedCategory>()
  const add = (id: string | null) => {
    const category = byId.get(id ?? "")
    if (!isPlanned(category) || found.has(category.id)) return
    add(category.parentId)
    found.set(category.id, category)
  }
  for (const id of ids) add(id)
  return [...found.values()]
}
