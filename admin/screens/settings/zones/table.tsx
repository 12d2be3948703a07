import { useState } from "react"
import { cellsOf } from "../../../kit/table_text.ts"
import { useWords } from "../../../kit/use_words.ts"
import { Button, IconButton } from "../../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../../parts/dialog.tsx"
import { TextArea } from "../../../parts/field.tsx"
import type { Problems } from "../saving.ts"
import { pasted, type ZoneForm } from "./form.ts"

type Props = {
  zone: ZoneForm
  currency: string
  problems: Problems
  onChange: (changes: Partial<ZoneForm>) => void
}

/** The steps of a zone, a row each: to the weight, or from the subtotal; then a price, or one for each subtotal. */
export function PriceTable({ zone, currency, problems, onChange }: Props) {
  const { t } = useWords()
  const [isPasting, setPasting] = useState(false)
  const { kind, rows, head } = zone
  const first = kind === "subtotal" ? t("zones.from", { currency }) : t("zones.up_to")
  const width = kind === "table" ? head.length + 1 : 2
  const columns = Array.from({ length: width }, (_, place) => place)
  const setCell = (row: number, place: number, typed: string) => {
    const changed = columns.map((at) => (at === place ? typed : (rows[row]?.[at] ?? "")))
    onChange({ rows: rows.map((one, at) => (at === row ? changed : one)) })
  }
  return (
    <div className="grid gap-3">
      <div className="overflow-x-auto">
        <table className="w-full max-w-3xl border-separate border-spacing-1 text-start">
          <thead>
            <tr>
              <th scope="col" className="min-w-24 text-start align-bottom font-medium text-sm">
                {first}
              </th>
              {kind === "table" ? (
                head.map((typed, place) => (
                  <th key={place} scope="col" className="min-w-24 text-start font-medium text-sm">
                    <label>
                      {t("zones.from", { currency })}
                      <Cell
                        label={t("zones.cell", { column: t("zones.from", { currency }), row: place + 1 })}
                        value={typed}
                        problem={problems[`head.${place}`]}
                        onChange={(more) => onChange({ head: head.map((one, at) => (at === place ? more : one)) })}
                      />
                    </label>
                  </th>
                ))
              ) : (
                <th scope="col" className="min-w-24 text-start align-bottom font-medium text-sm">
                  {t("zones.amount", { currency })}
                </th>
              )}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {columns.map((place) => (
                  <td key={place} className="align-top">
                    <Cell
                      label={t("zones.cell", {
                        column: place === 0 ? first : t("zones.amount", { currency }),
                        row: row + 1,
                      })}
                      value={cells[place] ?? ""}
                      problem={problems[`rows.${row}.${place}`]}
                      onChange={(typed) => setCell(row, place, typed)}
                    />
                  </td>
                ))}
                <td className="w-11">
                  <IconButton
                    icon="close"
                    label={t("zones.row_remove", { row: row + 1 })}
                    onClick={() => onChange({ rows: rows.filter((_, at) => at !== row) })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.price && <p className="text-bad text-sm">{problems.price}</p>}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onChange({ rows: [...rows, columns.map(() => "")] })}>{t("zones.row_add")}</Button>
        {kind === "table" && (
          <Button onClick={() => onChange({ head: [...head, ""] })}>{t("zones.column_add")}</Button>
        )}
        {kind === "table" && head.length > 1 && (
          <Button
            onClick={() =>
              onChange({ head: head.slice(0, -1), rows: rows.map((row) => row.slice(0, head.length)) })
            }
          >
            {t("zones.column_remove")}
          </Button>
        )}
        <Button onClick={() => setPasting(true)}>{t("zones.paste")}</Button>
      </div>
      {isPasting && (
        <PasteDialog zone={zone} onClose={() => setPasting(false)} onPasted={(changes) => onChange(changes)} />
      )}
    </div>
  )
}

type CellProps = {
  label: string
  value: string
  problem: string | undefined
  onChange: (typed: string) => void
}

function Cell({ label, value, problem, onChange }: CellProps) {
  return (
    <>
      <input
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        title={problem}
        inputMode="decimal"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="field w-full min-w-20 tabular-nums"
      />
      {problem && <p className="text-bad text-sm">{problem}</p>}
    </>
  )
}

type PasteProps = {
  zone: ZoneForm
  onClose: () => void
  onPasted: (changes: Pick<ZoneForm, "head" | "rows">) => void
}

function PasteDialog({ zone, onClose, onPasted }: PasteProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState("")
  const [isEmpty, setEmpty] = useState(false)
  const take = () => {
    const cells = cellsOf(typed)
    const found = pasted(zone.kind, cells)
    if (found.rows.length === 0 || cells.some((row) => row.length < 2)) return setEmpty(true)
    onPasted(found)
    onClose()
  }
  return (
    <Dialog title={t("zones.paste")} open onClose={onClose}>
      <p className="mb-4 text-muted">
        {t("zones.paste_text")} {zone.kind === "table" && t("zones.paste_table")}
      </p>
      <TextArea
        label={t("zones.paste_label")}
        rows={8}
        className="font-mono"
        placeholder={zone.kind === "table" ? "kg;0;50\n2;4.90;0\n10;6.90;3.90" : "2;4.90\n10;6.90"}
        problem={isEmpty ? t("zones.paste_empty") : undefined}
        value={typed}
        onChange={setTyped}
      />
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button tone="primary" onClick={take}>
          {t("zones.paste_do")}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
