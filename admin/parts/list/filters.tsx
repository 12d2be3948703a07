import { useWords } from "../../kit/use_words.ts"
import { Button } from "../button.tsx"
import { Icon } from "../icon.tsx"
import { Menu, MenuCheck, MenuChoice } from "../menu.tsx"
import type { Change, ListColumn, ListFilter, ListProps } from "./list.tsx"
import { filtersIn, type ListSearch } from "./search.ts"

type Props = { search: ListSearch; filters: readonly ListFilter[]; change: Change }

/** Everything that narrows the list, one choice of each. */
export function FilterMenu({ search, filters, change }: Props) {
  const { t } = useWords()
  return (
    <Menu trigger={<Button icon="settings">{t("part.filters")}</Button>}>
      {filters.map(({ name, label, choices }) => (
        <MenuChoice
          key={name}
          label={label}
          value={String(search[name] ?? "")}
          onChange={(value) =>
            change({ [name]: choices.find((choice) => String(choice.value) === value)?.value })
          }
          choices={[
            { value: "", text: t("part.filter_all") },
            ...choices.map((choice) => ({ value: String(choice.value), text: choice.text })),
          ]}
        />
      ))}
    </Menu>
  )
}

/** What is looked for, in words that can be read and taken away again. */
export function Chips({ search, filters, tabs, change }: Props & Pick<ListProps<never>, "tabs">) {
  const { t } = useWords()
  const chips = filtersIn(search).filter(([name]) => name !== tabs?.filter)
  if (chips.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-2">
      {chips.map(([name, value]) => {
        const choice = filters
          .find((filter) => filter.name === name)
          ?.choices.find((one) => one.value === value)
        const text = choice?.chip ?? choice?.text ?? t("list.chip.q", { q: String(value) })
        return (
          <li key={name} className="min-w-0">
            <Chip text={text} remove={() => change({ [name]: undefined })} />
          </li>
        )
      })}
    </ul>
  )
}

export function Chip({ text, remove }: { text: string; remove: () => void }) {
  const { t } = useWords()
  return (
    <span className="inline-flex min-h-9 min-w-0 max-w-full items-center rounded-full bg-glow ps-4 text-sm">
      <span className="min-w-0 break-all">{text}</span>
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

type ColumnsProps = {
  columns: readonly Pick<ListColumn<never>, "id" | "title" | "isFixed">[]
  hidden: readonly string[]
  change: Change
}

/** A phone has cards, which have no columns. */
export function ColumnsMenu({ columns, hidden, change }: ColumnsProps) {
  const { t } = useWords()
  const loose = columns.filter(({ isFixed }) => !isFixed)
  const turn = (column: string, isShown: boolean) => {
    const rest = loose.map(({ id }) => id).filter((id) => (id === column ? !isShown : hidden.includes(id)))
    change({ hide: rest.length > 0 ? rest : undefined })
  }
  return (
    <Menu
      trigger={
        <Button icon="columns" className="max-md:hidden">
          {t("part.columns")}
        </Button>
      }
    >
      {loose.map(({ id, title }) => (
        <MenuCheck key={id} checked={!hidden.includes(id)} onChange={(isShown) => turn(id, isShown)}>
          {t(title)}
        </MenuCheck>
      ))}
    </Menu>
  )
}
