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
import { useOwnLanguageHint } from "./languages.tsx"
import { productKey, publicShopFacts } from "./reading.ts"

const reaches = ["parcel", "counter", "file", "appointment", "gift_card"] as const

/** The least that a product needs; it begins as a draft, and its own page has the rest. */
export function NewProduct({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const shop = useQuery(publicShopFacts)
  const key = useRef(newKey())
  const [title, setTitle] = useState("")
  const [sku, setSku] = useState("")
  const [reach, setReach] = useState<(typeof reaches)[number]>("parcel")
  const language = shop.data?.defaultLocale ?? "en"
  const ownLanguage = useOwnLanguageHint()
  const make = useMutation({
    mutationFn: () =>
      ask(() =>
        api.POST("/admin/v1/products", {
          params: { header: keyed(key.current) },
          body: { titles: { [language]: title.trim() }, ...kindOf(reach), variants: [{ sku: sku.trim() }] },
        }),
      ),
    onSuccess(product) {
      queries.setQueryData(productKey(product.id), product)
      void queries.invalidateQueries({ queryKey: ["products", "list"] })
      void navigate({ to: "/products/$productId", params: { productId: product.id } })
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
    <Dialog title={t("products.new")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {make.error && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
        <TextField
          label={t("product.title")}
          hint={ownLanguage}
          required
          maxLength={200}
          value={title}
          onChange={setTitle}
        />
        <TextField
          label={t("product.sku")}
          hint={t("product.sku_hint")}
          required
          maxLength={64}
          value={sku}
          onChange={setSku}
        />
        <SelectField
          label={t("product.reach")}
          value={reach}
          onChange={setReach}
          choices={reaches.map((value) => ({ value, text: t(`product.reach.${value}`) }))}
        />
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={make.isPending}>
            {t("products.make")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

/** A gift card comes by mail, as a file does. */
function kindOf(reach: (typeof reaches)[number]) {
  return reach === "gift_card" ? ({ reach: "file", isGiftCard: true } as const) : { reach }
}
