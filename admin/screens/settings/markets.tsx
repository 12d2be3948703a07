import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../../kit/me.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { Row, Rows, rowLink } from "../../parts/rows.tsx"
import { Badge, EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { allMarkets } from "../products/reading.ts"
import { BackToSettings } from "./back.tsx"
import { NewMarket } from "./new_market.tsx"

/** Where the shop sells, in which money and with which taxes. */
export default function Markets() {
  const { t, locale } = useWords()
  const mayWrite = useMay("settings.write")
  const [isNew, setIsNew] = useState(false)
  const markets = useQuery(allMarkets)
  const { data, error } = markets
  return (
    <>
      <PageHeader title={t("markets.title")} above={<BackToSettings />}>
        {mayWrite && (
          <Button tone="primary" onClick={() => setIsNew(true)}>
            {t("markets.new")}
          </Button>
        )}
      </PageHeader>
      {markets.isPending && <Loading />}
      {error && !data && <ErrorState error={error} retry={() => void markets.refetch()} />}
      {data?.length === 0 && (
        <EmptyState icon="outside" title={t("markets.none")} text={t("markets.none_text")} />
      )}
      {data && data.length > 0 && (
        <Rows>
          {data.map(({ code, titles, currency, countries, isDefault, isOpen }) => (
            <Row key={code}>
              <Link
                data-row
                to="/settings/markets/$marketCode"
                params={{ marketCode: code }}
                className={rowLink}
              >
                {textFor(titles, locale)}
              </Link>
              <span className="text-muted text-sm">
                {t("markets.countries", { count: countries.length })}
              </span>
              <span className="text-muted text-sm">{currency}</span>
              {isDefault && <Badge tone="plain">{t("markets.own")}</Badge>}
              <Badge tone={isOpen ? "good" : "plain"}>
                {isOpen ? t("markets.open") : t("markets.closed")}
              </Badge>
            </Row>
          ))}
        </Rows>
      )}
      {isNew && <NewMarket onClose={() => setIsNew(false)} />}
    </>
  )
}
