import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { type FormEvent, useRef, useState } from "react"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { publicShopFacts } from "../products/reading.ts"
import { codeFrom } from "./delivery_form.ts"
import { allPlaces, placeKinds, type StockPlace } from "./rules_reading.ts"

/** A name and a kind; its own page has the rest. Nothing is sold from it until it is switched on. */
export function NewPlace({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const [title, setTitle] = useState("")
  const [kind, setKind] = useState<StockPlace["kind"]>("warehouse")
  const make = useMakePlace(title.trim(), kind)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending) make.mutate()
  }
  return (
    <Dialog title={t("places.new")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {make.error && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
        <TextField label={t("product.title")} required maxLength={100} value={title} onChange={setTitle} />
        <SelectField
          label={t("places.kind")}
          value={kind}
          onChange={setKind}
          choices={placeKinds.map((one) => ({ value: one, text: t(`places.kind.${one}`) }))}
        />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={make.isPending}>
            {t("pages.make")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

function useMakePlace(title: string, kind: StockPlace["kind"]) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data: shop } = useQuery(publicShopFacts)
  const { data: known = [] } = useQuery(allPlaces)
  const key = useRef(newKey())
  return useMutation({
    mutationFn() {
      const body = {
        code: codeFrom(
          title,
          known.map(({ code }) => code),
        ),
        titles: { [shop?.defaultLocale ?? "en"]: title },
        kind,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        position: Math.min(10_000, Math.max(0, ...known.map((place) => place.position)) + 1),
        active: false,
      }
      return ask(() => api.POST("/admin/v1/places", { params: { header: keyed(key.current) }, body }))
    },
    async onSuccess({ placeId }) {
      await queries.invalidateQueries({ queryKey: allPlaces.queryKey })
      void navigate({ to: "/settings/places/$placeId", params: { placeId } })
    },
    onError() {
      key.current = newKey()
    },
  })
}
