import { useMutation, useQuery } from "@tanstack/react-query"
import { Link, useSearch } from "@tanstack/react-router"
import { api, ask } from "../../kit/api.ts"
import { calendarDayText, momentText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { Button } from "../../parts/button.tsx"
import { List } from "../../parts/list/list.tsx"
import { Panel } from "../../parts/page.tsx"
import { EmptyState, Notice } from "../../parts/states.tsx"
import { MoneyAreas } from "./areas.tsx"
import { type Agreement, accountText, agreementsNow, daysPage } from "./reading.ts"
import { DayCard, dayColumns } from "./reconciliation_columns.tsx"

/** Until when our books agree with each provider's, and what each day came to on both sides. */
export default function Reconciliation() {
  const { t, locale } = useWords()
  const search = useSearch({ from: "/inside/orders/money/reconciliation" })
  const seesOrders = useMay("orders.read")
  const { data: now } = useQuery(agreementsNow)
  return (
    <List
      name="reconciliation"
      title={t("reconciliation.title")}
      above={seesOrders && <BackLink to="/orders" page={t("place.orders")} />}
      search={search}
      columns={dayColumns}
      filters={[]}
      intro={
        <>
          <MoneyAreas />
          {now && now.agreements.length > 0 && <Agreements agreements={now.agreements} />}
        </>
      }
      read={daysPage}
      idOf={({ dayId }) => dayId}
      nameOf={({ day }) => calendarDayText(locale, day)}
      card={(day) => <DayCard day={day} />}
      buttons={<CompareNow />}
      empty={
        <EmptyState icon="check" title={t("reconciliation.none")} text={t("reconciliation.none_text")} />
      }
    />
  )
}

function CompareNow() {
  const { t } = useWords()
  const mayAsk = useMay("payments.oddities")
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => ask(() => api.POST("/admin/v1/reconciliations")),
    onSuccess: () => say(t("reconciliation.asked")),
  })
  if (!mayAsk) return null
  return (
    <>
      {error && <Notice tone="bad">{sentenceOf(t, error)}</Notice>}
      <Button busy={isPending} onClick={() => mutate()}>
        {t("reconciliation.now")}
      </Button>
    </>
  )
}

function Agreements({ agreements }: { agreements: readonly Agreement[] }) {
  const words = useWords()
  return (
    <div className="mb-6 grid gap-4 lg:grid-cols-2">
      {agreements.map((one) => (
        <Panel key={one.provider} title={accountText(words, `held:${one.provider}`)}>
          <Standing agreement={one} />
        </Panel>
      ))}
    </div>
  )
}

function Standing({ agreement }: { agreement: Agreement }) {
  const { t, locale } = useWords()
  const { agreedUntil, differences, readUntil, failure } = agreement
  return (
    <div className="grid gap-2">
      <p className="text-lg">
        {agreedUntil
          ? t("reconciliation.agreed", { moment: momentText(locale, agreedUntil) })
          : t("reconciliation.never")}
      </p>
      {differences > 0 && (
        <p>
          {t("reconciliation.differing", { count: differences })}{" "}
          <Link
            to="/orders/money/oddities"
            search={{ kind: "reconciliation_difference" }}
            className="text-link underline"
          >
            {t("reconciliation.see")}
          </Link>
        </p>
      )}
      {readUntil && (
        <p className="text-muted text-sm">
          {t("reconciliation.read", { moment: momentText(locale, readUntil) })}
        </p>
      )}
      {failure && <Notice tone="warn">{t("reconciliation.failure", { why: failure })}</Notice>}
    </div>
  )
}
