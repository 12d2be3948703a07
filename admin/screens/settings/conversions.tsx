import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { calendarDayText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { conversionsEn } from "../../messages/conversions.en.ts"
import { bring } from "../../messages/here.ts"
import { Button } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { Row, Rows, rowLink } from "../../parts/rows.tsx"
import { Badge, EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { allConversions, type Conversion } from "../prices/conversions_reading.ts"
import { BackToSettings } from "./back.tsx"
import { ConversionDialog } from "./conversion_dialog.tsx"

bring(conversionsEn)

// Prices come of a rule after it is saved, some at a time.
const refetchInterval = 3_000

/** Where prices of one currency are sold in another, because the owner says so. */
export default function Conversions() {
  const { t } = useWords()
  const mayWrite = useMay("prices.write")
  const [opened, setOpened] = useState<Conversion | "new">()
  const { data: rules, error, isPending, refetch } = useQuery({ ...allConversions, refetchInterval })
  const begin = mayWrite && (
    <Button tone="primary" onClick={() => setOpened("new")}>
      {t("conversions.new")}
    </Button>
  )
  return (
    <>
      <PageHeader title={t("conversions.title")} above={<BackToSettings />}>
        {rules && rules.length > 0 && begin}
      </PageHeader>
      {isPending && <Loading />}
      {error && !rules && <ErrorState error={error} retry={() => void refetch()} />}
      {rules?.length === 0 && (
        <EmptyState icon="outside" title={t("conversions.none")} text={t("conversions.none_text")}>
          {begin}
        </EmptyState>
      )}
      {rules && rules.length > 0 && (
        <>
          <p className="mb-3 max-w-prose text-muted text-sm">{t("conversions.text")}</p>
          <Rows>
            {rules.map((rule) => (
              <RuleRow
                key={`${rule.fromCurrency} ${rule.toCurrency}`}
                rule={rule}
                onOpen={mayWrite ? () => setOpened(rule) : undefined}
              />
            ))}
          </Rows>
        </>
      )}
      {opened && (
        <ConversionDialog rule={opened === "new" ? undefined : opened} onClose={() => setOpened(undefined)} />
      )}
    </>
  )
}

type RowProps = { rule: Conversion; onOpen: (() => void) | undefined }

function RuleRow({ rule, onOpen }: RowProps) {
  const { t, locale } = useWords()
  const { fromCurrency: from, toCurrency: to, rateOn, isOn, prices } = rule
  const pair = t("conversions.pair", { from, to })
  const rate = new Intl.NumberFormat(locale, { maximumFractionDigits: 9 }).format(rule.rate as `${number}`)
  return (
    <Row>
      {onOpen ? (
        <button type="button" data-row onClick={onOpen} className={`${rowLink} text-start`}>
          {pair}
        </button>
      ) : (
        <span className="min-w-48 flex-1 font-semibold">{pair}</span>
      )}
      <span className="text-muted text-sm">
        {t("conversions.rate_of", { from, to, rate, day: calendarDayText(locale, rateOn) })}
      </span>
      <span className="text-muted text-sm">{t("conversions.count", { count: prices })}</span>
      <Badge tone={isOn ? "good" : "plain"}>{isOn ? t("conversions.on") : t("conversions.off")}</Badge>
    </Row>
  )
}
