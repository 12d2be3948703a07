import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Problem } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Draft } from "../../parts/draft.tsx"
import { shopFacts } from "../products/reading.ts"
import type { ShopSettings } from "./settings.tsx"

/** What somebody else has saved meanwhile comes with the refusal, and is shown in place of what was known. */
export function newerShop(error: Error): ShopSettings | undefined {
  if (!(error instanceof Problem) || error.code !== "shop.changed") return undefined
  return error.details.shop as ShopSettings | undefined
}

/** Saves a part of the shop's settings: the facts, the look, the navigation. */
export function useSaveShop<Value extends object>(
  draft: Draft<Value>,
  send: (changes: Partial<Value>) => Promise<ShopSettings>,
) {
  const { t } = useWords()
  const queries = useQueryClient()
  const keep = (shop: ShopSettings) => queries.setQueryData(shopFacts.queryKey, shop)
  return useMutation({
    async mutationFn() {
      const { changes } = draft
      keep(await send(changes))
      draft.saved(changes)
    },
    onSuccess() {
      say(t("save.saved"))
      void queries.invalidateQueries({ queryKey: ["settings"] })
    },
    onError(error) {
      const newer = newerShop(error)
      if (newer) keep(newer)
    },
  })
}
