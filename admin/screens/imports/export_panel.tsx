import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { useMe } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { TaskProgress } from "../../parts/task_progress.tsx"
import { Views } from "../../parts/views.tsx"
import { type ExportKind, exportNeeds } from "./reading.ts"

/** A file of everything of a kind: made in the background, and kept from here. */
export function ExportPanel() {
  const { t } = useWords()
  const { permissions } = useMe()
  const kinds = exportNeeds.filter(({ needs }) => permissions.includes(needs)).map(({ kind }) => kind)
  const [chosen, setChosen] = useState<ExportKind>()
  const make = useExport()
  const kind = chosen ?? kinds[0]
  if (kind === undefined) return null
  return (
    <Panel title={t("imports.out")}>
      <div className="grid justify-items-start gap-4">
        <p>{t("imports.out_text")}</p>
        <Views
          label={t("imports.out")}
          chosen={kind}
          choose={(one) => {
            make.reset()
            setChosen(one)
          }}
          choices={kinds.map((value) => ({ value, text: t(`imports.kind.${value}`) }))}
        />
        {make.error && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
        {make.data ? (
          <div className="w-full">
            <TaskProgress taskId={make.data.taskId} />
          </div>
        ) : (
          <Button busy={make.isPending} onClick={() => make.mutate(kind)}>
            {t("imports.make", { kind: t(`imports.kind.${kind}`) })}
          </Button>
        )}
      </div>
    </Panel>
  )
}

function useExport() {
  return useMutation({
    mutationFn(kind: ExportKind) {
      const given = { headers: keyed(newKey()) }
      const calls: Record<ExportKind, () => Promise<{ taskId: string }>> = {
        products: () => ask(() => api.POST("/admin/v1/exports/products", given)),
        stock: () => ask(() => api.POST("/admin/v1/exports/stock", given)),
        prices: () => ask(() => api.POST("/admin/v1/exports/prices", given)),
        price_lists: () => ask(() => api.POST("/admin/v1/exports/price-lists", given)),
        customers: () => ask(() => api.POST("/admin/v1/exports/customers", { ...given, body: {} })),
        orders: () => ask(() => api.POST("/admin/v1/exports/orders", given)),
      }
      return calls[kind]()
    },
  })
}
