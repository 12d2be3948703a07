import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { moneyText } from "../../kit/format.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Spinner } from "../../parts/button.tsx"
import { Notice } from "../../parts/states.tsx"
import { isReady } from "./conditions.ts"
import { type Collection, type Condition, ruleTried } from "./reading.ts"

// Whoever types fast asks once.
const restMs = 500

type Rule = { matching: Collection["matching"]; conditions: Condition[] }

/** What the rule picks as it stands here, saved or not. */
export function TriedRule({ matching, conditions }: Rule) {
  const { t, locale } = useWords()
  const ready = conditions.filter(isReady)
  const rule = useRested({ matching, conditions: ready })
  const { data, error, isFetching } = useQuery({
    ...ruleTried(rule),
    enabled: rule.conditions.length > 0,
    placeholderData: keepPreviousData,
  })
  if (ready.length === 0) return <Notice tone="plain">{t("collections.rule_none")}</Notice>
  if (error && !data) return <Notice tone="bad">{sentenceOf(t, error)}</Notice>
  return (
    <section aria-label={t("collections.matches")} className="grid gap-3 border-line border-t pt-4">
      <p role="status" className="flex min-h-6 items-center gap-2 font-semibold">
        {data && t(data.isExact ? "collections.matched" : "collections.matched_many", { count: data.count })}
        {isFetching && <Spinner />}
      </p>
      {ready.length < conditions.length && (
        <p className="text-muted text-sm">{t("collections.unready_left_out")}</p>
      )}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-3 empty:hidden">
        {data?.products.map(({ id, title, picture, priceFrom }) => (
          <li key={id} className="flex min-w-0 items-center gap-2">
            {picture ? (
              <img src={picture.url} alt="" className="size-12 shrink-0 rounded-small object-cover" />
            ) : (
              <span className="size-12 shrink-0 rounded-small bg-soft" />
            )}
            <span className="min-w-0 text-sm">
              <span className="line-clamp-2">{title}</span>
              <span className="text-muted">{moneyText(locale, priceFrom)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The rule as it was when somebody last paused. */
function useRested(rule: Rule): Rule {
  const [rested, setRested] = useState(rule)
  const now = JSON.stringify(rule)
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(now) as Rule), restMs)
    return () => clearTimeout(timer)
  }, [now])
  return rested
}
