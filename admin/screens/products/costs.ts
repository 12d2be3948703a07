import { queryOptions, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask, type Shape } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { amountText, minorOf } from "../../kit/numbers.ts"
import { useMarkets } from "./markets.ts"
import type { Product, Variant } from "./reading.ts"

type VariantCosts = Shape<"VariantCosts">
type Cost = VariantCosts["costs"][number]

// Below the key of products: what changes a product asks for its costs anew.
const costsOfProduct = (productId: string) =>
  queryOptions({
    queryKey: ["products", "costs", productId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/products/{productId}/costs", { params: { path: { productId } } })),
    select: ({ variants }) => variants,
  })

export type Costs = {
  /** Nothing for who may not see them, and until they are known. */
  rows: readonly Variant[] | undefined
  currencies: readonly string[]
  isLocked: boolean
  isDirty: boolean
  /** A colleague has saved another cost since somebody began to type here. */
  isBehind: boolean
  /** Something typed is no amount. */
  hasWrong: boolean
  text(variantId: string, currency: string): string
  isWrong(variantId: string, currency: string): boolean
  type(variantId: string, currency: string, text: string): void
  drop(): void
  /** All that is known of each variant of which something was typed. */
  changes(): (VariantCosts & { seen: Cost[] })[]
  saved(variantId: string): void
  /** What is known now has been seen, whatever was typed over what. */
  lookAgain(): void
}

const keyOf = (variantId: string, currency: string) => `${variantId} ${currency}`

/** What one unit of each variant costs the shop, in every currency that it sells in, while it is typed. */
export function useCosts(product: Product): Costs {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [seen, setSeen] = useState<Readonly<Record<string, Cost[]>>>({})
  const [isBehind, setIsBehind] = useState(false)
  const mayRead = useMay("costs.read")
  const isLocked = !useMay("costs.write")
  const { data: known } = useQuery({ ...costsOfProduct(product.id), enabled: mayRead })
  const markets = useMarkets()
  const rows = product.variants.filter(({ state }) => state === "active")
  const inUse = (known ?? []).flatMap(({ costs }) => costs.map(({ currency }) => currency))
  const currencies = [...new Set([...markets.map(({ currency }) => currency), ...inUse])]

  const costsOf = (variantId: string) => known?.find((one) => one.variantId === variantId)?.costs ?? []
  const kept = (variantId: string, currency: string) => {
    const found = costsOf(variantId).find((one) => one.currency === currency)
    return found ? amountText(found) : ""
  }
  const text = (variantId: string, currency: string) =>
    typed[keyOf(variantId, currency)] ?? kept(variantId, currency)
  const isChanged = (variantId: string, currency: string) =>
    text(variantId, currency).trim() !== kept(variantId, currency)
  const isWrong = (variantId: string, currency: string) => {
    const found = text(variantId, currency).trim()
    return found !== "" && minorOf(found, currency) === undefined
  }
  const begin = (behind: boolean) => {
    setSeen({})
    setIsBehind(behind)
  }
  const some = (is: (variantId: string, currency: string) => boolean) =>
    rows.filter(({ id }) => currencies.some((currency) => is(id, currency)))
  return {
    ...{ rows: known && rows, currencies, isLocked, text, isWrong },
    isDirty: some(isChanged).length > 0,
    isBehind,
    hasWrong: some(isWrong).length > 0,
    type(variantId, currency, next) {
      setTyped((before) => ({ ...before, [keyOf(variantId, currency)]: next }))
      setSeen((before) => ({ [variantId]: costsOf(variantId), ...before }))
    },
    drop() {
      setTyped({})
      begin(false)
    },
    changes: () =>
      some(isChanged).map(({ id }) => ({
        variantId: id,
        seen: seen[id] ?? costsOf(id),
        costs: currencies.flatMap((currency) => {
          const minor = minorOf(text(id, currency).trim(), currency)
          return minor === undefined ? [] : [{ minor, currency }]
        }),
      })),
    saved(variantId) {
      setTyped((before) =>
        Object.fromEntries(Object.entries(before).filter(([key]) => !key.startsWith(`${variantId} `))),
      )
      setSeen(({ [variantId]: _, ...others }) => others)
      setIsBehind(false)
    },
    lookAgain: () => begin(true),
  }
}
