import { useMutation } from "@tanstack/react-query"
import { type ChangeEvent, useId } from "react"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { ComparedRates } from "./compared_rates.tsx"

// As the shop takes it.
const charactersMax = 400_000

class TooLarge extends Error {}

/** All rates of the shop as a file for a spreadsheet, and back again: compared first, then taken over. */
export function RatesFile() {
  const { t } = useWords()
  const field = useId()
  const get = useMutation({
    mutationFn: () => ask(() => api.GET("/admin/v1/tax-rates/file")),
    onSuccess: ({ file }) => save(file),
  })
  const read = useMutation({
    async mutationFn(chosen: File) {
      if (chosen.size > charactersMax) throw new TooLarge()
      const file = await chosen.text()
      return (await ask(() => api.POST("/admin/v1/tax-rates/readings", { body: { file } }))).rows
    },
  })
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? []
    if (chosen) read.mutate(chosen)
    event.target.value = ""
  }
  const error = read.error ?? get.error
  const isSame = read.data?.every(({ outcome }) => outcome === "unchanged")
  return (
    <Panel title={t("taxes.file")}>
      <div className="grid gap-4">
        <p className="text-muted">{t("taxes.file_text")}</p>
        {error && (
          <Notice tone="bad">
            {error instanceof TooLarge ? t("taxes.file_too_large") : sentenceOf(t, error)}
          </Notice>
        )}
        <div className="flex flex-wrap items-end gap-4">
          <Button busy={get.isPending} onClick={() => get.mutate()}>
            {t("taxes.file_get")}
          </Button>
          <div className="grid gap-1.5">
            <label htmlFor={field} className="font-medium text-[0.95rem]">
              {t("taxes.file_choose")}
            </label>
            <input id={field} type="file" accept=".csv,text/csv" onChange={choose} className="field" />
          </div>
        </div>
        {isSame && <p role="status">{t("taxes.file_same")}</p>}
        {read.data && !isSame && (
          <ComparedRates key={read.submittedAt} rows={read.data} onTaken={() => read.reset()} />
        )}
      </div>
    </Panel>
  )
}

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }))
  const link = document.createElement("a")
  link.href = url
  link.download = "tax-rates.csv"
  link.click()
  URL.revokeObjectURL(url)
}
