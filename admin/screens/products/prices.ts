import { minorOf } from "../../kit/numbers.ts"

export type PriceCells = { price: string; was: string; currency: string }

export type PriceRead =
  | { kind: "none" }
  | { kind: "set"; minor: number; wasMinor: number | null }
  | { kind: "wrong"; cells: readonly ("price" | "was")[] }

/** What is typed for one variant in one market. Without a price it is not sold there. */
export function readPrice({ price, was, currency }: PriceCells): PriceRead {
  const minor = price.trim() === "" ? null : minorOf(price, currency)
  const wasMinor = was.trim() === "" ? null : minorOf(was, currency)
  if (minor === undefined || wasMinor === undefined) {
    const cells = [...(minor === undefined ? (["price"] as const) : [])]
    return { kind: "wrong", cells: wasMinor === undefined ? [...cells, "was"] : cells }
  }
  if (wasMinor !== null && (minor === null || wasMinor <= minor)) return { kind: "wrong", cells: ["was"] }
  return minor === null ? { kind: "none" } : { kind: "set", minor, wasMinor }
}
