import type { IconName } from "../../parts/icon.tsx"

export type Recent = { id: string; icon: IconName; text: string; to: string }

const place = "cartwright.recent"
const keptMax = 6

/**
 * What was opened last from here, for as long as the browser's window: names of orders and products, and
 * nothing about a buyer.
 */
export const recent = {
  get(): Recent[] {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? "[]")
      return Array.isArray(kept) ? (kept as Recent[]).slice(0, keptMax) : []
    } catch {
      return []
    }
  },
  add({ id, icon, text, to }: Recent): void {
    const others = recent.get().filter((one) => one.id !== id)
    try {
      sessionStorage.setItem(place, JSON.stringify([{ id, icon, text, to }, ...others].slice(0, keptMax)))
    } catch {
      return
    }
  },
}
