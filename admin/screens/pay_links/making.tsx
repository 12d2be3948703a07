import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { type Money, moneyText } from "../../kit/format.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { SelectField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { type Draft, pathOf, useChange } from "./reading.ts"

const dayChoices = ["1", "3", "7", "14", "30", "60"] as const

/** How it comes, what it comes to, and the link. */
export function Making({ draft, isDirty }: { draft: Draft; isDirty: boolean }) {
  const { t } = useWords()
  const { link, missing } = draft
  const { linkId, version } = link
  const [days, setDays] = useState<(typeof dayChoices)[number]>("7")
  const make = useChange(linkId, async () => {
    const body = { days: Number(days), version }
    await ask(() => api.POST("/admin/v1/pay-links/{linkId}/opening", { ...pathOf(linkId), body }))
    say(t("pay_links.made"))
  })
  const choose = useChange(linkId, (methodId: string) =>
    ask(() =>
      api.PATCH("/admin/v1/pay-links/{linkId}", {
        ...pathOf(linkId),
        body: { deliveryMethodId: methodId || null, version },
      }),
    ),
  )
  const giveUp = useChange(linkId, () =>
    ask(() => api.POST("/admin/v1/pay-links/{linkId}/revocation", pathOf(linkId))),
  )
  const problem = make.error ?? giveUp.error
  return (
    <Panel title={t("pay_links.sums")}>
      <div className="grid gap-4">
        <Ways draft={draft} isDirty={isDirty} choose={choose} />
        <Sums draft={draft} />
        <SelectField
          label={t("pay_links.days")}
          value={days}
          onChange={setDays}
          choices={dayChoices.map((count) => ({
            value: count,
            text: t("pay_links.days_of", { count: Number(count) }),
          }))}
        />
        {problem && <Notice tone="bad">{sentenceOf(t, problem)}</Notice>}
        <div className="flex flex-wrap gap-2">
          <Button
            tone="primary"
            busy={make.isPending}
            // A way that is still being noted makes it another order.
            disabled={missing.length > 0 || isDirty || choose.isPending}
            onClick={() => make.mutate(undefined)}
          >
            {t("pay_links.make")}
          </Button>
          <Button tone="bad" busy={giveUp.isPending} onClick={() => giveUp.mutate(undefined)}>
            {t("pay_links.give_up")}
          </Button>
        </div>
        <p className={`text-sm ${isDirty ? "text-warn" : "text-muted"}`}>
          {t(isDirty ? "pay_links.save_first" : "pay_links.prices_live")}
        </p>
      </div>
    </Panel>
  )
}

type WaysProps = { draft: Draft; isDirty: boolean; choose: ReturnType<typeof useChange<string>> }

function Ways({ draft: { link, options }, isDirty, choose }: WaysProps) {
  const { t, locale } = useWords()
  const chosen = choose.isPending ? choose.variables : link.deliveryMethodId
  const ways = options?.deliveryOptions ?? []
  if (!options?.needsDelivery || ways.length === 0) return null
  const isKnown = ways.some(({ methodId }) => methodId === chosen)
  return (
    <fieldset disabled={isDirty}>
      <SelectField
        label={t("pay_links.delivery")}
        problem={choose.error ? sentenceOf(t, choose.error) : undefined}
        value={isKnown && chosen ? chosen : ""}
        onChange={(methodId) => choose.mutate(methodId)}
        choices={[
          { value: "", text: t("pay_links.delivery_open") },
          ...ways.map(({ methodId, title, price }) => ({
            value: methodId,
            text: t("pay_links.delivery_way", { title, price: moneyText(locale, price) }),
          })),
        ]}
      />
    </fieldset>
  )
}

export function Sums({ draft: { link, cart, options, total } }: { draft: Draft }) {
  const { t } = useWords()
  if (!cart) return null
  const ways = options?.deliveryOptions ?? []
  const way = ways.find(({ methodId }) => methodId === link.deliveryMethodId) ?? ways[0]
  const shown = way ?? options
  return (
    <dl className="grid gap-1.5">
      <Sum label={t("order.items_total")} amount={options?.subtotal ?? cart.itemsTotal} />
      {shown?.discounts.map(({ promotionId, title, amount }) => (
        <Sum key={promotionId} label={title} amount={{ ...amount, minor: -amount.minor }} />
      ))}
      {way && <Sum label={t("order.delivery_total")} amount={way.price} />}
      {shown && shown.taxTotal.minor > 0 && <Sum label={t("pay_links.tax")} amount={shown.taxTotal} quiet />}
      {total && <Sum label={t("order.total")} amount={total} strong />}
    </dl>
  )
}

function Sum(props: { label: string; amount: Money; strong?: boolean; quiet?: boolean }) {
  const { locale } = useWords()
  const look = props.strong ? "font-semibold text-lg" : props.quiet ? "text-muted text-sm" : ""
  return (
    <div className={`flex justify-between gap-4 ${look}`}>
      <dt>{props.label}</dt>
      <dd className="whitespace-nowrap tabular-nums">{moneyText(locale, props.amount)}</dd>
    </div>
  )
}
