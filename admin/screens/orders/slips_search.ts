// As many as an address holds, and a browser prints in one go.
export const slipsMax = 100

/** Reads an address, whoever wrote it. */
export function slipsSearch({ ids }: Record<string, unknown>): { ids: string[] } {
  const given: unknown[] = Array.isArray(ids) ? ids : []
  const known = given.filter((id): id is string => typeof id === "string" && /^ord_[0-9a-f]{32}$/.test(id))
  return { ids: known.slice(0, slipsMax) }
}
