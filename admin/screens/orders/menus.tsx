import { useMutation } from "@tanstack/react-query"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Menu, MenuCheck, MenuChoice } from "../../parts/menu.tsx"
import { exportOrders } from "./export.ts"
import { columns, days, goodsWords, moneys, type OrdersSearch, sales } from "./search.ts"

type Props = {
  search: OrdersSearch
  change: (changes: { [Name in keyof OrdersSearch]: OrdersSearch[Name] | undefined }) => void
}

/** Beside the heading: narrow down, choose columns, take with you. */
export function OrdersMenus({ search, change }: Props) {
  const { t, locale } = useWords()
  const save = useMutation({
    mutationFn: () => exportOrders(search, { t, locale }),
    onSuccess: (count) => say(t("orders.exported", { count })),
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
            {t(`orders.column.${column}`)}
          </MenuCheck>
        ))}
      </Menu>
      <Button icon="download" busy={save.isPending} onClick={() => save.mutate()}>
        {t("part.export")}
      </Button>
    </>
  )
}

function FilterMenu({ search, change }: Props) {
  const { t } = useWords()
  const all = { value: "all", text: t("part.filter_all") } as const
  const chosen = <Choice,>(value: Choice | "all"): Choice | undefined => (value === "all" ? undefined : value)
  return (
    <Menu trigger={<Button icon="settings">{t("part.filters")}</Button>}>
      <MenuChoice
        label={t("orders.column.placed")}
        value={String(search.days ?? "all")}
        onChange={(value) => change({ days: days.find((count) => String(count) === value) })}
        choices={[
          all,
          ...days.map((count) => ({ value: String(count), text: t("orders.within", { count }) })),
        ]}
      />
      <MenuChoice
        label={t("orders.column.money")}
        value={search.money ?? "all"}
        onChange={(money) => change({ money: chosen(money) })}
        choices={[all, ...moneys.map((money) => ({ value: money, text: t(`orders.money.${money}`) }))]}
      />
      <MenuChoice
        label={t("orders.column.goods")}
        value={search.goods ?? "all"}
        onChange={(goods) => change({ goods: chosen(goods) })}
        choices={[all, ...goodsWords.map((goods) => ({ value: goods, text: t(`orders.goods.${goods}`) }))]}
      />
      <MenuChoice
        label={t("orders.sale")}
        value={search.sale ?? "all"}
        onChange={(sale) => change({ sale: chosen(sale) })}
        choices={[all, ...sales.map((sale) => ({ value: sale, text: t(`orders.sale.${sale}`) }))]}
      />
    </Menu>
  )
}
