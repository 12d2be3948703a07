import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import type { Shape } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { collectionsEn } from "../../messages/collections.en.ts"
import { bring } from "../../messages/here.ts"
import { Dialog } from "../../parts/dialog.tsx"
import { SelectField } from "../../parts/field.tsx"
import { useSettled } from "../../parts/settled.ts"
import { Loading, Notice } from "../../parts/states.tsx"
import { Views } from "../../parts/views.tsx"
import { LanguageViews } from "../products/languages.tsx"
import { publicMarkets } from "../products/reading.ts"
import { ShopFrame, type Width } from "./shop_frame.tsx"

bring(collectionsEn)

/** In which market and language; left out, the shop's own. */
export type Where = { locale: string; market?: string }

type Props<Draft> = {
  /** What is looked at, for the memory of replies. */
  name: string
  /** What is tried and not saved. */
  draft: Draft | ((market: string) => Draft)
  load: (asked: { draft: Draft } & Where) => Promise<Shape<"PagePreview">>
  languages: readonly string[]
  language: string
  children?: ReactNode
}

const lights = ["day", "night"] as const
// With the answer it follows within 300 ms.
const pauseMs = 120

/** The shop's own page as it would be with what is typed. No script runs in it, and no link leads away. */
export function ShopPreview<Draft>({ name, draft, load, languages, language, children }: Props<Draft>) {
  const { t } = useWords()
  const [width, setWidth] = useState<Width>("phone")
  const [light, setLight] = useState<(typeof lights)[number]>("day")
  const [spoken, setSpoken] = useState(language)
  const { market, select } = useMarket()
  const tried = draft instanceof Function ? draft(market) : draft
  const typed = JSON.stringify({ draft: tried, locale: spoken, ...(market && { market }) })
  const asked = useSettled(typed, pauseMs) ?? typed
  const page = useQuery({
    queryKey: ["preview", name, asked],
    queryFn: () => load(JSON.parse(asked)),
    placeholderData: keepPreviousData,
    // What is seen is what the shop says now.
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  const shown = useLast(page.data)
  return (
    <div className="grid min-w-0 gap-4">
      <div className="flex flex-wrap items-end gap-3">
        {children}
        <Views
          label={t("preview.width")}
          chosen={width}
          choose={setWidth}
          choices={(["phone", "desk"] as const).map((value) => ({ value, text: t(`preview.${value}`) }))}
        />
        <Views
          label={t("preview.light")}
          chosen={light}
          choose={setLight}
          choices={lights.map((value) => ({ value, text: t(`preview.${value}`) }))}
        />
        <LanguageViews languages={languages} language={spoken} choose={setSpoken} />
        {select}
      </div>
      {page.error && <Notice tone="bad">{sentenceOf(t, page.error)}</Notice>}
      {!shown && page.isPending && <Loading />}
      {shown && <ShopFrame title={t("preview.frame")} html={shown.html} sheet={shown[light]} width={width} />}
      <p className="text-muted text-sm">{t("preview.hint")}</p>
    </div>
  )
}

/** The same over the page that is being written. */
export function ShopPreviewDialog<Draft>({ onClose, ...props }: Props<Draft> & { onClose: () => void }) {
  const { t } = useWords()
  return (
    <Dialog title={t("preview.title")} open onClose={onClose} wide>
      <ShopPreview {...props} />
    </Dialog>
  )
}

function useMarket() {
  const { t, locale } = useWords()
  const { data: open = [] } = useQuery(publicMarkets)
  const [chosen, setChosen] = useState("")
  const market = chosen || open.find(({ isDefault }) => isDefault)?.code || ""
  const select = open.length > 1 && (
    <SelectField
      label={t("preview.market")}
      value={market}
      onChange={setChosen}
      choices={open.map(({ code, titles }) => ({ value: code, text: textFor(titles, locale) }))}
    />
  )
  return { market, select }
}

/** While what is typed cannot be shown, what could be shown last. */
function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value)
  if (value !== undefined && value !== last) setLast(value)
  return value ?? last
}
