import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { ListedPrice, PriceList } from "./lists_reading.ts"

type Said = {
  price: ListedPrice["price"] | null
  tiers?: ListedPrice["tiers"]
  /** As it was when this one was typed. */
  seen: ListedPrice["price"] | null
}

/** Says what a variant costs by a list, or that the list says nothing of it any more. */
export function useSayPrice({ listId }: PriceList, onSaved: () => void = () => {}) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ variantId, price, tiers = [], seen }: Said & { variantId: string }) => {
      const params = { path: { listId } }
      const body = { prices: [{ variantId, price, tiers, seen }] }
      return ask(() => api.PUT("/admin/v1/price-lists/{listId}/prices", { params, body }))
    },
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ["price-lists"] })
      say(t("save.saved"))
      onSaved()
    },
    /** What a colleague has said meanwhile is shown, and what was typed stays. */
    onError: () => queries.invalidateQueries({ queryKey: ["price-lists"] }),
  })
}
