import type { Shape } from "../kit/api.ts"
import { moneyText } from "../kit/format.ts"
import { useWords } from "../kit/use_words.ts"
import { Margins } from "./margins.tsx"
import { Notice } from "./states.tsx"

type InCurrency = Shape<"EffectInCurrency">
type Money = Shape<"Money">

/** Orders and carts of one currency: how many are touched, and what is paid before and after. */
export function EffectSums({ sums, isAlone }: { sums: InCurrency; isAlone: boolean }) {
  const { t, locale } = useWords()
  const { currency, orders, carts } = sums
  const charged = moneyText(locale, orders.charged.total)
  return (
    <div className="grid gap-3">
      {!isAlone && <h3 className="font-semibold">{t("effect.in_currency", { currency })}</h3>}
      {orders.looked > 0 && (
        <>
          <p>{t("effect.orders", { touched: orders.touched, count: orders.looked })}</p>
          {orders.noDelivery > 0 && (
            <Notice tone="warn">{t("effect.stranded_orders", { count: orders.noDelivery })}</Notice>
          )}
          <Rows title={t("effect.of_orders")} sums={orders} />
          {orders.margins && <Margins margins={orders.margins} title={t("effect.at_loss")} />}
          <ul className="grid gap-1 text-muted text-sm empty:hidden">
            {orders.anotherWay > 0 && <li>{t("effect.another_way", { count: orders.anotherWay })}</li>}
            {orders.soldOtherwise > 0 && (
              <li>{t("effect.sold_otherwise", { count: orders.soldOtherwise, charged })}</li>
            )}
            {orders.short > 0 && <li>{t("effect.short", { count: orders.short })}</li>}
          </ul>
        </>
      )}
      {carts.looked > 0 && (
        <>
          <p>{t("effect.carts", { touched: carts.touched, count: carts.looked })}</p>
          {carts.noDelivery > 0 && (
            <Notice tone="warn">{t("effect.stranded_carts", { count: carts.noDelivery })}</Notice>
          )}
          {carts.touched > 0 && <Rows title={t("effect.of_carts")} sums={carts} />}
          {carts.touched > 0 && carts.margins && (
            <Margins margins={carts.margins} title={t("effect.at_loss")} />
          )}
        </>
      )}
    </div>
  )
}

const parts = ["total", "tax", "delivery"] as const

function Rows({ title, sums }: { title: string; sums: InCurrency["carts"] }) {
  const { t } = useWords()
  return (
    <div className="rounded-card border border-line px-4 py-2">
      <h3 className="text-muted text-sm">{title}</h3>
      <dl className="divide-y divide-line">
        {parts.map((part) => (
          <div key={part} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <dt className={part === "total" ? "font-semibold" : ""}>{t(`effect.${part}`)}</dt>
            <dd className="ms-auto text-end">
              <FromTo before={sums.before[part]} after={sums.after[part]} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** An amount before and after, and what lies between them. */
export function FromTo({ before, after }: { before: Money; after: Money }) {
  const { t, locale } = useWords()
  const minor = after.minor - before.minor
  const from = moneyText(locale, before)
  const to = moneyText(locale, after)
  const grown = `${minor > 0 ? "+" : ""}${moneyText(locale, { ...after, minor })}`
  return (
    <span className="tabular-nums">
      {minor === 0 ? from : t("effect.from_to", { from, to })}{" "}
      <span className={minor === 0 ? "text-muted" : "whitespace-nowrap font-semibold"}>
        {minor === 0 ? t("effect.no_difference") : `(${grown})`}
      </span>
    </span>
  )
}
