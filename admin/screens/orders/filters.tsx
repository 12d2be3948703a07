import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useEffect, useState } from "react"
import { useWords } from "../../kit/use_words.ts"
import { Icon } from "../../parts/icon.tsx"
import { chipText } from "./chips.ts"
import { orderCounts } from "./reading.ts"
import { filterNames, type OrdersSearch, todos } from "./search.ts"

type Props = {
  search: OrdersSearch
  change: (changes: { [Name in keyof OrdersSearch]: OrdersSearch[Name] | undefined }) => void
}

/** What is looked for, in words that can be read and taken away again. */
export function OrdersFilters({ search, change }: Props) {
  const { t } = useWords()
  const chips = filterNames.filter((name) => name !== "todo" && search[name] !== undefined)
  return (
    <div className="mb-4 grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Views search={search} change={change} />
        <SearchField q={search.q ?? ""} onSearch={(q) => change({ q: q || undefined })} />
      </div>
      {chips.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {chips.map((name) => (
            <li key={name}>
              <Chip text={chipText(t, name, search)} remove={() => change({ [name]: undefined })} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const view =
  "flex min-h-9 items-center gap-2 rounded-full px-4 text-muted hover:bg-soft " +
  "aria-pressed:bg-primary aria-pressed:font-semibold aria-pressed:text-on-primary"

/** All, and what is to do, with how many. */
function Views({ search, change }: Props) {
  const { t } = useWords()
  const counts = useQuery(orderCounts)
  return (
    <fieldset className="flex max-w-full flex-wrap gap-1 rounded-3xl border border-line bg-surface p-1">
      <legend className="sr-only">{t("orders.views")}</legend>
      {([undefined, ...todos] as const).map((todo) => (
        <button
          key={todo ?? "all"}
          type="button"
          aria-pressed={search.todo === todo}
          onClick={() => change({ todo })}
          className={view}
        >
          {todo ? t(`orders.todo.${todo}`) : t("part.filter_all")}
          {todo && counts.data && counts.data[todo] > 0 && (
            <span className="text-sm tabular-nums">
              {counts.data[todo] >= counts.data.countMax
                ? t("part.or_more", { count: counts.data.countMax })
                : t("orders.count", { count: counts.data[todo] })}
            </span>
          )}
        </button>
      ))}
    </fieldset>
  )
}

// Whoever types fast looks once.
const restMs = 350

function SearchField({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useWords()
  const [typed, setTyped] = useState(q)
  const [known, setKnown] = useState(q)
  // The address was changed by somebody else: a chip was removed, or the way back was taken.
  if (q !== known) {
    setKnown(q)
    if (q !== typed.trim()) setTyped(q)
  }
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => onSearch(typed.trim()), restMs)
    return () => clearTimeout(timer)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSearch(typed.trim())
  }
  return (
    <search className="min-w-60 flex-1 sm:max-w-sm">
      <form onSubmit={submit} className="relative">
        <Icon name="search" className="-translate-y-1/2 absolute start-3 top-1/2 size-5 text-muted" />
        <input
          data-search
          type="search"
          aria-label={t("orders.search")}
          placeholder={t("orders.search")}
          aria-keyshortcuts="/"
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          className="field rounded-full ps-10"
        />
      </form>
    </search>
  )
}

function Chip({ text, remove }: { text: string; remove: () => void }) {
  const { t } = useWords()
  return (
    <span className="inline-flex min-h-9 items-center rounded-full bg-glow ps-4 text-sm">
      {text}
      <button
        type="button"
        aria-label={t("part.remove_filter", { filter: text })}
        onClick={remove}
        className="inline-flex size-9 items-center justify-center rounded-full hover:bg-soft"
      >
        <Icon name="close" className="size-4" />
      </button>
    </span>
  )
}
