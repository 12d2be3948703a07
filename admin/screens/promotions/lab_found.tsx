import { Link } from "@tanstack/react-router"
import type { Shape } from "../../../client/index.ts"
import { dayText, moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Words } from "../../kit/words.ts"
import { Margins } from "../../parts/margins.tsx"
import { Notice } from "../../parts/states.tsx"
import { rateText } from "./sentence.ts"

type Lab = Shape<"PromotionLab">
type InCurrency = Lab["currencies"][number]

/** Orders and carts that it touches, what it takes off them, and what goes for too little. */
export function LabFound({ lab }: { lab: Lab }) {
  const words = useWords()
  const { t, locale } = words
  const { currencies, most, below, thin, floorPpm, marginPpm, since, until } = lab
  const money = ({ currency }: { currency: string }, minor: number) => moneyText(locale, { minor, currency })
  const isNothing = currencies.every(({ orders, carts }) => orders.touched + carts.touched === 0)
  return (
    <div className="grid gap-4" aria-live="polite">
      <p className="text-muted text-sm">
        {t("promotion.lab_span", { from: dayText(locale, since), until: dayText(locale, until) })}
      </p>
      {currencies.length === 0 && <p>{t("promotion.lab_none")}</p>}
      {currencies.length > 0 && isNothing && <p className="font-semibold">{t("promotion.lab_untouched")}</p>}
      {currencies.map((one) => (
        <Sums key={one.currency} sums={one} hasFloor={floorPpm !== null} marginPpm={marginPpm} />
      ))}
      {floorPpm !== null && (
        <Examples
          title={t("promotion.lab_below", { rate: rateText(words, floorPpm) })}
          orders={below.map(({ paidMinor, floorMinor, ...one }) => ({
            ...one,
            says: t("promotion.lab_instead", { paid: money(one, paidMinor), floor: money(one, floorMinor) }),
          }))}
        />
      )}
      <Examples
        title={marginTitle(words, marginPpm)}
        orders={thin.map(({ netMinor, costMinor, ...one }) => ({
          ...one,
          says: t("promotion.lab_thin", { net: money(one, netMinor), cost: money(one, costMinor) }),
        }))}
      />
      <Examples
        title={t("promotion.lab_most")}
        orders={most.map(({ beforeMinor, afterMinor, ...one }) => ({
          ...one,
          says: t("effect.from_to", { from: money(one, beforeMinor), to: money(one, afterMinor) }),
        }))}
      />
      <ul className="grid gap-1 text-muted text-sm">
        {(lab.isOrdersCut || lab.isCartsCut) && <li>{t("promotion.lab_cut")}</li>}
        {(lab.limits.usesMax ?? lab.limits.usesPerCustomerMax) !== null && (
          <li>{t("promotion.lab_limits")}</li>
        )}
        {lab.promotion.needsCode && <li>{t("promotion.lab_code")}</li>}
      </ul>
    </div>
  )
}

type Example = { orderId: string; number: string; sku?: string; says: string }

function Examples({ title, orders }: { title: string; orders: readonly Example[] }) {
  if (orders.length === 0) return null
  return (
    <section className="grid gap-1">
      <h3 className="font-semibold">{title}</h3>
      <ul className="divide-y divide-line">
        {orders.map(({ orderId, number, sku = "", says }) => (
          <li key={`${orderId} ${sku}`} className="flex flex-wrap items-center justify-between gap-x-3 py-1">
            <OrderLink orderId={orderId} number={number} />
            {sku !== "" && <span className="break-all">{sku}</span>}
            <span className="tabular-nums">{says}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function OrderLink({ orderId, number }: { orderId: string; number: string }) {
  const { t } = useWords()
  return (
    <Link
      to="/orders/$orderId"
      params={{ orderId }}
      target="_blank"
      className="inline-flex min-h-9 items-center text-link underline"
    >
      {t("effect.order", { number })}
    </Link>
  )
}

const marginTitle = (words: Words, marginPpm: number) =>
  marginPpm === 0
    ? words.t("promotion.lab_at_loss")
    : words.t("promotion.lab_below_margin", { rate: rateText(words, marginPpm) })

type SumsProps = { sums: InCurrency; hasFloor: boolean; marginPpm: number }

function Sums({ sums, hasFloor, marginPpm }: SumsProps) {
  const words = useWords()
  const { t, locale } = words
  const { currency, orders, carts } = sums
  const money = (minor: number) => moneyText(locale, { minor, currency })
  const kinds = [
    { kind: "orders" as const, of: orders },
    { kind: "carts" as const, of: carts },
  ].filter(({ of }) => of.looked > 0)
  return (
    <section className="grid gap-3">
      <h3 className="font-semibold">{t("effect.in_currency", { currency })}</h3>
      {kinds.map(({ kind, of }) => (
        <div key={kind} className="rounded-card border border-line px-4 py-2">
          <dl className="divide-y divide-line">
            <Fact
              name={t(`promotion.lab_${kind}`)}
              value={t("promotion.lab_touched", { touched: of.touched, count: of.looked })}
            />
            <Fact name={t("promotion.lab_discount")} value={money(of.discountMinor)} />
            {of.averageMinor !== null && (
              <Fact name={t("promotion.lab_average")} value={money(of.averageMinor)} />
            )}
            {kind === "orders" && orders.beyondLimits.orders > 0 && (
              <Fact
                name={t("promotion.lab_beyond", { count: orders.beyondLimits.orders })}
                value={money(-orders.beyondLimits.discountMinor)}
              />
            )}
            <Fact
              name={t("promotion.lab_sum")}
              value={t("effect.from_to", { from: money(of.beforeMinor), to: money(of.afterMinor) })}
            />
          </dl>
          {hasFloor && of.linesBelow > 0 && (
            <Notice tone="warn">
              {t("promotion.lab_lines_below", { count: of.linesBelow, baskets: of.basketsBelow })}
            </Notice>
          )}
          {of.margins && <Margins margins={of.margins} title={marginTitle(words, marginPpm)} />}
        </div>
      ))}
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
      <dt>{name}</dt>
      <dd className="ms-auto text-end tabular-nums">{value}</dd>
    </div>
  )
}
