import { useState } from "react"
import { type Draft, useDraft } from "../../parts/draft.tsx"
import { isReordered, type PictureOrder, pictureOrder } from "./picture_order.ts"
import type { Product } from "./reading.ts"

/** The order while it is changed. A picture that is added meanwhile makes it no other one. */
export function useOrder(product: Pick<Product, "media">): Draft<PictureOrder> {
  const kept = pictureOrder(product)
  const draft = useDraft(kept, 0)
  const [seen, setSeen] = useState(kept.mediaIds)
  return {
    ...draft,
    isBehind: draft.isDirty && isReordered(seen, kept.mediaIds),
    change(more) {
      if (!draft.isDirty) setSeen(kept.mediaIds)
      draft.change(more)
    },
  }
}
