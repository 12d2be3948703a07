import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { Problem } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Draft } from "../../parts/draft.tsx"
import type { PromotionForm } from "./kinds.ts"
import { type Promotion, promotionKey } from "./reading.ts"

/** Typed, but not yet whole: nothing is sent. */
export class Unready extends Error {}

type Saving = {
  promotion: Promotion | undefined
  draft: Draft<PromotionForm>
  isReady: boolean
  onMade: ((promotion: Promotion) => void) | undefined
}

/** Makes it, or changes what was changed. */
export function useSavePromotion({ promotion, draft, isReady, onMade }: Saving) {
  const { t } = useWords()
  const queries = useQueryClient()
  const key = useRef(newKey())
  return useMutation({
    async mutationFn() {
      if (!isReady) throw new Unready()
      const { changes } = draft
      const saved = await ask(() => {
        if (!promotion) {
          const params = { header: keyed(key.current) }
          return api.POST("/admin/v1/promotions", { params, body: draft.value })
        }
        const { promotionId, version } = promotion
        const params = { path: { promotionId } }
        return api.PATCH("/admin/v1/promotions/{promotionId}", { params, body: { ...changes, version } })
      })
      queries.setQueryData(promotionKey(saved.promotionId), saved)
      draft.saved(changes)
      return saved
    },
    onSuccess(saved) {
      say(t("save.saved"))
      void queries.invalidateQueries({ queryKey: ["promotions"] })
      if (!promotion) onMade?.(saved)
    },
    onError(error) {
      key.current = newKey()
      const fresh = error instanceof Problem && error.code === "promotion.changed" && error.details.promotion
      if (fresh && promotion) queries.setQueryData(promotionKey(promotion.promotionId), fresh as Promotion)
    },
  })
}
