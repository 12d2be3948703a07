import { type MouseEvent, type ReactNode, useRef } from "react"
import { useWords } from "../../kit/use_words.ts"
import { Icon } from "../icon.tsx"
import { useRowKeys } from "../row_keys.ts"
import type { Change, ListColumn, ListProps } from "./list.tsx"
import type { Selection } from "./selection.tsx"

type Props<Row> = ListProps<Row> & { rows: Row[]; selection: Selection; change: Change }

/** A table where there is room for one, cards on a phone: the same rows, the same links. */
export function ListTable<Row>(props: Props<Row>) {
  const { rows, idOf, nameOf, selection, actions, card } = props
  const words = useWords()
  const area = useRef<HTMLDivElement>(null)
  useRowKeys(area)
  const canSelect = actions !== undefined && actions.length > 0
  const box = (row: Row) =>
    canSelect && <RowBox name={nameOf(row, words)} id={idOf(row)} selection={selection} />
  return (
    <div ref={area}>
      <div className="panel hidden overflow-x-auto md:block">
        <table className="w-full border-collapse text-start">
          <caption className="sr-only">{props.title}</caption>
          <Head {...props} canSelect={canSelect} />
          <tbody>
            {rows.map((row) => (
              <tr
                key={idOf(row)}
                data-id={idOf(row)}
                className="relative border-line border-b last:border-b-0 focus-within:bg-soft hover:bg-soft"
              >
                {canSelect && <td className="w-12 ps-2">{box(row)}</td>}
                {props.columns.map((column) => (
                  <td key={column.id} className={`px-4 py-3 ${column.atEnd ? "text-end tabular-nums" : ""}`}>
                    {column.cell(row, words)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="grid gap-2 md:hidden">
        {rows.map((row) => (
          <li key={idOf(row)} className="panel relative flex gap-1 p-4">
            {canSelect && <div className="-ms-2 -mt-2.5">{box(row)}</div>}
            <div className="grid min-w-0 flex-1 grid-cols-1 gap-2">{card(row)}</div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Head<Row>({ columns, search, change, selection, canSelect }: Props<Row> & { canSelect: boolean }) {
  const { t } = useWords()
  return (
    <thead className="border-line border-b text-muted text-sm">
      <tr>
        {canSelect && (
          <th scope="col" className="w-12 ps-2">
            <Box
              label={t("list.select_shown")}
              checked={selection.areAllShown}
              onClick={() => selection.turnShown()}
            />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            aria-sort={orderOf(column, search.sort)}
            className={`px-4 py-2.5 font-medium ${column.atEnd ? "text-end" : "text-start"}`}
          >
            {column.sort ? (
              <SortButton column={column} sort={search.sort} change={change} />
            ) : (
              t(column.title)
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function orderOf<Row>({ sort: turns }: ListColumn<Row>, sort: string | undefined) {
  if (!turns) return undefined
  if (turns.rising === sort) return "ascending"
  return turns.falling === sort ? "descending" : "none"
}

type SortProps<Row> = { column: ListColumn<Row>; sort: string | undefined; change: Change }

function SortButton<Row>({ column, sort, change }: SortProps<Row>) {
  const { t } = useWords()
  const order = orderOf(column, sort)
  return (
    <button
      type="button"
      onClick={() => change({ sort: order === "descending" ? column.sort?.rising : column.sort?.falling })}
      className="inline-flex min-h-8 items-center gap-1 rounded-small hover:text-text"
    >
      {t(column.title)}
      {order !== "none" && (
        <Icon name="down" className={`size-4 ${order === "ascending" ? "rotate-180" : ""}`} />
      )}
    </button>
  )
}

function RowBox({ name, id, selection }: { name: string; id: string; selection: Selection }) {
  const { t } = useWords()
  return (
    <Box
      label={t("list.select", { name })}
      checked={selection.has(id)}
      onClick={(event) => selection.turn(id, event.shiftKey)}
    />
  )
}

type BoxProps = { label: string; checked: boolean; onClick: (event: MouseEvent) => void }

/** Over the link that covers the row. */
function Box({ label, checked, onClick }: BoxProps): ReactNode {
  return (
    <label className="relative z-1 flex size-11 items-center justify-center">
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        onClick={onClick}
        // The click has turned it, and knows of Shift.
        onChange={() => {}}
        className="size-5 accent-primary"
      />
    </label>
  )
}
