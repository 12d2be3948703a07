import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { moneyText } from "../../kit/format.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { SearchField } from "../../parts/search_field.tsx"
import { Notice } from "../../parts/states.tsx"
import { candidatesFor, type PriceList } from "./lists_reading.ts"
import { useSayPrice } from "./saying.ts"

type Props = { list: PriceList; taken: readonly string[] }

/** Finds what the market sells; what is added begins with the price of the market. */
export function AddVariant({ list, taken }: Props) {
  const { t, locale } = useWords()
  const [q, setQ] = useState("")
  const found = useQuery({ ...candidatesFor(list.listId, q), placeholderData: keepPreviousData })
  const add = useSayPrice(list)
  const variants = q.trim() === "" ? [] : (found.data ?? [])
  return (
    <div className="mt-4 grid gap-2 border-line border-t pt-4">
      <SearchField label={t("lists.add")} q={q} onSearch={setQ} />
      {q.trim() !== "" && found.data?.length === 0 && <p className="text-muted">{t("lists.add_none")}</p>}
      {found.error && <Notice tone="bad">{sentenceOf(t, found.error)}</Notice>}
      {add.error && <Notice tone="bad">{sentenceOf(t, add.error)}</Notice>}
      <ul className="divide-y divide-line">
        {variants
          .filter(({ variantId }) => !taken.includes(variantId))
          .map(({ variantId, sku, titles, base }) => (
            <li key={variantId} className="flex min-h-12 items-center gap-3 py-1">
              <span className="min-w-0 flex-1">
                {textFor(titles, locale)}{" "}
                <span className="text-muted text-sm">
                  {sku} · {moneyText(locale, base)}
                </span>
              </span>
              <Button busy={add.isPending} onClick={() => add.mutate({ variantId, price: base, seen: null })}>
                {t("lists.add_one")}
                <span className="sr-only">: {sku}</span>
              </Button>
            </li>
          ))}
      </ul>
    </div>
  )
}
