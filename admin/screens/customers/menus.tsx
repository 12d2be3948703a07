import { useMutation } from "@tanstack/react-query"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Menu, MenuCheck, MenuChoice } from "../../parts/menu.tsx"
import { exportPeople } from "./export.ts"
import type { Change } from "./filters.tsx"
import { answers, type CustomersSearch, columns, days, sorts } from "./search.ts"

type Props = { search: CustomersSearch; change: Change }

/** Beside the heading: narrow down, choose columns, take with you. */
export function CustomersMenus({ search, change }: Props) {
  const { t, locale } = useWords()
  const save = useMutation({
    mutationFn: () => exportPeople(search, { t, locale }),
    onSuccess: (count) => say(t("customers.exported", { count })),
    onError: (error) => say(sentenceOf(t, error), "bad"),
  })
  const hidden = search.hide ?? []
  return (
    <>
      <FilterMenu search={search} change={change} />
      <Menu
        trigger={
          <Button icon="columns" className="max-md:hidden">
            {t("part.columns")}
          </Button>
        }
      >
        {columns.map((column) => (
          <MenuCheck
            key={column}
            checked={!hidden.includes(column)}
            onChange={(isShown) => {
              const rest = columns.filter((one) => (one === column ? !isShown : hidden.includes(one)))
              change({ hide: rest.length > 0 ? rest : undefined })
            }}
          >
            {t(`customers.column.${column}`)}
          </MenuCheck>
        ))}
      </Menu>
      <Button icon="download" busy={save.isPending} onClick={() => save.mutate()}>
        {t("part.export")}
      </Button>
    </>
  )
}

const questions = ["confirmed", "consent", "ordered"] as const

function FilterMenu({ search, change }: Props) {
  const { t } = useWords()
  const all = { value: "all", text: t("part.filter_all") } as const
  const isForAccounts = search.kind === undefined
  return (
    <Menu trigger={<Button icon="settings">{t("part.filters")}</Button>}>
      {isForAccounts && search.q === undefined && (
        <MenuChoice
          label={t("customers.sort")}
          value={search.sort ?? "newest"}
          onChange={(sort) => change({ sort: sort === "newest" ? undefined : sort })}
          choices={sorts.map((sort) => ({ value: sort, text: t(`customers.sort.${sort}`) }))}
        />
      )}
      {isForAccounts &&
        questions.map((question) => (
          <MenuChoice
            key={question}
            label={t(`customers.${question}`)}
            value={search[question] ?? "all"}
            onChange={(answer) => change({ [question]: answer === "all" ? undefined : answer })}
            choices={[
              all,
              ...answers.map((answer) => ({ value: answer, text: t(`customers.${question}.${answer}`) })),
            ]}
          />
        ))}
      <MenuChoice
        label={t("customers.since")}
        value={String(search.days ?? "all")}
        onChange={(value) => change({ days: days.find((count) => String(count) === value) })}
        choices={[
          all,
          ...days.map((count) => ({ value: String(count), text: t("customers.within_days", { count }) })),
        ]}
      />
    </Menu>
  )
}
