import { type ReactNode, useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { TextField } from "../../parts/field.tsx"
import type { Chosen, ListAction } from "../../parts/list/list.tsx"
import { ManyDialog } from "../../parts/list/many_dialog.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import type { StockRow } from "./reading.ts"
import { filterOf, type StockSearch } from "./search.ts"

type What = "set" | "adjust"

/** What can be done to many rows of stock, and the dialog that asks for it. */
export function useManyStock(search: StockSearch): { actions: ListAction<StockRow>[]; dialog: ReactNode } {
  const { t } = useWords()
  const [asked, setAsked] = useState<{ what: What; chosen: Chosen<StockRow> }>()
  const mayWrite = useMay("inventory.write")
  const whats: readonly What[] = mayWrite ? ["set", "adjust"] : []
  return {
    actions: whats.map((what) => ({
      text: t(`stock.many.${what}`),
      run: (chosen) => setAsked({ what, chosen }),
    })),
    dialog: asked && (
      <StockDialog key={asked.what} {...asked} search={search} onClose={() => setAsked(undefined)} />
    ),
  }
}

type Props = { what: What; chosen: Chosen<StockRow>; search: StockSearch; onClose: () => void }

function StockDialog({ what, chosen, search, onClose }: Props) {
  const { t } = useWords()
  const [units, setUnits] = useState("")
  const [reason, setReason] = useState("")
  const { count } = chosen
  const pattern = what === "set" ? /^\d{1,8}$/ : /^-?\d{1,8}$/
  const number = pattern.test(units.trim()) ? Number(units) : undefined
  const isNothing = what === "adjust" && number === 0
  const begin = (key: string) => {
    const rows = chosen.isAll ? { filter: filterOf(search) } : { rows: chosen.ids }
    const change = what === "set" ? { to: number ?? 0 } : { by: number ?? 0 }
    const body = { rows, change, reason: reason.trim() }
    return ask(() => api.POST("/admin/v1/stock/changes", { params: { header: keyed(key) }, body }))
  }
  return (
    <ManyDialog
      title={t(`stock.many.${what}`)}
      submit={t("stock.many.submit", { count })}
      isIncomplete={number === undefined || isNothing || reason.trim() === ""}
      begin={begin}
      changes={["stock", "products", "tasks"]}
      onClose={onClose}
    >
      <p>{t(`stock.many.${what}_text`, { count })}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          label={t(`stock.many.units_${what}`)}
          {...(what === "adjust" && { hint: t("stock.many.units_hint") })}
          digits={0}
          inputMode={what === "set" ? "numeric" : "text"}
          autoComplete="off"
          required
          autoFocus
          value={units}
          onChange={setUnits}
          problem={units && number === undefined ? t("stock.many.no_number") : undefined}
        />
        <TextField
          label={t("stock.reason.count")}
          required
          maxLength={100}
          value={reason}
          onChange={setReason}
        />
      </div>
    </ManyDialog>
  )
}
