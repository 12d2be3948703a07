import { useQuery } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../button.tsx"
import { Menu, MenuItem } from "../menu.tsx"
import type { ListAction, ListProps } from "./list.tsx"

export type Selection = {
  ids: readonly string[]
  /** All that match, shown or not. */
  isAll: boolean
  /** Every row that is shown is selected. */
  areAllShown: boolean
  has(id: string): boolean
  /** From the row that was turned last to this one, where Shift is held. */
  turn(id: string, isRange: boolean): void
  turnShown(): void
  takeAll(): void
  clear(): void
}

type Options<Row> = { rows: readonly Row[]; idOf: (row: Row) => string; looked: string }

/** Rows that were selected; another search begins anew. */
export function useSelection<Row>({ rows, idOf, looked }: Options<Row>): Selection {
  const [kept, setKept] = useState({ looked, ids: new Set<string>(), isAll: false })
  const last = useRef<string>(undefined)
  const now = kept.looked === looked ? kept : { looked, ids: new Set<string>(), isAll: false }
  const shown = rows.map(idOf)
  const set = (ids: Set<string>, isAll = false) => setKept({ looked, ids, isAll })
  // What left the list by itself, a packed order among those to pack, is selected no more.
  const ids = shown.filter((id) => now.isAll || now.ids.has(id))
  const areAllShown = shown.length > 0 && ids.length === shown.length
  return {
    ids,
    isAll: now.isAll,
    areAllShown,
    has: (id) => now.isAll || now.ids.has(id),
    turn(id, isRange) {
      const next = new Set(ids)
      const from = isRange && last.current !== undefined ? shown.indexOf(last.current) : -1
      const to = shown.indexOf(id)
      const range = from === -1 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1)
      const isOn = !next.has(id)
      for (const one of range) isOn ? next.add(one) : next.delete(one)
      last.current = id
      set(next)
    },
    turnShown: () => set(new Set(areAllShown ? [] : shown)),
    takeAll: () => set(new Set(shown), true),
    clear: () => set(new Set()),
  }
}

// A phone has room for no more; the others are behind a button.
const buttonsMax = 2

type BarProps<Row> = ListProps<Row> & { rows: readonly Row[]; selection: Selection; hasMore: boolean }

/** At the foot while something is selected: how much, and what can be done with it. */
export function SelectionBar<Row>(props: BarProps<Row>) {
  const { selection, actions = [], rows, idOf } = props
  const { t } = useWords()
  const total = useTotal(props)
  if (selection.ids.length === 0 || actions.length === 0) return null
  const count = selection.isAll && total ? total.count : selection.ids.length
  const chosen = {
    ids: [...selection.ids],
    isAll: selection.isAll,
    count,
    rows: rows.filter((row) => selection.has(idOf(row))),
  }
  return (
    <section aria-label={t("list.selection")} className="at-the-foot z-10 mt-4">
      <div className="panel flex flex-wrap items-center gap-2 p-3 shadow-lift">
        <span aria-live="polite" className="ps-2 font-semibold">
          {t("list.selected", { count })}
        </span>
        {!selection.isAll && total && total.count > count && (
          <Button tone="quiet" onClick={selection.takeAll}>
            {total.count >= total.countMax
              ? t("list.take_all_more", { count: total.countMax })
              : t("list.take_all", { count: total.count })}
          </Button>
        )}
        <Button tone="quiet" onClick={selection.clear}>
          {t("list.clear_selection")}
        </Button>
        <div data-deeds className="ms-auto flex flex-wrap gap-2">
          {actions.slice(0, buttonsMax).map(({ text, tone = "second", run }: ListAction<Row>) => (
            <Button key={text} tone={tone} onClick={() => run(chosen)}>
              {text}
            </Button>
          ))}
          {actions.length > buttonsMax && (
            <Menu trigger={<Button icon="more">{t("list.more_actions")}</Button>}>
              {actions.slice(buttonsMax).map(({ text, run }) => (
                <MenuItem key={text} onClick={() => run(chosen)}>
                  {text}
                </MenuItem>
              ))}
            </Menu>
          )}
        </div>
      </div>
    </section>
  )
}

/** How many match: asked for once everything that is shown is selected, and there is more. */
function useTotal<Row>({ name, search, count, selection, hasMore }: BarProps<Row>) {
  const isAsked = count !== undefined && (selection.isAll || (selection.areAllShown && hasMore))
  const { hide: _, sort: __, ...filters } = search
  const { data: total } = useQuery({
    queryKey: [name, "count", filters],
    queryFn: () => count?.() ?? Promise.resolve({ count: 0, countMax: 0 }),
    enabled: isAsked,
  })
  return isAsked ? total : undefined
}
