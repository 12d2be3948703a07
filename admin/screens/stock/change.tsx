import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useRef, useState } from "react"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { TextField } from "../../parts/field.tsx"
import { NumberField } from "../../parts/number_field.tsx"
import { Notice } from "../../parts/states.tsx"
import { Views } from "../../parts/views.tsx"
import type { StockRow } from "./reading.ts"
import { signedText } from "./signed.ts"

const ways = ["receive", "count"] as const
type Way = (typeof ways)[number]

/** Something has come, or was counted: the ledger is told why. */
export function ChangeStock({ row }: { row: StockRow }) {
  const { t } = useWords()
  const [way, setWay] = useState<Way>("receive")
  const [units, setUnits] = useState("")
  const [reason, setReason] = useState("")
  const change = useChangeStock(row, () => {
    setUnits("")
    setReason("")
  })
  const count = /^\d{1,8}$/.test(units) ? Number(units) : undefined
  const difference = count === undefined ? undefined : way === "receive" ? count : count - row.units.available
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (count !== undefined && difference && !change.isPending) change.mutate({ way, difference, reason })
  }
  return (
    <form onSubmit={submit} className="grid gap-4 rounded-card bg-bg p-4">
      {change.error && <Notice tone="bad">{sentenceOf(t, change.error)}</Notice>}
      <Views
        label={t("stock.change")}
        chosen={way}
        choose={setWay}
        choices={ways.map((value) => ({ value, text: t(`stock.way.${value}`) }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          label={t(`stock.units.${way}`)}
          hint={t("stock.now", { count: row.units.available })}
          digits={0}
          required
          value={units}
          onChange={setUnits}
        />
        <TextField
          label={t(`stock.reason.${way}`)}
          required={way === "count"}
          maxLength={100}
          value={reason}
          onChange={setReason}
        />
      </div>
      <Button
        type="submit"
        tone="primary"
        className="justify-self-start"
        busy={change.isPending}
        disabled={!difference}
      >
        {difference ? t("stock.book", { change: signedText(difference) }) : t("stock.book_nothing")}
      </Button>
    </form>
  )
}

type Change = { way: Way; difference: number; reason: string }

function useChangeStock({ variantId, placeId, units }: StockRow, onDone: () => void) {
  const { t } = useWords()
  const queries = useQueryClient()
  const key = useRef(newKey())
  return useMutation({
    mutationFn({ way, difference, reason }: Change) {
      const params = { header: keyed(key.current) }
      const why = reason.trim()
      if (way === "count") {
        const body = { variantId, placeId, change: difference, seen: units.available, reason: why }
        return ask(() => api.POST("/admin/v1/stock/adjustments", { params, body }))
      }
      const lines = [{ variantId, quantity: difference }]
      const body = { placeId, lines, ...(why && { reference: why }) }
      return ask(() => api.POST("/admin/v1/stock/receipts", { params, body }))
    },
    async onSuccess() {
      key.current = newKey()
      await queries.invalidateQueries({ queryKey: ["stock"] })
      say(t("stock.booked"))
      onDone()
    },
    onError() {
      key.current = newKey()
      void queries.invalidateQueries({ queryKey: ["stock"] })
    },
  })
}
