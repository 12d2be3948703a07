import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { type FormEvent, useRef, useState } from "react"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useOwnLanguageHint, useShopLanguages } from "../products/languages.tsx"
import { type Collection, collectionKey } from "./reading.ts"

const waysToPick = ["by_rule", "by_hand"] as const

/** Its name, and how it is filled: the one thing that is not changed later. */
export function NewCollection({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { first: language } = useShopLanguages({})
  const ownLanguage = useOwnLanguageHint()
  const key = useRef(newKey())
  const [title, setTitle] = useState("")
  const [picks, setPicks] = useState<Collection["picks"]>("by_rule")
  const make = useMutation({
    mutationFn: () => {
      const params = { header: keyed(key.current) }
      const body = { titles: { [language]: title.trim() }, picks }
      return ask(() => api.POST("/admin/v1/collections", { params, body }))
    },
    onSuccess(collection) {
      queries.setQueryData(collectionKey(collection.id), collection)
      void queries.invalidateQueries({ queryKey: ["products", "collections"] })
      void navigate({ to: "/products/collections/$collectionId", params: { collectionId: collection.id } })
    },
    onError() {
      key.current = newKey()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending) make.mutate()
  }
  return (
    <Dialog title={t("collections.new")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {make.error && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
        <TextField
          label={t("categories.name")}
          hint={ownLanguage}
          required
          maxLength={200}
          value={title}
          onChange={setTitle}
        />
        <fieldset className="grid gap-1">
          <legend className="mb-1 font-medium text-[0.95rem]">{t("collections.how")}</legend>
          {waysToPick.map((way) => (
            <label key={way} className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
              <input
                type="radio"
                name="picks"
                checked={picks === way}
                onChange={() => setPicks(way)}
                className="mt-0.5 size-5 shrink-0 accent-primary"
              />
              <span>
                {t(`collections.${way}`)}
                <span className="block text-muted text-sm">{t(`collections.${way}_hint`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={make.isPending}>
            {t("categories.make")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
