import type { BadgeTone } from "../../parts/states.tsx"
import type { ProductState } from "./search.ts"

export function stateTone(state: ProductState): BadgeTone {
  return state === "active" ? "good" : state === "draft" ? "warn" : "plain"
}
