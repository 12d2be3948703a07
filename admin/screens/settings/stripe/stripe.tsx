import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useMay } from "../../../kit/me.ts"
import { useWords } from "../../../kit/use_words.ts"
import { PageHeader } from "../../../parts/page.tsx"
import { ErrorState, Loading, Notice } from "../../../parts/states.tsx"
import { Views } from "../../../parts/views.tsx"
import { shopFacts } from "../../products/reading.ts"
import { BackToPayments } from "../back.tsx"
import { KeysStep } from "./keys_step.tsx"
import { MessagesStep } from "./messages_step.tsx"
import { OfferStep, TryStep } from "./other_steps.tsx"
import { allAccounts } from "./reading.ts"

/** Cards by Stripe: keys, messages, a try, and the switch; first with test money, then with real money. */
export default function Stripe() {
  const { t } = useWords()
  const accounts = useQuery(allAccounts)
  const shop = useQuery(shopFacts)
  const mayWrite = useMay("payments.methods")
  const [chosen, choose] = useState<"test" | "live">()
  const failed = [accounts, shop].find(({ error, data }) => error && !data)
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />
  if (!accounts.data || !shop.data) return <Loading />

  const { live } = shop.data
  const mode = chosen ?? (live ? "live" : "test")
  const account = accounts.data.accounts.find((one) => one.mode === mode)
  if (!account) return <Loading />
  const step = { account, mayWrite, key: account.provider }
  return (
    <>
      <PageHeader title={t("stripe.title")} above={<BackToPayments />} />
      <p className="mb-4 max-w-prose text-muted">{t("stripe.text")}</p>
      <Notice tone="plain">{t("stripe.untried")}</Notice>
      <div className="my-4 w-fit max-w-full">
        <Views
          label={t("stripe.money")}
          chosen={mode}
          choices={(["test", "live"] as const).map((value) => ({ value, text: t(`stripe.mode.${value}`) }))}
          choose={choose}
        />
      </div>
      {live && mode === "test" && <Notice tone="warn">{t("stripe.live_shop")}</Notice>}
      {!live && mode === "live" && <Notice tone="warn">{t("stripe.closed_shop")}</Notice>}
      <div className="mt-4 grid max-w-3xl gap-4">
        <KeysStep {...step} />
        <MessagesStep {...step} events={accounts.data.events} />
        <TryStep {...step} />
        <OfferStep {...step} isBarred={live && mode === "test"} />
      </div>
    </>
  )
}
