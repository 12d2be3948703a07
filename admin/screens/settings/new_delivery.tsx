import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { type FormEvent, useRef, useState } from "react"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { deliveryPricesEn } from "../../messages/delivery_prices.en.ts"
import { bring } from "../../messages/here.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { Notice } from "../../parts/states.tsx"
import { allMarkets, shopFacts } from "../products/reading.ts"
import { codeFrom } from "./delivery_form.ts"
import { allDeliveries, type DeliveryMethod } from "./rules_reading.ts"

bring(deliveryPricesEn)

/** The least that a way needs; it begins switched off, and its own page has the rest. */
export function NewDelivery({ onClose }: { onClose: () => void }) {
  const { t, locale } = useWords()
  const { data: markets = [] } = useQuery(allMarkets)
  const [title, setTitle] = useState("")
  const [chosen, setMarket] = useState("")
  const [kind, setKind] = useState<DeliveryMethod["kind"]>("ship")
  const marketCode = chosen || (markets.find(({ isDefault }) => isDefault)?.code ?? "")
  const make = useMakeDelivery({ title: title.trim(), marketCode, kind })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending) make.mutate()
  }
  return (
    <Dialog title={t("delivery.new")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {make.error && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
        <TextField label={t("product.title")} required maxLength={100} value={title} onChange={setTitle} />
        <SelectField
          label={t("rules.market")}
          value={marketCode}
          onChange={setMarket}
          choices={markets.map(({ code, titles }) => ({ value: code, text: textFor(titles, locale) }))}
        />
        <SelectField
          label={t("delivery.kind")}
          value={kind}
          onChange={setKind}
          choices={[
            { value: "ship", text: t("delivery.kind.ship") },
            { value: "pickup", text: t("delivery.kind.pickup") },
          ]}
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

type New = Pick<DeliveryMethod, "marketCode" | "kind"> & { title: string }

// Every place of the market, for nothing: it begins switched off.
const firstZone: Omit<DeliveryMethod["zones"][number], "name"> = {
  ...{ countries: [], regions: [], postalCodes: [], surcharges: [], freeFromMinor: null },
  price: { kind: "flat", priceMinor: 0 },
}

function useMakeDelivery({ title, marketCode, kind }: New) {
  const { t } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data: shop } = useQuery(shopFacts)
  const { data: known = [] } = useQuery(allDeliveries)
  const { data: markets = [] } = useQuery(allMarkets)
  const currency = markets.find(({ code }) => code === marketCode)?.currency ?? ""
  const key = useRef(newKey())
  return useMutation({
    mutationFn() {
      const taken = known.filter((one) => one.marketCode === marketCode)
      const body: Omit<DeliveryMethod, "methodId" | "version"> = {
        code: codeFrom(
          title,
          taken.map(({ code }) => code),
        ),
        marketCode,
        kind,
        titles: { [shop?.defaultLocale ?? "en"]: title },
        reaches: kind === "ship" ? ["parcel"] : ["parcel", "counter"],
        currency,
        zones: [{ ...firstZone, name: t("zones.fresh", { count: 1 }) }],
        weightGramsMax: null,
        daysMin: 1,
        daysMax: 3,
        cutOff: "12:00",
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        weekdays: [1, 2, 3, 4, 5],
        position: Math.min(1_000, Math.max(0, ...taken.map(({ position }) => position)) + 1),
        active: false,
      }
      const params = { header: keyed(key.current) }
      return ask(() => api.POST("/admin/v1/delivery-methods", { params, body }))
    },
    async onSuccess({ methodId }) {
      await queries.invalidateQueries({ queryKey: allDeliveries.queryKey })
      void navigate({ to: "/settings/delivery/$methodId", params: { methodId } })
    },
    onError() {
      key.current = newKey()
    },
  })
}
