import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { momentText, moneyText } from "../../kit/format.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { Loading, Notice } from "../../parts/states.tsx"
import { type AsItWas, type Asked, pricingAsItWas } from "./reading.ts"
import { Steps } from "./steps.tsx"

/** Why something was priced as it was. Closed at first: only who opens it has it worked out. */
export function WhyPanel({ asked }: { asked: Asked }) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      className="group panel print:hidden"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 rounded-card px-4 py-3 sm:px-5">
        <Icon name="next" className="size-5 text-muted group-open:rotate-90" />
        <h2 className="text-lg">{t("pricing.title")}</h2>
      </summary>
      {isOpen && (
        <div className="px-4 pb-4 sm:px-5 sm:pb-5">
          <AsItWasHere asked={asked} />
        </div>
      )}
    </details>
  )
}

function AsItWasHere({ asked }: { asked: Asked }) {
  const { t } = useWords()
  const { data, error, refetch } = useQuery(pricingAsItWas(asked))
  if (data) {
    return (
      <>
        <WhatWas was={data} />
        {"orderId" in asked && (
          <Link
            to="/carts/$cartId"
            params={{ cartId: data.cartId }}
            className="mt-4 inline-flex min-h-6 items-center text-link text-sm underline"
          >
            {t("orders.tries_of_cart")}
          </Link>
        )}
      </>
    )
  }
  if (!error) return <Loading />
  return (
    <div className="grid justify-items-start gap-3">
      <Notice tone="bad">{sentenceOf(t, error)}</Notice>
      <Button onClick={() => void refetch()}>{t("part.try_again")}</Button>
    </div>
  )
}

function WhatWas({ was: { priced, pricedAt, timeZone, charged, matches } }: { was: AsItWas }) {
  const { t, locale } = useWords()
  if (!priced) return <p className="text-muted">{t("pricing.nothing_kept")}</p>
  const moment = momentText(locale, pricedAt, timeZone)
  const sums = { worked: moneyText(locale, priced.total), charged: moneyText(locale, charged) }
  return (
    <div className="grid gap-4">
      <p className="text-muted text-sm">
        {t("pricing.as_it_was", { moment })} {t("pricing.clock", { timeZone })}
      </p>
      {!matches && <Notice tone="bad">{t("pricing.differs", sums)}</Notice>}
      <Steps priced={priced} timeZone={timeZone} />
    </div>
  )
}
