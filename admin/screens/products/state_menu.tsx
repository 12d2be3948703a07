import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Menu, MenuItem } from "../../parts/menu.tsx"
import { type Product, productKey } from "./reading.ts"

const moves = {
  draft: ["active", "archived"],
  active: ["draft", "archived"],
  archived: ["draft"],
} as const

type State = keyof typeof moves

/** Into the shop, out of it, put away: at once, because it is one press back. */
export function StateMenu({ product, isDirty }: { product: Product; isDirty: boolean }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const move = useMutation({
    mutationFn: (to: State) => ask(() => moveTo(product, to)),
    onSuccess(moved) {
      queries.setQueryData(productKey(product.id), moved)
      void queries.invalidateQueries({ queryKey: ["products", "list"] })
      say(t(`product.moved.${moved.state}`))
    },
    onError: (error) => say(sentenceOf(t, error), "bad"),
  })
  const [first, ...others] = moves[product.state]
  return (
    <>
      <Button
        tone={product.state === "draft" && !isDirty ? "primary" : "second"}
        busy={move.isPending}
        onClick={() => move.mutate(first)}
      >
        {t(`product.move.${first}`)}
      </Button>
      {others.length > 0 && (
        <Menu trigger={<Button icon="more">{t("order.more")}</Button>}>
          {others.map((to) => (
            <MenuItem key={to} onClick={() => move.mutate(to)}>
              {t(`product.move.${to}`)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  )
}

function moveTo({ id: productId, version, state }: Product, to: State) {
  const params = { path: { productId } }
  if (to === "archived")
    return api.POST("/admin/v1/products/{productId}/archive", { params, body: { version } })
  if (state === "archived")
    return api.POST("/admin/v1/products/{productId}/restore", { params, body: { version } })
  return api.PATCH("/admin/v1/products/{productId}", { params, body: { version, state: to } })
}
