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
import { BackToSettings } from "./back.tsx"
import { NewPlace } from "./new_place.tsx"
import { allPlaces } from "./rules_reading.ts"

/** Where stock is kept. */
export default function Places() {
  const { t, locale } = useWords()
  const mayWrite = useMay("places.write")
  const [isNew, setIsNew] = useState(false)
  const places = useQuery(allPlaces)
  const { data, error } = places
  const add = mayWrite && (
    <Button tone="primary" onClick={() => setIsNew(true)}>
      {t("places.new")}
    </Button>
  )
  return (
    <>
      <PageHeader title={t("places.title")} above={<BackToSettings />}>
        {data?.length !== 0 && add}
      </PageHeader>
      {places.isPending && <Loading />}
      {error && !data && <ErrorState error={error} retry={() => void places.refetch()} />}
      {data?.length === 0 && (
        <EmptyState icon="stock" title={t("places.none")} text={t("places.none_text")}>
          {add}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <Rows>
          {data.map(({ placeId, titles, kind, timeZone, active }) => (
            <Row key={placeId}>
              <Link data-row to="/settings/places/$placeId" params={{ placeId }} className={rowLink}>
                {textFor(titles, locale)}
              </Link>
              <span className="text-muted text-sm">{t(`places.kind.${kind}`)}</span>
              <span className="text-muted text-sm">{timeZone}</span>
              <Badge tone={active ? "good" : "plain"}>{active ? t("rules.on") : t("rules.off")}</Badge>
            </Row>
          ))}
        </Rows>
      )}
      {isNew && <NewPlace onClose={() => setIsNew(false)} />}
    </>
  )
}
