import { useWords } from "../../kit/use_words.ts"
import { Icon } from "../../parts/icon.tsx"
import { SearchField } from "../../parts/search_field.tsx"
import { Views } from "../../parts/views.tsx"
import { chipText } from "./chips.ts"
import { type CustomersSearch, filterNames } from "./search.ts"

export type Change = (
  changes: {
    [Name in keyof CustomersSearch]: CustomersSearch[Name] | undefined
  },
) => void

/** Accounts or guests, who is looked for, and what narrows the list down. */
export function CustomersFilters({ search, change }: { search: CustomersSearch; change: Change }) {
  const { t } = useWords()
  const chips = filterNames.filter((name) => search[name] !== undefined)
  return (
    <div className="mb-4 grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Views
          label={t("customers.views")}
          chosen={search.kind}
          choose={(kind) => change({ ...onlyForAccounts, kind })}
          choices={[
            { value: undefined, text: t("customers.accounts") },
            { value: "guest", text: t("customers.guests") },
          ]}
        />
        <SearchField
          label={t("customers.search")}
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
      {search.q && !search.kind && <p className="text-muted text-sm">{t("customers.search_everybody")}</p>}
    </div>
  )
}

const onlyForAccounts = { confirmed: undefined, consent: undefined, ordered: undefined, sort: undefined }

function Chip({ text, remove }: { text: string; remove: () => void }) {
  const { t } = useWords()
  return (
    <span className="inline-flex min-h-9 max-w-full items-center rounded-full bg-glow ps-4 text-sm">
      <span className="truncate">{text}</span>
      <button
        type="button"
        aria-label={t("part.remove_filter", { filter: text })}
        onClick={remove}
        className="inline-flex size-9 shrink-0 items-center justify-center rounded-full hover:bg-soft"
      >
        <Icon name="close" className="size-4" />
      </button>
    </span>
  )
}
