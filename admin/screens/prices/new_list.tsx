import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { type FormEvent, useRef, useState } from "react"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { ownTimeZone } from "../../kit/clock.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { SelectField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { useMarkets } from "../products/markets.ts"
import { useShopZone } from "../products/shop_zone.tsx"
import { ListFields } from "./list_fields.tsx"
import { emptyList, fieldsOf } from "./list_form.ts"
import { listKey } from "./lists_reading.ts"

/** A list and its market, which is not changed later: its amounts are in the market's currency. */
export function NewList({ onClose }: { onClose: () => void }) {
  const { t, locale } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const key = useRef(newKey())
  const markets = useMarkets()
  const [chosen, setChosen] = useState<string>()
  const [form, setForm] = useState(emptyList)
  const [isSeen, setIsSeen] = useState(false)
  const zone = useShopZone() ?? ownTimeZone()
  const marketCode = chosen ?? markets[0]?.code ?? ""
  const make = useMutation({
    mutationFn: (fields: NonNullable<ReturnType<typeof fieldsOf>>) => {
      const params = { header: keyed(key.current) }
      return ask(() => api.POST("/admin/v1/price-lists", { params, body: { marketCode, ...fields } }))
    },
    onSuccess(list) {
      queries.setQueryData(listKey(list.listId), list)
      void queries.invalidateQueries({ queryKey: ["price-lists"] })
      void navigate({ to: "/products/price-lists/$listId", params: { listId: list.listId } })
    },
    onError() {
      key.current = newKey()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsSeen(true)
    const fields = fieldsOf(form, zone)
    if (fields && !make.isPending) make.mutate(fields)
  }
  return (
    <Dialog title={t("lists.new")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4" noValidate>
        {make.error && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
        {markets.length > 1 && (
          <SelectField
            label={t("lists.market")}
            value={marketCode}
            onChange={setChosen}
            choices={markets.map(({ code, titles }) => ({
              value: code,
              text: textFor(titles, locale) || code,
            }))}
          />
        )}
        <ListFields
          form={form}
          zone={zone}
          isSeen={isSeen}
          change={(more) => setForm({ ...form, ...more })}
        />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={make.isPending}>
            {t("lists.make")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
