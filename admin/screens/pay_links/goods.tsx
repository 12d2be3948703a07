import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { moneyText } from "../../kit/format.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { promotionScreensEn } from "../../messages/promotion_screens.en.ts"
import { Button, IconButton } from "../../parts/button.tsx"
import { TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { PickVariantDialog } from "../promotions/pick_dialog.tsx"
import { type Draft, keyedPathOf, pathOf, useChange } from "./reading.ts"

// Products are picked as a promotion picks its gift.
bring(promotionScreensEn)

type Cart = NonNullable<Draft["cart"]>
type Line = Cart["lines"][number]

/** What is ordered, with the prices and the stock of this instant, and its codes. */
export function Goods({ draft }: { draft: Draft }) {
  const { t, locale } = useWords()
  const { linkId } = draft.link
  const [isPicking, setIsPicking] = useState(false)
  const add = useChange(linkId, (variantId: string) =>
    ask(() =>
      api.POST("/admin/v1/pay-links/{linkId}/items", {
        ...keyedPathOf(linkId),
        body: { variantId, quantity: 1 },
      }),
    ),
  )
  const pick = (variantId: string) => {
    setIsPicking(false)
    add.mutate(variantId)
  }
  const lines = draft.cart?.lines ?? []
  return (
    <Panel title={t("pay_links.goods")}>
      <div className="grid gap-3">
        {lines.length === 0 && <p className="text-muted">{t("pay_links.goods_none")}</p>}
        <ul className="divide-y divide-line empty:hidden">
          {lines.map((line) => (
            <LineRow key={line.lineId} linkId={linkId} line={line} />
          ))}
          {draft.cart?.gifts.map(({ promotionId, title, quantity, worth }) => (
            <li key={promotionId} className="flex flex-wrap justify-between gap-2 py-3">
              <span>{t("pay_links.gift", { title, count: quantity })}</span>
              <s className="text-muted tabular-nums">{moneyText(locale, worth)}</s>
            </li>
          ))}
        </ul>
        {add.error && <Notice tone="bad">{sentenceOf(t, add.error)}</Notice>}
        <div>
          <Button busy={add.isPending} onClick={() => setIsPicking(true)}>
            {t("pay_links.add")}
          </Button>
        </div>
        <Codes linkId={linkId} codes={draft.cart?.codes ?? []} />
      </div>
      {isPicking && (
        <PickVariantDialog title={t("pay_links.add")} pick={pick} onClose={() => setIsPicking(false)} />
      )}
    </Panel>
  )
}

function LineRow({ linkId, line }: { linkId: string; line: Line }) {
  const { t, locale } = useWords()
  const { lineId, title, variantTitle, sku, unitPrice, total, notes } = line
  const change = useChange(linkId, (quantity: number) =>
    ask(() =>
      api.PATCH("/admin/v1/pay-links/{linkId}/items/{lineId}", {
        params: { path: { linkId, lineId } },
        body: { quantity },
      }),
    ),
  )
  const name = title || (sku ?? "")
  const put = (typed: string) => {
    const quantity = Number(typed)
    if (Number.isSafeInteger(quantity) && quantity > 0 && quantity !== line.quantity) change.mutate(quantity)
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3">
      <div className="min-w-40 flex-1">
        <p className="font-medium">{name}</p>
        <p className="text-muted text-sm">
          {[variantTitle, sku, unitPrice && t("pay_links.each", { price: moneyText(locale, unitPrice) })]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {line.discounts.map((one) => (
          <p key={one.promotionId} className="text-muted text-sm">
            {one.title}: −{moneyText(locale, one.amount)}
          </p>
        ))}
        {notes.map((note) => (
          <p key={note.kind} className="text-sm text-warn">
            {noteText(t, note)}
          </p>
        ))}
        {change.error && <p className="text-bad text-sm">{sentenceOf(t, change.error)}</p>}
      </div>
      <input
        key={line.quantity}
        type="number"
        min={1}
        max={9_999}
        aria-label={t("pay_links.quantity_of", { title: name })}
        defaultValue={line.quantity}
        onBlur={(event) => put(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && put(event.currentTarget.value)}
        className="field w-20"
      />
      <span className="ms-auto min-w-20 text-end font-semibold tabular-nums">
        {total && moneyText(locale, total)}
      </span>
      <IconButton
        icon="close"
        label={t("pay_links.remove", { title: name })}
        onClick={() => change.mutate(0)}
      />
    </li>
  )
}

function noteText(t: ReturnType<typeof useWords>["t"], note: Line["notes"][number]): string {
  switch (note.kind) {
    case "unavailable":
      return t("pay_links.note.unavailable")
    case "too_few":
      return t("pay_links.note.too_few", { available: note.available })
    case "too_many":
      return t("pay_links.note.too_many", { quantityMax: note.quantityMax })
    case "price_changed":
      return t("pay_links.note.price_changed")
  }
}

function Codes({ linkId, codes }: { linkId: string; codes: Cart["codes"] }) {
  const { t } = useWords()
  const [typed, setTyped] = useState("")
  const add = useChange(linkId, async (code: string) => {
    await ask(() => api.POST("/admin/v1/pay-links/{linkId}/codes", { ...pathOf(linkId), body: { code } }))
    setTyped("")
  })
  const remove = useChange(linkId, (code: string) =>
    ask(() =>
      api.DELETE("/admin/v1/pay-links/{linkId}/codes/{code}", { params: { path: { linkId, code } } }),
    ),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== "" && !add.isPending) add.mutate(typed.trim())
  }
  return (
    <form onSubmit={submit} className="grid gap-2">
      <ul className="grid gap-1 empty:hidden">
        {codes.map(({ code, title, reason }) => (
          <li key={code} className="flex flex-wrap items-center gap-2">
            <span className="font-semibold">{code}</span>
            <span className="text-muted text-sm">{[title, reason].filter(Boolean).join(" · ")}</span>
            <IconButton
              icon="close"
              label={t("pay_links.code_remove", { code })}
              onClick={() => remove.mutate(code)}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={t("pay_links.code")}
          maxLength={60}
          value={typed}
          problem={add.error ? sentenceOf(t, add.error) : undefined}
          onChange={setTyped}
        />
        <Button type="submit" busy={add.isPending}>
          {t("pay_links.code_add")}
        </Button>
      </div>
    </form>
  )
}
