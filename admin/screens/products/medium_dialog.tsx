import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { pictureUrl } from "./media.tsx"
import { type Medium, type Product, productKey } from "./reading.ts"

type Props = { product: Product; medium: Medium; language: string; onClose: () => void }

/** One picture: its words for whoever does not see it, its place in the row, or away with it. */
export function MediumDialog({ product, medium, language, onClose }: Props) {
  const { t, locale } = useWords()
  const [alt, setAlt] = useState(medium.alts[language] ?? "")
  const act = useChange(product.id, onClose)
  const place = product.media.findIndex(({ id }) => id === medium.id)
  const languageName = new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language
  const params = { path: { mediaId: medium.id } }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const alts = { ...medium.alts, [language]: alt.trim() }
    act.mutate(() => ask(() => api.PATCH("/admin/v1/media/{mediaId}", { params, body: { alts } })))
  }
  const moveFirst = () => {
    const rest = product.media.map(({ id }) => id).filter((id) => id !== medium.id)
    const order = { params: { path: { productId: product.id } }, body: { mediaIds: [medium.id, ...rest] } }
    act.mutate(() => ask(() => api.PUT("/admin/v1/products/{productId}/media/order", order)))
  }
  const remove = () => act.mutate(() => ask(() => api.DELETE("/admin/v1/media/{mediaId}", { params })))
  return (
    <Dialog title={t("product.picture")} open onClose={onClose}>
      <form onSubmit={save} className="grid gap-4">
        {act.error && <Notice tone="bad">{sentenceOf(t, act.error)}</Notice>}
        <img src={pictureUrl(medium)} alt="" className="mx-auto max-h-60 rounded-small" />
        <TextField
          label={t("product.alt", { language: languageName })}
          hint={t("product.alt_hint")}
          maxLength={300}
          value={alt}
          onChange={setAlt}
        />
        <div className="flex flex-wrap gap-2">
          {place > 0 && <Button onClick={moveFirst}>{t("product.picture_first")}</Button>}
          <Button tone="bad" onClick={remove}>
            {t("product.picture_remove")}
          </Button>
        </div>
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={act.isPending}>
            {t("save.save")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

function useChange(productId: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: () => Promise<unknown>) => change(),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: productKey(productId) })
      onDone()
    },
  })
}
