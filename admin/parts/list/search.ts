/** What the address of a list may hold beside the words that are looked for. */
type Shape = {
  filters: { readonly [name: string]: readonly (string | number)[] | RegExp }
  sorts: readonly string[]
  columns: readonly string[]
}

type Filters<Given> = {
  [Name in keyof Given]?: Given[Name] extends readonly (infer Choice)[] ? Choice : string
}

/** What is looked at: all of it is in the address, so that it can be sent to a colleague or kept. */
export type SearchOf<Given extends Shape> = {
  q?: string
  sort?: Given["sorts"][number]
  /** Columns that are left out. */
  hide?: Given["columns"][number][]
} & Filters<Given["filters"]>

/** Any list's search, for the parts that all lists have. */
export type ListSearch = {
  q?: string | undefined
  sort?: string | undefined
  hide?: readonly string[] | undefined
} & { readonly [filter: string]: unknown }

const wordsLengthMax = 200

/** Reads an address, whoever wrote it: what is not known there is left out. */
export function openSearch<const Given extends Shape>(shape: Given) {
  return (given: Record<string, unknown>): SearchOf<Given> => {
    const { q, sort } = given
    const words = typeof q === "string" || typeof q === "number" ? String(q).trim() : ""
    const hide: unknown[] = Array.isArray(given.hide) ? given.hide : []
    const hidden = shape.columns.filter((column) => hide.includes(column))
    const filters = Object.entries(shape.filters).flatMap(([name, choices]) => {
      const value = given[name]
      const isKnown =
        choices instanceof RegExp
          ? typeof value === "string" && choices.test(value)
          : choices.includes(value as string | number)
      return isKnown ? [[name, value]] : []
    })
    return {
      ...(words && { q: words.slice(0, wordsLengthMax) }),
      ...Object.fromEntries(filters),
      ...(shape.sorts.includes(sort as string) && { sort }),
      ...(hidden.length > 0 && { hide: hidden }),
    } as SearchOf<Given>
  }
}

/** What narrows the list: order and columns are no filter. */
export function filtersIn({ sort: _, hide: __, ...filters }: ListSearch): [name: string, value: unknown][] {
  return Object.entries(filters).filter(([, value]) => value !== undefined)
}

/** The same for two that show the same, in whatever order their parts came. */
export function keyOfSearch(search: ListSearch): string {
  const parts = Object.entries(search).filter(([, value]) => value !== undefined)
  return JSON.stringify(parts.sort(([one], [other]) => (one < other ? -1 : 1)))
}
