import { useQuery } from "@tanstack/react-query"
import { useWords } from "../../kit/use_words.ts"
import { Icon } from "../../parts/icon.tsx"
import { SearchField } from "../../parts/search_field.tsx"
import { Views } from "../../parts/views.tsx"
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
        <TodoViews search={search} change={change} />
        <SearchField
          label={t("orders.search")}
          q={search.q ?? ""}
          onSearch={(q) => change({ q: q || undefined })}
        />
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

/** All, and what is to do, with how many. */
function TodoViews({ search, change }: Props) {
  const { t } = useWords()
  const counts = useQuery(orderCounts)
  const countText = (todo: (typeof todos)[number]) => {
    const count = counts.data?.[todo] ?? 0
    if (!counts.data || count === 0) return ""
    const { countMax } = counts.data
    return count >= countMax ? t("part.or_more", { count: countMax }) : t("orders.count", { count })
  }
  return (
    <Views
      label={t("orders.views")}
      chosen={search.todo}
      choose={(todo) => change({ todo })}
      choices={[
        { value: undefined, text: t("part.filter_all") },
        ...todos.map((todo) => ({
          value: todo,
          text: (
            <>
              {t(`orders.todo.${todo}`)} <span className="text-sm tabular-nums">{countText(todo)}</span>
            </>
          ),
        })),
      ]}
    />
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
