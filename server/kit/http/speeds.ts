import { bounds, type Cell, type Metrics } from "./metrics.ts"

// Upper bounds of the histogram; beyond the last one nothing is known.
const boundsMs = bounds.map((seconds) => seconds * 1_000)

/** How fast one kind of page or call was answered, since the process began. */
export type Speed = { area: SpeedArea; count: number; p99Ms: number | null }

export const speedAreas = ["pages", "search", "cart", "checkout", "desk", "desk_writes", "other"] as const
export type SpeedArea = (typeof speedAreas)[number]

export function speedsOf({ cells }: Metrics): Speed[] {
  const byArea = new Map<SpeedArea, { count: number; upTo: number[] }>()
  for (const cell of cells.values()) {
    const sum = byArea.get(areaOf(cell)) ?? { count: 0, upTo: boundsMs.map(() => 0) }
    sum.count += cell.count
    cell.upTo.forEach((number, place) => {
      sum.upTo[place] = (sum.upTo[place] ?? 0) + number
    })
    byArea.set(areaOf(cell), sum)
  }
  return speedAreas.flatMap((area) => {
    const sum = byArea.get(area)
    return sum ? [{ area, count: sum.count, p99Ms: boundAt(sum) }] : []
  })
}

/** The bound below which 99 of 100 were answered. */
function boundAt({ count, upTo }: { count: number; upTo: number[] }): number | null {
  let within = 0
  for (const [place, number] of upTo.entries()) {
    within += number
    if (within >= count * 0.99) return boundsMs[place] ?? null
  }
  return null
}

function areaOf({ route }: Pick<Cell, "route">): SpeedArea {
  const [method = "", path = ""] = route.split(" ")
  if (path.startsWith("/admin/v1")) return method === "GET" ? "desk" : "desk_writes"
  if (/\/checkout/.test(path)) return "checkout"
  if (/\/carts?\b/.test(path)) return "cart"
  if (/\/(search|suggestions)/.test(path)) return "search"
  if (path.startsWith("/store/v1/products") || path.startsWith("/store/v1/categories")) return "pages"
  if (method !== "GET" || /^\/(admin|hooks|metrics|healthz|readyz|media|store)/.test(path)) return "other"
  return "pages"
}
