import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useRef } from "react"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { type Promotion, promotionKey } from "./reading.ts"

const nameLengthMax = 200

/** The same again as a draft, which opens. */
export function useDuplicate() {
  const { t } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const key = useRef(newKey())
  return useMutation({
    mutationFn: ({ promotionId, name }: Pick<Promotion, "promotionId" | "name">) => {
      const params = { path: { promotionId }, header: keyed(key.current) }
      const body = { name: t("promotions.copy_of", { name }).slice(0, nameLengthMax) }
      return ask(() => api.POST("/admin/v1/promotions/{promotionId}/duplicates", { params, body }))
    },
    async onSuccess(copied) {
      queries.setQueryData(promotionKey(copied.promotionId), copied)
      void queries.invalidateQueries({ queryKey: ["promotions", "list"] })
      await navigate({ to: "/promotions/$promotionId", params: { promotionId: copied.promotionId } })
      say(t("promotions.duplicated"))
    },
    onError: (error) => say(sentenceOf(t, error), "bad"),
    onSettled() {
      key.current = newKey()
    },
  })
}
