import { useId, useState } from "react"
import { shownNumber } from "../../../kit/numbers.ts"
import { cellsOf } from "../../../kit/table_text.ts"
import { useWords } from "../../../kit/use_words.ts"
import { Button, IconButton } from "../../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../../parts/dialog.tsx"
import { TextArea } from "../../../parts/field.tsx"
import { NumberInput } from "../../../parts/number_field.tsx"
import type { Problems } from "../saving.ts"
import { digitsIn, pasted, type ZoneForm } from "./form.ts"

type Props = {
  zone: ZoneForm
  currency: string
  problems: Problems
  onChange: (changes: Partial<ZoneForm>) => void
}

/** The steps of a zone, a row each: its weight or subtotal, then a price, or one for each subtotal. */
export function PriceTable(props: Props) {
  const { zone, problems, onChange } = props
  const { t } = useWords()
  const [isPasting, setPasting] = useState(false)
  return (
    <div className="grid gap-3">
      <div className="overflow-x-auto">
        <table className="w-full max-w-3xl border-separate border-spacing-1 text-start">
          <Head {...props} />
          <tbody>
            {numbersTo(zone.rows.length).map((row) => (
              <Row key={row} row={row} {...props} />
            ))}
          </tbody>
        </table>
      </div>
      {problems.price && <p className="text-bad text-sm">{problems.price}</p>}
      <div className="flex flex-wrap gap-2">
        <TableButtons {...props} />
        <Button onClick={() => setPasting(true)}>{t("zones.paste")}</Button>
      </div>
      {isPasting && <PasteDialog {...props} onClose={() => setPasting(false)} onPasted={onChange} />}
    </div>
  )
}

const widthOf = ({ kind, head }: ZoneForm) => (kind === "table" ? head.length + 1 : 2)
const titleLook = "min-w-24 text-start align-bottom font-medium text-sm"

function useTitles({ zone, currency }: Props) {
  const { t } = useWords()
  const from = t("zones.from", { currency })
  return {
    ...{ from, amount: t("zones.amount", { currency }) },
    first: zone.kind === "subtotal" ? from : t("zones.up_to"),
  }
}

function Head(props: Props) {
  const { t } = useWords()
  const { zone, currency, problems, onChange } = props
  const { first, from, amount } = useTitles(props)
  const { head } = zone
  const set = (place: number, typed: string) =>
    onChange({ head: head.map((one, at) => (at === place ? typed : one)) })
  return (
    <thead>
      <tr>
        <th scope="col" className={titleLook}>
          {first}
        </th>
        {zone.kind !== "table" && (
          <th scope="col" className={titleLook}>
            {amount}
          </th>
        )}
        {zone.kind === "table" &&
          numbersTo(head.length).map((place) => (
            <th key={place} scope="col" className={titleLook}>
              {from}
              <Cell
                label={t("zones.cell", { column: from, row: place + 1 })}
                digits={digitsIn(zone.kind, 1, currency)}
                value={head[place] ?? ""}
                problem={problems[`head.${place}`]}
                onChange={(typed) => set(place, typed)}
              />
            </th>
          ))}
        <td />
      </tr>
    </thead>
  )
}

function Row({ row, ...props }: Props & { row: number }) {
  const { t } = useWords()
  const { zone, currency, problems, onChange } = props
  const { first, amount } = useTitles(props)
  const { rows } = zone
  const columns = numbersTo(widthOf(zone))
  const set = (place: number, typed: string) => {
    const changed = columns.map((at) => (at === place ? typed : (rows[row]?.[at] ?? "")))
    onChange({ rows: rows.map((one, at) => (at === row ? changed : one)) })
  }
  return (
    <tr>
      {columns.map((place) => (
        <td key={place} className="align-top">
          <Cell
            label={t("zones.cell", { column: place === 0 ? first : amount, row: row + 1 })}
            digits={digitsIn(zone.kind, place, currency)}
            value={rows[row]?.[place] ?? ""}
            problem={problems[`rows.${row}.${place}`]}
            onChange={(typed) => set(place, typed)}
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
  )
}

function TableButtons({ zone, onChange }: Props) {
  const { t } = useWords()
  const { kind, rows, head } = zone
  const empty = numbersTo(widthOf(zone)).map(() => "")
  const narrower = () =>
    onChange({ head: head.slice(0, -1), rows: rows.map((row) => row.slice(0, head.length)) })
  return (
    <>
      <Button onClick={() => onChange({ rows: [...rows, empty] })}>{t("zones.row_add")}</Button>
      {kind === "table" && (
        <Button onClick={() => onChange({ head: [...head, ""] })}>{t("zones.column_add")}</Button>
      )}
      {kind === "table" && head.length > 1 && <Button onClick={narrower}>{t("zones.column_remove")}</Button>}
    </>
  )
}

const numbersTo = (length: number) => Array.from({ length }, (_, place) => place)

type CellProps = {
  label: string
  digits: number
  value: string
  problem: string | undefined
  onChange: (typed: string) => void
}

function Cell({ label, problem, ...field }: CellProps) {
  const id = useId()
  return (
    <>
      <NumberInput
        {...field}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        className="field w-full min-w-20 tabular-nums"
      />
      {problem && (
        <p id={id} className="text-bad text-sm">
          {problem}
        </p>
      )}
    </>
  )
}

type PasteProps = Pick<Props, "zone" | "currency"> & {
  onClose: () => void
  onPasted: (changes: Pick<ZoneForm, "head" | "rows">) => void
}

function PasteDialog({ zone: { kind }, currency, onClose, onPasted }: PasteProps) {
  const { t, locale } = useWords()
  const [typed, setTyped] = useState("")
  const [isEmpty, setEmpty] = useState(false)
  const [low, high] = [shownNumber(locale, "4.90"), shownNumber(locale, "6.90")]
  const take = () => {
    const cells = cellsOf(typed)
    const found = pasted(cells, { kind, currency, locale })
    if (found.rows.length === 0 || cells.some((row) => row.length < 2)) return setEmpty(true)
    onPasted(found)
    onClose()
  }
  return (
    <Dialog title={t("zones.paste")} open onClose={onClose}>
      <p className="mb-4 text-muted">
        {t("zones.paste_text")} {kind === "table" && t("zones.paste_table")}
      </p>
      <TextArea
        label={t("zones.paste_label")}
        rows={8}
        className="font-mono"
        placeholder={kind === "table" ? `kg;0;50\n2;${low};0\n10;${high};3` : `2;${low}\n10;${high}`}
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
