import type { Money } from "../../kit/format.ts"
import type { Priced } from "../pricing/reading.ts"

type Part = { kind: "line" | "delivery" | "total"; title: string }

/** Something of a cart that cost another amount; nothing where it is not there, or was not. */
export type Difference = Part & { was: Money | null; is: Money | null }

/** What a cart costs otherwise now than it was shown: its lines, then the delivery and the total. */
export function differencesOf(was: Priced, is: Priced): Difference[] {
  const before = amountsOf(was)
  const now = amountsOf(is)
  const ids = [...new Set([...before.keys(), ...now.keys()])].sort(
    (one, other) => lastness(one) - lastness(other),
  )
  return ids.flatMap((id) => {
    const [old, fresh] = [before.get(id), now.get(id)]
    const part = old ?? fresh
    if (!part || isSame(old?.amount ?? null, fresh?.amount ?? null)) return []
    const { kind, title } = part
    return [{ kind, title, was: old?.amount ?? null, is: fresh?.amount ?? null }]
  })
}

const lastness = (id: string) => ["delivery", "total"].indexOf(id)

function amountsOf({ lines, titles, delivery, total }: Priced): Map<string, Part & { amount: Money }> {
  const amounts = new Map<string, Part & { amount: Money }>()
  for (const { id, total: amount } of lines) {
    const sold = titles.find((one) => one.id === id)
    const title = [sold?.title, sold?.variantTitle].filter(Boolean).join(", ")
    amounts.set(id, { kind: "line", title, amount })
  }
  if (delivery) amounts.set("delivery", { kind: "delivery", title: "", amount: delivery.price })
  amounts.set("total", { kind: "total", title: "", amount: total })
  return amounts
}

function isSame(one: Money | null, other: Money | null): boolean {
  return one?.minor === other?.minor && one?.currency === other?.currency
}
