import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useId, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { collectionsEn } from "../../messages/collections.en.ts"
import { bring } from "../../messages/here.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { CropDialog } from "./crop_dialog.tsx"
import { movedTo } from "./picture_order.ts"
import { type Medium, pictureUrl } from "./reading.ts"

bring(collectionsEn)

type Props = {
  /** Where the page has what is kept of all of it. */
  ownerKey: readonly string[]
  /** All of them, in the order in which they were put. */
  media: readonly Medium[]
  medium: Medium
  language: string
  /** Left out for whoever may only look. */
  put: ((mediaIds: readonly string[]) => void) | undefined
  onClose: () => void
}

/** One picture: its words for whoever does not see it, its place in the row, or away with it. */
export function MediumDialog({ ownerKey, media, medium, language, put, onClose }: Props) {
  const { t, locale } = useWords()
  const [alt, setAlt] = useState(medium.alts[language] ?? "")
  const [isCropping, setIsCropping] = useState(false)
  const act = useChange(ownerKey, onClose)
  const place = media.findIndex(({ id }) => id === medium.id)
  const languageName = new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language
  const params = { path: { mediaId: medium.id } }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const alts = { ...medium.alts, [language]: alt.trim() }
    act.mutate(() => ask(() => api.PATCH("/admin/v1/media/{mediaId}", { params, body: { alts } })))
  }
  const move = (to: number) => put?.(movedTo(media, medium.id, to))
  const replace = (file: File) => {
    const form = new FormData()
    form.set("file", file)
    const body = { file: file.name }
    const bodySerializer = () => form
    act.mutate(() => ask(() => api.PUT("/admin/v1/media/{mediaId}/file", { params, body, bodySerializer })))
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
        {put && media.length > 1 && <Places place={place} count={media.length} move={move} />}
        {put && (
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => setIsCropping(true)}>{t("crop.open")}</Button>
            <Replacer busy={act.isPending} choose={replace} />
            <Button tone="bad" onClick={remove}>
              {t("product.picture_remove")}
            </Button>
          </div>
        )}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          {put && (
            <Button type="submit" tone="primary" busy={act.isPending}>
              {t("save.save")}
            </Button>
          )}
        </DialogButtons>
      </form>
      {isCropping && <CropDialog medium={medium} ownerKey={ownerKey} onClose={() => setIsCropping(false)} />}
    </Dialog>
  )
}

/** Another file in the same place: words and order stay. */
function Replacer({ busy, choose }: { busy: boolean; choose: (file: File) => void }) {
  const { t } = useWords()
  const id = useId()
  return (
    <>
      <label htmlFor={id} className={`${buttonLook()} has-[+input:focus-visible]:outline-3`}>
        {t("crop.replace")}
      </label>
      <input
        id={id}
        type="file"
        accept="image/*"
        disabled={busy}
        className="sr-only"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) choose(file)
          event.target.value = ""
        }}
      />
    </>
  )
}

type PlacesProps = { place: number; count: number; move: (to: number) => void }

/** For whoever does not drag. It is saved with the product. */
function Places({ place, count, move }: PlacesProps) {
  const { t } = useWords()
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span aria-live="polite" className="text-muted">
        {t("product.picture_place", { number: place + 1, count })}
      </span>
      {place > 1 && <Button onClick={() => move(0)}>{t("product.picture_first")}</Button>}
      {place > 0 && <Button onClick={() => move(place - 1)}>{t("product.picture_earlier")}</Button>}
      {place < count - 1 && <Button onClick={() => move(place + 1)}>{t("product.picture_later")}</Button>}
    </div>
  )
}

function useChange(ownerKey: readonly string[], onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: () => Promise<unknown>) => change(),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ownerKey })
      onDone()
    },
  })
}
