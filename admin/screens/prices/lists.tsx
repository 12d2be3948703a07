import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useRef, useState } from "react"
import { momentText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { pricesEn } from "../../messages/prices.en.ts"
import { Button } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { useRowKeys } from "../../parts/row_keys.ts"
import { Badge, EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { allGroups } from "../customers/groups_reading.ts"
import { BackToProducts } from "../products/back.tsx"
import { useMarkets } from "../products/markets.ts"
import { useShopZone } from "../products/shop_zone.tsx"
import { allLists, type PriceList } from "./lists_reading.ts"
import { NewList } from "./new_list.tsx"

bring(pricesEn)

/** Prices beside those of the market: for everybody or for a group, always or for a time. */
export default function PriceLists() {
  const { t } = useWords()
  const mayWrite = useMay("prices.write")
  const [isNew, setIsNew] = useState(false)
  const rows = useRef<HTMLUListElement>(null)
  useRowKeys(rows)
  const { data: lists, error, isPending, refetch } = useQuery(allLists)
  const begin = mayWrite && (
    <Button tone="primary" onClick={() => setIsNew(true)}>
      {t("lists.new")}
    </Button>
  )
  return (
    <>
      <PageHeader title={t("lists.title")} above={<BackToProducts />}>
        {lists && lists.length > 0 && begin}
      </PageHeader>
      {isPending && <Loading />}
      {error && !lists && <ErrorState error={error} retry={() => void refetch()} />}
      {lists?.length === 0 && (
        <EmptyState icon="products" title={t("lists.none")} text={t("lists.none_text")}>
          {begin}
        </EmptyState>
      )}
      {lists && lists.length > 0 && <p className="mb-3 text-muted text-sm">{t("lists.order")}</p>}
      <ul ref={rows} className="panel divide-y divide-line empty:hidden">
        {lists?.map((list) => (
          <Row key={list.listId} list={list} />
        ))}
      </ul>
      {isNew && <NewList onClose={() => setIsNew(false)} />}
    </>
  )
}

function Row({ list }: { list: PriceList }) {
  const { t, locale } = useWords()
  const { data: groups = [] } = useQuery({ ...allGroups, enabled: useMay("customers.read") })
  const markets = useMarkets()
  const market = markets.find(({ code }) => code === list.marketCode)
  const group = groups.find(({ groupId }) => groupId === list.groupId)
  const whom = list.groupId === null ? t("lists.everybody") : (group?.name ?? t("lists.other_group"))
  return (
    <li className="relative flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 hover:bg-soft">
      <span className="w-8 text-muted tabular-nums">{list.priority}</span>
      <Link
        data-row
        to="/products/price-lists/$listId"
        params={{ listId: list.listId }}
        className="min-w-32 flex-1 font-semibold text-link after:absolute after:inset-0 hover:underline"
      >
        {list.title}
      </Link>
      <span className="text-muted text-sm">{market ? textFor(market.titles, locale) : list.marketCode}</span>
      <span className="text-muted text-sm">{whom}</span>
      <span className="text-muted text-sm">{t(`lists.${list.rule}`)}</span>
      <span className="text-muted text-sm">{t("lists.count", { count: list.prices })}</span>
      <State list={list} />
    </li>
  )
}

export function State({ list: { isOn, validFrom, validUntil } }: { list: PriceList }) {
  const { t, locale } = useWords()
  const zone = useShopZone()
  const now = new Date().toISOString()
  if (!isOn) return <Badge tone="plain">{t("lists.off")}</Badge>
  if (validUntil !== null && validUntil <= now) return <Badge tone="plain">{t("lists.over")}</Badge>
  if (validFrom !== null && validFrom > now)
    return <Badge tone="warn">{t("lists.begins", { at: momentText(locale, validFrom, zone) })}</Badge>
  if (validUntil !== null)
    return <Badge tone="good">{t("lists.until", { at: momentText(locale, validUntil, zone) })}</Badge>
  return <Badge tone="good">{t("lists.on")}</Badge>
}
